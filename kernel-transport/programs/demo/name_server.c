/* SPDX-License-Identifier: MIT */
/*
 * demo-names [NAME [--names=N]]: the name server, for whoever runs
 *
 * All of it but main() is examples/servers/name.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "name.stub.h"
#include "tree.h"

enum { NAMES_MAX = 1024, NAMES_USER_MAX = 128 };

/* What they may do here, each context's policy says. */
static xc_rights admit(const struct xc_caller *caller, void *unused)
{
    (void)unused;
    return caller->known ? NAME_LIST | NAME_LOOKUP | NAME_BIND | XC_RIGHT_GIVE
                         : 0;
}

static void ready(struct xc_server *server, void *tree)
{
    ((struct tree *)tree)->server = server;
}

/* Of one user, as the server's own main() is told. */
static unsigned long max_names(const char *word)
{
    static const char option[] = "--names=";

    return strncmp(word, option, sizeof(option) - 1)
               ? NAMES_USER_MAX
               : strtoul(word + sizeof(option) - 1, NULL, 10);
}

int main(int argc, char **argv)
{
    static struct tree tree = {
        .accounts.quota = {.uid = NAMES_USER_MAX, .all = NAMES_MAX},
    };
    const struct xc_server_options options = {.admit = admit, .data = &tree};

    if (argc > 2)
        tree.accounts.quota.uid = max_names(argv[2]);
    tree_init(&tree, xc_kernel_known(xc_kernel_start->self)->user);
    if (xc_serve_with(argc > 1 ? argv[1] : "names", name_dir_objects,
                      &tree.root, &options, ready) < 0)
        printf("demo-names: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
