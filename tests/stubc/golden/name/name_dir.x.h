/* Made by stubc from interfaces/name.h. Do not edit. */
/*
 * crosscall.name_dir 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_name_dir
 *     #define XC_NAME(method) my_name_dir_##method
 *     #include "name_dir.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "name.stub.h"
#include "name.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define name_dir_x XC_NAME(x)
#define name_dir_x_target XC_NAME(x_target)
#define name_dir_x_dispatch XC_NAME(x_dispatch)
#define name_dir_x_lookup XC_NAME(x_lookup)
#define name_dir_x_open XC_NAME(x_open)
#define name_dir_x_list XC_NAME(x_list)
#define name_dir_x_bind XC_NAME(x_bind)
#define name_dir_x_make_dir XC_NAME(x_make_dir)
#define name_dir_x_unbind XC_NAME(x_unbind)
#define name_dir_x_status XC_NAME(x_status)

/* What the target must have. */
static const struct {
    int (*lookup)(XC_TARGET *self, const char *path, char *rest,
                  struct any **out);
    int (*open)(XC_TARGET *self, const char *path, struct name_dir **out);
    int64_t (*list)(XC_TARGET *self, const char *path, uint64_t *cursor,
                    char *names, size_t max);
    int (*bind)(XC_TARGET *self, const char *path, struct any *object,
                const struct name_policy *policy);
    int (*make_dir)(XC_TARGET *self, const char *path,
                    const struct name_policy *policy);
    int (*unbind)(XC_TARGET *self, const char *path);
    int (*status)(XC_TARGET *self, const char *path);
} name_dir_x_target = {
    .lookup = XC_NAME(lookup),
    .open = XC_NAME(open),
    .list = XC_NAME(list),
    .bind = XC_NAME(bind),
    .make_dir = XC_NAME(make_dir),
    .unbind = XC_NAME(unbind),
    .status = XC_NAME(status),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(lookup)(XC_TARGET *self, const char *path, char *rest,
                    struct any **out);
int XC_NAME(open)(XC_TARGET *self, const char *path, struct name_dir **out);
int64_t XC_NAME(list)(XC_TARGET *self, const char *path, uint64_t *cursor,
                      char *names, size_t max);
int XC_NAME(bind)(XC_TARGET *self, const char *path, struct any *object,
                  const struct name_policy *policy);
int XC_NAME(make_dir)(XC_TARGET *self, const char *path,
                      const struct name_policy *policy);
int XC_NAME(unbind)(XC_TARGET *self, const char *path);
int XC_NAME(status)(XC_TARGET *self, const char *path);

/* name_dir.lookup, method 1 */
static XC_X int64_t name_dir_x_lookup(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_lookup_request request;
    struct name_dir_lookup_reply reply = XC_ZERO;
    const char *path;
    char *rest;
    size_t rest_len;
    struct any *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, NAME_LOOKUP))
        return xc_call_deny(call, NAME_LOOKUP);
    if (call->key != NAME_DIR_KEY_LOOKUP)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_LOOKUP_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;
    rest = (char *)xc_call_room(call, NAME_DIR_LOOKUP_REST_MAX + 1);
    rest[0] = '\0';

    r = name_dir_x_target.lookup(self, path, rest, &out);
    if (r < 0)
        return xc_call_failed(r);
    rest_len = xc_string_length(rest, NAME_DIR_LOOKUP_REST_MAX);
    if (rest_len > NAME_DIR_LOOKUP_REST_MAX || !out)
        return xc_call_broken();

    /* reply: rest_len, out, rest[rest_len + 1] */
    reply.rest_len = rest_len;
    status = xc_call_grant(call, any_stub(out), any_objects, out, XC_RIGHTS_ALL,
                           &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, rest, rest_len + 1);
    return r;
}

