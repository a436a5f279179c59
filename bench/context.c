/* SPDX-License-Identifier: MIT */
#include "context.h"

#include <dirent.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "stamp.h"

static void add_text(struct json_object *to, const char *name,
                     const char *value)
{
    json_object_object_add(to, name, json_object_new_string(value));
}

static void add_date(struct json_object *to)
{
    char text[64] = "";
    time_t now = time(NULL);
    struct tm parts;

    if (localtime_r(&now, &parts))
        strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S%z", &parts);
    add_text(to, "date", text);
}

/* The first line of /proc/cpuinfo that begins with @name. */
static void read_cpuinfo(const char *name, char *value, size_t size)
{
    FILE *file = fopen("/proc/cpuinfo", "r");
    char line[512];

    value[0] = '\0';
    while (file && !value[0] && fgets(line, sizeof(line), file)) {
        char *colon = strstr(line, ": ");

        if (strncmp(line, name, strlen(name)) != 0 || !colon)
            continue;
        line[strcspn(line, "\n")] = '\0';
        snprintf(value, size, "%s", colon + 2);
    }
    if (file)
        fclose(file);
}

static void add_cpu(struct json_object *to)
{
    char text[256];

    json_object_object_add(
        to, "num_cpus", json_object_new_int64(sysconf(_SC_NPROCESSORS_ONLN)));
    read_cpuinfo("cpu MHz", text, sizeof(text));
    json_object_object_add(to, "mhz_per_cpu",
                           json_object_new_int64(atol(text)));
    read_cpuinfo("model name", text, sizeof(text));
    add_text(to, "cpu_model", text);
}

static void add_load(struct json_object *to)
{
    struct json_object *list = json_object_new_array();
    double load[3];
    int n = getloadavg(load, 3);
    int i;

    for (i = 0; i < n; i++)
        json_object_array_add(list, json_object_new_double(load[i]));
    json_object_object_add(to, "load_avg", list);
}

static void add_kernel(struct json_object *to)
{
    struct utsname name;

    if (uname(&name))
        return;
    add_text(to, "kernel", name.release);
    add_text(to, "machine", name.machine);
}

/* What the kernel does against each flaw of the processor. */
static void add_mitigations(struct json_object *to)
{
    static const char path[] = "/sys/devices/system/cpu/vulnerabilities";
    struct json_object *list = json_object_new_object();
    DIR *directory = opendir(path);
    struct dirent *found;

    while (directory && (found = readdir(directory))) {
        char name[512];
        char line[256] = "";
        FILE *file;

        if (found->d_name[0] == '.')
            continue;
        snprintf(name, sizeof(name), "%s/%s", path, found->d_name);
        file = fopen(name, "r");
        if (!file)
            continue;
        if (fgets(line, sizeof(line), file)) {
            line[strcspn(line, "\n")] = '\0';
            add_text(list, found->d_name, line);
        }
        fclose(file);
    }
    if (directory)
        closedir(directory);
    json_object_object_add(to, "mitigations", list);
}

struct json_object *context_new(void)
{
    struct json_object *context = json_object_new_object();

    add_date(context);
    add_text(context, "executable", "crosscall-bench");
    add_cpu(context);
    add_load(context);
    add_kernel(context);
    add_mitigations(context);
    add_text(context, "compiler", BENCH_COMPILER);
    add_text(context, "build_type", BENCH_BUILD_TYPE);
    add_text(context, "library_build_type",
             strcmp(BENCH_BUILD_TYPE, "Debug") == 0 ? "debug" : "release");
    add_text(context, "clock", STAMP_NAME);
    return context;
}
