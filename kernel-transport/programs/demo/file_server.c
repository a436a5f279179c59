/* SPDX-License-Identifier: MIT */
/*
 * demo-files [NAME]: the file server, its files in memory
 *
 * All of it but main() is examples/servers/file. Whoever is not our own user
 * may look, and change nothing.
 */
#include <stdio.h>
#include <string.h>

#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include <interfaces/dir.h>

#include "charge.h"
#include "memory.h"
#include "served_dir.h"

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    const struct xc_known *self = data;

    return DIR_LIST | DIR_OPEN |
           (caller->uid == self->user ? DIR_CHANGE | XC_RIGHT_GIVE : 0);
}

int main(int argc, char **argv)
{
    static const struct quota quota = {.uid = 16 << 20, .all = 32 << 20};
    const struct xc_server_options options = {
        .admit = admit,
        .data = (void *)(uintptr_t)xc_kernel_known(xc_kernel_start->self),
    };
    struct served_dir dir;
    struct volume *volume;
    int r = memory_volume_new(&quota, &volume);

    if (r) {
        printf("demo-files: %s\n", strerror(-r));
        return 1;
    }
    served_dir_init(&dir, volume);
    if (xc_serve_with(argc > 1 ? argv[1] : "files", served_dir_objects, &dir,
                      &options, NULL) < 0)
        printf("demo-files: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
