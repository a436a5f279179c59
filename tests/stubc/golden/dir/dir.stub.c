/* Made by stubc from interfaces/dir.h. Do not edit. */
#include "dir.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "dir.wire.h"

/* crosscall.dir 1: the client's end */
struct dir_stub {
    struct dir object;
    struct xc_stub stub;
};
static_assert(sizeof(struct dir_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct dir_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* dir.open, method 1 */
int dir_stub_open(struct dir *self, const char *path, enum dir_how how,
                  struct file **out)
{
    const struct xc_stub *stub = &((struct dir_stub *)self)->stub;
    struct dir_open_request request = {0};
    struct dir_open_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, DIR_OPEN_PATH_MAX);
    struct file *out_made;
    int64_t r;

    if (path_len > DIR_OPEN_PATH_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_OPEN, "path",
                                 DIR_OPEN_PATH_MAX);
    if (!dir_how_is_valid((uint32_t)how))
        return xc_stub_bad_argument(stub, DIR_METHOD_OPEN, "how");

    /* request: path_len, how, path[path_len + 1] */
    request.path_len = path_len;
    request.how = how;
    r = xc_stub_begin(&call, stub, DIR_METHOD_OPEN, DIR_KEY_OPEN);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: out */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.out == 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    out_made = file_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *out = out_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* dir.list, method 2 */
int64_t dir_stub_list(struct dir *self, const char *path, uint64_t *cursor,
                      char *names, size_t max)
{
    const struct xc_stub *stub = &((struct dir_stub *)self)->stub;
    struct dir_list_request request = {0};
    struct dir_list_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, DIR_LIST_PATH_MAX);
    int64_t r;

    if (path_len > DIR_LIST_PATH_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_LIST, "path",
                                 DIR_LIST_PATH_MAX);
    if (max > DIR_LIST_NAMES_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_LIST, "max",
                                 DIR_LIST_NAMES_MAX);

    /* request: path_len, cursor, max, path[path_len + 1] */
    request.path_len = path_len;
    request.cursor = *cursor;
    request.max = max;
    r = xc_stub_begin(&call, stub, DIR_METHOD_LIST, DIR_KEY_LIST);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: cursor, names[result] */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) || (uint64_t)r > max ||
        xc_stub_left(&call) != (size_t)r) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *cursor = reply.cursor;
    xc_stub_take_bytes(&call, names, (size_t)r);
end:
    xc_stub_end(&call);
    return r;
}

/* dir.remove, method 3 */
int dir_stub_remove(struct dir *self, const char *path)
{
    const struct xc_stub *stub = &((struct dir_stub *)self)->stub;
    struct dir_remove_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, DIR_REMOVE_PATH_MAX);
    int64_t r;

    if (path_len > DIR_REMOVE_PATH_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_REMOVE, "path",
                                 DIR_REMOVE_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, DIR_METHOD_REMOVE, DIR_KEY_REMOVE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (r > INT_MAX || xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return (int)r;
}

/* dir.make_dir, method 4 */
int dir_stub_make_dir(struct dir *self, const char *path)
{
    const struct xc_stub *stub = &((struct dir_stub *)self)->stub;
    struct dir_make_dir_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, DIR_MAKE_DIR_PATH_MAX);
    int64_t r;

    if (path_len > DIR_MAKE_DIR_PATH_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_MAKE_DIR, "path",
                                 DIR_MAKE_DIR_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, DIR_METHOD_MAKE_DIR, DIR_KEY_MAKE_DIR);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (r > INT_MAX || xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return (int)r;
}

/* dir.remove_dir, method 5 */
int dir_stub_remove_dir(struct dir *self, const char *path)
{
    const struct xc_stub *stub = &((struct dir_stub *)self)->stub;
    struct dir_remove_dir_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, DIR_REMOVE_DIR_PATH_MAX);
    int64_t r;

    if (path_len > DIR_REMOVE_DIR_PATH_MAX)
        return xc_stub_too_large(stub, DIR_METHOD_REMOVE_DIR, "path",
                                 DIR_REMOVE_DIR_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, DIR_METHOD_REMOVE_DIR, DIR_KEY_REMOVE_DIR);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (r > INT_MAX || xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return (int)r;
}

const struct dir_ops dir_stub_ops = {
    .open = dir_stub_open,
    .list = dir_stub_list,
    .remove = dir_stub_remove,
    .make_dir = dir_stub_make_dir,
    .remove_dir = dir_stub_remove_dir,
};

void *dir_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct dir_stub *made = xc_stub_new(&dir_interface, binding, handle);

    if (made)
        made->object.ops = &dir_stub_ops;
    return made;
}

struct dir *dir_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return dir_stub_make(binding, handle);
}

struct xc_stub *dir_stub(struct dir *self)
{
    if (!self || self->ops->open != dir_stub_open)
        return NULL;
    return &((struct dir_stub *)self)->stub;
}

void dir_release(struct dir *self)
{
    if (dir_stub(self))
        xc_stub_free(self);
}

static const struct xc_method dir_interface_methods[] = {
    {DIR_METHOD_OPEN, DIR_KEY_OPEN, DIR_OPEN, 0, "open"},
    {DIR_METHOD_LIST, DIR_KEY_LIST, DIR_LIST, 0, "list"},
    {DIR_METHOD_REMOVE, DIR_KEY_REMOVE, DIR_CHANGE, 0, "remove"},
    {DIR_METHOD_MAKE_DIR, DIR_KEY_MAKE_DIR, DIR_CHANGE, 0, "make_dir"},
    {DIR_METHOD_REMOVE_DIR, DIR_KEY_REMOVE_DIR, DIR_CHANGE, 0, "remove_dir"},
};

static const struct xc_right_name dir_interface_rights[] = {
    {DIR_LIST, "DIR_LIST"},
    {DIR_OPEN, "DIR_OPEN"},
    {DIR_CHANGE, "DIR_CHANGE"},
};

const struct xc_interface dir_interface = {
    .name = "crosscall.dir",
    .major = 1,
    .n_methods = 5,
    .methods = dir_interface_methods,
    .n_rights = 3,
    .rights = dir_interface_rights,
    .id = 0x891f408abd5b8b96,
};
