/* SPDX-License-Identifier: MIT */
/*
 * Porter: a thread that gives one object to those who look its name up
 *
 * To give somebody an object its server has to be asked, and that one may not
 * answer. So the server's thread asks nobody: each name has a porter, and who
 * binds a server that is silent has stopped its own names' porters.
 *
 *     look-up           porter               the object's server
 *     -EAGAIN  -------> errand ------------> xc_give()
 *     again    <------- gift  <------------- a number
 *
 * It also learns that the object's server died. Then it ends, and the name goes
 * with the next method; the tree's bell asks for one.
 */
#pragma once

#include <crosscall/caller.h>
#include <crosscall/handle.h>

#include "tree.h"

/**
 * porter_new() - engage one for a new name
 * @object:  one reference is taken
 *
 * In a method, with the tree's lock. Return: 0, -ENOMEM or -EAGAIN.
 */
int porter_new(struct name *name, struct any *object);

/** porter_status() - 0, or -EAGAIN while its object is not there */
int porter_status(const struct porter *porter);

/**
 * porter_fetch() - have the object given to the caller
 *
 * In a method, with the tree's lock.
 * @object: with 0 only; stays until the next porters_sweep()
 * Return: 0, with the gift; -EAGAIN while it is under way, and what lookup()
 *         says else.
 */
int porter_fetch(struct porter *porter, const struct xc_caller *caller,
                 xc_rights rights, struct any **object, uint64_t *gift);

/** porter_dismiss() - its name goes; it ends when it has noticed */
void porter_dismiss(struct porter *porter);

/**
 * porters_sweep() - end with porters that have ended, and their names
 *
 * In the thread of the methods, where nobody uses what was fetched any more;
 * without the tree's lock: what is let go may call this server back.
 */
void porters_sweep(struct tree *tree);

/** porters_end() - of all, when no method runs any more; without the lock */
void porters_end(struct tree *tree);
