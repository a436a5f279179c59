/* SPDX-License-Identifier: MIT */
/* Server in a child, clients in the parent. */
#define _POSIX_C_SOURCE 200809L

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "consumer.h"

static int ask(const char *address)
{
    int r = ask_in_c(address);

#ifdef CONSUMER_HAS_CPP
    r |= ask_in_cpp(address);
#endif
    return r;
}

int main(void)
{
    char folder[] = "/tmp/crosscall-consumer-XXXXXX";
    char address[64];
    const char *path = address + sizeof("unix:") - 1;
    int ready[2];
    pid_t server;
    char byte;
    int r;

    if (!mkdtemp(folder) || pipe(ready) < 0)
        return 1;
    snprintf(address, sizeof(address), "unix:%s/greeting", folder);

    server = fork();
    if (server < 0)
        return 1;
    if (server == 0) {
        close(ready[0]);
        _exit(serve_greeting(address, ready[1]) < 0);
    }

    close(ready[1]);
    r = read(ready[0], &byte, 1) != 1 || ask(address);
    kill(server, SIGTERM);
    waitpid(server, NULL, 0);
    unlink(path);
    rmdir(folder);

    puts(r ? "consumer: failed" : "consumer: ok");
    return r;
}
