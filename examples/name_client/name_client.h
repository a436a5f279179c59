/* SPDX-License-Identifier: MIT */
/*
 * Name client: paths across servers, followed by who uses them
 *
 * A name server calls nobody. Where a path leads on into another server it is
 * the client who goes there, so that a context that never answers keeps only
 * those who ask it.
 *
 *     struct any *any;
 *     struct file *file;
 *
 *     r = name_connect("name:disk/readme", &any);
 *     if (r == 0)
 *         r = file_from_any(any, &file);
 */
#pragma once

#include <crosscall/any.h>
#include <interfaces/name.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /** Servers that one path may lead through; contexts may be in a ring. */
    NAME_HOPS_MAX = 16
};

/**
 * name_find() - get the object that a path stands for
 * @from:  a Stub
 * @path:  relative to @from
 * @out:   a Stub, which the caller releases; also of contexts
 *
 * Until the thread's deadline (xc_set_deadline()), or for 5 s.
 * Return: 0 or what lookup() and calls say; -ELOOP after NAME_HOPS_MAX servers;
 *         -ETIMEDOUT if a server on the way does not answer a name server;
 *         -XC_E_SHAPE if the path goes on where there is no context.
 */
int name_find(struct name_dir *from, const char *path, struct any **out);

/**
 * name_publish() - bind an object, and wait until it can be looked up
 *
 * Return: as of bind(), and status().
 */
int name_publish(struct name_dir *in, const char *path, struct any *object,
                 const struct name_policy *policy);

/**
 * name_connect() - get an object by an address
 * @address:  name:PATH, from the server at $CROSSCALL_NAME or "name"; or an
 *            address as for xc_connect()
 */
int name_connect(const char *address, struct any **out);

#ifdef __cplusplus
}
#endif
