/* SPDX-License-Identifier: MIT */
#include "area_object.h"

#include <errno.h>
#include <string.h>

#include <crosscall/region.h>

static struct area_object *of(struct area *self)
{
    return (struct area_object *)self;
}

static struct area_store *store_of(struct area *self, uint32_t id)
{
    if (id == 0 || id > AREA_MAX || !of(self)->stores[id - 1].is_used)
        return NULL;
    return &of(self)->stores[id - 1];
}

static bool holds(const struct area_store *store, uint64_t offset, uint64_t n)
{
    return store && offset <= store->size && n <= store->size - offset;
}

static struct area_mapping *mapping_at(struct area *self, uint64_t address)
{
    unsigned i;

    for (i = 0; i < AREA_VIEWS; i++) {
        struct area_mapping *mapping = &of(self)->mappings[i];

        if (mapping->id && address >= mapping->view.address &&
            address - mapping->view.address < mapping->view.span.length)
            return mapping;
    }
    return NULL;
}

static int area_do_create(struct area *self, size_t size,
                          enum area_access access)
{
    unsigned i;

    for (i = 0; i < AREA_MAX && size <= AREA_BYTES; i++)
        if (!of(self)->stores[i].is_used) {
            of(self)->stores[i] = (struct area_store){
                .is_used = true, .size = size, .access = access};
            return (int)i + 1;
        }
    return -ENOMEM;
}

static int area_do_drop(struct area *self, uint32_t id)
{
    struct area_store *store = store_of(self, id);
    int n = 0;
    unsigned i;

    if (!store)
        return -ENOENT;
    store->is_used = false;
    for (i = 0; i < AREA_MAX; i++)
        n += of(self)->stores[i].is_used;
    return n;
}

static int area_do_resize(struct area *self, uint32_t id, size_t *size)
{
    struct area_store *store = store_of(self, id);
    size_t old;

    if (!store || *size > AREA_BYTES)
        return -EINVAL;
    old = store->size;
    store->size = *size;
    *size = old;
    return 0;
}

static int area_do_label(struct area *self, uint32_t id, const char *name)
{
    struct area_store *store = store_of(self, id);

    if (!store)
        return -ENOENT;
    strcpy(store->name, name);
    return 0;
}

static int area_do_find(struct area *self, const char *name)
{
    unsigned i;

    for (i = 0; i < AREA_MAX; i++)
        if (of(self)->stores[i].is_used &&
            strcmp(of(self)->stores[i].name, name) == 0)
            return (int)i + 1;
    return -ENOENT;
}

static int area_do_label_of(struct area *self, uint32_t id, char *name)
{
    const struct area_store *store = store_of(self, id);

    if (!store)
        return -ENOENT;
    strcpy(name, store->name);
    return 0;
}

static int64_t area_do_read(struct area *self, uint32_t id, uint64_t offset,
                            void *buf, size_t max)
{
    const struct area_store *store = store_of(self, id);
    size_t n;

    if (!holds(store, offset, 0))
        return -EINVAL;
    n = store->size - offset < max ? store->size - offset : max;
    memcpy(buf, store->bytes + offset, n);
    return (int64_t)n;
}

static int64_t area_do_write(struct area *self, uint32_t id, uint64_t offset,
                             const void *buf, size_t len)
{
    struct area_store *store = store_of(self, id);

    if (!holds(store, offset, len))
        return -EINVAL;
    if (store->access != AREA_READ_WRITE)
        return -EROFS;
    memcpy(store->bytes + offset, buf, len);
    return (int64_t)len;
}

static int area_do_zero(struct area *self, uint32_t id,
                        const struct area_span *spans, uint16_t n)
{
    struct area_store *store = store_of(self, id);
    uint16_t i;

    if (!spans) {
        if (!store)
            return -EINVAL;
        memset(store->bytes, 0, store->size);
        return 0;
    }
    for (i = 0; i < n; i++)
        if (!holds(store, spans[i].offset, spans[i].length))
            return -EINVAL;
    for (i = 0; i < n; i++)
        memset(store->bytes + spans[i].offset, 0, spans[i].length);
    return 0;
}

