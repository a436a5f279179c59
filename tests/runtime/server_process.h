/* SPDX-License-Identifier: MIT */
/* Server process: an object exported by a process of its own */
#pragma once

#include <string>
#include <sys/types.h>

#include <crosscall/object.h>
#include <crosscall/server.h>

class ServerProcess {
  public:
    /**
     * Return when clients can connect. @target lives on in the child; when the
     * server has ended there, @is_clean says whether nothing was left behind.
     */
    ServerProcess(const xc_x *x, void *target,
                  bool (*is_clean)(const void *target),
                  const xc_server_options *options = nullptr);

    /** Stops it; one that crashed, or was not clean, ends the test, too. */
    ~ServerProcess();

    ServerProcess(const ServerProcess &) = delete;

    const char *address() const { return address_.c_str(); }

  private:
    std::string directory_;
    std::string address_;
    [[maybe_unused]] pid_t pid_ = -1; // none where there is no fork
};
