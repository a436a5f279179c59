/* SPDX-License-Identifier: MIT */
/* calls-server: odd, without a C library */
#include <crosscall/kernel_user.h>
#include <crosscall/port.h>
#include <crosscall/server.h>

#include "odd.stub.h"

/* What is opened has the same methods; the first one counts for all. */
struct strange {
    struct odd odd;
    int64_t n_noted;
    int64_t n_open;
};

static struct strange first;

static int64_t strange_add(struct odd *self, uint32_t a, uint32_t b)
{
    (void)self;
    return (int64_t)a + b;
}

static int strange_refuse(struct odd *self)
{
    (void)self;
    return 0;
}

static int strange_sleep(struct odd *self, uint64_t ns)
{
    const uint32_t never = 0;

    (void)self;
    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns);
    return 0;
}

static int strange_spin(struct odd *self, uint64_t ns)
{
    const volatile uint64_t *now = &XC_NOTICE->now_ns;
    const uint64_t end = *now + ns;

    (void)self;
    while (*now < end)
        continue;
    return 0;
}

static int strange_note(struct odd *self)
{
    (void)self;
    first.n_noted++;
    return 0;
}

static int64_t strange_noted(struct odd *self)
{
    (void)self;
    return first.n_noted;
}

static int64_t strange_n_open(struct odd *self)
{
    (void)self;
    return first.n_open;
}

static int strange_die(struct odd *self)
{
    (void)self;
    return (int)xc_kernel_raw(XC_RAW_PROCESS_END, 0, 0, 0, 0, 0);
}

static int strange_open(struct odd *self, struct odd **out);

static const struct odd_ops strange_ops = {
    .add = strange_add,
    .refuse = strange_refuse,
    .sleep = strange_sleep,
    .spin = strange_spin,
    .note = strange_note,
    .noted = strange_noted,
    .open = strange_open,
    .n_open = strange_n_open,
    .die = strange_die,
};

static void strange_released(void *object)
{
    xc_port_free(object);
    first.n_open--;
}

static int strange_open(struct odd *self, struct odd **out)
{
    struct strange *another = xc_port_alloc(sizeof(*another));

    (void)self;
    if (!another)
        return -XC_ENOMEM;
    another->odd.ops = &strange_ops;
    if (xc_on_last_release(&another->odd, strange_released)) {
        xc_port_free(another);
        return -XC_ENOMEM;
    }
    first.n_open++;
    *out = &another->odd;
    return 0;
}

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller, (void)data;
    return ODD_USE | XC_RIGHT_GIVE;
}

int main(int argc, char **argv)
{
    const struct xc_server_options options = {.admit = admit};

    (void)argc, (void)argv;
    first.odd.ops = &strange_ops;
    return xc_serve_with("odd", odd_objects, &first.odd, &options, NULL) != 0;
}
