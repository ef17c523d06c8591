#include "model/processes/care/permanence.hpp"

#include <algorithm>

#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/leaving_care.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/care/siblings/events.hpp"
#include "model/processes/care/siblings/leading.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/processes/help/needs.hpp"
#include "model/vocabulary/follow_up.hpp"

namespace kindred::model::permanence {

namespace {

/// Band of the published table of durations of the last period of care.
std::uint8_t published_duration(Day days) {
  constexpr std::array<Day, 8> bounds{14, 56, 183, 365, 730, 1096, 1826, 3652};
  return static_cast<std::uint8_t>(std::ranges::upper_bound(bounds, days) - bounds.begin());
}

AgeCeased age_ceased(int months) {
  if (months >= 204) return AgeCeased::aged_17;
  if (months >= 192) return AgeCeased::aged_16;
  return static_cast<AgeCeased>(index(age_band(months)));
}

bool leaves_for_good(ReasonCeased r) {
  return r == ReasonCeased::adopted || r == ReasonCeased::died || r == ReasonCeased::other_la ||
         r == ReasonCeased::moved_abroad || r == ReasonCeased::age_assessed_18_plus;
}

/// Only an unaccompanied child's age is in dispute; only those of 10 and over go to custody, and
/// only those of 16 and over live independently.
bool possible(const Child& child, Day day, ReasonCeased reason) {
  const int age = age_months(child, day);
  switch (reason) {
    case ReasonCeased::age_assessed_18_plus:
      return child.unaccompanied == Unaccompanied::uasc;
    case ReasonCeased::custody:
      return age >= 120;
    case ReasonCeased::independent_supported:
    case ReasonCeased::independent_unsupported:
      return age >= 192;
    default:
      return true;
  }
}

/// A reason by the year's shares that is possible for the child; `other` after four that were not.
ReasonCeased other_reason(const AreaMonth& area_month, const Child& child, Day day,
                          const Words& words) {
  for (const auto word : words) {
    const auto picked =
        static_cast<ReasonCeased>(pick(area_month.rates.other_reason, uniform(word)));
    if (possible(child, day, picked)) return picked;
  }
  return ReasonCeased::other;
}

void count_end(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason,
               AgeCeased age) {
  auto& child = area_month.state->children[record];
  area_month.count_month(Tally::month_care_ends);
  child.ceased = {reason, age, published_duration(day - child.care_since)};
  if (child.year_ceased != area_month.year) area_month.state->ceased.push_back(record);
  child.year_ceased = area_month.year;
}

void settle_at_home(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason) {
  auto& child = area_month.state->children[record];
  child_in_need::begin(child, day, NeedKind::after_home);
  child.returned_home = day;
  for (std::size_t f = 0; f < returns_followed_for.size(); ++f) {
    area_month.counts->add(Tally::returned_home_followed_up,
                           year_followed(day, returns_followed_for[f]), f, area_month.weight);
  }
  entry_to_care::schedule_reentry(area_month, record, day,
                                  reason == ReasonCeased::home_unplanned
                                      ? area_month.rates.reentry_unplanned
                                      : area_month.rates.reentry);
}

Permanence permanence_of(ReasonCeased reason) {
  switch (reason) {
    case ReasonCeased::adopted:
      return Permanence::adoption;
    case ReasonCeased::sgo:
      return Permanence::guardianship;
    case ReasonCeased::child_arrangements_order:
      return Permanence::arrangements;
    default:
      return Permanence::none;
  }
}

/// How long each step to adoption took; the decision goes before the placement order that a court
/// makes, and a match before the placement by `match`, the time published
/// (nat_adoption_stage_months: one month in every year).
void count_adoption(AreaMonth& area_month, const Child& child, Day day) {
  constexpr Day match = 30;
  const auto decided =
      std::max(Day{child.care_since},
               child.legal_since - static_cast<Day>(area_month.rates.adoption_decision_lead));
  const Day waited = child.placement_since - decided;
  const Day matched = std::min(match, waited);
  const auto add = [&](AdoptionStage stage, Day days) {
    area_month.count(Tally::adoption_days_by_stage, index(stage), days);
  };
  area_month.count(Tally::adoptions);
  add(AdoptionStage::decision, decided - child.care_since);
  add(AdoptionStage::matching, waited - matched);
  add(AdoptionStage::placement, matched);
  add(AdoptionStage::order, day - child.placement_since);
}

/// A period of care ends, with all that follows for the child itself.
void end(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason) {
  needs::review(area_month, record, day);
  auto& child = area_month.state->children[record];
  count_end(area_month, record, day, reason,
            reason == ReasonCeased::age_assessed_18_plus ? AgeCeased::aged_18
                                                         : age_ceased(age_months(child, day)));
  if (reason == ReasonCeased::adopted) count_adoption(area_month, child, day);
  leaving_care::begin(area_month, record, day);
  placement::set(area_month, child, Placement::not_looked_after, day);
  const bool in_court = in_proceedings(child);
  if (in_court && !goes_home(reason)) proceedings::conclude(area_month, record, day);
  set_legal(child, in_court && goes_home(reason) ? LegalStatus::proceedings : LegalStatus::none,
            day);
  child.need_kind = NeedKind::ordinary;
  if (reason == ReasonCeased::adopted) area_month.use(Activity::adoption);
  if (by_private_order(reason)) area_month.use(Activity::special_guardianship);
  if (goes_home(reason)) return settle_at_home(area_month, record, day, reason);
  case_file::close(area_month, record, day,
                   leaves_for_good(reason) ? Closing::leaves_for_good : Closing::in_need);
  entry_to_care::schedule_disruption(area_month, record, day, permanence_of(reason));
}

}  // namespace

namespace {

/// Of what would happen to it alone, a child with siblings in care goes as the first in a part.
bool leads(const AreaMonth& area_month, const Child& child, const SampledEvent& event,
           bool by_order) {
  return event.rest < siblings::share_leading(area_month, child, by_order);
}

void leave_by_order(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event,
                    ReasonCeased order) {
  auto& child = area_month.state->children[record];
  if (!leads(area_month, child, event, true)) return;
  if (in_proceedings(child)) {
    proceedings::agree(area_month, record, order);
    return siblings::leaves(area_month, child, event.day, OfSibling::What::agreed, order);
  }
  area_month.draw_index(child);  // as everybody who leaves care, though nothing is left to be drawn
  area_month.charge(event.transition, child);
  leave(area_month, record, event.day, order);
}

}  // namespace

void go_home(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  if (!leads(area_month, child, event, false)) return;
  const auto w = area_month.words(child, DrawPurpose::ceased);
  area_month.charge(event.transition, child);
  leave(area_month, record, event.day,
        static_cast<ReasonCeased>(pick(area_month.rates.home_reason, uniform(w[0]))));
}

void special_guardianship(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  leave_by_order(area_month, record, event, ReasonCeased::sgo);
}

void child_arrangements(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  leave_by_order(area_month, record, event, ReasonCeased::child_arrangements_order);
}

void leave_otherwise(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  const auto w = area_month.words(child, DrawPurpose::ceased);
  area_month.charge(event.transition, child);
  leave(area_month, record, event.day, other_reason(area_month, child, event.day, w));
}

void leave(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason) {
  const auto& child = area_month.state->children[record];
  if (goes_home(reason) || by_private_order(reason)) {
    siblings::leaves(area_month, child, day, OfSibling::What::left, reason);
  }
  end(area_month, record, day, reason);
}

void leave_with_sibling(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason) {
  area_month.charge(transition_of(reason), area_month.state->children[record]);
  end(area_month, record, day, reason);
  area_month.state->children[record].active_until = day;
}

void turn_18(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto w = area_month.words(child, DrawPurpose::ceased);
  count_end(area_month, record, day,
            static_cast<ReasonCeased>(pick(area_month.rates.reason_at_18, uniform(w[0]))),
            AgeCeased::aged_18);
  leaving_care::begin(area_month, record, day);
  placement::set(area_month, child, Placement::not_looked_after, day);
  child.legal = LegalStatus::none;
  // The leaver's case stays open and is counted by leaving_care; the child's record is done.
  child.found_in_need = false;
  case_file::close(area_month, record, day, Closing::leaves_for_good);
}

void count_ceased(AreaMonth& area_month) {
  for (const auto record : area_month.state->ceased) {
    const auto& child = area_month.state->children[record];
    area_month.count(Tally::care_ceased_by_age, index(child.ceased.age));
    area_month.count(Tally::care_ceased_by_reason, index(child.ceased.reason));
    area_month.count(Tally::care_ceased_by_sex, index(child.sex));
    area_month.count(Tally::care_ceased_by_unaccompanied, index(child.unaccompanied));
    area_month.count(Tally::care_ceased_by_duration, child.ceased.duration);
  }
  area_month.state->ceased.clear();
}

}  // namespace kindred::model::permanence
