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
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"

enum { LINE_BYTES = 2048, LINE_END = 2 };

/* What does not fit is left out. There always is room for a quote and the end
 * of the line. */
struct line {
    char text[LINE_BYTES];
    size_t len;
};

static bool append(struct line *line, const char *bytes, size_t n)
{
    if (line->len + n > LINE_BYTES - LINE_END)
        return false;
    memcpy(line->text + line->len, bytes, n);
    line->len += n;
    return true;
}

__attribute__((format(printf, 2, 3))) static bool put(struct line *line,
                                                      const char *format, ...)
{
    char text[256];
    va_list args;
    int n;

    va_start(args, format);
    n = vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    return n >= 0 && (size_t)n < sizeof(text) && append(line, text, (size_t)n);
}

static bool put_byte(struct line *line, unsigned char c)
{
    if (c == '"' || c == '\\')
        return put(line, "\\%c", c);
    if (c < ' ' || c >= 0x7f)
        return put(line, "\\x%02x", c);
    return put(line, "%c", c);
}

static void put_text(struct line *line, const char *key, const char *text)
{
    if (!text || !put(line, " %s=\"", key))
        return;
    while (*text && put_byte(line, (unsigned char)*text))
        text++;
    line->text[line->len++] = '"';
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
