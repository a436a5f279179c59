/* SPDX-License-Identifier: MIT */
#include "explorer.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

enum {
    NOBODY = EXPLORER_THREADS_MAX,
    STEPS_MAX = 20000,
    STACK_SIZE = 256 * 1024,
    NAMES_MAX = 64
};

enum state { READY, ASLEEP, ENDED, KILLED };

struct thread {
    const char *name;
    void (*run)(void);
    bool must_end;
    enum state state;
    bool has_end; /* of its sleep */
    struct operation next;
    const void *words[EXPLORER_WORDS_MAX]; /* that it sleeps on */
    unsigned n_words;
    ucontext_t first;
    bool is_begun;
    jmp_buf at;
};

/* One place in a run: sets are bits, of threads. */
struct place {
    unsigned chosen;
    unsigned enabled;
    unsigned asleep; /* need not be tried here */
    unsigned tried;
    unsigned wanted; /* to be tried: an order with others depends on it */
    struct operation done;
};

static struct {
    const struct scenario *scenario;
    struct thread threads[EXPLORER_THREADS_MAX];
    unsigned n_threads;
    unsigned this;
    jmp_buf main;
    struct place places[STEPS_MAX];
    unsigned n_places; /* in this run */
    unsigned n_prefix; /* to be done as before */
    unsigned n_slices;
    bool is_cut;
    bool is_printed;
    const char *wrong;
    struct {
        const void *word;
        const char *name;
    } names[NAMES_MAX];
    unsigned n_names;
    char trace[STEPS_MAX * 4];
} self;

static char stacks[EXPLORER_THREADS_MAX][STACK_SIZE]
    __attribute__((aligned(64)));

unsigned explorer_this(void) { return self.this; }

static bool have_word(const struct operation *a, const struct operation *b)
{
    unsigned i;
    unsigned j;

    for (i = 0; i < a->n; i++)
        for (j = 0; j < b->n; j++)
            if (a->words[i] == b->words[j])
                return true;
    return false;
}

static bool are_independent(const struct operation *a,
                            const struct operation *b)
{
    if (a->kills || b->kills)
        return false;
    return !(a->writes || b->writes) || !have_word(a, b);
}

static unsigned enabled(void)
{
    unsigned set = 0;
    unsigned i;

    for (i = 0; i < self.n_threads; i++) {
        const struct thread *thread = &self.threads[i];

        if (thread->state == READY &&
            !(thread->next.locked && *thread->next.locked))
            set |= 1u << i;
    }
    return set;
}

/* Of those that need not be tried at a place, who need not be at the next. */
static unsigned asleep_after(const struct place *place)
{
    unsigned set = (place->asleep | place->tried) & ~(1u << place->chosen);
    unsigned after = 0;
    unsigned i;

    for (i = 0; i < self.n_threads; i++)
        if (set & 1u << i &&
            are_independent(&self.threads[i].next, &place->done))
            after |= 1u << i;
    return after;
}

static const char *name_of(const void *word)
{
    static char text[32];
    unsigned i;

    for (i = 0; i < self.n_names; i++)
        if (self.names[i].word == word)
            return self.names[i].name;
    snprintf(text, sizeof(text), "%p", word);
    return text;
}

static void print(const struct thread *thread)
{
    unsigned i;

    printf("%5u %-10s %s", self.n_places, thread->name, thread->next.what);
    for (i = 0; i < thread->next.n; i++)
        printf(" %s", name_of(thread->next.words[i]));
    printf("\n");
}

/* The same thread as before, if it can: so that traces are short. */
static unsigned first_of(unsigned set, unsigned before)
{
    if (before < NOBODY && set & 1u << before)
        return before;
    return (unsigned)__builtin_ctz(set);
}

/* What @who is about to do could have come before the last step that it depends
 * on, from @first on: so there it is to be tried. */
static void want(unsigned who, unsigned first)
{
    unsigned i = self.n_places;

    while (i-- > first) {
        struct place *place = &self.places[i];

        if (place->chosen == who ||
            are_independent(&self.threads[who].next, &place->done))
            continue;
        place->wanted |=
            place->enabled & 1u << who ? 1u << who : place->enabled;
        return;
    }
}

