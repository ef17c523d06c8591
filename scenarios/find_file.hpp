// scenarios/find_file.hpp - which file a name in a scenario or on the command line means.
//
// A word with a slash or ending in .toml is a path; any other word is the name of a file NAME.toml
// in one of the folders where such files are kept.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kindred::scenarios {

bool is_path(const std::string& word);

/// The first of `folders` that holds WORD.toml, other than the file `itself`; for a path the file
/// at that path from the first folder. nullopt where there is none.
std::optional<std::filesystem::path> file_called(const std::string& word,
                                                 std::span<const std::filesystem::path> folders,
                                                 const std::filesystem::path& itself = {});

/// The names (without .toml) of the TOML files in a folder, in order; none where it is missing.
std::vector<std::string> names_in(const std::filesystem::path& folder);

/// Whether two paths lead to one file.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace kindred::scenarios
