// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <crosscall/call.h>
#include <crosscall/error.h>

#include "core_test.h"

using testing::AllOf;
using testing::HasSubstr;

class RightsOfMethods : public CoreTest {};

/* All subsets of the interface's rights, and the right to give besides. */
static std::vector<xc_rights> all_subsets()
{
    std::vector<xc_rights> subsets;

    for (xc_rights rights = 0; rights < 8; rights++) {
        subsets.push_back(rights);
        subsets.push_back(rights | XC_RIGHT_GIVE);
    }
    return subsets;
}

TEST_F(RightsOfMethods, AreWhatTheInterfaceSays)
{
    ASSERT_EQ(every_call().size(), everything_interface.n_methods);
    for (const EveryCall &call : every_call()) {
        const xc_method *method =
            xc_interface_method(&everything_interface, call.method);

        ASSERT_NE(method, nullptr) << call.name;
        EXPECT_STREQ(method->name, call.name);
        EXPECT_EQ(method->needs, call.needs) << call.name;
    }
}

TEST_F(RightsOfMethods, LetRunWhoHoldsAllOfThemAndNobodyElse)
{
    for (xc_rights holds : all_subsets()) {
        build(holds);
        for (const EveryCall &call : every_call()) {
            const bool allowed = (holds & call.needs) == call.needs;
            const unsigned before = n_runs();
            Outcome ran = run(call);

            SCOPED_TRACE(testing::Message() << call.name << ", " << holds);
            EXPECT_EQ(n_runs(), before + (allowed ? 1 : 0));
            EXPECT_TRUE(allowed || !ran.wrote);
            if (call.is_oneway)
                continue; /* nobody is told */
            EXPECT_EQ(ran.result == -XC_E_DENIED, !allowed);
        }
    }
}

/* Were anything unpacked before, a message of garbage would be malformed. */
TEST_F(RightsOfMethods, AreCheckedBeforeAnythingIsUnpacked)
{
    build(0);
    for (const EveryCall &call : every_call()) {
        TappedRequest request = request_of(call);
        const unsigned before = n_runs();

        if (!call.needs)
            continue;
        SCOPED_TRACE(call.name);
        for (size_t len : {0u, 7u, 23u, 65536u}) {
            request.bytes.assign(len, 0xff);
            EXPECT_EQ(answer(request), -XC_E_DENIED);
        }
        request.key++;
        EXPECT_EQ(answer(request), -XC_E_DENIED);
        EXPECT_EQ(n_runs(), before);
    }
}

TEST_F(RightsOfMethods, OfADenialAreToldToTheCaller)
{
    build(EVERYTHING_CHANGE | XC_RIGHT_GIVE);
    EXPECT_EQ(run(call_of(EVERYTHING_METHOD_STEP_BY)).result, -XC_E_DENIED);

    const xc_error *error = xc_last_error();
    EXPECT_EQ(error->status, -XC_E_DENIED);
    EXPECT_EQ(error->interface, &everything_interface);
    EXPECT_EQ(error->method, unsigned{EVERYTHING_METHOD_STEP_BY});
    EXPECT_EQ(error->needs, xc_rights{EVERYTHING_CALL | EVERYTHING_CHANGE});
    EXPECT_EQ(error->holds, EVERYTHING_CHANGE | XC_RIGHT_GIVE);
    EXPECT_EQ(error->uid, some_caller().uid);
    EXPECT_EQ(error->pid, some_caller().pid);
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr("crosscall.test.everything.step_by"),
                      HasSubstr("needs EVERYTHING_CALL | EVERYTHING_CHANGE"),
                      HasSubstr("holds EVERYTHING_CHANGE | XC_RIGHT_GIVE"),
                      HasSubstr("uid 1000"), HasSubstr("pid 4242")));
}

