// SPDX-License-Identifier: MIT
// Real name servers: what is bound in them, and who gets it
#include "name.wire.h"
#include "name_server.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/state.h>

namespace {

constexpr uint32_t kOther = 65534; // a user that has nothing here

// What another user's process makes of a look-up of its own. Return: @body's,
// or of what failed before.
int as_other_user(const NameServer &server,
                  const std::function<int(const NameDir &)> &body)
{
    return elsewhere([&] {
        if (setgid(kOther) || setuid(kOther))
            return 100;
        const NameDir mine = server.connect();
        return mine ? body(mine) : 101;
    });
}

void expect_root()
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root, to be another user as well";
}

} // namespace

TEST_F(NameServerTest, gives_what_was_bound_and_is_not_needed_any_more)
{
    publish(root, "disk", disk);
    EXPECT_EQ(elsewhere([&] {
                  const NameDir mine = server.connect();
                  const Any found = find(mine, "disk");

                  server.kill(SIGSTOP);
                  const bool works = has_hello(found.get());
                  server.kill(SIGCONT);
                  return works ? 0 : 1;
              }),
              0);
    EXPECT_EQ(find_status(root, "dis"), -ENOENT);
    EXPECT_EQ(find_status(root, "diskette"), -ENOENT);
}

TEST_F(NameServerTest, says_what_an_object_is_to_who_takes_it_for_another)
{
    publish(root, "disk", disk);
    const Any found = find(root, "disk");
    file *as_file = nullptr;
    name_dir *as_context = nullptr;

    EXPECT_EQ(file_from_any(found.get(), &as_file), -XC_E_SHAPE);
    EXPECT_STREQ(xc_error_text(),
                 "crosscall.file.read: the interfaces of client and server "
                 "differ: the object is a crosscall.dir (XC_E_SHAPE)");
    EXPECT_EQ(as_file, nullptr);
    EXPECT_TRUE(has_hello(found.get()));
    EXPECT_EQ(name_dir_from_any(found.get(), &as_context), -XC_E_SHAPE);
    EXPECT_EQ(find_status(root, "disk/hello"), -XC_E_SHAPE);
}

TEST_F(NameServerTest, has_contexts_in_contexts)
{
    ASSERT_EQ(make("a"), 0);
    ASSERT_EQ(make("a/b"), 0);
    publish(root, "a/b/disk", disk);
    publish(root, "second", disk);

    EXPECT_TRUE(has_hello(find(root, "a/b/disk").get()));
    EXPECT_EQ(names(root, ""), "a/ second ");
    EXPECT_EQ(names(root, "", 8), "a/ second ");
    EXPECT_EQ(names(root, "a"), "b/ ");
    EXPECT_EQ(names(root, "a/b"), "disk ");

    name_dir *found = nullptr;
    const Any b = find(root, "a/b");
    ASSERT_EQ(name_dir_from_any(b.get(), &found), 0);
    EXPECT_EQ(name_dir_status(found, "disk"), 0);

    EXPECT_EQ(unbind("a/b"), -ENOTEMPTY);
    EXPECT_EQ(unbind("a/b/disk"), 0);
    EXPECT_EQ(unbind("a/b/disk"), -ENOENT);
    EXPECT_EQ(unbind("a/b"), 0);
    EXPECT_EQ(name_dir_status(found, "disk"), -ESTALE);
    EXPECT_EQ(unbind(""), -EBUSY);
}

