// app/system/control_groups.hpp - the control groups that hold this process, versions 1 and 2.
//
// In a container or under a job scheduler they say how much of the machine is ours.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace kindred {

enum class GroupVersion { one, two };

/// Calls visit(folder, version) for each group that can limit what `controller` ("memory", "cpu")
/// gives to this process, from its own up to the top. `root` is for tests.
void each_control_group(
    const std::filesystem::path& root, std::string_view controller,
    const std::function<void(const std::filesystem::path&, GroupVersion)>& visit);

/// The number that a file holds; nothing where it has none ("max" and "-1" are no limit).
std::optional<std::uint64_t> number_in(const std::filesystem::path& file);

}  // namespace kindred
