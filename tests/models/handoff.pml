/* SPDX-License-Identifier: MIT */
/*
 * Handoff: two clients and a server on one processor of the microkernel
 *
 *     step()       one step of whoever has the processor, which is
 *                  kernel-transport/user/: x86_64/entries.S user_entry_*, leave,
 *                  busy, user_hand_off; dispatch.c user_dispatch(),
 *                  user_interrupted(); turn_away.c; call.c
 *     tick()       core/preempt.c preempt_tick()
 *     enter()      core/ready.c ready_enter()
 *     go_on()      core/ready.c ready_next(), ready_go_on()
 *     hand()       arch/x86_64/handoff.S
 *     end()        core/process.c process_end()
 *
 * Each client has a thread that calls and one that computes, so that it can be
 * preempted, and then not be entered, while its call is out. The server has one
 * thread, which sleeps in a method now and then: so a second call finds none.
 * Interrupts, deadlines, the death of a process, and a return that is nobody's or
 * that of an older call come at any step, but only so many times: when nothing
 * more comes, all that was begun has to end.
 *
 * Holds: a save area is empty when something is saved there; what is critical is
 * never left half done; a reply is taken for its own call alone; when nobody has
 * work any more nobody is in a call, and the server's thread stands by.
 *
 * Mistakes (-DFAULT=n):
 * 1  preempt_tick() does not ask whether the place is critical
 * 2  a process that was preempted can be entered: its rows are not closed
 * 3  the reply entry does not compare the number of the call
 * 4  the reply entry does not compare who returns
 * 5  process_end() tells nobody
 * 6  process_end() leaves the rows as they are
 * 7  the call entry does not ask whether a thread stands by
 * 8  a reply that finds its caller closed is dropped
 * 9  ready_enter() resumes at RUN, and forgets what was kept whole
 */
#define CLIENT 0
#define OTHER 1
#define SERVER 2
#define PROCESSES 3
#define NOBODY 3

#define TICKS 3
#define DEATHS 1
#define DEADLINES 1
#define CALLS 2 /* of each client */
#define SLEEPS 1
#define FORGERIES 1
#define NUMBERS 3 /* a call's number begins again: in time each is new */

/* Where somebody is. 0: nowhere. Below CRITICAL: may be interrupted */
#define WORK 1       /* a client's first thread, between calls */
#define COMPUTE 2    /* its second one */
#define METHOD 3     /* the server's thread, for a caller */
#define CRITICAL 4
#define RUN 4        /* user_entry_run(), user_dispatch() */
#define INTERRUPT 5  /* user_entry_interrupt() */
#define REPLY 6      /* user_entry_reply() */
#define CALL 7       /* user_entry_call() */
#define PUBLISH 8    /* user_hand_off(): before its syscall */
#define LEAVE 9      /* the same of a return */
#define BUSY 10      /* the same of a caller that is turned away */

/* The kernel's. */
byte current = NOBODY;
byte place[PROCESSES];      /* of who has the processor: where it is */
bool alive[PROCESSES] = true;
bool open[PROCESSES] = true; /* its rows match */
byte whole[PROCESSES];      /* kept by the kernel: resumed there */
byte user[PROCESSES];       /* the user area: a thread was there */
bool told[PROCESSES];       /* pending: DEATH */
byte ticks = TICKS, deaths = DEATHS;

/* Registers that a handoff leaves: who came, for which call, says it is busy. */
byte from[PROCESSES], word[PROCESSES];
bool refused[PROCESSES];

/* Libraries: of each thread where it goes on, and 0 if it runs or waits. */
byte first[PROCESSES], second[PROCESSES];
bool is_second[PROCESSES]; /* which of them runs */
bool waits[PROCESSES];     /* the first one is in a call */
byte number[PROCESSES];
byte calls[PROCESSES] = CALLS;
byte deadlines = DEADLINES, sleeps = SLEEPS, forgeries = FORGERIES;
bool stands_by = true;     /* the server's thread */
bool asleep;               /* the same, in a method */
byte caller, caller_word;  /* for whom it is */
byte turned_away = NOBODY, turned_away_word;

bool answered[PROCESSES]; /* what comes is the reply of the call that waits */
byte temp;

