// SPDX-License-Identifier: MIT
// Open files and regions as parameters, through each binding
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/io_uring.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#include "carrier_test.h"

namespace {

/** What must be as it was: a caller's variable that a failure leaves alone. */
constexpr int kUntouched = -77;

/** A pipe whose ends close with it. */
class Pipe {
  public:
    Pipe() { EXPECT_EQ(pipe2(fds, O_CLOEXEC | O_NONBLOCK), 0); }
    ~Pipe()
    {
        close(fds[0]);
        close(fds[1]);
    }
    Pipe(const Pipe &) = delete;

    int to_read() const { return fds[0]; }
    int to_write() const { return fds[1]; }
    std::string text() const;

  private:
    int fds[2] = {-1, -1};
};

std::string read_all(int fd)
{
    char text[256];
    ssize_t n = read(fd, text, sizeof(text));

    return n < 0 ? std::string("nothing") : std::string(text, size_t(n));
}

std::string Pipe::text() const { return read_all(to_read()); }

carrier_file file_of(int fd)
{
    struct stat status = {};

    EXPECT_EQ(fstat(fd, &status), 0);
    return {status.st_dev, status.st_ino};
}

bool is_one_file(int a, int b)
{
    return file_of(a).device == file_of(b).device &&
           file_of(a).inode == file_of(b).inode;
}

bool is_closed_on_exec(int fd) { return fcntl(fd, F_GETFD) & FD_CLOEXEC; }

/** For what only a message can refuse. */
class CarrierMessage : public Carrier {};

/** For what only the kernel can refuse. */
class CarrierLinux : public Carrier {};

TEST_P(Carrier, TakesAnOpenFile)
{
    Pipe pipe;

    EXPECT_EQ(carrier_write_to(root, pipe.to_write(), "over there"), 10);
    EXPECT_EQ(pipe.text(), "over there");
    EXPECT_GE(fcntl(pipe.to_write(), F_GETFD), 0); /* ours is still open */
}

TEST_P(Carrier, TakesFilesInTheOrderOfTheParameters)
{
    Pipe one;
    Pipe two;
    carrier_file which = {};

    EXPECT_EQ(carrier_same(root, one.to_read(), two.to_read(), &which), 0);
    EXPECT_EQ(which.inode, file_of(one.to_read()).inode);
    EXPECT_EQ(carrier_same(root, two.to_read(), one.to_read(), &which), 0);
    EXPECT_EQ(which.inode, file_of(two.to_read()).inode);
    EXPECT_EQ(carrier_same(root, one.to_read(), one.to_read(), &which), 1);
}

TEST_P(Carrier, GivesOpenFilesToTheCaller)
{
    int to_read = -1;
    int to_write = -1;

    ASSERT_EQ(carrier_make_pipe(root, CARRIER_GOOD, &to_read, &to_write), 0);
    EXPECT_EQ(write(to_write, "through", 7), 7);
    EXPECT_EQ(close(to_write), 0);
    EXPECT_TRUE(is_closed_on_exec(to_read));
    EXPECT_EQ(read_all(to_read), "through");
    EXPECT_EQ(read_all(to_read), ""); /* no other end is open anywhere */
    EXPECT_EQ(close(to_read), 0);
}

TEST_P(Carrier, WritesNoFileWhereTheMethodFails)
{
    int to_read = kUntouched;
    int to_write = kUntouched;

    EXPECT_EQ(carrier_make_pipe(root, CARRIER_FAIL, &to_read, &to_write),
              -EMFILE);
    EXPECT_EQ(to_read, kUntouched);
    EXPECT_EQ(to_write, kUntouched);
}

TEST_P(Carrier, OfAMethodMayKeepACopy)
{
    Pipe one;
    Pipe two;
    int before = -1;

    ASSERT_EQ(carrier_swap(root, one.to_read(), &before), 0);
    EXPECT_TRUE(is_one_file(before, one.to_read()));
    EXPECT_EQ(close(before), 0);
    ASSERT_EQ(carrier_swap(root, two.to_read(), &before), 0);
    EXPECT_TRUE(is_one_file(before, one.to_read()));
    EXPECT_EQ(close(before), 0);
}

TEST_P(Carrier, TakesAndGivesEight)
{
    Pipe a, b, c, d;
    int out[8];

    ASSERT_EQ(carrier_all(root, a.to_read(), a.to_write(), b.to_read(),
                          b.to_write(), c.to_read(), c.to_write(), d.to_read(),
                          d.to_write(), &out[0], &out[1], &out[2], &out[3],
                          &out[4], &out[5], &out[6], &out[7]),
              0);
    EXPECT_TRUE(is_one_file(out[0], d.to_write()));
    EXPECT_TRUE(is_one_file(out[3], c.to_read()));
    EXPECT_TRUE(is_one_file(out[7], a.to_read()));
    for (int fd : out)
        EXPECT_EQ(close(fd), 0);
}

TEST_P(Carrier, ReadsTheCallersRegion)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);
    auto *bytes = static_cast<volatile uint8_t *>(xc_region_edit(region.get()));

    bytes[0] = 1;
    bytes[4999] = 200;
    EXPECT_EQ(carrier_sum(root, region.get(), 0, 5000), 201);
    EXPECT_EQ(carrier_sum(root, region.get(), 1, 4998), 0);
    bytes[1] = 5; /* no copy: what comes later is seen, too */
    EXPECT_EQ(carrier_sum(root, region.get(), 0, 2), 6);
}

