/* SPDX-License-Identifier: MIT */
/*
 * Image: an ext2, ext3 or ext4 file system in a file, as a volume that is only
 * read, by libext2fs
 *
 * An image is trusted as far as libext2fs is: it comes from who starts the
 * server, never from a client. What is wrong in it is -EIO for whoever comes
 * across it. A symbolic link leads to where it would if the image were the
 * whole system.
 */
#pragma once

struct volume;

/**
 * image_volume_new() - open an image, for reading
 * @path:  of the host, trusted
 *
 * Nobody may write to the file meanwhile.
 * Return: 0 or a negative errno value.
 * Errors: -EMEDIUMTYPE  it is no such file system, or a newer one
 *         -EUCLEAN      its journal is to be replayed first: e2fsck -p
 *         -EOPNOTSUPP   built without libext2fs
 */
int image_volume_new(const char *path, struct volume **out);
