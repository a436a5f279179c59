// SPDX-License-Identifier: MIT
#include "asker.h"

#include <cstring>

#include <crosscall/client.h>
#include <crosscall/state.h>
#include <crosscall/status.h>

#include "process.h"

static Answer judge(bool fooled, int64_t status)
{
    return {fooled ? Verdict::Fooled : Verdict::Held, status};
}

// Every server was asked before its lie: so this may have run.
Answer sums(const std::string &path)
{
    Oracle asked(path);
    uint64_t sum = 77;

    if (!asked)
        return asked.refused();
    int r = oracle_sum(asked.root(), 1, 2, &sum);

    return judge(r >= 0 || sum != 77 || !xc_may_have_run(r), r);
}

Answer sums_in_time(const std::string &path)
{
    xc_set_deadline(in_ms(300));
    Answer answer = sums(path);

    xc_set_deadline(0);
    return answer;
}

Answer sums_with_patience(const std::string &path)
{
    xc_set_deadline(in_ms(600'000));
    Answer answer = sums(path);

    xc_set_deadline(0);
    return answer;
}

// Memory of the client's in which an answer has its place.
struct Field {
    uint8_t before[64];
    uint8_t out[64];
    uint8_t after[4096];

    Field() { memset(before, 0x33, sizeof(*this)); }
    bool is_whole() const
    {
        const Field fresh;

        return memcmp(before, fresh.before, sizeof(before)) == 0 &&
               memcmp(after, fresh.after, sizeof(after)) == 0;
    }
};

Answer speaks(const std::string &path)
{
    Oracle asked(path);
    Field field;

    if (!asked)
        return asked.refused();
    int64_t r = oracle_speak(asked.root(), field.out, sizeof(field.out));

    return judge(r >= 0 || !field.is_whole(), r);
}

// What has no NUL where there is room for it is no string.
Answer names(const std::string &path)
{
    char text[ORACLE_NAME_MAX + 1];
    Oracle asked(path);

    memset(text, '?', sizeof(text));
    if (!asked)
        return asked.refused();
    int r = oracle_name(asked.root(), text);

    return judge(r >= 0 && !memchr(text, '\0', sizeof(text)), r);
}

Answer omens(const std::string &path)
{
    Oracle asked(path);
    oracle_mood mood = ORACLE_GOOD;
    bool sure = false;

    if (!asked)
        return asked.refused();
    int r = oracle_omen(asked.root(), &mood, &sure);

    return judge(r >= 0, r);
}

// What is gone has no other state.
Answer polls(const std::string &path)
{
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    xc_poll_item item = {};

    item.stub = oracle_stub(asked.root());
    item.wanted = ORACLE_READY;
    xc_poll(&item, 1, in_ms(20'000));
    return judge(item.status == 0, item.status);
}

// To be served within this time, or not at all.
Answer comes_in_time(const std::string &path)
{
    xc_connect_options options = {};
    oracle *root = nullptr;

    options.deadline_ns = in_ms(300);
    int r = oracle_connect(("unix:" + path).c_str(), &options, &root);

    oracle_release(root);
    return judge(r >= 0, r);
}
