/* SPDX-License-Identifier: MIT */
/*
 * Death: two clients and a server, of which any one is killed at any step
 *
 *     client()   connect.c          open_socket(), shake_hands()
 *                connection_wait.c  connection_sleep(), connection_is_alive()
 *     control()  set_up.c           set_up_begin(), set_up_hello()
 *                control.c          control_end(), peer_free(), read_mail()
 *     worker()   worker.c           read_mail()
 *                peer.c             peer_serve(), peer_drop()
 *                worker_calls.c     serve_slot()
 *     killer()   kill -9: no step more, then the kernel closes the process's
 *                sockets and ends its pidfd, in either order; a server comes
 *                again, as another process at the same address
 *
 * Holds: a client that lives comes back from every wait, with its answer, or
 * because the server has died; the second one, of which this is asked, connects
 * to the next server and is answered.
 * When all clients have gone the books are as they were at first, nothing was
 * freed twice, and nothing was used that had been freed.
 *
 * Nothing here goes round in circles: each run ends, and who waits then waits
 * for ever. Memory is as each writes it: channel.pml has the store buffers.
 *
 * Mistakes (-DFAULT=n):
 * 1  sleep_for_reply() does not look whether the server lives
 * 2  sleep_for_reply() does not look for an answer once more after that
 * 3  control_end() does not know that it has said DROP already
 * 4  control_end() frees a peer that the worker serves
 * 5  peer_serve() keeps the holder of whom it refuses
 * 6  the worker forgets DROP for whom it has refused
 */
#define CLIENTS 2
#define CONNECTIONS 3 /* each is made once: to reconnect is to take the next */
#define SERVERS 2
#define THREADS 2 /* of a server */

mtype = { welcome, hello, accept, refuse, nothing }; /* packets */
mtype = { none, greeted, served, ending, freed };    /* peer.state */

/* peer.to_worker and peer.to_control */
#define SERVE 1
#define DROP 2
#define CONDEMN 1
#define CLOSE 2

bool client_is_dead[CLIENTS], server_is_dead;
byte n_stopped; /* threads that are no more */
byte server;    /* which one listens */
chan backlog = [CLIENTS] of { byte };

/* What the kernel has, and the memory that both have mapped. */
typedef connection {
    byte whose;         /* which client's */
    byte with;          /* which server */
    bool client_closed; /* its end of the socket */
    bool server_closed;
    bool request;       /* request_slot.seq */
    bool reply          /* reply_slot.seq */
};
connection at[CONNECTIONS];
chan to_server[CONNECTIONS] = [1] of { mtype };
chan to_client[CONNECTIONS] = [2] of { mtype };
bool client_died[CLIENTS], server_died[SERVERS]; /* pidfds can be read */
byte n_connections;

/* What the server has; its death takes it all. */
typedef peer {
    mtype state;
    byte to_worker;
    byte to_control;
    bool is_served; /* it is in worker->served */
    bool has_holder;
    bool has_channel
};
peer peers[CONNECTIONS];
byte n_peers, n_holders, n_channels; /* the books */

/* What came of it. */
bool is_answered[CLIENTS], is_refused[CLIENTS], has_ended[CLIENTS];
bool may_refuse = true; /* once */

/* The client */

#define hung_up (at[c].server_closed || server_died[at[c].with])

/* connection_wait(), packet_receive(): what was sent before still counts */
inline receive() {
    if
    :: to_client[c]?packet
    :: empty(to_client[c]) && hung_up -> packet = nothing
    fi
}

/* A slice that ends while there is nothing to be seen changes nothing: so it
 * lasts until there is. */
inline wait_for_reply() {
    if
    :: at[c].reply -> is_answered[i] = true
    :: hung_up && FAULT != 1 ->
           if
           :: at[c].reply && FAULT != 2 -> is_answered[i] = true
           :: else -> assert(!at[c].reply) /* -XC_E_PEER_DIED */
           fi
    fi
}

inline connect_and_call() {
    atomic {
        !server_is_dead ->
        c = n_connections;
        n_connections++;
        at[c].whose = i;
        at[c].with = server;
        backlog!c
    };
    receive();
    if
    :: packet == welcome -> to_server[c]!hello; receive()
    :: else
    fi;
    if
    :: packet == accept -> at[c].request = true; wait_for_reply()
    :: packet == refuse -> is_refused[i] = true
    :: packet == nothing
    fi;
    packet = 0;
    at[c].client_closed = true
}

proctype client(byte i) {
    byte c;
    mtype packet;

    {
        connect_and_call();
        if
        :: i == 1 && !is_answered[i] && !is_refused[i] -> /* once more */
               connect_and_call();
               assert(is_answered[i] || is_refused[i])
        :: else
        fi;
        has_ended[i] = true
    } unless {
        client_is_dead[i]
    }
}

/* The server */

inline peer_free() {
    assert(peers[p].state != freed && !peers[p].is_served);
    peers[p].state = freed;
    n_peers--;
    n_channels = n_channels - peers[p].has_channel;
    at[p].server_closed = true
}

inline control_end() {
    if
    :: peers[p].state == ending && FAULT != 3
    :: peers[p].state == greeted || (peers[p].state == served && FAULT == 4) ->
           peer_free()
    :: else ->
           peers[p].state = ending;
           peers[p].to_worker = peers[p].to_worker | DROP
    fi
}

inline set_up_hello() {
    if
    :: client_died[at[p].whose] -> control_end() /* it is not authentic */
    :: else -> peers[p].state = served; peers[p].to_worker = SERVE
    fi
}

