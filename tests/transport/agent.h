/* SPDX-License-Identifier: MIT */
/* agent: who works on probes that live elsewhere */
#pragma once

#include <crosscall/interface.h>

#include "probe.h"

struct agent;

enum agent_rights { AGENT_USE = XC_RIGHT(0) };

/** What the agent's call of a probe came to. */
struct agent_outcome {
    int64_t status;
    uint64_t nanoseconds;
    struct probe_identity who; /* as the probe's server knows the agent */
};

struct XC_INTERFACE("test.agent", 1) agent_ops {
    /** use() - ask @probe who is calling */
    int (*use)(struct agent *self, XC_GRANT(PROBE_USE) struct probe *probe,
               XC_OUT struct agent_outcome *out) XC_METHOD(1, AGENT_USE);

    /** ignore() - do nothing with it */
    int (*ignore)(struct agent *self, XC_GRANT(PROBE_USE) struct probe *probe)
        XC_METHOD(2, AGENT_USE);

    /** store() - do nothing with it now */
    int (*store)(struct agent *self,
                 XC_GRANT(PROBE_USE | XC_RIGHT_GIVE) struct probe *probe)
        XC_METHOD(3, AGENT_USE);

    /** use_stored() - use() what was stored last */
    int (*use_stored)(struct agent *self, XC_OUT struct agent_outcome *out)
        XC_METHOD(4, AGENT_USE);

    /** forget() - of all that was stored */
    int (*forget)(struct agent *self) XC_METHOD(5, AGENT_USE);

    /** pass_stored() - have @next use() what was stored last, or NULL */
    int (*pass_stored)(struct agent *self,
                       XC_GRANT(AGENT_USE) struct agent *next,
                       XC_OUT struct agent_outcome *out)
        XC_METHOD(6, AGENT_USE);

    /** use_both() - use() @first, and store @second */
    int (*use_both)(struct agent *self, XC_GRANT(PROBE_USE) struct probe *first,
                    XC_FD int file, XC_GRANT(PROBE_USE) struct probe *second,
                    XC_OUT struct agent_outcome *out) XC_METHOD(7, AGENT_USE);

    /** note() - one-way: nothing of another server's goes with it */
    int (*note)(struct agent *self, XC_GRANT(PROBE_USE) struct probe *probe)
        XC_METHOD(8, AGENT_USE) XC_ONEWAY;

    /** get_stored() - what was stored last. Return: -ENOENT if there is nothing
     */
    int (*get_stored)(struct agent *self,
                      XC_OUT XC_GRANT(PROBE_USE) struct probe **out)
        XC_METHOD(9, AGENT_USE);

    /** race() - use() what was stored last in 8 threads. Return: good ones */
    int (*race)(struct agent *self) XC_METHOD(10, AGENT_USE);

    /** store_too() - the same as store(), and what was stored stays as well */
    int (*store_too)(struct agent *self,
                     XC_GRANT(PROBE_USE | XC_RIGHT_GIVE) struct probe *probe)
        XC_METHOD(11, AGENT_USE);

    /** forget_others() - of all but what was stored last */
    int (*forget_others)(struct agent *self) XC_METHOD(12, AGENT_USE);

    /**
     * forget_in_a_flood() - forget_others() where no method runs, when the
     * connection to what was stored last has no slot left: its server is
     * stopped
     */
    int (*forget_in_a_flood)(struct agent *self) XC_METHOD(13, AGENT_USE);

    /**
     * use_aloud() - use_stored(), after AgentServer::hear_of_use() is told
     *
     * Until this call's own deadline.
     */
    int (*use_aloud)(struct agent *self, XC_OUT struct agent_outcome *out)
        XC_METHOD(14, AGENT_USE);

    /** waits() - methods that wait, as the agent's server says */
    int (*waits)(struct agent *self) XC_METHOD(15, AGENT_USE);

    /** use_stored_of() - use() what @next has stored */
    int (*use_stored_of)(struct agent *self,
                         XC_GRANT(AGENT_USE) struct agent *next,
                         XC_OUT struct agent_outcome *out)
        XC_METHOD(16, AGENT_USE);

    /** note_stored() - have @next note() what was stored last, as an event */
    int (*note_stored)(struct agent *self,
                       XC_GRANT(AGENT_USE) struct agent *next,
                       XC_OUT int64_t *status) XC_METHOD(17, AGENT_USE);

    /**
     * use_in_a_child() - have a child of the agent's use what was stored last
     *
     * It is forked while the crew's lock is taken. Return: 17, if it is told
     * that what was stored is its parent's.
     */
    int (*use_in_a_child)(struct agent *self) XC_METHOD(18, AGENT_USE);

    /** use_unasked() - use_aloud(), and tell the same of its success */
    int (*use_unasked)(struct agent *self) XC_METHOD(19, AGENT_USE) XC_ONEWAY;
};

struct agent {
    const struct agent_ops *ops;
};
