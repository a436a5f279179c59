/* Made by stubc from interfaces/name.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "name.stub.h"
#include "name.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_name_dir(void);
void proof_stub_name_dir(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_name_dir_lookup(struct name_dir *self, const char *path,
                                 char *rest, struct any **out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(rest, NAME_DIR_LOOKUP_REST_MAX + 1);
    (void)out;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_name_dir_open(struct name_dir *self, const char *path,
                               struct name_dir **out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    if (proof_between(0, 1))
        *out = (struct name_dir *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_name_dir_list(struct name_dir *self, const char *path,
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

static int proof_name_dir_bind(struct name_dir *self, const char *path,
                               struct any *object,
                               const struct name_policy *policy)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_read(object, sizeof(*object));
    (void)*policy;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_name_dir_make_dir(struct name_dir *self, const char *path,
                                   const struct name_policy *policy)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    (void)*policy;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_name_dir_unbind(struct name_dir *self, const char *path)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_name_dir_status(struct name_dir *self, const char *path)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(path, 1);
    proof_any(&r, sizeof(r));
    return r;
}
static const struct name_dir_ops proof_name_dir_ops = {
    .lookup = proof_name_dir_lookup,
    .open = proof_name_dir_open,
    .list = proof_name_dir_list,
    .bind = proof_name_dir_bind,
    .make_dir = proof_name_dir_make_dir,
    .unbind = proof_name_dir_unbind,
    .status = proof_name_dir_status,
};

void proof_x_name_dir(void)
{
    static struct name_dir target = {.ops = &proof_name_dir_ops};

    switch (PROOF_METHOD) {
    case NAME_DIR_METHOD_LOOKUP:
        proof_call(name_dir_objects, NAME_DIR_METHOD_LOOKUP, &target);
        break;
    case NAME_DIR_METHOD_OPEN:
        proof_call(name_dir_objects, NAME_DIR_METHOD_OPEN, &target);
        break;
    case NAME_DIR_METHOD_LIST:
        proof_call(name_dir_objects, NAME_DIR_METHOD_LIST, &target);
        break;
    case NAME_DIR_METHOD_BIND:
        proof_call(name_dir_objects, NAME_DIR_METHOD_BIND, &target);
        break;
    case NAME_DIR_METHOD_MAKE_DIR:
        proof_call(name_dir_objects, NAME_DIR_METHOD_MAKE_DIR, &target);
        break;
    case NAME_DIR_METHOD_UNBIND:
        proof_call(name_dir_objects, NAME_DIR_METHOD_UNBIND, &target);
        break;
    case NAME_DIR_METHOD_STATUS:
        proof_call(name_dir_objects, NAME_DIR_METHOD_STATUS, &target);
        break;
    default:
        proof_call(name_dir_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_name_dir_lookup(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];
    static char a_rest[1024];
    struct any *a_out = NULL;

    proof_any(a_path, sizeof(a_path) - 1);
    status = name_dir_stub_lookup(self, (void *)a_path, (void *)a_rest, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_name_dir_open(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];
    struct name_dir *a_out = NULL;

    proof_any(a_path, sizeof(a_path) - 1);
    status = name_dir_stub_open(self, (void *)a_path, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_name_dir_list(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];
    uint64_t a_cursor;
    static char a_names[65536] __attribute__((aligned(16)));
    size_t a_max;

    proof_any(a_path, sizeof(a_path) - 1);
    proof_any(&a_cursor, sizeof(a_cursor));
    proof_any(&a_max, sizeof(a_max));
    status = name_dir_stub_list(self, (void *)a_path, &a_cursor,
                                (void *)a_names, a_max);
    (void)status;
    proof_message_ends();
}

static void proof_stub_name_dir_bind(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];
    struct any *a_object = NULL;
    struct name_policy a_policy;

    proof_any(a_path, sizeof(a_path) - 1);
    a_object = proof_one_of(any_stub_new(proof_binding(), 1),
                            any_stub_new(proof_other_binding(), 1));
    proof_any(&a_policy, sizeof(a_policy));
    status = name_dir_stub_bind(self, (void *)a_path, a_object, &a_policy);
    (void)status;
    proof_message_ends();
}

static void proof_stub_name_dir_make_dir(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];
    struct name_policy a_policy;

    proof_any(a_path, sizeof(a_path) - 1);
    proof_any(&a_policy, sizeof(a_policy));
    status = name_dir_stub_make_dir(self, (void *)a_path, &a_policy);
    (void)status;
    proof_message_ends();
}

static void proof_stub_name_dir_unbind(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];

    proof_any(a_path, sizeof(a_path) - 1);
    status = name_dir_stub_unbind(self, (void *)a_path);
    (void)status;
    proof_message_ends();
}

static void proof_stub_name_dir_status(struct name_dir *self)
{
    int64_t status;
    static char a_path[1025];

    proof_any(a_path, sizeof(a_path) - 1);
    status = name_dir_stub_status(self, (void *)a_path);
    (void)status;
    proof_message_ends();
}

void proof_stub_name_dir(void)
{
    struct name_dir *self = name_dir_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case NAME_DIR_METHOD_LOOKUP:
        proof_stub_name_dir_lookup(self);
        break;
    case NAME_DIR_METHOD_OPEN:
        proof_stub_name_dir_open(self);
        break;
    case NAME_DIR_METHOD_LIST:
        proof_stub_name_dir_list(self);
        break;
    case NAME_DIR_METHOD_BIND:
        proof_stub_name_dir_bind(self);
        break;
    case NAME_DIR_METHOD_MAKE_DIR:
        proof_stub_name_dir_make_dir(self);
        break;
    case NAME_DIR_METHOD_UNBIND:
        proof_stub_name_dir_unbind(self);
        break;
    case NAME_DIR_METHOD_STATUS:
        proof_stub_name_dir_status(self);
        break;
    default:
        name_dir_keep(self);
        name_dir_keep((struct name_dir *)&proof_object);
        name_dir_release(self);
        name_dir_release(NULL);
        name_dir_release((struct name_dir *)&proof_object);
    }
}