inline read_mail() {
    what = peers[p].to_control;
    peers[p].to_control = 0;
    if
    :: what & CONDEMN -> control_end()
    :: else
    fi;
    if
    :: what & CLOSE -> peer_free()
    :: else
    fi
}

/* control_watch() until control_end() */
#define is_watched(n) (peers[n].state == greeted || peers[n].state == served)
#define has_packet(n) (is_watched(n) && nempty(to_server[n]))
#define is_over(n) (is_watched(n) && \
    (at[n].client_closed && empty(to_server[n]) || client_died[at[n].whose]))

/* One of all that there are; it is executable if there is one. */
#define one_of(condition) \
    if \
    :: condition(0) -> p = 0 \
    :: condition(1) -> p = 1 \
    :: condition(2) -> p = 2 \
    fi

#define has_mail_to_control(n) peers[n].to_control

/* What a thread remembers from one turn to the next: nothing. */
inline rest() { p = 0; what = 0 }

/* Its turns: nobody sees the middle of one. */
proctype control() {
    byte p, what;

end_again:
    {
end:
        do
        :: atomic {
               backlog?p ->
               peers[p].state = greeted;
               n_peers++;
               to_client[p]!welcome;
               rest()
           }
        :: atomic { one_of(has_packet); to_server[p]?hello; set_up_hello(); rest() }
        :: atomic { one_of(is_over); control_end(); rest() }
        :: atomic { one_of(has_mail_to_control); read_mail(); rest() }
        od
    } unless {
        atomic { server_is_dead -> n_stopped++ }
    };
    !server_is_dead;
    goto end_again
}

inline touch() { assert(peers[p].state != freed) }

inline take_holder() { peers[p].has_holder = true; n_holders++ }

inline free_holder() {
    n_holders = n_holders - peers[p].has_holder;
    peers[p].has_holder = false
}

inline say_refuse() {
    atomic {
        may_refuse = false;
        if
        :: FAULT != 5 -> free_holder()
        :: else
        fi;
        to_client[p]!refuse
    };
    atomic {
        touch();
        peers[p].to_control = peers[p].to_control | CONDEMN
    }
}

inline peer_serve() {
    atomic { touch(); take_holder() };
    if
    :: may_refuse -> say_refuse()
    :: true ->
           atomic { touch(); peers[p].has_channel = true; n_channels++ };
           atomic {
               touch();
               peers[p].is_served = true; /* served_add() */
               to_client[p]!accept
           }
    fi
}

inline peer_drop() {
    atomic {
        touch();
        if
        :: peers[p].is_served || FAULT != 6 ->
               peers[p].is_served = false;
               if
               :: FAULT != 5 -> free_holder()
               :: else -> peers[p].has_holder = false
               fi
        :: else -> goto forgotten
        fi
    };
    atomic { touch(); peers[p].to_control = peers[p].to_control | CLOSE };
forgotten:
    skip
}

#define has_mail(n) peers[n].to_worker
#define has_request(n) (peers[n].is_served && at[n].request && !at[n].reply)

proctype worker() {
    byte p, what;

end_again:
    {
end:
        do
        :: atomic {
               one_of(has_mail);
               what = peers[p].to_worker;
               peers[p].to_worker = 0
           };
           if
           :: what & SERVE -> peer_serve()
           :: else
           fi;
           if
           :: what & DROP -> peer_drop()
           :: else
           fi;
           rest()
        :: atomic { one_of(has_request); touch() };
           atomic { touch(); at[p].reply = true; rest() }
        od
    } unless {
        atomic { server_is_dead -> n_stopped++ }
    };
    !server_is_dead;
    goto end_again
}

/* Death */

#define each_connection n : 0 .. CONNECTIONS - 1

inline kill_client(i) {
    client_is_dead[i] = true;
    if
    :: close_all_of(i); client_died[i] = true
    :: client_died[i] = true; close_all_of(i)
    fi
}

inline close_all_of(i) {
    d_step {
        for (each_connection) {
            if
            :: n < n_connections && at[n].whose == i ->
                   at[n].client_closed = true
            :: else
            fi
        };
        n = 0
    }
}

inline close_all_of_server() {
    d_step {
        for (each_connection) {
            if
            :: n < n_connections -> at[n].server_closed = true
            :: else
            fi
        };
        n = 0;
        do
        :: backlog?n
        :: empty(backlog) -> break
        od;
        n = 0
    }
}

inline kill_server() {
    server_is_dead = true;
    if
    :: close_all_of_server(); server_died[server] = true
    :: server_died[server] = true; close_all_of_server()
    fi
}

/* When all of its threads have noticed, and no step of theirs is left. */
inline start_server() {
    d_step {
        n_stopped == THREADS;
        n_stopped = 0;
        for (each_connection) {
            peers[n].state = none;
            peers[n].to_worker = 0;
            peers[n].to_control = 0;
            peers[n].is_served = false;
            peers[n].has_holder = false;
            peers[n].has_channel = false
        };
        n = 0;
        n_peers = 0;
        n_holders = 0;
        n_channels = 0;
        server++;
        server_is_dead = false
    }
}

/* Who is killed, and when; and in the end, when nothing moves any more. */
init {
    byte n;

    atomic {
        run client(0);
        run client(1);
        run control();
        run worker()
    };
    if
    :: kill_client(0)
    :: kill_server(); start_server()
    :: timeout /* nobody */
    fi;
    timeout;
    assert(has_ended[0] || client_is_dead[0]);
    assert(has_ended[1]);
    assert(n_peers == 0 && n_holders == 0 && n_channels == 0)
}
