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
void count_by_deprivation(AreaMonth& area_month, Tally tally, std::uint32_t record) {
  const auto* family = area_month.known_family(record);
  if (family) area_month.count(tally, area_month.people.families()[family->index].deprivation);
}

/// Of children under 16 looked after for two and a half years, those who have had one home for two.
void count_settled(AreaMonth& area_month, const Child& child, Day day) {
  if (months_between(child.care_since, day) < 30 || age_months(child, day) >= 16 * 12) return;
  area_month.count(Tally::looked_after_long);
  if (months_between(child.placement_since, day) >= 24) {
    area_month.count(Tally::looked_after_long_settled);
  }
}

void count_looked_after(AreaMonth& area_month, const Child& child, Day day) {
  area_month.count(Tally::looked_after_by_age, index(age_band(child, day)));
  area_month.count(Tally::looked_after_by_placement, index(child.placement));
  area_month.count(Tally::looked_after_by_legal_status, index(child.legal));
  area_month.count(Tally::looked_after_by_need, index(child.need));
  area_month.count(Tally::looked_after_by_sex, index(child.sex));
  area_month.count(Tally::looked_after_by_ethnicity, index(child.ethnicity));
  area_month.count(Tally::looked_after_by_unaccompanied, index(child.unaccompanied));
  area_month.count(Tally::looked_after_by_disability, index(area_month.disability(child, day)));
  const int placements = placement::placements_in_year(child, area_month.year);
  area_month.count(Tally::looked_after_by_placements_in_year,
                   static_cast<std::size_t>(std::clamp(placements, 1, 3) - 1));
  count_settled(area_month, child, day);
  siblings::count_group(area_month, child);
  workforce::count_changes(area_month, child);
  const auto leaver = leaving_care::while_looked_after(child, day);
  if (leaver == LeaverStatus::eligible) area_month.count(Tally::leavers_by_status, index(leaver));
}

void count_open_cases(AreaMonth& area_month) {
  const Day day = area_month.end - 1;
  for (const auto record : area_month.state->open.records()) {
    const auto& child = area_month.state->children[record];
    area_month.count(Tally::open_cases_by_duration, index(duration_band(child.opened, day)));
    area_month.count(Tally::open_cases_by_disability, index(area_month.disability(child, day)));
    if (child.looked_after()) {
      count_looked_after(area_month, child, day);
      count_by_deprivation(area_month, Tally::looked_after_by_deprivation, record);
      needs::count_looked_after(area_month, record, day);
      continue;
    }
    area_month.count(Tally::children_by_help_status, index(child.help));
    if (child.help == HelpStatus::protection_plan) {
      area_month.count(Tally::protection_plans_by_duration,
                       index(duration_band(child.help_since, day)));
      area_month.count(Tally::protection_plans_by_category, index(child.plan_category));
      count_by_deprivation(area_month, Tally::protection_plans_by_deprivation, record);
      child_protection::count_reviewed(area_month, record, day);
    }
  }
}

void count_leavers(AreaMonth& area_month) {
  for (std::size_t s = 1; s < count_of<LeaverStatus>; ++s) {
    area_month.counts->add(Tally::leavers_by_status, area_month.year, s,
                           area_month.state->leavers_now[s] * area_month.weight);
  }
  // A leaver's open case dates from the referral before care: nearly always two years ago or more.
  area_month.counts->add(Tally::open_cases_by_duration, area_month.year,
                         index(DurationBand::from_2_years),
                         area_month.state->leaver_cases_now * area_month.weight);
}

void count_histories(AreaMonth& area_month) {
  const auto& state = *area_month.state;
  const auto add = [&](Tally t, std::size_t cell, std::int64_t n) {
    area_month.counts->add(t, area_month.year, cell, n);
  };
  add(Tally::turned_18_by_history, 0, area_month.people.of_year(area_month.year).reaching_18);
  add(Tally::turned_5_by_history, 0, area_month.people.of_year(area_month.year).reaching_5);
  for (int back = 0; back < 12; ++back) {
    const int born_18 = area_month.month.index - back - 18 * 12;
    if (born_18 >= 0) {
      const auto b = static_cast<std::size_t>(born_18);
      add(Tally::turned_18_by_history, 0, state.unaccompanied_born[b] * area_month.weight);
      for (std::size_t k = 0; k < 4; ++k) {
        add(Tally::turned_18_by_history, k + 1, state.history_at_18[b][k] * area_month.weight);
      }
    }
    const int born_5 = area_month.month.index - back - 5 * 12;
    if (born_5 >= 0) {
      add(Tally::turned_5_by_history, 1,
          state.referred_by_5[static_cast<std::size_t>(born_5)] * area_month.weight);
    }
  }
}

/// Residents; by decile in the shares in which families were made.
void count_residents(AreaMonth& area_month) {
  const auto children = area_month.people.of_year(area_month.year).children;
  area_month.counts->add(Tally::children_aged_0_to_17, area_month.year, 0, children);
  area_month.counts->add(
      Tally::serious_adversity, area_month.year, 0,
      area_month.people.child_months(area_month.year, area_month.crises.serious(area_month.year)));
  double share = 0;
  std::int64_t before = 0;
  const auto& deciles = area_month.people.input().deprivation;
  for (std::size_t d = 0; d < deciles.size(); ++d) {
    share += deciles[d];
    const bool last = d + 1 == deciles.size();
    const auto so_far =
        last ? children : static_cast<std::int64_t>(share * static_cast<double>(children));
    area_month.counts->add(Tally::children_by_deprivation, area_month.year, d, so_far - before);
    before = so_far;
  }
}

}  // namespace

void use_month(AreaMonth& area_month) {
  for (std::size_t a = 0; a < count_of<Activity>; ++a) {
    area_month.use(static_cast<Activity>(a), area_month.state->in_use[a] * area_month.days);
  }
}

void count_month(AreaMonth& area_month) {
  auto& state = *area_month.state;
  const auto month = static_cast<std::size_t>(area_month.month.index);
  for (std::size_t s = 0; s < count_of<LeaverStatus>; ++s)
    state.leavers_now[s] += state.leavers[month][s];
  state.leaver_cases_now += state.leaver_cases[month];
  for (std::size_t p = 1; p < count_of<Placement>; ++p) {
    area_month.count_month(Tally::month_looked_after_by_placement, p, state.looked_after[p]);
  }
  area_month.count_month(Tally::month_open_cases, 0,
                         static_cast<std::int64_t>(state.open.size()) + state.leaver_cases_now);
  area_month.count_month(Tally::month_protection_plans, 0, state.on_plan);
  std::int64_t leavers = 0;
  for (std::size_t s = 1; s < count_of<LeaverStatus>; ++s) leavers += state.leavers_now[s];
  area_month.count_month(Tally::month_leavers, 0, leavers);
  area_month.use(Activity::leaver, leavers * area_month.days);
}

void count_year(AreaMonth& area_month) {
  permanence::count_ceased(area_month);
  for (std::size_t f = 0; f < assessment_factor_names.size(); ++f) {
    area_month.count(Tally::assessment_factors, f, area_month.state->factors[f]);
  }
  area_month.state->factors.fill(0);
  if (area_month.year < area_month.counts->first_year()) return;
  count_open_cases(area_month);
  whereabouts::count_year(area_month);
  early_help::count_children(area_month);
  count_leavers(area_month);
  count_histories(area_month);
  count_residents(area_month);
  supply::count_year(area_month);
}

}  // namespace kindred::model::stocks
