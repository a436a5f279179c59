/* SPDX-License-Identifier: MIT */
/*
 * crosscall-name-server: objects of whatever servers, by name
 *
 * The root object is a name_dir. A line on standard output says that clients
 * can come; denials and bad clients go to standard error.
 */
#include <argp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "name.stub.h"
#include "name_dir.h"
#include "porter.h"
#include "thread.h"
#include "tree.h"

struct arguments {
    const char *address;
    unsigned max_names;
};

struct janitor {
    const char *address;
    struct tree *tree;
    bool is_done;
    int status;
};

enum { CONNECTIONS_USER_MAX = 128 };

/* A handler gets no argument, so what it stops has to stand somewhere. */
static struct xc_server *to_stop;

static void on_signal(int number)
{
    (void)number;
    xc_server_stop(to_stop);
}

static error_t parse_argument(int key, char *value, struct argp_state *state)
{
    struct arguments *arguments = state->input;
    char *rest;

    switch (key) {
    case 'n':
        arguments->max_names = (unsigned)strtoul(value, &rest, 10);
        if (*rest || !arguments->max_names)
            argp_error(state, "%s is no number of names", value);
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num > 0)
            argp_usage(state);
        arguments->address = value;
        return 0;
    case ARGP_KEY_END:
        if (state->arg_num < 1)
            argp_usage(state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

/* Everybody may come; what they may do here, each context's policy says. */
static xc_rights admit(const struct xc_caller *caller, void *unused)
{
    (void)unused;
    if (!caller->known)
        return 0;
    return NAME_LIST | NAME_LOOKUP | NAME_BIND | XC_RIGHT_GIVE;
}

static int fail(const char *why)
{
    fprintf(stderr, "crosscall-name-server: %s\n", why);
    return -1;
}

/* Names of all users cost more than a process is usually let have at first. */
static void allow_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit))
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

static bool is_done(const struct janitor *janitor)
{
    return __atomic_load_n(&janitor->is_done, __ATOMIC_ACQUIRE);
}

/*
 * Names of servers that died go in a method, as all that methods do to the
 * tree. So somebody has to call one, for those who only watch.
 */
static void *keep_clean(void *data)
{
    struct janitor *janitor = data;
    struct name_dir *root;
    eventfd_t rings;

    if (name_dir_connect(janitor->address, NULL, &root)) {
        if (!is_done(janitor)) { /* else nobody answers any more */
            janitor->status = fail(xc_error_text());
            kill(getpid(), SIGTERM);
        }
        return NULL;
    }
    while (!is_done(janitor) && eventfd_read(janitor->tree->bell, &rings) == 0)
        name_dir_status(root, "");
    name_dir_release(root);
    return NULL;
}

static int serve(const char *address, struct tree *tree)
{
    const struct xc_server_options options = {
        .admit = admit,
        .audit = xc_audit_print,
        .max_connections_uid = CONNECTIONS_USER_MAX,
    };
    struct sigaction stop = {.sa_handler = on_signal};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct janitor janitor = {.address = address, .tree = tree};
    pthread_t thread;
    int r = xc_server_new(address, name_dir_objects, &tree->root, &options,
                          &to_stop);

    if (r)
        return fail(xc_error_text());
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGPIPE, &ignore, NULL); /* nobody need read what we print */
    r = thread_begin(&thread, keep_clean, &janitor);
    if (r) {
        sigaction(SIGINT, &ignore, NULL);
        sigaction(SIGTERM, &ignore, NULL);
        xc_server_free(to_stop);
        return fail(strerror(r));
    }
    printf("serving names at %s\n", address);
    fflush(stdout);
    r = xc_server_run(to_stop);
    if (r)
        fail(xc_error_text());
    sigaction(SIGINT, &ignore, NULL); /* there is nothing to stop any more */
    sigaction(SIGTERM, &ignore, NULL);
    /* Objects first: some are reached by the server's own connections. */
    porters_end(tree);
    __atomic_store_n(&janitor.is_done, true, __ATOMIC_RELEASE);
    xc_server_free(to_stop);
    eventfd_write(tree->bell, 1);
    pthread_join(thread, NULL);
    return r ? r : janitor.status;
}

int main(int argc, char **argv)
{
    static const struct argp_option options[] = {
        {"names", 'n', "N", 0, "At most N names of one user", 0},
        {0},
    };
    static const struct argp argp = {
        options,   parse_argument,
        "ADDRESS", "Serves names. ADDRESS is a bare name or unix:PATH",
        NULL,      NULL,
        NULL,
    };
    struct arguments arguments = {.max_names = NAMES_USER_MAX};
    struct tree tree;
    int r;

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    allow_descriptors();
    r = tree_init(&tree, &context_ops, geteuid(), arguments.max_names);
    if (r) {
        fail(strerror(-r));
        return EXIT_FAILURE;
    }
    r = serve(arguments.address, &tree);
    tree_fini(&tree);
    return r ? EXIT_FAILURE : EXIT_SUCCESS;
}
