// app/run/data_folders.hpp - where the program finds its data when it runs.
//
// In this order: the folder that the environment variable KINDRED_SHARE names; share/kindred
// next to the folder of the installed program; the source tree that it was built from. All have the
// layout of the source tree.
#pragma once

#include <filesystem>

namespace kindred {

struct DataFolders {
  std::filesystem::path published;      ///< calibration/published
  std::filesystem::path fitted;         ///< calibration/fitted
  std::filesystem::path library;        ///< scenarios/library
  std::filesystem::path interventions;  ///< scenarios/interventions
};

/// Throws std::runtime_error, saying where it looked, if there is none.
DataFolders data_folders();

}  // namespace kindred