TEST_F(NameServerTest, refuses_paths_that_are_none)
{
    const std::string part(NAME_PART_MAX, 'x');
    std::string deep;
    char piece[4];
    uint64_t cursor = 0;

    publish(root, "disk", disk);
    ASSERT_EQ(make("a"), 0);
    EXPECT_EQ(make("disk"), -EEXIST);
    EXPECT_EQ(make(""), -EEXIST);
    EXPECT_EQ(make("disk/a"), -EXDEV);
    EXPECT_EQ(make("none/a"), -ENOENT);
    for (const char *bad : {"/", "/a", "a/", "a//b", ".", "..", "disk/"})
        EXPECT_EQ(make(bad), -EINVAL) << bad;
    EXPECT_EQ(make(part + "x"), -ENAMETOOLONG);
    EXPECT_EQ(make(part), 0);
    for (int i = 0; i < 16; i++) {
        ASSERT_EQ(make(deep + "d"), 0) << i;
        deep += "d/";
    }
    EXPECT_EQ(make(deep + "d"), -EMLINK);
    EXPECT_EQ(name_dir_list(root.get(), "", &cursor, piece, 4), -ERANGE);
    EXPECT_EQ(name_dir_list(root.get(), "disk", &cursor, piece, 4), -EXDEV);
}

TEST_F(NameServerTest, names_nothing_that_nobody_else_serves)
{
    const NameDir again = server.connect();
    name_dir *own = nullptr;

    EXPECT_EQ(bind_status("loop", name_dir_as_any(again.get())),
              -XC_E_FOREIGN_OBJECT);
    ASSERT_EQ(name_dir_open(root.get(), "", &own), 0);
    const NameDir itself(own);
    EXPECT_EQ(bind_status("loop", name_dir_as_any(own)), -EOPNOTSUPP);
    EXPECT_EQ(names(root, ""), "");
    EXPECT_EQ(bind_status("nothing", nullptr), -XC_E_MALFORMED);
}

// As no Stub would: with an object of the client's own.
static int bind_own(const NameDir &root, name_dir *own)
{
    const xc_stub *stub = name_dir_stub(root.get());
    name_dir_bind_request request = {};
    xc_stub_call call;

    int64_t r =
        xc_stub_begin(&call, stub, NAME_DIR_METHOD_BIND, NAME_DIR_KEY_BIND);
    if (r)
        return static_cast<int>(r);
    r = xc_stub_pass(&call, nullptr, name_dir_objects, own, XC_RIGHTS_ALL,
                     &request.object);
    if (r == 0) {
        request.path_len = 3;
        request.policy.own = XC_RIGHTS_ALL;
        xc_stub_put(&call, &request, sizeof(request));
        xc_stub_put(&call, "own", 4);
        r = xc_stub_invoke(&call);
    }
    xc_stub_end(&call);
    return static_cast<int>(r);
}

TEST_F(NameServerTest, names_nothing_that_a_client_lends)
{
    static const name_dir_ops ops = {};
    name_dir own = {&ops};

    EXPECT_EQ(bind_own(root, &own), -EOPNOTSUPP);
    EXPECT_EQ(names(root, ""), "");
    const NameDir still_there = server.connect();
    EXPECT_EQ(name_dir_status(still_there.get(), ""), 0);
}

