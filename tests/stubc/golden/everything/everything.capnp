# Made by stubc from interfaces/everything.h. Do not edit.
@0xd082fdd6d55199b6;

using Crosscall = import "/crosscall/crosscall.capnp";

enum EverythingColor @0xd6fe5234f6ccf7c6 {
  everythingRed @0 $Crosscall.value(1);
  everythingGreen @1 $Crosscall.value(2);
  everythingBlue @2 $Crosscall.value(4);
}

enum EverythingSign @0xb0bbbe34335f4fb2 {
  everythingMinus @0 $Crosscall.value(-1);
  everythingNone @1 $Crosscall.value(0);
  everythingPlus @2 $Crosscall.value(1);
}

# enum everything_access
const everythingRead :UInt64 = 1;
const everythingWrite :UInt64 = 2;
const everythingAppend :UInt64 = 16;
const everythingAll :UInt64 = 19;

enum EverythingKind @0xe55beafa224c151d {
  everythingVoid @0 $Crosscall.value(0);
  everythingDot @1 $Crosscall.value(1);
  everythingLine @2 $Crosscall.value(2);
  everythingLabel @3 $Crosscall.value(3);
  everythingPatch @4 $Crosscall.value(4);
  everythingAmount @5 $Crosscall.value(5);
  everythingMarks @6 $Crosscall.value(6);
}

struct EverythingPoint @0xaa7749659d644dc3 {
  x @0 :Int32;
  y @1 :Int32;
}

struct EverythingPixel @0x98aee8351d3f1af9 {
  visible @0 :Bool;
  at @1 :EverythingPoint;
  channels @2 :Data $Crosscall.count(3);
  color @3 :EverythingColor;
  marks @4 :List(Bool) $Crosscall.count(2);
  corners @5 :List(EverythingPoint) $Crosscall.count(2);
  weight @6 :Float64;
}

struct EverythingNumber @0xb1747a5c97d0b53a {
  width @0 :UInt8;
  value :union {
    nothing @1 :Void;
    flag @2 :Bool;
    byte @3 :UInt8;
    ratio @4 :Float32;
    large @5 :UInt64;
  }
}

struct EverythingMark @0xf03df69bf4e9dbce {
  color @0 :EverythingColor;
  as :union {
    nothing @1 :Void;
    warm @2 :Bool;
    sign @3 :EverythingSign;
    levels @4 :List(Int16) $Crosscall.count(3);
  }
}

struct EverythingFigure @0xb851d373ae7c239b {
  kind @0 :EverythingKind;
  filled @1 :Bool;
  as :union {
    nothing @2 :Void;
    dot @3 :EverythingPoint;
    ends @4 :List(EverythingPoint) $Crosscall.count(2);
    label @5 :Data $Crosscall.count(13);
    patch @6 :EverythingPixel;
    amount @7 :EverythingNumber;
    marks @8 :List(EverythingMark) $Crosscall.count(2);
  }
}

struct EverythingSample @0xe458dfd9ad173ef1 {
  when @0 :UInt64;
  value @1 :UInt32;
  flags @2 :UInt32;
}

interface Counter @0x882a8484927a2311 {
  step @0 StepParams -> StepResults
      $Crosscall.number(1) $Crosscall.rights(2);
  struct StepParams @0xe7f76fdca1941dc4 {
  }
  struct StepResults @0x9cab1bced486366c {
    result @0 :Int64;
  }

  value @1 ValueParams -> ValueResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct ValueParams @0x9c620b8d5839d319 {
  }
  struct ValueResults @0x8317437e3eafd8eb {
    result @0 :Int64;
  }
}

interface Everything @0x812e7169b1cf0b6c {
  nothing @0 NothingParams -> NothingResults
      $Crosscall.number(1) $Crosscall.rights(0);
  struct NothingParams @0x8b99d5a770b2db28 {
  }
  struct NothingResults @0xc7aac9c5ed29ae90 {
    result @0 :Int64;
  }

  answer @1 AnswerParams -> AnswerResults
      $Crosscall.number(2) $Crosscall.rights(1);
  struct AnswerParams @0x831178290234b10d {
    value @0 :Int32;
  }
  struct AnswerResults @0x8003eafbe99dd24f {
    result @0 :Int64;
  }

