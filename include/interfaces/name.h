/* SPDX-License-Identifier: MIT */
/*
 * name: objects of whatever servers, by names in a hierarchy
 *
 * A path is names with a '/' between each two; "" is the context itself, and
 * there is no "." or "..". A context may stand in another server, and then
 * that one knows the rest of the path: lookup() gives the object that it has,
 * and what of the path is left for it.
 */
#pragma once

#include <crosscall/any.h>
#include <crosscall/interface.h>

struct name_dir;

/* What a holder of a context may be allowed to do, there and below. */
enum name_rights {
    NAME_LIST = XC_RIGHT(0),   /* see names */
    NAME_LOOKUP = XC_RIGHT(1), /* get what they stand for */
    NAME_BIND = XC_RIGHT(2)    /* make names, and remove one's own */
};

enum {
    NAME_PATH_MAX = 1023, /* bytes */
    NAME_PART_MAX = 63    /* of each name in it */
};

/** With which rights who looks a name up gets what it stands for. */
struct name_policy {
    uint32_t own;    /* processes of the uid that made the name */
    uint32_t others; /* all others; 0: they are refused, with -EACCES */
};

struct XC_INTERFACE("crosscall.name_dir", 1) name_dir_ops {
    /**
     * lookup() - what a path stands for, or begins with
     * @path:  relative to the context
     * @rest:  of @path, what the object has to look up; "" is all of it
     * @out:   the object, with the rights of its name's policy
     *
     * The object's server has to agree, and nobody waits for it: -EAGAIN means
     * that it was asked, or has much to do, and the caller asks again.
     * Return: 0 or a negative status; -EISDIR if the path is a context of this
     *         server's, see open(); -EDEADLK if the caller serves the object;
     *         -EREMOTEIO if the object's server has refused.
     */
    int (*lookup)(struct name_dir *self,
                  XC_STRING(NAME_PATH_MAX) const char *path,
                  XC_OUT XC_STRING(NAME_PATH_MAX) char *rest,
                  XC_OUT XC_GRANT(XC_RIGHTS_ALL) struct any **out)
        XC_METHOD(1, NAME_LOOKUP);

    /** open() - a context of this server's; -EXDEV if it is another one's */
    int (*open)(struct name_dir *self,
                XC_STRING(NAME_PATH_MAX) const char *path,
                XC_OUT XC_GRANT(NAME_LIST | NAME_LOOKUP | NAME_BIND |
                                XC_RIGHT_GIVE) struct name_dir **out)
        XC_METHOD(2, NAME_LOOKUP);

    /**
     * list() - a context's names
     * @cursor:  0 at first, then what the last call left in it
     * @names:   filled with names, each with its NUL, contexts with a '/' at
     *           their end
     *
     * Return: bytes placed in @names, 0 after the last one; or a negative
     *         status, -ERANGE where @max is too small for the next one.
     */
    int64_t (*list)(struct name_dir *self,
                    XC_STRING(NAME_PATH_MAX) const char *path,
                    XC_INOUT uint64_t *cursor,
                    XC_OUT XC_SIZED_BY(max, XC_RESULT) char *names, size_t max)
        XC_METHOD(3, NAME_LIST);

    /**
     * bind() - name an object of another server
     * @object:  with XC_RIGHT_GIVE; the name has all rights that the caller has
     * @policy:  what look-ups get of them
     *
     * The name is there at once, and the object a moment later: see status().
     * It goes when it is unbound, and when the object's server dies.
     * Return: 0 or a negative status; -EEXIST, -EDQUOT (too many names of this
     *         user), -ENOSPC (of all), -EXDEV as for open(), -EOPNOTSUPP if no
     *         other server serves the object
     */
    int (*bind)(struct name_dir *self,
                XC_STRING(NAME_PATH_MAX) const char *path,
                XC_GRANT(XC_RIGHTS_ALL) struct any *object,
                const struct name_policy *policy) XC_METHOD(4, NAME_BIND);

    /** make_dir() - make a context; its policy is of name_rights */
    int (*make_dir)(struct name_dir *self,
                    XC_STRING(NAME_PATH_MAX) const char *path,
                    const struct name_policy *policy) XC_METHOD(5, NAME_BIND);

    /**
     * unbind() - remove a name of the caller's own uid
     *
     * Return: 0 or a negative status; -EPERM for names of others; -ENOTEMPTY
     *         for contexts with names in them.
     */
    int (*unbind)(struct name_dir *self,
                  XC_STRING(NAME_PATH_MAX) const char *path)
        XC_METHOD(6, NAME_BIND);

    /**
     * status() - whether a name can be looked up
     *
     * Return: 0; -EAGAIN while the object's server has not answered; -ENOENT,
     *         also if it turned out that nobody else serves the object.
     */
    int (*status)(struct name_dir *self,
                  XC_STRING(NAME_PATH_MAX) const char *path)
        XC_METHOD(7, NAME_LOOKUP);
};

struct name_dir {
    const struct name_dir_ops *ops;
};
