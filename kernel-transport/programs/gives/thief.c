/* SPDX-License-Identifier: MIT */
/*
 * gives-thief: what others have given to others
 *
 * The number of a gift is no secret: it claims each that there may be, and has
 * the shelf, for which one is, claim it for itself.
 */
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "odd.stub.h"
#include "shelf.stub.h"
#include "shelf.wire.h"

enum { GIFTS = 16 };

static unsigned claim_all(void)
{
    struct xc_connect_options options = {0};
    unsigned n = 0;

    for (options.gift = 1; options.gift <= GIFTS; options.gift++) {
        struct odd *odd;

        if (odd_connect("odd", &options, &odd) == 0)
            n++;
    }
    return n;
}

/* As no Stub would: without having given it. */
static int64_t pass(struct odd *odd, struct shelf *shelf, uint64_t gift)
{
    const struct xc_stub *stub = shelf_stub(shelf);
    const struct xc_giving_ops *giving = stub->binding->ops->giving;
    struct shelf_put_request request = {0};
    struct xc_stub_call call;
    unsigned index;
    int64_t r = xc_stub_begin(&call, stub, SHELF_METHOD_PUT, SHELF_KEY_PUT);
    int door;

    if (r)
        return r;
    r = giving->door(odd_stub(odd)->binding, &door);
    if (r == 0)
        r = giving->carry(stub->binding, &call, door, &index);
    if (r == 0) {
        request.odd = xc_handle_of_gift(gift, index);
        xc_stub_put(&call, &request, sizeof(request));
        r = xc_stub_invoke(&call);
    }
    xc_stub_end(&call);
    return r;
}

static unsigned have_claimed(struct odd *odd, struct shelf *shelf)
{
    unsigned n = 0;
    uint64_t gift;

    for (gift = 1; gift <= GIFTS; gift++)
        if (pass(odd, shelf, gift) == 0 && shelf_add(shelf, 1, 1) == 2)
            n++;
    return n;
}

int main(void)
{
    unsigned n = claim_all();
    struct shelf *shelf;
    struct odd *odd;

    printf("thief: %u of %d gifts claimed\n", n, GIFTS);
    if (odd_connect("odd", NULL, &odd) ||
        shelf_connect("shelf", NULL, &shelf)) {
        printf("thief: %s\n", xc_error_text());
        return 1;
    }
    n = have_claimed(odd, shelf);
    printf("thief: %u of %d claimed by who they are for\n", n, GIFTS);
    printf("thief: gift 0, which is a root object: %s\n",
           xc_status_name(pass(odd, shelf, 0)));
    return n != 0;
}
