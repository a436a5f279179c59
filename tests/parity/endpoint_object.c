/* SPDX-License-Identifier: MIT */
#include "endpoint_object.h"

#include <errno.h>
#include <string.h>

static struct endpoint_object *of(struct endpoint *self)
{
    return (struct endpoint_object *)self;
}

static struct channel_state state_of(struct endpoint_object *object)
{
    struct channel *channel = &object->channel.object;
    struct channel_state state;

    channel->ops->look(channel, &state);
    return state;
}

static bool is_same(const struct endpoint_address *a,
                    const struct endpoint_address *b)
{
    if (a->family != b->family)
        return false;
    switch (a->family) {
    case ENDPOINT_LOCAL:
        return !memcmp(a->as.path, b->as.path, sizeof(a->as.path));
    case ENDPOINT_INET:
        return a->as.inet.port == b->as.inet.port &&
               !memcmp(a->as.inet.host, b->as.inet.host,
                       sizeof(a->as.inet.host));
    case ENDPOINT_INET6:
        return a->as.inet6.port == b->as.inet6.port &&
               a->as.inet6.scope == b->as.inet6.scope &&
               !memcmp(a->as.inet6.host, b->as.inet6.host,
                       sizeof(a->as.inet6.host));
    }
    return false;
}

static int endpoint_do_bind(struct endpoint *self,
                            const struct endpoint_address *address)
{
    of(self)->own = *address;
    return 0;
}

static int endpoint_do_own_address(struct endpoint *self,
                                   struct endpoint_address *address)
{
    *address = of(self)->own;
    return 0;
}

static int endpoint_do_join(struct endpoint *self,
                            struct endpoint_address address,
                            struct channel_state *state)
{
    struct endpoint_object *object = of(self);

    if (address.family != object->own.family) {
        object->error = EAFNOSUPPORT;
        return -EAFNOSUPPORT;
    }
    if (object->is_choosy && !is_same(&address, &object->only))
        return -EPERM;
    object->peer = address;
    if (object->n_known < ENDPOINT_KNOWN)
        object->known[object->n_known++] = address;
    *state = state_of(object);
    return 0;
}

static int endpoint_do_peer(struct endpoint *self,
                            struct endpoint_address *address)
{
    *address = of(self)->peer;
    return 0;
}

static int endpoint_do_listen(struct endpoint *self, int32_t backlog)
{
    of(self)->backlog = backlog < 16 ? backlog : 16;
    return of(self)->backlog;
}

static int endpoint_do_accept(struct endpoint *self, struct endpoint **out,
                              struct endpoint_address *from,
                              struct channel_state *state)
{
    struct endpoint_object *object = of(self);

    if (!object->backlog)
        return -EINVAL;
    *out = (struct endpoint *)&object->others[2];
    *from = object->peer;
    *state = state_of(object);
    return 0;
}

static int endpoint_do_pair(struct endpoint *self, struct endpoint **reader,
                            struct endpoint **writer)
{
    *reader = (struct endpoint *)&of(self)->others[0];
    *writer = (struct endpoint *)&of(self)->others[1];
    return 0;
}

static int endpoint_do_set_option(struct endpoint *self,
                                  enum endpoint_option option,
                                  const void *value, uint8_t len)
{
    struct bytes *kept = &of(self)->options[option];

    memcpy(kept->data, value, len);
    kept->n = len;
    return 0;
}

static int endpoint_do_get_option(struct endpoint *self,
                                  enum endpoint_option option, void *value,
                                  uint8_t *len)
{
    const struct bytes *kept = &of(self)->options[option];

    if (kept->n > *len)
        return -ENOSPC;
    memcpy(value, kept->data, kept->n);
    *len = (uint8_t)kept->n;
    return 0;
}

static int endpoint_do_set_linger(struct endpoint *self,
                                  struct endpoint_linger *way)
{
    const struct endpoint_linger old = of(self)->linger;

