/* SPDX-License-Identifier: MIT */
/*
 * Quota: what a server limits
 *
 * What clients use is added up for each user; its limits are options of the
 * server (server.h).
 */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/** What has a limit. */
enum xc_quota {
    /* Added up for each user: */
    XC_QUOTA_CONNECTIONS, /* those that are being set up, too */
    XC_QUOTA_SET_UPS,     /* of these: greeted, and not known yet */
    XC_QUOTA_CHANNELS,    /* bytes of the memory that they call through */
    XC_QUOTA_HANDLES,     /* X objects */
    XC_QUOTA_OBSERVED,    /* of these: whose holder sees the state */
    XC_QUOTA_GIFTS,       /* given, not claimed yet */
    XC_QUOTA_BULK,        /* bytes of regions, and for large messages */
    XC_QUOTA_DESCRIPTORS, /* that came with requests, and of regions */
    XC_QUOTA_WAITS,       /* methods that wait for others' objects */
    XC_QUOTAS_ADDED_UP,

    /* Of one connection, call or region: */
    XC_QUOTA_HANDLES_EACH = XC_QUOTAS_ADDED_UP, /* X objects */
    XC_QUOTA_GIFTS_EACH,
    XC_QUOTA_REGION, /* bytes of one */
    XC_QUOTA_DEPTH,  /* calls within calls */

    /* Of the whole server: */
    XC_QUOTA_CONNECTIONS_ALL,
    XC_QUOTA_WAITS_ALL,
    XC_QUOTA_GIVEN,  /* descriptors that clients were given and did not take */
    XC_QUOTA_MEMORY, /* what the system had left, of memory or descriptors */
    XC_QUOTA_END
};

/** xc_quota_name() - "connections" for XC_QUOTA_CONNECTIONS; never NULL */
const char *xc_quota_name(enum xc_quota quota);

#ifdef __cplusplus
}
#endif
