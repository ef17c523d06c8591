// app/cli/study_table.hpp - what of a study a table shows, from the words of the command line.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/option_values.hpp"
#include "outputs/table.hpp"

namespace kindred {

struct TableOptions {
  std::filesystem::path study;
  std::string indicator;
  std::string breakdown = "none";
  std::vector<std::string> areas;  ///< as scenarios/area_words.hpp has them; empty: the whole
  std::optional<Years> years;      ///< none: all
  outputs::TableForm form;
};

/// The table; throws scenarios::InputError for an indicator, breakdown, area or years that the
/// study does not have, with what it has.
std::string table_of(const outputs::StudyFile& study, const TableOptions& options);

}  // namespace kindred
