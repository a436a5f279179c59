/* SPDX-License-Identifier: MIT */
/*
 * Fake: a kernel and two processes, in one
 *
 * The client is the thread that runs the test, the server one that stands by;
 * a handoff is a jump. It shows what was in all registers, and can answer with
 * anything in them.
 */
#pragma once

#include <stdint.h>

#include <crosscall/fast.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FAKE_CLIENT UINT64_C(0x500000040)
#define FAKE_SERVER UINT64_C(0x700000080)

/** All but rsp, and what a syscall destroys. */
struct fake_registers {
    uint64_t rax, rbx, rdx, rsi, rdi, rbp, r8, r9, r10, r12, r13, r14, r15, rsp;
    uint64_t xmm[16]; /* the low half; of programs that have them */
};

struct fake {
    struct fake_registers call;  /* of the last call, as the kernel saw it */
    struct fake_registers reply; /* and of its reply */
    struct fake_registers lie;   /* the reply of a hostile server */
    uint64_t hostile;            /* not 0: the server is one */
    int64_t error;               /* not 0: what the next handoff fails with */
    uint64_t n_refused;          /* returns that nobody had called for */
    uint64_t n_visits;           /* calls that were no fast ones */
    uint64_t n_with_care;        /* that ended with care */
};
extern struct fake fake;

/** Leaves 0x5a in the low half of all vector registers. */
void fake_dirty_vectors(void);

/** A call with any words, as no Stub makes it. */
void fake_call(struct xc_fast_call *call, const struct xc_stub *stub,
               uint32_t method, uint32_t key);

/** Whether this program clears vector registers. */
extern const uint64_t fake_clears_vectors;

/** fast_nothing(), with 0x5a in the low half of all vector registers; the
 * target leaves 0x5a in all of them as well */
struct fast;
int fake_nothing_with_vectors(struct fast *stub);

/** The test becomes the client; one thread stands by. */
void fake_start(void);

#ifdef __cplusplus
}
#endif
