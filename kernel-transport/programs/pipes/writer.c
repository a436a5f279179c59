/* SPDX-License-Identifier: MIT */
/*
 * pipes-writer: makes two pipes, names their reading ends, and writes
 *
 * It lets go of the first one, and ends with the second one open. A server by
 * name alone, so that others start when there is something to be found.
 */
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <system.stub.h>

#include "byte_stream.stub.h"
#include "name.stub.h"
#include "name_client.h"
#include "pipe.stub.h"

#include "stream.h"

static int publish(struct name_dir *names, struct pipes *pipes,
                   const char *name, struct byte_stream **writing)
{
    const struct name_policy all = {XC_RIGHTS_ALL, 0};
    struct byte_stream *reading;
    int r = pipes_create(pipes, &reading, writing);

    if (r)
        return r;
    r = name_publish(names, name, byte_stream_as_any(reading), &all);
    byte_stream_release(reading);
    return r;
}

static int64_t write_all(struct byte_stream *end)
{
    static unsigned char part[STREAM_PART];
    size_t at;
    int64_t r = 0;

    for (at = 0; r == 0 && at < STREAM_SIZE; at += STREAM_PART) {
        const size_t left = STREAM_SIZE - at;
        const size_t n = left < STREAM_PART ? left : STREAM_PART;
        size_t i;

        for (i = 0; i < n; i++)
            part[i] = stream_byte(at + i);
        r = stream_write(end, part, n);
    }
    return r;
}

int main(void)
{
    struct byte_stream *first;
    struct byte_stream *last;
    struct name_dir *names;
    struct system *system;
    struct pipes *pipes;
    int64_t r;

    if (name_dir_connect("names", NULL, &names) ||
        pipes_connect("pipes", NULL, &pipes) ||
        system_connect("system", NULL, &system) ||
        publish(names, pipes, "first", &first) ||
        publish(names, pipes, "last", &last) ||
        system_serve(system, "writer")) {
        printf("writer: %s\n", xc_error_text());
        return 1;
    }
    r = write_all(first);
    if (r == 0)
        r = stream_write(last, "last words", 10);
    if (r)
        printf("writer: %s\n", xc_error_text());
    /* Nobody else has the first one to write to; this one goes with us. */
    byte_stream_release(first);
    return r ? 1 : 0;
}
