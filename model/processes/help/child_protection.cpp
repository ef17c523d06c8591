#include "model/processes/help/child_protection.hpp"

#include <algorithm>

#include "model/processes/authority/workforce.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/vocabulary/working_days.hpp"

namespace kindred::model::child_protection {

namespace {

int rounded_up(double days) {
  const int whole = static_cast<int>(days);
  return whole < days ? whole + 1 : whole;
}

/// The published band of working days to the conference.
std::size_t band_of(int working_days) {
  constexpr std::array bounds{10, 15, 20};
  return static_cast<std::size_t>(std::ranges::lower_bound(bounds, working_days) - bounds.begin());
}

/// By what is active in the family.
PlanCategory category(const AreaMonth& area_month, const Child& child, double u) {
  const std::size_t neglect = (child.factors & bit(FamilyFactor::neglect)) != 0 ? 1 : 0;
  const std::size_t abuse = (child.factors & bit(FamilyFactor::domestic_abuse)) != 0 ? 2 : 0;
  return static_cast<PlanCategory>(pick(area_month.rates.plan_category[neglect | abuse], u));
}

/// The first review is due within so many days of the plan's start: three months.
constexpr int within_first = 91;
/// Each further review is due within so many days of the one before: six months.
constexpr int within_others = 182;
/// A review that is in time is held in the last so many days before it is due.
constexpr int usual_days = 28;
/// A late review is held at most so many days after it was due.
constexpr int most_days_late = 42;

/// Books the next review: brothers and sisters whose plans began together are reviewed together.
void book_review(AreaMonth& area_month, std::uint32_t record, Day day, bool first) {
  auto& child = area_month.state->children[record];
  const auto& rates = area_month.rates;
  const auto w =
      area_month.rng.words(AreaMonth::family(child), DrawPurpose::review_conference, month_of(day));
  const bool early = !first && uniform(w[1]) < rates.review_early;
  const int within = first || early ? within_first : within_others;
  const bool late = !early && uniform(w[2]) < rates.review_late;
  const auto days = [&](int most) { return static_cast<Day>(uniform(w[0]) * most); };
  child.decision_due = day + within + (late ? 1 + days(most_days_late) : -days(usual_days));
  auto& profile = area_month.state->profiles[record];
  profile.reviewed_late = late || (profile.reviewed_late && !first);
}

void start_plan(AreaMonth& area_month, std::uint32_t record, Day day, PlanCategory category) {
  auto& child = area_month.state->children[record];
  child.help = HelpStatus::protection_plan;
  child.help_since = day;
  child.plan_category = category;
  if (child.plans == 0) {
    child_in_need::remember(area_month, child, child_in_need::Milestone::on_plan);
  } else {
    area_month.count(Tally::plans_started_second_or_later);
  }
  ++child.plans;
  ++area_month.state->on_plan;
  area_month.count(Tally::plans_started_by_category, index(child.plan_category));
  area_month.count_month(Tally::month_plans_started);
  area_month.charge(Transition::protection_plan, child);
  book_review(area_month, record, day, true);
}

}  // namespace

int working_days_to_conference(double u) {
  const double days = u < 0.09   ? 4 + u / 0.09 * 6
                      : u < 0.25 ? 10 + (u - 0.09) / 0.16 * 3
                      : u < 0.78 ? 13 + (u - 0.25) / 0.53 * 2
                      : u < 0.88 ? 15 + (u - 0.78) / 0.10 * 5
                                 : 20 + (u - 0.88) / 0.12 * 20;
  return rounded_up(days);
}

void count_enquiry(AreaMonth& area_month, const Child& child) {
  area_month.charge(Transition::section_47, child);
  area_month.count(Tally::enquiries_started);
  area_month.count_month(Tally::month_enquiries);
  area_month.use(Activity::enquiry);
}

void start_enquiry(AreaMonth& area_month, std::uint32_t record, Day day, NextStep::Kind origin) {
  auto& child = area_month.state->children[record];
  child.enquiry_in_assessment = origin == NextStep::Kind::enquiry_in_assessment;
  count_enquiry(area_month, child);
  child.help = HelpStatus::enquiry;
  child.help_since = day;
  const auto w = area_month.words(child, DrawPurpose::enquiry);
  const double days = working_days_to_conference(uniform(w[0])) *
                      area_month.rates.partner.conference_wait * workforce::waiting(area_month);
  child.decision_due = after_working_days(day, std::max(1, rounded_up(days)));
}

void decide_enquiry(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto& rates = area_month.rates;
  const auto w = area_month.words(child, DrawPurpose::conference);
  child.decision_due = never;
  const double share =
      std::min(0.98, rates.conference * (child.plans > 0 ? rates.conference_again : 1.0) *
                         double{rates.section_47_by_risk[child.risk]});
  const int waited = working_days_between(child.help_since, day);
  // The enquiry is over: the child is in need, unless a plan follows or the case closes.
  child_in_need::begin(child, day, child.need_kind);
  if (!area_month.happens(Transition::conference, share, uniform(w[0]), child)) {
    // An enquiry in an assessment ends the assessment too. Without a conference it closes the case
    // with the same share as an assessment without an enquiry.
    const bool closes =
        child.enquiry_in_assessment && child.legal == LegalStatus::none &&
        area_month.happens(Transition::case_closure,
                           with_odds(rates.closed_at_assessment, rates.closure_by_risk[child.risk]),
                           uniform(w[3]), child);
    if (closes) {
      area_month.charge(Transition::case_closure, child);
      case_file::close(area_month, record, day, Closing::in_need, uniform(w[2]));
    }
    return;
  }
  area_month.count(Tally::conferences_by_working_days, band_of(waited));
  area_month.charge(Transition::conference, child);
  const auto as = category(area_month, child, uniform(w[2]));
  if (area_month.happens(Transition::protection_plan, rates.plan_made, uniform(w[1]), child,
                         {.category = as})) {
    start_plan(area_month, record, day, as);
  }
}

void end_plan(AreaMonth& area_month, Child& child, Day day) {
  area_month.count(Tally::plans_ended_by_duration, index(duration_band(child.help_since, day)));
  --area_month.state->on_plan;
}

void review(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto& rates = area_month.rates;
  const auto w = area_month.words(child, DrawPurpose::help_outcome);
  const double ends = with_odds(rates.plan_end[index(duration_band(child.help_since, day))],
                                rates.closure_by_risk[child.risk]);
  if (!area_month.happens(Transition::plan_end, ends, uniform(w[2]), child)) {
    return book_review(area_month, record, day, false);
  }
  end_plan(area_month, child, day);
  area_month.charge(Transition::plan_end, child);
  child_in_need::begin(child, day, NeedKind::after_plan);
  child.decision_due = never;
  if (child.legal == LegalStatus::none && uniform(w[0]) < rates.plan_closes) {
    case_file::close(area_month, record, day, Closing::in_need, uniform(w[1]));
  }
}

void count_reviewed(AreaMonth& area_month, std::uint32_t record, Day day) {
  if (duration_band(area_month.state->children[record].help_since, day) ==
      DurationBand::le_3_months) {
    return;
  }
  const auto held =
      area_month.state->profiles[record].reviewed_late ? Review::late : Review::on_time;
  area_month.count(Tally::protection_plans_by_review, index(held));
}

}  // namespace kindred::model::child_protection
