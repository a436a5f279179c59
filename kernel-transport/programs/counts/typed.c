/* SPDX-License-Identifier: MIT */
/*
 * counts-typed: how many instructions a typed call takes, as its client sees it
 *
 * "counts-typed WORD": figures begin with that word. The least of many: no tick
 * came between.
 */
#include <crosscall/client.h>

#include "counted.stub.h"
#include "start.h"

enum { ROUNDS = 100, LAST = 9, LINE = 64 };

typedef int64_t call_fn(struct counted *counted, uint64_t offset,
                        const uint64_t words[LAST], int64_t *result);

call_fn typed_call, typed_nothing;

static const uint64_t words[LAST] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

static int64_t least(call_fn *call, struct counted *counted, uint64_t offset,
                     int64_t expected)
{
    int64_t least = INT64_MAX;
    int64_t result;
    int i;

    for (i = 0; i < ROUNDS; i++) {
        const int64_t n = call(counted, offset, words, &result);

        if (call == typed_call && result != expected)
            return -1;
        if (n < least)
            least = n;
    }
    return least;
}

static size_t put(char *line, size_t at, const char *text)
{
    while (*text)
        line[at++] = *text++;
    return at;
}

static void print(const char *prefix, const char *name, int64_t number)
{
    char line[LINE];
    char digits[24] = "";
    char *digit = digits + sizeof(digits) - 1;
    size_t at = put(line, put(line, 0, prefix), name);

    do
        *--digit = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    at = put(line, at, digit);
    user_print(line, put(line, at, "\n"));
}

static void count(const char *prefix, const char *name, struct counted *counted,
                  uint64_t offset, int64_t expected)
{
    print(prefix, name,
          least(typed_call, counted, offset, expected) -
              least(typed_nothing, counted, offset, 0));
}

static int here_nothing(struct counted *self)
{
    (void)self;
    return 0;
}

int main(int argc, char **argv)
{
    static const struct counted_ops ops = {.nothing = here_nothing};
    static struct counted here = {&ops};
    const char *prefix = argc > 1 ? argv[1] : "";
    struct counted *there;

    if (counted_connect("counted", NULL, &there))
        return 1;
    count(prefix, "null ", there, offsetof(struct counted_ops, nothing), 0);
    count(prefix, "four-words ", there, offsetof(struct counted_ops, four), 4);
    count(prefix, "nine-words ", there, offsetof(struct counted_ops, nine), 9);
    count(prefix, "local ", &here, offsetof(struct counted_ops, nothing), 0);
    return 0;
}
