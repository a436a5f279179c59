# Made by stubc from interfaces/name.h. Do not edit.
@0x9cbb55b93e572a50;

using Crosscall = import "/crosscall/crosscall.capnp";

struct NamePolicy @0xa90f3e5ef1a71ef9 {
  own @0 :UInt32;
  others @1 :UInt32;
}

interface NameDir @0xb41a6e85d5f32f7c {
  lookup @0 LookupParams -> LookupResults
      $Crosscall.number(1) $Crosscall.rights(2);
  struct LookupParams @0xf02127deeaccd6ee {
    path @0 :Text $Crosscall.max(1023);
  }
  struct LookupResults @0xccde2f92d07307f6 {
    result @0 :Int64;
    rest @1 :Text $Crosscall.max(1023);
    out @2 :Capability $Crosscall.rights(4294967295);
  }

  open @1 OpenParams -> OpenResults
      $Crosscall.number(2) $Crosscall.rights(2);
  struct OpenParams @0x9c9ae0448cd0755e {
    path @0 :Text $Crosscall.max(1023);
  }
  struct OpenResults @0xa070e8a1620283c6 {
    result @0 :Int64;
    out @1 :NameDir $Crosscall.rights(2147483655);
  }

  list @2 ListTypeParams -> ListTypeResults
      $Crosscall.number(3) $Crosscall.rights(1);
  struct ListTypeParams @0xf1a34e8d9722fa5e {
    path @0 :Text $Crosscall.max(1023);
    cursor @1 :UInt64;
    max @2 :UInt64;
  }
  struct ListTypeResults @0xf0494ebdec3a82c6 {
    result @0 :Int64;
    cursor @1 :UInt64;
    names @2 :Data $Crosscall.max(65536);
  }

  bind @3 BindParams -> BindResults
      $Crosscall.number(4) $Crosscall.rights(4);
  struct BindParams @0xa25ffe3446598a97 {
    path @0 :Text $Crosscall.max(1023);
    object @1 :Capability $Crosscall.rights(4294967295);
    policy @2 :NamePolicy;
  }
  struct BindResults @0xf05826c3208b8819 {
    result @0 :Int64;
  }

  makeDir @4 MakeDirParams -> MakeDirResults
      $Crosscall.number(5) $Crosscall.rights(4);
  struct MakeDirParams @0xf2994221969fa00a {
    path @0 :Text $Crosscall.max(1023);
    policy @1 :NamePolicy;
  }
  struct MakeDirResults @0x9b033b04ed8c1bc2 {
    result @0 :Int64;
  }

  unbind @5 UnbindParams -> UnbindResults
      $Crosscall.number(6) $Crosscall.rights(4);
  struct UnbindParams @0xff5bfb47fcf57f1d {
    path @0 :Text $Crosscall.max(1023);
  }
  struct UnbindResults @0xb1ddcf6c3c27493f {
    result @0 :Int64;
  }

  status @6 StatusParams -> StatusResults
      $Crosscall.number(7) $Crosscall.rights(2);
  struct StatusParams @0xddf06aaa52e2ea5e {
    path @0 :Text $Crosscall.max(1023);
  }
  struct StatusResults @0xb7401390f35f52c6 {
    result @0 :Int64;
  }
}
