// model/processes/authority/workforce/pool.hpp - workers who come and go, one by one.
//
// A worker's identity is the month in which it came and its number among the vacant posts of that
// month, so that one more vacancy renumbers nobody.
#pragma once

#include "model/chance/reproducible_math.hpp"
#include "model/processes/area_month.hpp"

namespace kindred::model::workforce {

/// Which of an area's workers; their numbers keep apart.
enum class Pool : std::uint32_t { in_post, agency, apprentices, family_help };
AgentId worker_id(const AreaMonth& area_month, Pool pool, std::size_t nth);

constexpr std::int16_t narrow(Month month) { return static_cast<std::int16_t>(month.index); }
inline WorkLoad& load(AreaMonth& area_month) { return area_month.state->workforce.load; }
inline const WorkLoad& load(const AreaMonth& area_month) {
  return area_month.state->workforce.load;
}

/// A flow of this month, for the last twelve and for the month's tally.
void note(AreaMonth& area_month, WorkerFlow flow, std::size_t workers);

/// Removes the workers who leave; hazard(worker) [1/month].
template <class Hazard>
std::size_t let_go(const AreaMonth& area_month, std::vector<Worker>& workers, Hazard hazard) {
  return std::erase_if(workers, [&](const Worker& worker) {
    const double h = hazard(worker);
    const double u =
        uniform(area_month.rng.words(worker.id, DrawPurpose::worker_leaves, area_month.month)[0]);
    // -log(1 - u) is never below u: most stay at this one comparison.
    return u < h && exponential(u) < h;
  });
}

/// Fills each of so many vacant posts with a chance; start(worker, words) sets the traits of the
/// worker.
template <class Start>
std::size_t fill(const AreaMonth& area_month, std::vector<Worker>& workers, Pool pool,
                 std::int64_t vacancies, double chance, Start start) {
  std::size_t filled = 0;
  for (std::int64_t nth = 0; nth < vacancies; ++nth) {
    Worker worker{.id = worker_id(area_month, pool, static_cast<std::size_t>(nth)),
                  .started = narrow(area_month.month)};
    const auto words =
        area_month.rng.words(worker.id, DrawPurpose::worker_starts, area_month.month);
    if (uniform(words[0]) >= chance) continue;
    start(worker, words);
    workers.push_back(worker);
    ++filled;
  }
  return filled;
}

/// Mean factor of the grades on leaving.
double mean_leaving(const AreaMonth& area_month);

void leave(AreaMonth& area_month, const WorkforceYear& year);
void advance(AreaMonth& area_month);
void qualify(AreaMonth& area_month);
void set_posts(AreaMonth& area_month, const WorkforceYear& year);
void fill_posts(AreaMonth& area_month, const WorkforceYear& year);
void cover(AreaMonth& area_month, const WorkforceYear& year);
void start_apprentices(AreaMonth& area_month);

}  // namespace kindred::model::workforce