  answer64 @2 Answer64Params -> Answer64Results
      $Crosscall.number(3) $Crosscall.rights(1);
  struct Answer64Params @0x9a3c616979a5040c {
    value @0 :Int64;
  }
  struct Answer64Results @0xf88f7a5c2dccb804 {
    result @0 :Int64;
  }

  add @3 AddParams -> AddResults
      $Crosscall.number(4) $Crosscall.rights(1);
  struct AddParams @0xe95453d008b6bbe6 {
    a @0 :UInt64;
    b @1 :UInt64;
  }
  struct AddResults @0xbaa5b038e0fe54fe {
    result @0 :Int64;
    sum @1 :UInt64;
  }

  total @4 TotalParams -> TotalResults
      $Crosscall.number(5) $Crosscall.rights(1);
  struct TotalParams @0xe487d731d213fcdf {
    u8 @0 :UInt8;
    i16 @1 :Int16;
    u32 @2 :UInt32;
    i8 @3 :Int8;
    u64 @4 :UInt64;
    u16 @5 :UInt16;
    i32 @6 :Int32;
    i64 @7 :Int64;
    size @8 :UInt64;
    number @9 :Int64;
  }
  struct TotalResults @0x826f0515e7e76091 {
    result @0 :Int64;
  }

  cut @5 CutParams -> CutResults
      $Crosscall.number(6) $Crosscall.rights(1);
  struct CutParams @0x9fe0141b4041621f {
    value @0 :UInt64;
  }
  struct CutResults @0x835e45bc1c281cd1 {
    result @0 :Int64;
    u8 @1 :UInt8;
    u16 @2 :UInt16;
    u32 @3 :UInt32;
    u64 @4 :UInt64;
    i8 @5 :Int8;
    i16 @6 :Int16;
    i32 @7 :Int32;
    i64 @8 :Int64;
    size @9 :UInt64;
  }

  twice @6 TwiceParams -> TwiceResults
      $Crosscall.number(7) $Crosscall.rights(1);
  struct TwiceParams @0x90547777e29edf49 {
    f @0 :Float32;
    d @1 :Float64;
  }
  struct TwiceResults @0xd2afba6d41dd3d3b {
    result @0 :Int64;
    fTwice @1 :Float32;
    d @2 :Float64;
  }

  invert @7 InvertParams -> InvertResults
      $Crosscall.number(8) $Crosscall.rights(1);
  struct InvertParams @0xc653e91cb27055be {
    flag @0 :Bool;
    toggled @1 :Bool;
  }
  struct InvertResults @0x8f3ec2d2579198a6 {
    result @0 :Int64;
    inverted @1 :Bool;
    toggled @2 :Bool;
  }

  next @8 NextParams -> NextResults
      $Crosscall.number(9) $Crosscall.rights(1);
  struct NextParams @0x905d0df02c371211 {
    color @0 :EverythingColor;
    sign @1 :EverythingSign;
  }
  struct NextResults @0xd3b851f5089f9713 {
    result @0 :Int64;
    after @1 :EverythingColor;
    sign @2 :EverythingSign;
  }

  mirror @9 MirrorParams -> MirrorResults
      $Crosscall.number(10) $Crosscall.rights(1);
  struct MirrorParams @0xf75663b7bfab3e74 {
    point @0 :EverythingPoint;
  }
  struct MirrorResults @0xd88ac1d3d987563c {
    result @0 :Int64;
    out @1 :EverythingPoint;
  }

  blend @10 BlendParams -> BlendResults
      $Crosscall.number(11) $Crosscall.rights(1);
  struct BlendParams @0x881ae8ed641071f6 {
    pixel @0 :EverythingPixel;
    into @1 :EverythingPixel;
  }
  struct BlendResults @0xe4212a8c686a1dee {
    result @0 :Int64;
    into @1 :EverythingPixel;
  }

  digest @11 DigestParams -> DigestResults
      $Crosscall.number(12) $Crosscall.rights(0);
  struct DigestParams @0xb28f55b078bf957f {
    bytes @0 :Data $Crosscall.max(65536);
    len @1 :UInt64;
  }
  struct DigestResults @0xc4c3564b1d7b4bb1 {
    result @0 :Int64;
  }

