/* SPDX-License-Identifier: MIT */
#include "transport/linux/address.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"

enum {
    NAME_MAX_LEN = 64,
    BACKLOG = 128,
    LOCK_TRIES = 100,
    LOCK_PAUSE_NS = 10 * 1000 * 1000
};

static bool is_name(const char *text)
{
    size_t len = strlen(text);

    return len > 0 && len <= NAME_MAX_LEN && text[0] != '.' &&
           strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        "0123456789._-") == len;
}

static bool is_directory(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Ours alone: else somebody could put another socket under a name. */
static int check_directory(const char *path)
{
    struct stat status;

    if (lstat(path, &status))
        return xc_fail(XC_E_NO_SERVER,
                       "%s: %s; start the server first, or use unix:PATH", path,
                       strerror(errno));
    if (!S_ISDIR(status.st_mode))
        return xc_fail(XC_E_ADDRESS, "%s is not a directory; remove it", path);
    if (status.st_uid != geteuid())
        return xc_fail(XC_E_ADDRESS,
                       "%s belongs to uid %u, not to us (uid %u); set "
                       "XDG_RUNTIME_DIR to a directory of our own",
                       path, status.st_uid, geteuid());
    if ((status.st_mode & 07777) != 0700)
        return xc_fail(XC_E_ADDRESS, "%s has mode %o; make it 700 (chmod 700)",
                       path, status.st_mode & 07777);
    return 0;
}

static int directory_of_names(enum address_use use, char *out, size_t size)
{
    const char *base = getenv("XDG_RUNTIME_DIR");
    char run[64];
    int n;

    snprintf(run, sizeof(run), "/run/user/%u", geteuid());
    if (base && base[0] == '/')
        n = snprintf(out, size, "%s/crosscall", base);
    else if (is_directory(run))
        n = snprintf(out, size, "%s/crosscall", run);
    else
        n = snprintf(out, size, "/tmp/crosscall-%u", geteuid());
    if (n < 0 || (size_t)n >= size)
        return xc_fail(XC_E_ADDRESS, "XDG_RUNTIME_DIR is too long: %s", base);
    if (use == ADDRESS_TO_LISTEN && mkdir(out, 0700) && errno != EEXIST)
        return xc_fail(XC_E_ADDRESS,
                       "cannot make the directory %s: %s; set XDG_RUNTIME_DIR "
                       "to a directory of our own, or use unix:PATH",
                       out, strerror(errno));
    return check_directory(out);
}

static int set_path(struct address *address, const char *directory,
                    const char *separator, const char *file)
{
    char *path = address->socket.sun_path;
    size_t size = sizeof(address->socket.sun_path);
    int n = snprintf(path, size, "%s%s%s", directory, separator, file);

    address->socket.sun_family = AF_UNIX;
    if (n < 0 || (size_t)n >= size)
        return xc_fail(
            XC_E_ADDRESS,
            "the socket's path is longer than %zu bytes, use a shorter "
            "one: %s%s%s",
            size - 1, directory, separator, file);
    return 0;
}

static void set_directory(struct address *address)
{
    const char *path = address->socket.sun_path;
    const char *slash = strrchr(path, '/');

    snprintf(address->directory, sizeof(address->directory), "%.*s",
             slash ? (int)(slash - path) : 1, slash ? path : ".");
    if (slash == path)
        strcpy(address->directory, "/");
}

int address_resolve(const char *text, enum address_use use, struct address *out)
{
    struct address address = {0};
    int r;

    if (strncmp(text, "unix:", 5) == 0) {
        if (!text[5])
            return xc_fail(XC_E_ADDRESS, "'unix:' needs a path");
        r = set_path(&address, text + 5, "", "");
        if (r)
            return r;
        set_directory(&address);
    } else {
        if (!is_name(text))
            return xc_fail(XC_E_ADDRESS,
                           "'%.80s' is not an address; use a name of up to %d "
                           "letters, digits, '.', '_' and '-' that begins with "
                           "no '.', or unix:PATH",
                           text, NAME_MAX_LEN);
        r = directory_of_names(use, address.directory,
                               sizeof(address.directory));
        if (r)
            return r;
        r = set_path(&address, address.directory, "/", text);
        if (r)
            return r;
    }
    *out = address;
    return 0;
}

static int bind_to(int socket, const struct address *address)
{
    return bind(socket, (const struct sockaddr *)&address->socket,
                sizeof(address->socket));
}

static bool somebody_serves(const struct address *address)
{
    int probe =
        socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool served = true; /* when in doubt, it is not ours to take */

    if (probe < 0)
        return true;
    if (connect(probe, (const struct sockaddr *)&address->socket,
                sizeof(address->socket)) &&
        (errno == ECONNREFUSED || errno == ENOENT))
        served = false;
    close(probe);
    return served;
}

static bool is_socket(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0 && S_ISSOCK(status.st_mode);
}

/* Called with the directory locked: nobody else binds there meanwhile. */
static int bind_or_take_over(int socket, const struct address *address)
{
    const char *path = address->socket.sun_path;

    if (bind_to(socket, address) == 0)
        return 0;
    if (errno != EADDRINUSE)
        return xc_fail(XC_E_ADDRESS, "cannot bind %s: %s", path,
                       strerror(errno));
    if (!is_socket(path))
        return xc_fail(XC_E_ADDRESS,
                       "%s exists and is not a socket; remove it or use "
                       "another address",
                       path);
    if (somebody_serves(address))
        return xc_fail(XC_E_ADDRESS,
                       "somebody serves at %s already; stop that server or "
                       "use another address",
                       path);
    unlink(path);
    if (bind_to(socket, address))
        return xc_fail(XC_E_ADDRESS, "cannot bind %s: %s", path,
                       strerror(errno));
    return 0;
}

/*
 * Anybody who can read the directory can lock it for ever, so that waiting has
 * an end: then the race between two servers that start is theirs.
 * Return: a descriptor that holds the lock until it is closed, or -1
 */
static int directory_lock(const struct address *address)
{
    const struct timespec pause = {.tv_nsec = LOCK_PAUSE_NS};
    int directory = open(address->directory, O_DIRECTORY | O_CLOEXEC);
    int i;

    if (directory < 0)
        return -1;
    for (i = 0; i < LOCK_TRIES; i++) {
        if (flock(directory, LOCK_EX | LOCK_NB) == 0)
            return directory;
        nanosleep(&pause, NULL);
    }
    close(directory);
    return -1;
}

int address_listen(const struct address *address, int *out)
{
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    int directory;
    int r;

    if (fd < 0)
        return xc_fail(XC_E_RESOURCES, "cannot make a socket: %s",
                       strerror(errno));
    directory = directory_lock(address);
    r = bind_or_take_over(fd, address);
    if (r == 0 && listen(fd, BACKLOG))
        r = xc_fail(XC_E_ADDRESS, "cannot listen at %s: %s",
                    address->socket.sun_path, strerror(errno));
    if (r)
        goto out;
    *out = fd;
    fd = -1;
out:
    if (directory >= 0)
        close(directory);
    if (fd >= 0)
        close(fd);
    return r;
}

void address_remove(const struct address *address, int listener)
{
    int directory = directory_lock(address);

    close(listener);
    /* Another server may have taken over what looked abandoned. */
    if (is_socket(address->socket.sun_path) && !somebody_serves(address))
        unlink(address->socket.sun_path);
    if (directory >= 0)
        close(directory);
}
