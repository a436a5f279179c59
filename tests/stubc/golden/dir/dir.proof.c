/* Made by stubc from interfaces/dir.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "dir.stub.h"
#include "dir.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_dir(void);
void proof_stub_dir(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_dir_open(struct dir *self, const char *path, enum dir_how how,
                          struct file **out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    (void)how;
    if (proof_between(0, 1))
        *out = (struct file *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_dir_list(struct dir *self, const char *path,
                              uint64_t *cursor, char *names, size_t max)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(names, max);
    (void)max;
    proof_any(&(*cursor), sizeof((*cursor)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_dir_remove(struct dir *self, const char *path)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_dir_make_dir(struct dir *self, const char *path)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_dir_remove_dir(struct dir *self, const char *path)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(&r, sizeof(r));
    return r;
}
static const struct dir_ops proof_dir_ops = {
    .open = proof_dir_open,
    .list = proof_dir_list,
    .remove = proof_dir_remove,
    .make_dir = proof_dir_make_dir,
    .remove_dir = proof_dir_remove_dir,
};

void proof_x_dir(void)
{
    static struct dir target = {.ops = &proof_dir_ops};

    switch (PROOF_METHOD) {
    case DIR_METHOD_OPEN:
        proof_call(dir_objects, DIR_METHOD_OPEN, &target);
        break;
    case DIR_METHOD_LIST:
        proof_call(dir_objects, DIR_METHOD_LIST, &target);
        break;
    case DIR_METHOD_REMOVE:
        proof_call(dir_objects, DIR_METHOD_REMOVE, &target);
        break;
    case DIR_METHOD_MAKE_DIR:
        proof_call(dir_objects, DIR_METHOD_MAKE_DIR, &target);
        break;
    case DIR_METHOD_REMOVE_DIR:
        proof_call(dir_objects, DIR_METHOD_REMOVE_DIR, &target);
        break;
    default:
        proof_call(dir_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_dir_open(struct dir *self)
{
    int64_t status;
    static char a_path[1026];
    enum dir_how a_how;
    struct file *a_out = NULL;

    proof_any(a_path, sizeof(a_path) - 1);
    proof_any(&a_how, sizeof(a_how));
    status = dir_stub_open(self, (void *)a_path, a_how, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_dir_list(struct dir *self)
{
    int64_t status;
    static char a_path[1026];
    uint64_t a_cursor;
    static char a_names[65536] __attribute__((aligned(16)));
    size_t a_max;

    proof_any(a_path, sizeof(a_path) - 1);
    proof_any(&a_cursor, sizeof(a_cursor));
    proof_any(&a_max, sizeof(a_max));
    status =
        dir_stub_list(self, (void *)a_path, &a_cursor, (void *)a_names, a_max);
    (void)status;
    proof_message_ends();
}

static void proof_stub_dir_remove(struct dir *self)
{
    int64_t status;
    static char a_path[1026];

    proof_any(a_path, sizeof(a_path) - 1);
    status = dir_stub_remove(self, (void *)a_path);
    (void)status;
    proof_message_ends();
}

static void proof_stub_dir_make_dir(struct dir *self)
{
    int64_t status;
    static char a_path[1026];

    proof_any(a_path, sizeof(a_path) - 1);
    status = dir_stub_make_dir(self, (void *)a_path);
    (void)status;
    proof_message_ends();
}

static void proof_stub_dir_remove_dir(struct dir *self)
{
    int64_t status;
    static char a_path[1026];

    proof_any(a_path, sizeof(a_path) - 1);
    status = dir_stub_remove_dir(self, (void *)a_path);
    (void)status;
    proof_message_ends();
}

void proof_stub_dir(void)
{
    struct dir *self = dir_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case DIR_METHOD_OPEN:
        proof_stub_dir_open(self);
        break;
    case DIR_METHOD_LIST:
        proof_stub_dir_list(self);
        break;
    case DIR_METHOD_REMOVE:
        proof_stub_dir_remove(self);
        break;
    case DIR_METHOD_MAKE_DIR:
        proof_stub_dir_make_dir(self);
        break;
    case DIR_METHOD_REMOVE_DIR:
        proof_stub_dir_remove_dir(self);
        break;
    default:
        dir_keep(self);
        dir_keep((struct dir *)&proof_object);
        dir_release(self);
        dir_release(NULL);
        dir_release((struct dir *)&proof_object);
    }
}
