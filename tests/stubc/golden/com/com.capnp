# Made by stubc from interfaces/com.h. Do not edit.
@0xe0d0b33c97f05fc3;

using Crosscall = import "/crosscall/crosscall.capnp";

enum ComWhich @0xd2194fd5628a99ed {
  comItself @0 $Crosscall.value(1);
  comPartner @1 $Crosscall.value(2);
}

interface Com @0xc5ac67330062e120 {
  query @0 QueryParams -> QueryResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct QueryParams @0xaadbfc4cc4013b5f {
    which @0 :ComWhich;
  }
  struct QueryResults @0xf0a891defe089411 {
    result @0 :Int64;
    out @1 :Com $Crosscall.rights(1);
  }

  number @1 NumberParams -> NumberResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct NumberParams @0xcde6f03cb2eea8b5 {
  }
  struct NumberResults @0xada1d70aaeb277c7 {
    result @0 :Int64;
  }

  hold @2 HoldParams -> HoldResults
      $Crosscall.number(3) $Crosscall.rights(1);
  struct HoldParams @0xa0d3551c7eb99087 {
    other @0 :Com $Crosscall.rights(1);
  }
  struct HoldResults @0x9aca41d22b73bc29 {
    result @0 :Int64;
  }

  kept @3 KeptParams -> KeptResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct KeptParams @0xe452ac5fa3b65197 {
  }
  struct KeptResults @0xdc7d1a72c531ad19 {
    result @0 :Int64;
  }

  forget @4 ForgetParams -> ForgetResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct ForgetParams @0xd010056b3ede8608 {
  }
  struct ForgetResults @0xb1c4e08f4f973cf0 {
    result @0 :Int64;
  }
}

interface Blk @0xde2a5c6f8be5a1c6 extends(Com) {
  size @0 SizeParams -> SizeResults
      $Crosscall.number(16) $Crosscall.rights(1);
  struct SizeParams @0xbba82a3d46b0b9a1 {
  }
  struct SizeResults @0xbb9720a97449ad43 {
    result @0 :Int64;
  }
}
