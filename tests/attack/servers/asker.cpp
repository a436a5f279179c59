// SPDX-License-Identifier: MIT
//
// asker QUESTION PATH OTHER
//
// Asks the server at PATH, which lies, and then the good one at OTHER. Says on
// standard output what it thinks of the answer, and its status.
#include "asker.h"

#include <cstdio>
#include <cstring>
#include <unistd.h>

#include <target.stub.h>

#include "process.h"

static const struct {
    const char *name;
    Answer (*ask)(const std::string &path);
} questions[] = {
    {"sums", sums},
    {"sums_in_time", sums_in_time},
    {"sums_with_patience", sums_with_patience},
    {"speaks", speaks},
    {"names", names},
    {"omens", omens},
    {"polls", polls},
    {"comes_in_time", comes_in_time},
    {"tells", tells},
    {"opens", opens},
    {"opens_one", opens_one},
    {"shows", shows},
    {"carves", carves},
    {"children", children},
    {"listens", listens},
    {"listens_on", listens_on},
    {"serves", serves},
    {"descends", descends},
};

struct Belongings {
    size_t n_fds = fds_of(getpid()).size();
    size_t n_maps = maps_of(getpid(), "memfd:").size();
    bool operator==(const Belongings &) const = default;
};

static bool is_served_by(const std::string &path)
{
    target *object = nullptr;
    uint64_t sum = 0;

    if (target_connect(("unix:" + path).c_str(), nullptr, &object))
        return false;
    int r = target_add(object, 20, 22, &sum);

    target_release(object);
    return r == 0 && sum == 42;
}

static int ask(Answer (*question)(const std::string &path), const char *path,
               const char *other)
{
    const Belongings before;
    Answer answer = question(path);

    if (answer.verdict == Verdict::Held && Belongings() != before)
        answer.verdict = Verdict::Leaked;
    if (answer.verdict == Verdict::Held && !is_served_by(other))
        answer.verdict = Verdict::Alone;
    return say(1, uint64_t(answer.verdict)) && say(1, uint64_t(answer.status))
               ? 0
               : 1;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    for (const auto &question : questions)
        if (strcmp(question.name, argv[1]) == 0)
            return ask(question.ask, argv[2], argv[3]);
    fprintf(stderr, "asker: there is no question %s\n", argv[1]);
    return 2;
}
