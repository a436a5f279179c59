// SPDX-License-Identifier: MIT
#include "calls.h"

Call *Calls::call_at(const Place &place)
{
    const auto found = last_.find(place);

    return found == last_.end() ? nullptr : &calls_[found->second];
}

void Calls::begin(const Event &event)
{
    Call call;

    call.place = event.place;
    call.seq = event.seq;
    call.name = event.name;
    call.is_oneway = event.is_oneway;
    call.client = {.pid = event.pid, .tid = event.tid, .begin_ns = event.ns};
    if (event.is_oneway)
        call.client.end_ns = event.ns + 1; // nobody waits for it
    last_[event.place] = calls_.size();
    calls_.push_back(call);
}

void Calls::dispatch(const Event &event)
{
    Call *call = call_at(event.place);

    if (!call || call->seq != event.seq || call->server.is_seen())
        return;
    call->server = {.pid = event.pid, .tid = event.tid, .begin_ns = event.ns};
    inside_[event.tid].push_back(last_[event.place]);
}

void Calls::deny(const Event &event)
{
    const std::vector<size_t> &inside = inside_[event.tid];

    if (!inside.empty())
        calls_[inside.back()].denials.push_back(
            {event.ns, event.needs, event.holds});
}

void Calls::answer(const Event &event)
{
    Call *call = call_at(event.place);

    if (!call || !call->server.is_seen() || call->server.end_ns)
        return;
    call->server.end_ns = event.ns;
    call->server.result = event.result;
    std::erase(inside_[event.tid], last_[event.place]);
}

void Calls::see(const Event &event)
{
    switch (event.kind) {
    case Event::Kind::call:
        begin(event);
        break;
    case Event::Kind::dispatch:
        dispatch(event);
        break;
    case Event::Kind::deny:
        deny(event);
        break;
    case Event::Kind::answer:
        answer(event);
        break;
    case Event::Kind::reply:
        if (Call *call = call_at(event.place)) {
            call->client.end_ns = event.ns;
            call->client.result = event.result;
        }
        break;
    }
}
