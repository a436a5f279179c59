/* SPDX-License-Identifier: MIT */
/* Interface: look-ups in the description that stubc makes */
#pragma once

#include <crosscall/object.h>

/**
 * xc_interface_lacks() - whether one interface can stand in for another
 * @interface:  what there is
 * @expected:   what is wanted; its methods may be fewer
 *
 * Return: number of a method that is missing or has another shape, 0 if
 *         there is none (0 is no method's number).
 */
uint32_t xc_interface_lacks(const struct xc_interface *interface,
                            const struct xc_interface *expected);
