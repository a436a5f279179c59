# Made by stubc from interfaces/stream.h. Do not edit.
@0xfc201d8aaf3f0aef;

using Crosscall = import "/crosscall/crosscall.capnp";

enum StreamState @0xbb6bafefdc49c654 {
  streamOpen @0 $Crosscall.value(0);
  streamAtEnd @1 $Crosscall.value(1);
}

struct StreamReport @0xfd0638341e5c760d {
  nRead @0 :UInt64;
  state @1 :StreamState;
}

interface Stream @0x8109a7e5251b7cf3 {
  read @0 ReadParams -> ReadResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct ReadParams @0x80d9d677a7530745 {
    len @0 :UInt64;
  }
  struct ReadResults @0xa8d8caf376d0fa77 {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(65536);
  }

  write @1 WriteParams -> WriteResults
      $Crosscall.number(2) $Crosscall.rights(2);
  struct WriteParams @0xc4d24e1a26dbfbdb {
    buf @0 :Data $Crosscall.max(65536);
    len @1 :UInt64;
  }
  struct WriteResults @0xec181b9fda51ebcd {
    result @0 :Int64;
  }

  status @2 StatusParams -> StatusResults
      $Crosscall.number(3) $Crosscall.rights(0);
  struct StatusParams @0xae059fea006f0bbe {
  }
  struct StatusResults @0xc0ee61addf60daa6 {
    result @0 :Int64;
    out @1 :StreamReport;
  }
}
