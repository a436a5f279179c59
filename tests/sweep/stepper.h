// SPDX-License-Identifier: MIT
// A process that is stepped through the runtime, and stopped where one wants
//
// The programs of this room have the runtime's code in a section of its own
// (CMakeLists.txt), and fork without exec: so an address means the same in all
// of their processes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <sys/types.h>
#include <vector>

// Before the instruction at @address is executed for the @nth time.
struct Point {
    uintptr_t address;
    unsigned nth;
};

class Stepper {
  public:
    // Attaches to all threads of a child of ours, which stop. It makes none at
    // this moment.
    explicit Stepper(pid_t pid);

    // It is killed.
    ~Stepper();
    Stepper(const Stepper &) = delete;
    Stepper &operator=(const Stepper &) = delete;

    // Steps all threads until @is_over. Return: which points of the runtime's
    // were met, in their order; of a loop the first two rounds.
    std::vector<Point> trace(const std::function<bool()> &is_over);

    // Lets it run. Return: whether one of its threads stands at @point, before
    // another child of ours has ended, or it itself.
    bool run_to(const Point &point);

  private:
    enum class News { stopped, trapped, ended };

    void seize(pid_t thread);
    pid_t wait_for_news();
    News take_news(pid_t thread);
    uintptr_t place_of(pid_t thread) const;
    bool skip_call(pid_t thread) const;
    void resume(pid_t thread, bool step);
    void put(uintptr_t address, bool trap);
    bool step_over(pid_t thread, uintptr_t address);

    const pid_t pid_;
    std::map<pid_t, int> threads_; // and a signal that they are to get
    long word_ = 0;                // of the code, where the trap is
};
