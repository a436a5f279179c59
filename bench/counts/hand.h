/* SPDX-License-Identifier: MIT */
/*
 * Hand: Stub and X object of the probe as one would write them by hand
 *
 * What the generated ones are held against: the same runtime beneath, the same
 * refusals, and no generated code but the interface's description.
 */
#pragma once

#include <crosscall/object.h>
#include <crosscall/transport.h>

#include <probe.h>

/** hand_stub_new() - as probe_stub_new() */
struct probe *hand_stub_new(struct xc_binding *binding, xc_handle handle);

/** hand_stub_free() - as probe_release() */
void hand_stub_free(struct probe *self);

/** As probe_objects. */
extern const struct xc_x hand_objects;
