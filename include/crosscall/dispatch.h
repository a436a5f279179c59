/* SPDX-License-Identifier: MIT */
/* Dispatch, of a back-end that knows which thread it is */
#pragma once

#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/port.h>

#ifdef __cplusplus
extern "C" {
#endif

/** xc_domain_dispatch_on() - xc_domain_dispatch(). @thread: xc_port_thread() */
int64_t xc_domain_dispatch_on(struct xc_thread *thread,
                              struct xc_holder *holder, struct xc_call *call);

#ifdef __cplusplus
}
#endif
