#include "model/processes/authority/workforce/family_help.hpp"

#include "model/processes/authority/workforce/pool.hpp"

namespace kindred::model::workforce {

namespace {

std::int64_t family_help_posts(const AreaMonth& area_month) {
  const auto children = static_cast<double>(area_month.people.of_year(area_month.year).children);
  return static_cast<std::int64_t>(
      area_month.rates.workforce.family_help_workers / 10'000 * children / area_month.weight + 0.5);
}

bool limited(const AreaMonth& area_month) {
  return area_month.rates.workforce.family_help_workers < family_help_workers_for_all;
}

}  // namespace

/// Posts that are cut go with their holders; where workers begin to limit help, all posts are held.
void step_family_help(AreaMonth& area_month) {
  auto& workers = area_month.state->workforce.family_help;
  if (!limited(area_month)) return workers.clear();
  const auto& p = area_month.rates.workforce;
  const auto posts = family_help_posts(area_month);
  let_go(area_month, workers, [&](const Worker&) { return p.family_help_leaving; });
  const auto vacancies = posts - static_cast<std::int64_t>(workers.size());
  fill(area_month, workers, Pool::family_help, vacancies,
       workers.empty() ? 1 : p.family_help_filling, [](Worker&, const Words&) {});
}

std::optional<std::size_t> family_help_places(const AreaMonth& area_month) {
  if (!limited(area_month)) return std::nullopt;
  const auto& workers = area_month.state->workforce.family_help;
  const auto number = workers.empty() ? static_cast<double>(family_help_posts(area_month))
                                      : static_cast<double>(workers.size());
  return static_cast<std::size_t>(number * area_month.rates.workforce.families_each);
}

}  // namespace kindred::model::workforce
