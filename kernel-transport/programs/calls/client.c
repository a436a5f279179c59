/* SPDX-License-Identifier: MIT */
/*
 * calls-client: what a call promises, beside that it works
 *
 * "calls-client beside NAME" while another one harms the server as it can.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#include "odd.stub.h"

#define MS UINT64_C(1000000)

static const char *said(int64_t r)
{
    static char text[24];

    if (r <= -XC_ERRNO_MAX)
        return xc_status_name(r);
    snprintf(text, sizeof(text), "%" PRId64, r);
    return text;
}

static void rest(uint64_t ns)
{
    const uint32_t never = 0;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns);
}

static int64_t sleep_until(struct odd *odd, uint64_t ns, uint64_t deadline_ns)
{
    int64_t r;

    xc_set_deadline(XC_NOTICE->now_ns + deadline_ns);
    r = odd_sleep(odd, ns);
    xc_set_deadline(0);
    return r;
}

/* More often than it has threads: who runs one too long gets it back. */
static void preempted(struct odd *odd)
{
    int64_t r = 0;
    int i;

    for (i = 0; i < 40 && r == 0; i++)
        r = odd_spin(odd, 3 * MS);
    printf("calls: preempted 40 times for 3 ms: %s\n", said(r));
}

static void deadlines(struct odd *odd)
{
    uint64_t before = XC_NOTICE->now_ns;
    uint64_t took;
    int64_t r = sleep_until(odd, 40 * MS, 5 * MS);

    took = XC_NOTICE->now_ns - before;
    printf("calls: sleeps 40 ms, deadline after 5: %s, %s\n", said(r),
           took >= 5 * MS && took < 20 * MS ? "in time" : "too early or late");
    r = odd_add(odd, 40, 2);
    took = XC_NOTICE->now_ns - before;
    printf("calls: the next one: %s, %s\n", said(r),
           took >= 40 * MS ? "when the server was through" : "too early");
}

static volatile uint64_t n_turns;

static void turn(void *data)
{
    (void)data;
    for (;;)
        n_turns++;
}

/* A thread of ours that never waits; replies come in nevertheless. */
static void threads(struct odd *odd)
{
    int64_t sum = 0;
    int i;

    if (xc_kernel_thread_start(turn, NULL)) {
        puts("calls: no thread");
        return;
    }
    for (i = 0; i < 20; i++)
        sum += odd_spin(odd, MS) == 0 ? odd_add(odd, 1, 1) : 0;
    printf("calls: 20 times beside a thread that turns: %s, and it %s\n",
           said(sum), n_turns ? "turned" : "did not turn");
}

static void death(struct odd *odd)
{
    int i;

    for (i = 0; i < 100 && odd_n_open(odd) != 0; i++)
        rest(MS);
    printf("calls: of a client that has ended is open: %s\n",
           said(odd_n_open(odd)));
    printf("calls: the server ends: %s\n", said(odd_die(odd)));
    printf("calls: and has ended: %s\n", said(odd_add(odd, 1, 1)));
    printf("calls: and still has: %s\n", said(odd_add(odd, 1, 1)));
}

/* As a portal each is the number of the raw call that ends a process. */
static void no_portals(void)
{
    struct xc_kernel_words words = {.first = 0};

    printf("calls: a number that is no portal: %s\n",
           said(xc_kernel_call(XC_RAW_PROCESS_END - XC_CALL_PORTAL(0),
                               UINT64_MAX, &words)));
    printf("calls: and none to return to: %s\n",
           said(xc_kernel_turn(XC_RAW_PROCESS_END, 0, UINT64_MAX, &words)));
}

static int alone(struct odd *odd)
{
    printf("calls: 40 + 2 is %s\n", said(odd_add(odd, 40, 2)));
    printf("calls: what we may not: %s\n", said(odd_refuse(odd)));
    printf("calls: %s\n", xc_error_text());
    odd_note(odd);
    odd_note(odd);
    printf("calls: noted %s\n", said(odd_noted(odd)));
    no_portals();
    preempted(odd);
    deadlines(odd);
    threads(odd);
    death(odd);
    return 0;
}

/* Each release finds the server busy, and is not lost by that. */
static void let_go(struct odd *odd)
{
    struct odd *other;
    int i;

    for (i = 0; i < 10; i++) {
        if (odd_open(odd, &other))
            continue;
        rest(MS); /* it takes the next call meanwhile */
        odd_release(other);
    }
    printf("calls: of what was let go of is open: %s\n", said(odd_n_open(odd)));
}

/* Whoever finds the server busy tries again, and has its turn. */
static int beside(struct odd *odd, const char *name)
{
    int64_t sum = 0;
    int i;

    for (i = 0; i < 20; i++)
        sum += odd_add(odd, 1, 1);
    printf("calls: 20 times beside a %s one: %s\n", name, said(sum));
    let_go(odd);
    xc_set_deadline(XC_NOTICE->now_ns);
    printf("calls: with a deadline that is over: %s\n",
           said(odd_add(odd, 1, 1)));
    return 0;
}

int main(int argc, char **argv)
{
    struct odd *odd;

    if (odd_connect("odd", NULL, &odd)) {
        printf("calls: %s\n", xc_error_text());
        return 1;
    }
    if (argc > 2 && strcmp(argv[1], "beside") == 0)
        return beside(odd, argv[2]);
    return alone(odd);
}
