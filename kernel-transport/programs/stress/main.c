/* SPDX-License-Identifier: MIT */
/*
 * stress CALLS SEED [figures]: players call each other, and are killed
 *
 * The first program, in place of the system: it has what players ask a system
 * for, starts them from the other boot modules, kills one of them every few
 * ticks, whatever it does then, and starts it again. When they have made so
 * many calls, nothing may be left of any of them.
 */
#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "books.h"
#include "draw.h"
#include "stress.stub.h"
#include "system/console.h"
#include "system/loader.h"
#include "system/names.h"
#include "text.h"

enum {
    USER = 1000,
    KILL_TICKS = 4,       /* at most, from one to the next */
    SILENT_TICKS = 20000, /* nobody lives for so long and says nothing */
    SOME_KILLS = 20,
    KILLED = 9 /* status; who ends in a call that it serves says 0 */
};

struct seat {
    xc_identity identity;
    uint64_t heard_ns;
    unsigned n_over; /* of its threads */
};

static struct {
    struct judge judge;
    struct names names;
    struct seat seats[PLAYERS];
    uint64_t calls, told, wanted;
    uint64_t kills, deaths, held;
    uint64_t seed;
} stress;

static void say_number(const char *text, uint64_t n)
{
    char digits[TEXT_NUMBER];

    CONSOLE_SAY(text, text_number(n, digits));
}

_Noreturn static void end(int status)
{
    for (;;)
        xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_OFF, (uint64_t)status, 0, 0, 0);
}

static struct seat *seat_of_caller(void)
{
    const xc_identity caller = xc_current_call()->caller->process;
    unsigned i;

    for (i = 0; i < PLAYERS; i++)
        if (stress.seats[i].identity == caller)
            return &stress.seats[i];
    return NULL;
}

static int judged_write(struct system *self, const char *text, size_t len)
{
    (void)self;
    return console_write(xc_current_call()->caller->process, text, len);
}

static int judged_serve(struct system *self, const char *name)
{
    (void)self;
    return names_put(&stress.names, name, xc_current_call()->caller->process);
}

static int judged_find(struct system *self, const char *name,
                       uint64_t *identity)
{
    const xc_identity owner = names_find(&stress.names, name);

    (void)self;
    if (!owner)
        return -XC_ENOENT;
    *identity = owner;
    return 0;
}

static int judged_report(struct judge *self, uint32_t calls, uint32_t told)
{
    struct seat *seat = seat_of_caller();

    (void)self;
    if (seat)
        seat->heard_ns = XC_NOTICE->now_ns;
    stress.calls += calls;
    stress.told += told;
    return stress.calls >= stress.wanted;
}

static int judged_wrong(struct judge *self, uint32_t what, int64_t status)
{
    const struct seat *seat = seat_of_caller();
    char digits[3][TEXT_NUMBER];

    (void)self;
    CONSOLE_SAY("player ",
                text_number(seat ? (uint64_t)(seat - stress.seats) : PLAYERS,
                            digits[0]),
                ": method ", text_number(what, digits[1]), ": -",
                text_number((uint64_t)-status, digits[2]));
    end(1);
}

static int judged_over(struct judge *self, uint64_t n_open)
{
    struct seat *seat = seat_of_caller();

    (void)self;
    if (seat)
        seat->n_over++;
    stress.held += n_open;
    return 0;
}

static const struct judge_ops judged_ops = {
    .system = {.write = judged_write,
               .serve = judged_serve,
               .find = judged_find},
    .report = judged_report,
    .wrong = judged_wrong,
    .over = judged_over,
};

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller, (void)data;
    return SYSTEM_WRITE | SYSTEM_SERVE | SYSTEM_FIND | JUDGE_HEAR;
}

/* Half of the players have a C library, and so vector registers. */
static void start(unsigned i)
{
    const struct xc_module *module =
        &XC_MODULES->module[1 + i % (XC_MODULES->n - 1)];
    char digits[2][TEXT_NUMBER];
    char line[sizeof(module->command_line)];
    const int64_t process = xc_kernel_raw(XC_RAW_PROCESS_NEW, USER, 0, 0, 0, 0);

    text_join(line, sizeof(line),
              (const char *const[]){"player ",
                                    text_number(stress.seed, digits[0]), " ",
                                    text_number(i, digits[1]), NULL});
    stress.seats[i] = (struct seat){.identity = (xc_identity)process,
                                    .heard_ns = XC_NOTICE->now_ns};
    if (process > 0 && loader_start((xc_identity)process, module, 0, line) == 0)
        return;
    CONSOLE_SAY("cannot start a player");
    end(1);
}

static void rest(uint64_t ticks)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ticks * XC_NOTICE->tick_ns);
}