static int area_do_copy(struct area *self, uint32_t from, struct area_span span,
                        uint32_t to, uint64_t offset)
{
    const struct area_store *source = store_of(self, from);
    struct area_store *target = store_of(self, to);

    if (!holds(source, span.offset, span.length) ||
        !holds(target, offset, span.length))
        return -EINVAL;
    memmove(target->bytes + offset, source->bytes + span.offset, span.length);
    return 0;
}

static int area_do_exchange(struct area *self, uint32_t id, uint64_t offset,
                            uint32_t *words, uint32_t *n)
{
    struct area_store *store = store_of(self, id);
    uint32_t i;

    if (!holds(store, offset, sizeof(*words) * (uint64_t)*n))
        return -EINVAL;
    for (i = 0; i < *n; i++) {
        uint8_t *at = store->bytes + offset + i * sizeof(*words);
        uint32_t old;

        memcpy(&old, at, sizeof(old));
        memcpy(at, &words[i], sizeof(old));
        words[i] = old;
    }
    return 0;
}

static int area_do_map(struct area *self, uint32_t id, struct area_view *view)
{
    unsigned i;

    if (!holds(store_of(self, id), view->span.offset, view->span.length))
        return -EINVAL;
    for (i = 0; i < AREA_VIEWS; i++)
        if (!of(self)->mappings[i].id) {
            if (!view->address || mapping_at(self, view->address))
                view->address = 0x10000 * (uint64_t)(i + 1);
            of(self)->mappings[i] = (struct area_mapping){id, *view};
            return 0;
        }
    return -ENOSPC;
}

static int area_do_unmap(struct area *self, uint64_t address,
                         struct area_view *view)
{
    struct area_mapping *mapping = mapping_at(self, address);

    if (!mapping)
        return -EFAULT;
    *view = mapping->view;
    mapping->id = 0;
    return 0;
}

static int area_do_protect(struct area *self, uint64_t address,
                           enum area_access *access)
{
    struct area_mapping *mapping = mapping_at(self, address);
    enum area_access old;

    if (!mapping)
        return -EFAULT;
    old = mapping->view.access;
    mapping->view.access = *access;
    *access = old;
    return 0;
}

static int area_do_resolve(struct area *self, uint64_t address, uint32_t *id,
                           uint64_t *offset)
{
    const struct area_mapping *mapping = mapping_at(self, address);

    if (!mapping)
        return -EFAULT;
    *id = mapping->id;
    if (offset)
        *offset = address - mapping->view.address + mapping->view.span.offset;
    return 0;
}

static int area_do_views(struct area *self, uint64_t *addresses, size_t max,
                         size_t *n)
{
    unsigned i;

    *n = 0;
    for (i = 0; i < AREA_VIEWS && (!addresses || *n < max); i++) {
        if (!of(self)->mappings[i].id)
            continue;
        if (addresses)
            addresses[*n] = of(self)->mappings[i].view.address;
        ++*n;
    }
    return 0;
}

static int area_do_pin(struct area *self, uint64_t address, bool is_pinned)
{
    struct area_mapping *mapping = mapping_at(self, address);

    if (!mapping)
        return -EFAULT;
    mapping->view.is_pinned = is_pinned;
    return 0;
}

static int area_do_advise(struct area *self, uint32_t id,
                          enum area_advice advice, const struct area_span *span)
{
    if (holds(store_of(self, id), span->offset, span->length)) {
        of(self)->n_advices++;
        of(self)->advice = advice;
    }
    return 0;
}

static int64_t area_do_advised(struct area *self, enum area_advice *advice)
{
    *advice = of(self)->advice;
    return of(self)->n_advices;
}

