// SPDX-License-Identifier: MIT
// Fuzz stubc: any bytes as a header, through parse, check and every emitter
//
// Whatever it reads, stubc ends with errors or with outputs. Clang is not what
// is tested here: inputs that ask it for other files, or to crash, are refused,
// and at a crash the stage that it happened in is said, so that a bug of
// Clang's parser is not taken for one of ours.
#include "check/check.h"
#include "diag/diagnostics.h"
#include "emit/emit.h"
#include "parse/parse.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sanitizer/common_interface_defs.h>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr std::string_view include_line = "#include <crosscall/interface.h>";

const char *stage = "start";
std::uint64_t n_inputs;
std::uint64_t n_valid_c;
std::uint64_t n_emitted;

void say_stage() { std::fprintf(stderr, "stubc: died in %s\n", stage); }

void say_counts()
{
    std::fprintf(stderr,
                 "crosscall: fuzz stubc: %llu headers, %llu valid C, "
                 "%llu without an error\n",
                 static_cast<unsigned long long>(n_inputs),
                 static_cast<unsigned long long>(n_valid_c),
                 static_cast<unsigned long long>(n_emitted));
}

/// What makes Clang read other files, or do as if it had crashed.
bool is_refused(std::string text)
{
    for (std::size_t at = text.find(include_line); at != text.npos;
         at = text.find(include_line))
        text.erase(at, include_line.size());
    for (const std::string_view word :
         {"include", "embed", "import", "dependency", "__debug", "\\\n", "\\\r",
          "\?\?/"})
        if (text.find(word) != text.npos)
            return true;
    return text.find('\0') != text.npos;
}

/// A file in memory that has a path; the same one each time.
const std::string &path_of(std::string_view text)
{
    static const int fd = memfd_create("fuzz.h", MFD_CLOEXEC);
    static const std::string path = "/proc/self/fd/" + std::to_string(fd);

    if (fd < 0 || ftruncate(fd, 0) != 0 ||
        pwrite(fd, text.data(), text.size(), 0) !=
            static_cast<ssize_t>(text.size()))
        std::abort();
    return path;
}

void run(const std::string &text)
{
    stubc::Options options;
    stubc::Header header;
    stubc::Diagnostics diags;
    std::ostringstream errors;

    options.header = path_of(text);
    options.stem = "fuzz";
    options.include = "fuzz.h";
    options.include_dirs = {INCLUDE_DIR};

    stage = "parse";
    const bool is_c = stubc::parse(options, header, diags);
    n_valid_c += is_c;
    stage = "check";
    if (is_c)
        stubc::check(header, diags);
    stage = "emit";
    if (is_c && !diags.failed()) {
        n_emitted++;
        if (stubc::emit(header, stubc::output_names()).empty())
            std::abort();
    }
    stage = "render";
    stubc::render(diags, errors);
    if (diags.failed() && errors.str().empty())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    __sanitizer_set_death_callback(say_stage);
    return std::atexit(say_counts);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size)
{
    std::string text(reinterpret_cast<const char *>(data), size);

    if (is_refused(text))
        return -1; // not for the corpus
    n_inputs++;
    if (text.find(include_line) == text.npos)
        text = "#pragma once\n" + std::string(include_line) + "\n" + text;
    run(text);
    return 0;
}
