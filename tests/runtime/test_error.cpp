// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <set>
#include <string>

#include <crosscall/error.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

using testing::AllOf;
using testing::HasSubstr;

static const xc_right_name rights[] = {{1, "TOY_LOOK"}, {2, "TOY_BREAK"}};
static const xc_method methods[] = {{1, 11, 1, 0, "look"},
                                    {2, 22, 3, 0, "crush"}};
static const xc_interface toy = {"test.toy", 1, 2, methods, 2, rights, 7};

static std::string names(xc_rights of)
{
    char text[64];

    xc_rights_text(&toy, of, text, sizeof(text));
    return text;
}

/** As if this thread's last call had failed in this way. */
static xc_error &last_error(int64_t status)
{
    xc_error &error = xc_port_thread()->error;

    error = {};
    error.status = status;
    error.interface = &toy;
    error.method = 2;
    return error;
}

TEST(Status, LiesBelowEveryErrno)
{
    EXPECT_GT(XC_E_DENIED, XC_ERRNO_MAX);
    EXPECT_EQ(XC_EIO, EIO);
    EXPECT_EQ(XC_EREMOTEIO, EREMOTEIO);
}

TEST(Status, HasANameForEachOfItsValues)
{
    std::set<std::string> seen;

    for (int64_t status = XC_E_DENIED; status < XC_E_END; status++) {
        std::string name = xc_status_name(-status);

        EXPECT_EQ(name.rfind("XC_E_", 0), 0u) << status;
        EXPECT_TRUE(seen.insert(name).second) << name;
    }
    EXPECT_STREQ(xc_status_name(-XC_E_DENIED), "XC_E_DENIED");
    EXPECT_STREQ(xc_status_name(-XC_E_RESOURCES), "XC_E_RESOURCES");
}

TEST(Status, CallsAnErrnoAnErrno)
{
    EXPECT_STREQ(xc_status_name(-1), "errno");
    EXPECT_STREQ(xc_status_name(-XC_ERRNO_MAX), "errno");
}

TEST(Status, HasNoNameForAnythingElse)
{
    for (int64_t r : {int64_t{0}, int64_t{1}, int64_t{-XC_E_END}, INT64_MIN,
                      INT64_MAX, int64_t{-XC_E_END} - 1})
        EXPECT_STREQ(xc_status_name(r), "unknown") << r;
}

TEST(Status, SaysWhetherTheMethodMayHaveRun)
{
    for (int64_t r : {0, 1, -1, -XC_ERRNO_MAX, -XC_E_DEADLINE, -XC_E_PEER_DIED,
                      -XC_E_BAD_REPLY, -XC_E_RESOURCES})
        EXPECT_TRUE(xc_may_have_run(r)) << r;
    for (int64_t r :
         {-XC_E_DENIED, -XC_E_STALE_HANDLE, -XC_E_NO_METHOD, -XC_E_SHAPE,
          -XC_E_MALFORMED, -XC_E_TOO_LARGE, -XC_E_QUOTA, -XC_E_WOULD_BLOCK,
          -XC_E_DISCONNECTED, -XC_E_FOREIGN_OBJECT})
        EXPECT_FALSE(xc_may_have_run(r)) << r;
}

TEST(Rights, HaveTheirNamesAsText)
{
    EXPECT_EQ(names(1), "TOY_LOOK");
    EXPECT_EQ(names(3), "TOY_LOOK | TOY_BREAK");
    EXPECT_EQ(names(2 | XC_RIGHT_GIVE), "TOY_BREAK | XC_RIGHT_GIVE");
    EXPECT_EQ(names(XC_RIGHTS_ALL), "TOY_LOOK | TOY_BREAK | XC_RIGHT_GIVE");
}

TEST(Rights, ThatAreNoneSaySo) { EXPECT_EQ(names(0), "nothing"); }

TEST(Rights, WithoutANameAppearInHexadecimal)
{
    EXPECT_EQ(names(0x40), "0x40");
}

TEST(Rights, EndWhereTheRoomForTheirTextEnds)
{
    char text[12];

    xc_rights_text(&toy, 3, text, sizeof(text));
    EXPECT_STREQ(text, "TOY_LOOK | ");
}

TEST(Rights, NeedNoInterface)
{
    char text[32];

    xc_rights_text(nullptr, 5, text, sizeof(text));
    EXPECT_STREQ(text, "0x5");
}

