// SPDX-License-Identifier: MIT
// Loader: the plugin that fits the Clang that runs
//
//     clang -fplugin=crosscall-plugin.so
//            -> asks this process which Clang it is
//            -> crosscall-plugin-19.so beside it, which knows Clang's classes
//
// Clang has no stable interface for plugins. Its own answer to one that was
// built for another version is a crash and the request to report it. So what
// people load knows nothing of Clang but the name of one function.

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// std::string clang::getClangFullVersion(), as all versions have it.
constexpr char version_symbol[] = "_ZN5clang19getClangFullVersionB5cxx11Ev";
constexpr char prefix[] = "crosscall-plugin-";

[[noreturn]] void fail(const std::string &text)
{
    std::fprintf(stderr, "crosscall-plugin: error: %s\n", text.c_str());
    // Half of a compiler is set up around us: nothing of it shall run.
    _exit(1);
}

/// "19" of "Debian clang version 19.1.7 (3)"; "" if there is none.
std::string major_of(const std::string &version)
{
    static const std::string before = "clang version ";
    const std::size_t found = version.find(before);
    std::string major;

    if (found == std::string::npos)
        return major;
    for (std::size_t i = found + before.size(); i < version.size(); ++i) {
        if (!std::isdigit(static_cast<unsigned char>(version[i])))
            break;
        major += version[i];
    }
    return major;
}

std::string running_major()
{
    using Function = std::string (*)();
    void *symbol = dlsym(RTLD_DEFAULT, version_symbol);

    if (!symbol)
        fail("this compiler is no Clang, or one that takes no plugins");
    return major_of(reinterpret_cast<Function>(symbol)());
}

fs::path own_directory()
{
    Dl_info info;
    if (!dladdr(reinterpret_cast<void *>(&own_directory), &info))
        fail("cannot find out where it was loaded from");
    return fs::path(info.dli_fname).parent_path();
}

/// "clang 16, clang 19": what plugins there are in @directory.
std::string versions_in(const fs::path &directory)
{
    std::error_code error;
    std::vector<std::string> found;
    for (const fs::directory_entry &entry :
         fs::directory_iterator(directory.empty() ? "." : directory, error)) {
        const std::string name = entry.path().stem().string();
        if (name.starts_with(prefix) && entry.path().extension() == ".so")
            found.push_back("clang " + name.substr(sizeof(prefix) - 1));
    }
    std::sort(found.begin(), found.end());

    std::string text;
    for (const std::string &version : found)
        text += (text.empty() ? "" : ", ") + version;
    return text.empty() ? "no clang" : text;
}

/// How to get a plugin for that version, if there can be one.
std::string or_build(const std::string &major)
{
    if (major != "16" && major != "19")
        return "";
    return ", or build stubc with -DCROSSCALL_LLVM=" + major;
}

[[gnu::constructor]] void load()
{
    const std::string major = running_major();
    const fs::path directory = own_directory();
    const fs::path plugin = directory / (prefix + major + ".so");
    std::error_code error;

    if (!fs::exists(plugin, error))
        fail("this is clang " + major + ", and the plugin here is for " +
             versions_in(directory) + "; use that" + or_build(major));
    if (!dlopen(plugin.c_str(), RTLD_NOW | RTLD_GLOBAL))
        fail(dlerror());
}

} // namespace
