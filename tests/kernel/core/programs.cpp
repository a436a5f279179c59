// SPDX-License-Identifier: MIT
#include "programs.h"

#include <cstring>

#include "invariants.h"

namespace programs {

static constexpr uint32_t machine_pages = 4096;

std::vector<uint8_t> image()
{
    std::vector<uint8_t> file(2 * XC_PAGE);
    uint64_t words[15] = {0x00010102464c457f, 0, 0x00000001003e0002, code, 64,
                          0, 0x0038004000000000, 1,
                          // a segment: read and executed, the second page
                          0x0000000500000001, XC_PAGE, code, code, XC_PAGE,
                          XC_PAGE, XC_PAGE};

    std::memcpy(file.data(), words, sizeof(words));
    return file;
}

xc_identity current() { return kernel.cpu.current; }

fake_left ask(uint64_t rax, uint64_t a0, uint64_t a1, uint64_t a2, uint64_t a3,
              uint64_t a4)
{
    const uint64_t arguments[5] = {a0, a1, a2, a3, a4};

    return fake_syscall(rax, arguments);
}

int64_t raw(uint64_t number, uint64_t a0, uint64_t a1, uint64_t a2, uint64_t a3,
            uint64_t a4)
{
    fake_left left = ask(number, a0, a1, a2, a3, a4);

    EXPECT_EQ(left.where, FAKE_RETURNED) << "raw call " << number;
    return left.result;
}

uint8_t *at(xc_identity identity, uint64_t address)
{
    struct page page = space_look(process_of(identity)->space.root,
                                  address - address % XC_PAGE);

    if (!page.frame)
        return nullptr;
    return static_cast<uint8_t *>(arch_frame(page.frame)) + address % XC_PAGE;
}

xc_dispatcher *dispatcher_of(xc_identity identity)
{
    return process_of(identity)->dispatcher;
}

xc_offer *offers_of(xc_identity identity)
{
    return reinterpret_cast<xc_offer *>(dispatcher_of(identity) + 1);
}

void offer(uint64_t number, xc_identity to, uint64_t address, uint64_t pages,
           uint64_t rights)
{
    offers_of(current())[number] = {to, address, pages,
                                    static_cast<uint32_t>(rights), 0};
}

void enroll()
{
    static_assert(sizeof(xc_dispatcher) + offers_max * sizeof(xc_offer) <=
                  XC_PAGE);
    uint8_t *page;

    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, writable), 0);
    page = at(current(), dispatcher);
    std::memcpy(page, &entries, sizeof(entries));
    std::memcpy(page + offsetof(xc_dispatcher, critical_begin), &critical, 8);
    std::memcpy(page + offsetof(xc_dispatcher, critical_end), &critical_end, 8);
    std::memcpy(page + offsetof(xc_dispatcher, offers), &offers, 8);
    std::memcpy(page + offsetof(xc_dispatcher, n_offers), &offers_max, 4);
    ASSERT_EQ(raw(XC_RAW_REGISTER, dispatcher), 0);
}

xc_identity make(uint32_t user, uint64_t pages)
{
    int64_t identity = raw(XC_RAW_PROCESS_NEW, user, pages);

    EXPECT_GT(identity, 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, static_cast<uint64_t>(identity), code, 1,
                  executable, window),
              0);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, XC_PAGES_NONE), 0);
    return static_cast<xc_identity>(identity);
}

xc_identity spawn(uint32_t user, uint64_t pages)
{
    xc_identity by = current();
    xc_identity identity = make(user, pages);

    EXPECT_EQ(raw(XC_RAW_PROCESS_START, identity, code, 0, 0, 0), 0);
    EXPECT_EQ(ask(XC_RAW_YIELD, identity).where, FAKE_RESUMED);
    EXPECT_EQ(current(), identity);
    enroll();
    EXPECT_EQ(ask(by).where, FAKE_ENTERED);
    return identity;
}

void become(xc_identity identity)
{
    if (identity != current()) {
        ASSERT_EQ(ask(XC_CALL_PORTAL(identity)).where, FAKE_ENTERED);
    }
    ASSERT_EQ(current(), identity);
}

uint32_t free_pages() { return kernel.frames.n_free; }

void leave_free(uint32_t pages, std::vector<uint32_t> *taken)
{
    while (free_pages() > pages)
        taken->push_back(frame_new());
}

void give_back(std::vector<uint32_t> *taken)
{
    for (uint32_t frame : *taken)
        frame_put(frame);
    taken->clear();
}

void Kernel::SetUp()
{
    std::vector<uint8_t> file = image();

    ASSERT_EQ(fake_boot(machine_pages, file.data(), file.size()).where,
              FAKE_RESUMED);
    system = current();
    enroll();
}

void Kernel::TearDown()
{
    EXPECT_EQ(invariants::broken(), "");
    for (int i = 0; i < XC_PROCESSES_MAX; i++)
        if (kernel.processes[i].state != PROCESS_FREE)
            process_end(&kernel.processes[i], 0);
    EXPECT_EQ(free_pages(), machine_pages - FAKE_HELD);
    EXPECT_EQ(invariants::broken(), "");
}

} // namespace programs
