/* SPDX-License-Identifier: MIT */
#include "image.h"

#include <errno.h>
#include <ext2fs/ext2fs.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "volume.h"
#include "walk.h"
#include "when.h"

struct image {
    struct volume volume;
    ext2_filsys fs;
};
static_assert(offsetof(struct image, volume) == 0, "cast from its volume");

struct image_file {
    struct open_file open;
    ext2_file_t file;
};
static_assert(offsetof(struct image_file, open) == 0, "cast from its file");

static struct image *image_of(struct volume *volume)
{
    return (struct image *)volume;
}

static ext2_file_t file_of(const struct open_file *file)
{
    return ((const struct image_file *)file)->file;
}

/* Clients cannot do anything about the rest. */
static int status_of(errcode_t error)
{
    switch (error) {
    case 0:
        return 0;
    case EXT2_ET_FILE_NOT_FOUND:
        return -ENOENT;
    case EXT2_ET_NO_DIRECTORY:
        return -ENOTDIR;
    case EXT2_ET_SYMLINK_LOOP:
        return -ELOOP;
    case EXT2_ET_NO_MEMORY:
        return -ENOMEM;
    default:
        return -EIO;
    }
}

static int lookup(void *volume, uint64_t dir, const char *name, size_t len,
                  uint64_t *out)
{
    ext2_filsys fs = ((struct image *)volume)->fs;
    struct ext2_inode inode;
    ext2_ino_t found;
    int r;

    if (len > EXT2_NAME_LEN)
        return -ENAMETOOLONG;
    r = status_of(
        ext2fs_lookup(fs, (ext2_ino_t)dir, name, (int)len, NULL, &found));
    if (r == 0)
        r = status_of(ext2fs_read_inode(fs, found, &inode));
    if (r == 0 && LINUX_S_ISLNK(inode.i_mode))
        r = status_of(ext2fs_follow_link(fs, EXT2_ROOT_INO, (ext2_ino_t)dir,
                                         found, &found));
    if (r == 0)
        *out = found;
    return r;
}

static int walk(struct image *image, const char *path, ext2_ino_t *out,
                struct ext2_inode *inode)
{
    const struct walk how = {image, EXT2_ROOT_INO, lookup};
    uint64_t at;
    int r = walk_to(&how, path, &at);

    if (r)
        return r;
    *out = (ext2_ino_t)at;
    return status_of(ext2fs_read_inode(image->fs, *out, inode));
}

static int image_open(struct volume *volume, const char *path, enum dir_how how,
                      uint32_t uid, struct open_file **out)
{
    struct image *image = image_of(volume);
    struct image_file *file;
    struct ext2_inode inode;
    ext2_ino_t number;
    int r = walk(image, path, &number, &inode);

    (void)how; /* DIR_OPEN_READ: there is no write() */
    (void)uid;
    if (r)
        return r;
    if (LINUX_S_ISDIR(inode.i_mode))
        return -EISDIR;
    if (!LINUX_S_ISREG(inode.i_mode) || inode.i_flags & EXT4_ENCRYPT_FL)
        return -EOPNOTSUPP;
    file = calloc(1, sizeof(*file));
    if (!file)
        return -ENOMEM;
    r = status_of(ext2fs_file_open(image->fs, number, 0, &file->file));
    if (r) {
        free(file);
        return r;
    }
    file->open.key.number = number;
    *out = &file->open;
    return 0;
}

static void image_close(struct volume *volume, struct open_file *file)
{
    (void)volume;
    ext2fs_file_close(file_of(file));
    free(file);
}

static int64_t image_read(struct volume *volume, struct open_file *file,
                          uint64_t offset, void *to, size_t len)
{
    size_t done = 0;
    int r;

    (void)volume;
    r = status_of(
        ext2fs_file_llseek(file_of(file), offset, EXT2_SEEK_SET, NULL));
    while (r == 0 && done < len) {
        size_t rest = len - done;
        unsigned got = 0;

        r = status_of(ext2fs_file_read(
            file_of(file), (char *)to + done,
            rest < UINT32_MAX ? (unsigned)rest : UINT32_MAX, &got));
        if (got == 0)
            break;
        done += got;
    }
    return r ? r : (int64_t)done;
}