/* name_dir.open, method 2 */
static XC_X int64_t name_dir_x_open(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_open_request request;
    struct name_dir_open_reply reply = XC_ZERO;
    const char *path;
    struct name_dir *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, NAME_LOOKUP))
        return xc_call_deny(call, NAME_LOOKUP);
    if (call->key != NAME_DIR_KEY_OPEN)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_OPEN_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;

    r = name_dir_x_target.open(self, path, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!out)
        return xc_call_broken();

    /* reply: out */
    status = xc_call_grant(call, name_dir_stub(out), name_dir_objects, out,
                           (xc_rights)NAME_LIST | NAME_LOOKUP | NAME_BIND |
                               XC_RIGHT_GIVE,
                           &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* name_dir.list, method 3 */
static XC_X int64_t name_dir_x_list(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_list_request request;
    struct name_dir_list_reply reply = XC_ZERO;
    const char *path;
    uint64_t cursor;
    char *names;
    int64_t r;

    if (!xc_call_allows(call, NAME_LIST))
        return xc_call_deny(call, NAME_LIST);
    if (call->key != NAME_DIR_KEY_LIST)
        return -XC_E_SHAPE;

    /* request: path_len, cursor, max, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_LIST_PATH_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > NAME_DIR_LIST_NAMES_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    cursor = request.cursor;
    names = (char *)xc_call_room(call, (size_t)request.max);

    r = name_dir_x_target.list(self, path, &cursor, names, (size_t)request.max);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.max)
        return xc_call_broken();

    /* reply: cursor, names[result] */
    reply.cursor = cursor;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, names, (size_t)r);
    return r;
}

/* name_dir.bind, method 4 */
static XC_X int64_t name_dir_x_bind(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_bind_request request;
    const char *path;
    void *object = NULL;
    struct name_policy policy;
    int64_t r;

    if (!xc_call_allows(call, NAME_BIND))
        return xc_call_deny(call, NAME_BIND);
    if (call->key != NAME_DIR_KEY_BIND)
        return -XC_E_SHAPE;

    /* request: path_len, object, policy, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_BIND_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) ||
        !name_dir_name_policy_from_wire(&policy, &request.policy))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &any_interface, request.object, XC_RIGHTS_ALL,
                       any_stub_make, &object);
    if (r)
        goto out;

    r = name_dir_x_target.bind(self, path, (struct any *)object, &policy);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(object);
    return r;
}

/* name_dir.make_dir, method 5 */
static XC_X int64_t name_dir_x_make_dir(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_make_dir_request request;
    const char *path;
    struct name_policy policy;
    int64_t r;

    if (!xc_call_allows(call, NAME_BIND))
        return xc_call_deny(call, NAME_BIND);
    if (call->key != NAME_DIR_KEY_MAKE_DIR)
        return -XC_E_SHAPE;

    /* request: path_len, policy, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_MAKE_DIR_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) ||
        !name_dir_name_policy_from_wire(&policy, &request.policy))
        return -XC_E_MALFORMED;

    r = name_dir_x_target.make_dir(self, path, &policy);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* name_dir.unbind, method 6 */
static XC_X int64_t name_dir_x_unbind(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_unbind_request request;
    const char *path;
    int64_t r;

    if (!xc_call_allows(call, NAME_BIND))
        return xc_call_deny(call, NAME_BIND);
    if (call->key != NAME_DIR_KEY_UNBIND)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_UNBIND_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = name_dir_x_target.unbind(self, path);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* name_dir.status, method 7 */
static XC_X int64_t name_dir_x_status(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct name_dir_status_request request;
    const char *path;
    int64_t r;

    if (!xc_call_allows(call, NAME_LOOKUP))
        return xc_call_deny(call, NAME_LOOKUP);
    if (call->key != NAME_DIR_KEY_STATUS)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > NAME_DIR_STATUS_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = name_dir_x_target.status(self, path);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t name_dir_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case NAME_DIR_METHOD_LOOKUP:
        return name_dir_x_lookup(call);
    case NAME_DIR_METHOD_OPEN:
        return name_dir_x_open(call);
    case NAME_DIR_METHOD_LIST:
        return name_dir_x_list(call);
    case NAME_DIR_METHOD_BIND:
        return name_dir_x_bind(call);
    case NAME_DIR_METHOD_MAKE_DIR:
        return name_dir_x_make_dir(call);
    case NAME_DIR_METHOD_UNBIND:
        return name_dir_x_unbind(call);
    case NAME_DIR_METHOD_STATUS:
        return name_dir_x_status(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x name_dir_x = {&name_dir_interface, name_dir_x_dispatch,
                                       NULL};

#undef name_dir_x
#undef name_dir_x_target
#undef name_dir_x_dispatch
#undef name_dir_x_lookup
#undef name_dir_x_open
#undef name_dir_x_list
#undef name_dir_x_bind
#undef name_dir_x_make_dir
#undef name_dir_x_unbind
#undef name_dir_x_status
#undef XC_TARGET
#undef XC_NAME
