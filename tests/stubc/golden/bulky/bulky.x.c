/* Made by stubc from interfaces/bulky.h. Do not edit. */
#include "bulky.stub.h"

/* Any struct bulky: its methods are called through its ops. */
#define XC_TARGET struct bulky
#define XC_NAME(method) bulky_##method
#include "bulky.x.h"

const struct xc_x *const bulky_objects = &bulky_x;