    of(self)->linger = *way;
    *way = old;
    return 0;
}

static int endpoint_do_known(struct endpoint *self,
                             struct endpoint_address *addresses, size_t max,
                             size_t *n)
{
    const struct endpoint_object *object = of(self);

    *n = object->n_known < max ? object->n_known : max;
    memcpy(addresses, object->known, *n * sizeof(*addresses));
    return 0;
}

static int endpoint_do_expect(struct endpoint *self,
                              const struct endpoint_address *addresses,
                              uint8_t n)
{
    struct endpoint_object *object = of(self);
    int ours = 0;

    if (n > ENDPOINT_KNOWN)
        return -ENOSPC;
    memcpy(object->known, addresses, n * sizeof(*addresses));
    object->n_known = n;
    for (uint8_t i = 0; i < n; i++)
        ours += addresses[i].family == object->own.family;
    return ours;
}

/* ::ffff:a.b.c.d, as RFC 4291 has it. */
static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};

static int endpoint_do_translate(struct endpoint *self,
                                 struct endpoint_address *address)
{
    const struct endpoint_address old = *address;

    (void)self;
    if (old.family == ENDPOINT_INET) {
        *address = (struct endpoint_address){
            .family = ENDPOINT_INET6,
            .as.inet6.port = old.as.inet.port,
        };
        memcpy(address->as.inet6.host, mapped, sizeof(mapped));
        memcpy(address->as.inet6.host + 12, old.as.inet.host, 4);
        return 0;
    }
    if (old.family != ENDPOINT_INET6 ||
        memcmp(old.as.inet6.host, mapped, sizeof(mapped)) != 0)
        return -EAFNOSUPPORT;
    *address = (struct endpoint_address){
        .family = ENDPOINT_INET,
        .as.inet.port = old.as.inet6.port,
    };
    memcpy(address->as.inet.host, old.as.inet6.host + 12, 4);
    return 0;
}

static int endpoint_do_allow(struct endpoint *self,
                             const struct endpoint_address *only,
                             struct endpoint_address *before)
{
    struct endpoint_object *object = of(self);

    if (before)
        *before = object->only;
    object->is_choosy = only;
    if (only)
        object->only = *only;
    return 0;
}

static int endpoint_do_error(struct endpoint *self, int32_t *error)
{
    *error = of(self)->error;
    of(self)->error = 0;
    return 0;
}

static int64_t endpoint_do_mirror(struct endpoint *self, struct channel *other)
{
    struct channel *channel = (struct channel *)self;
    uint8_t data[CHANNEL_BYTES];
    const int64_t n = other->ops->receive(other, data, sizeof(data));

    if (n < 0)
        return n;
    return channel->ops->send(channel, data, (size_t)n);
}

static struct endpoint_ops endpoint_object_ops = {
    .bind = endpoint_do_bind,
    .own_address = endpoint_do_own_address,
    .join = endpoint_do_join,
    .peer = endpoint_do_peer,
    .listen = endpoint_do_listen,
    .accept = endpoint_do_accept,
    .pair = endpoint_do_pair,
    .set_option = endpoint_do_set_option,
    .get_option = endpoint_do_get_option,
    .set_linger = endpoint_do_set_linger,
    .known = endpoint_do_known,
    .expect = endpoint_do_expect,
    .translate = endpoint_do_translate,
    .allow = endpoint_do_allow,
    .error = endpoint_do_error,
    .mirror = endpoint_do_mirror,
};

void endpoint_object_init(struct endpoint_object *object,
                          struct endpoint_object *others)
{
    *object = (struct endpoint_object){.own.family = ENDPOINT_INET,
                                       .peer.family = ENDPOINT_INET,
                                       .only.family = ENDPOINT_INET,
                                       .others = others};
    channel_object_init(&object->channel);
    endpoint_object_ops.channel = channel_object_ops;
    object->channel.object.ops = &endpoint_object_ops.channel;
}
