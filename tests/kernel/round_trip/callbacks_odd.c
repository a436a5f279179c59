/* SPDX-License-Identifier: MIT */
/*
 * callbacks-odd: clients that are called back and do not answer, or wrongly, or
 * end; and a server that ends while its client is called back
 *
 *     callbacks-odd            starts these, one after the other:
 *     callbacks-odd hostile    turns by hand
 *     callbacks-odd dies       ends in a method of its own object
 *     callbacks-odd serves     a server that ends in a call inside of another
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include "process.stub.h"
#include "regions_odd.h"
#include "system.stub.h"
#include "watch.stub.h"
#include "watch.wire.h"
#include "watched_object.h"

#define MS_NS UINT64_C(1000000)

enum { USER = 1000, PAGES = 1500, LATE_MS = 300, PATIENCE_MS = 20000 };

static struct watched *root;
static struct watch_object mine;
static unsigned n_released;

static void say(const char *what, int64_t r)
{
    const char *name = xc_status_name(r);

    if (r < -XC_ERRNO_MAX && name)
        printf("callbacks: %s: %s\n", what, name);
    else
        printf("callbacks: %s: %lld\n", what, (long long)r);
}

static void say_status(const char *what)
{
    int64_t status = 0;

    watched_status(root, &status);
    say(what, status);
}

static void sleep_ms(unsigned ms)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ms * MS_NS);
}

static int is_late(struct watch_object *self)
{
    (void)self;
    sleep_ms(LATE_MS);
    return 0;
}

static int calls_late(struct watch_object *self)
{
    int64_t status;

    sleep_ms(LATE_MS);
    say("a call from there", watched_status(self->server, &status));
    return 0;
}

static int connects(struct watch_object *self)
{
    struct watched *other;

    (void)self;
    say("to connect there", watched_connect("watched", NULL, &other));
    return 0;
}

static int ends(struct watch_object *self)
{
    (void)self;
    exit(0);
}

static int naps(struct watch_object *self)
{
    say("a call whose server ends", watched_nap(self->server, 0));
    return 0;
}

static void count(void *object)
{
    (void)object;
    n_released++;
}

/* Who is late loses its turn, and no more. */
static void show_late(void)
{
    const uint64_t deadline_ns = XC_NOTICE->now_ns + PATIENCE_MS * MS_NS;
    uint64_t answer = 0;

    xc_set_deadline(deadline_ns);
    mine.during = is_late;
    say("late", watched_ask_once(root, &mine.object, 1, &answer));
    say_status("the server was told");
    mine.during = calls_late;
    say("late, and calls", watched_ask_once(root, &mine.object, 1, &answer));
    mine.during = connects;
    say("in time", watched_ask_once(root, &mine.object, 1, &answer));
    mine.during = NULL;
    xc_set_deadline(0);
    say("long before its own deadline", XC_NOTICE->now_ns < deadline_ns);
}

static void show_flood(void)
{
    uint64_t n = 0;
    int n_more;

    watched_add(root, &mine.object);
    while (watched_change(root, 1) == 0)
        n++;
    say_status("who never asks");
    say("had some wait for it", n > 0);
    say("runs as many", xc_serve_calls(watched_stub(root), 0) == (int)n);
    say("has room again", watched_change(root, 2));
    n_more = xc_serve_calls(watched_stub(root), UINT64_MAX);
    say("runs", n_more);
    say("which says", (int64_t)mine.last);
}

static struct process *start(const char *role)
{
    static struct processes *all;
    static struct system *the_system;
    struct process *process = NULL;

    if (!the_system && (system_connect("system", NULL, &the_system) ||
                        system_processes(the_system, &all)))
        return NULL;
    if (processes_start(all, "kernel-callbacks-odd", role, USER, PAGES,
                        &process))
        say("cannot start", 0);
    return process;
}

/* Meanwhile what the server calls of ours is run. */
static void wait_for(struct process *process)
{
    int32_t status;

    while (process_ended(process, &status) == -XC_EAGAIN)
        xc_serve_calls(watched_stub(root), XC_NOTICE->now_ns + MS_NS);
    process_release(process);
}

static void show_death(void)
{
    uint64_t answer;

    wait_for(start("dies"));
    say_status("who ended in it");
    say("an event", watched_change(root, 3));
    say("what it had lent", watched_ask(root, 1, &answer));
    say_status("that is");
}

