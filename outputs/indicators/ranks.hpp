// outputs/indicators/ranks.hpp - whether the model orders authorities as the publication does.
//
// Rank correlations over authorities (Spearman) of the baseline's means with published figures of
// the last published year. Authorities with few looked-after children, or whose figure is
// suppressed, are left out. To add one: ranks.cpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

/// By what authorities are ordered: a count over children looked after, or over all children.
struct Ranked {
  std::string_view label, indicator;
  std::string_view kind = "none", breakdown = "total";
  enum class Over { looked_after, children } over = Over::looked_after;
};
std::span<const Ranked> ranked();

/// Whether authorities' published figures of this label are wanted in a study.
bool is_ranked(std::string_view indicator, std::string_view kind, std::string_view label);

struct RankRow {
  std::string_view label;
  std::size_t areas;   ///< compared
  double correlation;  ///< 1: the same order
};
/// In the order of ranked(); none of those that fewer than three authorities have published.
std::vector<RankRow> rank_rows(const StudyFile& study);

}  // namespace kindred::outputs
