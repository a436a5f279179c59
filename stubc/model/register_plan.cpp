// SPDX-License-Identifier: MIT
#include "model/register_plan.h"

#include <algorithm>

namespace stubc {

extern const Target linux_target;
extern const Target kernel_x86_64;
extern const Target kernel_riscv64;
extern const Target kernel_aarch64;

std::span<const Target *const> targets()
{
    static constexpr const Target *all[] = {&linux_target, &kernel_x86_64,
                                            &kernel_riscv64, &kernel_aarch64};
    return all;
}

const Target *target_of(std::string_view name)
{
    for (const Target *target : targets())
        if (target->name == name)
            return target;
    return nullptr;
}

static std::string range(const char *what, std::uint64_t first,
                         std::uint64_t size)
{
    return std::string(what) + " " + std::to_string(first) + " to " +
           std::to_string(first + size - 1);
}

static std::string name_of(const Method &method, const Member &member)
{
    const std::string &param = method.params[*member.param].name;

    if (member.kind == MemberKind::Length)
        return param + ", its length";
    if (member.kind == MemberKind::Handle)
        return param + ", its handle";
    return member.name == param ? param : param + ", " + member.name;
}

static std::uint64_t largest_of(const Part &part)
{
    return part.unit * part.max + (part.string ? 1 : 0);
}

static std::string at_most(const Part &part)
{
    return (part.constant
                ? std::to_string(largest_of(part)) + " bytes"
                : "at most " + std::to_string(largest_of(part)) + " bytes");
}

// Hands out registers, then bytes of the message area.
class Allocator {
  public:
    Allocator(std::span<const std::string_view> registers, std::uint64_t area)
        : registers_(registers), area_(area)
    {
    }

    Placement value(const std::string &name, std::uint64_t size)
    {
        Placement placement;

        placement.value = name;
        placement.words = (size + 7) / 8;
        placement.left = registers_.size() - used_;
        if (placement.words <= placement.left) {
            for (std::uint64_t i = 0; i < placement.words; i++)
                placement.place +=
                    (i ? " " : "") + std::string(registers_[used_++]);
            placement.in_register = true;
        } else {
            placement.place = range("area bytes", taken_, placement.words * 8);
            taken_ += placement.words * 8;
        }
        return placement;
    }

    // Behind the values; how long it is tells its length, not its place.
    Placement part(const std::string &name, const Part &part)
    {
        const bool fits = largest_of(part) <= area_ - std::min(area_, taken_);
        Placement placement;

        placement.value = name;
        placement.left = registers_.size() - used_;
        placement.place = (fits ? "area, " : "region, ") + at_most(part);
        if (fits)
            taken_ += (largest_of(part) + 7) / 8 * 8;
        return placement;
    }

  private:
    std::span<const std::string_view> registers_;
    std::uint64_t area_;
    std::uint64_t used_ = 0;
    std::uint64_t taken_ = 0;
};

static std::vector<Placement>
in_memory(const Header &header, const Method &method, const Message &message)
{
    std::vector<Placement> plan;

    for (const Member &member : message.fixed.members)
        if (member.param)
            plan.push_back(
                {name_of(method, member),
                 range("bytes", member.offset, size_of(header, member)),
                 *member.param});
    for (std::size_t i = 0; i < message.parts.size(); i++)
        plan.push_back(
            {method.params[message.parts[i].param].name,
             (i == 0 ? "from byte " + std::to_string(message.fixed.size) + ", "
                     : "then ") +
                 at_most(message.parts[i]),
             message.parts[i].param});
    return plan;
}

static std::vector<Placement>
in_registers(const Header &header, const Method &method, const Message &message,
             std::span<const std::string_view> registers, std::uint64_t area)
{
    std::vector<Placement> plan;
    Allocator allocator(registers, area);

    for (const Member &member : message.fixed.members) {
        if (!member.param)
            continue; // padding does not travel
        plan.push_back(
            allocator.value(name_of(method, member), size_of(header, member)));
        plan.back().param = *member.param;
    }
    for (const Part &part : message.parts) {
        plan.push_back(allocator.part(method.params[part.param].name, part));
        plan.back().param = part.param;
    }
    return plan;
}

MethodPlan plan_of(const Header &header, const Method &method,
                   const Target &target)
{
    const MethodLayout layout = layout_method(header, method);

    if (target.area == 0)
        return {in_memory(header, method, layout.request),
                in_memory(header, method, layout.reply)};
    return {
        in_registers(header, method, layout.request, target.in, target.area),
        in_registers(header, method, layout.reply, target.out, target.area)};
}

} // namespace stubc