TEST_F(NameServerTest, lets_users_do_what_the_policy_says)
{
    expect_root();
    if (IsSkipped())
        return;
    publish(root, "open", disk, {XC_RIGHTS_ALL, DIR_LIST});
    publish(root, "closed", disk, {XC_RIGHTS_ALL, 0});
    publish(root, "strict", disk, {DIR_LIST, 0});
    ASSERT_EQ(make("shared", {XC_RIGHTS_ALL, XC_RIGHTS_ALL}), 0);
    ASSERT_EQ(make("hidden", {XC_RIGHTS_ALL, 0}), 0);

    EXPECT_EQ(
        as_other_user(server,
                      [](const NameDir &mine) {
                          const Any found = find(mine, "open");
                          dir *seen = nullptr;
                          file *hello = nullptr;
                          char piece[64];
                          uint64_t cursor = 0;

                          if (dir_from_any(found.get(), &seen))
                              return 1;
                          if (dir_list(seen, ".", &cursor, piece, 64) != 6)
                              return 2;
                          if (dir_open(seen, "hello", DIR_OPEN_READ, &hello) !=
                              -XC_E_DENIED)
                              return 3;
                          return 0;
                      }),
        0);
    EXPECT_EQ(as_other_user(
                  server,
                  [](const NameDir &mine) {
                      const name_policy policy = kAll;

                      if (find_status(mine, "closed") != -EACCES)
                          return 1;
                      if (find_status(mine, "hidden/x") != -EACCES)
                          return 2;
                      if (name_dir_make_dir(mine.get(), "mine", &policy) !=
                          -EACCES)
                          return 3;
                      if (name_dir_make_dir(mine.get(), "shared/mine", &policy))
                          return 4;
                      if (name_dir_unbind(mine.get(), "open") != -EPERM)
                          return 5;
                      return 0;
                  }),
              0);
    EXPECT_EQ(unbind("shared/mine"), -EPERM);

    dir *strict = nullptr;
    file *hello = nullptr;
    const Any found = find(root, "strict");
    ASSERT_EQ(dir_from_any(found.get(), &strict), 0);
    EXPECT_EQ(dir_open(strict, "hello", DIR_OPEN_READ, &hello), -XC_E_DENIED);
}

TEST_F(NameServerTest, needs_the_right_to_bind_and_to_give)
{
    name_dir *context = nullptr;
    dir *weak = nullptr;

    ASSERT_EQ(make("look", {NAME_LOOKUP, 0}), 0);
    ASSERT_EQ(name_dir_open(root.get(), "look", &context), 0);
    const NameDir look(context);
    EXPECT_EQ(name_dir_make_dir(look.get(), "a", &kAll), -XC_E_DENIED);
    EXPECT_EQ(make("look/a"), -EACCES);

    publish(root, "weak", disk, {DIR_LIST, 0});
    const Any found = find(root, "weak");
    ASSERT_EQ(dir_from_any(found.get(), &weak), 0);
    EXPECT_EQ(bind_status("again", dir_as_any(weak)), -XC_E_DENIED);
}

TEST_F(NameServerTest, leads_on_into_other_servers)
{
    NameServer second;
    const NameDir there = second.connect();

    ASSERT_EQ(name_dir_make_dir(there.get(), "deep", &kAll), 0);
    publish(there, "deep/disk", disk);
    ASSERT_EQ(make("mnt"), 0);
    publish(root, "mnt/second", there);

    EXPECT_TRUE(has_hello(find(root, "mnt/second/deep/disk").get()));
    EXPECT_EQ(find_status(root, "mnt/second/deep/none"), -ENOENT);
    const Any deep = find(root, "mnt/second/deep");
    name_dir *context = nullptr;
    ASSERT_EQ(name_dir_from_any(deep.get(), &context), 0);
    EXPECT_EQ(name_dir_status(context, "disk"), 0);
}

TEST_F(NameServerTest, a_ring_of_contexts_has_an_end)
{
    NameServer second;
    const NameDir there = second.connect();
    std::string path = "b";

    publish(root, "b", there);
    publish(there, "a", root);
    EXPECT_TRUE(find(root, "b/a/b/a/b"));
    for (int i = 0; i < 100; i++)
        path += "/a/b";
    EXPECT_EQ(find_status(root, path), -ELOOP);
}

