/* SPDX-License-Identifier: MIT */
/*
 * Client: calls others, compares each answer, and tells the judge
 *
 * An answer is right, or the other one has ended: then its caller is told so,
 * and the kernel's notice says the same.
 */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#include "draw.h"
#include "player.h"

enum {
    HELD_MAX = 3,
    REPORT_EACH = 32, /* calls */
    END_TICKS = 2000  /* for what others hold to come back */
};

/* Numbers of judge.wrong(), beside those of methods. */
enum { WRONG_CONNECT = 100, WRONG_OTHER, WRONG_REPORT };

struct other {
    struct player *player; /* NULL: not connected */
    uint64_t identity;
    struct player *held[HELD_MAX];
};

/* What one thread has of all others. */
struct client {
    struct judge *judge;
    struct other others[PLAYERS];
    uint64_t random_state;
    uint32_t n_calls, n_told;
    uint8_t bytes[TURN_MAX], turned[TURN_MAX];
};

static struct client clients[PLAYER_CLIENTS];

static void rest(uint64_t ticks)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ticks * XC_NOTICE->tick_ns);
}

static void release_held(struct other *other)
{
    unsigned i;

    for (i = 0; i < HELD_MAX; i++) {
        if (other->held[i])
            player_release(other->held[i]);
        other->held[i] = NULL;
    }
}

static void let_go(struct other *other)
{
    release_held(other);
    if (other->player)
        player_release(other->player);
    *other = (struct other){0};
}

static void say_wrong(struct client *client, uint32_t what, int64_t status)
{
    judge_wrong(client->judge, what, status);
    rest(1);
}

/* Whether a call was not answered, and why that is right; the other one is no
 * longer connected then. */
static bool was_told(struct client *client, struct other *other, uint32_t what,
                     int64_t status)
{
    if (status >= 0)
        return false;
    if ((status != -XC_E_PEER_DIED && status != -XC_E_DISCONNECTED) ||
        (other->identity && xc_kernel_known(other->identity)))
        say_wrong(client, what, status);
    client->n_told++;
    let_go(other);
    return true;
}

static void compare(struct client *client, uint32_t what, bool is_right)
{
    if (is_right)
        client->n_calls++;
    else
        say_wrong(client, what, 0);
}

static void mix(struct client *client, struct other *other,
                struct player *player)
{
    const uint64_t a = draw(&client->random_state),
                   b = draw(&client->random_state);
    uint64_t mixed = 0;

    if (!was_told(client, other, 2, player_mix(player, a, b, &mixed)))
        compare(client, 2, mixed == stress_mix(a, b, other->identity));
}

static bool is_turned(const uint8_t *bytes, const uint8_t *turned, size_t len)
{
    size_t i;

    for (i = 0; i < len; i++)
        if (turned[i] != bytes[len - 1 - i])
            return false;
    return true;
}

static void turn(struct client *client, struct other *other)
{
    const size_t len = draw_below(&client->random_state, TURN_MAX) >>
                       draw_below(&client->random_state, 10);
    int64_t r;
    size_t i;

    for (i = 0; i < len; i++)
        client->bytes[i] = (uint8_t)draw(&client->random_state);
    r = player_turn(other->player, client->bytes, len, client->turned,
                    sizeof(client->turned));
    if (!was_told(client, other, 3, r))
        compare(client, 3,
                r == (int64_t)len &&
                    is_turned(client->bytes, client->turned, len));
}

/* A place that is taken is called, and given up every other time. */
static void hold(struct client *client, struct other *other)
{
    struct player **held =
        &other->held[draw_below(&client->random_state, HELD_MAX)];

    if (!*held) {
        if (!was_told(client, other, 5, player_open(other->player, held)))
            client->n_calls++;
        return;
    }
    mix(client, other, *held);
    if (*held && draw_below(&client->random_state, 2)) {
        player_release(*held);
        *held = NULL;
    }
}

static void note(struct client *client, struct other *other)
{
    const int r = player_note(other->player, 1);

    if (r != -XC_E_WOULD_BLOCK && !was_told(client, other, 4, r))
        client->n_calls++;
}

static void die(struct client *client, struct other *other)
{
    if (!was_told(client, other, 6, player_die(other->player)))
        say_wrong(client, 6, 0);
}

static void call(struct client *client, struct other *other)
{
    const uint64_t what = draw_below(&client->random_state, 2000);

    if (what == 0)
        die(client, other);
    else if (what < 250)
        turn(client, other);
    else if (what < 400)
        hold(client, other);
    else if (what < 500)
        note(client, other);
    else
        mix(client, other, other->player);
}

/* Whoever does not serve now will later. */
static void meet(struct client *client, struct other *other, uint32_t index)
{
    char name[PLAYER_NAME_SIZE];
    int r;

    player_name(index, name);
    r = player_connect(name, NULL, &other->player);
    if (r == -XC_E_NO_SERVER || r == -XC_E_PEER_DIED ||
        r == -XC_E_DISCONNECTED) {
        rest(1);
        return;
    }
    if (r) {
        say_wrong(client, WRONG_CONNECT, r);
        return;
    }
    if (was_told(client, other, 1, player_who(other->player, &other->identity)))
        return;
    if (!other->identity)
        say_wrong(client, WRONG_OTHER, 0);
}

static bool is_enough(struct client *client)
{
    const int r = judge_report(client->judge, client->n_calls, client->n_told);

    if (r < 0)
        say_wrong(client, WRONG_REPORT, r);
    client->n_calls = 0;
    client->n_told = 0;
    return r == 1;
}

static void call_until_enough(struct client *client, uint32_t self)
{
    do {
        const uint32_t index =
            (self + 1 +
             (uint32_t)draw_below(&client->random_state, PLAYERS - 1)) %
            PLAYERS;
        struct other *other = &client->others[index];

        if (other->player)
            call(client, other);
        else
            meet(client, other, index);
    } while (client->n_calls < REPORT_EACH || !is_enough(client));
}

void player_call_others(void *data)
{
    static uint32_t n_clients;
    const uint32_t number = __atomic_fetch_add(&n_clients, 1, __ATOMIC_RELAXED);
    struct client *client = &clients[number];
    const struct player_who *who = data;
    unsigned i;

    /* One that is started again does something else. */
    client->random_state =
        (who->seed + 1 + number) * (xc_kernel_start->self + who->index + 1);
    if (judge_connect("system", NULL, &client->judge))
        xc_kernel_raw(XC_RAW_PROCESS_END, 0, 1, 0, 0, 0);
    call_until_enough(client, who->index);
    /* Still connected: what was not released then is held. */
    for (i = 0; i < PLAYERS; i++)
        release_held(&client->others[i]);
    for (i = 0; i < END_TICKS && player_n_open(); i++)
        rest(1);
    judge_over(client->judge, player_n_open());
}