#define is_client(p) ((p) != SERVER)
#define has_work(p) (alive[p] && (whole[p] || user[p] || told[p] ||            \
                                  first[p] || second[p] || wanted(p)))
/* The server's thread wakes by itself; who was turned away is told. */
#define wanted(p) ((p) == SERVER && (asleep || turned_away != NOBODY))

inline enter(p) {
    current = p;
    last = p;
    open[p] = true;
    if
    :: whole[p] ->
           place[p] = (FAULT == 9 -> RUN : whole[p]);
           whole[p] = 0
    :: else ->
           place[p] = (user[p] -> INTERRUPT : RUN)
    fi
}

/* ready_next(): in turn, from whoever had it last. */
byte last;
inline go_on() {
    current = NOBODY;
    last = (last + 1) % PROCESSES;
    if
    :: has_work(last) -> enter(last)
    :: else ->
           last = (last + 1) % PROCESSES;
           if
           :: has_work(last) -> enter(last)
           :: else ->
                  last = (last + 1) % PROCESSES;
                  if
                  :: has_work(last) -> enter(last)
                  :: else /* idle */
                  fi
           fi
    fi
}

/* user_give_away(p): comes back by RUN */
inline give_to(p) {
    place[current] = 0;
    if
    :: p != NOBODY && has_work(p) -> enter(p)
    :: else -> go_on()
    fi
}

/* Who hands off has nothing left but what it wrote into its own memory. */
inline hand(to, entry, what, busy) {
    from[to] = current;
    word[to] = what;
    refused[to] = busy;
    place[current] = 0;
    current = to;
    assert(!place[to]);
    place[to] = entry
}

inline tick() {
    ticks--;
    if
    :: place[current] >= CRITICAL && FAULT != 1 ->
           assert(!whole[current]);
           whole[current] = place[current]
    :: else ->
           assert(!user[current]); /* the area is empty */
           assert(place[current] < CRITICAL);
           user[current] = place[current]
    fi;
    place[current] = 0;
    open[current] = (FAULT == 2);
    go_on()
}

inline end(p) {
    deaths--;
    alive[p] = false;
    open[p] = (FAULT == 6 && open[p]);
    whole[p] = 0;
    user[p] = 0;
    place[p] = 0;
    told[CLIENT] = (FAULT != 5);
    told[OTHER] = (FAULT != 5);
    told[SERVER] = (FAULT != 5);
    if
    :: current == p -> go_on()
    :: else
    fi
}

/* A call that has ended in some other way than by its reply. */
inline end_wait(p) {
    waits[p] = false;
    answered[p] = false;
    first[p] = WORK
}

inline dispatch(p) {
    if
    :: is_client(p) && told[p] && waits[p] && !alive[SERVER] -> end_wait(p)
    :: is_client(p) && waits[p] && deadlines ->
           deadlines--;
           end_wait(p)
    :: else
    fi;
    told[p] = false;
    if
    :: p == SERVER && turned_away != NOBODY && alive[turned_away] &&
       open[turned_away] ->
           temp = turned_away;
           turned_away = NOBODY;
           hand(temp, REPLY, turned_away_word, true)
    :: else ->
           if
           :: p == SERVER && turned_away != NOBODY && !alive[turned_away] ->
                  turned_away = NOBODY
           :: else
           fi;
           if
           :: p == SERVER && asleep ->
                  asleep = false;
                  place[p] = METHOD
           :: !(p == SERVER && asleep) && first[p] ->
                  place[p] = first[p];
                  is_second[p] = false;
                  first[p] = 0
           :: !(p == SERVER && asleep) && second[p] ->
                  place[p] = second[p];
                  is_second[p] = true;
                  second[p] = 0
           :: !(p == SERVER && asleep) && !first[p] && !second[p] ->
                  give_to(NOBODY)
           fi
    fi
}

