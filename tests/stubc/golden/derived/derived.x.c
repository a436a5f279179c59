/* Made by stubc from interfaces/derived.h. Do not edit. */
#include "derived.stub.h"

/* Any struct tape: its methods are called through its ops. */
#define XC_TARGET struct tape
#define XC_NAME(method) tape_##method
#include "tape.x.h"

const struct xc_x *const tape_objects = &tape_x;

/* Any struct deck: its methods are called through its ops. */
#define XC_TARGET struct deck
#define XC_NAME(method) deck_##method
#include "deck.x.h"

const struct xc_x *const deck_objects = &deck_x;