static bool is_over(const struct seat *seat)
{
    return seat->n_over == PLAYER_CLIENTS;
}

/* Whoever ends otherwise has found something. */
static void look_at_end(const struct seat *seat)
{
    const struct xc_known *known =
        &XC_NOTICE->known[(uint32_t)seat->identity / 64 % XC_PROCESSES_MAX];

    if (known->ended != seat->identity || !known->status ||
        known->status == KILLED)
        return;
    say_number("a player ended with ", (uint64_t)known->status);
    end(1);
}

static void start_the_dead(void)
{
    unsigned i;

    for (i = 0; i < PLAYERS; i++) {
        const struct seat *seat = &stress.seats[i];

        if (!xc_kernel_known(seat->identity)) {
            look_at_end(seat);
            stress.deaths++;
            start(i);
        } else if (!is_over(seat) && XC_NOTICE->now_ns - seat->heard_ns >
                                         SILENT_TICKS * XC_NOTICE->tick_ns) {
            say_number("nothing is heard of player ", i);
            end(1);
        }
    }
}

static void kill_one(uint64_t *random_state)
{
    const struct seat *seat = &stress.seats[draw_below(random_state, PLAYERS)];

    if (xc_kernel_raw(XC_RAW_PROCESS_END, seat->identity, KILLED, 0, 0, 0) == 0)
        stress.kills++;
}

static bool are_over(void)
{
    unsigned i;

    for (i = 0; i < PLAYERS; i++)
        if (!is_over(&stress.seats[i]))
            return false;
    return true;
}

static void play(void)
{
    uint64_t random_state = stress.seed + 1;
    unsigned i;

    for (i = 0; i < PLAYERS; i++)
        start(i);
    while (stress.calls < stress.wanted) {
        rest(1 + draw_below(&random_state, KILL_TICKS));
        kill_one(&random_state);
        start_the_dead();
    }
    while (!are_over()) {
        rest(1);
        start_the_dead();
    }
    for (i = 0; i < PLAYERS; i++)
        xc_kernel_raw(XC_RAW_PROCESS_END, stress.seats[i].identity, 0, 0, 0, 0);
    rest(10); /* as a server, we let go of them */
}

static void say_whether(const char *text, bool is_so)
{
    CONSOLE_SAY(text, is_so ? "yes" : "no");
}

static bool nobody_is_known(void)
{
    unsigned i;

    for (i = 0; i < XC_PROCESSES_MAX; i++)
        if (XC_NOTICE->known[i].identity &&
            XC_NOTICE->known[i].identity != xc_kernel_start->self)
            return false;
    return true;
}

static bool nobody_is_entered(void)
{
    unsigned i;

    for (i = 0; i < PLAYERS; i++) {
        struct xc_kernel_words words = {.first = 0};

        if (xc_kernel_try_call(stress.seats[i].identity, UINT64_MAX, &words) !=
            -XC_E_DISCONNECTED)
            return false;
    }
    return true;
}

/* Not the same for each compiler, so said only where it is asked for. */
static void say_figures(void)
{
    say_number("calls that were answered: ", stress.calls);
    say_number("calls that ended with whom they called: ", stress.told);
    say_number("killed: ", stress.kills);
    say_number("ended in all: ", stress.deaths);
    say_number("milliseconds: ", XC_NOTICE->now_ns / 1000000);
}

/* @data: NULL, or figures are wanted */
static void run(void *data)
{
    int64_t pages, places;

    rest(1);
    books_settle();
    pages = books_pages();
    places = books_places();
    play();
    if (data)
        say_figures();
    say_whether("callers of the dead were told: ", stress.told >= stress.kills);
    say_whether("some were killed, and others ended by themselves: ",
                stress.kills >= SOME_KILLS && stress.deaths > stress.kills);
    say_number("objects that are still held: ", stress.held);
    say_whether("nobody else is known: ", nobody_is_known());
    say_whether("nobody is entered any more: ", nobody_is_entered());
    say_number("pages that are missing: ", (uint64_t)(pages - books_pages()));
    say_number("places that are missing: ",
               (uint64_t)(places - books_places()));
    end(0);
}

int main(int argc, char **argv)
{
    const struct xc_server_options options = {.admit = admit};
    struct xc_server *server;

    if (argc < 3 || XC_MODULES->n < 2)
        return 2;
    console_init();
    stress.wanted = draw_number_of(argv[1]);
    stress.seed = draw_number_of(argv[2]);
    say_number("stress: seed ", stress.seed);
    stress.judge.system.ops = &judged_ops.system;
    if (xc_server_new("system", judge_objects, &stress.judge, &options,
                      &server) ||
        xc_kernel_thread_start(run, argc > 3 ? argv[3] : NULL))
        return 2;
    return xc_server_run(server) != 0;
}
