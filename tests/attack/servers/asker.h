// SPDX-License-Identifier: MIT
// Questions of a client that is built on the runtime; what it looks at when it
// has its answer is whether it was fooled
#pragma once

#include <cstdint>
#include <string>

#include <oracle.stub.h>

#include "verdict.h"

struct Answer {
    Verdict verdict;
    int64_t status; // of the call, or of the set-up before it
};

// A connection; NULL and why not if there is none.
class Oracle {
  public:
    explicit Oracle(const std::string &path)
        : status_(oracle_connect(("unix:" + path).c_str(), nullptr, &root_))
    {
    }
    ~Oracle() { oracle_release(root_); }
    Oracle(const Oracle &) = delete;
    Oracle &operator=(const Oracle &) = delete;

    explicit operator bool() const { return root_; }
    oracle *root() const { return root_; }
    Answer refused() const { return {Verdict::Held, status_}; }

  private:
    oracle *root_ = nullptr;
    int status_;
};

// asks_values.cpp: what comes in a message
Answer sums(const std::string &path);
Answer sums_in_time(const std::string &path);
Answer sums_with_patience(const std::string &path);
Answer speaks(const std::string &path);
Answer names(const std::string &path);
Answer omens(const std::string &path);
Answer polls(const std::string &path);
Answer comes_in_time(const std::string &path);

// asks_memory.cpp: what comes beside it
Answer tells(const std::string &path);
Answer opens(const std::string &path);
Answer opens_one(const std::string &path);
Answer shows(const std::string &path);
Answer carves(const std::string &path);
Answer children(const std::string &path);

// asks_calls.cpp: what it has called of its own
Answer listens(const std::string &path);
Answer listens_on(const std::string &path);
Answer serves(const std::string &path);
Answer descends(const std::string &path);
