/* SPDX-License-Identifier: MIT */
/* Connection, asking: a question by the socket, and its answer */
#include <string.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/handshake.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"

static void expect_answer(struct connection *connection,
                          const struct handshake_question *question,
                          struct packet *packet)
{
    pthread_mutex_lock(&connection->mail_lock);
    connection->awaited = packet;
    connection->question = *question;
    pthread_mutex_unlock(&connection->mail_lock);
}

/* Whichever thread reads the socket puts it there: look now and then. */
static int wait_for_answer(struct connection *connection, uint64_t deadline_ns,
                           const struct packet *packet)
{
    for (;;) {
        uint64_t slice;
        bool is_good;
        bool is_here;
        int r;

        pthread_mutex_lock(&connection->mail_lock);
        is_good = connection_read_mail(connection);
        is_here = packet->len != 0;
        pthread_mutex_unlock(&connection->mail_lock);
        if (is_here)
            return 0;
        if (!is_good)
            return -XC_E_DISCONNECTED;
        r = patience_left(deadline_ns, &slice);
        if (r)
            return r;
        r = connection_wait(connection->socket, connection->server_pidfd,
                            clock_now() + slice);
        if (r && r != -XC_E_DEADLINE)
            return r;
    }
}

int connection_ask(struct connection *connection, const void *ask, size_t len,
                   uint64_t deadline_ns, struct packet *answer)
{
    struct handshake_question question;
    int r;

    memcpy(&question, ask, sizeof(question));
    expect_answer(connection, &question, answer);
    r = packet_send(connection->socket, ask, len, NULL, 0)
            ? wait_for_answer(connection, deadline_ns, answer)
            : -XC_E_DISCONNECTED;
    expect_answer(connection, &question, NULL);
    return r;
}
