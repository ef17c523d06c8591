// model/vocabulary/worker_grade.hpp - words for social workers: their grades, how they come and go,
// and whether somebody holds a case.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

enum class WorkerGrade : std::uint8_t { newly_qualified, experienced, senior, size_ };
inline constexpr NamesOf<WorkerGrade> worker_grade_names{"newly_qualified", "experienced",
                                                         "senior"};

/// Social workers and apprentices at the end of a month.
enum class WorkerStock : std::uint8_t { in_post, vacancies, agency, apprentices, size_ };
inline constexpr NamesOf<WorkerStock> worker_stock_names{"in_post", "vacancies", "agency",
                                                         "apprentices"};
/// How they came and went within it.
enum class WorkerFlow : std::uint8_t {
  started,
  left,
  agency_started,
  agency_left,
  apprentices_started,
  apprentices_qualified,  ///< into a post: counted as started, too
  apprentices_left,       ///< before they qualified, or for want of a post then
  size_
};
inline constexpr NamesOf<WorkerFlow> worker_flow_names{
    "started",         "left", "agency_started", "agency_left", "apprentices_started", "qualified",
    "apprentices_left"};
/// Cases that social workers hold, and those that nobody can take.
enum class CaseAllocation : std::uint8_t { allocated, unallocated, size_ };
inline constexpr NamesOf<CaseAllocation> case_allocation_names{"allocated", "unallocated"};

}  // namespace kindred::model
