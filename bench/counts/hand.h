/* SPDX-License-Identifier: MIT */
/*
 * Hand: Stub and X object of the counted object as one would write them by hand
 *
 * What the generated ones are held against: the same runtime beneath, the same
 * refusals, the same exact lengths, each byte fetched once, and no generated
 * code but the interface's description.
 */
#pragma once

#include <crosscall/object.h>
#include <crosscall/transport.h>

#include <counted.h>

/** hand_stub_new() - as counted_stub_new() */
struct counted *hand_stub_new(struct xc_binding *binding, xc_handle handle);

/** hand_stub_free() - as counted_release() */
void hand_stub_free(struct counted *self);

/** As counted_objects. */
extern const struct xc_x hand_objects;
