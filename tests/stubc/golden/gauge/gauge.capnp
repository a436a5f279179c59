# Made by stubc from interfaces/gauge.h. Do not edit.
@0x823f6b181a1e22d8;

using Crosscall = import "/crosscall/crosscall.capnp";

interface Gauge @0xe480d2cbc1cf506e {
  value @0 ValueParams -> ValueResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct ValueParams @0xda8946968d085e56 {
  }
  struct ValueResults @0xd732be0f13eaf8ce {
    result @0 :Int64;
    out @1 :Float64;
  }

  read @1 ReadParams -> ReadResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct ReadParams @0xdbad5b1d1a13b1f6 {
  }
  struct ReadResults @0xe939319eafefddee {
    result @0 :Int64;
    out @1 :Float64;
    since @2 :UInt64;
  }

  set @2 SetParams -> SetResults
      $Crosscall.number(3) $Crosscall.rights(2);
  struct SetParams @0x8d9c974cb23f9c28 {
    value @0 :Float64;
  }
  struct SetResults @0xbf1ad5944f55a190 {
    result @0 :Int64;
  }
}

interface Dial @0xcbf655c13f6303ed extends(Gauge) {
  turn @0 TurnParams -> TurnResults
      $Crosscall.number(16) $Crosscall.rights(256);
  struct TurnParams @0xd0eec1275ef12b05 {
    steps @0 :Int32;
  }
  struct TurnResults @0x8402d38d60873e37 {
    result @0 :Int64;
  }
}