static int area_do_maps(struct area *self, struct area_view *views,
                        uint32_t max, uint32_t *n)
{
    unsigned i;

    *n = 0;
    for (i = 0; i < AREA_VIEWS && *n < max; i++)
        if (of(self)->mappings[i].id)
            views[(*n)++] = of(self)->mappings[i].view;
    return 0;
}

static int area_do_remap(struct area *self, struct area_view *views, uint8_t n)
{
    int r = 0;
    uint8_t i;

    for (i = 0; i < n && r == 0; i++)
        r = area_do_protect(self, views[i].address, &views[i].access);
    return r;
}

static int64_t area_do_load_from(struct area *self, uint32_t id,
                                 const struct xc_region *from)
{
    struct area_store *store = store_of(self, id);
    const size_t n = xc_region_size(from);

    if (!holds(store, 0, n))
        return -EINVAL;
    xc_region_read(from, 0, store->bytes, n);
    return (int64_t)n;
}

static int64_t area_do_unload_to(struct area *self, uint32_t id,
                                 struct xc_region *to)
{
    const struct area_store *store = store_of(self, id);

    if (!store || xc_region_size(to) < store->size)
        return -EINVAL;
    xc_region_write(to, 0, store->bytes, store->size);
    return (int64_t)store->size;
}

static int area_do_publish(struct area *self, uint32_t id,
                           const struct xc_region **memory)
{
    const struct area_store *store = store_of(self, id);
    struct xc_region *region;
    int r;

    if (!store)
        return -ENOENT;
    r = xc_region_new(store->size, XC_REGION_ONE_WRITER, &region);
    if (r)
        return r;
    xc_region_write(region, 0, store->bytes, store->size);
    *memory = region;
    return 0;
}

static int area_do_share(struct area *self, uint32_t id,
                         struct xc_region **memory)
{
    const struct area_store *store = store_of(self, id);

    if (!store)
        return -ENOENT;
    return xc_region_new(store->size, XC_REGION_SHARED, memory);
}

static int area_do_sweep(struct area *self, uint32_t id, bool *marks, uint8_t n)
{
    struct area_store *store = store_of(self, id);
    int swept = 0;
    uint8_t i;

    if (!holds(store, 0, n))
        return -EINVAL;
    for (i = 0; i < n; i++) {
        const bool is_swept = (!marks || marks[i]) && store->bytes[i];

        if (is_swept)
            store->bytes[i] = 0;
        if (marks)
            marks[i] = is_swept;
        swept += is_swept;
    }
    return swept;
}

static int area_do_total(struct area *self, struct area_load *load)
{
    unsigned i;

    *load = (struct area_load){0};
    for (i = 0; i < AREA_MAX; i++)
        if (of(self)->stores[i].is_used) {
            load->areas++;
            load->bytes += of(self)->stores[i].size;
        }
    for (i = 0; i < AREA_VIEWS; i++)
        load->views += of(self)->mappings[i].id != 0;
    load->fill = (float)load->areas / (float)AREA_MAX;
    return 0;
}

static const struct area_ops area_object_ops = {
    .create = area_do_create,
    .drop = area_do_drop,
    .resize = area_do_resize,
    .label = area_do_label,
    .find = area_do_find,
    .label_of = area_do_label_of,
    .read = area_do_read,
    .write = area_do_write,
    .zero = area_do_zero,
    .copy = area_do_copy,
    .exchange = area_do_exchange,
    .map = area_do_map,
    .unmap = area_do_unmap,
    .protect = area_do_protect,
    .resolve = area_do_resolve,
    .views = area_do_views,
    .pin = area_do_pin,
    .advise = area_do_advise,
    .advised = area_do_advised,
    .maps = area_do_maps,
    .remap = area_do_remap,
    .load_from = area_do_load_from,
    .unload_to = area_do_unload_to,
    .publish = area_do_publish,
    .share = area_do_share,
    .sweep = area_do_sweep,
    .total = area_do_total,
};

void area_object_init(struct area_object *object)
{
    *object = (struct area_object){.object.ops = &area_object_ops};
}
