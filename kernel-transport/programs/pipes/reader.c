/* SPDX-License-Identifier: MIT */
/*
 * pipes-reader: finds what the writer has named, and reads it to its end
 *
 * It asks for states of what is not its own, too: of handles that others have.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/state.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "byte_stream.stub.h"
#include "name.stub.h"
#include "name_client.h"
#include "pipe.stub.h"

#include "stream.h"

enum { HANDLES = 16, GENERATIONS = 4 };

/* After so long who polls looks again by itself. */
#define SLICE_NS UINT64_C(50000000)

static struct byte_stream *find(struct name_dir *names, const char *name)
{
    struct byte_stream *end = NULL;
    struct any *any;

    if (name_find(names, name, &any) || byte_stream_from_any(any, &end))
        printf("reader: %s\n", xc_error_text());
    return end;
}

/* Return: how many bytes came in order before the end, or a status */
static int64_t read_all(struct byte_stream *end, unsigned *n_waits)
{
    static unsigned char part[STREAM_PART];
    int64_t all = 0;
    int64_t r;

    while ((r = stream_read(end, part, sizeof(part))) > 0) {
        int64_t i;

        for (i = 0; i < r; i++)
            if (part[i] != stream_byte((size_t)(all + i)))
                return -1;
        all += r;
        ++*n_waits;
    }
    return r ? r : all;
}

/* Whether the server shows any state of a handle that it did not give us. */
static bool sees_others(struct byte_stream *own)
{
    const struct xc_stub *stub = byte_stream_stub(own);
    uint64_t generation;
    uint64_t index;
    bool sees = false;

    for (generation = 1; generation <= GENERATIONS; generation++)
        for (index = 0; index < HANDLES; index++) {
            const xc_handle handle = generation << 32 | index;
            struct byte_stream *guess =
                byte_stream_stub_new(stub->binding, handle);

            if (handle != stub->handle && guess &&
                stream_wait(guess, XC_STATE_CHANGED) >= 0)
                sees = true;
            byte_stream_release(guess);
        }
    return sees;
}

int main(void)
{
    struct byte_stream *first;
    struct byte_stream *last;
    struct name_dir *names;
    char words[11] = {0};
    unsigned n_parts = 0;
    uint64_t began_ns;
    uint64_t took_ns;
    int64_t r;

    if (name_dir_connect("names", NULL, &names))
        return 1;
    first = find(names, "first");
    last = find(names, "last");
    if (!first || !last)
        return 1;
    began_ns = XC_NOTICE->now_ns;
    r = read_all(first, &n_parts);
    took_ns = XC_NOTICE->now_ns - began_ns;
    printf("reader: %" PRId64 " bytes in order, then the end\n", r);
    printf("reader: woken by who wrote, %s\n",
           took_ns < n_parts * SLICE_NS / 4 ? "and not by time" : "or by time");
    byte_stream_release(first);
    r = stream_read(last, words, sizeof(words) - 1);
    printf("reader: then \"%s\"\n", words);
    r = stream_read(last, words, sizeof(words) - 1);
    printf("reader: and the end, for its writer has ended: %" PRId64 "\n", r);
    r = byte_stream_write(last, "x", 1);
    printf("reader: to write is %s\n",
           r == -XC_E_DENIED ? "denied" : "not denied");
    printf("reader: states of others' ends: %s\n",
           sees_others(last) ? "seen" : "not seen");
    return r != -XC_E_DENIED || n_parts < 2;
}
