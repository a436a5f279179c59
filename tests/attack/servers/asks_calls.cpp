// SPDX-License-Identifier: MIT
#include "asker.h"

#include <crosscall/callback.h>

#include "process.h"

namespace {

// What is lent to the oracle, and what it has called.
struct Ear {
    ear object; // first: the methods get a pointer to it
    oracle *to_be_asked = nullptr;
    unsigned n_heard = 0;
    unsigned n_asked = 0;
    unsigned n_secrets = 0;

    Ear();
};

Ear *self_of(ear *self) { return reinterpret_cast<Ear *>(self); }

// It takes its time, and does not sleep.
int hear_word(ear *self, uint32_t)
{
    const uint64_t until = now_ns() + 30'000;

    while (now_ns() < until)
        ;
    self_of(self)->n_heard++;
    return 0;
}

int ask(ear *self, uint64_t)
{
    uint64_t sum;

    self_of(self)->n_asked++;
    if (self_of(self)->to_be_asked)
        oracle_sum(self_of(self)->to_be_asked, 1, 2, &sum);
    return 0;
}

int secret(ear *self, uint64_t)
{
    self_of(self)->n_secrets++;
    return 0;
}

const ear_ops ops = {.hear = hear_word, .ask = ask, .secret = secret};

Ear::Ear() : object{&ops} {}

} // namespace

// The oracle has no right to one, and no turn for the other.
Answer listens(const std::string &path)
{
    Ear mine;
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    int r = oracle_listen(asked.root(), &mine.object);

    return {mine.n_secrets || mine.n_asked ? Verdict::Fooled : Verdict::Held,
            r};
}

// And looks whether it is still called afterwards.
Answer listens_on(const std::string &path)
{
    Ear mine;
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    int r = oracle_listen(asked.root(), &mine.object);

    if (r == 0)
        r = xc_serve_calls(oracle_stub(asked.root()), 0);
    return {mine.n_heard ? Verdict::Fooled : Verdict::Held, r};
}

// What is there, and then it has something else to do.
Answer serves(const std::string &path)
{
    Ear mine;
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    int r = oracle_listen(asked.root(), &mine.object);

    if (r == 0)
        r = xc_serve_calls(oracle_stub(asked.root()), 0);
    return {Verdict::Held, r};
}

Answer descends(const std::string &path)
{
    Ear mine;
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    mine.to_be_asked = asked.root();
    int r = oracle_listen(asked.root(), &mine.object);

    return {Verdict::Held, r};
}
