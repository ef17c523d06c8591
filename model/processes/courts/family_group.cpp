#include "model/processes/courts/family_group.hpp"

namespace kindred::model::family_group {

namespace {

/// A family's offer is counted once a month, however many of its children get the letter.
void count_family(AreaMonth& area_month, std::uint32_t record, bool held) {
  auto* family = area_month.known_family(record);
  if (family == nullptr || family->conference_month == area_month.month.index) return;
  family->conference_month = static_cast<std::int16_t>(area_month.month.index);
  area_month.count(Tally::conferences_offered);
  if (!held) return;
  if (family->conferences_held < 255) ++family->conferences_held;
  area_month.count(Tally::conferences_held);
}

}  // namespace

void offer(AreaMonth& area_month, std::uint32_t record) {
  constexpr auto named = Transition::family_group_decision_making;
  const auto& child = area_month.state->children[record];
  const auto& rates = area_month.rates.family_group;
  const auto w = area_month.rng.words(AreaMonth::family(child), DrawPurpose::conference_offered,
                                      area_month.month);
  const bool offered =
      area_month.reaches(named, area_month.subject(child), rates.offered, uniform(w[0]));
  area_month.state->profiles[record].conference_offered = offered;
  if (!offered) return;
  area_month.charge(named, child);
  count_family(area_month, record, uniform(w[1]) < rates.held);
}

bool keeps_home(const AreaMonth& area_month, std::uint32_t record, double factor) {
  const auto& child = area_month.state->children[record];
  if (!area_month.state->profiles[record].conference_offered || factor >= 1) return false;
  // A draw of its own: that an offer is made changes nothing else that is drawn for the child.
  const auto w = area_month.rng.words(child.id, DrawPurpose::conference_plan, area_month.month,
                                      child.draw_index);
  return uniform(w[0]) >= factor;
}

}  // namespace kindred::model::family_group
