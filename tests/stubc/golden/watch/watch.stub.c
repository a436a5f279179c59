/* Made by stubc from interfaces/watch.h. Do not edit. */
#include "watch.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "watch.wire.h"

/* crosscall.test.watch 1: the client's end */
struct watch_stub {
    struct watch object;
    struct xc_stub stub;
};
static_assert(sizeof(struct watch_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct watch_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* watch.notify, method 1 */
int watch_stub_notify(struct watch *self, uint64_t value)
{
    const struct xc_stub *stub = &((struct watch_stub *)self)->stub;
    struct watch_notify_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_begin_oneway(&call, stub, WATCH_METHOD_NOTIFY,
                             WATCH_KEY_NOTIFY);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_post(&call);
    xc_stub_end(&call);
    return (int)r;
}

/* watch.ask, method 2 */
int watch_stub_ask(struct watch *self, uint64_t value, uint64_t *answer)
{
    static const struct xc_exchange exchange = {
        .method = WATCH_METHOD_ASK,
        .key = WATCH_KEY_ASK,
        .request_len = sizeof(struct watch_ask_request),
        .reply_len = sizeof(struct watch_ask_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watch_stub *)self)->stub;
    struct watch_ask_request request = {0};
    struct watch_ask_reply reply;
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, &reply);
    if (r < 0)
        return (int)r;

    /* reply: answer */
    *answer = reply.answer;
    return (int)r;
}

/* watch.descend, method 3 */
int watch_stub_descend(struct watch *self, uint32_t levels)
{
    static const struct xc_exchange exchange = {
        .method = WATCH_METHOD_DESCEND,
        .key = WATCH_KEY_DESCEND,
        .request_len = sizeof(struct watch_descend_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watch_stub *)self)->stub;
    struct watch_descend_request request = {0};
    int64_t r;

    /* request: levels */
    request.levels = levels;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* watch.tell, method 4 */
int watch_stub_tell(struct watch *self, const void *text, size_t len)
{
    const struct xc_stub *stub = &((struct watch_stub *)self)->stub;
    struct watch_tell_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > WATCH_TELL_TEXT_MAX)
        return xc_stub_too_large(stub, WATCH_METHOD_TELL, "len",
                                 WATCH_TELL_TEXT_MAX);

    /* request: len, text[len] */
    request.len = len;
    r = xc_stub_begin_oneway(&call, stub, WATCH_METHOD_TELL, WATCH_KEY_TELL);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, text, len);
    r = xc_stub_post(&call);
    xc_stub_end(&call);
    return (int)r;
}

/* watch.spawn, method 5 */
int watch_stub_spawn(struct watch *self, struct watch **out)
{
    const struct xc_stub *stub = &((struct watch_stub *)self)->stub;
    struct watch_spawn_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct watch *out_made;
    int64_t r;

    /* request: nothing */
    r = xc_stub_begin(&call, stub, WATCH_METHOD_SPAWN, WATCH_KEY_SPAWN);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: out */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.out == 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    out_made = watch_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *out = out_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

const struct watch_ops watch_stub_ops = {
    .notify = watch_stub_notify,
    .ask = watch_stub_ask,
    .descend = watch_stub_descend,
    .tell = watch_stub_tell,
    .spawn = watch_stub_spawn,
};

void *watch_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct watch_stub *made = xc_stub_new(&watch_interface, binding, handle);

    if (made)
        made->object.ops = &watch_stub_ops;
    return made;
}

struct watch *watch_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return watch_stub_make(binding, handle);
}

struct xc_stub *watch_stub(struct watch *self)
{
    if (!self || self->ops->notify != watch_stub_notify)
        return NULL;
    return &((struct watch_stub *)self)->stub;
}

void watch_release(struct watch *self)
{
    if (watch_stub(self))
        xc_stub_free(self);
}

static const struct xc_method watch_interface_methods[] = {
    {WATCH_METHOD_NOTIFY, WATCH_KEY_NOTIFY, WATCH_NOTIFY, 0, "notify"},
    {WATCH_METHOD_ASK, WATCH_KEY_ASK, WATCH_ASK, 0, "ask"},
    {WATCH_METHOD_DESCEND, WATCH_KEY_DESCEND, WATCH_DESCEND, 0, "descend"},
    {WATCH_METHOD_TELL, WATCH_KEY_TELL, WATCH_NOTIFY, 0, "tell"},
    {WATCH_METHOD_SPAWN, WATCH_KEY_SPAWN, WATCH_ASK, 0, "spawn"},
};