TEST_P(Carrier, WritesTheCallersRegion)
{
    Region region = make_region(10000, XC_REGION_SHARED);

    EXPECT_EQ(carrier_fill(root, region.get(), 'x'), 10000);
    EXPECT_EQ(bytes_of(region.get()), std::string(10000, 'x'));
}

TEST_P(Carrier, GivesARegionThatItAloneWrites)
{
    const xc_region *region = nullptr;

    ASSERT_EQ(carrier_publish(root, 100, 'a', &region), 0);
    EXPECT_EQ(xc_region_size(region), 100u);
    EXPECT_EQ(xc_region_access_of(region), XC_REGION_ONE_WRITER);
    EXPECT_EQ(bytes_of(region), std::string(100, 'a'));
    EXPECT_EQ(carrier_publish_more(root, 'b'), 0);
    EXPECT_EQ(bytes_of(region), std::string(100, 'b'));
    xc_region_unref(region);
}

TEST_P(Carrier, GivesARegionThatBothWrite)
{
    xc_region *region = nullptr;

    ASSERT_EQ(carrier_share(root, 4096, &region), 0);
    EXPECT_EQ(xc_region_write(region, 4095, "z", 1), 0);
    EXPECT_EQ(bytes_of(region).back(), 'z');
    EXPECT_EQ(carrier_publish_more(root, 'b'), 0);
    EXPECT_EQ(bytes_of(region), std::string(4096, 'b'));
    /* And back again, where it is what it was. */
    EXPECT_EQ(carrier_fill(root, region, 'c'), 4096);
    EXPECT_EQ(bytes_of(region), std::string(4096, 'c'));
    xc_region_unref(region);
}

TEST_P(Carrier, TravelsTogetherWithEverythingElse)
{
    Region from = make_region(6, XC_REGION_ONE_WRITER);
    Region into = make_region(6, XC_REGION_SHARED);
    const xc_region *again = nullptr;
    carrier *next = nullptr;
    Pipe pipe;
    int copy = -1;

    ASSERT_EQ(xc_region_write(from.get(), 0, "mixed!", 6), 0);
    ASSERT_EQ(carrier_mixed(root, pipe.to_write(), from.get(), into.get(),
                            &copy, &again, &next),
              6);
    EXPECT_EQ(bytes_of(into.get()), "mixed!");
    EXPECT_EQ(pipe.text(), "mixed!");
    EXPECT_EQ(read_all(copy), "mixed!");
    EXPECT_EQ(bytes_of(again), "mixed!");
    EXPECT_EQ(carrier_nothing(next), 7);
    carrier_release(next);
    xc_region_unref(again);
    EXPECT_EQ(close(copy), 0);
}