/* The server ends in the method that this one's own calls there. */
static void show_server_ends(void)
{
    struct process *process = start("serves");
    struct watch_object other;
    struct watched *mortal;
    uint64_t answer;

    while (watched_connect("mortal", NULL, &mortal))
        sleep_ms(1);
    watch_object_init(&other, mortal);
    other.during = naps;
    say("kept", watched_add(mortal, &other.object));
    xc_on_server_release(watched_stub(mortal), &other.object, count);
    say("the call around it", watched_ask(mortal, 1, &answer));
    say("serves nobody", xc_serve_calls(watched_stub(mortal), 0));
    say("has released", n_released);
    watched_release(mortal);
    process_release(process);
}

static int die(struct watched *self, uint32_t milliseconds)
{
    (void)self, (void)milliseconds;
    exit(0);
}

static int serve_mortal(void)
{
    static struct watched_object object;
    static struct watched_ops ops;
    const struct xc_server_options options = {
        .max_wait_ns = PATIENCE_MS * MS_NS,
    };

    watched_object_init(&object);
    ops = *object.object.ops;
    ops.nap = die;
    object.object.ops = &ops;
    return xc_serve_with("mortal", watched_objects, &object.object, &options,
                         NULL);
}

static int die_in_it(void)
{
    uint64_t answer;

    if (watched_connect("watched", NULL, &root))
        return 1;
    watch_object_init(&mine, root);
    mine.during = ends;
    watched_ask(root, 1, &answer); /* of somebody who is not waiting */
    say_status("who is in no call");
    watched_add(root, &mine.object);
    return watched_ask(root, 1, &answer) + 1;
}

static int begin_ask(struct pair *pair, struct xc_kernel_words *words)
{
    const struct watched_ask_once_request request = {
        .watch = 0x1001 | XC_HANDLE_LENT,
        .value = 1,
    };

    if (pair_begin(pair))
        return -1;
    memcpy(pair->request->bytes, &request, sizeof(request));
    *words = (struct xc_kernel_words){
        .first = pair->root,
        .method = WATCHED_METHOD_ASK_ONCE | (uint64_t)WATCHED_KEY_ASK_ONCE
                                                << 32,
        .word = {sizeof(request), UINT64_MAX},
    };
    return xc_kernel_call(pair->server, XC_NOTICE->now_ns + PATIENCE_MS * MS_NS,
                          words);
}

/* What each turn is, is the caller's: @first, @len; until the server has had
 * enough. Return: how it says so; who has the turn just then is told nothing,
 * and gives up. */
static int64_t take_turns(struct pair *pair, uint64_t first, uint64_t len)
{
    struct xc_kernel_words words;
    uint64_t next;
    int r = begin_ask(pair, &words);

    while (r == 0 && words.first - KERNEL_TURN_REPLY < 2) {
        next = words.word[XC_KERNEL_TURN];
        words = (struct xc_kernel_words){.first = first,
                                         .word = {len, UINT64_MAX, 1}};
        r = xc_kernel_turn(pair->server, next,
                           XC_NOTICE->now_ns + LATE_MS * MS_NS, &words);
    }
    return r ? r : (int64_t)words.first;
}

static void show_turns(const char *what, uint64_t first, uint64_t len)
{
    struct pair pair = {.server = pair_find("watched")};

    say(what, take_turns(&pair, first, len));
    say("and then", pair_ask(&pair, 0, 0, "", 0, NULL));
}

static int be_hostile(void)
{
    struct pair pair = {.server = pair_find("watched")};
    int64_t r;

    show_turns("too long a reply", KERNEL_TURN_REPLY, XC_MESSAGE_MAX + 1);
    show_turns("too long a call", KERNEL_TURN_CALL, XC_MESSAGE_MAX + 1);
    show_turns("neither", 7, 0);
    r = take_turns(&pair, KERNEL_TURN_CALL, 0);
    say("calls until it has enough", r == -EREMOTEIO || r == -XC_E_DEADLINE);
    say("and then", pair_ask(&pair, 0, 0, "", 0, NULL));
    return 0;
}

int main(int argc, char **argv)
{
    const char *role = argc > 1 ? argv[1] : "";

    if (strcmp(role, "hostile") == 0)
        return be_hostile();
    if (strcmp(role, "dies") == 0)
        return die_in_it();
    if (strcmp(role, "serves") == 0)
        return serve_mortal();
    if (watched_connect("watched", NULL, &root))
        return 1;
    watch_object_init(&mine, root);
    show_late();
    show_flood();
    wait_for(start("hostile"));
    show_death();
    show_server_ends();
    return 0;
}
