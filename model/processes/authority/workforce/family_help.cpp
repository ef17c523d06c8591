#include "model/processes/authority/workforce/family_help.hpp"

#include "model/processes/authority/workforce/pool.hpp"

namespace kindred::model::workforce {

namespace {

std::int64_t family_help_posts(const AreaMonth& scene) {
  const auto children = static_cast<double>(scene.people.of_year(scene.year).children);
  return static_cast<std::int64_t>(
      scene.rates.workforce.family_help_workers / 10'000 * children / scene.weight + 0.5);
}

bool limited(const AreaMonth& scene) {
  return scene.rates.workforce.family_help_workers < family_help_workers_for_all;
}

}  // namespace

/// Posts that are cut go with their holders; where workers begin to limit help, all posts are held.
void step_family_help(const AreaMonth& scene) {
  auto& workers = scene.state.workforce.family_help;
  if (!limited(scene)) return workers.clear();
  const auto& p = scene.rates.workforce;
  const auto posts = family_help_posts(scene);
  let_go(scene, workers, [&](const Worker&) { return p.family_help_leaving; });
  const auto vacancies = posts - static_cast<std::int64_t>(workers.size());
  fill(scene, workers, Pool::family_help, vacancies, workers.empty() ? 1 : p.family_help_filling,
       [](Worker&, const Words&) {});
}

std::optional<std::size_t> family_help_places(const AreaMonth& scene) {
  if (!limited(scene)) return std::nullopt;
  const auto& workers = scene.state.workforce.family_help;
  const auto number = workers.empty() ? static_cast<double>(family_help_posts(scene))
                                      : static_cast<double>(workers.size());
  return static_cast<std::size_t>(number * scene.rates.workforce.families_each);
}

}  // namespace kindred::model::workforce
