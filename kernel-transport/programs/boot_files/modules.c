/* SPDX-License-Identifier: MIT */
#include "modules.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <crosscall/kernel_user.h>

#include "system.stub.h"

#include "volume.h"
#include "walk.h"

struct module {
    char name[PROCESS_FILE_MAX + 1];
    uint64_t size;
    const char *bytes;
};

struct modules {
    struct volume volume;
    uint64_t n;
    struct module all[XC_MODULES_MAX];
};
static_assert(offsetof(struct modules, volume) == 0, "cast from its volume");

struct module_file {
    struct open_file open;
    const struct module *module;
};
static_assert(offsetof(struct module_file, open) == 0, "cast from its file");

/* Where a walk can stand: the directory, and behind it each file. */
enum { ROOT = 0, FIRST_FILE = 1 };

static const struct module *module_of(const struct open_file *file)
{
    return ((const struct module_file *)file)->module;
}

static int lookup(void *volume, uint64_t dir, const char *name, size_t len,
                  uint64_t *out)
{
    const struct modules *modules = volume;
    uint64_t i;

    if (dir != ROOT)
        return -ENOTDIR;
    *out = ROOT;
    if (len == 1 && *name == '.')
        return 0;
    for (i = 0; i < modules->n; i++) {
        const struct module *module = &modules->all[i];

        *out = FIRST_FILE + i;
        if (strlen(module->name) == len && memcmp(module->name, name, len) == 0)
            return 0;
    }
    return -ENOENT;
}

static int walk(struct volume *volume, const char *path, uint64_t *at)
{
    const struct walk how = {volume, ROOT, lookup};

    return walk_to(&how, path, at);
}

static int modules_open(struct volume *volume, const char *path,
                        enum dir_how how, uint32_t uid, struct open_file **out)
{
    const struct modules *modules = (const struct modules *)volume;
    struct module_file *file;
    uint64_t at;
    int r = walk(volume, path, &at);

    (void)how, (void)uid; /* it can only be to read */
    if (r)
        return r;
    if (at == ROOT)
        return -EISDIR;
    file = calloc(1, sizeof(*file));
    if (!file)
        return -ENOMEM;
    file->module = &modules->all[at - FIRST_FILE];
    file->open.key.number = at;
    *out = &file->open;
    return 0;
}

static void modules_close(struct volume *volume, struct open_file *file)
{
    (void)volume;
    free(file);
}

static int64_t modules_read(struct volume *volume, struct open_file *file,
                            uint64_t offset, void *to, size_t len)
{
    const struct module *module = module_of(file);

    (void)volume;
    if (offset >= module->size)
        return 0;
    if (len > module->size - offset)
        len = (size_t)(module->size - offset);
    memcpy(to, module->bytes + offset, len);
    return (int64_t)len;
}

static int modules_status(struct volume *volume, struct open_file *file,
                          struct file_info *out)
{
    (void)volume;
    *out = (struct file_info){.size = module_of(file)->size};
    return 0;
}

static int modules_list(struct volume *volume, const char *path,
                        uint64_t *cursor, struct list *names)
{
    const struct modules *modules = (const struct modules *)volume;
    uint64_t at;
    int r = walk(volume, path, &at);

    if (r)
        return r;
    if (at != ROOT)
        return -ENOTDIR;
    for (; *cursor < modules->n; ++*cursor) {
        const char *name = modules->all[*cursor].name;

        if (!list_add(names, name, strlen(name), S_IFREG))
            break;
    }
    return 0;
}

static void modules_free(struct volume *volume)
{
    struct modules *modules = (struct modules *)volume;
    uint64_t i;

    for (i = 0; i < modules->n; i++)
        xc_kernel_area_end((void *)(uintptr_t)modules->all[i].bytes);
    free(modules);
}

static const struct volume_ops modules_ops = {
    .open = modules_open,
    .close = modules_close,
    .read = modules_read,
    .status = modules_status,
    .list = modules_list,
    .free = modules_free,
};

static int map(const struct boot_file *file, const char **out)
{
    const size_t pages = (size_t)((file->size + XC_PAGE - 1) / XC_PAGE);
    void *area = pages ? xc_kernel_area(pages) : NULL;

    *out = area;
    if (!pages)
        return 0;
    if (area && xc_kernel_accept(xc_kernel_start->system, file->offer, pages,
                                 area) >= 0)
        return 0;
    xc_kernel_area_end(area);
    return -ENOMEM;
}

/* Of two with one name the first is the file. */
static int add(struct modules *modules, const struct boot_file *file)
{
    struct module *module = &modules->all[modules->n];
    uint64_t at;
    int r;

    if (lookup(modules, ROOT, file->name, strlen(file->name), &at) == 0)
        return 0;
    r = map(file, &module->bytes);
    if (r)
        return r;
    strcpy(module->name, file->name);
    module->size = file->size;
    modules->n++;
    return 0;
}

int modules_volume_new(struct system *system, struct volume **out)
{
    struct modules *modules = calloc(1, sizeof(*modules));
    struct boot_file file;
    uint32_t i = 0;
    int r = modules ? 0 : -ENOMEM;

    if (r)
        return r;
    modules->volume.ops = &modules_ops;
    while (r == 0 && (r = system_file(system, i++, &file)) == 0)
        r = add(modules, &file);
    if (r != -ENOENT) {
        modules_free(&modules->volume);
        return r;
    }
    *out = &modules->volume;
    return 0;
}
