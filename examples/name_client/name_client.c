/* SPDX-License-Identifier: MIT */
#include "name_client.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <crosscall/client.h>

#include "name.stub.h"

#define NS_PER_S UINT64_C(1000000000)

enum { FIND_SECONDS = 5, NAP_NS = 50000, NAP_MAX_NS = 10000000 };

/* Calls until a common end. */
struct patience {
    uint64_t before; /* the thread's own deadline */
    uint64_t deadline_ns;
    long nap_ns;
};

static uint64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * NS_PER_S + (uint64_t)time.tv_nsec;
}

static void begin(struct patience *patience)
{
    patience->before = xc_set_deadline(0);
    patience->deadline_ns =
        patience->before ? patience->before : now() + FIND_SECONDS * NS_PER_S;
    patience->nap_ns = NAP_NS;
    xc_set_deadline(patience->deadline_ns);
}

static int end(const struct patience *patience, int r)
{
    xc_set_deadline(patience->before);
    return r;
}

/* Somebody else is asked meanwhile. Return: false if there is no time left. */
static bool nap(struct patience *patience)
{
    struct timespec time = {.tv_nsec = patience->nap_ns};

    if (now() >= patience->deadline_ns)
        return false;
    nanosleep(&time, NULL);
    if (patience->nap_ns < NAP_MAX_NS)
        patience->nap_ns *= 2;
    return true;
}

/* What one server has. Return: 0, or 1 where all of @path is a context. */
static int look_up(struct name_dir *in, const char *path, char *rest,
                   struct any **out, struct patience *patience)
{
    int r;

    do
        r = name_dir_lookup(in, path, rest, out);
    while (r == -EAGAIN && nap(patience));
    return r == -EISDIR ? 1 : r == -EAGAIN ? -ETIMEDOUT : r;
}

static int find(struct name_dir *from, const char *path, struct any **out,
                struct patience *patience)
{
    char here[NAME_PATH_MAX + 1];
    char rest[NAME_PATH_MAX + 1];
    struct name_dir *in = from;
    struct name_dir *context;
    struct any *any = NULL;
    unsigned hops;
    int r;

    if (strlen(path) > NAME_PATH_MAX)
        return -ENAMETOOLONG;
    strcpy(here, path);
    for (hops = 0; hops < NAME_HOPS_MAX; hops++) {
        struct any *next = NULL;

        r = look_up(in, here, rest, &next, patience);
        if (r == 1) {
            r = name_dir_open(in, here, &context);
            next = r == 0 ? name_dir_as_any(context) : NULL;
            rest[0] = '\0';
        }
        any_release(any); /* where we asked */
        any = next;
        if (r || !*rest)
            break;
        /* A server that gives back more than it was given leads nowhere. */
        r = strlen(rest) < strlen(here) ? name_dir_from_any(any, &in) : -ELOOP;
        if (r)
            break;
        strcpy(here, rest);
    }
    if (hops == NAME_HOPS_MAX)
        r = -ELOOP;
    if (r)
        any_release(any);
    else
        *out = any;
    return r;
}

int name_find(struct name_dir *from, const char *path, struct any **out)
{
    struct patience patience;

    begin(&patience);
    return end(&patience, find(from, path, out, &patience));
}

int name_publish(struct name_dir *in, const char *path, struct any *object,
                 const struct name_policy *policy)
{
    struct patience patience;
    int r;

    begin(&patience);
    r = name_dir_bind(in, path, object, policy);
    if (r)
        return end(&patience, r);
    do
        r = name_dir_status(in, path);
    while (r == -EAGAIN && nap(&patience));
    return end(&patience, r == -EAGAIN ? -ETIMEDOUT : r);
}

static int connect_directly(const char *address, struct any **out)
{
    struct xc_binding *binding;
    xc_handle root;
    int r = xc_connect(address, NULL, &any_interface, &binding, &root);

    if (r)
        return r;
    *out = any_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    return *out ? 0 : -XC_E_RESOURCES;
}

int name_connect(const char *address, struct any **out)
{
    static const char scheme[] = "name:";
    const size_t len = sizeof(scheme) - 1;
    const char *server = getenv("CROSSCALL_NAME");
    struct name_dir *root;
    int r;

    if (strncmp(address, scheme, len) != 0)
        return connect_directly(address, out);
    r = name_dir_connect(server ? server : "name", NULL, &root);
    if (r)
        return r;
    r = name_find(root, address + len, out);
    name_dir_release(root);
    return r;
}
