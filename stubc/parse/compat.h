// SPDX-License-Identifier: MIT
// Compat: where LLVM 16 and 19 differ, and nobody else has to know
#pragma once

#include <clang/Basic/FileEntry.h>

#include <string>

namespace stubc::compat {

/// The name of a file, as an iterator of SourceManager gives it.
inline std::string name_of(clang::FileEntryRef file)
{
    return file.getName().str();
}
inline std::string name_of(const clang::FileEntry *file)
{
    return file->tryGetRealPathName().str();
}

} // namespace stubc::compat
