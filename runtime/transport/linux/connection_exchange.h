/* SPDX-License-Identifier: MIT */
/* Connection, exchange: a whole call in one go, as most calls are */
#pragma once

#include "transport/linux/connection.h"

/** connection_exchange() - see struct xc_transport_ops */
int64_t connection_exchange(const struct xc_stub *stub,
                            const struct xc_exchange *what, const void *request,
                            void *reply);
