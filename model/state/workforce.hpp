// model/state/workforce.hpp - an area's social workers, and what their caseload does to everybody
// else.
//
// Every worker is one full-time equivalent (of so many as a sample represents). A post is held or
// vacant, so that posts = in post + vacancies at any time; agency workers are extra, and
// apprentices hold no post until they qualify. Only processes/workforce changes it.
#pragma once

#include <array>
#include <vector>

#include "model/chance/keyed_rng.hpp"
#include "model/vocabulary/worker_grade.hpp"

namespace kindred::model {

struct Worker {
  AgentId id = 0;
  std::int16_t started = 0;    ///< month: in the post, as an agency worker, as an apprentice
  std::int16_t qualifies = 0;  ///< month in which an apprentice does
  WorkerGrade grade = WorkerGrade::experienced;
  std::array<std::uint8_t, 3> spare{};  ///< so that images of equal workers are equal
};
static_assert(sizeof(Worker) == 16, "without unset bits, for images");

/// Workers' load, and what follows from it; 1 where nothing does.
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
