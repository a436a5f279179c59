# Made by stubc from interfaces/derived.h. Do not edit.
@0xa3d3e0b6b3a94262;

using Crosscall = import "/crosscall/crosscall.capnp";
using StreamCapnp = import "/stream.capnp";

enum StreamState @0xfe9aca232438eff9 {
  streamOpen @0 $Crosscall.value(0);
  streamAtEnd @1 $Crosscall.value(1);
}

struct StreamReport @0xb4fa52bab0c5eb12 {
  nRead @0 :UInt64;
  state @1 :StreamState;
}

interface Tape @0xf337f487ce9aefd3 extends(StreamCapnp.Stream) {
  wind @0 WindParams -> WindResults
      $Crosscall.number(16) $Crosscall.rights(256);
  struct WindParams @0xe2539c0d144fed03 {
    position @0 :UInt64;
  }
  struct WindResults @0xe3d4feda1940db05 {
    result @0 :Int64;
  }
}

interface Deck @0x9234f655778058f2 extends(Tape) {
  load @0 LoadParams -> LoadResults
      $Crosscall.number(32) $Crosscall.rights(65537);
  struct LoadParams @0xddba6a3b942734ee {
    tape @0 :Tape $Crosscall.rights(257);
  }
  struct LoadResults @0xe2a7f3069500c1f6 {
    result @0 :Int64;
    old @1 :StreamCapnp.Stream $Crosscall.rights(1);
  }
}
