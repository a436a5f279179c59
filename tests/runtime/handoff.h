/* SPDX-License-Identifier: MIT */
/*
 * Handoff: a toy transport in one thread
 *
 * Who waits for the other side lets it run, and it runs until it has nothing
 * to do: so a test sees each state of the memory, and may write to it.
 */
#pragma once

#include <functional>
#include <memory>

#include <crosscall/client.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "toy.h"
#include "world.h"

struct Handoff : toy_kernel {
    explicit Handoff(xc_domain *domain) : toy_kernel{hand_off, wake_nobody}
    {
        const xc_caller caller = some_caller();

        peer.memory = memory.get();
        peer.kernel = this;
        xc_holder_new(domain, &caller, &peer.holder);
        toy_connect(memory.get(), this, &binding);
    }

    ~Handoff()
    {
        xc_binding_unref(binding);
        toy_run(&peer); /* what was sent last: releases */
        xc_holder_free(peer.holder);
    }

    Handoff(const Handoff &) = delete;

    std::unique_ptr<toy_memory> memory = std::make_unique<toy_memory>();
    toy_peer peer = {};
    xc_binding *binding = nullptr;
    bool stopped = false;          /* the server gets no time */
    std::function<void()> instead; /* what runs in the server's place */
    int ended = 0;                 /* why it serves no more */

  private:
    static int hand_off(toy_kernel *kernel, const uint32_t *, uint32_t,
                        uint64_t)
    {
        auto *self = static_cast<Handoff *>(kernel);
        int r;

        if (self->stopped)
            return -XC_E_DEADLINE;
        if (self->instead) {
            self->instead();
            return 0;
        }
        r = self->ended ? self->ended : toy_serve(&self->peer);
        if (r < 0) {
            self->ended = r;
            return -XC_E_PEER_DIED;
        }
        return r == 0 ? -XC_E_DEADLINE : 0;
    }

    static void wake_nobody(toy_kernel *, const uint32_t *) {}
};
