/* SPDX-License-Identifier: MIT */
/*
 * boot-files: the file server, its files what the machine was booted with
 *
 * All of it but main() and the volume is examples/servers/file. It has to be
 * user 0's, whom the system shows its files.
 */
#include <errno.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include <interfaces/dir.h>

#include "system.stub.h"

#include "modules.h"
#include "served_dir.h"

/* Everybody may read what all programs are made of. */
static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller, (void)data;
    return DIR_LIST | DIR_OPEN;
}

int main(void)
{
    static const struct xc_server_options options = {.admit = admit};
    struct served_dir dir;
    struct system *system;
    struct volume *volume;
    int r = system_connect("system", NULL, &system);

    if (r == 0)
        r = modules_volume_new(system, &volume);
    if (r) {
        printf("boot-files: no files: %s\n",
               r == -ENOMEM ? "more pages= are needed" : xc_error_text());
        return 1;
    }
    served_dir_init(&dir, volume);
    if (xc_serve_with("boot", served_dir_objects, &dir, &options, NULL) < 0)
        printf("boot-files: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
