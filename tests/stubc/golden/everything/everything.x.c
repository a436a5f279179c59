/* Made by stubc from interfaces/everything.h. Do not edit. */
#include "everything.stub.h"

/* Any struct counter: its methods are called through its ops. */
#define XC_TARGET struct counter
#define XC_NAME(method) counter_##method
#include "counter.x.h"

const struct xc_x *const counter_objects = &counter_x;

/* Any struct everything: its methods are called through its ops. */
#define XC_TARGET struct everything
#define XC_NAME(method) everything_##method
#include "everything.x.h"

const struct xc_x *const everything_objects = &everything_x;
