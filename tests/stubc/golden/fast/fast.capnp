# Made by stubc from interfaces/fast.h. Do not edit.
@0xc9576b42f160110d;

using Crosscall = import "/crosscall/crosscall.capnp";

enum FastMood @0x8e7bd0dcd8f171d4 {
  fastBad @0 $Crosscall.value(-1);
  fastFair @1 $Crosscall.value(0);
  fastGood @2 $Crosscall.value(1);
}

struct FastPoint @0x837c9b5a247d27d3 {
  x @0 :Int32;
  y @1 :Int32;
}

struct FastSpot @0xa2d0d1a728f370a3 {
  on @0 :Bool;
  mood @1 :FastMood;
  size @2 :UInt16;
}

interface Fast @0xf8d93a66f0edeb19 {
  nothing @0 NothingParams -> NothingResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct NothingParams @0xf69dd7c9e4d004c9 {
  }
  struct NothingResults @0xd283e5c6fb5ff5bb {
    result @0 :Int64;
  }

  answer @1 AnswerParams -> AnswerResults
      $Crosscall.number(2) $Crosscall.rights(0);
  struct AnswerParams @0xf6d8fec4d47432ae {
    value @0 :Int32;
  }
  struct AnswerResults @0xb8879839f2b946b6 {
    result @0 :Int64;
  }

  answer64 @2 Answer64Params -> Answer64Results
      $Crosscall.number(3) $Crosscall.rights(1);
  struct Answer64Params @0xaa28a03706e5a8df {
    value @0 :Int64;
  }
  struct Answer64Results @0xa45098eea82ea491 {
    result @0 :Int64;
  }

  four @3 FourParams -> FourResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct FourParams @0xb940b8873fb25e03 {
    a @0 :UInt64;
    b @1 :UInt64;
    c @2 :UInt64;
    d @3 :UInt64;
  }
  struct FourResults @0xfb2d6271d186de05 {
    result @0 :Int64;
  }

  nine @4 NineParams -> NineResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct NineParams @0xee89a344b6f8db8d {
    a @0 :UInt64;
    b @1 :UInt64;
    c @2 :UInt64;
    d @3 :UInt64;
    e @4 :UInt64;
    f @5 :UInt64;
    g @6 :UInt64;
    h @7 :UInt64;
    i @8 :UInt64;
  }
  struct NineResults @0xe15fab1012f209cf {
    result @0 :Int64;
  }

  ten @5 TenParams -> TenResults
      $Crosscall.number(6) $Crosscall.rights(1);
  struct TenParams @0xd3ce7fdfd10e91d5 {
    a @0 :UInt64;
    b @1 :UInt64;
    c @2 :UInt64;
    d @3 :UInt64;
    e @4 :UInt64;
    f @5 :UInt64;
    g @6 :UInt64;
    h @7 :UInt64;
    i @8 :UInt64;
    j @9 :UInt64;
  }
  struct TenResults @0xae62f3b91655ed67 {
    result @0 :Int64;
  }

  narrow @6 NarrowParams -> NarrowResults
      $Crosscall.number(7) $Crosscall.rights(1);
  struct NarrowParams @0xf42238c7496b508a {
    u8 @0 :UInt8;
    i8 @1 :Int8;
    u16 @2 :UInt16;
    i16 @3 :Int16;
    u32 @4 :UInt32;
    i32 @5 :Int32;
    flag @6 :Bool;
    mood @7 :FastMood;
  }
  struct NarrowResults @0x826ed693bda90542 {
    result @0 :Int64;
  }

  cut @7 CutParams -> CutResults
      $Crosscall.number(8) $Crosscall.rights(1);
  struct CutParams @0x827a5a08fbc4bbd0 {
    value @0 :UInt64;
  }
  struct CutResults @0x8785145c5f3d0648 {
    result @0 :Int64;
    u8 @1 :UInt8;
    i16 @2 :Int16;
    u32 @3 :UInt32;
    odd @4 :Bool;
    mood @5 :FastMood;
  }

  move @8 MoveParams -> MoveResults
      $Crosscall.number(9) $Crosscall.rights(8);
  struct MoveParams @0xcf44c2d717d111d3 {
    point @0 :FastPoint;
    by @1 :FastPoint;
    spot @2 :FastSpot;
  }
  struct MoveResults @0xf6dc6a523cc52735 {
    result @0 :Int64;
    point @1 :FastPoint;
    spot @2 :FastSpot;
    before @3 :FastSpot;
  }

  series @9 SeriesParams -> SeriesResults
      $Crosscall.number(10) $Crosscall.rights(1);
  struct SeriesParams @0xeb7384a393349a02 {
    first @0 :UInt64;
  }
  struct SeriesResults @0xbf575ffccea7b50a {
    result @0 :Int64;
    a @1 :UInt64;
    b @2 :UInt64;
    c @3 :UInt64;
    d @4 :UInt64;
    e @5 :UInt64;
    f @6 :UInt64;
    g @7 :UInt64;
    h @8 :UInt64;
    i @9 :UInt64;
    j @10 :UInt64;
  }

  maybe @10 MaybeParams -> MaybeResults
      $Crosscall.number(11) $Crosscall.rights(1);
  struct MaybeParams @0xb08bbff40f944de9 {
    hasValue @0 :Bool;
    value @1 :UInt32;
    hasStep @2 :Bool;
    step @3 :FastPoint;
  }
  struct MaybeResults @0xec44127fb23e685b {
    result @0 :Int64;
    value @1 :UInt32;
  }

  say @11 SayParams -> SayResults
      $Crosscall.number(12) $Crosscall.rights(1);
  struct SayParams @0x9b29fa7cced946ac {
    text @0 :Text $Crosscall.max(64);
  }
  struct SayResults @0x91a9cbb8a62f1e24 {
    result @0 :Int64;
  }

  distant @12 DistantParams -> DistantResults
      $Crosscall.number(64) $Crosscall.rights(1);
  struct DistantParams @0xc1b78e432ae3193e {
    value @0 :Int64;
  }
  struct DistantResults @0xac53e3310293cb26 {
    result @0 :Int64;
  }
}