static const struct xc_right_name watch_interface_rights[] = {
    {WATCH_NOTIFY, "WATCH_NOTIFY"},
    {WATCH_ASK, "WATCH_ASK"},
    {WATCH_DESCEND, "WATCH_DESCEND"},
};

const struct xc_interface watch_interface = {
    .name = "crosscall.test.watch",
    .major = 1,
    .n_methods = 5,
    .methods = watch_interface_methods,
    .n_rights = 3,
    .rights = watch_interface_rights,
    .id = 0x8a91e22ea47e6b7e,
};

/* crosscall.test.watched 1: the client's end */
struct watched_stub {
    struct watched object;
    struct xc_stub stub;
};
static_assert(sizeof(struct watched_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct watched_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* watched.add, method 1 */
int watched_stub_add(struct watched *self, struct watch *watch)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_add_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: watch */
    r = xc_stub_begin(&call, stub, WATCHED_METHOD_ADD, WATCHED_KEY_ADD);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch,
                     (xc_rights)WATCH_NOTIFY | WATCH_ASK, &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
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

/* watched.add_quiet, method 2 */
int watched_stub_add_quiet(struct watched *self, struct watch *watch)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_add_quiet_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: watch */
    r = xc_stub_begin_oneway(&call, stub, WATCHED_METHOD_ADD_QUIET,
                             WATCHED_KEY_ADD_QUIET);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch,
                     WATCH_NOTIFY, &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_post(&call);
end:
    xc_stub_end(&call);
    return (int)r;
}

/* watched.remove, method 3 */
int watched_stub_remove(struct watched *self)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_REMOVE,
        .key = WATCHED_KEY_REMOVE,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* watched.change, method 4 */
int watched_stub_change(struct watched *self, uint64_t value)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_CHANGE,
        .key = WATCHED_KEY_CHANGE,
        .request_len = sizeof(struct watched_change_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_change_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* watched.ask, method 5 */
int watched_stub_ask(struct watched *self, uint64_t value, uint64_t *answer)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_ASK,
        .key = WATCHED_KEY_ASK,
        .request_len = sizeof(struct watched_ask_request),
        .reply_len = sizeof(struct watched_ask_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_ask_request request = {0};
    struct watched_ask_reply reply;
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, &reply);
    if (r < 0)
        return (int)r;

    /* reply: answer */
    *answer = reply.answer;
    return (int)r;
}

/* watched.ask_once, method 6 */
int watched_stub_ask_once(struct watched *self, struct watch *watch,
                          uint64_t value, uint64_t *answer)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_ask_once_request request = {0};
    struct watched_ask_once_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: watch, value */
    request.value = value;
    r = xc_stub_begin(&call, stub, WATCHED_METHOD_ASK_ONCE,
                      WATCHED_KEY_ASK_ONCE);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch, WATCH_ASK,
                     &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: answer */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *answer = reply.answer;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* watched.ask_quiet, method 7 */
int64_t watched_stub_ask_quiet(struct watched *self, struct watch *watch,
                               int64_t *status)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_ask_quiet_request request = {0};
    struct watched_ask_quiet_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: watch */
    r = xc_stub_begin(&call, stub, WATCHED_METHOD_ASK_QUIET,
                      WATCHED_KEY_ASK_QUIET);
    if (r)
        return r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch,
                     WATCH_NOTIFY, &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: status */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *status = reply.status;
end:
    xc_stub_end(&call);
    return r;
}

/* watched.descend, method 8 */
int watched_stub_descend(struct watched *self, uint32_t levels,
                         struct watch *watch)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_descend_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: levels, watch */
    request.levels = levels;
    r = xc_stub_begin(&call, stub, WATCHED_METHOD_DESCEND, WATCHED_KEY_DESCEND);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch,
                     WATCH_DESCEND, &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
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

/* watched.tell, method 9 */
int watched_stub_tell(struct watched *self, uint32_t len)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_TELL,
        .key = WATCHED_KEY_TELL,
        .request_len = sizeof(struct watched_tell_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_tell_request request = {0};
    int64_t r;

    /* request: len */
    request.len = len;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* watched.status, method 10 */
int64_t watched_stub_status(struct watched *self, int64_t *status)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_STATUS,
        .key = WATCHED_KEY_STATUS,
        .request_len = 0,
        .reply_len = sizeof(struct watched_status_reply),
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_status_reply reply;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, &reply);
    if (r < 0)
        return r;

    /* reply: status */
    *status = reply.status;
    return r;
}