static int64_t modified_ns(const struct ext2_inode_large *inode)
{
    int64_t seconds = (int32_t)inode->i_mtime;
    size_t end = EXT2_GOOD_OLD_INODE_SIZE + inode->i_extra_isize;
    uint32_t extra = 0;

    /* Two bits more for seconds, and 30 for ns, where there is room for it. */
    if (end >= offsetof(struct ext2_inode_large, i_mtime_extra) + 4)
        extra = inode->i_mtime_extra;
    return when_ns(seconds + (int64_t)(extra & 3) * (INT64_C(1) << 32),
                   extra >> 2);
}

static int image_status(struct volume *volume, struct open_file *file,
                        struct file_info *out)
{
    struct ext2_inode_large inode = {0};
    __u64 size;
    int r;

    r = status_of(ext2fs_file_get_lsize(file_of(file), &size));
    if (r == 0)
        r = status_of(ext2fs_read_inode_full(
            image_of(volume)->fs, (ext2_ino_t)file->key.number,
            (struct ext2_inode *)&inode, sizeof(inode)));
    if (r)
        return r;
    out->size = size;
    out->modified_ns = modified_ns(&inode);
    return 0;
}

/* One listing: @at counts entries, and what was listed before is passed by. */
struct listing {
    ext2_filsys fs;
    struct list *names;
    uint64_t *cursor;
    uint64_t at;
};

static mode_t type_of(ext2_filsys fs, const struct ext2_dir_entry *entry)
{
    static const mode_t types[EXT2_FT_MAX] = {
        [EXT2_FT_REG_FILE] = S_IFREG,
        [EXT2_FT_DIR] = S_IFDIR,
        [EXT2_FT_SYMLINK] = S_IFLNK,
    };
    int type = ext2fs_dirent_file_type(entry);
    struct ext2_inode inode;

    if (type > EXT2_FT_UNKNOWN)
        return type < EXT2_FT_MAX ? types[type] : 0;
    return ext2fs_read_inode(fs, entry->inode, &inode) ? 0 : inode.i_mode;
}

static int list_entry(ext2_ino_t dir, int which, struct ext2_dir_entry *entry,
                      int offset, int block_size, char *block, void *data)
{
    struct listing *listing = data;
    size_t len = (size_t)ext2fs_dirent_name_len(entry);

    (void)dir;
    (void)which;
    (void)offset;
    (void)block_size;
    (void)block;
    if (listing->at++ < *listing->cursor)
        return 0;
    if (!list_add(listing->names, entry->name, len,
                  type_of(listing->fs, entry)))
        return DIRENT_ABORT;
    *listing->cursor = listing->at;
    return 0;
}

static int image_list(struct volume *volume, const char *path, uint64_t *cursor,
                      struct list *names)
{
    struct image *image = image_of(volume);
    struct listing listing = {image->fs, names, cursor, 0};
    struct ext2_inode inode;
    ext2_ino_t number;
    int r = walk(image, path, &number, &inode);

    if (r)
        return r;
    if (!LINUX_S_ISDIR(inode.i_mode))
        return -ENOTDIR;
    if (*cursor > INT64_MAX)
        return -EINVAL;
    return status_of(
        ext2fs_dir_iterate2(image->fs, number, 0, NULL, list_entry, &listing));
}

static void image_free(struct volume *volume)
{
    ext2fs_close_free(&image_of(volume)->fs);
    free(volume);
}

static const struct volume_ops image_ops = {
    .open = image_open,
    .close = image_close,
    .read = image_read,
    .status = image_status,
    .list = image_list,
    .free = image_free,
};

static int open_image(const char *path, ext2_filsys *out)
{
    errcode_t error =
        ext2fs_open(path, EXT2_FLAG_64BITS, 0, 0, unix_io_manager, out);

    /* Errors of the system come as they are; the library's are larger. */
    if (error)
        return error < EXT2_ET_BASE ? -(int)error : -EMEDIUMTYPE;
    if (ext2fs_has_feature_journal_needs_recovery((*out)->super)) {
        ext2fs_close_free(out);
        return -EUCLEAN;
    }
    return 0;
}

int image_volume_new(const char *path, struct volume **out)
{
    struct image *image = calloc(1, sizeof(*image));
    int r = image ? open_image(path, &image->fs) : -ENOMEM;

    if (r) {
        free(image);
        return r;
    }
    image->volume.ops = &image_ops;
    *out = &image->volume;
    return 0;
}
