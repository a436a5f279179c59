/* SPDX-License-Identifier: MIT */
/*
 * Served file: an open file of a volume, as an object of type file
 *
 * It begins with a struct file, so it can be returned where the interface
 * says one. It lives as long as somebody holds it.
 */
#pragma once

struct account;
struct open_file;
struct served_dir;

/**
 * served_file_start() - make an object of an open file
 * @dir:      counts it; must outlive it
 * @account:  of who opened it; consumed, as the file, also on failure
 *
 * In a call: the object ends when nobody holds it any more.
 * Return: 0 or a negative errno value.
 */
int served_file_start(struct served_dir *dir, struct account *account,
                      struct open_file *file);
