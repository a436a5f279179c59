// SPDX-License-Identifier: MIT
// audited serve|call INTERFACE ADDRESS: the programs that are looked at
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include "bulky.stub.h"
#include "bulky_object.h"
#include "careless.h"
#include "every_call.h"
#include "everything.stub.h"
#include "everything_object.h"
#include "watch.stub.h"
#include "watched_object.h"

static int fail(const char *what)
{
    std::fprintf(stderr, "audited: %s: %s\n", what, xc_error_text());
    return 1;
}

static int serve(const char *address, const xc_x *x, void *target)
{
    xc_server_options options = {};
    xc_server *server = nullptr;

    options.max_wait_ns = 60'000'000'000;
    if (xc_server_new(address, x, target, &options, &server))
        return fail("serve");
    std::puts("ready");
    std::fflush(stdout);
    return xc_server_run(server);
}

static int serve_everything(const char *address)
{
    everything_object object;

    everything_object_init(&object);
    return serve(address, everything_objects, &object);
}

static int serve_careless(const char *address)
{
    everything_object object;

    everything_object_init(&object);
    return serve(address, &careless_objects, &object);
}

static int serve_bulky(const char *address)
{
    bulky_object object;

    bulky_object_init(&object);
    return serve(address, bulky_objects, &object.object);
}

static int serve_watched(const char *address)
{
    watched_object object;

    watched_object_init(&object);
    return serve(address, watched_objects, &object.object);
}

static const xc_connect_options patient = [] {
    xc_connect_options options = {};

    options.deadline_ns = UINT64_MAX; /* valgrind takes its time */
    return options;
}();

/* Methods may fail; calls may not. */
static bool is_failure(int64_t result) { return result < -XC_ERRNO_MAX; }

static int call_everything(const char *address)
{
    everything *root;
    counter *argument;

    if (everything_connect(address, &patient, &root) ||
        everything_open(root, 1, &argument))
        return fail("everything");
    for (int i = 0; i < 3; i++)
        for (const EveryCall &call : every_call())
            if (is_failure(run_call(call, root, argument).result))
                return fail(call.name);
    counter_release(argument);
    everything_release(root);
    return 0;
}

static int call_bulky(const char *address)
{
    std::vector<uint8_t> bytes(100'001, 'b');
    bulky *root;

    if (bulky_connect(address, &patient, &root))
        return fail("bulky");
    for (int i = 0; i < 2; i++) {
        size_t len = 1003;

        if (bulky_put(root, bytes.data(), bytes.size()) < 0 ||
            bulky_get(root, 5, bytes.data(), 80'003) < 0 ||
            bulky_turn(root, bytes.data(), bytes.size(), &len))
            return fail("bulky");
    }
    bulky_release(root);
    return 0;
}

/* What the server says by itself, until it has said so much. */
static bool has_heard(watched *root, const uint64_t &counter, uint64_t number)
{
    while (counter < number)
        if (xc_serve_calls(watched_stub(root), UINT64_MAX) < 0)
            return false;
    return true;
}

static int call_watched(const char *address)
{
    watch_object mine;
    watched *root;
    uint64_t answer = 0;

    if (watched_connect(address, &patient, &root))
        return fail("watched");
    watch_object_init(&mine, root);
    if (watched_add(root, &mine.object) < 0)
        return fail("add");
    for (unsigned i = 1; i <= 40; i++)
        if (watched_ask_once(root, &mine.object, i, &answer) ||
            watched_change(root, i) || watched_tell(root, 8191) ||
            !has_heard(root, mine.n_notified, i))
            return fail("watched");
    if (watched_descend(root, 3, &mine.object) < 0)
        return fail("descend");
    watched_release(root);
    return 0;
}

static const struct {
    std::string_view name;
    int (*serve)(const char *address);
    int (*call)(const char *address);
} subjects[] = {{"everything", serve_everything, call_everything},
                {"careless", serve_careless, call_everything},
                {"bulky", serve_bulky, call_bulky},
                {"watched", serve_watched, call_watched}};

int main(int argc, char **argv)
{
    xc_set_deadline(UINT64_MAX);
    if (argc == 4)
        for (const auto &subject : subjects)
            if (subject.name == argv[2])
                return argv[1] == std::string_view("serve")
                           ? subject.serve(argv[3])
                           : subject.call(argv[3]);
    std::fputs("usage: audited serve|call INTERFACE ADDRESS\n", stderr);
    return 2;
}
