// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>

#include <crosscall/status.h>

#include "endpoint.stub.h"

namespace {

endpoint_address inet(const uint8_t (&host)[4], uint16_t port)
{
    endpoint_address address = {};

    address.family = ENDPOINT_INET;
    std::memcpy(address.as.inet.host, host, sizeof(host));
    address.as.inet.port = port;
    return address;
}

endpoint_address inet6(uint8_t last, uint16_t port, uint32_t scope)
{
    endpoint_address address = {};

    address.family = ENDPOINT_INET6;
    address.as.inet6.host[15] = last;
    address.as.inet6.port = port;
    address.as.inet6.scope = scope;
    return address;
}

endpoint_address local(const char *path)
{
    endpoint_address address = {};

    address.family = ENDPOINT_LOCAL;
    std::strncpy(address.as.path, path, sizeof(address.as.path) - 1);
    return address;
}

const endpoint_address here = inet({127, 0, 0, 1}, 80);
const endpoint_address there = inet({9, 9, 9, 9}, 443);

void expect_same(const endpoint_address &a, const endpoint_address &b)
{
    ASSERT_EQ(a.family, b.family);
    switch (a.family) {
    case ENDPOINT_LOCAL:
        EXPECT_STREQ(a.as.path, b.as.path);
        break;
    case ENDPOINT_INET:
        EXPECT_EQ(a.as.inet.port, b.as.inet.port);
        EXPECT_EQ(std::memcmp(a.as.inet.host, b.as.inet.host, 4), 0);
        break;
    case ENDPOINT_INET6:
        EXPECT_EQ(a.as.inet6.port, b.as.inet6.port);
        EXPECT_EQ(a.as.inet6.scope, b.as.inet6.scope);
        EXPECT_EQ(std::memcmp(a.as.inet6.host, b.as.inet6.host, 16), 0);
        break;
    }
}

int64_t call_accept(endpoint *self)
{
    endpoint *other = nullptr;
    endpoint_address from = {};
    channel_state state = {};
    const int64_t r = endpoint_accept(self, &other, &from, &state);

    if (r < 0)
        return r;
    expect_same(from, there);
    EXPECT_EQ(endpoint_send(other, "to and fro", 10), 10);
    EXPECT_EQ(endpoint_listen(other, 1), -XC_E_DENIED);

    // What it holds, sent to ourselves; and passed as what it derives from.
    EXPECT_EQ(endpoint_mirror(self, &other->channel), 10);
    char data[16] = "";
    EXPECT_EQ(endpoint_receive(self, data, sizeof(data)), 10);
    EXPECT_STREQ(data, "to and fro");
    endpoint_release(other);
    return r;
}

int64_t call_pair(endpoint *self)
{
    endpoint *reader = nullptr;
    endpoint *writer = nullptr;
    const int64_t r = endpoint_pair(self, &reader, &writer);
    char data[4] = "";

    if (r < 0)
        return r;
    EXPECT_EQ(endpoint_send(reader, "no", 2), -XC_E_DENIED);
    EXPECT_EQ(endpoint_send(writer, "yes", 3), 3);
    EXPECT_EQ(endpoint_receive(writer, data, 4), -XC_E_DENIED);
    endpoint_release(reader);
    endpoint_release(writer);
    return r;
}

int64_t call_option(endpoint *self)
{
    char value[8] = "";
    uint8_t len = sizeof(value);
    const int64_t r = endpoint_get_option(self, ENDPOINT_LABEL, value, &len);

    if (r < 0)
        return r;
    EXPECT_EQ(len, 5);
    EXPECT_STREQ(value, "label");
    return r;
}

int64_t call_error(endpoint *self)
{
    channel_state state = {};
    int32_t error = 0;
    const int64_t joined = endpoint_join(self, inet6(1, 443, 2), &state);
    const int64_t r = endpoint_error(self, &error);

    EXPECT_TRUE(joined == -EAFNOSUPPORT || joined == -XC_E_DENIED);
    EXPECT_EQ(error, joined == -EAFNOSUPPORT ? EAFNOSUPPORT : 0);
    return r;
}

int64_t call_mirror(endpoint *self)
{
    // Without anything to mirror the other's own answer comes back.
    endpoint *reader = nullptr;
    endpoint *writer = nullptr;
    int64_t r = endpoint_pair(self, &reader, &writer);

    if (r < 0)
        return r;
    r = endpoint_mirror(self, &reader->channel);
    EXPECT_EQ(r, -EAGAIN);
    endpoint_release(reader);
    endpoint_release(writer);
    return 0;
}

int64_t call_known(endpoint *self)
{
    endpoint_address known[4] = {};
    size_t n = 0;
    const int64_t r = endpoint_known(self, known, 4, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 1u);
    expect_same(known[0], there);
    return r;
}

int64_t call_expect(endpoint *self)
{
    const endpoint_address some[] = {local("/run/some"), there,
                                     inet6(7, 8080, 3)};
    const int64_t r = endpoint_expect(self, some, 3);

    if (r < 0)
        return r;
    EXPECT_EQ(r, 1);

    // Each of the elements has another member.
    endpoint_address known[4] = {};
    size_t n = 0;
    EXPECT_EQ(endpoint_known(self, known, 4, &n), 0);
    EXPECT_EQ(n, 3u);
    for (size_t i = 0; i < n; i++)
        expect_same(known[i], some[i]);
    return r;
}

int64_t call_translate(endpoint *self)
{
    endpoint_address address = there;
    endpoint_address path = local("/run/some");

    EXPECT_EQ(endpoint_translate(self, &path), -EAFNOSUPPORT);
    EXPECT_EQ(endpoint_translate(self, &address), 0);
    EXPECT_EQ(address.family, ENDPOINT_INET6);
    EXPECT_EQ(address.as.inet6.port, 443);
    EXPECT_EQ(address.as.inet6.host[11], 0xff);
    EXPECT_EQ(address.as.inet6.host[12], 9);

    const int64_t r = endpoint_translate(self, &address);
    expect_same(address, there);
    return r;
}

int64_t call_allow(endpoint *self)
{
    const endpoint_address only = local("/run/only");
    endpoint_address before = {};
    channel_state state = {};
    const int64_t r = endpoint_allow(self, &only, nullptr);

    if (r < 0)
        return r;
    EXPECT_EQ(endpoint_join(self, there, &state), -EPERM);
    EXPECT_EQ(endpoint_allow(self, nullptr, &before), 0);
    expect_same(before, only);
    EXPECT_EQ(endpoint_join(self, there, &state), 0);
    return r;
}

int64_t call_linger(endpoint *self)
{
    endpoint_linger way = {true, -3};
    const int64_t r = endpoint_set_linger(self, &way);

    if (r < 0)
        return r;
    EXPECT_FALSE(way.on);
    EXPECT_EQ(way.seconds, 0);
    EXPECT_EQ(endpoint_set_linger(self, &way), 0);
    EXPECT_TRUE(way.on);
    EXPECT_EQ(way.seconds, -3);
    return r;
}

int64_t call_address(endpoint *self)
{
    endpoint_address own = {};
    const int64_t r = endpoint_own_address(self, &own);

    expect_same(own, here);
    return r;
}

int64_t call_peer(endpoint *self)
{
    endpoint_address other = {};
    const int64_t r = endpoint_peer(self, &other);

    if (r >= 0)
        expect_same(other, there);
    return r;
}

} // namespace

