// SPDX-License-Identifier: MIT
// What xc_audit_print() writes: one line, whatever is in the strings
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <crosscall/server.h>
#include <crosscall/status.h>

namespace {

std::string printed(const xc_audit &record)
{
    testing::internal::CaptureStderr();
    xc_audit_print(&record, nullptr);
    return testing::internal::GetCapturedStderr();
}

xc_audit quota_hit()
{
    xc_audit record = {};

    record.event = XC_AUDIT_QUOTA;
    record.caller = {true, 1000, 100, 4711, 1};
    record.why = "it holds too many objects";
    record.suppressed = 7;
    record.server = "unix:/run/files";
    record.time_ns = 1'795'370'400'000'123'456;
    record.code = XC_E_QUOTA;
    record.quota = XC_QUOTA_HANDLES_EACH;
    record.limit = 1024;
    return record;
}

TEST(audit_line, has_all_that_the_record_says)
{
    xc_audit record = quota_hit();

    EXPECT_EQ(printed(record),
              "crosscall: time=2026-11-22T18:00:00.000123Z event=quota "
              "code=XC_E_QUOTA uid=1000 gid=100 pid=4711 "
              "quota=handles_of_connection limit=1024 suppressed=7 "
              "why=\"it holds too many objects\" server=\"unix:/run/files\"\n");

    record.event = XC_AUDIT_DENIED;
    record.code = XC_E_DENIED;
    record.interface = "files.file";
    record.method = "write";
    record.needs = "WRITE";
    record.holds = "READ";
    record.why = "a right is missing";
    EXPECT_EQ(printed(record),
              "crosscall: time=2026-11-22T18:00:00.000123Z event=denied "
              "code=XC_E_DENIED uid=1000 gid=100 pid=4711 suppressed=7 "
              "interface=\"files.file\" method=\"write\" needs=\"WRITE\" "
              "holds=\"READ\" why=\"a right is missing\" "
              "server=\"unix:/run/files\"\n");
}

TEST(audit_line, cannot_be_ended_or_forged_by_a_string)
{
    xc_audit record = quota_hit();

    record.why = "a\nb\" uid=0 c\\\x1b[2J\x7f\xc3\xa9";
    std::string line = printed(record);

    EXPECT_NE(
        line.find("why=\"a\\x0ab\\\" uid=0 c\\\\\\x1b[2J\\x7f\\xc3\\xa9\""),
        std::string::npos)
        << line;
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
}

TEST(audit_line, ends_also_if_it_is_too_long)
{
    std::string why(5000, '\n');
    xc_audit record = quota_hit();

    record.why = why.c_str();
    std::string line = printed(record);

    EXPECT_LE(line.size(), 2048u);
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
    EXPECT_EQ(line.back(), '\n');
    EXPECT_EQ(line[line.size() - 2], '"'); // and so does what stands in quotes
}

} // namespace
