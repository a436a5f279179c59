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
#include "diff/changes.h"
#include "emit/emit.h"
#include "emit/register_table.h"
#include "explain.h"
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

static void print_plan(const Options &options, const Header &header)
{
    const char *gap = "";

    for (const Target *target : targets()) {
        if (!options.target.empty() && options.target != target->name)
            continue;
        std::cout << gap << register_table(header, *target);
        gap = "\n";
    }
}

/// A header without errors, or false.
static bool read(const Options &options, Header &header, Diagnostics &diags)
{
    check_files(options, diags);
    if (diags.failed())
        return false;

    const bool valid = parse(options, header, diags);
    check_spelling(header, diags);
    if (valid)
        check(header, diags);
    return !diags.failed();
}

static int print_page(const Options &options)
{
    Diagnostics diags;

    std::cout << explain(options.explain, diags);
    render(diags, std::cerr);
    return diags.failed() ? ExitUsage : ExitDone;
}

static void run(const Options &options, Diagnostics &diags)
{
    Header header;

    if (!read(options, header, diags))
        return;
    if (options.register_plan)
        print_plan(options, header);
    else if (!options.check_only)
        write(options, header, diags);
}

static int run_diff(const Options &options, Diagnostics &diags)
{
    Options old_options = options;
    Header before;
    Header now;

    old_options.header = options.old_header;
    const bool valid =
        read(old_options, before, diags) && read(options, now, diags);
    render(diags, std::cerr);
    if (!valid)
        return ExitUsage;

    const std::vector<Change> changes = changes_of(before, now);
    std::cout << report_of(changes);
    return is_breaking(changes) ? ExitErrors : ExitDone;
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
    if (!options.explain.empty())
        return print_page(options);

    if (!options.old_header.empty())
        return run_diff(options, diags);
    run(options, diags);
    render(diags, std::cerr);
    if (options.print_fixits)
        print_fixits(diags, std::cerr);
    if (options.fix && diags.failed())
        mend(options, diags);
    return diags.failed() ? ExitErrors : ExitDone;
}