  fill @12 FillParams -> FillResults
      $Crosscall.number(13) $Crosscall.rights(1);
  struct FillParams @0xecb89a093f57422b {
    byte @0 :UInt8;
    count @1 :UInt64;
    len @2 :UInt64;
  }
  struct FillResults @0xe663b618537582fd {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(65536);
  }

  reverse @13 ReverseParams -> ReverseResults
      $Crosscall.number(14) $Crosscall.rights(2);
  struct ReverseParams @0xfde9825d021828e8 {
    bytes @0 :Data $Crosscall.max(65535);
    len @1 :UInt16;
  }
  struct ReverseResults @0x82da79db59f1cf50 {
    result @0 :Int64;
    bytes @1 :Data $Crosscall.max(65535);
  }

  pick @14 PickParams -> PickResults
      $Crosscall.number(15) $Crosscall.rights(1);
  struct PickParams @0xc64f0366491d870c {
    from @0 :List(EverythingSample) $Crosscall.max(4096);
    n @1 :UInt32;
    max @2 :UInt32;
  }
  struct PickResults @0xd4bbbaf0b7935104 {
    result @0 :Int64;
    picked @1 :List(EverythingSample) $Crosscall.max(4096);
    nPicked @2 :UInt32;
  }

  evens @15 EvensParams -> EvensResults
      $Crosscall.number(16) $Crosscall.rights(2);
  struct EvensParams @0xd7661400ac7e5ebf {
    numbers @0 :List(Int32) $Crosscall.max(16384);
    n @1 :UInt32;
  }
  struct EvensResults @0xdc7f12d193beeff1 {
    result @0 :Int64;
    numbers @1 :List(Int32) $Crosscall.max(16384);
    n @2 :UInt32;
  }

  spread @16 SpreadParams -> SpreadResults
      $Crosscall.number(17) $Crosscall.rights(1);
  struct SpreadParams @0x825755b69269c4bf {
    key @0 :Data $Crosscall.count(16);
  }
  struct SpreadResults @0xbfd7bae742bd41f1 {
    result @0 :Int64;
    digest @1 :Data $Crosscall.count(20);
    words @2 :List(UInt32) $Crosscall.count(4);
  }

  join @17 JoinParams -> JoinResults
      $Crosscall.number(18) $Crosscall.rights(1);
  struct JoinParams @0x87fe1c6aa04696a0 {
    a @0 :Data $Crosscall.max(65536);
    aLen @1 :UInt64;
    b @2 :Data $Crosscall.max(65536);
    bLen @3 :UInt64;
    max @4 :UInt64;
  }
  struct JoinResults @0xa5189e66301bf078 {
    result @0 :Int64;
    joined @1 :Data $Crosscall.max(65536);
  }

  split @18 SplitParams -> SplitResults
      $Crosscall.number(19) $Crosscall.rights(1);
  struct SplitParams @0xbd1b517f1cc7c792 {
    text @0 :Data $Crosscall.max(65536);
    len @1 :UInt64;
    at @2 :Int8;
    leftMax @3 :UInt64;
    rightMax @4 :UInt64;
  }
  struct SplitResults @0xd049e8609748257a {
    result @0 :Int64;
    left @1 :Data $Crosscall.max(65536);
    leftLen @2 :UInt64;
    right @3 :Data $Crosscall.max(65536);
    rightLen @4 :UInt64;
  }

  greet @19 GreetParams -> GreetResults
      $Crosscall.number(20) $Crosscall.rights(1);
  struct GreetParams @0xe069284ba6f6118b {
    name @0 :Text $Crosscall.max(64);
  }
  struct GreetResults @0xfe7ce656aa46a7dd {
    result @0 :Int64;
    greeting @1 :Text $Crosscall.max(80);
  }

  note @20 NoteParams -> NoteResults
      $Crosscall.number(21) $Crosscall.rights(2);
  struct NoteParams @0xa1c35587d80ff4bd {
    value @0 :UInt32;
    why @1 :Text $Crosscall.max(64);
  }
  struct NoteResults @0x81fe242c132f8e5f {
  }

