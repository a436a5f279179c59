/* SPDX-License-Identifier: MIT */
#include "roots.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "byte_stream.stub.h"
#include "dir.stub.h"
#include "pipe.stub.h"

/*
 * The lock is for the pointer, and held while one thread connects, for 5 s at
 * most: whoever else asks for the same root has to wait for that anyway. Calls
 * are made with a reference, without it.
 */
struct root {
    pthread_mutex_t lock;
    const char *variable; /* of the environment */
    const char *otherwise;
    int (*connect)(const char *address, void **object);
    struct xc_stub *(*stub)(void *object);
    void (*release)(void *object);
    void *object;
};

/* What one asks of a root; of the request, a struct of its own. */
typedef int ask_fn(void *object, void *request);

static int connect_files(const char *address, void **object)
{
    struct dir *dir;
    int r = dir_connect(address, NULL, &dir);

    if (r < 0)
        return r;
    *object = dir;
    return 0;
}

static struct xc_stub *files_stub(void *object) { return dir_stub(object); }

static void release_files(void *object) { dir_release(object); }

static int connect_pipes(const char *address, void **object)
{
    struct pipes *pipes;
    int r = pipes_connect(address, NULL, &pipes);

    if (r < 0)
        return r;
    *object = pipes;
    return 0;
}

static struct xc_stub *pipes_maker_stub(void *object)
{
    return pipes_stub(object);
}

static void release_pipes(void *object) { pipes_release(object); }

static struct root files = {
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .variable = "XCP_FILES",
    .otherwise = "files",
    .connect = connect_files,
    .stub = files_stub,
    .release = release_files,
};
static struct root pipes = {
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .variable = "XCP_PIPES",
    .otherwise = "pipes",
    .connect = connect_pipes,
    .stub = pipes_maker_stub,
    .release = release_pipes,
};

static const char *address_of(const struct root *root)
{
    const char *address = getenv(root->variable);

    return address ? address : root->otherwise;
}

/* @dead: what was found to be so, to be replaced; or NULL. @out: a reference */
static int find(struct root *root, const void *dead, void **out)
{
    int r = 0;

    pthread_mutex_lock(&root->lock);
    if (root->object && root->object == dead) {
        root->release(root->object);
        root->object = NULL;
    }
    if (!root->object)
        r = root->connect(address_of(root), &root->object);
    if (r == 0) {
        *out = root->object;
        xc_stub_keep(root->stub(*out));
    }
    pthread_mutex_unlock(&root->lock);
    return r;
}

/* Once more, if the server has died: another one may serve there by now. What
 * is asked of a root may be done twice. */
static int ask(struct root *root, ask_fn *fn, void *request)
{
    const void *dead = NULL;
    void *object = NULL;
    int r;

    if (strlen(address_of(root)) >= XCP_ADDRESS_MAX)
        return -ENAMETOOLONG;
    for (;;) {
        r = find(root, dead, &object);
        if (r < 0)
            return r;
        r = fn(object, request);
        root->release(object);
        if (dead || (r != -XC_E_DISCONNECTED && r != -XC_E_PEER_DIED))
            return r;
        dead = object;
    }
}

struct file_request {
    const char *path;
    int flags;
    struct file *out;
};

static enum dir_how how_of(int flags)
{
    if (flags & O_CREAT)
        return DIR_OPEN_CREATE;
    return (flags & O_ACCMODE) == O_RDONLY && !(flags & O_TRUNC)
               ? DIR_OPEN_READ
               : DIR_OPEN_WRITE;
}

static int open_file(void *object, void *data)
{
    struct file_request *request = data;
    int r =
        dir_open(object, request->path, how_of(request->flags), &request->out);

    if (r < 0 || !(request->flags & O_TRUNC))
        return r;
    r = file_truncate(request->out, 0);
    if (r < 0)
        file_release(request->out);
    return r;
}

int xcp_roots_open_file(const char *path, int flags, struct xcp_open **out)
{
    struct file_request request = {.path = path, .flags = flags};
    int r = ask(&files, open_file, &request);

    if (r < 0)
        return r;
    *out = xcp_open_new(&xcp_kind_file, request.out, flags & O_ACCMODE,
                        address_of(&files));
    return *out ? 0 : -ENOMEM;
}

struct pipe_request {
    struct byte_stream *reading;
    struct byte_stream *writing;
};

static int make_pipe(void *object, void *data)
{
    struct pipe_request *request = data;

    return pipes_create(object, &request->reading, &request->writing);
}

int xcp_roots_make_pipe(int flags, struct xcp_open **reading,
                        struct xcp_open **writing)
{
    struct pipe_request request;
    struct xcp_open *ends[2];
    int r = ask(&pipes, make_pipe, &request);

    if (r < 0)
        return r;
    ends[0] = xcp_open_new(&xcp_kind_pipe, request.reading, O_RDONLY | flags,
                           address_of(&pipes));
    ends[1] = xcp_open_new(&xcp_kind_pipe, request.writing, O_WRONLY | flags,
                           address_of(&pipes));
    if (ends[0] && ends[1]) {
        *reading = ends[0];
        *writing = ends[1];
        return 0;
    }
    for (int i = 0; i < 2; i++)
        if (ends[i])
            xcp_open_free(ends[i]);
    return -ENOMEM;
}