/* Of the others it was looked at before, but for the last step. */
static void want_all(unsigned last)
{
    unsigned i;

    for (i = 0; i < self.n_threads; i++)
        if (self.threads[i].state == READY)
            want(i, i == last ? 0 : self.n_places - 1);
}

/* Who is next, or NOBODY: this run ends here. */
static unsigned choose(void)
{
    struct place *place = &self.places[self.n_places];
    struct place *last = self.n_places ? place - 1 : NULL;
    unsigned set = enabled();

    if (last)
        want_all(last->chosen);
    if (!set)
        return NOBODY;
    if (self.n_places == STEPS_MAX)
        explorer_fail("it does not come to an end");
    place->enabled = set;
    if (self.n_places >= self.n_prefix) {
        place->tried = 0;
        place->asleep = last ? asleep_after(last) : 0;
        if (!(set & ~place->asleep)) {
            self.is_cut = true;
            return NOBODY;
        }
        place->chosen =
            first_of(set & ~place->asleep, last ? last->chosen : NOBODY);
        /* Who is killed comes no more, to say what it would have done. */
        place->wanted =
            self.threads[place->chosen].next.kills ? set : 1u << place->chosen;
    }
    if (!(set & 1u << place->chosen))
        explorer_fail("a run cannot be done again as it was");
    if (self.is_printed)
        print(&self.threads[place->chosen]);
    place->done = self.threads[place->chosen].next;
    self.n_places++;
    return place->chosen;
}

static void begin(void)
{
    self.threads[self.this].run();
    self.threads[self.this].state = ENDED;
    explorer_step(NULL);
}

static void go_on(unsigned next)
{
    struct thread *thread = &self.threads[next];

    self.this = next;
    if (next == NOBODY)
        longjmp(self.main, 1);
    if (thread->is_begun)
        longjmp(thread->at, 1);
    thread->is_begun = true;
    setcontext(&thread->first);
}

/* A slice of time is over for all who sleep for no longer. */
static bool pass_time(void)
{
    bool any = false;
    unsigned i;

    if (self.is_cut || self.n_slices == self.scenario->slices)
        return false;
    self.n_slices++;
    for (i = 0; i < self.n_threads; i++)
        if (self.threads[i].state == ASLEEP && self.threads[i].has_end) {
            self.threads[i].state = READY;
            any = true;
        }
    return any;
}

static unsigned choose_in_time(void)
{
    unsigned next = choose();

    while (next == NOBODY && pass_time())
        next = choose();
    return next;
}

void explorer_step(const struct operation *operation)
{
    unsigned me = self.this;
    unsigned next;

    if (me == NOBODY)
        return;
    if (operation)
        self.threads[me].next = *operation;
    next = choose_in_time();
    if (next != me && setjmp(self.threads[me].at) == 0)
        go_on(next);
}

void explorer_sleep(const void *const *words, unsigned n, bool has_end)
{
    struct thread *thread = &self.threads[self.this];
    unsigned i;

    for (i = 0; i < n && i < EXPLORER_WORDS_MAX; i++)
        thread->words[i] = words[i];
    thread->n_words = i;
    thread->state = ASLEEP;
    thread->has_end = has_end;
    explorer_step(&(struct operation){.what = "goes on"});
}

static bool sleeps_on(const struct thread *thread, const void *word)
{
    unsigned i;

    for (i = 0; i < thread->n_words; i++)
        if (thread->words[i] == word)
            return thread->state == ASLEEP;
    return false;
}

void explorer_wake(const void *word, int n)
{
    unsigned i;

    for (i = 0; i < self.n_threads && n > 0; i++)
        if (sleeps_on(&self.threads[i], word)) {
            self.threads[i].state = READY;
            n--;
        }
}

