/* SPDX-License-Identifier: MIT */
/* Raw calls: what the system does with them, it does; we may not */
#include "services.h"

#include <crosscall/kernel_user.h>

static int64_t end_system(void)
{
    return xc_kernel_raw(XC_RAW_PROCESS_END, xc_kernel_start->system, 0, 0, 0,
                         0);
}

void show_raw_calls(void)
{
    const uint64_t page = UINT64_C(0x600000000000);
    const xc_identity system = xc_kernel_start->system;
    enum xc_device what;

    say("raw calls: a process",
        xc_kernel_raw(XC_RAW_PROCESS_NEW, 0, 0, 0, 0, 0));
    say("  its pages", xc_kernel_raw(XC_RAW_PROCESS_FILL, system, page, 1,
                                     XC_PAGES_READ, page + XC_PAGE));
    say("  its start", xc_kernel_raw(XC_RAW_PROCESS_START, system, page, page,
                                     0, XC_MARK_SYSTEM));
    say("  its end", end_system());
    for (what = XC_DEVICE_READ8; what <= XC_DEVICE_OFF; what++)
        say("  a device", xc_kernel_raw(XC_RAW_DEVICE, what, 1, 0, 0, 0));
}
