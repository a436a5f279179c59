// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <cstring>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process.h"

// A server that admits says so; what it refuses it hangs up on.
static Verdict is_admitted(int socket)
{
    handshake_accept accept = {};
    ssize_t n = receive_packet(socket, &accept, sizeof(accept));

    if (n < 0)
        return Verdict::CannotTry;
    return n == sizeof(accept) && accept.head.type == HANDSHAKE_ACCEPT
               ? Verdict::Won
               : Verdict::Held;
}

Verdict guesses_the_nonce(const std::string &path)
{
    RawClient client(path);
    const xc_interface none = {};

    if (client.socket() < 0 || !client.is_welcomed())
        return Verdict::CannotTry;
    handshake_hello hello = client.hello(none);

    hello.nonce[0] ^= 1;
    if (!client.send_hello(hello))
        return Verdict::CannotTry;
    return is_admitted(client.socket());
}

// The one that connected is who is known; another one says hello.
Verdict has_another_speak(const std::string &path)
{
    RawClient client(path);
    const xc_interface none = {};

    if (client.socket() < 0 || !client.is_welcomed())
        return Verdict::CannotTry;
    Process another(
        [&](Process::Ends) { return !client.send_hello(client.hello(none)); });

    if (another.exit_status() != 0)
        return Verdict::CannotTry;
    return is_admitted(client.socket());
}

static bool connect_to(int socket, const std::string &path)
{
    sockaddr_un address = {};

    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    return connect(socket, reinterpret_cast<sockaddr *>(&address),
                   sizeof(address)) == 0;
}

// Who connected has ended before anybody asked who that is, and who has its
// socket goes on. It stays a zombie, so that its number is nobody else's.
static Verdict speak_for_a_dead_one(const std::string &path)
{
    int socket = ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    pid_t child = fork();
    handshake_welcome welcome = {};
    handshake_hello hello = {};
    Verdict verdict = Verdict::Held;

    if (child == 0)
        _exit(!connect_to(socket, path));
    siginfo_t ended = {};
    if (child < 0 || waitid(P_PID, id_t(child), &ended, WEXITED | WNOWAIT) ||
        ended.si_status != 0)
        return Verdict::CannotTry;
    if (receive_packet(socket, &welcome, sizeof(welcome)) == sizeof(welcome)) {
        hello.head = handshake_head_of(HANDSHAKE_HELLO);
        memcpy(hello.nonce, welcome.nonce, sizeof(hello.nonce));
        send_packet(socket, &hello, offsetof(handshake_hello, methods));
        verdict = is_admitted(socket);
    }
    waitpid(child, nullptr, 0);
    close(socket);
    return verdict;
}

// The server may have been quick enough to see it alive.
Verdict speaks_for_a_dead_one(const std::string &path)
{
    Verdict verdict = Verdict::Held;

    for (int i = 0; i < 100 && verdict == Verdict::Held; i++)
        verdict = speak_for_a_dead_one(path);
    return verdict;
}

// Ends, and what is left of it goes on: it has the socket and the memory.
static Verdict go_on_without(pid_t parent, Client &client)
{
    while (kill(parent, 0) == 0)
        usleep(1000);
    for (int i = 0; i < 500; i++) {
        client.post_add(0);
        if (!client.is_answered(0, in_ms(20'000)))
            return Verdict::Held;
        usleep(2000);
    }
    return Verdict::Won;
}

Verdict goes_on_after_its_death(const std::string &path)
{
    Verdict verdict = Verdict::CannotTry;
    int tell[2];

    if (pipe(tell))
        return verdict;
    pid_t child = fork();

    if (child == 0) {
        Client client(path);
        pid_t self = getpid();

        if (client.is_served() && fork() == 0)
            verdict = go_on_without(self, client);
        else if (client.is_served())
            _exit(0);
        _exit(write(tell[1], &verdict, sizeof(verdict)) != sizeof(verdict));
    }
    close(tell[1]);
    waitpid(child, nullptr, 0);
    if (read(tell[0], &verdict, sizeof(verdict)) != sizeof(verdict))
        verdict = Verdict::CannotTry;
    close(tell[0]);
    return verdict;
}