void explorer_thread(const char *name, void (*run)(void), bool must_end)
{
    struct thread *thread = &self.threads[self.n_threads];

    thread->name = name;
    thread->run = run;
    thread->must_end = must_end;
    thread->state = READY;
    thread->is_begun = false;
    thread->next = (struct operation){.what = "begins"};
    getcontext(&thread->first);
    thread->first.uc_stack.ss_sp = stacks[self.n_threads];
    thread->first.uc_stack.ss_size = STACK_SIZE;
    thread->first.uc_link = NULL;
    makecontext(&thread->first, begin, 0);
    self.n_threads++;
}

void explorer_kill(unsigned thread)
{
    if (self.threads[thread].state != ENDED)
        self.threads[thread].state = KILLED;
}

void explorer_name(const void *word, const char *name)
{
    if (self.n_names == NAMES_MAX)
        return;
    self.names[self.n_names].word = word;
    self.names[self.n_names++].name = name;
}

void explorer_fail(const char *why)
{
    self.wrong = why;
    self.this = NOBODY;
    longjmp(self.main, 1);
}

static void check_end(void)
{
    static char text[128];
    unsigned i;

    for (i = 0; i < self.n_threads; i++) {
        const struct thread *thread = &self.threads[i];

        if (!thread->must_end || thread->state == ENDED ||
            thread->state == KILLED)
            continue;
        snprintf(text, sizeof(text), "%s waits for ever: %s", thread->name,
                 thread->next.what);
        self.wrong = text;
        return;
    }
    self.scenario->end();
}

static void run_once(void)
{
    unsigned first;

    self.n_threads = 0;
    self.n_places = 0;
    self.n_slices = 0;
    self.n_names = 0;
    self.is_cut = false;
    self.this = NOBODY;
    self.scenario->begin();
    if (setjmp(self.main) == 0) {
        first = choose_in_time();
        go_on(first);
    }
    if (self.wrong || self.is_cut)
        return;
    if (setjmp(self.main) == 0)
        check_end();
}

/* To the last place where something else can be tried. False: there is none. */
static bool step_back(void)
{
    while (self.n_places) {
        struct place *place = &self.places[self.n_places - 1];
        unsigned rest;

        place->tried |= 1u << place->chosen;
        rest = place->wanted & ~place->asleep & ~place->tried;
        if (rest) {
            place->chosen = (unsigned)__builtin_ctz(rest);
            self.n_prefix = self.n_places;
            return true;
        }
        self.n_places--;
    }
    return false;
}

void explorer_run(const struct scenario *scenario, struct exploration *all)
{
    self.scenario = scenario;
    self.n_prefix = 0;
    self.wrong = NULL;
    while (!self.wrong && !all->is_complete && all->n_runs < all->most) {
        run_once();
        all->n_runs += !self.is_cut;
        all->n_cut += self.is_cut;
        all->is_complete = !self.wrong && !step_back();
    }
    all->wrong = self.wrong;
}

void explorer_replay(const struct scenario *scenario, const char *trace,
                     struct exploration *all)
{
    self.scenario = scenario;
    self.wrong = NULL;
    self.n_prefix = 0;
    while (*trace >= 'a' && *trace < 'a' + EXPLORER_THREADS_MAX) {
        unsigned who = (unsigned)(*trace - 'a');
        char *rest;
        unsigned long n = strtoul(trace + 1, &rest, 10);

        while (n-- && self.n_prefix < STEPS_MAX)
            self.places[self.n_prefix++] = (struct place){.chosen = who};
        trace = rest;
    }
    self.is_printed = true;
    run_once();
    self.is_printed = false;
    all->n_runs = 1;
    all->wrong = *trace ? "this is no trace" : self.wrong;
}

const char *explorer_trace(void)
{
    unsigned i = 0;
    size_t len = 0;

    while (i < self.n_places) {
        unsigned n = 0;
        unsigned who = self.places[i].chosen;

        for (; i < self.n_places && self.places[i].chosen == who; i++)
            n++;
        len += (size_t)snprintf(self.trace + len, sizeof(self.trace) - len,
                                "%c%u", (char)('a' + who), n);
    }
    return self.trace;
}
