#include "model/month/event_table.hpp"

#include "model/processes/care/averted_entry.hpp"
#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/looked_after.hpp"
#include "model/processes/care/permanence.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/assessment.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/processes/help/child_protection.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/needs.hpp"

namespace kindred::model {

namespace {

// What several kinds of event do, each in the form that the table asks for.

/// Calls what a process does of which nothing follows for another.
template <void (*process)(AreaMonth&, std::uint32_t, const SampledEvent&)>
NextStep only(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  process(area_month, record, event);
  return {};
}

NextStep start_enquiry(AreaMonth&, std::uint32_t, const SampledEvent&) {
  return NextStep::Kind::enquiry_in_need;
}

template <EntryRoute route>
NextStep enter_care(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  if (area_month.state->children[record].born() > event.day) return {};
  return route;
}

NextStep send_letter(AreaMonth& area_month, std::uint32_t record, const SampledEvent&) {
  if (area_month.state->children[record].legal != LegalStatus::none) return {};
  return NextStep::Kind::letter;
}

NextStep end_court(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  proceedings::end(area_month.state->children[record], event.day);
  return {};
}

NextStep move(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  placement::move(area_month, record, event.day);
  return {};
}

// What is left of an event that a policy has prevented.

void nothing_left(AreaMonth&, std::uint32_t, Day) {}

void entry_averted(AreaMonth& area_month, std::uint32_t record, Day) {
  averted_entry::count(area_month, record);
}

void pre_proceedings_end(AreaMonth& area_month, std::uint32_t record, Day day) {
  proceedings::end(area_month.state->children[record], day);
}

void entry_averted_and_end(AreaMonth& area_month, std::uint32_t record, Day day) {
  entry_averted(area_month, record, day);
  pre_proceedings_end(area_month, record, day);
}

/// Whether early help of the family can keep from happening what would take a child at home into
/// care, or its family a step towards court.
enum class EarlyHelp : bool { cannot_avert, can_avert };

/// An event that comes by chance.
struct ByChance {
  EventType type;
  NextStep (*apply)(AreaMonth&, std::uint32_t, const SampledEvent&);
  void (*prevented)(AreaMonth&, std::uint32_t, Day) = nothing_left;
  EarlyHelp early_help = EarlyHelp::cannot_avert;
};

/// Whether each row is at the position of its enumerator. Rows that a table lacks are at its end,
/// with the first enumerator. (A row without its function is a warning; the sanitizers' compiler
/// cannot compare functions while it compiles.)
template <class Row, std::size_t N, class Enumerator>
constexpr bool complete(const std::array<Row, N>& rows, Enumerator Row::*of) {
  for (std::size_t k = 0; k < N; ++k) {
    if (index(rows[k].*of) != k) return false;
  }
  return true;
}

constexpr std::array<ByChance, count_of<EventType>> by_chance{{
    {EventType::need_closes, only<child_in_need::close>},
    {EventType::need_enquiry, start_enquiry},
    {EventType::need_entry, enter_care<EntryRoute::need>, entry_averted, EarlyHelp::can_avert},
    {EventType::need_letter, send_letter, nothing_left, EarlyHelp::can_avert},
    {EventType::plan_entry, enter_care<EntryRoute::plan>, entry_averted, EarlyHelp::can_avert},
    {EventType::plan_letter, send_letter, nothing_left, EarlyHelp::can_avert},
    {EventType::court_entry, proceedings::to_care, entry_averted_and_end},
    {EventType::court_issue, only<proceedings::apply_to_court>, pre_proceedings_end},
    {EventType::court_ended, end_court},
    {EventType::home, only<permanence::go_home>},
    {EventType::guardianship, only<permanence::special_guardianship>},
    {EventType::arrangements, only<permanence::child_arrangements>},
    {EventType::other_exit, only<permanence::leave_otherwise>},
    {EventType::to_interim, only<looked_after::to_interim>},
    {EventType::placed_for_adoption, only<looked_after::place_for_adoption>},
    {EventType::adoption_plan_reversed, only<looked_after::reverse_adoption_plan>},
    {EventType::adopted, looked_after::adopt},
    {EventType::remand_over, looked_after::end_remand},
    {EventType::move, move},
}};
static_assert(complete(by_chance, &ByChance::type), "a row for each EventType, in their order");

/// The 18th birthday ends whatever the child has of children's social care.
NextStep come_of_age(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  needs::review(area_month, record, day);
  if (in_proceedings(child)) proceedings::lapse(area_month, record);
  if (child.looked_after()) {
    permanence::turn_18(area_month, record, day);
    return {};
  }
  if (child.help == HelpStatus::protection_plan) child_protection::end_plan(area_month, child, day);
  case_file::close(area_month, record, day, Closing::in_need);
  return {};
}

NextStep go_back_into_care(AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& child = area_month.state->children[record];
  entry_to_care::reenter(area_month, due_on(day, record, Due::Kind::reentry, child.back_stream,
                                            child.periods_of_care));
  return {};
}

NextStep decide(AreaMonth& area_month, std::uint32_t record, Day day) {
  switch (area_month.state->children[record].help) {
    case HelpStatus::assessment:
      return assessment::conclude(area_month, record, day);
    case HelpStatus::enquiry:
      child_protection::decide_enquiry(area_month, record, day);
      return {};
    default:
      child_protection::review(area_month, record, day);
      return {};
  }
}

/// An event that is planned.
struct Planned {
  Plan plan;
  NextStep (*apply)(AreaMonth&, std::uint32_t, Day);
};
constexpr std::array<Planned, count_of<Plan>> planned_events{{
    {Plan::adulthood, come_of_age},
    {Plan::reentry, go_back_into_care},
    {Plan::birth, proceedings::born},
    {Plan::hearing, proceedings::hear},
    {Plan::decision, decide},
}};
static_assert(complete(planned_events, &Planned::plan), "a row for each Plan, in their order");

}  // namespace

void dispatch(AreaMonth& area_month, std::uint32_t record, Day day, NextStep next) {
  switch (next.kind) {
    case NextStep::Kind::none:
      return;
    case NextStep::Kind::enquiry_in_assessment:
    case NextStep::Kind::enquiry_in_need:
      return child_protection::start_enquiry(area_month, record, day, next.kind);
    case NextStep::Kind::letter:
      return proceedings::send_letter(area_month, record, day);
    case NextStep::Kind::entry:
      return entry_to_care::enter(area_month, record, day, next.route);
    case NextStep::Kind::leaving:
      return permanence::leave(area_month, record, day, next.reason);
  }
}

void happen(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  const auto& row = by_chance[index(event.type)];
  if (event.prevented) return row.prevented(area_month, record, event.day);
  if (row.early_help == EarlyHelp::can_avert &&
      early_help::keeps_from_care(area_month, record, event.day)) {
    return;
  }
  dispatch(area_month, record, event.day, row.apply(area_month, record, event));
}

void follow(AreaMonth& area_month, std::uint32_t record, Plan plan, Day day) {
  dispatch(area_month, record, day, planned_events[index(plan)].apply(area_month, record, day));
}

}  // namespace kindred::model