  noted @21 NotedParams -> NotedResults
      $Crosscall.number(22) $Crosscall.rights(1);
  struct NotedParams @0x919fc8ad22f0bc06 {
  }
  struct NotedResults @0x985b4e69be150b9e {
    result @0 :Int64;
    count @1 :UInt64;
    last @2 :UInt32;
  }

  open @22 OpenParams -> OpenResults
      $Crosscall.number(23) $Crosscall.rights(4);
  struct OpenParams @0x89481fadf7b23ce0 {
    start @0 :UInt32;
  }
  struct OpenResults @0xec8abf51878263b8 {
    result @0 :Int64;
    out @1 :Counter $Crosscall.rights(2147483651);
  }

  stepBy @23 StepByParams -> StepByResults
      $Crosscall.number(24) $Crosscall.rights(3);
  struct StepByParams @0xa33b44f8fe5b1e74 {
    steps @0 :UInt32;
    counter @1 :Counter $Crosscall.rights(2);
  }
  struct StepByResults @0x9e5583b15e60f63c {
    result @0 :Int64;
  }

  twins @24 TwinsParams -> TwinsResults
      $Crosscall.number(25) $Crosscall.rights(4);
  struct TwinsParams @0x92e80f4bed3848ea {
    like @0 :Counter $Crosscall.rights(1);
  }
  struct TwinsResults @0xb55f575c6c256e22 {
    result @0 :Int64;
    remark @1 :Text $Crosscall.max(80);
    first @2 :Counter $Crosscall.rights(1);
    second @3 :Counter $Crosscall.rights(3);
  }

  names @25 NamesParams -> NamesResults
      $Crosscall.number(26) $Crosscall.rights(1);
  struct NamesParams @0x814505e797e0f0ef {
    call @0 :UInt32;
    request @1 :UInt8;
    reply @2 :UInt64;
    r @3 :UInt16;
    stub @4 :UInt32;
    status @5 :UInt64;
    pad1 @6 :UInt64;
  }
  struct NamesResults @0xcda1b51c6aff90c1 {
    result @0 :Int64;
    out @1 :UInt32;
    total @2 :UInt8;
  }

  repeat @26 RepeatParams -> RepeatResults
      $Crosscall.number(40) $Crosscall.rights(1);
  struct RepeatParams @0x93660f8763470e70 {
    times @0 :UInt8;
    text @1 :Data $Crosscall.max(65536);
    max @2 :UInt64;
    len @3 :UInt64;
  }
  struct RepeatResults @0x85167cbb00801668 {
    result @0 :Int64;
    text @1 :Data $Crosscall.max(65536);
    len @2 :UInt64;
  }

  permit @27 PermitParams -> PermitResults
      $Crosscall.number(60) $Crosscall.rights(1);
  struct PermitParams @0xedff7a5735c74efe {
    wanted @0 :UInt32;
    kept @1 :UInt32;
  }
  struct PermitResults @0xd2111670ea1526e6 {
    result @0 :Int64;
    granted @1 :UInt32;
    kept @2 :UInt32;
  }

  filter @28 FilterParams -> FilterResults
      $Crosscall.number(61) $Crosscall.rights(1);
  struct FilterParams @0x8243732da6f0df49 {
    from @0 :List(EverythingPixel) $Crosscall.max(1365);
    n @1 :UInt32;
    max @2 :UInt32;
  }
  struct FilterResults @0xbdc57049d9333d3b {
    result @0 :Int64;
    seen @1 :List(EverythingPixel) $Crosscall.max(1365);
    nSeen @2 :UInt32;
  }

  cycle @29 CycleParams -> CycleResults
      $Crosscall.number(62) $Crosscall.rights(1);
  struct CycleParams @0x8b38c517bd047b32 {
    colors @0 :List(EverythingColor) $Crosscall.max(13912);
    n @1 :UInt16;
    which @2 :List(Bool) $Crosscall.max(13912);
  }
  struct CycleResults @0xdf6de7a6d034dd9a {
    result @0 :Int64;
    colors @1 :List(EverythingColor) $Crosscall.max(13912);
    done @2 :List(Bool) $Crosscall.max(13912);
    modes @3 :List(UInt32) $Crosscall.count(2);
  }

