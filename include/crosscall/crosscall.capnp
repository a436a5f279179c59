# SPDX-License-Identifier: MIT
# What generated schemas say of Crosscall's own: stubc --emit capnp
@0xd8ab4a5f3b1c7e21;

annotation number @0xb3f1d0c59a7e4d02 (method) :UInt16;
# The method's number, which never changes; ordinals are ranks and may.

annotation rights @0xc0d7a8b1e2f34903 (method, field) :UInt32;
# What the caller needs; of a field, what travels with the object.

annotation value @0x9e3b5c7d1f204804 (enumerant) :Int64;
# The enumerator's value in C.

annotation count @0xa51c3e5f70814705 (field) :UInt64;
# Elements of a fixed array, always all of them.

annotation max @0xf2b4d6e8091a4606 (field) :UInt64;
# Elements that fit into a message, or bytes of a text without its NUL.
