# Made by stubc from interfaces/watch.h. Do not edit.
@0xa3d8c7cea9e6f0ac;

using Crosscall = import "/crosscall/crosscall.capnp";

interface Watch @0x8a91e22ea47e6b7e {
  notify @0 NotifyParams -> NotifyResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct NotifyParams @0x9af318491bac73f0 {
    value @0 :UInt64;
  }
  struct NotifyResults @0xbf21dde754cb8ee8 {
  }

  ask @1 AskParams -> AskResults
      $Crosscall.number(2) $Crosscall.rights(2);
  struct AskParams @0xfa718b0e00ffdef9 {
    value @0 :UInt64;
  }
  struct AskResults @0xb0763e0af617d04b {
    result @0 :Int64;
    answer @1 :UInt64;
  }

  descend @2 DescendParams -> DescendResults
      $Crosscall.number(3) $Crosscall.rights(4);
  struct DescendParams @0xd2728671737e9762 {
    levels @0 :UInt32;
  }
  struct DescendResults @0x8ff6de02521c8bea {
    result @0 :Int64;
  }

  tell @3 TellParams -> TellResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct TellParams @0xf7430eb9022708d2 {
    text @0 :Data $Crosscall.max(65536);
    len @1 :UInt64;
  }
  struct TellResults @0xb8376d0a64c32aba {
  }

  spawn @4 SpawnParams -> SpawnResults
      $Crosscall.number(5) $Crosscall.rights(2);
  struct SpawnParams @0x9c39c1c8da5e7521 {
  }
  struct SpawnResults @0x80b722d5647f47c3 {
    result @0 :Int64;
    out @1 :Watch $Crosscall.rights(2);
  }
}

interface Watched @0xe98af60a1c8916db {
  add @0 AddParams -> AddResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct AddParams @0x8c0a94c1c57571e8 {
    watch @0 :Watch $Crosscall.rights(3);
  }
  struct AddResults @0xe255bb135174da50 {
    result @0 :Int64;
  }

  addQuiet @1 AddQuietParams -> AddQuietResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct AddQuietParams @0x9b0257c044460754 {
    watch @0 :Watch $Crosscall.rights(1);
  }
  struct AddQuietResults @0xff45e9bd55ba5e9c {
  }

  remove @2 RemoveParams -> RemoveResults
      $Crosscall.number(3) $Crosscall.rights(1);
  struct RemoveParams @0x867db73a768642c5 {
  }
  struct RemoveResults @0xf18b35f98adf14f7 {
    result @0 :Int64;
  }

  change @3 ChangeParams -> ChangeResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct ChangeParams @0x8a57719a4da51f7b {
    value @0 :UInt64;
  }
  struct ChangeResults @0x8559f8df11836aed {
    result @0 :Int64;
  }

  ask @4 AskParams -> AskResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct AskParams @0xdc9cd8ca4f4fbb21 {
    value @0 :UInt64;
  }
  struct AskResults @0xda5d3a4f1a7939c3 {
    result @0 :Int64;
    answer @1 :UInt64;
  }

  askOnce @5 AskOnceParams -> AskOnceResults
      $Crosscall.number(6) $Crosscall.rights(1);
  struct AskOnceParams @0xc43adb55aac74ee1 {
    watch @0 :Watch $Crosscall.rights(2);
    value @1 :UInt64;
  }
  struct AskOnceResults @0x9064ffef0eb43f83 {
    result @0 :Int64;
    answer @1 :UInt64;
  }

  askQuiet @6 AskQuietParams -> AskQuietResults
      $Crosscall.number(7) $Crosscall.rights(1);
  struct AskQuietParams @0xf544932bbf3861d8 {
    watch @0 :Watch $Crosscall.rights(1);
  }
  struct AskQuietResults @0x995fed9d66d7eea0 {
    result @0 :Int64;
    status @1 :Int64;
  }

  descend @7 DescendParams -> DescendResults
      $Crosscall.number(8) $Crosscall.rights(1);
  struct DescendParams @0x8693b530fd53deb9 {
    levels @0 :UInt32;
    watch @1 :Watch $Crosscall.rights(4);
  }
  struct DescendResults @0xdd3cba1277a3a10b {
    result @0 :Int64;
  }

  tell @8 TellParams -> TellResults
      $Crosscall.number(9) $Crosscall.rights(1);
  struct TellParams @0xb453e722eba40737 {
    len @0 :UInt32;
  }
  struct TellResults @0xd4b0b1ac546d5a39 {
    result @0 :Int64;
  }

  status @9 StatusParams -> StatusResults
      $Crosscall.number(10) $Crosscall.rights(1);
  struct StatusParams @0xbc6aadd66be4d7fd {
  }
  struct StatusResults @0x9be8fa077bab1e9f {
    result @0 :Int64;
    status @1 :Int64;
  }

  askSpawn @10 AskSpawnParams -> AskSpawnResults
      $Crosscall.number(11) $Crosscall.rights(1);
  struct AskSpawnParams @0xd30d3735212ad8e5 {
    watch @0 :Watch $Crosscall.rights(2);
    value @1 :UInt64;
  }
  struct AskSpawnResults @0xb34b84934acd2f97 {
    result @0 :Int64;
    answer @1 :UInt64;
  }

  nap @11 NapParams -> NapResults
      $Crosscall.number(12) $Crosscall.rights(1);
  struct NapParams @0xd8b1a5101a51d8ef {
    milliseconds @0 :UInt32;
  }
  struct NapResults @0xcc1c26f210d9c8c1 {
    result @0 :Int64;
  }
}
