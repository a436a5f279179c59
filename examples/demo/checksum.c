/* SPDX-License-Identifier: MIT */
#include "checksum.h"

#include <fcntl.h>
#include <unistd.h>

uint64_t checksum_add(uint64_t checksum, const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    size_t i;

    for (i = 0; i < len; i++)
        checksum = (checksum ^ p[i]) * UINT64_C(0x100000001b3);
    return checksum;
}

int checksum_file(const char *path, uint64_t *out)
{
    uint64_t checksum = CHECKSUM_START;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    char bytes[16384];
    ssize_t n;

    if (fd < 0)
        return -1;
    while ((n = read(fd, bytes, sizeof(bytes))) > 0)
        checksum = checksum_add(checksum, bytes, (size_t)n);
    close(fd);
    if (n < 0)
        return -1;
    *out = checksum;
    return 0;
}
