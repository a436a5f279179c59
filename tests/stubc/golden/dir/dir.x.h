/* Made by stubc from interfaces/dir.h. Do not edit. */
/*
 * crosscall.dir 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_dir
 *     #define XC_NAME(method) my_dir_##method
 *     #include "dir.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "dir.stub.h"
#include "dir.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define dir_x XC_NAME(x)
#define dir_x_target XC_NAME(x_target)
#define dir_x_dispatch XC_NAME(x_dispatch)
#define dir_x_open XC_NAME(x_open)
#define dir_x_list XC_NAME(x_list)
#define dir_x_remove XC_NAME(x_remove)
#define dir_x_make_dir XC_NAME(x_make_dir)
#define dir_x_remove_dir XC_NAME(x_remove_dir)

/* What the target must have. */
static const struct {
    int (*open)(XC_TARGET *self, const char *path, enum dir_how how,
                struct file **out);
    int64_t (*list)(XC_TARGET *self, const char *path, uint64_t *cursor,
                    char *names, size_t max);
    int (*remove)(XC_TARGET *self, const char *path);
    int (*make_dir)(XC_TARGET *self, const char *path);
    int (*remove_dir)(XC_TARGET *self, const char *path);
} dir_x_target = {
    .open = XC_NAME(open),
    .list = XC_NAME(list),
    .remove = XC_NAME(remove),
    .make_dir = XC_NAME(make_dir),
    .remove_dir = XC_NAME(remove_dir),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(open)(XC_TARGET *self, const char *path, enum dir_how how,
                  struct file **out);
int64_t XC_NAME(list)(XC_TARGET *self, const char *path, uint64_t *cursor,
                      char *names, size_t max);
int XC_NAME(remove)(XC_TARGET *self, const char *path);
int XC_NAME(make_dir)(XC_TARGET *self, const char *path);
int XC_NAME(remove_dir)(XC_TARGET *self, const char *path);

/* dir.open, method 1 */
static XC_X int64_t dir_x_open(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dir_open_request request;
    struct dir_open_reply reply = XC_ZERO;
    const char *path;
    struct file *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, DIR_OPEN))
        return xc_call_deny(call, DIR_OPEN);
    if (call->key != DIR_KEY_OPEN)
        return -XC_E_SHAPE;

    /* request: path_len, how, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > DIR_OPEN_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || !dir_how_is_valid(request.how) ||
        request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;

    r = dir_x_target.open(self, path, (enum dir_how)request.how, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!out)
        return xc_call_broken();

    /* reply: out */
    status = xc_call_grant(call, file_stub(out), file_objects, out,
                           (xc_rights)FILE_READ | FILE_WRITE | XC_RIGHT_GIVE,
                           &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* dir.list, method 2 */
static XC_X int64_t dir_x_list(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dir_list_request request;
    struct dir_list_reply reply = XC_ZERO;
    const char *path;
    uint64_t cursor;
    char *names;
    int64_t r;

    if (!xc_call_allows(call, DIR_LIST))
        return xc_call_deny(call, DIR_LIST);
    if (call->key != DIR_KEY_LIST)
        return -XC_E_SHAPE;

    /* request: path_len, cursor, max, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > DIR_LIST_PATH_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > DIR_LIST_NAMES_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    cursor = request.cursor;
    names = (char *)xc_call_room(call, (size_t)request.max);

    r = dir_x_target.list(self, path, &cursor, names, (size_t)request.max);
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

/* dir.remove, method 3 */
static XC_X int64_t dir_x_remove(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dir_remove_request request;
    const char *path;
    int64_t r;

    if (!xc_call_allows(call, DIR_CHANGE))
        return xc_call_deny(call, DIR_CHANGE);
    if (call->key != DIR_KEY_REMOVE)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > DIR_REMOVE_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = dir_x_target.remove(self, path);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* dir.make_dir, method 4 */
static XC_X int64_t dir_x_make_dir(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dir_make_dir_request request;
    const char *path;
    int64_t r;

    if (!xc_call_allows(call, DIR_CHANGE))
        return xc_call_deny(call, DIR_CHANGE);
    if (call->key != DIR_KEY_MAKE_DIR)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > DIR_MAKE_DIR_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = dir_x_target.make_dir(self, path);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* dir.remove_dir, method 5 */
static XC_X int64_t dir_x_remove_dir(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dir_remove_dir_request request;
    const char *path;
    int64_t r;

    if (!xc_call_allows(call, DIR_CHANGE))
        return xc_call_deny(call, DIR_CHANGE);
    if (call->key != DIR_KEY_REMOVE_DIR)
        return -XC_E_SHAPE;

    /* request: path_len, path[path_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.path_len > DIR_REMOVE_DIR_PATH_MAX)
        return -XC_E_TOO_LARGE;
    path = xc_call_take_string(call, (size_t)request.path_len);
    if (!path)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = dir_x_target.remove_dir(self, path);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t dir_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case DIR_METHOD_OPEN:
        return dir_x_open(call);
    case DIR_METHOD_LIST:
        return dir_x_list(call);
    case DIR_METHOD_REMOVE:
        return dir_x_remove(call);
    case DIR_METHOD_MAKE_DIR:
        return dir_x_make_dir(call);
    case DIR_METHOD_REMOVE_DIR:
        return dir_x_remove_dir(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x dir_x = {&dir_interface, dir_x_dispatch, NULL};

#undef dir_x
#undef dir_x_target
#undef dir_x_dispatch
#undef dir_x_open
#undef dir_x_list
#undef dir_x_remove
#undef dir_x_make_dir
#undef dir_x_remove_dir
#undef XC_TARGET
#undef XC_NAME
