/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <json-c/json.h>

#include "context.h"

static void add_number(struct json_object *to, const char *name, double value)
{
    json_object_object_add(to, name, json_object_new_double(value));
}

static void add_count(struct json_object *to, const char *name, size_t value)
{
    json_object_object_add(to, name, json_object_new_int64((int64_t)value));
}

static void add_text(struct json_object *to, const char *name,
                     const char *value)
{
    json_object_object_add(to, name, json_object_new_string(value));
}

static void add_ratio(struct json_object *to, const char *name,
                      const struct report *report, const struct entry *entry,
                      const char *peer)
{
    const struct entry *other = report_find(report, entry, peer);

    if (other)
        add_number(to, name, entry_ratio(entry, other, FIGURE_P50));
}

static struct json_object *benchmark_new(const struct report *report, size_t i)
{
    const struct entry *entry = &report->entries[i];
    const struct statistics *it = &report->statistics[i];
    struct json_object *object = json_object_new_object();

    add_text(object, "name", entry->name);
    add_count(object, "family_index", i);
    add_count(object, "per_family_instance_index", 0);
    add_text(object, "run_name", entry->name);
    add_text(object, "run_type", "iteration");
    add_count(object, "repetitions", 1);
    add_count(object, "repetition_index", 0);
    add_count(object, "threads", 1);
    add_count(object, "iterations", entry->n);
    add_number(object, "real_time", it->p50);
    add_number(object, "cpu_time", it->client_cpu);
    add_text(object, "time_unit", "ns");
    add_number(object, "p50_ns", it->p50);
    add_number(object, "p99_ns", it->p99);
    add_number(object, "p999_ns", it->p999);
    add_number(object, "max_ns", it->max);
    add_number(object, "mean", it->mean);
    add_number(object, "server_cpu_ns", it->server_cpu);
    add_ratio(object, "p50_to_limit", report, entry, peer_limit.name);
    add_ratio(object, "p50_to_seqpacket", report, entry, PEER_REFERENCE->name);
    return object;
}

bool report_json(const struct report *report, const char *path)
{
    struct json_object *whole = json_object_new_object();
    struct json_object *context = context_new();
    struct json_object *list = json_object_new_array();
    bool done;
    size_t i;

    add_count(context, "rounds", report->n_rounds);
    add_text(context, "real_time", "p50_ns; cpu_time: the client's");
    if (report->note)
        add_text(context, "note", report->note);
    for (i = 0; i < report->n_entries; i++)
        json_object_array_add(list, benchmark_new(report, i));
    json_object_object_add(whole, "context", context);
    json_object_object_add(whole, "benchmarks", list);

    done = json_object_to_file_ext(path, whole,
                                   JSON_C_TO_STRING_PRETTY |
                                       JSON_C_TO_STRING_SPACED |
                                       JSON_C_TO_STRING_NOSLASHESCAPE) == 0;
    if (!done)
        fprintf(stderr, "%s: %s\n", path, json_util_get_last_err());
    json_object_put(whole);
    return done;
}
