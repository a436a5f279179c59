/* SPDX-License-Identifier: MIT */
/*
 * callbacks-beside: servers of several threads, or that wait for nobody, and
 * clients that they have at the same time, or that connect twice
 *
 *     callbacks-beside serves   with two threads, which wait for clients
 *     callbacks-beside hurries  with one, which does not
 *     callbacks-beside          a client of both; starts:
 *     callbacks-beside asks     what somebody else lent, while it is there
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include "process.stub.h"
#include "system.stub.h"
#include "watch.stub.h"
#include "watched_object.h"

#define SECOND_NS UINT64_C(1000000000)

enum { USER = 1000, PAGES = 1500, TWO_ASKED = 0, LONG_MS = 8000 };

static const char patient[] = "patient";
static const char hurried[] = "hurried";

static struct watched *root;
static struct watch_object mine;
static unsigned n_released;
static uint32_t n_asked;
static struct watched_ops plain;

static void say(const char *what, int64_t r)
{
    const char *name = xc_status_name(r);

    if (r < -XC_ERRNO_MAX && name)
        printf("beside: %s: %s\n", what, name);
    else
        printf("beside: %s: %lld\n", what, (long long)r);
}

static void say_status(const char *what)
{
    int64_t status = 0;

    watched_status(root, &status);
    say(what, status);
}

static void sleep_a_little(void)
{
    const struct timespec a_little = {.tv_nsec = 1000000};

    nanosleep(&a_little, NULL);
}

static int count_asked(struct watched *self, uint64_t value, uint64_t *answer)
{
    const int r = plain.ask(self, value, answer);

    __atomic_fetch_add(&n_asked, 1, __ATOMIC_RELEASE);
    return r;
}

/* So long, or until one has asked from its beginning to its end meanwhile. */
static int nap(struct watched *self, uint32_t milliseconds)
{
    const uint32_t before = __atomic_load_n(&n_asked, __ATOMIC_ACQUIRE);

    if (milliseconds != TWO_ASKED)
        return plain.nap(self, milliseconds);
    while (__atomic_load_n(&n_asked, __ATOMIC_ACQUIRE) - before < 2)
        sleep_a_little();
    return 0;
}

static int serve(const char *name, const struct xc_server_options *options)
{
    static struct watched_object object;
    static struct watched_ops ops;

    watched_object_init(&object);
    plain = *object.object.ops;
    ops = plain;
    ops.ask = count_asked;
    ops.nap = nap;
    object.object.ops = &ops;
    return xc_serve_with(name, watched_objects, &object.object, options, NULL);
}

static void connect_to(const char *name)
{
    while (watched_connect(name, NULL, &root))
        sleep_a_little();
}

/* Whose client waits in a call of its own, which another thread runs. */
static int ask_for_others(void)
{
    int64_t status;
    uint64_t answer;
    bool all = true;
    int r;

    while (r = watched_ask(root, 1, &answer), r == -ENOENT)
        sleep_a_little();
    for (; r != -ENOENT; r = watched_ask(root, 1, &answer))
        all = all && r == -EREMOTEIO && watched_status(root, &status) == 0 &&
              status == -XC_E_WOULD_BLOCK;
    say("asked who waits for another thread: none was", all);
    return 0;
}

static struct process *start_one_who_asks(void)
{
    struct process *process = NULL;
    struct processes *all;
    struct system *the_system;

    if (system_connect("system", NULL, &the_system) ||
        system_processes(the_system, &all) ||
        processes_start(all, "kernel-callbacks-beside", "asks", USER, PAGES,
                        &process))
        say("cannot start", 0);
    return process;
}

static void show_other_threads(void)
{
    struct process *process = start_one_who_asks();
    int32_t status;

    say("lent", watched_add(root, &mine.object));
    say("others asked meanwhile", watched_nap(root, TWO_ASKED));
    say("was asked", (int64_t)mine.n_asked);
    say("taken back", watched_remove(root));
    while (process_ended(process, &status) == -EAGAIN)
        sleep_a_little();
    process_release(process);
}

static void call_there(void *object)
{
    (void)object;
    n_released++;
    say_status("a call by who is told of a release");
}

/* It is one connection, whatever Stub it is used by. */
static void show_twice(void)
{
    struct watched *first = root;
    struct watched *second;
    uint64_t answer = 0;

    say("again", watched_connect(patient, NULL, &second));
    say("lent by one", watched_add(first, &mine.object));
    say("and by the other", watched_add(second, &mine.object));
    say("two are to be told", watched_change(second, 1));
    say("one runs both, and a release", xc_serve_calls(watched_stub(first), 0));
    say("the other none", xc_serve_calls(watched_stub(second), 0));
    xc_on_server_release(watched_stub(second), &mine.object, call_there);
    say("let go of once", watched_remove(first));
    say("runs", xc_serve_calls(watched_stub(first), 0));
    say("has released", n_released);
    say("let go of twice", watched_remove(second));
    say("runs", xc_serve_calls(watched_stub(first), 0));
    say("has released", n_released);
    watched_release(first);
    root = second;
    say("asked by what is left",
        watched_ask_once(second, &mine.object, 21, &answer));
    say("answered", (int64_t)answer);
}

static void show_hurried(void)
{
    uint64_t answer;
    uint64_t began_ns;

    connect_to(hurried);
    say("who waits for nobody",
        watched_ask_once(root, &mine.object, 1, &answer));
    say_status("was told");
    say("lends all the same", watched_add(root, &mine.object));
    say("and tells", watched_change(root, 1));
    say("runs", xc_serve_calls(watched_stub(root), 0));
    began_ns = xc_port_now();
    say("without a deadline", watched_nap(root, LONG_MS));
    say("is five seconds", (int64_t)((xc_port_now() - began_ns) / SECOND_NS));
}

int main(int argc, char **argv)
{
    const struct xc_server_options waits = {
        .workers = 2,
        .max_wait_ns = 20 * SECOND_NS,
    };
    const char *role = argc > 1 ? argv[1] : "";

    if (strcmp(role, "serves") == 0)
        return serve(patient, &waits);
    if (strcmp(role, "hurries") == 0)
        return serve(hurried, NULL);
    connect_to(patient);
    if (strcmp(role, "asks") == 0)
        return ask_for_others();
    watch_object_init(&mine, root);
    show_other_threads();
    show_twice();
    show_hurried();
    return 0;
}