TEST_F(NameServerTest, shows_that_names_have_changed)
{
    name_dir *context = nullptr;
    ASSERT_EQ(make("a"), 0);
    ASSERT_EQ(name_dir_open(root.get(), "a", &context), 0);
    const NameDir watched(context);
    xc_poll_item item = {};
    const auto changes = [&] {
        const int n = xc_poll(&item, 1, in_ms(60'000));

        EXPECT_EQ(item.status, 0);
        item.seen = item.generation;
        return n == 1;
    };

    item.stub = name_dir_stub(watched.get());
    item.wanted = XC_STATE_CHANGED;
    ASSERT_TRUE(changes());
    publish(root, "a/disk", disk);
    EXPECT_TRUE(changes());
    ASSERT_EQ(make("a/b"), 0);
    EXPECT_TRUE(changes());
    ASSERT_EQ(unbind("a/b"), 0);
    EXPECT_TRUE(changes());
    files.die();
    EXPECT_TRUE(changes()) << "nobody has called the name server";
    EXPECT_EQ(names(root, "a"), "");
}

TEST(NameServerQuota, is_of_names_of_one_user)
{
    const NameServer server({"--names=3"});
    const Files files;
    const NameDir root = server.connect();
    const Root disk = files.connect();

    publish(root, "1", disk);
    ASSERT_EQ(name_dir_make_dir(root.get(), "2", &kAll), 0);
    ASSERT_EQ(name_dir_make_dir(root.get(), "3", &kAll), 0);
    EXPECT_EQ(name_dir_make_dir(root.get(), "4", &kAll), -EDQUOT);
    EXPECT_EQ(name_dir_bind(root.get(), "4", dir_as_any(disk.get()), &kAll),
              -EDQUOT);
    ASSERT_EQ(name_dir_unbind(root.get(), "2"), 0);
    EXPECT_EQ(name_dir_make_dir(root.get(), "4", &kAll), 0);
    ASSERT_EQ(name_dir_unbind(root.get(), "1"), 0);
    EXPECT_TRUE(eventually([&] {
        return name_dir_make_dir(root.get(), "5", &kAll) == 0;
    })) << "its giver ends a moment later";
}

TEST_F(NameServerTest, is_part_of_an_address)
{
    any *found = nullptr;

    ASSERT_EQ(make("a"), 0);
    publish(root, "a/disk", disk);
    setenv("CROSSCALL_NAME", server.address().c_str(), 1);
    ASSERT_EQ(name_connect("name:a/disk", &found), 0) << xc_error_text();
    const Any by_name(found);
    EXPECT_TRUE(has_hello(by_name.get()));
    ASSERT_EQ(name_connect(files.address().c_str(), &found), 0);
    const Any by_address(found);
    EXPECT_TRUE(has_hello(by_address.get()));
    EXPECT_EQ(name_connect("name:a/none", &found), -ENOENT);
}

namespace {

// A server that names itself, and then asks for what it has. Ends when @in
// does. @out hears the status of that look-up, negated.
int serve_itself(const std::string &address, const NameServer &server,
                 const Process::Ends &ends)
{
    static name_dir_ops ops = {};
    name_dir object = {&ops};
    xc_server *served = nullptr;
    name_dir *self = nullptr;

    ops.status = [](name_dir *, const char *) { return 7; };
    if (xc_server_new(address.c_str(), name_dir_objects, &object, nullptr,
                      &served))
        return 1;
    std::thread worker([&] { xc_server_run(served); });
    NameDir root = server.connect();
    if (name_dir_connect(address.c_str(), nullptr, &self) == 0 &&
        name_publish(root.get(), "self", name_dir_as_any(self), &kAll) == 0)
        say(ends.out, static_cast<uint64_t>(-find_status(root, "self")));
    hear(ends.in);
    name_dir_release(self);
    root.reset();
    xc_server_stop(served);
    worker.join();
    xc_server_free(served);
    return 0;
}

} // namespace

TEST_F(NameServerTest, a_server_can_name_itself)
{
    const Directory place;
    const std::string address = "unix:" + place.path() + "/self";
    Process self([&](Process::Ends ends) {
        return serve_itself(address, server, ends);
    });
    name_dir *found = nullptr;

    ASSERT_EQ(hear(self.out()), static_cast<uint64_t>(EDEADLK));
    const Any any = find(root, "self");
    ASSERT_EQ(name_dir_from_any(any.get(), &found), 0);
    EXPECT_EQ(name_dir_status(found, ""), 7);
    self.close_in();
    EXPECT_EQ(self.exit_status(), 0);
}
