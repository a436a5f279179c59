# Made by stubc from interfaces/carrier.h. Do not edit.
@0xf536c15764b043a1;

using Crosscall = import "/crosscall/crosscall.capnp";

struct CarrierFile @0xedf15e8a2c2a96ef {
  device @0 :UInt64;
  inode @1 :UInt64;
}

interface Carrier @0x881b16232f934b9d {
  writeTo @0 WriteToParams -> WriteToResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct WriteToParams @0xffb4dcd1aa12b679 {
    file @0 :Void;
    text @1 :Text $Crosscall.max(100);
  }
  struct WriteToResults @0xb4b1ad83411bfecb {
    result @0 :Int64;
  }

  same @1 SameParams -> SameResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct SameParams @0xaf52ef4951f1a72e {
    first @0 :Void;
    second @1 :Void;
  }
  struct SameResults @0xad2fc95b2ee63c36 {
    result @0 :Int64;
    which @1 :CarrierFile;
  }

  makePipe @2 MakePipeParams -> MakePipeResults
      $Crosscall.number(3) $Crosscall.rights(2);
  struct MakePipeParams @0xf22b3e4450659e4f {
    how @0 :UInt32;
  }
  struct MakePipeResults @0x80061aa50c73eca1 {
    result @0 :Int64;
    toRead @1 :Void;
    toWrite @2 :Void;
  }

  swap @3 SwapParams -> SwapResults
      $Crosscall.number(4) $Crosscall.rights(2);
  struct SwapParams @0xd398d42144e38ee2 {
    file @0 :Void;
  }
  struct SwapResults @0xe9045fc320ad1a6a {
    result @0 :Int64;
    before @1 :Void;
  }

  sum @4 SumParams -> SumResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct SumParams @0xd8e8c866c6a48a55 {
    region @0 :UInt64;
    offset @1 :UInt64;
    len @2 :UInt64;
  }
  struct SumResults @0xf004b10c642b2ee7 {
    result @0 :Int64;
  }

  fill @5 FillParams -> FillResults
      $Crosscall.number(6) $Crosscall.rights(2);
  struct FillParams @0xe9eddd113ed6020c {
    region @0 :UInt64;
    byte @1 :UInt8;
  }
  struct FillResults @0x94229870400c5204 {
    result @0 :Int64;
  }

  publish @6 PublishParams -> PublishResults
      $Crosscall.number(7) $Crosscall.rights(1);
  struct PublishParams @0xe23dcf007c33fc8e {
    size @0 :UInt64;
    byte @1 :UInt8;
  }
  struct PublishResults @0xd0183887d7437f16 {
    result @0 :Int64;
    region @1 :UInt64;
  }

  share @7 ShareParams -> ShareResults
      $Crosscall.number(8) $Crosscall.rights(2);
  struct ShareParams @0x907075f3171c436f {
    size @0 :UInt64;
  }
  struct ShareResults @0xcfc398a59cccc041 {
    result @0 :Int64;
    region @1 :UInt64;
  }

  publishMore @8 PublishMoreParams -> PublishMoreResults
      $Crosscall.number(9) $Crosscall.rights(2);
  struct PublishMoreParams @0xa254f187909c9542 {
    byte @0 :UInt8;
  }
  struct PublishMoreResults @0xb97afce716ec664a {
    result @0 :Int64;
  }

  mixed @9 MixedParams -> MixedResults
      $Crosscall.number(10) $Crosscall.rights(2);
  struct MixedParams @0x856e351eba870dbc {
    file @0 :Void;
    from @1 :UInt64;
    into @2 :UInt64;
  }
  struct MixedResults @0xf991f9a198dec5d4 {
    result @0 :Int64;
    copy @1 :Void;
    again @2 :UInt64;
    next @3 :Carrier $Crosscall.rights(1);
  }

  all @10 AllParams -> AllResults
      $Crosscall.number(11) $Crosscall.rights(1);
  struct AllParams @0xbbcd7510088b2378 {
    a @0 :Void;
    b @1 :Void;
    c @2 :Void;
    d @3 :Void;
    e @4 :Void;
    f @5 :Void;
    g @6 :Void;
    h @7 :Void;
  }
  struct AllResults @0xc6b92485fe7684c0 {
    result @0 :Int64;
    outA @1 :Void;
    outB @2 :Void;
    outC @3 :Void;
    outD @4 :Void;
    outE @5 :Void;
    outF @6 :Void;
    outG @7 :Void;
    outH @8 :Void;
  }

  nothing @11 NothingParams -> NothingResults
      $Crosscall.number(12) $Crosscall.rights(0);
  struct NothingParams @0xf78d59a6be1470dd {
  }
  struct NothingResults @0xc76b0d03228a9cff {
    result @0 :Int64;
  }