  deal @30 DealParams -> DealResults
      $Crosscall.number(63) $Crosscall.rights(4);
  struct DealParams @0xaedbbbc19d0390fb {
    like @0 :Counter $Crosscall.rights(1);
  }
  struct DealResults @0xf09579aaeefe476d {
    result @0 :Int64;
    pair @1 :List(EverythingPixel) $Crosscall.count(2);
    out @2 :Counter $Crosscall.rights(1);
  }

  maybe @31 MaybeParams -> MaybeResults
      $Crosscall.number(64) $Crosscall.rights(1);
  struct MaybeParams @0xdda8b2a35affeaba {
    hasPixel @0 :Bool;
    pixel @1 :EverythingPixel;
    hasText @2 :Bool;
    text @3 :Text $Crosscall.max(16);
    hasBytes @4 :Bool;
    bytes @5 :Data $Crosscall.max(65536);
    len @6 :UInt32;
    hasNumber @7 :Bool;
    hasWeight @8 :Bool;
    weight @9 :Float64;
    hasPoint @10 :Bool;
    hasInto @11 :Bool;
    into @12 :EverythingPixel;
    hasColor @13 :Bool;
    color @14 :EverythingColor;
  }
  struct MaybeResults @0xbffae30eee053892 {
    result @0 :Int64;
    number @1 :UInt32;
    weight @2 :Float64;
    point @3 :EverythingPoint;
    into @4 :EverythingPixel;
    color @5 :EverythingColor;
  }

  ask @32 AskParams -> AskResults
      $Crosscall.number(65) $Crosscall.rights(1);
  struct AskParams @0x901b68d56dc10348 {
    byte @0 :UInt8;
    hasBuf @1 :Bool;
    max @2 :UInt64;
    hasName @3 :Bool;
    hasFlags @4 :Bool;
    flags @5 :List(Bool) $Crosscall.max(65536);
    n @6 :UInt32;
  }
  struct AskResults @0xed03b87561dcef30 {
    result @0 :Int64;
    buf @1 :Data $Crosscall.max(65536);
    name @2 :Text $Crosscall.max(20);
    flags @3 :List(Bool) $Crosscall.max(65536);
  }

  title @33 TitleParams -> TitleResults
      $Crosscall.number(66) $Crosscall.rights(1);
  struct TitleParams @0x9bb30ca9024a338b {
    hasName @0 :Bool;
  }
  struct TitleResults @0x912df0f8da3c6ddd {
    result @0 :Int64;
    name @1 :Text $Crosscall.max(20);
  }

  stepAny @34 StepAnyParams -> StepAnyResults
      $Crosscall.number(67) $Crosscall.rights(3);
  struct StepAnyParams @0xbbb470805e5dce9c {
    hasCounter @0 :Bool;
    counter @1 :Counter $Crosscall.rights(2);
    hasPair @2 :Bool;
  }
  struct StepAnyResults @0x845608e134858034 {
    result @0 :Int64;
    pair @1 :List(EverythingColor) $Crosscall.count(2);
  }

  turn @35 TurnParams -> TurnResults
      $Crosscall.number(68) $Crosscall.rights(1);
  struct TurnParams @0x95502c033c4f88a7 {
    figure @0 :EverythingFigure;
    number @1 :EverythingNumber;
  }
  struct TurnResults @0xc885216419dedfc9 {
    result @0 :Int64;
    turned @1 :EverythingFigure;
    number @2 :EverythingNumber;
  }

  fade @36 FadeParams -> FadeResults
      $Crosscall.number(69) $Crosscall.rights(1);
  struct FadeParams @0xbdaaf18af2c9ce0c {
    hasMark @0 :Bool;
    mark @1 :EverythingMark;
    hasFaded @2 :Bool;
  }
  struct FadeResults @0xd238633d074ff604 {
    result @0 :Int64;
    faded @1 :EverythingMark;
  }

  count @37 CountParams -> CountResults
      $Crosscall.number(70) $Crosscall.rights(2);
  struct CountParams @0xb5c5058b56ebc7a7 {
    numbers @0 :List(EverythingNumber) $Crosscall.max(4096);
    n @1 :UInt32;
  }
  struct CountResults @0x8b51c3a9515decc9 {
    result @0 :Int64;
    numbers @1 :List(EverythingNumber) $Crosscall.max(4096);
  }
}
