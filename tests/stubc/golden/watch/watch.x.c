/* Made by stubc from interfaces/watch.h. Do not edit. */
#include "watch.stub.h"

/* Any struct watch: its methods are called through its ops. */
#define XC_TARGET struct watch
#define XC_NAME(method) watch_##method
#include "watch.x.h"

const struct xc_x *const watch_objects = &watch_x;

/* Any struct watched: its methods are called through its ops. */
#define XC_TARGET struct watched
#define XC_NAME(method) watched_##method
#include "watched.x.h"

const struct xc_x *const watched_objects = &watched_x;
