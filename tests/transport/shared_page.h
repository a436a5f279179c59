// SPDX-License-Identifier: MIT
// Words that a test shares with the processes that it starts
#pragma once

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>

struct Shared {
    std::atomic<uint64_t> n_rounds;
    std::atomic<bool> is_over;
};

class SharedPage {
  public:
    SharedPage()
        : shared_(static_cast<Shared *>(
              mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
        if (shared_ == MAP_FAILED)
            abort();
    }
    ~SharedPage() { munmap(shared_, sizeof(*shared_)); }
    SharedPage(const SharedPage &) = delete;
    SharedPage &operator=(const SharedPage &) = delete;

    Shared *operator->() const { return shared_; }

  private:
    Shared *shared_;
};