TEST_P(CarrierMessage, KeepsWhatWasGivenWhenItsGiverForgetsIt)
{
    const xc_region *first = nullptr;
    const xc_region *second = nullptr;

    ASSERT_EQ(carrier_publish(root, 10, 'a', &first), 0);
    ASSERT_EQ(carrier_publish(root, 20, 'b', &second), 0);
    EXPECT_EQ(bytes_of(first), std::string(10, 'a'));
    EXPECT_EQ(bytes_of(second), std::string(20, 'b'));
    xc_region_unref(first);
    xc_region_unref(second);
}

TEST_P(CarrierMessage, CannotWriteARegionOfOneWriter)
{
    const xc_region *region = nullptr;
    auto *writable = static_cast<xc_region *>(nullptr);

    ASSERT_EQ(carrier_publish(root, 100, 'a', &region), 0);
    writable = xc_region_ref(region);
    EXPECT_EQ(xc_region_edit(writable), nullptr);
    EXPECT_EQ(xc_region_write(writable, 0, "x", 1), -XC_E_DENIED);
    /* It goes on to where it is read, and to no place where it is written. */
    EXPECT_EQ(carrier_sum(root, writable, 0, 100), 100 * 'a');
    EXPECT_EQ(carrier_fill(root, writable, 'x'), -XC_E_MALFORMED);
    xc_region_unref(region);
    xc_region_unref(writable);
}

TEST_P(CarrierMessage, RefusesARegionOfAnotherAccess)
{
    Region one_writer = make_region(10, XC_REGION_ONE_WRITER);
    Region shared = make_region(10, XC_REGION_SHARED);

    EXPECT_EQ(carrier_sum(root, shared.get(), 0, 1), -XC_E_MALFORMED);
    EXPECT_NE(std::string(xc_error_text()).find("region"), std::string::npos);
    EXPECT_EQ(carrier_fill(root, one_writer.get(), 0), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_sum(root, nullptr, 0, 1), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_nothing(root), 7); /* nothing was sent */
}

TEST_P(CarrierMessage, RefusesWhatIsNoOpenFile)
{
    int closed = dup(0);

    close(closed);
    EXPECT_EQ(carrier_write_to(root, -1, "x"), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_write_to(root, closed, "x"), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_nothing(root), 7);
}

/* The kernel passes no io_uring from one process to another. */
TEST_P(CarrierLinux, RefusesAFileThatCannotBePassed)
{
    io_uring_params params = {};
    int ring = int(syscall(SYS_io_uring_setup, 1, &params));

    if (ring < 0)
        GTEST_SKIP() << "this machine has no io_uring";
    EXPECT_EQ(carrier_write_to(root, ring, "x"), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_nothing(root), 7); /* nothing was sent */
    close(ring);
}

TEST_P(CarrierMessage, ClosesWhatAMethodGaveHalf)
{
    int to_read = kUntouched;
    int to_write = kUntouched;

    EXPECT_EQ(carrier_make_pipe(root, CARRIER_HALF, &to_read, &to_write),
              -XC_EIO);
    EXPECT_EQ(to_read, kUntouched);
    EXPECT_EQ(to_write, kUntouched);
}

TEST_P(CarrierMessage, ClosesWhatAMethodGaveAndFailed)
{
    int to_read = kUntouched;
    int to_write = kUntouched;

    for (uint32_t how : {CARRIER_LATE, CARRIER_HALF_LATE})
        EXPECT_EQ(carrier_make_pipe(root, how, &to_read, &to_write), -EMFILE);
    EXPECT_EQ(to_read, kUntouched);
    EXPECT_EQ(to_write, kUntouched);
}

TEST_P(CarrierMessage, LetsGoOfRegionsThatAMethodGaveAndFailed)
{
    const xc_region *published = nullptr;
    xc_region *shared = nullptr;

    EXPECT_EQ(carrier_publish(root, 100, CARRIER_TOO_LATE, &published), -EDOM);
    EXPECT_EQ(carrier_share(root, 101, &shared), -EDOM);
    EXPECT_EQ(published, nullptr);
    EXPECT_EQ(shared, nullptr);
}

INSTANTIATE_TEST_SUITE_P(Each, Carrier,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);
INSTANTIATE_TEST_SUITE_P(Each, CarrierMessage,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);
INSTANTIATE_TEST_SUITE_P(Each, CarrierLinux,
                         testing::Values(BindingKind::Linux), carrier_binding);

} // namespace