TEST_F(RightsOfMethods, OfADenialAreToldToTheServer)
{
    static xc_domain_denial denial;
    static unsigned n_denials;
    xc_domain_options options = {};
    const xc_caller caller = some_caller();
    everything_object object;
    xc_domain *domain = nullptr;
    xc_holder *holder = nullptr;
    xc_call request = {};
    alignas(8) uint8_t reply[64];

    n_denials = 0;
    options.denied = [](const xc_domain_denial *of, void *data) {
        denial = *of;
        EXPECT_EQ(data, &n_denials);
        n_denials++;
    };
    options.data = &n_denials;
    everything_object_init(&object);
    ASSERT_EQ(xc_domain_new(&options, &domain), 0);
    ASSERT_EQ(xc_holder_new(domain, &caller, &holder), 0);
    ASSERT_EQ(xc_domain_export(holder, everything_objects, &object.object,
                               EVERYTHING_OPEN, &request.handle),
              0);
    request.method = EVERYTHING_METHOD_ADD;
    request.deadline_ns = UINT64_MAX;
    request.reply = reply;

    EXPECT_EQ(xc_domain_dispatch(holder, &request), -XC_E_DENIED);
    EXPECT_EQ(n_denials, 1u);
    EXPECT_EQ(denial.caller, xc_holder_caller(holder));
    EXPECT_EQ(denial.interface, &everything_interface);
    EXPECT_EQ(denial.method, unsigned{EVERYTHING_METHOD_ADD});
    EXPECT_EQ(denial.needs, xc_rights{EVERYTHING_CALL});
    EXPECT_EQ(denial.holds, xc_rights{EVERYTHING_OPEN});

    xc_holder_free(holder);
    xc_domain_free(domain);
}

/* The server acts for its caller with the caller's rights, and no more. */
TEST_F(RightsOfMethods, OfAnArgumentAreItsHoldersOwn)
{
    counter_object other;
    counter_object_init(&other, 1);

    for (xc_rights holds : {0u, COUNTER_READ + 0u, XC_RIGHT_GIVE}) {
        counter_object_init(&other, 1);
        xc_handle held = 0;
        xc_domain_export(world->holder, counter_objects, &other.object, holds,
                         &held);
        counter *weak = counter_stub_new(tap->binding(), held);

        EXPECT_EQ(everything_step_by(root, 1, weak), -XC_E_DENIED) << holds;
        EXPECT_EQ(xc_last_error()->needs, xc_rights{COUNTER_STEP});
        EXPECT_EQ(xc_last_error()->holds, holds);
        EXPECT_TRUE(xc_last_error()->of_argument);
        counter_release(weak);
    }
    EXPECT_EQ(other.count, 1);
    EXPECT_EQ(n_runs(), 0u);
}

TEST_F(RightsOfMethods, OfAnArgumentReachTheMethodAsGrantedAndNoFurther)
{
    static int64_t value;
    static xc_rights holds;
    everything_ops ops = everything_object_ops;

    ops.step_by = [](everything *, uint32_t, counter *of) -> int64_t {
        value = counter_value(of); /* granted was COUNTER_STEP alone */
        holds = xc_last_error()->holds;
        return counter_step(of);
    };
    world->object.object.ops = &ops;

    EXPECT_EQ(everything_step_by(root, 1, argument), 6);
    EXPECT_EQ(value, -XC_E_DENIED);
    EXPECT_EQ(holds, xc_rights{COUNTER_STEP});
}

TEST_F(RightsOfMethods, ThatAreGrantedCanBeLoweredByTheMethod)
{
    static const everything_ops *real = &everything_object_ops;
    everything_ops ops = everything_object_ops;
    counter *opened = nullptr;

    ops.open = [](everything *self, uint32_t start, counter **out) -> int {
        xc_limit_grant(COUNTER_READ);
        xc_limit_grant(XC_RIGHTS_ALL); /* cannot raise it again */
        return real->open(self, start, out);
    };
    world->object.object.ops = &ops;

    ASSERT_EQ(everything_open(root, 8, &opened), 0);
    EXPECT_EQ(counter_value(opened), 8);
    EXPECT_EQ(counter_step(opened), -XC_E_DENIED);
    EXPECT_EQ(xc_last_error()->holds, xc_rights{COUNTER_READ});
    counter_release(opened);
}
