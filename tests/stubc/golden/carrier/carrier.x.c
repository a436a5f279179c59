/* Made by stubc from interfaces/carrier.h. Do not edit. */
#include "carrier.stub.h"

/* Any struct carrier: its methods are called through its ops. */
#define XC_TARGET struct carrier
#define XC_NAME(method) carrier_##method
#include "carrier.x.h"

const struct xc_x *const carrier_objects = &carrier_x;
