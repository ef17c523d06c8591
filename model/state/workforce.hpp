// model/state/workforce.hpp - an area's social workers, and what their caseload does to everybody
// else.
//
// Every worker is one full-time equivalent (of so many as a sample stands for). A post is held or
// vacant, so that posts = in post + vacancies at any time; agency workers stand beside, and
// apprentices hold no post until they qualify. Only processes/workforce changes it.
#pragma once

#include <array>
#include <vector>

#include "model/chance/draws.hpp"
#include "model/vocabulary/calendar.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// What was published of an area in a year to 30 September, and what follows from it.
struct WorkforceYear {
  double posts = 0;          ///< full-time equivalents on 30 September, held or vacant
  double vacancies = 0;      ///< of these
  double leaving = 0;        ///< hazard of leaving [1/month]
  double filling = 0;        ///< chance that a vacant post is filled within a month
  double agency_cover = 0;   ///< agency workers for each vacancy
  double agency_beyond = 0;  ///< and beyond vacancies, for each post
  double holding = 0;        ///< of workers in post and agency workers, those who hold cases
  double cases = 0;          ///< held by them, for each open case
};
struct WorkforceInput {
  int first_year = 2017;             ///< stands for all years before, too
  std::vector<WorkforceYear> years;  ///< none: an area without a workforce
};

enum class WorkerGrade : std::uint8_t { newly_qualified, experienced, senior, size_ };
inline constexpr NamesOf<WorkerGrade> worker_grade_names{"newly_qualified", "experienced",
                                                         "senior"};

struct Worker {
  AgentId id = 0;
  std::int16_t started = 0;    ///< month: in the post, as an agency worker, as an apprentice
  std::int16_t qualifies = 0;  ///< month in which an apprentice does
  WorkerGrade grade = WorkerGrade::experienced;
  std::array<std::uint8_t, 3> spare{};  ///< so that images of equal workers are equal
};
static_assert(sizeof(Worker) == 16, "without unset bits, for images");

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

/// Where workers' load stands, and what follows from it; 1 where nothing does.
struct WorkLoad {
  /// In post, agency workers and apprentices by what came and went: stock + in - out.
  std::array<std::int64_t, 3> stocks{};
  std::int64_t posts = 0;            ///< held or vacant; 0 before history begins
  double usual = 0;                  ///< open cases for each worker's worth of time: usual here
  double pressure = 1;               ///< today's, over that
  double caseload = 0;               ///< cases for each worker who holds any
  double usual_leaving = 1;          ///< mean factor of the grades on leaving
  double usual_changes = 0;          ///< of a child's worker, a month
  double waiting = 1;                ///< factor on the time to decisions
  double recurrence = 1;             ///< on further referrals of children whose case closes
  double moves = 1;                  ///< on moves of placement, for the year from April
  std::array<double, 12> changes{};  ///< of a child's worker, by month of the year [1/month]
  /// Last twelve months, by month of the year.
  std::array<std::array<std::int64_t, count_of<WorkerFlow>>, 12> flows{};
};

struct Workforce {
  std::vector<Worker> in_post, agency, apprentices;
  std::vector<Worker> family_help;  ///< workers of targeted early help, where they are limited
  WorkLoad load;

  std::int64_t vacancies() const { return load.posts - static_cast<std::int64_t>(in_post.size()); }
  /// Calls visit(vector or struct) for each part, to store or restore it.
  template <class Visit>
  void each_part(Visit visit) {
    visit(in_post);
    visit(agency);
    visit(apprentices);
    visit(family_help);
    visit(load);
  }
};

}  // namespace kindred::model
