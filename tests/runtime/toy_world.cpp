// SPDX-License-Identifier: MIT
#include "toy_world.h"

#include <cassert>
#include <cstdlib>
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "everything.stub.h"

static const uint64_t slice_ns = 50'000'000;

static int wait_by_futex(toy_kernel *toy, const uint32_t *word, uint32_t seen,
                         uint64_t deadline_ns)
{
    const uint64_t now = xc_port_now();
    timespec slice = {0, 0};

    if (static_cast<FutexKernel *>(toy)->child_has_ended())
        return -XC_E_PEER_DIED;
    if (now >= deadline_ns)
        return -XC_E_DEADLINE;
    slice.tv_nsec = static_cast<long>(std::min(slice_ns, deadline_ns - now));
    syscall(SYS_futex, word, FUTEX_WAIT, seen, &slice, nullptr, 0);
    return 0;
}

static void wake_by_futex(toy_kernel *, const uint32_t *word)
{
    syscall(SYS_futex, word, FUTEX_WAKE, INT32_MAX, nullptr, nullptr, 0);
}

bool FutexKernel::child_has_ended()
{
    std::lock_guard guard(mutex);
    int ended;

    if (child && status < 0 && waitpid(child, &ended, WNOHANG) == child)
        status = ended;
    return status >= 0;
}

FutexKernel::FutexKernel() : toy_kernel{wait_by_futex, wake_by_futex} {}

/* In the child. */
void ToyWorld::serve(toy_peer &peer, xc_domain *domain)
{
    FutexKernel kernel;
    int r;

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    peer.kernel = &kernel;
    mprotect(&memory_->request, offsetof(toy_memory, reply), PROT_READ);
    r = toy_run(&peer);
    xc_holder_free(peer.holder);
    xc_domain_free(domain);
    _exit(r == -XC_E_DISCONNECTED && !object_.counters ? 0 : 1);
}

ToyWorld::ToyWorld()
{
    const xc_caller caller = some_caller();
    xc_binding *binding = nullptr;
    xc_domain *domain = nullptr;
    toy_peer peer = {};
    int r;

    everything_object_init(&object_);
    memory_ = static_cast<toy_memory *>(
        mmap(nullptr, sizeof(*memory_), PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    assert(memory_ != MAP_FAILED);
    peer.memory = memory_;
    r = xc_domain_new(nullptr, &domain);
    assert(r == 0);
    r = xc_holder_new(domain, &caller, &peer.holder);
    assert(r == 0);
    r = xc_domain_export(peer.holder, everything_objects, &object_.object,
                         XC_RIGHTS_ALL, &memory_->reply.root);
    assert(r == 0);
    kernel_.child = fork();
    assert(kernel_.child >= 0);
    if (kernel_.child == 0)
        serve(peer, domain);
    xc_holder_free(peer.holder);
    xc_domain_free(domain);
    mprotect(&memory_->reply, sizeof(*memory_) - offsetof(toy_memory, reply),
             PROT_READ);
    r = toy_connect(memory_, &kernel_, &binding);
    assert(r == 0);
    stub_ = everything_stub_new(binding, memory_->reply.root);
    xc_binding_unref(binding);
}

void ToyWorld::kill_server()
{
    is_killed_ = true;
    kill(kernel_.child, SIGKILL);
}

/* A server that crashed, or was left with something, ends the test, too. */
ToyWorld::~ToyWorld()
{
    everything_release(stub_);
    if (kernel_.status < 0)
        waitpid(kernel_.child, &kernel_.status, 0);
    if (kernel_.status != 0 && !is_killed_)
        std::abort();
    munmap(memory_, sizeof(*memory_));
}
