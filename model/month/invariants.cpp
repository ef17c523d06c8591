// The invariants of an area's state: see stocks.hpp.
#include <algorithm>
#include <stdexcept>
#include <string>

#include "model/month/stocks.hpp"
#include "model/processes/authority/budget.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/help/family_help.hpp"
#include "model/state/use.hpp"

namespace kindred::model::stocks {

namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(std::string("invariant broken: ") + what);
}

/// The tracks of an open case: which statuses can hold at once.
void check_tracks(const Child& child) {
  require(!child.looked_after() || child.help == HelpStatus::none,
          "a looked-after child has no help status of a child at home");
  require(
      child.looked_after() == (child.legal >= LegalStatus::section_20),
      "every looked-after child has a legal status of looked-after children, and no one else does");
  const bool decided = child.help == HelpStatus::assessment || child.help == HelpStatus::enquiry ||
                       child.help == HelpStatus::protection_plan;
  require(!decided || child.decision_due != never,
          "assessments, enquiries and plans have a day for what decides on them");
  require(!child.gone, "a child who has left for good has no open case");
}

/// Every child known, and what families keep of theirs.
void check_children(const AreaState& state) {
  struct Children {
    int helped = 0, in_family_court = 0;
  };
  std::vector<Children> of(state.families.size());
  for (std::size_t r = 0; r < state.profiles.size(); ++r) {
    const auto& child = state.children[r];
    const auto& profile = state.profiles[r];
    require(child.person == nobody || child.looked_after() == (profile.home != 0),
            "every looked-after child has a home, and no one else does");
    require(child.open() || child.legal == LegalStatus::none,
            "a child without an open case has no legal status");
    require(child.helped == family_help::is_help(child),
            "every child in need or on a plan at home is recorded as helped, and no one else is");
    if (profile.family == nobody) continue;
    of[profile.family].helped += child.helped;
    of[profile.family].in_family_court += profile.in_family_court;
    require(!profile.in_family_court || in_proceedings(child),
            "a family court's case is under way");
  }
  std::int64_t families = 0;
  for (std::size_t f = 0; f < of.size(); ++f) {
    require(of[f].helped == state.families[f].helped,
            "a family's children in need or on a plan at home add up");
    require(of[f].in_family_court == state.families[f].in_family_court,
            "a family's children in the family court add up");
    families += of[f].in_family_court > 0;
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

/// Households and homes: those made less those gone, and nobody where there is no place.
void check_supply(const Supply& supply) {
  std::array<std::int32_t, count_of<PlaceKind>> open_providers{};
  std::vector<int> stays(supply.providers.size());
  for (const auto& stay : supply.staying_put) ++stays[stay.provider];
  for (std::size_t slot = 0; slot < stays.size(); ++slot) {
    const auto& provider = supply.providers[slot];
    require(stays[slot] == provider.staying_put,
            "everyone who stays put has a place, and no one else does");
    require(provider.free() >= 0, "no household or home has more in it than places");
    if (!provider.gone) ++open_providers[index(provider.kind)];
  }
  require(open_providers == supply.open_providers, "providers add up: stock = stock + made - gone");
}

void check_workforce(const Workforce& workforce) {
  const std::array pools{&workforce.in_post, &workforce.agency, &workforce.apprentices};
  std::vector<AgentId> known;
  for (std::size_t p = 0; p < pools.size(); ++p) {
    require(static_cast<std::int64_t>(pools[p]->size()) == workforce.load.stocks[p],
            "workers add up: stock = stock + started - left");
    for (const auto& worker : *pools[p]) known.push_back(worker.id);
  }
  require(workforce.vacancies() >= 0, "no more workers are in post than there are posts");
  std::ranges::sort(known);
  require(std::ranges::adjacent_find(known) == known.end(),
          "a worker is in post, of an agency or an apprentice, once");
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
    check_tracks(child);
    require(!in_proceedings(child) || state.profiles[state.open.record(slot)].hearing_due != never,
            "proceedings under way have a day for their final hearing");
    if (child.looked_after()) ++looked_after[index(child.placement)];
    if (child.help == HelpStatus::protection_plan) ++on_plan;
    each_use(child, [&](Activity a) { ++in_use[index(a)]; });
  }
  require(state.of_siblings.empty(), "what draws siblings along is of one month");
  require(in_use == state.in_use, "what children use from day to day adds up: all are settled");
  for (std::size_t p = 1; p < count_of<Placement>; ++p) {
    require(looked_after[p] == state.looked_after[p],
            "placements add up: stock = stock + in - out");
  }
  check_children(state);
  check_early_help(state);
  placement::check(state);
  check_supply(state.supply);
  check_workforce(state.workforce);
  budget::check(state.account);
  require(on_plan == state.on_plan, "plans add up: stock = stock + started - ended");
}

}  // namespace kindred::model::stocks
