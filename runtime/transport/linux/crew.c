/* SPDX-License-Identifier: MIT */
#include "transport/linux/crew.h"

#include <limits.h>

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/server_state.h"
#include "transport/linux/thread.h"

#define LOOK_AWAITED_NS (10 * NS_PER_MS)

static bool is_stopping(const struct xc_server *server)
{
    return __atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE);
}

static void init_worker(struct worker *worker)
{
    pthread_cond_init(&worker->is_vacant, NULL);
    pthread_cond_init(&worker->has_looked, NULL);
}

static void fini_worker(struct worker *worker)
{
    pthread_cond_destroy(&worker->has_looked);
    pthread_cond_destroy(&worker->is_vacant);
}

void crew_init(struct xc_server *server)
{
    struct crew *crew = &server->crew;
    unsigned n_workers = server->options.workers;
    unsigned i;

    pthread_mutex_init(&crew->lock, NULL);
    crew->n_threads = n_workers + (server->options.max_wait_ns ? STAND_INS : 0);
    for (i = 0; i < crew->n_threads; i++) {
        crew->threads[i].server = server;
        crew->threads[i].first = i < n_workers ? &server->workers[i] : NULL;
    }
    for (i = 0; i < n_workers; i++)
        init_worker(&server->workers[i]);
}

void crew_fini(struct xc_server *server)
{
    unsigned i;

    for (i = 0; i < server->options.workers; i++)
        fini_worker(&server->workers[i]);
    pthread_mutex_destroy(&server->crew.lock);
}

static void ring(struct crew *crew, int n)
{
    __atomic_fetch_add(&crew->bell, 1, __ATOMIC_RELEASE);
    futex_wake(&crew->bell, n, FUTEX_SCOPE_PRIVATE);
}

void crew_wake(struct xc_server *server) { ring(&server->crew, INT_MAX); }

/* Below the lock. A look that is owed is for a thread that stands by: who comes
 * back goes on where it was, and looks at nobody. */
static bool may_stand_in(const struct worker *worker)
{
    return worker->vacant && (!worker->n_returning || worker->owes_look);
}

static bool may_return(const struct worker *worker)
{
    return worker->vacant && !worker->owes_look;
}

/* Who was it before comes first. */
static void pass_on(struct worker *worker)
{
    if (may_stand_in(worker))
        ring(&worker->server->crew, 1);
    else if (may_return(worker))
        pthread_cond_signal(&worker->is_vacant);
}

void crew_leave(struct worker *worker)
{
    struct crew *crew = &worker->server->crew;

    pthread_mutex_lock(&crew->lock);
    worker->vacant = true;
    pass_on(worker);
    pthread_mutex_unlock(&crew->lock);
}

static void owe_no_look(struct worker *worker)
{
    worker->owes_look = false;
    pthread_cond_broadcast(&worker->has_looked);
    pass_on(worker);
}

/* Somebody stands by, unless it is time to stop. */
void crew_leave_for_a_look(struct worker *worker)
{
    struct crew *crew = &worker->server->crew;
    uint64_t until_ns = clock_now() + LOOK_AWAITED_NS;
    const struct timespec until = {
        .tv_sec = (time_t)(until_ns / NS_PER_S),
        .tv_nsec = (long)(until_ns % NS_PER_S),
    };
    int r = 0;

    pthread_mutex_lock(&crew->lock);
    worker->owes_look = true;
    worker->vacant = true;
    pass_on(worker);
    while (worker->owes_look && r == 0)
        r = pthread_cond_clockwait(&worker->has_looked, &crew->lock,
                                   CLOCK_MONOTONIC, &until);
    if (worker->owes_look)
        owe_no_look(worker);
    pthread_mutex_unlock(&crew->lock);
}

void crew_has_looked(struct worker *worker)
{
    struct crew *crew = &worker->server->crew;

    if (!presence_is_here(worker->server->presence))
        return; /* a method has forked: somebody may have held the lock */
    pthread_mutex_lock(&crew->lock);
    if (worker->owes_look)
        owe_no_look(worker);
    pthread_mutex_unlock(&crew->lock);
}

static void set_returning(struct worker *worker, int by)
{
    __atomic_fetch_add(&worker->n_returning, (unsigned)by, __ATOMIC_RELAXED);
}

void crew_return(struct worker *worker)
{
    struct crew *crew = &worker->server->crew;

    pthread_mutex_lock(&crew->lock);
    set_returning(worker, 1);
    if (!worker->vacant)
        worker_wake(worker);
    while (!may_return(worker))
        pthread_cond_wait(&worker->is_vacant, &crew->lock);
    set_returning(worker, -1);
    worker->vacant = false;
    pthread_mutex_unlock(&crew->lock);
}

/* Below the lock. */
static struct worker *find_vacant(struct xc_server *server)
{
    unsigned i;

    for (i = 0; i < server->options.workers; i++)
        if (may_stand_in(&server->workers[i]))
            return &server->workers[i];
    return NULL;
}

static void sleep_on(const uint32_t *bell, uint32_t value)
{
    struct futex_waitv word = {
        .val = value,
        .uaddr = (uintptr_t)bell,
        .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
    };

    futex_wait_any(&word, 1, 0);
}

struct worker *crew_stand_by(struct xc_server *server)
{
    struct crew *crew = &server->crew;

    while (!is_stopping(server)) {
        uint32_t bell = __atomic_load_n(&crew->bell, __ATOMIC_ACQUIRE);
        struct worker *worker;

        pthread_mutex_lock(&crew->lock);
        worker = find_vacant(server);
        if (worker)
            worker->vacant = false;
        pthread_mutex_unlock(&crew->lock);
        if (worker)
            return worker;
        if (!is_stopping(server))
            sleep_on(&crew->bell, bell);
    }
    return NULL;
}

void crew_serve(struct crew_thread *thread)
{
    struct xc_server *server = thread->server;
    unsigned seat = (unsigned)(thread - server->crew.threads);
    struct worker *worker =
        thread->first ? thread->first : crew_stand_by(server);

    for (; worker; worker = crew_stand_by(server)) {
        xc_domain_worker(worker->number, seat);
        xc_domain_pass(server->domain);
        worker_serve(worker);
        if (!presence_is_here(server->presence))
            break; /* a method has forked: all else is the parent's */
        xc_domain_trim(server->domain, UINT64_MAX); /* it may be long */
        xc_domain_rest(server->domain);
        crew_leave(worker);
    }
}

/* One of @data's, in a program that may have several servers. */
static void *thread_main(void *data)
{
    struct xc_thread *thread = xc_port_thread();
    void *before = thread->seated;

    thread->seated = data;
    crew_serve(data);
    thread->seated = before;
    return NULL;
}

int crew_run(struct xc_server *server)
{
    struct crew *crew = &server->crew;
    unsigned n = 1;
    int r = 0;

    for (; n < crew->n_threads && r == 0; n++)
        r = thread_start(&crew->threads[n].thread, thread_main,
                         &crew->threads[n]);
    if (r) {
        n--;
        xc_server_stop(server);
    }
    thread_main(&crew->threads[0]);
    if (!presence_is_here(server->presence))
        return r;
    while (n > 1)
        pthread_join(crew->threads[--n].thread, NULL);
    for (n = 0; n < server->options.workers; n++) {
        xc_domain_worker(n, 0);
        worker_end(&server->workers[n]);
    }
    return r;
}
