// SPDX-License-Identifier: MIT
#include "parse/constant.h"

#include <cctype>
#include <cstddef>

namespace stubc {

namespace {

/// Deeper parentheses are an accident or an attack on our stack.
constexpr unsigned depth_max = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name_char(char c)
{
    return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// A parser by descent: shift < sum < product < unary < primary.
class Evaluator {
  public:
    Evaluator(std::string_view text, const FindEnumerator &find,
              std::string &why)
        : text_(text), find_(find), why_(why)
    {
    }

    std::optional<std::int64_t> all()
    {
        const std::optional<std::int64_t> value = shift();
        if (value && skip_blanks() != '\0')
            return fail("\"" + std::string(text_.substr(i_)) +
                        "\" is not part of a constant");
        return value;
    }

  private:
    using Value = std::optional<std::int64_t>;

    Value fail(std::string why)
    {
        if (why_.empty())
            why_ = std::move(why);
        return std::nullopt;
    }

    char skip_blanks()
    {
        while (i_ < text_.size() && (text_[i_] == ' ' || text_[i_] == '\t'))
            ++i_;
        return i_ < text_.size() ? text_[i_] : '\0';
    }

    bool accept(std::string_view token)
    {
        skip_blanks();
        if (!text_.substr(i_).starts_with(token))
            return false;
        i_ += token.size();
        return true;
    }

    Value too_large() { return fail("the value does not fit 64 bits"); }

    Value shift()
    {
        Value left = sum();
        while (left) {
            const bool to_left = accept("<<");
            if (!to_left && !accept(">>"))
                return left;
            const Value right = sum();
            if (!right)
                return right;
            if (*right < 0 || *right > 62 || *left < 0 ||
                (to_left && *left > (INT64_MAX >> *right)))
                return too_large();
            left = to_left ? *left << *right : *left >> *right;
        }
        return left;
    }

    Value sum()
    {
        Value left = product();
        while (left) {
            const bool plus = accept("+");
            if (!plus && !accept("-"))
                return left;
            const Value right = product();
            if (!right)
                return right;
            std::int64_t result = 0;
            if (plus ? __builtin_add_overflow(*left, *right, &result)
                     : __builtin_sub_overflow(*left, *right, &result))
                return too_large();
            left = result;
        }
        return left;
    }

    Value product()
    {
        Value left = unary();
        while (left) {
            const char c = skip_blanks();
            if (c != '*' && c != '/' && c != '%')
                return left;
            ++i_;
            const Value right = unary();
            if (!right)
                return right;
            std::int64_t result = 0;
            if (c == '*') {
                if (__builtin_mul_overflow(*left, *right, &result))
                    return too_large();
            } else if (*right <= 0) {
                return fail("division by zero or less");
            } else {
                result = c == '/' ? *left / *right : *left % *right;
            }
            left = result;
        }
        return left;
    }

    Value unary()
    {
        if (!accept("-"))
            return primary();
        const Value value = primary();
        if (!value || *value == INT64_MIN)
            return value ? too_large() : value;
        return -*value;
    }

    Value primary()
    {
        const char c = skip_blanks();
        if (c == '(') {
            ++i_;
            if (++depth_ > depth_max)
                return fail("too many parentheses");
            const Value value = shift();
            --depth_;
            if (value && !accept(")"))
                return fail("a parenthesis is not closed");
            return value;
        }
        if (is_digit(c))
            return number();
        if (is_name_char(c))
            return name();
        if (c == '\0')
            return fail("it is not complete");
        return fail("\"" + std::string(text_.substr(i_)) +
                    "\" is not part of a constant");
    }

    std::string_view word()
    {
        const std::size_t start = i_;
        while (i_ < text_.size() && is_name_char(text_[i_]))
            ++i_;
        return text_.substr(start, i_ - start);
    }

    Value name()
    {
        const std::string name(word());
        if (const Value value = find_(name))
            return value;
        return fail(name + " is neither a parameter nor an enumerator");
    }

    Value number()
    {
        const std::string whole(word());
        std::string_view digits = whole;
        while (!digits.empty() && std::string_view("uUlL").find(
                                      digits.back()) != std::string_view::npos)
            digits.remove_suffix(1);

        std::int64_t base = 10;
        if (digits.starts_with("0x") || digits.starts_with("0X")) {
            base = 16;
            digits.remove_prefix(2);
        } else if (digits.starts_with("0b") || digits.starts_with("0B")) {
            base = 2;
            digits.remove_prefix(2);
        } else if (digits.size() > 1 && digits.front() == '0') {
            base = 8;
        }

        std::int64_t value = 0;
        for (const char c : digits) {
            const std::int64_t digit = digit_of(c);
            if (digit >= base)
                return fail(whole + " is not an integer");
            if (__builtin_mul_overflow(value, base, &value) ||
                __builtin_add_overflow(value, digit, &value))
                return too_large();
        }
        if (digits.empty())
            return fail(whole + " is not an integer");
        return value;
    }

    static std::int64_t digit_of(char c)
    {
        if (is_digit(c))
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return INT64_MAX;
    }

    std::string_view text_;
    std::size_t i_ = 0;
    unsigned depth_ = 0;
    const FindEnumerator &find_;
    std::string &why_;
};

} // namespace

std::optional<std::int64_t>
evaluate(std::string_view text, const FindEnumerator &find, std::string &why)
{
    return Evaluator(text, find, why).all();
}

} // namespace stubc
