/* Made by stubc from interfaces/gauge.h. Do not edit. */
#include "gauge.stub.h"

/* Any struct gauge: its methods are called through its ops. */
#define XC_TARGET struct gauge
#define XC_NAME(method) gauge_##method
#include "gauge.x.h"

const struct xc_x *const gauge_objects = &gauge_x;

/* Any struct dial: its methods are called through its ops. */
#define XC_TARGET struct dial
#define XC_NAME(method) dial_##method
#include "dial.x.h"

const struct xc_x *const dial_objects = &dial_x;
