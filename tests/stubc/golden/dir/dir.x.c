/* Made by stubc from interfaces/dir.h. Do not edit. */
#include "dir.stub.h"

/* Any struct dir: its methods are called through its ops. */
#define XC_TARGET struct dir
#define XC_NAME(method) dir_##method
#include "dir.x.h"

const struct xc_x *const dir_objects = &dir_x;
