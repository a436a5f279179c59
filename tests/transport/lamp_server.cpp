// SPDX-License-Identifier: MIT
#include "lamp_server.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/state.h>

namespace {

struct LampObject {
    lamp object;
    bell *kept;
};

xc_server *server; // the child's

LampObject *of(lamp *self) { return reinterpret_cast<LampObject *>(self); }

int set(lamp *self, uint32_t state)
{
    if (of(self)->kept)
        bell_ring(of(self)->kept, state);
    return xc_set_state(self, state);
}

int set_later(lamp *self, uint32_t milliseconds, uint32_t state)
{
    usleep(milliseconds * 1000);
    return set(self, state);
}

int blink(lamp *self, uint32_t times)
{
    while (times--)
        xc_touch_state(self);
    return 0;
}

void released(void *object) { delete static_cast<LampObject *>(object); }

int spawn(lamp *self, uint32_t state, lamp **out)
{
    auto *made = new LampObject{{self->ops}, nullptr};

    xc_on_last_release(made, released);
    *out = &made->object;
    return xc_set_state(made, state);
}

int attach(lamp *self, bell *ring)
{
    bell_keep(ring);
    of(self)->kept = ring;
    return 0;
}

int observed(lamp *)
{
    xc_server_books books;

    xc_server_read_books(server, &books);
    return int(books.observed);
}

int hang(lamp *)
{
    for (;;)
        pause();
}

const lamp_ops ops = {
    .set = set,
    .set_later = set_later,
    .blink = blink,
    .spawn = spawn,
    .attach = attach,
    .observed = observed,
    .hang = hang,
};

int serve(const std::string &address, int out)
{
    LampObject object = {{&ops}, nullptr};
    xc_server_options options = {};

    options.max_connections_uid = 1000;
    if (xc_server_new(address.c_str(), lamp_objects, &object.object, &options,
                      &server) ||
        !say(out, 1))
        return 1;
    return xc_server_run(server);
}

} // namespace

LampServer::LampServer()
    : path_(directory_.path() + "/socket"), process_([&](Process::Ends ends) {
          return serve("unix:" + path_, ends.out);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
}

Lamp LampServer::connect(const xc_connect_options *options) const
{
    lamp *root = nullptr;

    EXPECT_EQ(lamp_connect(address().c_str(), options, &root), 0)
        << xc_error_text();
    return Lamp(root);
}

Lamp LampServer::make(const Lamp &from, uint32_t state)
{
    lamp *made = nullptr;

    EXPECT_EQ(lamp_spawn(from.get(), state, &made), 0) << xc_error_text();
    return Lamp(made);
}

bool LampServer::observed_become(int n) const
{
    Lamp asking = connect();

    return eventually([&] { return lamp_observed(asking.get()) == n; });
}

xc_poll_item item_of(const Lamp &lamp, uint32_t wanted)
{
    xc_poll_item item = {};

    item.stub = lamp_stub(lamp.get());
    item.wanted = wanted;
    return item;
}

int poll_one(xc_poll_item &item) { return xc_poll(&item, 1, in_ms(20'000)); }
