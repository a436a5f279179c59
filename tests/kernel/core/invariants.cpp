// SPDX-License-Identifier: MIT
#include "invariants.h"

#include <cstdint>
#include <vector>

#include "core.h"

namespace invariants {

// What is known of a frame by looking at all that could use it.
struct Use {
    uint32_t n;
    bool table;       // of page tables
    bool writable;    // in some space
    uint32_t writers; // spaces that could have it writable
    bool executable;
};

using Uses = std::vector<Use>;

static std::string say(const char *what, uint64_t number)
{
    return what + (" " + std::to_string(number));
}

static std::string look_at_page(uint64_t entry, bool runs, Uses *uses)
{
    uint32_t frame = arch_entry_frame(entry);
    uint32_t rights = arch_entry_rights(entry);
    Use *use;

    if (!(entry & FAKE_PRESENT) || entry & FAKE_TABLE ||
        frame >= kernel.frames.n)
        return say("no page's entry:", entry);
    use = &(*uses)[frame];
    use->n++;
    if (!(rights & XC_PAGES_READ) || rights & ~arch_entry_ceiling(entry))
        return say("rights that it cannot have: frame", frame);
    if (frame < FAKE_HELD && rights != XC_PAGES_READ)
        return say("the kernel's own page is open: frame", frame);
    use->writable |= rights & XC_PAGES_WRITE;
    use->writers += (arch_entry_ceiling(entry) & XC_PAGES_WRITE) != 0;
    // Who was not started is being filled, by who has its code writable.
    use->executable |= runs && rights & XC_PAGES_EXECUTE;
    return "";
}

static std::string look_at_table(uint32_t frame, int level, bool runs,
                                 Uses *uses)
{
    const uint64_t *table = static_cast<uint64_t *>(arch_frame(frame));
    const int n = level == ARCH_LEVELS - 1 ? ARCH_TOP_ENTRIES : 512;
    std::string wrong;

    (*uses)[frame].n++;
    (*uses)[frame].table = true;
    for (int i = 0; i < n && wrong.empty(); i++) {
        if (!table[i])
            continue;
        if (level == 0)
            wrong = look_at_page(table[i], runs, uses);
        else if (!(table[i] & FAKE_TABLE))
            wrong = say("no table's entry:", table[i]);
        else
            wrong = look_at_table(arch_entry_frame(table[i]), level - 1, runs,
                                  uses);
    }
    return wrong;
}

// How many pages and tables there are.
static uint32_t count_in_table(uint32_t frame, int level)
{
    const uint64_t *table = static_cast<uint64_t *>(arch_frame(frame));
    const int n = level == ARCH_LEVELS - 1 ? ARCH_TOP_ENTRIES : 512;
    uint32_t count = 1;

    for (int i = 0; i < n; i++)
        if (table[i])
            count += level == 0 ? 1
                                : count_in_table(arch_entry_frame(table[i]),
                                                 level - 1);
    return count;
}

static std::string look_at_spaces(Uses *uses)
{
    std::string wrong;

    for (const struct process &process : kernel.processes) {
        if (process.state == PROCESS_FREE || !wrong.empty())
            continue;
        uint32_t used = count_in_table(process.space.root, ARCH_LEVELS - 1);

        // Its dispatcher counts, before there is one, too.
        if (used + 1 != process.space.used ||
            process.space.used > process.space.most)
            return say("has not as many pages as counted, but", used);
        wrong = look_at_table(process.space.root, ARCH_LEVELS - 1,
                              process.state == PROCESS_STARTED, uses);
        if (process.dispatcher) {
            Use *use = &(*uses)[process.dispatcher_frame];

            use->n++;
            use->writable = true; // by the kernel, for who has registered
            use->writers++;
            if (process.dispatcher != arch_frame(process.dispatcher_frame))
                wrong = "a dispatcher is elsewhere";
        }
    }
    return wrong;
}

static std::string look_at_frames(const Uses &uses)
{
    const struct frames &frames = kernel.frames;
    std::vector<bool> is_free(frames.n);
    uint32_t n_free = 0;

    for (uint32_t frame = frames.first_free; frame;
         frame = frames.words[frame]) {
        if (frame < FAKE_HELD || frame >= frames.n || is_free[frame])
            return say("the free list is spoilt at", frame);
        is_free[frame] = true;
        n_free++;
    }
    if (n_free != frames.n_free)
        return say("free frames are not as counted, but", n_free);
    for (uint32_t frame = 0; frame < frames.n; frame++) {
        const Use &use = uses[frame];
        uint32_t held = frame < FAKE_HELD;

        if (is_free[frame]
                ? use.n != 0
                : frame_uses(frame) != use.n + held || !(use.n + held))
            return say("uses are not as counted of frame", frame);
        if (use.table && use.n + held != 1)
            return say("a table is something else, too: frame", frame);
        if (!is_free[frame] &&
            (frame_is_frozen(frame) ? use.writers > 0
                                    : frame_is_alone(frame) && use.writers > 1))
            return say("written by more than it says: frame", frame);
        if (use.writable && use.executable)
            return say("written and executed: frame", frame);
    }
    return "";
}

static bool is_open(const struct process &process)
{
    return process.state == PROCESS_STARTED && process.dispatcher &&
           !process.kept;
}

static std::string look_at_portals()
{
    for (uint32_t place = 0; place < XC_PROCESSES_MAX; place++) {
        const struct process &process = kernel.processes[place];
        const struct portal *rows = &kernel.portals[2 * place];

        if (!is_open(process)) {
            // Whoever says these words is led to the neighbour.
            if (!(rows[0].match & PORTAL_FLIP) || rows[1].match & PORTAL_FLIP)
                return say("can be entered, place", place);
            continue;
        }
        if (rows[0].match != process.identity ||
            rows[1].match != XC_CALL_PORTAL(process.identity) ||
            rows[0].identity != process.identity ||
            rows[1].identity != process.identity ||
            rows[0].root != arch_root(process.space.root) ||
            rows[1].root != rows[0].root || rows[0].entry >= ARCH_USER_END ||
            rows[1].entry >= ARCH_USER_END)
            return say("is not entered as it registered, place", place);
    }
    return "";
}

// How many are in the ready queue; -1: it is spoilt.
static int ready_length()
{
    const struct process *last = kernel.cpu.last;
    const struct process *process = last;
    int n = 0;

    if (!last)
        return 0;
    do {
        process = process->next_ready;
        if (!process || n++ > XC_PROCESSES_MAX)
            return -1;
    } while (process != last);
    return n;
}

static int live_length()
{
    int n = 0;

    for (const struct process *process = kernel.live; process;
         process = process->next_live)
        if (n++ > XC_PROCESSES_MAX)
            return -1;
    return n;
}

static std::string look_at_lists()
{
    int live = 0, started = 0, ready = 0;

    for (uint32_t place = 0; place < XC_PROCESSES_MAX; place++) {
        const struct process &process = kernel.processes[place];

        if (process.next_ready && process.state != PROCESS_STARTED)
            return say("is ready, but has not been started, place", place);
        if (process.state == PROCESS_FREE)
            continue;
        live++;
        started += process.state == PROCESS_STARTED;
        ready += process.next_ready != nullptr;
        if (process.state == PROCESS_STARTED && process.kept &&
            !process.next_ready)
            return say("will never go on, place", place);
    }
    if (live_length() != live)
        return "the list of the living is spoilt";
    if (ready_length() != ready)
        return "the ready queue is spoilt";
    if (kernel.cpu.n_asleep != static_cast<uint32_t>(started - ready))
        return say("asleep are not as counted, but", kernel.cpu.n_asleep);
    return "";
}

static std::string look_at_current()
{
    const struct process *process = process_of(kernel.cpu.current);

    if (!fake_remembers_right())
        return "the processor remembers a page that is not so any more";
    if (!kernel.cpu.current)
        return "";
    if (!process || process->state != PROCESS_STARTED || process->kept)
        return say("cannot be running, but does:", kernel.cpu.current);
    if (fake_root() != arch_root(process->space.root))
        return say("runs in another's space:", kernel.cpu.current);
    return "";
}

std::string broken()
{
    Uses uses(kernel.frames.n);
    std::string wrong = look_at_spaces(&uses);

    if (wrong.empty())
        wrong = look_at_frames(uses);
    if (wrong.empty())
        wrong = look_at_portals();
    if (wrong.empty())
        wrong = look_at_lists();
    if (wrong.empty())
        wrong = look_at_current();
    return wrong;
}

} // namespace invariants
