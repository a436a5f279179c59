/* Made by stubc from interfaces/name.h. Do not edit. */
#include "name.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "name.wire.h"

/* crosscall.name_dir 1: the client's end */
struct name_dir_stub {
    struct name_dir object;
    struct xc_stub stub;
};
static_assert(sizeof(struct name_dir_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct name_dir_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* name_dir.lookup, method 1 */
int name_dir_stub_lookup(struct name_dir *self, const char *path, char *rest,
                         struct any **out)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_lookup_request request = {0};
    struct name_dir_lookup_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_LOOKUP_PATH_MAX);
    struct any *out_made;
    int64_t r;

    if (path_len > NAME_DIR_LOOKUP_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_LOOKUP, "path",
                                 NAME_DIR_LOOKUP_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_LOOKUP, NAME_DIR_KEY_LOOKUP);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, path, path_len + 1);
    r = xc_stub_invoke_held(&call, 1040);
    if (r < 0)
        goto end;

    /* reply: rest_len, out, rest[rest_len + 1] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.rest_len > NAME_DIR_LOOKUP_REST_MAX || reply.out == 0 ||
        xc_stub_left(&call) != (size_t)reply.rest_len + 1 ||
        !xc_stub_is_string(&call, 0, (size_t)reply.rest_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    out_made = any_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    xc_stub_take_bytes(&call, rest, (size_t)reply.rest_len + 1);
    rest[reply.rest_len] = '\0'; /* whatever the peer has made of it */
    *out = out_made;
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* name_dir.open, method 2 */
int name_dir_stub_open(struct name_dir *self, const char *path,
                       struct name_dir **out)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_open_request request = {0};
    struct name_dir_open_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_OPEN_PATH_MAX);
    struct name_dir *out_made;
    int64_t r;

    if (path_len > NAME_DIR_OPEN_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_OPEN, "path",
                                 NAME_DIR_OPEN_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_OPEN, NAME_DIR_KEY_OPEN);
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
    out_made = name_dir_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *out = out_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* name_dir.list, method 3 */
int64_t name_dir_stub_list(struct name_dir *self, const char *path,
                           uint64_t *cursor, char *names, size_t max)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_list_request request = {0};
    struct name_dir_list_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_LIST_PATH_MAX);
    int64_t r;

    if (path_len > NAME_DIR_LIST_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_LIST, "path",
                                 NAME_DIR_LIST_PATH_MAX);
    if (max > NAME_DIR_LIST_NAMES_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_LIST, "max",
                                 NAME_DIR_LIST_NAMES_MAX);

    /* request: path_len, cursor, max, path[path_len + 1] */
    request.path_len = path_len;
    request.cursor = *cursor;
    request.max = max;
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_LIST, NAME_DIR_KEY_LIST);
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

/* name_dir.bind, method 4 */
int name_dir_stub_bind(struct name_dir *self, const char *path,
                       struct any *object, const struct name_policy *policy)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_bind_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_BIND_PATH_MAX);
    int64_t r;

    if (path_len > NAME_DIR_BIND_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_BIND, "path",
                                 NAME_DIR_BIND_PATH_MAX);

    /* request: path_len, object, policy, path[path_len + 1] */
    request.path_len = path_len;
    name_dir_name_policy_to_wire(&request.policy, policy);
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_BIND, NAME_DIR_KEY_BIND);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, any_stub(object), any_objects, object,
                     XC_RIGHTS_ALL, &request.object);
    if (r)
        goto end;
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

/* name_dir.make_dir, method 5 */
int name_dir_stub_make_dir(struct name_dir *self, const char *path,
                           const struct name_policy *policy)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_make_dir_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_MAKE_DIR_PATH_MAX);
    int64_t r;

    if (path_len > NAME_DIR_MAKE_DIR_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_MAKE_DIR, "path",
                                 NAME_DIR_MAKE_DIR_PATH_MAX);

    /* request: path_len, policy, path[path_len + 1] */
    request.path_len = path_len;
    name_dir_name_policy_to_wire(&request.policy, policy);
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_MAKE_DIR,
                      NAME_DIR_KEY_MAKE_DIR);
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

