// SPDX-License-Identifier: MIT
#include "thing_client.h"

#include <unistd.h>

#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/give.h>
#include <crosscall/state.h>
#include <crosscall/status.h>

namespace {

int heard(ear *self, uint64_t value)
{
    reinterpret_cast<Ear *>(self)->last = value;
    return 0;
}

int asked(ear *, uint64_t value, uint64_t *answer)
{
    *answer = 2 * value;
    return 0;
}

const ear_ops ops = {.notify = heard, .ask = asked};

} // namespace

ThingClient::ThingClient(const std::string &to, const std::string &also_to,
                         uint64_t patience)
    : address(to), other_address(also_to), patience_ms(patience),
      self(open_pidfd(getpid()))
{
    ear.object.ops = &ops;
}

ThingClient::~ThingClient()
{
    release();
    close(self);
    xc_set_deadline(0);
}

int64_t ThingClient::connect(const std::string &to, thing **out, uint64_t gift)
{
    xc_connect_options options = {};

    options.gift = gift;
    options.deadline_ns = deadline_ns;
    return thing_connect(to.c_str(), &options, out);
}

int64_t ThingClient::patient() { return patient(patience_ms); }

int64_t ThingClient::patient(uint64_t ms)
{
    deadline_ns = in_ms(ms);
    xc_set_deadline(deadline_ns);
    return 0;
}

void ThingClient::release()
{
    for (thing **stub : {&claimed, &child, &other, &root}) {
        thing_release(*stub);
        *stub = nullptr;
    }
}

std::string ThingClient::words_of(int64_t r) const
{
    if (r == 0)
        return "";
    return words.empty() ? xc_error_text() : words;
}

bool is_served(const std::string &address)
{
    ThingClient client(address, "", 20'000);
    uint64_t sum = 0;

    return client.patient() == 0 &&
           client.connect(address, &client.root) == 0 &&
           thing_add(client.root, 20, 22, &sum) == 0 && sum == 42;
}