TEST(ErrorText, OfADenialNamesMethodRightsAndCaller)
{
    xc_error &error = last_error(-XC_E_DENIED);

    error.needs = 3;
    error.holds = 1;
    error.uid = 1001;
    error.pid = 4321;

    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr("test.toy.crush"),
                      HasSubstr("needs TOY_LOOK | TOY_BREAK"),
                      HasSubstr("holds TOY_LOOK;"), HasSubstr("uid 1001"),
                      HasSubstr("pid 4321"), HasSubstr("XC_E_DENIED")));
}

TEST(ErrorText, OfATooLargeArgumentNamesTheParameter)
{
    xc_binding binding = {nullptr, 1};
    xc_stub stub = {};

    stub.binding = &binding;
    stub.interface = &toy;
    EXPECT_EQ(xc_stub_too_large(&stub, 2, "len", 31), -XC_E_TOO_LARGE);
    EXPECT_EQ(xc_last_error()->status, -XC_E_TOO_LARGE);
    EXPECT_THAT(xc_error_text(), AllOf(HasSubstr("test.toy.crush"),
                                       HasSubstr("'len' may be at most 31"),
                                       HasSubstr("XC_E_TOO_LARGE")));
}

TEST(ErrorText, OfAnUndeclaredArgumentNamesTheParameter)
{
    xc_binding binding = {nullptr, 1};
    xc_stub stub = {};

    stub.binding = &binding;
    stub.interface = &toy;
    EXPECT_EQ(xc_stub_bad_argument(&stub, 2, "how"), -XC_E_MALFORMED);
    EXPECT_THAT(xc_error_text(), AllOf(HasSubstr("test.toy.crush"),
                                       HasSubstr("'how' is, or has a member")));
}

TEST(ErrorText, EndsWhereTheRoomForItEnds)
{
    const std::string name(2 * XC_ERROR_TEXT_MAX, 'x');
    xc_binding binding = {nullptr, 1};
    xc_stub stub = {};

    stub.binding = &binding;
    stub.interface = &toy;
    EXPECT_EQ(xc_stub_bad_argument(&stub, 2, name.c_str()), -XC_E_MALFORMED);
    EXPECT_EQ(xc_last_error()->text,
              "'" + name.substr(0, XC_ERROR_TEXT_MAX - 2));
}

TEST(ErrorText, OfAnObjectsOwnErrorSaysWhoSaidIt)
{
    last_error(-ENOENT);
    EXPECT_STREQ(xc_error_text(), "test.toy.crush: the object says: No such "
                                  "file or directory (errno 2)");
}

TEST(ErrorText, OfAnArgumentsRightsDoesNotGiveThemTheCallsNames)
{
    xc_error &error = last_error(-XC_E_DENIED);

    error.needs = 2;
    error.holds = 1;
    error.of_argument = true;
    EXPECT_THAT(xc_error_text(), AllOf(HasSubstr("an object that was passed"),
                                       HasSubstr("needs 0x2, holds 0x1")));
}

TEST(ErrorText, SaysOfCallsAloneThatTheyMayHaveRun)
{
    last_error(-XC_E_DEADLINE);
    EXPECT_THAT(xc_error_text(), HasSubstr("may have run"));
    xc_port_thread()->error.interface = nullptr; /* of a connect */
    EXPECT_THAT(xc_error_text(), testing::Not(HasSubstr("may have run")));
}

TEST(ErrorText, HasWordsForEveryStatus)
{
    std::set<std::string> seen;

    for (int64_t status = XC_E_DENIED; status < XC_E_END; status++) {
        last_error(-status);
        std::string text = xc_error_text();

        EXPECT_THAT(text, AllOf(HasSubstr("test.toy.crush: "),
                                HasSubstr(xc_status_name(-status))));
        EXPECT_TRUE(seen.insert(text).second) << text;
    }
}

TEST(ErrorText, WithoutAFailureSaysSo)
{
    last_error(0);
    EXPECT_STREQ(xc_error_text(), "no failure");
}

TEST(ErrorText, SurvivesAMethodThatTheInterfaceDoesNotKnow)
{
    last_error(-XC_E_NO_METHOD).method = 0xfffe;
    EXPECT_THAT(xc_error_text(), HasSubstr("test.toy: "));
}
