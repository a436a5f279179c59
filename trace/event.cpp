// SPDX-License-Identifier: MIT
#include "event.h"

#include <crosscall/message.h>
#include <crosscall/object.h>

#include "memory.h"

namespace {

constexpr uint32_t kMethodsMax = 4096;

// What is in another process has the same layout as here.
template <typename T> uint64_t address_of(const T *there)
{
    return reinterpret_cast<uint64_t>(there);
}

std::string runtime_method(uint32_t number)
{
    switch (number) {
    case XC_METHOD_RELEASE:
        return "release";
    case XC_METHOD_PING:
        return "ping";
    case XC_METHOD_REVOKE:
        return "revoke";
    case XC_METHOD_TAKE_BACK:
        return "take_back";
    case XC_METHOD_OBSERVE:
        return "observe";
    case XC_METHOD_DESCRIBE:
        return "describe";
    case XC_METHOD_CLAIM:
        return "claim";
    default:
        return std::to_string(number);
    }
}

std::string method_name(const Memory &memory, const xc_interface &interface,
                        uint32_t number)
{
    xc_method method;

    if (number >= XC_METHOD_RUNTIME)
        return runtime_method(number);
    for (uint32_t i = 0; i < interface.n_methods && i < kMethodsMax; i++)
        if (memory.read(address_of(interface.methods + i), &method,
                        sizeof(method)) &&
            method.number == number)
            return memory.read_name(address_of(method.name));
    return std::to_string(number);
}

// @address: of a struct xc_interface, or 0
std::string full_name(const Memory &memory, uint64_t address, uint32_t number)
{
    xc_interface interface;

    if (!memory.read(address, &interface, sizeof(interface)))
        return "crosscall." + runtime_method(number);
    return memory.read_name(address_of(interface.name)) + "." +
           method_name(memory, interface, number);
}

struct Row {
    const char *probe;
    size_t n_arguments;
    void (*fill)(Event *event, const std::vector<uint64_t> &is,
                 const Memory &memory);
};

const Row rows[] = {
    {"call", 7,
     [](Event *event, const std::vector<uint64_t> &is, const Memory &memory) {
         event->kind = Event::Kind::call;
         event->place = {is[0], is[1]};
         event->seq = is[2];
         event->method = uint32_t(is[3]);
         event->is_oneway = is[4] != 0;
         event->name = full_name(memory, is[5], event->method);
         event->handle = is[6];
     }},
    {"dispatch", 6,
     [](Event *event, const std::vector<uint64_t> &is, const Memory &) {
         event->kind = Event::Kind::dispatch;
         event->place = {is[0], is[1]};
         event->seq = is[2];
         event->method = uint32_t(is[3]);
         event->client = pid_t(is[4]);
         event->handle = is[5];
     }},
    {"deny", 5,
     [](Event *event, const std::vector<uint64_t> &is, const Memory &memory) {
         event->kind = Event::Kind::deny;
         event->client = pid_t(is[0]);
         event->name = memory.read_name(is[1]);
         event->method = uint32_t(is[2]);
         event->needs = is[3];
         event->holds = is[4];
     }},
    {"answer", 3,
     [](Event *event, const std::vector<uint64_t> &is, const Memory &) {
         event->kind = Event::Kind::answer;
         event->place = {is[0], is[1]};
         event->result = int64_t(is[2]);
     }},
    {"reply", 4,
     [](Event *event, const std::vector<uint64_t> &is, const Memory &) {
         event->kind = Event::Kind::reply;
         event->place = {is[0], is[1]};
         event->result = int64_t(is[2] ? is[2] : is[3]);
     }},
};

} // namespace

std::optional<Event> event_of(const Hit &hit)
{
    for (const Row &row : rows) {
        if (hit.probe.name != row.probe ||
            hit.arguments.size() != row.n_arguments)
            continue;
        Event event;
        event.ns = hit.ns;
        event.pid = hit.pid;
        event.tid = hit.tid;
        row.fill(&event, hit.arguments, Memory(hit.pid));
        return event;
    }
    return std::nullopt;
}
