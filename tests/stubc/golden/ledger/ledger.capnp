# Made by stubc from interfaces/ledger.h. Do not edit.
@0x9c0354ae3b18a1ca;

using Crosscall = import "/crosscall/crosscall.capnp";

enum LedgerKind @0xbaa7f213e45566cd {
  ledgerDebit @0 $Crosscall.value(1);
  ledgerCredit @1 $Crosscall.value(2);
}

struct LedgerSpan @0xff61653cddc2b74f {
  first @0 :UInt32;
  last @1 :UInt32;
}

struct LedgerEntry @0xfd66d779a4efa5e5 {
  amount @0 :Int64;
  pages @1 :LedgerSpan;
  kind @2 :LedgerKind;
  checked @3 :Bool;
  marks @4 :List(Bool) $Crosscall.count(3);
  parts @5 :List(LedgerKind) $Crosscall.count(2);
}

interface Ledger @0x857c77be0eb400fe {
  turn @0 TurnParams -> TurnResults
      $Crosscall.number(1) $Crosscall.rights(1);
  struct TurnParams @0xd0b8af1efd4f8936 {
    entry @0 :LedgerEntry;
  }
  struct TurnResults @0xd86c86567f33632e {
    result @0 :Int64;
    out @1 :LedgerEntry;
  }

  amend @1 AmendParams -> AmendResults
      $Crosscall.number(2) $Crosscall.rights(2);
  struct AmendParams @0x8de7a06267647eed {
    amount @0 :Int64;
    entry @1 :LedgerEntry;
  }
  struct AmendResults @0x90fd6cd90cb0c7af {
    result @0 :Int64;
    entry @1 :LedgerEntry;
    span @2 :LedgerSpan;
  }

  widen @2 WidenParams -> WidenResults
      $Crosscall.number(3) $Crosscall.rights(1);
  struct WidenParams @0x85e8118c3d0a31aa {
    span @0 :LedgerSpan;
    by @1 :UInt32;
  }
  struct WidenResults @0x99c66aa8f5d1bde2 {
    result @0 :Int64;
    out @1 :LedgerSpan;
  }
}