/* watched.ask_spawn, method 11 */
int watched_stub_ask_spawn(struct watched *self, struct watch *watch,
                           uint64_t value, uint64_t *answer)
{
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_ask_spawn_request request = {0};
    struct watched_ask_spawn_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: watch, value */
    request.value = value;
    r = xc_stub_begin(&call, stub, WATCHED_METHOD_ASK_SPAWN,
                      WATCHED_KEY_ASK_SPAWN);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, watch_stub(watch), watch_objects, watch, WATCH_ASK,
                     &request.watch);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: answer */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *answer = reply.answer;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* watched.nap, method 12 */
int watched_stub_nap(struct watched *self, uint32_t milliseconds)
{
    static const struct xc_exchange exchange = {
        .method = WATCHED_METHOD_NAP,
        .key = WATCHED_KEY_NAP,
        .request_len = sizeof(struct watched_nap_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct watched_stub *)self)->stub;
    struct watched_nap_request request = {0};
    int64_t r;

    /* request: milliseconds */
    request.milliseconds = milliseconds;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

const struct watched_ops watched_stub_ops = {
    .add = watched_stub_add,
    .add_quiet = watched_stub_add_quiet,
    .remove = watched_stub_remove,
    .change = watched_stub_change,
    .ask = watched_stub_ask,
    .ask_once = watched_stub_ask_once,
    .ask_quiet = watched_stub_ask_quiet,
    .descend = watched_stub_descend,
    .tell = watched_stub_tell,
    .status = watched_stub_status,
    .ask_spawn = watched_stub_ask_spawn,
    .nap = watched_stub_nap,
};

void *watched_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct watched_stub *made =
        xc_stub_new(&watched_interface, binding, handle);

    if (made)
        made->object.ops = &watched_stub_ops;
    return made;
}

struct watched *watched_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return watched_stub_make(binding, handle);
}

struct xc_stub *watched_stub(struct watched *self)
{
    if (!self || self->ops->add != watched_stub_add)
        return NULL;
    return &((struct watched_stub *)self)->stub;
}

void watched_release(struct watched *self)
{
    if (watched_stub(self))
        xc_stub_free(self);
}

static const struct xc_method watched_interface_methods[] = {
    {WATCHED_METHOD_ADD, WATCHED_KEY_ADD, WATCHED_USE, 0, "add"},
    {WATCHED_METHOD_ADD_QUIET, WATCHED_KEY_ADD_QUIET, WATCHED_USE, 0,
     "add_quiet"},
    {WATCHED_METHOD_REMOVE, WATCHED_KEY_REMOVE, WATCHED_USE, 0, "remove"},
    {WATCHED_METHOD_CHANGE, WATCHED_KEY_CHANGE, WATCHED_USE, 0, "change"},
    {WATCHED_METHOD_ASK, WATCHED_KEY_ASK, WATCHED_USE, 0, "ask"},
    {WATCHED_METHOD_ASK_ONCE, WATCHED_KEY_ASK_ONCE, WATCHED_USE, 0, "ask_once"},
    {WATCHED_METHOD_ASK_QUIET, WATCHED_KEY_ASK_QUIET, WATCHED_USE, 0,
     "ask_quiet"},
    {WATCHED_METHOD_DESCEND, WATCHED_KEY_DESCEND, WATCHED_USE, 0, "descend"},
    {WATCHED_METHOD_TELL, WATCHED_KEY_TELL, WATCHED_USE, 0, "tell"},
    {WATCHED_METHOD_STATUS, WATCHED_KEY_STATUS, WATCHED_USE, 0, "status"},
    {WATCHED_METHOD_ASK_SPAWN, WATCHED_KEY_ASK_SPAWN, WATCHED_USE, 0,
     "ask_spawn"},
    {WATCHED_METHOD_NAP, WATCHED_KEY_NAP, WATCHED_USE, 0, "nap"},
};

static const struct xc_right_name watched_interface_rights[] = {
    {WATCHED_USE, "WATCHED_USE"},
};

const struct xc_interface watched_interface = {
    .name = "crosscall.test.watched",
    .major = 1,
    .n_methods = 12,
    .methods = watched_interface_methods,
    .n_rights = 1,
    .rights = watched_interface_rights,
    .id = 0xe98af60a1c8916db,
};
