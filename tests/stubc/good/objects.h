/* SPDX-License-Identifier: MIT */
/* objects: a base of another header, a chain, and interfaces that know each
 * other */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/file.h>

struct log_file;
struct reader;

enum log_file_rights { LOG_FILE_ROTATE = XC_RIGHT(8) };
enum reader_rights { READER_NOTIFY = XC_RIGHT(0) };

/* A file that is cut now and then; it tells readers. */
struct XC_INTERFACE("test.log_file", 2) log_file_ops {
    struct file_ops file;

    /** rotate() - begin anew */
    int (*rotate)(struct log_file *self) XC_METHOD(20, LOG_FILE_ROTATE);

    /** follow() - tell @reader from now on */
    int (*follow)(struct log_file *self,
                  XC_GRANT(READER_NOTIFY) struct reader *reader)
        XC_METHOD(21, FILE_READ | LOG_FILE_ROTATE);
};

struct log_file {
    struct file file;
};

struct XC_INTERFACE("test.reader", 1) reader_ops {
    /** cut() - @log was cut */
    int (*cut)(struct reader *self,
               XC_GRANT(FILE_READ | XC_RIGHT_GIVE) struct log_file *log,
               uint64_t size) XC_METHOD(1, READER_NOTIFY) XC_ONEWAY;
};

struct reader {
    const struct reader_ops *ops;
};

enum deep_rights { DEEP_USE = XC_RIGHT(16) };

/* Third in a chain. */
struct deep;

struct XC_INTERFACE("test.deep", 1) deep_ops {
    struct log_file_ops log_file;

    int (*dig)(struct deep *self,
               XC_OUT XC_GRANT(FILE_READ | DEEP_USE) struct deep **out)
        XC_METHOD(40, DEEP_USE | FILE_WRITE);
};

struct deep {
    struct log_file log_file;
};
