/* SPDX-License-Identifier: MIT */
/* Names: one server's object, found by another one, the name server */
#pragma once

#include <stdbool.h>

struct dir;

/** names_publish() - name it, for other users to look. Return: whether it can
 * be found */
bool names_publish(struct dir *dir);

/** names_find() - what was named so, or NULL */
struct dir *names_find(void);
