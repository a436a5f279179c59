/* Made by stubc from interfaces/stream.h. Do not edit. */
#include "stream.stub.h"

/* Any struct stream: its methods are called through its ops. */
#define XC_TARGET struct stream
#define XC_NAME(method) stream_##method
#include "stream.x.h"

const struct xc_x *const stream_objects = &stream_x;
