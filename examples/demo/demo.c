/* SPDX-License-Identifier: MIT */
#include "demo.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <crosscall/error.h>

#include "dir.stub.h"

#include "checksum.h"
#include "copies.h"
#include "latency.h"
#include "process.h"
#include "report.h"
#include "second.h"

/* Names below the served directory. */
#define SOURCE "big"
#define COPY "copy"

enum { SOURCE_LEAST = 8 << 20 };

/* From this program's own place in the build. */
#define FILE_SERVER "../servers/file/crosscall-file-server"

/* Becomes the file server: a process_main_fn. */
static int become_file_server(void *data, int ready_fd)
{
    const struct place *place = data;
    char program[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", program,
                           sizeof(program) - sizeof(FILE_SERVER));
    char *slash;
    int log_fd;

    if (len < 0)
        return 127;
    program[len] = '\0';
    slash = strrchr(program, '/');
    strcpy(slash + 1, FILE_SERVER);
    log_fd = open(place->log, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    /* It prints a line when clients can come. */
    if (log_fd < 0 || dup2(ready_fd, STDOUT_FILENO) < 0 ||
        dup2(log_fd, STDERR_FILENO) < 0)
        return 127;
    execl(program, program, place->file_address, place->root, (char *)NULL);
    fprintf(stderr, "crosscall-demo: cannot run %s: %s\n", program,
            strerror(errno));
    return 127;
}

static double mib(uint64_t bytes) { return (double)bytes / (1 << 20); }

/* The path of a served file, on the host. */
static void host_path(const struct place *place, const char *name,
                      char out[PATH_MAX])
{
    snprintf(out, PATH_MAX, "%s/%s", place->root, name);
}

static bool check_copy(const char *word, const struct copy *copy,
                       const char *result, uint64_t expected)
{
    uint64_t checksum;

    if (checksum_file(result, &checksum))
        return report_failure(word, "%s: %s", result, strerror(errno));
    return report_check(
        checksum == expected && copy->checksum == expected, word,
        "%.1f MiB in %d calls, %.0f MiB/s, checksum %016llx", mib(copy->bytes),
        (int)copy->n_calls, mib(copy->bytes) / ((double)copy->ns / 1e9),
        (unsigned long long)checksum);
}

/* What copies_out() or copies_in() says, in words. */
static const char *copy_error(int64_t r)
{
    return r < 0 ? xc_error_text() : strerror((int)r);
}

static bool copy_both_ways(const struct place *place, struct dir *dir,
                           uint64_t expected)
{
    char result[PATH_MAX];
    struct copy copy;
    int64_t r;
    bool ok;

    r = copies_out(dir, SOURCE, place->out, &copy);
    if (r)
        return report_failure("read", "%s", copy_error(r));
    ok = check_copy("read", &copy, place->out, expected);

    r = copies_in(dir, place->out, COPY, &copy);
    if (r)
        return report_failure("write", "%s", copy_error(r));
    host_path(place, COPY, result);
    return check_copy("write", &copy, result, expected) && ok;
}

static bool is_unchanged(const char *path, uint64_t expected)
{
    uint64_t checksum;

    return report_check(
        checksum_file(path, &checksum) == 0 && checksum == expected, "file",
        "as it was, checksum %016llx", (unsigned long long)expected);
}

static bool use_files(const struct place *place, struct dir *dir)
{
    char source[PATH_MAX];
    uint64_t expected;
    unsigned times;
    bool ok;

    host_path(place, SOURCE, source);
    if (copies_make_source(source, SOURCE_LEAST, &times) ||
        checksum_file(source, &expected))
        return report_failure("file", "%s: %s", source, strerror(errno));
    report_say("file", "root/%s: this program's own bytes, %u times", SOURCE,
               times);

    ok = copy_both_ways(place, dir, expected);
    ok = second_try(dir, place->file_address, SOURCE) && ok;
    return is_unchanged(source, expected) && ok;
}

static bool with_file_server(const struct place *place)
{
    struct dir *dir;
    pid_t pid;
    bool ok;
    int r;

    report_say("place", "%s", place->directory);
    if (process_start(become_file_server, (void *)(uintptr_t)place, &pid)) {
        report_log("server", place->log);
        return report_failure("server", "the file server does not start");
    }
    report_say("server", "%s, %s over root/, pid %d, uid %u",
               dir_interface.name, file_interface.name, pid, getuid());
    if (dir_connect(place->file_address, NULL, &dir)) {
        ok = report_failure("server", "%s", xc_error_text());
    } else {
        ok = use_files(place, dir);
        dir_release(dir);
    }
    r = process_stop(pid);
    report_log("audit", place->log);
    if (r)
        ok = report_failure("server", "the file server failed");
    return ok;
}

bool demo_run(const struct place *place)
{
    bool ok = with_file_server(place);

    return latency_compare(place) && ok;
}
