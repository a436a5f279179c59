/* Made by stubc from interfaces/file.h. Do not edit. */
#include "file.stub.h"

/* Any struct file: its methods are called through its ops. */
#define XC_TARGET struct file
#define XC_NAME(method) file_##method
#include "file.x.h"

const struct xc_x *const file_objects = &file_x;
