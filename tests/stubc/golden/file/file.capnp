# Made by stubc from interfaces/file.h. Do not edit.
@0xa63f1b6df2dada35;

using Crosscall = import "/crosscall/crosscall.capnp";

struct FileInfo @0xab857f23c834f63f {
  size @0 :UInt64;
  modifiedNs @1 :Int64;
}

interface File @0x9821f2498c84c6b1 {
  read @0 ReadParams -> ReadResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct ReadParams @0xd71f3f302c3060ab {
    offset @0 :UInt64;
    len @1 :UInt64;
  }
  struct ReadResults @0x8becd73cc864567d {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(65536);
  }

  write @1 WriteParams -> WriteResults
      $Crosscall.number(2) $Crosscall.rights(2);
  struct WriteParams @0xc04f2ff14bdb6df9 {
    offset @0 :UInt64;
    buf @1 :Data $Crosscall.max(65536);
    len @2 :UInt64;
  }
  struct WriteResults @0xc3a46c43292bcd4b {
    result @0 :Int64;
  }

  status @2 StatusParams -> StatusResults
      $Crosscall.number(3) $Crosscall.rights(0);
  struct StatusParams @0xa4cae685b311ab9f {
  }
  struct StatusResults @0xaeab509d34150151 {
    result @0 :Int64;
    out @1 :FileInfo;
  }

  truncate @3 TruncateParams -> TruncateResults
      $Crosscall.number(4) $Crosscall.rights(2);
  struct TruncateParams @0xb1c71b74e50d9939 {
    size @0 :UInt64;
  }
  struct TruncateResults @0xff4dff75383b888b {
    result @0 :Int64;
  }

  readInto @4 ReadIntoParams -> ReadIntoResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct ReadIntoParams @0xe676b83af4e302b7 {
    region @0 :UInt64;
    at @1 :UInt64;
    offset @2 :UInt64;
    len @3 :UInt64;
  }
  struct ReadIntoResults @0xc4d57d840a72b4b9 {
    result @0 :Int64;
  }

  writeFrom @5 WriteFromParams -> WriteFromResults
      $Crosscall.number(6) $Crosscall.rights(2);
  struct WriteFromParams @0xe85e9245ba7e0f57 {
    region @0 :UInt64;
    at @1 :UInt64;
    offset @2 :UInt64;
    len @3 :UInt64;
  }
  struct WriteFromResults @0x9cd95dd1d0e8bbd9 {
    result @0 :Int64;
  }

  writeShared @6 WriteSharedParams -> WriteSharedResults
      $Crosscall.number(7) $Crosscall.rights(2);
  struct WriteSharedParams @0x8d682acc08eff841 {
    region @0 :UInt64;
    at @1 :UInt64;
    offset @2 :UInt64;
    len @3 :UInt64;
  }
  struct WriteSharedResults @0x92f99dbad52b0d63 {
    result @0 :Int64;
  }
}
