/* SPDX-License-Identifier: MIT */
/* errand: what takes long, and looks whether its caller still waits */
#pragma once

#include <crosscall/interface.h>

struct errand;

enum errand_rights { ERRAND_USE = XC_RIGHT(0) };

/** What the methods of one object came to. */
struct errand_seen {
    uint64_t n_cancelled; /* calls whose caller has cancelled */
    int64_t status;       /* of the last call that one made elsewhere */
};

struct XC_INTERFACE("test.errand", 1) errand_ops {
    /**
     * wait() - until the caller has cancelled this call
     * @aloud:  tell the test that it waits
     *
     * Return: 0; -ETIME after 20 s.
     */
    int (*wait)(struct errand *self, uint32_t aloud) XC_METHOD(1, ERRAND_USE);

    /** send() - have @other wait(), aloud, and see what that comes to */
    int (*send)(struct errand *self, XC_GRANT(ERRAND_USE) struct errand *other)
        XC_METHOD(2, ERRAND_USE);

    /** deadline() - of this call */
    int (*deadline)(struct errand *self, XC_OUT uint64_t *deadline_ns)
        XC_METHOD(3, ERRAND_USE);

    /** deadline_of() - what @other's deadline() says */
    int (*deadline_of)(struct errand *self,
                       XC_GRANT(ERRAND_USE) struct errand *other,
                       XC_OUT uint64_t *deadline_ns) XC_METHOD(4, ERRAND_USE);

    /** report() - what was seen so far */
    int (*report)(struct errand *self, XC_OUT struct errand_seen *out)
        XC_METHOD(5, ERRAND_USE);
};

struct errand {
    const struct errand_ops *ops;
};