  sumFrozen @12 SumFrozenParams -> SumFrozenResults
      $Crosscall.number(13) $Crosscall.rights(1);
  struct SumFrozenParams @0xdd0555825d312c00 {
    region @0 :UInt64;
  }
  struct SumFrozenResults @0xe4df41b74d9cad58 {
    result @0 :Int64;
  }

  sumPrivate @13 SumPrivateParams -> SumPrivateResults
      $Crosscall.number(14) $Crosscall.rights(1);
  struct SumPrivateParams @0xfe789c13994ab3d3 {
    region @0 :UInt64;
    byte @1 :UInt8;
  }
  struct SumPrivateResults @0xa5988c223e736d35 {
    result @0 :Int64;
  }

  publishFrozen @14 PublishFrozenParams -> PublishFrozenResults
      $Crosscall.number(15) $Crosscall.rights(1);
  struct PublishFrozenParams @0x8560f733d1aa85cd {
    size @0 :UInt64;
    byte @1 :UInt8;
  }
  struct PublishFrozenResults @0xf097459e93751c0f {
    result @0 :Int64;
    region @1 :UInt64;
  }

  holdPrivate @15 HoldPrivateParams -> HoldPrivateResults
      $Crosscall.number(16) $Crosscall.rights(2);
  struct HoldPrivateParams @0xb9036c7a60aae9bc {
    region @0 :UInt64;
  }
  struct HoldPrivateResults @0xc3fb0a5ce7cd99d4 {
    result @0 :Int64;
  }

  hold @16 HoldParams -> HoldResults
      $Crosscall.number(17) $Crosscall.rights(2);
  struct HoldParams @0xdefcf19ad9ff380e {
    region @0 :UInt64;
  }
  struct HoldResults @0x941b84d537999996 {
    result @0 :Int64;
  }

  holdLent @17 HoldLentParams -> HoldLentResults
      $Crosscall.number(18) $Crosscall.rights(2);
  struct HoldLentParams @0xcec298cb60b4c034 {
    region @0 :UInt64;
  }
  struct HoldLentResults @0x9865323364aca0fc {
    result @0 :Int64;
  }

  giveBack @18 GiveBackParams -> GiveBackResults
      $Crosscall.number(19) $Crosscall.rights(2);
  struct GiveBackParams @0x8d35eead41340304 {
    region @0 :UInt64;
    how @1 :UInt32;
  }
  struct GiveBackResults @0x8b154ff7db7b57ac {
    result @0 :Int64;
    again @1 :UInt64;
  }

  giveBackLent @19 GiveBackLentParams -> GiveBackLentResults
      $Crosscall.number(20) $Crosscall.rights(2);
  struct GiveBackLentParams @0xe75a881c0408db3d {
    region @0 :UInt64;
  }
  struct GiveBackLentResults @0xbacf95f2cb1f39df {
    result @0 :Int64;
    again @1 :UInt64;
  }

  passOn @20 PassOnParams -> PassOnResults
      $Crosscall.number(21) $Crosscall.rights(2);
  struct PassOnParams @0x82e67088506e8139 {
    region @0 :UInt64;
    other @1 :Carrier $Crosscall.rights(1);
  }
  struct PassOnResults @0xb8738f74ade5c08b {
    result @0 :Int64;
    said @1 :Text $Crosscall.max(200);
  }

  passOnLent @21 PassOnLentParams -> PassOnLentResults
      $Crosscall.number(22) $Crosscall.rights(2);
  struct PassOnLentParams @0xd26c22681fad98b5 {
    region @0 :UInt64;
    other @1 :Carrier $Crosscall.rights(1);
  }
  struct PassOnLentResults @0x9ae616d4772447c7 {
    result @0 :Int64;
    said @1 :Text $Crosscall.max(200);
  }

  giveTwice @22 GiveTwiceParams -> GiveTwiceResults
      $Crosscall.number(23) $Crosscall.rights(2);
  struct GiveTwiceParams @0xe74a1b0f97650b31 {
  }
  struct GiveTwiceResults @0xc9a97e3dbb1e36b3 {
    result @0 :Int64;
    first @1 :UInt64;
    second @2 :UInt64;
  }

  move @23 MoveParams -> MoveResults
      $Crosscall.number(24) $Crosscall.rights(2);
  struct MoveParams @0xff8c773f9f5eed83 {
    from @0 :UInt32;
    region @1 :UInt64;
    len @2 :UInt16;
    to @3 :UInt64;
  }
  struct MoveResults @0x9a71f5bc63beb485 {
    result @0 :Int64;
  }

  peek @24 PeekParams -> PeekResults
      $Crosscall.number(25) $Crosscall.rights(1);
  struct PeekParams @0xe5685e44e0effcfd {
    region @0 :UInt64;
    at @1 :UInt64;
  }
  struct PeekResults @0xce20c5b85d9afd9f {
    result @0 :Int64;
  }
}
