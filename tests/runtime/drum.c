/* SPDX-License-Identifier: MIT */
#include "drum.h"

#include <errno.h>
#include <string.h>

/* Its methods as a counter. */

static int64_t drum_counter_step(struct drum *drum) { return ++drum->beats; }

static int64_t drum_counter_value(struct drum *drum) { return drum->beats; }

#define XC_TARGET struct drum
#define XC_NAME(method) drum_counter_##method
#include "counter.x.h"

const struct xc_x *const drum_as_counter = &drum_counter_x;

/* Its methods as a stream: an unrelated interface, and another prefix. */

static int64_t drum_stream_read(struct drum *drum, void *buf, size_t len)
{
    memset(buf, drum->last, len);
    return (int64_t)len;
}

static int64_t drum_stream_write(struct drum *drum, const void *buf, size_t len)
{
    if (!len)
        return -EINVAL;
    drum->last = ((const uint8_t *)buf)[len - 1];
    return (int64_t)len;
}

static int drum_stream_status(struct drum *drum, struct stream_report *out)
{
    out->n_read = (uint64_t)drum->beats;
    out->state = STREAM_OPEN;
    return 0;
}

#define XC_TARGET struct drum
#define XC_NAME(method) drum_stream_##method
#include "stream.x.h"

const struct xc_x *const drum_as_stream = &drum_stream_x;

/* A reel has every method of a deck, inherited ones included. */

static int64_t reel_read(struct reel *reel, void *buf, size_t len)
{
    uint64_t left = REEL_SIZE - reel->position;

    if (len > left)
        len = left;
    memcpy(buf, reel->bytes + reel->position, len);
    reel->position += len;
    return (int64_t)len;
}

static int64_t reel_write(struct reel *reel, const void *buf, size_t len)
{
    uint64_t left = REEL_SIZE - reel->position;

    if (len > left)
        len = left;
    memcpy(reel->bytes + reel->position, buf, len);
    reel->position += len;
    return (int64_t)len;
}

static int reel_status(struct reel *reel, struct stream_report *out)
{
    out->n_read = reel->position;
    out->state = reel->position == REEL_SIZE ? STREAM_AT_END : STREAM_OPEN;
    return 0;
}

static int64_t reel_wind(struct reel *reel, uint64_t position)
{
    uint64_t before = reel->position;

    if (position > REEL_SIZE)
        return -EINVAL;
    reel->position = position;
    return (int64_t)before;
}

/* Plays what it gets, from the start: so the right to wind has to come along
 * with the right to read. */
static int reel_load(struct reel *reel, struct tape *tape, struct stream **old)
{
    int64_t r = ((const struct tape_ops *)tape->stream.ops)->wind(tape, 0);

    if (r < 0)
        return -EACCES;
    reel->n_loaded = tape->stream.ops->read(&tape->stream, reel->bytes, 8);
    if (!reel->spare)
        return -ENOENT;
    *old = reel->spare;
    return 0;
}

#define XC_TARGET struct reel
#define XC_NAME(method) reel_##method
#include "deck.x.h"

const struct xc_x *const reel_as_deck = &reel_x;

/* The same functions once more, under the base's interface. */

#define reel_base_read reel_read
#define reel_base_write reel_write
#define reel_base_status reel_status
#define reel_base_wind reel_wind
#define XC_TARGET struct reel
#define XC_NAME(method) reel_base_##method
#include "tape.x.h"

const struct xc_x *const reel_as_tape = &reel_base_x;