Calls<endpoint> endpoint_calls()
{
    Calls<endpoint> calls;

    for (const Call<channel> &call : channel_calls())
        calls.push_back({call.name, [call](endpoint *self) {
                             return call.run(&self->channel);
                         }});
    const Calls<endpoint> own = {
        {"bind",
         [](endpoint *self) -> int64_t { return endpoint_bind(self, &here); }},
        {"own_address", call_address},
        {"join",
         [](endpoint *self) -> int64_t {
             channel_state state = {};
             const int64_t r = endpoint_join(self, there, &state);

             EXPECT_TRUE(r < 0 || state.ready == CHANNEL_WRITABLE);
             return r;
         }},
        {"peer", call_peer},
        {"listen",
         [](endpoint *self) -> int64_t {
             const int64_t r = endpoint_listen(self, 1000);

             EXPECT_TRUE(r < 0 || r == 16);
             return r;
         }},
        {"accept", call_accept},
        {"pair", call_pair},
        {"set_option",
         [](endpoint *self) -> int64_t {
             return endpoint_set_option(self, ENDPOINT_LABEL, "label", 5);
         }},
        {"get_option", call_option},
        {"set_linger", call_linger},
        {"known", call_known},
        {"expect", call_expect},
        {"translate", call_translate},
        {"allow", call_allow},
        {"error", call_error},
        {"mirror", call_mirror},
    };
    calls.insert(calls.end(), own.begin(), own.end());
    return calls;
}
