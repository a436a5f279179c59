/* Made by stubc from interfaces/com.h. Do not edit. */
#include "com.stub.h"

/* Any struct com: its methods are called through its ops. */
#define XC_TARGET struct com
#define XC_NAME(method) com_##method
#include "com.x.h"

const struct xc_x *const com_objects = &com_x;

/* Any struct blk: its methods are called through its ops. */
#define XC_TARGET struct blk
#define XC_NAME(method) blk_##method
#include "blk.x.h"

const struct xc_x *const blk_objects = &blk_x;
