// SPDX-License-Identifier: MIT
#include "random_calls.h"

#include <cstring>

#include "invariants.h"

using namespace programs;

// Few pages and few processes: so all of them are used up now and then.
static constexpr uint32_t machine_pages = 1024;
static constexpr int live_most = 10, idle_most = 100;
static constexpr uint64_t few_pages = 48; // what half of them may have

uint64_t Words::next()
{
    uint64_t word = 0;

    if (bytes_) {
        for (int i = 0; i < 2 && len_ > 0; i++, len_--)
            word = word << 8 | *bytes_++;
        return word;
    }
    // splitmix64
    state_ += UINT64_C(0x9e3779b97f4a7c15);
    word = (state_ ^ state_ >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    word = (word ^ word >> 27) * UINT64_C(0x94d049bb133111eb);
    return word ^ word >> 31;
}

RandomCalls::RandomCalls(Words *words) : words_(words) { boot(); }

void RandomCalls::boot()
{
    std::vector<uint8_t> file = image();

    fake_boot(machine_pages, file.data(), file.size());
    enroll();
    for (int i = 0; i < 6; i++)
        seen_[i] = spawn(static_cast<uint32_t>(i), i % 2 ? few_pages : 0);
    seen_[6] = current();
    idle_ = 0;
    machines++;
}

std::string RandomCalls::end()
{
    for (struct process &process : kernel.processes)
        if (process.state != PROCESS_FREE)
            process_end(&process, 0);
    if (free_pages() != machine_pages - FAKE_HELD)
        return "pages are lost: " + std::to_string(free_pages()) + " are free";
    return invariants::broken();
}

uint64_t RandomCalls::wild()
{
    uint64_t word = words_->next();

    switch (words_->below(4)) {
    case 0:
        return word % 64;
    case 1:
        return UINT64_C(1) << word % 64;
    case 2:
        return 0 - word % 64;
    default:
        return word;
    }
}

xc_identity RandomCalls::identity()
{
    xc_identity one = seen_[words_->below(std::size(seen_))];

    switch (words_->below(16)) {
    case 0:
        return wild();
    case 1:
        return 0;
    case 2:
        return one ^ UINT64_C(1) << words_->below(64);
    case 3:
        return current();
    default:
        return one;
    }
}

uint64_t RandomCalls::address()
{
    const uint64_t page = words_->below(64) * XC_PAGE;

    switch (words_->below(32)) {
    case 0:
        return wild();
    case 1:
        return ARCH_USER_END - page;
    case 2:
        return reinterpret_cast<uint64_t>(XC_NOTICE) - 4 * XC_PAGE + page;
    case 3:
        return reinterpret_cast<uint64_t>(XC_MODULES) + page;
    case 4:
        return (words_->below(256) << 39) + page;
    case 5:
        return (words_->below(512) << 21) + page;
    case 6:
        return data + page + words_->below(XC_PAGE);
    case 7:
    case 8:
    case 9:
        return code + page % (4 * XC_PAGE);
    case 10:
    case 11:
    case 12:
        return dispatcher;
    default:
        return data + page;
    }
}

uint64_t RandomCalls::pages()
{
    uint64_t n = words_->below(64);

    return n == 0 ? wild() : n < 48 ? 1 + n % 4 : n - 20;
}

uint64_t RandomCalls::rights()
{
    const uint64_t good[] = {0,        readable,   writable,
                             writable, executable, frozen};
    uint64_t n = words_->below(16);

    return n == 0 ? wild() : n == 1 ? words_->below(16) : good[n % 6];
}

// What a program may do at any time to what the kernel shares with it.
void RandomCalls::scribble()
{
    struct process *process = process_current();
    xc_dispatcher *mine = process->dispatcher;

    if (!kernel.cpu.current || !mine)
        return;
    switch (words_->below(8)) {
    case 0:
        mine->has_work = static_cast<uint32_t>(words_->below(2));
        break;
    case 1:
        mine->pending = 0;
        break;
    case 2:
        mine->wake_ns = kernel.notice->now_ns + words_->below(8) * FAKE_TICK_NS;
        break;
    case 3:
        mine->async_taken = mine->async_sent;
        break;
    case 4:
        mine->async_sent = static_cast<uint32_t>(wild());
        break;
    case 5:
    case 6:
        offer(words_->below(offers_max), identity(), address(), pages(),
              rights());
        break;
    default:
        reinterpret_cast<uint64_t *>(mine)[words_->below(512)] = wild();
        break;
    }
}

static int n_live(bool marked)
{
    int n = 0;

    for (const struct process &process : kernel.processes)
        n += process.state != PROCESS_FREE && (!marked || process.marked);
    return n;
}

// One that somebody has made to who runs, if there is one.
static void find_offer(xc_identity *from, uint64_t *number)
{
    for (const struct process &process : kernel.processes) {
        if (process.state == PROCESS_FREE || !process.dispatcher)
            continue;
        for (uint64_t i = 0; i < offers_max; i++)
            if (offers_of(process.identity)[i].to == current()) {
                *from = process.identity;
                *number = i;
            }
    }
}

void RandomCalls::raw_call()
{
    static const uint64_t often[] = {XC_RAW_MAP,    XC_RAW_MAP,
                                     XC_RAW_MAP,    XC_RAW_ACCEPT,
                                     XC_RAW_ACCEPT, XC_RAW_PROCESS_FILL};
    uint64_t n = words_->below(XC_RAW_END - XC_RAW_REGISTER + std::size(often));
    // Nobody meets again who has not registered.
    if (!process_current()->dispatcher && words_->below(2))
        n = std::size(often);
    uint64_t number = n < std::size(often)
                          ? often[n]
                          : XC_RAW_REGISTER + n - std::size(often);
    fake_left left;

    switch (number) {
    case XC_RAW_REGISTER:
        left = ask(number, address());
        break;
    case XC_RAW_YIELD:
        left = ask(number, identity());
        break;
    case XC_RAW_NOTIFY:
        left = ask(number, identity(), wild());
        break;
    case XC_RAW_SEND:
        left = ask(number, identity(), address());
        break;
    case XC_RAW_MAP:
        left = ask(number, address(), pages(), rights());
        break;
    case XC_RAW_ACCEPT: {
        xc_identity from = identity();
        uint64_t offer = wild();

        if (words_->below(8))
            find_offer(&from, &offer);
        left = ask(number, from, offer, words_->below(8) ? 0 : wild(), pages(),
                   address());
        break;
    }
    case XC_RAW_PROCESS_NEW:
        left = ask(number, wild(), wild());
        break;
    case XC_RAW_PROCESS_FILL:
        left = ask(number, identity(), address(), pages(), rights(), address());
        break;
    case XC_RAW_PROCESS_START:
        left = ask(number, identity(), address(), address(), wild(),
                   words_->below(4));
        break;
    case XC_RAW_PROCESS_END:
        if (words_->below(8))
            return;
        left = ask(number, words_->below(8) ? identity() : 0, wild());
        break;
    default:
        left = ask(number, wild(), wild(), wild());
        break;
    }
    if (left.where != FAKE_RETURNED || left.result >= 0) {
        done[number - XC_RAW_REGISTER]++;
        if (number == XC_RAW_PROCESS_NEW)
            seen_[words_->below(std::size(seen_))] =
                static_cast<xc_identity>(left.result);
    }
    look_after(left);
}

// A machine without a marked process, or where nobody wakes, is done with.
void RandomCalls::look_after(const fake_left &left)
{
    bool is_over = left.where == FAKE_PANIC || left.where == FAKE_OFF;

    idle_ = kernel.cpu.current ? 0 : idle_ + 1;
    if (!is_over && idle_ <= idle_most &&
        (words_->below(64) || n_live(true) > 0)) {
        struct process *one = &kernel.processes[1 + words_->below(live_most)];

        if (kernel.cpu.current && one->state != PROCESS_FREE &&
            n_live(false) > live_most)
            process_end(one, 0);
        return;
    }
    for (struct process &process : kernel.processes)
        if (process.state != PROCESS_FREE)
            process_end(&process, 0);
    boot();
}

void RandomCalls::step()
{
    const uint64_t place = words_->below(2) ? critical : code;

    scribble();
    if (!kernel.cpu.current) {
        struct process *one = process_of(identity());

        if (one && one->dispatcher)
            one->dispatcher->has_work = 1;
        look_after(fake_tick(place));
        return;
    }
    fake_touch(address());
    switch (words_->below(32)) {
    case 0:
    case 1:
        look_after(fake_tick(place));
        break;
    case 2:
        if (!words_->below(16))
            look_after(fake_fault(words_->below(32), place, address()));
        break;
    case 3:
        fake_line(static_cast<unsigned int>(words_->below(ARCH_LINES)));
        break;
    case 4:
        if (!words_->below(16))
            look_after(ask(words_->below(XC_LINUX_CALLS)));
        break;
    case 5:
    case 6:
    case 7:
    case 8: {
        uint64_t to = identity() + (words_->below(2) ? 32 : 0);

        if (to < XC_RAW_END)
            break;
        handoffs += ask(to).where == FAKE_ENTERED;
        break;
    }
    default:
        raw_call();
        break;
    }
}
