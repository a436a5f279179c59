/* SPDX-License-Identifier: MIT */
#include "modules.h"

#include <crosscall/kernel_user.h>

#include "devices.h"
#include "text.h"

enum { USER_DEFAULT = 1000 };

/* The last part of its path: @len bytes. */
static const char *module_name(const struct xc_module *module, size_t *len)
{
    const char *name = module->command_line;
    const char *at;

    for (at = name; *at && *at != ' '; at++)
        if (*at == '/')
            name = at + 1;
    *len = (size_t)(at - name);
    return name;
}

const struct xc_module *module_find(const char *name)
{
    uint64_t i;

    for (i = 0; i < XC_MODULES->n; i++) {
        size_t len;
        const char *its = module_name(&XC_MODULES->module[i], &len);

        if (text_is(its, len, name))
            return &XC_MODULES->module[i];
    }
    return NULL;
}

int module_file(uint32_t number, xc_identity client, struct boot_file *out)
{
    static uint64_t offers[XC_MODULES_MAX];
    const struct xc_module *module = &XC_MODULES->module[number];
    const char *name;
    size_t len;
    int64_t offer;

    if (number >= XC_MODULES->n)
        return -XC_ENOENT;
    name = module_name(module, &len);
    *out = (struct boot_file){.size = module->size};
    __builtin_memcpy(out->name, name,
                     len < PROCESS_FILE_MAX ? len : PROCESS_FILE_MAX);
    if (!module->size)
        return 0;
    xc_kernel_withdraw(offers[number]);
    offers[number] = 0;
    offer =
        xc_kernel_offer(client, (const void *)module->address,
                        (module->size + XC_PAGE - 1) / XC_PAGE, XC_PAGES_READ);
    if (offer < 0)
        return -XC_ENOMEM;
    out->offer = offers[number] = (uint64_t)offer;
    return 0;
}

/* Return: behind the word and what it says, or NULL: it is another word. */
static const char *skip(const char *line, const char *word)
{
    while (*word && *line == *word)
        line++, word++;
    return *word ? NULL : line;
}

static bool take_number(const char **line, const char *word, uint32_t *out)
{
    const char *at = skip(*line, word);

    if (!at)
        return false;
    *out = text_number(&at);
    *line = at;
    return true;
}

static bool take_device(const char **line, uint32_t *devices)
{
    const char *at = skip(*line, " device=");
    size_t len = 0;

    if (!at)
        return false;
    while (at[len] && at[len] != ' ')
        len++;
    *devices |= devices_bit(at, len);
    *line = at + len;
    return true;
}

static bool take_start(const char **line, bool *is_held)
{
    const char *at = skip(*line, " start=no");

    if (!at)
        return false;
    *is_held = true;
    *line = at;
    return true;
}

void module_read_line(const struct xc_module *module, struct module_line *out)
{
    size_t len;
    const char *name = module_name(module, &len);
    const char *rest = name + len;

    *out = (struct module_line){.user = USER_DEFAULT, .pages = PROCESS_PAGES};
    __builtin_memcpy(out->line, name, len);
    while (take_number(&rest, " user=", &out->user) ||
           take_number(&rest, " pages=", &out->pages) ||
           take_device(&rest, &out->devices) ||
           take_start(&rest, &out->is_held))
        continue;
    __builtin_memcpy(out->line + len, rest, text_length(rest) + 1);
}
