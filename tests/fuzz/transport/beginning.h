/* SPDX-License-Identifier: MIT */
/* Beginning: whether a peer has shaken hands before an input is read;
 * connected.c, or stranger.c */
#pragma once

#include <stdbool.h>

/** What a program of the channel begins with, and one of the set-up does not.
 */
extern const bool begins_connected;