/* name_dir.unbind, method 6 */
int name_dir_stub_unbind(struct name_dir *self, const char *path)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_unbind_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_UNBIND_PATH_MAX);
    int64_t r;

    if (path_len > NAME_DIR_UNBIND_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_UNBIND, "path",
                                 NAME_DIR_UNBIND_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_UNBIND, NAME_DIR_KEY_UNBIND);
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

/* name_dir.status, method 7 */
int name_dir_stub_status(struct name_dir *self, const char *path)
{
    const struct xc_stub *stub = &((struct name_dir_stub *)self)->stub;
    struct name_dir_status_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t path_len = xc_string_length(path, NAME_DIR_STATUS_PATH_MAX);
    int64_t r;

    if (path_len > NAME_DIR_STATUS_PATH_MAX)
        return xc_stub_too_large(stub, NAME_DIR_METHOD_STATUS, "path",
                                 NAME_DIR_STATUS_PATH_MAX);

    /* request: path_len, path[path_len + 1] */
    request.path_len = path_len;
    r = xc_stub_begin(&call, stub, NAME_DIR_METHOD_STATUS, NAME_DIR_KEY_STATUS);
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

const struct name_dir_ops name_dir_stub_ops = {
    .lookup = name_dir_stub_lookup,
    .open = name_dir_stub_open,
    .list = name_dir_stub_list,
    .bind = name_dir_stub_bind,
    .make_dir = name_dir_stub_make_dir,
    .unbind = name_dir_stub_unbind,
    .status = name_dir_stub_status,
};

void *name_dir_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct name_dir_stub *made =
        xc_stub_new(&name_dir_interface, binding, handle);

    if (made)
        made->object.ops = &name_dir_stub_ops;
    return made;
}

struct name_dir *name_dir_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return name_dir_stub_make(binding, handle);
}

struct xc_stub *name_dir_stub(struct name_dir *self)
{
    if (!self || self->ops->lookup != name_dir_stub_lookup)
        return NULL;
    return &((struct name_dir_stub *)self)->stub;
}

void name_dir_release(struct name_dir *self)
{
    if (name_dir_stub(self))
        xc_stub_free(self);
}

static const struct xc_method name_dir_interface_methods[] = {
    {NAME_DIR_METHOD_LOOKUP, NAME_DIR_KEY_LOOKUP, NAME_LOOKUP, 0, "lookup"},
    {NAME_DIR_METHOD_OPEN, NAME_DIR_KEY_OPEN, NAME_LOOKUP, 0, "open"},
    {NAME_DIR_METHOD_LIST, NAME_DIR_KEY_LIST, NAME_LIST, 0, "list"},
    {NAME_DIR_METHOD_BIND, NAME_DIR_KEY_BIND, NAME_BIND, 0, "bind"},
    {NAME_DIR_METHOD_MAKE_DIR, NAME_DIR_KEY_MAKE_DIR, NAME_BIND, 0, "make_dir"},
    {NAME_DIR_METHOD_UNBIND, NAME_DIR_KEY_UNBIND, NAME_BIND, 0, "unbind"},
    {NAME_DIR_METHOD_STATUS, NAME_DIR_KEY_STATUS, NAME_LOOKUP, 0, "status"},
};

static const struct xc_right_name name_dir_interface_rights[] = {
    {NAME_LIST, "NAME_LIST"},
    {NAME_LOOKUP, "NAME_LOOKUP"},
    {NAME_BIND, "NAME_BIND"},
};

const struct xc_interface name_dir_interface = {
    .name = "crosscall.name_dir",
    .major = 1,
    .n_methods = 7,
    .methods = name_dir_interface_methods,
    .n_rights = 3,
    .rights = name_dir_interface_rights,
    .id = 0x341a6e85d5f32f7c,
};
