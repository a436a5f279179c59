/* SPDX-License-Identifier: MIT */
/* relay: an object that is replaced while it is called */
#pragma once

#include <crosscall/interface.h>

struct relay;

enum relay_rights { RELAY_USE = XC_RIGHT(0) };

enum { RELAY_CLIENTS = 4 };

struct XC_INTERFACE("test.relay", 1) relay_ops {
    /**
     * step() - count on; the count is the same whichever object has it
     * @client:  whose count, below RELAY_CLIENTS
     * @number:  one more than before; -EILSEQ if it is not
     * @serial:  of the object that counts; a later one has a higher one
     */
    int (*step)(struct relay *self, uint32_t client, uint64_t number,
                XC_OUT uint64_t *serial) XC_METHOD(1, RELAY_USE);

    /** hold() - stay here until the test lets go. Return: as of step() */
    int64_t (*hold)(struct relay *self) XC_METHOD(2, RELAY_USE);

    /** pass() - put another object in the place of this one */
    int (*pass)(struct relay *self) XC_METHOD(3, RELAY_USE);
};

struct relay {
    const struct relay_ops *ops;
};
