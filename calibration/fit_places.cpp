// calibration/fit_places.cpp - the rounds' parts about placements and areas, and their report.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "calibration/fit_round.hpp"
#include "calibration/published_shares.hpp"

namespace kindred::calibration {

using model::count_of;
using model::index;
using model::Placement;
using model::Tally;

namespace {

constexpr std::string_view three_or_more = "with_3_or_more_placements_during_the_year";
constexpr int present_scheme = 2020;  ///< first year of the present placement categories

/// Placements that are published together, in the labels of the two schemes.
struct Group {
  std::vector<Placement> members;
  std::vector<std::string_view> labels;
  std::vector<std::string_view> labels_before_2020;
};

const std::vector<Group>& groups() {
  using enum Placement;
  static const std::vector<Group> made{
      {{kin_foster, authority_foster, agency_foster}, {"foster"}, {"foster"}},
      {{childrens_home, secure_home}, {"secure_and_childrens_homes"}, {}},
      {{supported_accommodation}, {"independent_living"}, {}},
      {{childrens_home, secure_home, supported_accommodation},
       {},
       {"secure_childrens_homes_and_hostels", "other_community"}},
      {{with_parents}, {"with_parents"}, {"with_parents"}},
      {{other_residential}, {"other_residential"}, {"other_residential"}},
      {{residential_school}, {"residential_schools"}, {}},
      {{other}, {"other"}, {"other"}}};
  return made;
}

}  // namespace

void FitRound::placements() {
  auto& weights = par_.shares.placement;
  for (int year = first; year <= last; ++year) {
    auto& row = weights[static_cast<std::size_t>(year - first)];
    for (const auto& group : groups()) {
      const auto& labels = year >= present_scheme ? group.labels : group.labels_before_2020;
      if (labels.empty()) continue;
      double wanted = 0, here = 0;
      for (const auto label : labels) wanted += published("cla_31mar", year, "placement", label);
      for (const auto member : group.members)
        here += simulated(Tally::looked_after_by_placement, year, index(member));
      const double f = factor(wanted / published("cla_31mar", year),
                              here / simulated(Tally::looked_after_by_age, year), 1.3);
      for (const auto member : group.members) row[index(member)] *= f;
    }
    const double foster =
        simulated(Tally::looked_after_by_placement, year, index(Placement::kin_foster)) +
        simulated(Tally::looked_after_by_placement, year, index(Placement::authority_foster)) +
        simulated(Tally::looked_after_by_placement, year, index(Placement::agency_foster));
    const double kin = p_.assumed("targets", fmt::format("foster_care.kin.{}", year)).value;
    const double agency = p_.assumed("targets", "foster_care.agency").value;
    const std::array<double, 3> wanted{kin, (1 - kin) * (1 - agency), (1 - kin) * agency};
    const std::array<Placement, 3> members{Placement::kin_foster, Placement::authority_foster,
                                           Placement::agency_foster};
    for (std::size_t i = 0; i < 3; ++i) {
      row[index(members[i])] *= factor(
          wanted[i], simulated(Tally::looked_after_by_placement, year, index(members[i])) / foster);
    }
    // Weights are relative: scaled so that authority foster care keeps its base.
    const double scale = row[index(Placement::authority_foster)];
    for (double& w : row) w = std::clamp(w / scale, 0.01, 30.0);
  }
  double wanted = 0, here = 0;
  for (const int year : {2018, 2019, 2020, 2021, 2022, 2023}) {
    const auto three =
        p_.value("cla_placement_stability", "cla_on_31_march", three_or_more, england, year);
    if (!three) continue;
    wanted += *three / published("cla_31mar", year);
    here += simulated(Tally::looked_after_by_placements_in_year, year, 2) /
            simulated(Tally::looked_after_by_age, year);
  }
  const double moves = factor(wanted, here, 0.7);
  for (double& hazard : par_.care.move) hazard = std::clamp(hazard * moves, 0.001, 1.0);
  const double split =
      simulated(Tally::sibling_groups, 2014, 1) / simulated(Tally::sibling_groups, 2014);
  const double split_in_2014 = p_.literature("sibling_groups_split").value / 100;
  par_.siblings.move_together =
      std::clamp(par_.siblings.move_together * factor(split, split_in_2014), 0.01, 0.99);
}

double FitRound::AreaTarget::at(const model::Counts& counts, int year) const {
  if (cells.empty()) return static_cast<double>(counts.total(tally, year));
  double sum = 0;
  for (const auto cell : cells) sum += static_cast<double>(counts.at(tally, year, cell));
  return sum;
}

void FitRound::area_level(model::AreaLevel level, const AreaTarget& target, int first_year,
                          double power) {
  double england_wanted = 0, england_here = 0;
  struct Pair {
    double wanted = 0, here = 0;
  };
  std::vector<Pair> pairs(par_.areas.size());
  for (std::size_t a = 0; a < pairs.size(); ++a) {
    for (int year = first_year; year <= last; ++year) {
      const auto value = p_.on_present_areas(target.indicator, target.kind, target.label,
                                             par_.areas[a].code, year);
      if (!value) continue;
      pairs[a].wanted += *value;
      pairs[a].here += target.at(sim_.areas[a], year);
    }
    england_wanted += pairs[a].wanted;
    england_here += pairs[a].here;
  }
  if (england_wanted == 0) {
    throw std::logic_error(fmt::format("no authority has published {} by {}: {} since {}",
                                       target.indicator, target.kind, target.label, first_year));
  }
  if (england_here == 0) return;  // nothing was simulated that could be moved
  const bool apart = target.england == AreaTarget::England::apart;
  const double of_england = apart ? england_here / england_wanted : 1;
  double mean = 0;  // weighted by size, so that noise in small areas leaves England's level alone
  for (std::size_t a = 0; a < pairs.size(); ++a) {
    // Small numbers move little.
    const double wanted = pairs[a].wanted + 10, here = pairs[a].here / of_england + 10;
    auto& value = par_.areas[a].level[index(level)];
    value = std::clamp(value * factor(wanted, here, power), target.least, target.most);
    mean += value * pairs[a].wanted / england_wanted;
  }
  if (!apart) return;
  for (auto& area : par_.areas) area.level[index(level)] /= mean;
}

void FitRound::areas() {
  using enum model::AreaLevel;
  std::vector<std::size_t> inside;
  for (const auto distance :
       {model::Distance::near_home, model::Distance::far_from_home, model::Distance::not_known}) {
    inside.push_back(model::locality(model::Boundary::inside, distance));
  }
  area_level(referral, {Tally::referrals_by_source, "referrals"}, 2019, 1);
  area_level(section_47, {Tally::enquiries_started, "section47_started"}, 2019, 1);
  area_level(conference, {Tally::plans_started_by_category, "cpp_started"}, 2019, 1);
  area_level(plan_end, {Tally::protection_plans_by_duration, "cpp_31mar"}, 2021, -1);
  area_level(case_closure, {Tally::open_cases_by_duration, "cin_31mar"}, 2021, -1.5);
  area_level(entry, {Tally::care_started_by_age, "cla_started"}, 2019, 1.2);
  area_level(exit, {Tally::looked_after_by_age, "cla_31mar"}, 2022, -1);
  area_level(residential,
             {Tally::looked_after_by_placement,
              "cla_31mar",
              "placement",
              "secure_and_childrens_homes",
              {index(Placement::childrens_home), index(Placement::secure_home)}},
             2021, 1);
  area_level(local,
             {.tally = Tally::looked_after_by_distance,
              .indicator = "cla_31mar",
              .kind = "locality",
              .label = "inside_la",
              .cells = inside,
              .least = 0.02,
              .most = 50,
              .england = AreaTarget::England::within},
             2021, 2);
  // Three placements take two moves.
  area_level(move,
             {Tally::looked_after_by_placements_in_year,
              "cla_placement_stability",
              "cla_on_31_march",
              three_or_more,
              {2}},
             2021, 0.6);
}

std::string FitRound::misses() const {
  struct Target {
    const char* name;
    std::string_view indicator;
    Tally tally;
  };
  constexpr std::array<Target, 8> targets{
      Target{"looked after", "cla_31mar", Tally::looked_after_by_age},
      {"in need", "cin_31mar", Tally::open_cases_by_duration},
      {"on a plan", "cpp_31mar", Tally::protection_plans_by_duration},
      {"care started", "cla_started", Tally::care_started_by_age},
      {"care ceased", "cla_ceased", Tally::care_ceased_by_age},
      {"referrals", "referrals", Tally::referrals_by_source},
      {"plans started", "cpp_started", Tally::plans_started_by_category},
      {"enquiries", "section47_started", Tally::enquiries_started}};
  std::string text;
  for (const auto& t : targets) {
    double worst = 0;
    for (int year = 2019; year <= last; ++year) {
      const double miss = 100 * (simulated(t.tally, year) / published(t.indicator, year) - 1);
      if (std::abs(miss) > std::abs(worst)) worst = miss;
    }
    text += fmt::format("{}{} {:+.1f}%", text.empty() ? "" : ", ", t.name, worst);
  }
  return text;
}

}  // namespace kindred::calibration
