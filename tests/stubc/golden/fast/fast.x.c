/* Made by stubc from interfaces/fast.h. Do not edit. */
#include "fast.stub.h"

/* Any struct fast: its methods are called through its ops. */
#define XC_TARGET struct fast
#define XC_NAME(method) fast_##method
#include "fast.x.h"

const struct xc_x *const fast_objects = &fast_x;
