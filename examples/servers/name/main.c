/* SPDX-License-Identifier: MIT */
/*
 * crosscall-name-server: objects of whatever servers, by name
 *
 * The root object is a name_dir.
 */
#include <stdlib.h>
#include <unistd.h>

#include "name.stub.h"
#include "program.h"
#include "tree.h"

enum {
    NAMES_MAX = 1024,     /* of all users */
    NAMES_USER_MAX = 128, /* of one, where nothing else is said */
    CONNECTIONS_USER_MAX = 128
};

struct arguments {
    struct program program;
    struct tree tree;
};

static error_t parse_argument(int key, char *value, struct argp_state *state)
{
    struct arguments *arguments = state->input;
    struct quota *quota = &arguments->tree.accounts.quota;
    char *rest;

    if (key != 'n')
        return program_words(key, value, state, &arguments->program.address, 1);
    quota->uid = strtoul(value, &rest, 10);
    if (*rest || !quota->uid)
        argp_error(state, "%s is no number of names", value);
    return 0;
}

/* Everybody may come; what they may do here, each context's policy says. */
static xc_rights admit(const struct xc_caller *caller, void *unused)
{
    (void)unused;
    return caller->known ? NAME_LIST | NAME_LOOKUP | NAME_BIND | XC_RIGHT_GIVE
                         : 0;
}

static void ready(struct xc_server *server, void *data)
{
    struct arguments *arguments = data;

    arguments->tree.server = server;
    program_ready(server, &arguments->program);
}

int main(int argc, char **argv)
{
    static const struct argp_option words[] = {
        {"names", 'n', "N", 0, "At most N names of one user", 0},
        {0},
    };
    static const struct argp argp = {
        .options = words,
        .parser = parse_argument,
        .args_doc = "ADDRESS",
        .doc = "Serves names. ADDRESS is a bare name or unix:PATH",
    };
    static struct arguments arguments = {
        .program.what = "names",
        .tree.accounts.quota = {.uid = NAMES_USER_MAX, .all = NAMES_MAX},
    };
    const struct xc_server_options options = {
        .admit = admit,
        .audit = xc_audit_print,
        .data = &arguments,
        .max_connections_uid = CONNECTIONS_USER_MAX,
    };

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    tree_init(&arguments.tree, geteuid());
    return program_serve(name_dir_objects, &arguments.tree.root, &options,
                         ready);
}
