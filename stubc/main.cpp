// SPDX-License-Identifier: MIT
// stubc: from a decorated C header to a Stub and an X object
//
//     options -> parse -> check -> emit -> output
//
// Each stage runs to its end and then fails as one; nothing is written before
// all of them have succeeded.

#include "check/check.h"
#include "diag/diagnostics.h"
#include "diag/fixits.h"
#include "emit/emit.h"
#include "options.h"
#include "output.h"
#include "parse/parse.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

using namespace stubc;

enum { ExitDone, ExitErrors, ExitUsage };

static void write(const Options &options, const Header &header,
                  Diagnostics &diags)
{
    std::vector<File> files =
        place_outputs(options.directory, emit(header, options.outputs));
    if (!options.depfile.empty())
        files.push_back(
            {options.depfile, depfile_text(files, header.dependencies)});
    write_files(files, header.dependencies, diags);
}

static void run(const Options &options, Diagnostics &diags)
{
    check_files(options, diags);
    if (diags.failed())
        return;

    Header header;
    const bool valid = parse(options, header, diags);
    check_spelling(header, diags);
    if (!valid)
        return;

    check(header, diags);
    if (!diags.failed() && !options.check_only)
        write(options, header, diags);
}

/// Write the header anew with all mends that a machine can make.
static void mend(const Options &options, const Diagnostics &diags)
{
    const std::string text = read_text(options.header);
    const std::string mended = apply_fixits(diags, options.header, text);
    if (mended == text)
        return;
    Diagnostics failures;
    if (write_files({{options.header, mended}}, {}, failures))
        std::cerr
            << "stubc: " << options.header
            << " is mended as far as it goes; look at it, and run again\n";
    render(failures, std::cerr);
}

int main(int argc, char **argv)
{
    Diagnostics diags;
    const Options options = read_options(argc, argv, diags);

    if (diags.failed()) {
        render(diags, std::cerr);
        return ExitUsage;
    }
    if (options.list_outputs) {
        std::fputs(output_table().c_str(), stdout);
        return ExitDone;
    }
    if (options.help || options.version) {
        std::fputs(options.help ? usage_text : "stubc " STUBC_VERSION "\n",
                   stdout);
        return ExitDone;
    }

    run(options, diags);
    render(diags, std::cerr);
    if (options.print_fixits)
        print_fixits(diags, std::cerr);
    if (options.fix && diags.failed())
        mend(options, diags);
    return diags.failed() ? ExitErrors : ExitDone;
}
