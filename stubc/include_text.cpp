// SPDX-License-Identifier: MIT
#include "include_text.h"

#include <cstddef>
#include <filesystem>
#include <system_error>

namespace fs = std::filesystem;

namespace stubc {

std::string include_text(const std::string &header,
                         const std::vector<std::string> &include_dirs)
{
    std::error_code ignored;
    const fs::path path = fs::absolute(header, ignored).lexically_normal();
    std::string best = fs::path(header).filename().string();
    std::size_t best_length = 0;

    for (const std::string &dir : include_dirs) {
        fs::path root = fs::absolute(dir, ignored).lexically_normal();
        if (!root.has_filename())
            root = root.parent_path(); // "include/" is "include"
        const std::string relative =
            path.lexically_relative(root).generic_string();
        if (relative.empty() || relative.starts_with(".."))
            continue;
        if (root.string().size() > best_length) {
            best_length = root.string().size();
            best = relative;
        }
    }
    return best;
}

} // namespace stubc
