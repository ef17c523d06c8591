#include "model/month/stocks.hpp"

#include <algorithm>

#include "model/processes/authority/workforce.hpp"
#include "model/processes/care/leaving_care.hpp"
#include "model/processes/care/permanence.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/care/siblings.hpp"
#include "model/processes/care/whereabouts.hpp"
#include "model/processes/help/child_protection.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/supply/supply.hpp"

namespace kindred::model::stocks {

namespace {

/// Counts a child by the decile of its family's deprivation; nobody knows the unaccompanied's.
void count_by_deprivation(const AreaMonth& scene, Tally tally, std::uint32_t record) {
  const auto* family = scene.known_family(record);
  if (family) scene.count(tally, scene.people.families()[family->index].deprivation);
}

/// Of children under 16 looked after for two and a half years, those who have had one home for two.
void count_settled(const AreaMonth& scene, const Child& child, Day day) {
  if (months_between(child.care_since, day) < 30 || age_months(child, day) >= 16 * 12) return;
  scene.count(Tally::looked_after_long);
  if (months_between(child.placement_since, day) >= 24) {
    scene.count(Tally::looked_after_long_settled);
  }
}

void count_looked_after(const AreaMonth& scene, const Child& child, Day day) {
  scene.count(Tally::looked_after_by_age, index(age_band(child, day)));
  scene.count(Tally::looked_after_by_placement, index(child.placement));
  scene.count(Tally::looked_after_by_legal_status, index(child.legal));
  scene.count(Tally::looked_after_by_need, index(child.need));
  scene.count(Tally::looked_after_by_sex, index(child.sex));
  scene.count(Tally::looked_after_by_ethnicity, index(child.ethnicity));
  scene.count(Tally::looked_after_by_unaccompanied, index(child.unaccompanied));
  scene.count(Tally::looked_after_by_disability, index(scene.disability(child, day)));
  const int placements = placement::placements_in_year(child, scene.year);
  scene.count(Tally::looked_after_by_placements_in_year,
              static_cast<std::size_t>(std::clamp(placements, 1, 3) - 1));
  count_settled(scene, child, day);
  siblings::count_group(scene, child);
  workforce::count_changes(scene, child);
  const auto leaver = leaving_care::while_looked_after(child, day);
  if (leaver == LeaverStatus::eligible) scene.count(Tally::leavers_by_status, index(leaver));
}

void count_open_cases(const AreaMonth& scene) {
  const Day day = scene.end - 1;
  for (const auto record : scene.state.open.records()) {
    const auto& child = scene.state.children[record];
    scene.count(Tally::open_cases_by_duration, index(duration_band(child.opened, day)));
    scene.count(Tally::open_cases_by_disability, index(scene.disability(child, day)));
    if (child.looked_after()) {
      count_looked_after(scene, child, day);
      count_by_deprivation(scene, Tally::looked_after_by_deprivation, record);
      needs::count_looked_after(scene, record, day);
      continue;
    }
    scene.count(Tally::children_by_help_status, index(child.help));
    if (child.help == HelpStatus::protection_plan) {
      scene.count(Tally::protection_plans_by_duration, index(duration_band(child.help_since, day)));
      scene.count(Tally::protection_plans_by_category, index(child.plan_category));
      count_by_deprivation(scene, Tally::protection_plans_by_deprivation, record);
      child_protection::count_reviewed(scene, record, day);
    }
  }
}

void count_leavers(const AreaMonth& scene) {
  for (std::size_t s = 1; s < count_of<LeaverStatus>; ++s) {
    scene.counts.add(Tally::leavers_by_status, scene.year, s,
                     scene.state.leavers_now[s] * scene.weight);
  }
  // A leaver's open case dates from the referral before care: nearly always two years ago or more.
  scene.counts.add(Tally::open_cases_by_duration, scene.year, index(DurationBand::from_2_years),
                   scene.state.leaver_cases_now * scene.weight);
}

void count_histories(const AreaMonth& scene) {
  const auto& state = scene.state;
  const auto add = [&](Tally t, std::size_t cell, std::int64_t n) {
    scene.counts.add(t, scene.year, cell, n);
  };
  add(Tally::turned_18_by_history, 0, scene.people.of_year(scene.year).reaching_18);
  add(Tally::turned_5_by_history, 0, scene.people.of_year(scene.year).reaching_5);
  for (int back = 0; back < 12; ++back) {
    const int born_18 = scene.month.index - back - 18 * 12;
    if (born_18 >= 0) {
      const auto b = static_cast<std::size_t>(born_18);
      add(Tally::turned_18_by_history, 0, state.unaccompanied_born[b] * scene.weight);
      for (std::size_t k = 0; k < 4; ++k) {
        add(Tally::turned_18_by_history, k + 1, state.history_at_18[b][k] * scene.weight);
      }
    }
    const int born_5 = scene.month.index - back - 5 * 12;
    if (born_5 >= 0) {
      add(Tally::turned_5_by_history, 1,
          state.referred_by_5[static_cast<std::size_t>(born_5)] * scene.weight);
    }
  }
}

/// Residents; by decile in the shares in which families were made.
void count_residents(const AreaMonth& scene) {
  const auto children = scene.people.of_year(scene.year).children;
  scene.counts.add(Tally::children_aged_0_to_17, scene.year, 0, children);
  scene.counts.add(Tally::serious_adversity, scene.year, 0,
                   scene.people.child_months(scene.year, scene.crises.serious(scene.year)));
  double share = 0;
  std::int64_t before = 0;
  const auto& deciles = scene.people.input().deprivation;
  for (std::size_t d = 0; d < deciles.size(); ++d) {
    share += deciles[d];
    const bool last = d + 1 == deciles.size();
    const auto so_far =
        last ? children : static_cast<std::int64_t>(share * static_cast<double>(children));
    scene.counts.add(Tally::children_by_deprivation, scene.year, d, so_far - before);
    before = so_far;
  }
}

}  // namespace

void use_month(const AreaMonth& scene) {
  for (std::size_t a = 0; a < count_of<Activity>; ++a) {
    scene.use(static_cast<Activity>(a), scene.state.in_use[a] * scene.days);
  }
}

void count_month(AreaMonth& scene) {
  auto& state = scene.state;
  const auto month = static_cast<std::size_t>(scene.month.index);
  for (std::size_t s = 0; s < count_of<LeaverStatus>; ++s)
    state.leavers_now[s] += state.leavers[month][s];
  state.leaver_cases_now += state.leaver_cases[month];
  for (std::size_t p = 1; p < count_of<Placement>; ++p) {
    scene.count_month(Tally::month_looked_after_by_placement, p, state.looked_after[p]);
  }
  scene.count_month(Tally::month_open_cases, 0,
                    static_cast<std::int64_t>(state.open.size()) + state.leaver_cases_now);
  scene.count_month(Tally::month_protection_plans, 0, state.on_plan);
  std::int64_t leavers = 0;
  for (std::size_t s = 1; s < count_of<LeaverStatus>; ++s) leavers += state.leavers_now[s];
  scene.count_month(Tally::month_leavers, 0, leavers);
  scene.use(Activity::leaver, leavers * scene.days);
}

void count_year(AreaMonth& scene) {
  permanence::count_ceased(scene);
  for (std::size_t f = 0; f < assessment_factor_names.size(); ++f) {
    scene.count(Tally::assessment_factors, f, scene.state.factors[f]);
  }
  scene.state.factors.fill(0);
  if (scene.year < scene.counts.first_year()) return;
  count_open_cases(scene);
  whereabouts::count_year(scene);
  early_help::count_children(scene);
  count_leavers(scene);
  count_histories(scene);
  count_residents(scene);
  supply::count_year(scene);
}

}  // namespace kindred::model::stocks
