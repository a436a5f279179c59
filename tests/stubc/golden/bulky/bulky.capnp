# Made by stubc from interfaces/bulky.h. Do not edit.
@0xec0ac483a1334fa0;

using Crosscall = import "/crosscall/crosscall.capnp";

enum BulkyKind @0xc075741313f48c37 {
  bulkyPlain @0 $Crosscall.value(1);
  bulkyOdd @1 $Crosscall.value(2);
}

struct BulkyItem @0x95d78fef8fa9ff66 {
  id @0 :UInt64;
  weight @1 :UInt32;
  flag @2 :UInt8;
}

interface Bulky @0xd3c6415df39a8944 {
  put @0 PutParams -> PutResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct PutParams @0xaf3f399f9b99149d {
    buf @0 :Data $Crosscall.max(1048576);
    len @1 :UInt64;
  }
  struct PutResults @0xb4963e4ecc1e51bf {
    result @0 :Int64;
  }

  get @1 GetParams -> GetResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct GetParams @0xc1afab84c62895db {
    offset @0 :UInt64;
    len @1 :UInt64;
  }
  struct GetResults @0xe4d7d7cc897b99cd {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(1048576);
  }

  turn @2 TurnParams -> TurnResults
      $Crosscall.number(3) $Crosscall.rights(1);
  struct TurnParams @0xa33c5ed0cbab2ece {
    buf @0 :Data $Crosscall.max(1048576);
    max @1 :UInt64;
    len @2 :UInt64;
  }
  struct TurnResults @0xd8f9ac8f02441b56 {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(1048576);
    len @2 :UInt64;
  }

  sort @3 SortParams -> SortResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct SortParams @0xa6fd2ef81cf01e0b {
    items @0 :List(BulkyItem) $Crosscall.max(50000);
    n @1 :UInt64;
  }
  struct SortResults @0xe610bd632229e55d {
    result @0 :Int64;
    sorted @1 :List(BulkyItem) $Crosscall.max(50000);
    nSorted @2 :UInt64;
  }

  swap @4 SwapParams -> SwapResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct SwapParams @0xa80e376475d2ef70 {
    name @0 :Text $Crosscall.max(255);
    kinds @1 :List(BulkyKind) $Crosscall.max(16384);
    nKinds @2 :UInt32;
    first @3 :Data $Crosscall.max(16777216);
    other @4 :Data $Crosscall.max(16777216);
    max @5 :UInt64;
    firstLen @6 :UInt64;
    otherLen @7 :UInt64;
  }
  struct SwapResults @0xaab33961842f6968 {
    result @0 :Int64;
    first @1 :Data $Crosscall.max(16777216);
    other @2 :Data $Crosscall.max(16777216);
    firstLen @3 :UInt64;
    otherLen @4 :UInt64;
    said @5 :Text $Crosscall.max(255);
  }

  sum @5 SumParams -> SumResults
      $Crosscall.number(6) $Crosscall.rights(1);
  struct SumParams @0x8ad18d0e037fccf6 {
    hasBuf @0 :Bool;
    buf @1 :Data $Crosscall.max(1048576);
    len @2 :UInt64;
    hasCopy @3 :Bool;
    max @4 :UInt64;
  }
  struct SumResults @0xefd50dfb52a1beee {
    result @0 :Int64;
    copy @1 :Data $Crosscall.max(1048576);
    n @2 :UInt64;
  }

  limit @6 LimitParams -> LimitResults
      $Crosscall.number(7) $Crosscall.rights(1);
  struct LimitParams @0x840a1ad49378c0ab {
    buf @0 :Data $Crosscall.max(16777216);
    len @1 :UInt64;
  }
  struct LimitResults @0xa7600f98485f767d {
    result @0 :Int64;
  }
}
