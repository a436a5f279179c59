/* SPDX-License-Identifier: MIT */
/* By itself: who has another port to test with needs this variable as well */
#include "port/hosted_thread.h"

_Thread_local struct xc_thread xc_hosted_thread;
