/* SPDX-License-Identifier: MIT */
#include "task_object.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static struct task_object *of(struct task *self)
{
    return (struct task_object *)self;
}

static struct task_slot *slot_of(struct task *self, uint64_t id)
{
    unsigned i;

    for (i = 0; id && i < TASK_MAX; i++)
        if (of(self)->slots[i].id == id)
            return &of(self)->slots[i];
    return NULL;
}

static int task_do_create(struct task *self, const char *name,
                          const char *arguments, size_t len,
                          const struct task_limits *limits, uint64_t *id)
{
    struct task_slot *slot = NULL;
    unsigned i;

    for (i = 0; i < TASK_MAX && !slot; i++)
        if (!of(self)->slots[i].id)
            slot = &of(self)->slots[i];
    if (!slot || len > TASK_ARGUMENTS)
        return -EAGAIN;
    if (len && arguments[len - 1])
        return -EINVAL;
    *slot = (struct task_slot){.id = ++of(self)->last_id,
                               .arguments_len = len,
                               .info = {.phase = TASK_NEW}};
    if (limits)
        slot->info.limits = *limits;
    strcpy(slot->name, name);
    if (len)
        memcpy(slot->arguments, arguments, len);
    *id = slot->id;
    return 0;
}

static int task_do_argument(struct task *self, uint64_t id, uint8_t index,
                            char *argument)
{
    const struct task_slot *slot = slot_of(self, id);
    size_t at = 0;

    if (!slot)
        return -ESRCH;
    while (index-- && at < slot->arguments_len)
        at += strlen(slot->arguments + at) + 1;
    if (at >= slot->arguments_len || strlen(slot->arguments + at) > 63)
        return -EINVAL;
    strcpy(argument, slot->arguments + at);
    return 0;
}

static int task_do_start(struct task *self, uint64_t id)
{
    struct task_slot *slot = slot_of(self, id);
    int n = 0;
    unsigned i;

    if (!slot)
        return -ESRCH;
    slot->info.phase = TASK_RUNNING;
    for (i = 0; i < TASK_MAX; i++)
        n += of(self)->slots[i].id &&
             of(self)->slots[i].info.phase == TASK_RUNNING;
    return n;
}

static int task_do_stop(struct task *self, uint64_t id, enum task_phase *phase)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    if (phase)
        *phase = slot->info.phase;
    slot->info.phase = TASK_STOPPED;
    slot->stopped_ns = 1000 * (int64_t)id;
    return 0;
}

static int task_do_resume(struct task *self, uint64_t id, int64_t *stopped_ns)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    *stopped_ns = slot->stopped_ns;
    slot->info.phase = TASK_RUNNING;
    return 0;
}

static int task_do_finish(struct task *self, uint64_t id, int8_t code)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    slot->info.phase = TASK_ENDED;
    slot->code = code;
    return 0;
}

static int task_do_reap(struct task *self, uint64_t id, int8_t *code,
                        struct task_usage *usage)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    if (slot->info.phase != TASK_ENDED)
        return -EAGAIN;
    *code = slot->code;
    if (usage)
        *usage = slot->usage;
    slot->id = 0;
    return 0;
}

static int task_do_signal(struct task *self, uint64_t id, enum task_word word)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    slot->pending |= (UINT32_C(1) << word) & ~slot->masked;
    return 0;
}

static int task_do_pending(struct task *self, uint64_t id, uint32_t *words)
{
    const struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    *words = slot->pending;
    return 0;
}

static int task_do_mask(struct task *self, uint64_t id, uint32_t *words)
{
    struct task_slot *slot = slot_of(self, id);
    uint32_t old;

    if (!slot)
        return -ESRCH;
    if (!words)
        return 0;
    old = slot->masked;
    slot->masked = *words;
    *words = old;
    return 0;
}

static int task_do_list(struct task *self, uint64_t *ids, size_t max, size_t *n)
{
    unsigned i;

    *n = 0;
    for (i = 0; i < TASK_MAX && *n < max; i++)
        if (of(self)->slots[i].id)
            ids[(*n)++] = of(self)->slots[i].id;
    return 0;
}

static int task_do_inspect(struct task *self, uint64_t id,
                           struct task_info *info)
{
    const struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    *info = slot->info;
    return 0;
}

static int task_do_nice(struct task *self, uint64_t id, int8_t *step)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    slot->info.nice = (int8_t)(slot->info.nice + *step);
    *step = slot->info.nice;
    return 0;
}

static int task_do_limit(struct task *self, uint64_t id,
                         struct task_limits *limits)
{
    struct task_slot *slot = slot_of(self, id);
    struct task_limits old;

    if (!slot)
        return -ESRCH;
    if (!limits)
        return 0;
    old = slot->info.limits;
    slot->info.limits = *limits;
    *limits = old;
    return 0;
}

static int task_do_adopt(struct task *self, uint64_t id, uint64_t parent)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot || !slot_of(self, parent))
        return -ESRCH;
    slot->info.parent = parent;
    return 0;
}

