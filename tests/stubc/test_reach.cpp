// SPDX-License-Identifier: MIT
// The rights report: which objects the holder of a right can come to hold

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <string>

using namespace stubc_test;

namespace {

// A shop gives a ticket, the ticket a seat, and a seat together with a key
// gives a safe. The key is in the safe's own drawer.
const char shop_h[] = R"(
#pragma once
#include <crosscall/interface.h>
struct shop;
struct ticket;
struct seat;
struct key;
struct safe;
enum key_rights { KEY_TURN = XC_RIGHT(0) };
enum safe_rights { SAFE_OPEN = XC_RIGHT(0) };
enum seat_rights { SEAT_SIT = XC_RIGHT(0), SEAT_LOCK = XC_RIGHT(1) };
enum ticket_rights { TICKET_USE = XC_RIGHT(0), TICKET_SELL = XC_RIGHT(1) };
enum shop_rights { SHOP_BUY = XC_RIGHT(0), SHOP_OWN = XC_RIGHT(1) };
struct XC_INTERFACE("test.key", 1) key_ops {
    int (*turn)(struct key *self) XC_METHOD(1, KEY_TURN);
};
struct key { const struct key_ops *ops; };
struct XC_INTERFACE("test.safe", 1) safe_ops {
    int (*drawer)(struct safe *self,
                  XC_OUT XC_GRANT(KEY_TURN) struct key **out)
        XC_METHOD(1, SAFE_OPEN);
};
struct safe { const struct safe_ops *ops; };
struct XC_INTERFACE("test.seat", 1) seat_ops {
    int (*unlock)(struct seat *self, XC_GRANT(KEY_TURN) struct key *key,
                  XC_OUT XC_GRANT(SAFE_OPEN) struct safe **out)
        XC_METHOD(1, SEAT_SIT);
};
struct seat { const struct seat_ops *ops; };
struct XC_INTERFACE("test.ticket", 1) ticket_ops {
    int (*take)(struct ticket *self, XC_OUT XC_GRANT(SEAT_SIT) struct seat **out)
        XC_METHOD(1, TICKET_USE);
    int (*resell)(struct ticket *self,
                  XC_OUT XC_GRANT(SEAT_LOCK) struct seat **out)
        XC_METHOD(2, TICKET_SELL);
};
struct ticket { const struct ticket_ops *ops; };
struct XC_INTERFACE("test.shop", 1) shop_ops {
    int (*buy)(struct shop *self,
               XC_OUT XC_GRANT(TICKET_USE) struct ticket **out)
        XC_METHOD(1, SHOP_BUY);
    int (*keys)(struct shop *self, XC_OUT XC_GRANT(KEY_TURN) struct key **out)
        XC_METHOD(2, SHOP_OWN);
};
struct shop { const struct shop_ops *ops; };
)";

/// What the report says of test.shop.
std::string report()
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "shop.h";
    write_file(header, shop_h);
    const Result result = run_stubc(
        scratch, {"-o", scratch.out().string(), "--emit", "rights", header});
    EXPECT_EQ(result.status, 0) << result.errors;
    const std::string text = read_file(scratch.out() / "shop.rights.md");
    return text.substr(text.find("## shop"));
}

bool says(const std::string &text, const std::string &line)
{
    return text.find(line + "\n") != std::string::npos;
}

} // namespace

TEST(Reach, follows_an_object_that_gives_an_object)
{
    const std::string text = report();
    EXPECT_TRUE(says(text, "| `SHOP_BUY` | `test.ticket` | `TICKET_USE` | "
                           "`shop.buy` |"))
        << text;
    EXPECT_TRUE(says(text, "| `SHOP_BUY` | `test.seat` | `SEAT_SIT` | "
                           "`ticket.take` |"))
        << text;
}

TEST(Reach, stops_where_a_right_is_missing)
{
    EXPECT_EQ(report().find("SEAT_LOCK"), std::string::npos);
}

TEST(Reach, stops_where_an_object_to_pass_is_missing)
{
    const std::string text = report();
    EXPECT_EQ(text.find("| `SHOP_BUY` | `test.safe`"), std::string::npos);
    EXPECT_TRUE(says(text, "| all rights | `test.safe` | `SAFE_OPEN` | "
                           "`seat.unlock` |"))
        << text;
}
