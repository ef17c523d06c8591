// tests/model/made_workforce.hpp - an area with social workers and nobody else, stepped by itself.
#pragma once

#include "made_world.hpp"
#include "model/processes/workforce.hpp"

namespace made {

/// Rates that never change, and open cases that stand where they are put.
class Office {
 public:
  explicit Office(WorkforceYear year, const WorkforceParameters& parameters, std::uint64_t seed = 7)
      : stage_(made::parameters(), Draws(seed, 1), {}, history_begins) {
    stage_.input.workforce = {2017, {year}};
    stage_.rates.workforce = parameters;
    stage_.rates.workforce_launch = history_begins.year();
    cases(static_cast<std::int64_t>(year.posts * 12));
  }
  void cases(std::int64_t open) { stage_.state.leaver_cases_now = open; }
  void step() {
    auto scene = stage_.scene();
    workforce::end_month(scene);
    stage_.month = stage_.month + 1;
  }
  void step(int months) {
    while (months-- > 0) step();
  }
  /// Until the launch, after which what is usual stands.
  void settle() { step(12); }

  WorkforceParameters& parameters() { return stage_.rates.workforce; }
  const Workforce& workers() const { return stage_.state.workforce; }
  std::int64_t in_post() const { return static_cast<std::int64_t>(workers().in_post.size()); }
  const WorkLoad& load() const { return stage_.state.workforce.load; }
  Stage& stage() { return stage_; }

 private:
  Stage stage_;
};

/// As many fill posts as leave them, with a sixth of the posts vacant.
inline WorkforceYear steady(double posts) {
  constexpr double leaving = 0.0125, vacant = 1.0 / 6;
  const double gone = 1 - std::exp(-leaving);
  return {.posts = posts,
          .vacancies = posts * vacant,
          .leaving = leaving,
          .filling = (1 - vacant) * gone / (vacant + (1 - vacant) * gone),
          .agency_cover = 0.7,
          .agency_beyond = 0.02,
          .holding = 0.6,
          .cases = 0.8};
}

}  // namespace made
