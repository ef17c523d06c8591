// tests/calibration/test_data.hpp - the published data, read once a program, and folders for tests.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "calibration/fitted.hpp"
#include "calibration/published.hpp"
#include "calibration/published_shares.hpp"

namespace test_data {

using namespace kindred;
namespace fs = std::filesystem;

inline const fs::path calibration_folder = fs::path(KINDRED_SOURCE_DIR) / "calibration";

inline const calibration::Published& published() {
  static const calibration::Published read(calibration_folder / "published");
  return read;
}

/// The start values with every effect and level 1 and the published shares: what a fit begins with.
inline calibration::Fitted beginning() {
  calibration::Fitted made;
  calibration::read_base_values(calibration_folder / "fitted" / "start_values.csv", made);
  auto& p = made.parameters;
  for (auto& year : p.year_effect) year.fill(1);
  for (auto& year : p.shares.placement) year.fill(1);
  for (const auto& area : published().areas()) {
    model::AreaParameters one;
    one.code = area.code;
    one.level.fill(1);
    one.unaccompanied_share = 1.0 / static_cast<double>(published().areas().size());
    p.areas.push_back(one);
  }
  calibration::fill_published_shares(made, published(), 0.4);
  return made;
}

/// A folder of its own for a test, removed at its end.
class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "kindred-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

inline std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>{file}, {}};
}
inline void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// The message of what `work` throws; empty if it does not.
template <class Work>
std::string complaint(const Work& work) {
  try {
    work();
  } catch (const std::exception& e) {
    return e.what();
  }
  return {};
}

}  // namespace test_data
