/* SPDX-License-Identifier: MIT */
#include "names.h"

#include <errno.h>
#include <stddef.h>

#include <crosscall/client.h>
#include <crosscall/error.h>

#include "dir.stub.h"
#include "name.stub.h"
#include "name_client.h"

#include "report.h"

#define PATH "disks/memory"

enum { SERVER_USER = 1000 };

static struct name_dir *connect(void)
{
    const struct xc_connect_options options = {.server_uid = SERVER_USER};
    struct name_dir *root = NULL;

    if (name_dir_connect("names", &options, &root))
        report_failure("name", "%s", xc_error_text());
    return root;
}

bool names_publish(struct dir *dir)
{
    const struct name_policy everything = {XC_RIGHTS_ALL, XC_RIGHTS_ALL};
    const struct name_policy look = {XC_RIGHTS_ALL, DIR_LIST | DIR_OPEN};
    struct name_dir *root = connect();
    int r;

    if (!root)
        return false;
    r = name_dir_make_dir(root, "disks", &everything);
    if (r == 0)
        r = name_publish(root, PATH, dir_as_any(dir), &look);
    name_dir_release(root);
    if (r)
        report_failure("name", "%s", xc_error_text());
    return report_check(r == 0, "name",
                        PATH " is the file server's, by the name server");
}

struct dir *names_find(void)
{
    struct name_dir *root = connect();
    struct dir *dir = NULL;
    struct any *any;
    int r;

    if (!root)
        return NULL;
    if (name_find(root, PATH, &any) == 0 && dir_from_any(any, &dir))
        any_release(any);
    r = name_dir_unbind(root, PATH);
    report_check(dir && r == -EPERM, "name",
                 PATH " was found, and is not another user's to unbind");
    name_dir_release(root);
    return dir;
}
