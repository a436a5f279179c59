# Made by stubc from interfaces/dir.h. Do not edit.
@0x9f0f1e43a4fc3622;

using Crosscall = import "/crosscall/crosscall.capnp";
using FileCapnp = import "/file.capnp";

enum DirHow @0x889d0584c6807867 {
  dirOpenRead @0 $Crosscall.value(0);
  dirOpenWrite @1 $Crosscall.value(1);
  dirOpenCreate @2 $Crosscall.value(2);
}

interface Dir @0x891f408abd5b8b96 {
  open @0 OpenParams -> OpenResults
      $Crosscall.number(1) $Crosscall.rights(2);
  struct OpenParams @0xb1a9c630326bca63 {
    path @0 :Text $Crosscall.max(1024);
    how @1 :DirHow;
  }
  struct OpenResults @0x9e4a165f2bce15e5 {
    result @0 :Int64;
    out @1 :FileCapnp.File $Crosscall.rights(2147483651);
  }

  list @1 ListTypeParams -> ListTypeResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct ListTypeParams @0x9659a4abcb2d8442 {
    path @0 :Text $Crosscall.max(1024);
    cursor @1 :UInt64;
    max @2 :UInt64;
  }
  struct ListTypeResults @0xee6663769b32834a {
    result @0 :Int64;
    cursor @1 :UInt64;
    names @2 :Data $Crosscall.max(65536);
  }

  remove @2 RemoveParams -> RemoveResults
      $Crosscall.number(3) $Crosscall.rights(4);
  struct RemoveParams @0xf0d559f42f20098d {
    path @0 :Text $Crosscall.max(1024);
  }
  struct RemoveResults @0xef3517393d8533cf {
    result @0 :Int64;
  }

  makeDir @3 MakeDirParams -> MakeDirResults
      $Crosscall.number(4) $Crosscall.rights(4);
  struct MakeDirParams @0xa63b9733eca9cdc0 {
    path @0 :Text $Crosscall.max(1024);
  }
  struct MakeDirResults @0xd79c228d69517418 {
    result @0 :Int64;
  }

  removeDir @4 RemoveDirParams -> RemoveDirResults
      $Crosscall.number(5) $Crosscall.rights(4);
  struct RemoveDirParams @0xa54aa585536e817f {
    path @0 :Text $Crosscall.max(1024);
  }
  struct RemoveDirResults @0xe7f7fcfab4b64fb1 {
    result @0 :Int64;
  }
}
