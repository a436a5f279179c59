/* SPDX-License-Identifier: MIT */
/*
 * Port to a system without descriptors: none is ever copied, sent or mapped
 *
 * A transport that says nothing of them (carries is false) never has one, and
 * methods with XC_FD or XC_REGION fail in the client: -XC_E_MALFORMED.
 */
#include <crosscall/port.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

int xc_port_descriptor_copy(int descriptor, int *out)
{
    (void)descriptor, (void)out;
    return -XC_E_MALFORMED;
}

void xc_port_descriptor_close(int descriptor) { (void)descriptor; }

int xc_port_region_open(const struct xc_region_offer *offer,
                        struct xc_region **out)
{
    (void)offer, (void)out;
    return -XC_E_MALFORMED;
}

void xc_port_region_charged(struct xc_region *region,
                            const struct xc_region_charges *charges)
{
    (void)region, (void)charges;
}

int xc_port_region_descriptor(const struct xc_region *region)
{
    (void)region;
    return -1;
}

void xc_port_region_hold(struct xc_region *region, enum xc_region_hold hold)
{
    (void)region, (void)hold;
}

bool xc_port_region_is_borrowed(const struct xc_region *region)
{
    (void)region;
    return false;
}

bool xc_port_region_is_lent(const struct xc_region *region)
{
    (void)region;
    return false;
}

size_t xc_region_size(const struct xc_region *region)
{
    (void)region;
    return 0;
}

enum xc_region_access xc_region_access_of(const struct xc_region *region)
{
    (void)region;
    return XC_REGION_ONE_WRITER;
}

void xc_region_unref(const struct xc_region *region) { (void)region; }
