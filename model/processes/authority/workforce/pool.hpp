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
AgentId worker_id(const AreaMonth& scene, Pool pool, std::size_t nth);

constexpr std::int16_t narrow(Month month) { return static_cast<std::int16_t>(month.index); }
inline WorkLoad& load(const AreaMonth& scene) { return scene.state.workforce.load; }

/// A flow of this month, for the last twelve and for the month's tally.
void note(const AreaMonth& scene, WorkerFlow flow, std::size_t workers);

/// Removes the workers who leave; hazard(worker) [1/month].
template <class Hazard>
std::size_t let_go(const AreaMonth& scene, std::vector<Worker>& workers, Hazard hazard) {
  return std::erase_if(workers, [&](const Worker& worker) {
    const double h = hazard(worker);
    const double u =
        uniform(scene.draws.words(worker.id, DrawPurpose::worker_leaves, scene.month)[0]);
    // -log(1 - u) is never below u: most stay at this one comparison.
    return u < h && exponential(u) < h;
  });
}

/// Fills each of so many vacant posts with a chance; start(worker, words) sets the traits of the
/// worker.
template <class Start>
std::size_t fill(const AreaMonth& scene, std::vector<Worker>& workers, Pool pool,
                 std::int64_t vacancies, double chance, Start start) {
  std::size_t filled = 0;
  for (std::int64_t nth = 0; nth < vacancies; ++nth) {
    Worker worker{.id = worker_id(scene, pool, static_cast<std::size_t>(nth)),
                  .started = narrow(scene.month)};
    const auto words = scene.draws.words(worker.id, DrawPurpose::worker_starts, scene.month);
    if (uniform(words[0]) >= chance) continue;
    start(worker, words);
    workers.push_back(worker);
    ++filled;
  }
  return filled;
}

/// Mean factor of the grades on leaving.
double mean_leaving(const AreaMonth& scene);

void leave(const AreaMonth& scene, const WorkforceYear& year);
void advance(const AreaMonth& scene);
void qualify(const AreaMonth& scene);
void set_posts(const AreaMonth& scene, const WorkforceYear& year);
void fill_posts(const AreaMonth& scene, const WorkforceYear& year);
void cover(const AreaMonth& scene, const WorkforceYear& year);
void start_apprentices(const AreaMonth& scene);

}  // namespace kindred::model::workforce
