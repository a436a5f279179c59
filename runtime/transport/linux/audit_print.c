/* SPDX-License-Identifier: MIT */
/*
 * Audit, printed: one line of key=value pairs for each record
 *
 * All of a line is written at once, so that lines of several threads do not
 * mix, and what stands in quotes can end neither quotes nor line.
 */
#include <crosscall/server.h>

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"

/* A line; what does not fit is cut off, but not its end. */
struct line {
    char text[2048];
    size_t len;
};

__attribute__((format(printf, 2, 3))) static void put(struct line *line,
                                                      const char *format, ...)
{
    size_t room = sizeof(line->text) - 1 - line->len;
    va_list args;
    int n;

    va_start(args, format);
    n = vsnprintf(line->text + line->len, room, format, args);
    va_end(args);
    if (n > 0)
        line->len += (size_t)n < room ? (size_t)n : room - 1;
}

static void put_text(struct line *line, const char *key, const char *text)
{
    if (!text)
        return;
    put(line, " %s=\"", key);
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if (c == '"' || c == '\\')
            put(line, "\\%c", c);
        else if (c < ' ' || c >= 0x7f)
            put(line, "\\x%02x", c);
        else
            put(line, "%c", c);
    }
    put(line, "\"");
}

static void put_time(struct line *line, uint64_t time_ns)
{
    time_t seconds = (time_t)(time_ns / NS_PER_S);
    struct tm parts;
    char text[32];

    gmtime_r(&seconds, &parts);
    strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &parts);
    put(line, "time=%s.%06uZ", text, (unsigned)(time_ns % NS_PER_S / 1000));
}

void xc_audit_print(const struct xc_audit *record, void *unused)
{
    static const char *const events[] = {
        [XC_AUDIT_DENIED] = "denied",
        [XC_AUDIT_BAD_MESSAGE] = "bad_message",
        [XC_AUDIT_REFUSED] = "refused",
        [XC_AUDIT_QUOTA] = "quota",
    };
    struct line line = {.len = 0};

    (void)unused;
    put(&line, "crosscall: ");
    put_time(&line, record->time_ns);
    put(&line, " event=%s code=%s uid=%u gid=%u pid=%d", events[record->event],
        xc_status_name(-record->code), record->caller.uid, record->caller.gid,
        record->caller.pid);
    if (record->event == XC_AUDIT_QUOTA)
        put(&line, " quota=%s limit=%" PRIu64, xc_quota_name(record->quota),
            record->limit);
    put(&line, " suppressed=%u", record->suppressed);
    put_text(&line, "interface", record->interface);
    put_text(&line, "method", record->method);
    put_text(&line, "needs", record->needs);
    put_text(&line, "holds", record->holds);
    put_text(&line, "why", record->why);
    put_text(&line, "server", record->server);
    line.text[line.len++] = '\n';
    if (write(STDERR_FILENO, line.text, line.len) < 0)
        return; /* nobody reads the log */
}
