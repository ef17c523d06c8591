#include "model/stocks.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "model/processes/child_protection.hpp"
#include "model/processes/early_help.hpp"
#include "model/processes/leaving_care.hpp"
#include "model/processes/needs.hpp"
#include "model/processes/permanence.hpp"
#include "model/processes/placement.hpp"
#include "model/processes/proceedings.hpp"
#include "model/processes/siblings.hpp"
#include "model/use.hpp"

namespace kindred::model::stocks {

namespace {

/// Counts a child by the decile of its family's deprivation; nobody knows the unaccompanied's.
void count_by_deprivation(const Scene& scene, Tally tally, std::uint32_t record) {
  const auto* family = scene.known_family(record);
  if (family) scene.count(tally, scene.people.families()[family->index].deprivation);
}

void count_looked_after(const Scene& scene, const Child& child, Day day) {
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
  siblings::count_group(scene, child);
  const auto leaver = leaving_care::while_looked_after(child, day);
  if (leaver == LeaverStatus::eligible) scene.count(Tally::leavers_by_status, index(leaver));
}

void count_open_cases(const Scene& scene) {
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

void count_leavers(const Scene& scene) {
  for (std::size_t s = 1; s < count_of<LeaverStatus>; ++s) {
    scene.counts.add(Tally::leavers_by_status, scene.year, s,
                     scene.state.leavers_now[s] * scene.weight);
  }
  // A leaver's open case dates from the referral before care: nearly always two years ago or more.
  scene.counts.add(Tally::open_cases_by_duration, scene.year, index(DurationBand::from_2_years),
                   scene.state.leaver_cases_now * scene.weight);
}

void count_histories(const Scene& scene) {
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
void count_residents(const Scene& scene) {
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

void use_month(const Scene& scene) {
  for (std::size_t a = 0; a < count_of<Activity>; ++a) {
    scene.use(static_cast<Activity>(a), scene.state.in_use[a] * scene.days);
  }
}

void count_month(Scene& scene) {
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

void count_year(Scene& scene) {
  permanence::count_ceased(scene);
  for (std::size_t f = 0; f < assessment_factor_names.size(); ++f) {
    scene.count(Tally::assessment_factors, f, scene.state.factors[f]);
  }
  scene.state.factors.fill(0);
  if (scene.year < scene.counts.first_year()) return;
  count_open_cases(scene);
  early_help::count_children(scene);
  count_leavers(scene);
  count_histories(scene);
  count_residents(scene);
}

namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(std::string("invariant broken: ") + what);
}

void check_family_court(const AreaState& state) {
  std::vector<int> children(state.families.size());
  for (std::size_t r = 0; r < state.profiles.size(); ++r) {
    const auto& profile = state.profiles[r];
    if (!profile.in_family_court) continue;
    require(proceedings::under_way(state.children[r]), "a family court's case is under way");
    ++children[profile.family];
  }
  std::int64_t families = 0;
  for (std::size_t f = 0; f < children.size(); ++f) {
    require(children[f] == state.families[f].in_family_court,
            "a family's children in the family court add up");
    families += children[f] > 0;
  }
  require(families == state.in_family_court, "families in the family court add up");
}

void check_early_help(const AreaState& state) {
  std::vector<int> times(state.families.size());
  for (const auto& waits : state.awaiting_early_help) {
    require(state.families[waits.family].early_waits, "who waits for early help knows it");
    ++times[waits.family];
  }
  for (const auto f : state.in_early_help) {
    require(!state.families[f].early_waits && state.families[f].helped == 0,
            "a family has early help where none of its children is in need or on a plan");
    ++times[f];
  }
  std::size_t waiting = 0;
  for (std::size_t f = 0; f < times.size(); ++f) {
    require(times[f] < 2, "a family waits for early help or has it, once");
    waiting += state.families[f].early_waits;
  }
  require(waiting == state.awaiting_early_help.size(), "families who wait add up");
  require(state.closed_cases.empty(), "cases closed are of one month");
}

}  // namespace

void check(const AreaState& state) {
  std::array<std::int64_t, count_of<Placement>> looked_after{};
  std::int64_t on_plan = 0;
  std::array<std::int64_t, count_of<Activity>> in_use{};
  for (std::size_t slot = 0; slot < state.open.size(); ++slot) {
    const auto& child = state.children[state.open.record(slot)];
    require(child.open_slot == slot, "every open case is in the list once, where it says");
    require(child.open(), "a case in the list of open cases is open");
    require(!child.looked_after() || child.help == HelpStatus::none,
            "a looked-after child has no help status of a child at home");
    require(!proceedings::under_way(child) ||
                state.profiles[state.open.record(slot)].hearing_due != never,
            "proceedings under way have a day for their final hearing");
    require(!child.gone, "a child who has left for good has no open case");
    if (child.looked_after()) ++looked_after[index(child.placement)];
    if (child.help == HelpStatus::protection_plan) ++on_plan;
    each_use(child, [&](Activity a) { ++in_use[index(a)]; });
  }
  for (std::size_t r = 0; r < state.children.size(); ++r) {
    const auto& child = state.children[r];
    require(child.person == nobody || child.looked_after() == (state.profiles[r].home != 0),
            "who is looked after has a home, and nobody else");
  }
  require(state.of_siblings.empty(), "what draws siblings along is of one month");
  require(in_use == state.in_use, "what children use from day to day adds up: all are settled");
  for (std::size_t p = 1; p < count_of<Placement>; ++p) {
    require(looked_after[p] == state.looked_after[p],
            "placements add up: stock = stock + in - out");
  }
  check_family_court(state);
  check_early_help(state);
  require(on_plan == state.on_plan, "plans add up: stock = stock + started - ended");
}

}  // namespace kindred::model::stocks
