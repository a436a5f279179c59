/* Made by stubc from interfaces/name.h. Do not edit. */
#include "name.stub.h"

/* Any struct name_dir: its methods are called through its ops. */
#define XC_TARGET struct name_dir
#define XC_NAME(method) name_dir_##method
#include "name_dir.x.h"

const struct xc_x *const name_dir_objects = &name_dir_x;
