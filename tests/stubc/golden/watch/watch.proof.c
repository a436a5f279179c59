/* Made by stubc from interfaces/watch.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "watch.stub.h"
#include "watch.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_watch(void);
void proof_stub_watch(void);
void proof_x_watched(void);
void proof_stub_watched(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_watch_notify(struct watch *self, uint64_t value)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watch_ask(struct watch *self, uint64_t value, uint64_t *answer)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&(*answer), sizeof((*answer)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watch_descend(struct watch *self, uint32_t levels)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)levels;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watch_tell(struct watch *self, const void *text, size_t len)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(text, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watch_spawn(struct watch *self, struct watch **out)
{
    int r;

    proof_read(self, sizeof(*self));
    if (proof_between(0, 1))
        *out = (struct watch *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_add(struct watched *self, struct watch *watch)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(watch, sizeof(*watch));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_add_quiet(struct watched *self, struct watch *watch)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(watch, sizeof(*watch));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_remove(struct watched *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_change(struct watched *self, uint64_t value)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_ask(struct watched *self, uint64_t value,
                             uint64_t *answer)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&(*answer), sizeof((*answer)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_ask_once(struct watched *self, struct watch *watch,
                                  uint64_t value, uint64_t *answer)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(watch, sizeof(*watch));
    (void)value;
    proof_any(&(*answer), sizeof((*answer)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_watched_ask_quiet(struct watched *self,
                                       struct watch *watch, int64_t *status)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(watch, sizeof(*watch));
    proof_any(&(*status), sizeof((*status)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_descend(struct watched *self, uint32_t levels,
                                 struct watch *watch)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)levels;
    proof_read(watch, sizeof(*watch));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_tell(struct watched *self, uint32_t len)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_watched_status(struct watched *self, int64_t *status)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(&(*status), sizeof((*status)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_ask_spawn(struct watched *self, struct watch *watch,
                                   uint64_t value, uint64_t *answer)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(watch, sizeof(*watch));
    (void)value;
    proof_any(&(*answer), sizeof((*answer)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_watched_nap(struct watched *self, uint32_t milliseconds)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)milliseconds;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct watch_ops proof_watch_ops = {
    .notify = proof_watch_notify,
    .ask = proof_watch_ask,
    .descend = proof_watch_descend,
    .tell = proof_watch_tell,
    .spawn = proof_watch_spawn,
};

void proof_x_watch(void)
{
    static struct watch target = {.ops = &proof_watch_ops};

    switch (PROOF_METHOD) {
    case WATCH_METHOD_NOTIFY:
        proof_call(watch_objects, WATCH_METHOD_NOTIFY, &target);
        break;
    case WATCH_METHOD_ASK:
        proof_call(watch_objects, WATCH_METHOD_ASK, &target);
        break;
    case WATCH_METHOD_DESCEND:
        proof_call(watch_objects, WATCH_METHOD_DESCEND, &target);
        break;
    case WATCH_METHOD_TELL:
        proof_call(watch_objects, WATCH_METHOD_TELL, &target);
        break;
    case WATCH_METHOD_SPAWN:
        proof_call(watch_objects, WATCH_METHOD_SPAWN, &target);
        break;
    default:
        proof_call(watch_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_watch_notify(struct watch *self)
{
    int64_t status;
    uint64_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = watch_stub_notify(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watch_ask(struct watch *self)
{
    int64_t status;
    uint64_t a_value;
    uint64_t a_answer;

    proof_any(&a_value, sizeof(a_value));
    status = watch_stub_ask(self, a_value, &a_answer);
    if (status >= 0) {
        proof_read(&a_answer, sizeof(a_answer));
    }
    proof_message_ends();
}

static void proof_stub_watch_descend(struct watch *self)
{
    int64_t status;
    uint32_t a_levels;

    proof_any(&a_levels, sizeof(a_levels));
    status = watch_stub_descend(self, a_levels);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watch_tell(struct watch *self)
{
    int64_t status;
    static char a_text[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(a_text, sizeof(a_text));
    proof_any(&a_len, sizeof(a_len));
    status = watch_stub_tell(self, (void *)a_text, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watch_spawn(struct watch *self)
{
    int64_t status;
    struct watch *a_out = NULL;

    status = watch_stub_spawn(self, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

void proof_stub_watch(void)
{
    struct watch *self = watch_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case WATCH_METHOD_NOTIFY:
        proof_stub_watch_notify(self);
        break;
    case WATCH_METHOD_ASK:
        proof_stub_watch_ask(self);
        break;
    case WATCH_METHOD_DESCEND:
        proof_stub_watch_descend(self);
        break;
    case WATCH_METHOD_TELL:
        proof_stub_watch_tell(self);
        break;
    case WATCH_METHOD_SPAWN:
        proof_stub_watch_spawn(self);
        break;
    default:
        watch_keep(self);
        watch_keep((struct watch *)&proof_object);
        watch_release(self);
        watch_release(NULL);
        watch_release((struct watch *)&proof_object);
    }
}
static const struct watched_ops proof_watched_ops = {
    .add = proof_watched_add,
    .add_quiet = proof_watched_add_quiet,
    .remove = proof_watched_remove,
    .change = proof_watched_change,
    .ask = proof_watched_ask,
    .ask_once = proof_watched_ask_once,
    .ask_quiet = proof_watched_ask_quiet,
    .descend = proof_watched_descend,
    .tell = proof_watched_tell,
    .status = proof_watched_status,
    .ask_spawn = proof_watched_ask_spawn,
    .nap = proof_watched_nap,
};

void proof_x_watched(void)
{
    static struct watched target = {.ops = &proof_watched_ops};

    switch (PROOF_METHOD) {
    case WATCHED_METHOD_ADD:
        proof_call(watched_objects, WATCHED_METHOD_ADD, &target);
        break;
    case WATCHED_METHOD_ADD_QUIET:
        proof_call(watched_objects, WATCHED_METHOD_ADD_QUIET, &target);
        break;
    case WATCHED_METHOD_REMOVE:
        proof_call(watched_objects, WATCHED_METHOD_REMOVE, &target);
        break;
    case WATCHED_METHOD_CHANGE:
        proof_call(watched_objects, WATCHED_METHOD_CHANGE, &target);
        break;
    case WATCHED_METHOD_ASK:
        proof_call(watched_objects, WATCHED_METHOD_ASK, &target);
        break;
    case WATCHED_METHOD_ASK_ONCE:
        proof_call(watched_objects, WATCHED_METHOD_ASK_ONCE, &target);
        break;
    case WATCHED_METHOD_ASK_QUIET:
        proof_call(watched_objects, WATCHED_METHOD_ASK_QUIET, &target);
        break;
    case WATCHED_METHOD_DESCEND:
        proof_call(watched_objects, WATCHED_METHOD_DESCEND, &target);
        break;
    case WATCHED_METHOD_TELL:
        proof_call(watched_objects, WATCHED_METHOD_TELL, &target);
        break;
    case WATCHED_METHOD_STATUS:
        proof_call(watched_objects, WATCHED_METHOD_STATUS, &target);
        break;
    case WATCHED_METHOD_ASK_SPAWN:
        proof_call(watched_objects, WATCHED_METHOD_ASK_SPAWN, &target);
        break;
    case WATCHED_METHOD_NAP:
        proof_call(watched_objects, WATCHED_METHOD_NAP, &target);
        break;
    default:
        proof_call(watched_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_watched_add(struct watched *self)
{
    int64_t status;
    struct watch *a_watch = NULL;

    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    status = watched_stub_add(self, a_watch);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_add_quiet(struct watched *self)
{
    int64_t status;
    struct watch *a_watch = NULL;

    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    status = watched_stub_add_quiet(self, a_watch);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_remove(struct watched *self)
{
    int64_t status;

    status = watched_stub_remove(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_change(struct watched *self)
{
    int64_t status;
    uint64_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = watched_stub_change(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_ask(struct watched *self)
{
    int64_t status;
    uint64_t a_value;
    uint64_t a_answer;

    proof_any(&a_value, sizeof(a_value));
    status = watched_stub_ask(self, a_value, &a_answer);
    if (status >= 0) {
        proof_read(&a_answer, sizeof(a_answer));
    }
    proof_message_ends();
}

static void proof_stub_watched_ask_once(struct watched *self)
{
    int64_t status;
    struct watch *a_watch = NULL;
    uint64_t a_value;
    uint64_t a_answer;

    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    proof_any(&a_value, sizeof(a_value));
    status = watched_stub_ask_once(self, a_watch, a_value, &a_answer);
    if (status >= 0) {
        proof_read(&a_answer, sizeof(a_answer));
    }
    proof_message_ends();
}

static void proof_stub_watched_ask_quiet(struct watched *self)
{
    int64_t status;
    struct watch *a_watch = NULL;
    int64_t a_status;

    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    status = watched_stub_ask_quiet(self, a_watch, &a_status);
    if (status >= 0) {
        proof_read(&a_status, sizeof(a_status));
    }
    proof_message_ends();
}

static void proof_stub_watched_descend(struct watched *self)
{
    int64_t status;
    uint32_t a_levels;
    struct watch *a_watch = NULL;

    proof_any(&a_levels, sizeof(a_levels));
    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    status = watched_stub_descend(self, a_levels, a_watch);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_tell(struct watched *self)
{
    int64_t status;
    uint32_t a_len;

    proof_any(&a_len, sizeof(a_len));
    status = watched_stub_tell(self, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_watched_status(struct watched *self)
{
    int64_t status;
    int64_t a_status;

    status = watched_stub_status(self, &a_status);
    if (status >= 0) {
        proof_read(&a_status, sizeof(a_status));
    }
    proof_message_ends();
}

static void proof_stub_watched_ask_spawn(struct watched *self)
{
    int64_t status;
    struct watch *a_watch = NULL;
    uint64_t a_value;
    uint64_t a_answer;

    a_watch = proof_one_of(watch_stub_new(proof_binding(), 1),
                           watch_stub_new(proof_other_binding(), 1));
    if (!a_watch)
        a_watch = (struct watch *)&proof_object;
    proof_any(&a_value, sizeof(a_value));
    status = watched_stub_ask_spawn(self, a_watch, a_value, &a_answer);
    if (status >= 0) {
        proof_read(&a_answer, sizeof(a_answer));
    }
    proof_message_ends();
}

static void proof_stub_watched_nap(struct watched *self)
{
    int64_t status;
    uint32_t a_milliseconds;

    proof_any(&a_milliseconds, sizeof(a_milliseconds));
    status = watched_stub_nap(self, a_milliseconds);
    (void)status;
    proof_message_ends();
}

void proof_stub_watched(void)
{
    struct watched *self = watched_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case WATCHED_METHOD_ADD:
        proof_stub_watched_add(self);
        break;
    case WATCHED_METHOD_ADD_QUIET:
        proof_stub_watched_add_quiet(self);
        break;
    case WATCHED_METHOD_REMOVE:
        proof_stub_watched_remove(self);
        break;
    case WATCHED_METHOD_CHANGE:
        proof_stub_watched_change(self);
        break;
    case WATCHED_METHOD_ASK:
        proof_stub_watched_ask(self);
        break;
    case WATCHED_METHOD_ASK_ONCE:
        proof_stub_watched_ask_once(self);
        break;
    case WATCHED_METHOD_ASK_QUIET:
        proof_stub_watched_ask_quiet(self);
        break;
    case WATCHED_METHOD_DESCEND:
        proof_stub_watched_descend(self);
        break;
    case WATCHED_METHOD_TELL:
        proof_stub_watched_tell(self);
        break;
    case WATCHED_METHOD_STATUS:
        proof_stub_watched_status(self);
        break;
    case WATCHED_METHOD_ASK_SPAWN:
        proof_stub_watched_ask_spawn(self);
        break;
    case WATCHED_METHOD_NAP:
        proof_stub_watched_nap(self);
        break;
    default:
        watched_keep(self);
        watched_keep((struct watched *)&proof_object);
        watched_release(self);
        watched_release(NULL);
        watched_release((struct watched *)&proof_object);
    }
}
