#include "model/processes/authority/workforce.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/parameters/by_year.hpp"
#include "model/processes/authority/workforce/family_help.hpp"
#include "model/processes/authority/workforce/load.hpp"
#include "model/processes/authority/workforce/pool.hpp"
#include "model/processes/authority/workforce/year.hpp"

namespace kindred::model::workforce {

namespace {

/// Months in post before history began, at today's rate of leaving.
int months_before(double u, double leaving) {
  constexpr double most = 40 * 12;
  return leaving > 0 ? static_cast<int>(std::min(most, exponential(u) / leaving)) : 0;
}

WorkerGrade grade_before(const WorkforceParameters& p, int months, double u) {
  if (months < 12) {
    return u < p.newly_qualified ? WorkerGrade::newly_qualified : WorkerGrade::experienced;
  }
  const double waited = std::max(0, months - 24);
  return exponential(u) < p.promotion * waited ? WorkerGrade::senior : WorkerGrade::experienced;
}

}  // namespace

void begin(AreaMonth& area_month) {
  auto& state = area_month.state->workforce;
  const auto& p = area_month.rates.workforce;
  const auto year = in_force(area_month.people.input().workforce, area_month.month,
                             area_month.rates.workforce_launch);
  const auto whole = [&](double workers) {
    return static_cast<std::size_t>(workers / area_month.weight + 0.5);
  };
  state.in_post.resize(whole(year.posts - year.vacancies));
  for (std::size_t nth = 0; nth < state.in_post.size(); ++nth) {
    auto& worker = state.in_post[nth];
    // The number after any post that this month can fill.
    worker.id = worker_id(area_month, Pool::in_post, nth + whole(year.posts));
    const auto words =
        area_month.rng.words(worker.id, DrawPurpose::worker_starts, area_month.month);
    const int months = months_before(uniform(words[2]), year.leaving);
    worker.started = static_cast<std::int16_t>(area_month.month.index - months);
    worker.grade = grade_before(p, months, uniform(words[1]));
  }
  state.load = {};
  state.load.stocks[0] = static_cast<std::int64_t>(state.in_post.size());
  state.load.usual_leaving = mean_leaving(area_month);
}

void end_month(AreaMonth& area_month) {
  const auto& input = area_month.people.input().workforce;
  if (input.years.empty() || area_month.month < history_begins) return;
  if (area_month.month == history_begins) begin(area_month);
  load(area_month).flows[static_cast<std::size_t>(area_month.month.month_of_year())].fill(0);
  const auto year = in_force(input, area_month.month, area_month.rates.workforce_launch);
  leave(area_month, year);
  advance(area_month);
  set_posts(area_month, year);
  qualify(area_month);
  fill_posts(area_month, year);
  cover(area_month, year);
  start_apprentices(area_month);
  step_family_help(area_month);
  follow_load(area_month, year);
  count(area_month, year);
}

void count_changes(AreaMonth& area_month, const Child& child) {
  if (load(area_month).posts == 0) return;
  const int in_care = std::min(months_between(child.care_since, area_month.end), 12);
  // From March back.
  double expected = 0;
  for (int m = 0; m < in_care; ++m) {
    expected += load(area_month).changes[static_cast<std::size_t>(11 - m)];
  }
  const double u =
      uniform(area_month.rng.words(child.id, DrawPurpose::worker_changes, area_month.month)[0]);
  const double none = exp_of(-expected);
  const std::size_t changes = u < none ? 0 : u < none * (1 + expected) ? 1 : 2;
  area_month.count(Tally::looked_after_by_workers_in_year, changes);
}

}  // namespace kindred::model::workforce
