// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "descriptors.h"

extern "C" {
#include "transport/linux/address.h"
}

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;

/** A directory of the test's own, which XDG_RUNTIME_DIR names. */
class Address : public DescriptorTest {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/crosscall-test-XXXXXX";

        ASSERT_NE(mkdtemp(name), nullptr);
        runtime_dir = name;
        names = runtime_dir + "/crosscall";
        setenv("XDG_RUNTIME_DIR", runtime_dir.c_str(), 1);
    }

    void TearDown() override
    {
        std::filesystem::remove_all(runtime_dir);
        DescriptorTest::TearDown();
    }

    int resolve(const std::string &text, address_use use = ADDRESS_TO_CONNECT)
    {
        return address_resolve(text.c_str(), use, &address);
    }

    std::string path() const { return address.socket.sun_path; }

    std::string runtime_dir;
    std::string names;
    struct address address = {};
};

TEST_F(Address, OfANameLiesInTheRuntimeDirectory)
{
    ASSERT_EQ(mkdir(names.c_str(), 0700), 0);

    EXPECT_EQ(resolve("files"), 0);
    EXPECT_EQ(path(), names + "/files");
    EXPECT_EQ(address.directory, names);
    EXPECT_EQ(address.socket.sun_family, AF_UNIX);
}

TEST_F(Address, MakesTheDirectoryForAServerOnly)
{
    EXPECT_EQ(resolve("files"), -XC_E_NO_SERVER);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr(names), HasSubstr("start the server first")));
    EXPECT_FALSE(std::filesystem::exists(names));

    EXPECT_EQ(resolve("files", ADDRESS_TO_LISTEN), 0);
    struct stat status;
    ASSERT_EQ(lstat(names.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700u);
}

TEST_F(Address, FallsBackToADirectoryNamedAfterTheUser)
{
    std::string uid = std::to_string(geteuid());

    unsetenv("XDG_RUNTIME_DIR");
    /* Whether it exists is up to the machine; where it is looked for is not. */
    if (resolve("files") == 0)
        EXPECT_THAT(path(), AnyOf("/run/user/" + uid + "/crosscall/files",
                                  "/tmp/crosscall-" + uid + "/files"));
    else
        EXPECT_THAT(xc_error_text(),
                    AnyOf(HasSubstr("/run/user/" + uid + "/crosscall"),
                          HasSubstr("/tmp/crosscall-" + uid)));
}

TEST_F(Address, IgnoresARuntimeDirectoryThatIsNotAbsolute)
{
    setenv("XDG_RUNTIME_DIR", "here", 1);

    if (resolve("files") == 0)
        EXPECT_EQ(path()[0], '/');
    else
        EXPECT_THAT(xc_error_text(), testing::Not(HasSubstr("here/")));
}

TEST_F(Address, ByPathIsThatPath)
{
    EXPECT_EQ(resolve("unix:/run/files.socket"), 0);
    EXPECT_EQ(path(), "/run/files.socket");
    EXPECT_STREQ(address.directory, "/run");

    EXPECT_EQ(resolve("unix:/files"), 0);
    EXPECT_STREQ(address.directory, "/");

    EXPECT_EQ(resolve("unix:files"), 0);
    EXPECT_STREQ(address.directory, ".");
}

TEST_F(Address, HasToBeANameOrAPath)
{
    ASSERT_EQ(mkdir(names.c_str(), 0700), 0);
    std::string longest(64, 'n');

    for (std::string text :
         {std::string(""), std::string("."), std::string(".."),
          std::string(".hidden"), std::string("a/b"), std::string("../escape"),
          std::string("a b"), std::string("a:b"), std::string("tcp:host"),
          longest + "n"}) {
        EXPECT_EQ(resolve(text), -XC_E_ADDRESS) << text;
        EXPECT_THAT(xc_error_text(),
                    AllOf(HasSubstr("'" + text + "'"), HasSubstr("use a name"),
                          HasSubstr("unix:PATH")));
    }
    EXPECT_EQ(resolve(longest), 0);
    EXPECT_EQ(resolve("A-z_0.9"), 0);
}

TEST_F(Address, ByPathNeedsAPath)
{
    EXPECT_EQ(resolve("unix:"), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(), HasSubstr("'unix:' needs a path"));
}

TEST_F(Address, MustFitIntoASocketsName)
{
    std::string fits(sizeof(address.socket.sun_path) - 2, 'p');

    EXPECT_EQ(resolve("unix:/" + fits), 0);
    EXPECT_EQ(path(), "/" + fits);
    EXPECT_EQ(resolve("unix:/p" + fits), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr("107 bytes"), HasSubstr("/p" + fits)));
}

