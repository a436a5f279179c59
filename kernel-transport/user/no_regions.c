/* SPDX-License-Identifier: MIT */
/* Regions: this binding carries none, so nobody has one to look at */
#include <crosscall/region.h>
#include <crosscall/status.h>

int xc_region_new(size_t size, enum xc_region_access access,
                  struct xc_region **out)
{
    (void)size, (void)access, (void)out;
    return -XC_E_RESOURCES;
}

struct xc_region *xc_region_ref(const struct xc_region *region)
{
    (void)region;
    return NULL;
}

int xc_region_freeze(struct xc_region *region)
{
    (void)region;
    return -XC_E_DENIED;
}

int xc_region_read(const struct xc_region *region, size_t offset, void *to,
                   size_t len)
{
    (void)region, (void)offset, (void)to, (void)len;
    return -XC_E_TOO_LARGE;
}

int xc_region_write(struct xc_region *region, size_t offset, const void *from,
                    size_t len)
{
    (void)region, (void)offset, (void)from, (void)len;
    return -XC_E_TOO_LARGE;
}

const volatile void *xc_region_view(const struct xc_region *region)
{
    (void)region;
    return NULL;
}

const void *xc_region_bytes(const struct xc_region *region)
{
    (void)region;
    return NULL;
}

volatile void *xc_region_edit(struct xc_region *region)
{
    (void)region;
    return NULL;
}