inline step(p) {
    if
    :: place[p] == RUN -> dispatch(p)
    :: place[p] == INTERRUPT ->
           assert(user[p]);
           if
           :: is_second[p] ->
                  assert(!second[p]);
                  second[p] = user[p]
           :: else ->
                  assert(!first[p]);
                  first[p] = user[p]
           fi;
           user[p] = 0;
           place[p] = RUN
    :: place[p] == COMPUTE -> /* it could go on for ever, and does not */
           place[p] = RUN
    :: place[p] == WORK && p == OTHER && forgeries && open[CLIENT] ->
           forgeries--; /* it knows what a reply would look like */
           first[p] = WORK;
           hand(CLIENT, REPLY, number[CLIENT], false)
    :: place[p] == WORK && calls[p] ->
           calls[p]--;
           place[p] = PUBLISH
    :: place[p] == WORK && !calls[p] -> place[p] = RUN
    :: place[p] == PUBLISH ->
           waits[p] = true;
           number[p] = (number[p] + 1) % NUMBERS;
           if
           :: open[SERVER] -> hand(SERVER, CALL, number[p], false)
           :: !open[SERVER] && alive[SERVER] -> /* again, after a turn */
                  waits[p] = false;
                  first[p] = PUBLISH;
                  give_to(SERVER)
           :: !open[SERVER] && !alive[SERVER] ->
                  waits[p] = false;
                  place[p] = WORK
           fi
    :: place[p] == REPLY ->
           if
           :: waits[p] && (from[p] == SERVER || FAULT == 4) &&
              (word[p] == number[p] || FAULT == 3) ->
                  waits[p] = false;
                  if
                  :: refused[p] -> /* again, after a turn */
                         first[p] = PUBLISH;
                         give_to(SERVER)
                  :: else ->
                         assert(answered[p]);
                         answered[p] = false;
                         is_second[p] = false;
                         place[p] = WORK
                  fi
           :: else -> place[p] = RUN
           fi
    :: place[p] == CALL ->
           if
           :: stands_by || FAULT == 7 ->
                  assert(stands_by);
                  stands_by = false;
                  caller = from[p];
                  caller_word = word[p];
                  place[p] = METHOD
           :: else ->
                  place[p] = BUSY
           fi
    :: place[p] == METHOD && sleeps ->
           sleeps--;
           asleep = true;
           give_to(NOBODY)
    :: place[p] == METHOD && forgeries && open[caller] ->
           forgeries--; /* it says once more what it said before */
           first[p] = METHOD;
           hand(caller, REPLY, (caller_word + NUMBERS - 1) % NUMBERS, false)
    :: place[p] == METHOD -> place[p] = LEAVE
    :: place[p] == LEAVE ->
           if
           :: open[caller] ->
                  stands_by = true;
                  temp = caller;
                  caller = NOBODY;
                  answered[temp] = waits[temp] && caller_word == number[temp];
                  hand(temp, REPLY, caller_word, false)
           :: !open[caller] && alive[caller] && FAULT != 8 ->
                  first[p] = LEAVE;
                  give_to(caller)
           :: !open[caller] && (!alive[caller] || FAULT == 8) ->
                  stands_by = true;
                  caller = NOBODY;
                  place[p] = RUN
           fi
    :: place[p] == BUSY ->
           if
           :: open[from[p]] ->
                  temp = from[p];
                  hand(temp, REPLY, word[p], true)
           :: else ->
                  turned_away = from[p];
                  turned_away_word = word[p];
                  give_to(turned_away)
           fi
    fi
}

active proctype machine() {
    first[CLIENT] = WORK;
    first[OTHER] = WORK;
    second[CLIENT] = COMPUTE;
    do
    :: atomic {
           current != NOBODY && ticks -> tick()
       }
    :: atomic {
           deaths && alive[CLIENT] -> end(CLIENT)
       }
    :: atomic {
           deaths && alive[SERVER] -> end(SERVER)
       }
    :: atomic {
           current != NOBODY -> step(current)
       }
    :: atomic {
           current == NOBODY &&
           (has_work(CLIENT) || has_work(OTHER) || has_work(SERVER)) -> go_on()
       }
    :: atomic {
           current == NOBODY && !has_work(CLIENT) && !has_work(OTHER) &&
           !has_work(SERVER) -> break
       }
    od;
    /* Nothing comes any more. */
    assert(!alive[CLIENT] || !waits[CLIENT]);
    assert(!waits[OTHER]);
    assert(!alive[SERVER] || stands_by)
}
