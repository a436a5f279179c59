/* SPDX-License-Identifier: MIT */
/* Names that a shop's generated headers would have as well */
#pragma once

#define SHOP_METHOD_SELL 1

int shop_open(int door);

struct shop_close_request {
    int door;
};