TEST_F(Address, RefusesARuntimeDirectoryThatIsTooLong)
{
    setenv("XDG_RUNTIME_DIR", ("/" + std::string(200, 'd')).c_str(), 1);

    EXPECT_EQ(resolve("files"), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(), HasSubstr("XDG_RUNTIME_DIR is too long"));
}

TEST_F(Address, RefusesADirectoryThatOthersCanUse)
{
    ASSERT_EQ(mkdir(names.c_str(), 0700), 0);
    for (mode_t mode : {0755u, 0710u, 0701u, 0770u, 0777u, 01700u, 02700u}) {
        ASSERT_EQ(chmod(names.c_str(), mode), 0);
        EXPECT_EQ(resolve("files"), -XC_E_ADDRESS) << std::oct << mode;
        EXPECT_EQ(resolve("files", ADDRESS_TO_LISTEN), -XC_E_ADDRESS);
        EXPECT_THAT(xc_error_text(), AllOf(HasSubstr(names), HasSubstr("mode"),
                                           HasSubstr("chmod 700")));
    }
}

TEST_F(Address, RefusesASymbolicLinkToADirectory)
{
    std::string real = runtime_dir + "/real";

    ASSERT_EQ(mkdir(real.c_str(), 0700), 0);
    ASSERT_EQ(symlink(real.c_str(), names.c_str()), 0);
    EXPECT_EQ(resolve("files"), -XC_E_ADDRESS);
    EXPECT_EQ(resolve("files", ADDRESS_TO_LISTEN), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr(names), HasSubstr("is not a directory"),
                      HasSubstr("remove it")));
}

TEST_F(Address, RefusesAFileInThePlaceOfTheDirectory)
{
    std::ofstream(names) << "a file";

    EXPECT_EQ(resolve("files", ADDRESS_TO_LISTEN), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(), HasSubstr("is not a directory"));
}

TEST_F(Address, RefusesADirectoryOfAnotherUser)
{
    ASSERT_EQ(mkdir(names.c_str(), 0700), 0);
    if (chown(names.c_str(), 65534, 65534))
        GTEST_SKIP() << "only root can give a directory away";

    EXPECT_EQ(resolve("files"), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(), AllOf(HasSubstr(names), HasSubstr("uid 65534"),
                                       HasSubstr("set XDG_RUNTIME_DIR")));
}

TEST_F(Address, SaysWhyTheDirectoryCannotBeMade)
{
    setenv("XDG_RUNTIME_DIR", (runtime_dir + "/missing").c_str(), 1);

    EXPECT_EQ(resolve("files", ADDRESS_TO_LISTEN), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr("cannot make the directory"),
                      HasSubstr(runtime_dir + "/missing/crosscall"),
                      HasSubstr("No such file")));
}

TEST_F(Address, WritesNothingWhenItRefuses)
{
    EXPECT_NE(resolve("files"), 0);
    EXPECT_EQ(path(), "");
}

TEST_F(Address, TakesOverASocketThatNobodyServes)
{
    int first = -1;
    int second = -1;

    ASSERT_EQ(resolve("files", ADDRESS_TO_LISTEN), 0);
    ASSERT_EQ(address_listen(&address, &first), 0);
    close(first); /* as if its server had been killed */

    EXPECT_EQ(address_listen(&address, &second), 0);
    address_remove(&address, second);
    EXPECT_FALSE(std::filesystem::exists(path()));
}

TEST_F(Address, TakesNothingFromAServerThatLives)
{
    int first = -1;
    int second = -1;

    ASSERT_EQ(resolve("files", ADDRESS_TO_LISTEN), 0);
    ASSERT_EQ(address_listen(&address, &first), 0);

    EXPECT_EQ(address_listen(&address, &second), -XC_E_ADDRESS);
    EXPECT_EQ(second, -1);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr(path()), HasSubstr("somebody serves"),
                      HasSubstr("stop that server")));
    address_remove(&address, first);
}

TEST_F(Address, TakesOverNoFileThatIsNotASocket)
{
    int listener = -1;

    ASSERT_EQ(resolve("files", ADDRESS_TO_LISTEN), 0);
    std::ofstream(path()) << "precious";

    EXPECT_EQ(address_listen(&address, &listener), -XC_E_ADDRESS);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr(path()), HasSubstr("not a socket"),
                      HasSubstr("remove it")));
    EXPECT_TRUE(std::filesystem::exists(path()));
}
