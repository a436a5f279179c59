// SPDX-License-Identifier: MIT
// XC0401: every buffer names what bounds it.
//
// Without a bound the X object would have to trust the peer for how much to
// copy.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"
#include "check/travel.h"

#include <string>
#include <utility>
#include <vector>

namespace stubc {

/// XC_SIZED_BY(len) for bytes, XC_COUNTED_BY(n) for elements.
static std::string word_for(const Param &param, bool bytes,
                            const std::string &length)
{
    // Of a result, it is rare that all of the room gets filled.
    const bool measured = bytes && is_out(param) && !param.words.inout;
    return (bytes ? "XC_SIZED_BY(" : "XC_COUNTED_BY(") + length +
           (measured ? ", XC_RESULT)" : ")");
}

/// The parameter with the word that it lacks.
static std::string mended(const Param &param, bool bytes)
{
    const char *direction = param.words.inout ? "XC_INOUT "
                            : param.words.out ? "XC_OUT "
                                              : "";
    const std::string length = bytes ? "len" : "n";

    if (param.elements)
        return direction +
               word_for(param, bytes, std::to_string(*param.elements)) + " " +
               declaration_of(param) +
               (param.pointee_const || is_out(param)
                    ? ""
                    : ", with const if the method reads it, else behind XC_OUT "
                      "or XC_INOUT");
    return direction + word_for(param, bytes, length) + " " +
           declaration_of(param) + "; " + length +
           (param.array ? " is a number, or a" : " is a") +
           " parameter like size_t " + length;
}

void rules::buffer_without_length(const Scope &scope, const Method &method,
                                  const Param &param)
{
    if (param.pointers != 1 || is_buffer(param) || param.words.string)
        return;
    const bool is_text = param.type.is_char && is_out(param);
    if (param.type.kind != TypeKind::Void && !is_text && !param.array)
        return;

    const bool bytes = param.type.kind == TypeKind::Void || is_text;
    std::vector<Fixit> fixits;
    const Param *length = length_behind(method, param);
    if (length && !param.elements)
        fixits.push_back(before(param, word_for(param, bytes, length->name)));
    scope.diags.error(Code::BufferWithoutLength, param.where,
                      name_of(scope, method, param) +
                          (param.array ? " is an array, of which C passes no "
                                         "length"
                                       : " is a buffer without a bound"),
                      "write " + mended(param, bytes), std::move(fixits));
}

} // namespace stubc
