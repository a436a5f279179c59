// SPDX-License-Identifier: MIT
// In a method: the lock of its server's crew is taken, as another thread of it
// may have it whenever a method forks; and in the child for good
#pragma once

#include <pthread.h>
#include <unistd.h>

#include <crosscall/port.h>

#include "transport/linux/server_state.h"

enum { CHILD_SECONDS = 20 }; // then it waits for a lock that nobody lets go of

class CrewLocked {
  public:
    CrewLocked() { pthread_mutex_lock(lock_); }
    ~CrewLocked()
    {
        if (getpid() == process_)
            pthread_mutex_unlock(lock_);
    }
    CrewLocked(const CrewLocked &) = delete;
    CrewLocked &operator=(const CrewLocked &) = delete;

  private:
    const pid_t process_ = getpid();
    pthread_mutex_t *const lock_ =
        &static_cast<crew_thread *>(xc_port_thread()->seated)
             ->server->crew.lock;
};
