/* SPDX-License-Identifier: MIT */
/* Disk: a local object that counts its own references, as OSKit's do */
#pragma once

#include <stdbool.h>

#include <interfaces/com.h>

#ifdef __cplusplus
extern "C" {
#endif

struct disk {
    struct blk blk; /* first: what others see of it */
    int references;
    int number;
    bool exported; /* the X objects together hold one reference */
    struct disk *partner;
    struct com *kept;
};

/** disk_init() - with one reference, the caller's; memory is the caller's */
void disk_init(struct disk *disk, int number, struct disk *partner);

#ifdef __cplusplus
}
#endif
