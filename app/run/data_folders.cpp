#include "app/run/data_folders.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace kindred {

namespace fs = std::filesystem;

DataFolders data_folders() {
  std::vector<fs::path> candidates;
  const char* named = std::getenv("KINDRED_SHARE");
  if (named != nullptr && *named != '\0') {
    candidates.emplace_back(named);
  } else {
    std::error_code unknown;
    const auto program = fs::read_symlink("/proc/self/exe", unknown);
    if (!unknown)
      candidates.push_back((program.parent_path() / KINDRED_SHARE_DIR).lexically_normal());
    candidates.emplace_back(KINDRED_SOURCE_DIR);
  }
  std::string looked;
  for (const auto& folder : candidates) {
    if (fs::is_directory(folder / "calibration" / "published")) {
      return {folder / "calibration" / "published", folder / "calibration" / "fitted",
              folder / "scenarios" / "library", folder / "scenarios" / "interventions"};
    }
    looked += "\n  no calibration/published in " + folder.string();
  }
  throw std::runtime_error(
      "cannot find the published data" + looked +
      "\n"
      "  install kindred again, or set the environment variable KINDRED_SHARE to its data folder");
}

}  // namespace kindred