static int task_do_children(struct task *self, uint64_t parent, uint64_t *ids,
                            uint32_t max)
{
    uint32_t n = 0;
    unsigned i;

    for (i = 0; i < TASK_MAX && n < max; i++)
        if (of(self)->slots[i].id && of(self)->slots[i].info.parent == parent)
            ids[n++] = of(self)->slots[i].id;
    return (int)n;
}

static int task_do_set_variable(struct task *self, uint64_t id,
                                const char *name, const char *value)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    strcpy(slot->variable, value ? name : "");
    strcpy(slot->value, value ? value : "");
    return 0;
}

static int task_do_variable(struct task *self, uint64_t id, const char *name,
                            char *value)
{
    const struct task_slot *slot = slot_of(self, id);

    if (!slot || strcmp(slot->variable, name) != 0)
        return -ENOENT;
    if (value)
        strcpy(value, slot->value);
    return 0;
}

static int task_do_account(struct task *self, uint64_t id, double seconds,
                           float load)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    slot->usage.seconds += seconds;
    slot->usage.load = load;
    slot->usage.switches[0]++;
    return 0;
}

static int task_do_used(struct task *self, uint64_t id,
                        struct task_usage *usage)
{
    const struct task_slot *slot = slot_of(self, id);

    if (!slot)
        return -ESRCH;
    *usage = slot->usage;
    return 0;
}

static int task_do_find(struct task *self, const char *name, uint64_t *id)
{
    unsigned i;

    for (i = 0; i < TASK_MAX; i++)
        if (of(self)->slots[i].id &&
            strcmp(of(self)->slots[i].name, name) == 0) {
            *id = of(self)->slots[i].id;
            return 0;
        }
    return -ENOENT;
}

static int task_do_allow(struct task *self, uint64_t id,
                         enum task_powers *powers)
{
    struct task_slot *slot = slot_of(self, id);
    enum task_powers old;

    if (!slot)
        return -ESRCH;
    old = slot->powers;
    slot->powers = *powers;
    *powers = old;
    return 0;
}

static int64_t task_do_prepare(struct task *self, const struct task_plan *plans,
                               uint32_t n)
{
    uint64_t id = 0;
    uint32_t i;

    for (i = 0; i < n; i++) {
        struct task_slot *slot;
        const int r = task_do_create(self, "", NULL, 0, NULL, &id);

        if (r)
            return r;
        slot = slot_of(self, id);
        slot->info.nice = plans[i].nice;
        slot->info.phase = plans[i].is_stopped ? TASK_STOPPED : TASK_NEW;
        slot->powers = plans[i].powers;
    }
    return (int64_t)(id - n + 1);
}

static int task_do_set_output(struct task *self, uint64_t id, int file)
{
    struct task_slot *slot = slot_of(self, id);
    const int own = slot ? dup(file) : -1;

    if (own < 0)
        return slot ? -errno : -ESRCH;
    if (slot->output)
        close(slot->output);
    slot->output = own;
    return 0;
}

static int task_do_output(struct task *self, uint64_t id, int *file)
{
    struct task_slot *slot = slot_of(self, id);

    if (!slot || !slot->output)
        return -ENOENT;
    *file = slot->output; /* given away */
    slot->output = 0;
    return 0;
}

static int task_do_signal_all(struct task *self, uint64_t id,
                              const enum task_word *words, uint8_t n)
{
    int r = 0;
    uint8_t i;

    for (i = 0; i < n && r == 0; i++)
        r = task_do_signal(self, id, words[i]);
    return r;
}

static int task_do_phases(struct task *self, const uint64_t *ids, uint32_t n,
                          enum task_phase *phases)
{
    uint32_t i;

    for (i = 0; i < n; i++) {
        const struct task_slot *slot = slot_of(self, ids[i]);

        if (!slot)
            return -ESRCH;
        phases[i] = slot->info.phase;
    }
    return 0;
}

static int64_t task_do_capacity(struct task *self)
{
    (void)self;
    return TASK_MAX;
}

static const struct task_ops task_object_ops = {
    .create = task_do_create,
    .argument = task_do_argument,
    .start = task_do_start,
    .stop = task_do_stop,
    .resume = task_do_resume,
    .finish = task_do_finish,
    .reap = task_do_reap,
    .signal = task_do_signal,
    .pending = task_do_pending,
    .mask = task_do_mask,
    .list = task_do_list,
    .inspect = task_do_inspect,
    .nice = task_do_nice,
    .limit = task_do_limit,
    .adopt = task_do_adopt,
    .children = task_do_children,
    .set_variable = task_do_set_variable,
    .variable = task_do_variable,
    .account = task_do_account,
    .used = task_do_used,
    .find = task_do_find,
    .allow = task_do_allow,
    .prepare = task_do_prepare,
    .set_output = task_do_set_output,
    .output = task_do_output,
    .signal_all = task_do_signal_all,
    .phases = task_do_phases,
    .capacity = task_do_capacity,
};

void task_object_init(struct task_object *object)
{
    *object = (struct task_object){.object.ops = &task_object_ops};
}
