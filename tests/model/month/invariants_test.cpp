// tests/model/month/invariants_test.cpp - accounts that must close, whatever the parameters.
//
// Each round moves every base value at random (keyed, so that a failure repeats) and runs a small
// world; `stocks::check` runs inside at the end of every year (and of every month of a
// SteppedWorld).
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr int last_year = 2026;  // three years past launch

Parameters perturbed(std::uint32_t round) {
  auto p = fixtures::parameters();
  const KeyedRng rng(99, round);
  AgentId nth = 0;
  for (const auto& key : keys(p)) {
    const double u = uniform(rng.words(++nth, DrawPurpose::drawn_value)[0]);
    if (key.name.starts_with("family.size") || key.name.starts_with("family.spacing")) continue;
    // Where assessments take many months, more children turn 18 in one than `few` allows for.
    if (key.name == "workforce.caseload.duration") continue;
    *key.value = std::clamp(*key.value * std::exp(1.4 * (u - 0.5)), key.least, key.most);
  }
  for (auto& year : p.year_effect) {
    for (auto& effect : year) {
      effect = std::exp(0.8 * (uniform(rng.words(++nth, DrawPurpose::drawn_value)[0]) - 0.5));
    }
  }
  return p;
}

std::int64_t year_of(const Counts& c, Tally t, int year, std::size_t cell = 0) {
  return fixtures::over_months(c, t, cell, year, year);
}

std::int64_t looked_after(const Counts& c, int year, int month) {
  std::int64_t sum = 0;
  for (std::size_t p = 0; p < count_of<Placement>; ++p)
    sum += c.at_month(Tally::month_looked_after_by_placement, year, month, p);
  return sum;
}
std::int64_t used(const Counts& c, Activity a, int year, int month) {
  return c.at_month(Tally::month_activity, year, month, index(a));
}

void nothing_is_negative(const Counts& c) {
  for (const auto& s : tally_shapes) {
    for (int year = 2013; year <= last_year; ++year) {
      for (std::size_t cell = 0; cell < s.cells.size(); ++cell) {
        INFO(s.name << " " << s.cells[cell] << " " << year);
        if (s.grain == Grain::every_year) {
          REQUIRE(c.at(s.tally, year, cell) >= 0);
        } else {
          for (int m = 0; m < 12; ++m) REQUIRE(c.at_month(s.tally, year, m, cell) >= 0);
        }
      }
    }
  }
}

/// Placement by month: stock, starts and ends agree, and days lived are within what they allow.
void care_closes(const Counts& c) {
  std::int64_t last = -1;
  for (int year = 2013; year <= last_year; ++year) {
    for (int month = 0; month < 12; ++month) {
      const auto now = looked_after(c, year, month);
      const auto in = c.at_month(Tally::month_care_starts, year, month, 0);
      const auto out = c.at_month(Tally::month_care_ends, year, month, 0);
      INFO(year << " month " << month);
      if (last >= 0) {
        REQUIRE(now == last + in - out);
        const auto days = days_in(first_month(year) + month);
        const auto lived = used(c, Activity::looked_after_case, year, month);
        REQUIRE(lived >= (last - out) * days);
        REQUIRE(lived <= (last + in) * days);
        std::int64_t placed = used(c, Activity::unaccompanied, year, month);
        for (auto a = index(Activity::kin_foster); a <= index(Activity::other_placement); ++a)
          placed += used(c, static_cast<Activity>(a), year, month);
        REQUIRE(lived == placed);
      }
      last = now;
    }
  }
}

void plans_close(const Counts& c) {
  for (int year = 2014; year <= last_year; ++year) {
    INFO(year);
    const auto at_end = [&](int y) { return c.at_month(Tally::month_protection_plans, y, 11, 0); };
    CHECK(at_end(year) == at_end(year - 1) + year_of(c, Tally::month_plans_started, year) -
                              c.total(Tally::plans_ended_by_duration, year));
    for (int month = 1; month < 12; ++month) {
      const auto days = days_in(first_month(year) + month);
      const auto most = c.at_month(Tally::month_protection_plans, year, month - 1, 0) +
                        c.at_month(Tally::month_plans_started, year, month, 0);
      REQUIRE(used(c, Activity::protection_plan, year, month) <= most * days);
    }
  }
}

/// Families wait for early help and get it: stock, starts and ends agree.
void early_help_closes(const Counts& c, int year) {
  using enum EarlyHelpEnd;
  const auto at_end = [&](EarlyHelpQueue queue, int y) {
    return c.at_month(Tally::month_early_help, y, 11, index(queue));
  };
  const auto ended = [&](EarlyHelpEnd how) {
    return c.at(Tally::early_help_ended, year, index(how));
  };
  const auto started = c.total(Tally::early_help_started, year);
  CHECK(at_end(EarlyHelpQueue::waiting, year) ==
        at_end(EarlyHelpQueue::waiting, year - 1) + c.total(Tally::early_help_offered, year) -
            c.total(Tally::early_help_lost, year) - started - ended(lapsed) -
            ended(left_while_waiting));
  CHECK(at_end(EarlyHelpQueue::helped, year) ==
        at_end(EarlyHelpQueue::helped, year - 1) + started - ended(completed) - ended(stepped_up));
}

/// Assessments, enquiries and open cases, whose flows are not all counted: what is left over is
/// what is known to be left out, and no more.
void cases_close(const Counts& c, int year) {
  using enum Tally;
  const auto referrals = c.total(referrals_by_source, year);
  // Who turns 18 while assessed, or goes back into care then.
  const auto few = 5 + referrals / 20;
  const auto stock = [&](HelpStatus status, int y) {
    return c.at(children_by_help_status, y, index(status));
  };
  const auto not_concluded =
      stock(HelpStatus::assessment, year - 1) + referrals - c.total(no_further_action, year) -
      c.total(assessments_completed, year) - stock(HelpStatus::assessment, year);
  CHECK(not_concluded >= 0);
  CHECK(not_concluded <= few);
  const auto conferences = c.total(conferences_by_working_days, year);
  CHECK(conferences + stock(HelpStatus::enquiry, year) <=
        stock(HelpStatus::enquiry, year - 1) + c.total(enquiries_started, year));
  CHECK(c.total(plans_started_by_category, year) <= conferences);
  // Cases that care has opened: of children who arrive, come back or come along, and of leavers
  // who turn 18 at home.
  const auto opened_for_care =
      c.at_month(month_open_cases, year, 11, 0) - c.at_month(month_open_cases, year - 1, 11, 0) -
      c.total(need_episodes_started, year) + c.total(need_episodes_ended_by_duration, year);
  CHECK(opened_for_care >= -few);
  CHECK(opened_for_care <= year_of(c, month_care_starts, year) + year_of(c, month_care_ends, year));
  const auto leavers = c.total(leavers_by_status, year);
  CHECK(leavers - c.at(leavers_by_status, year, index(LeaverStatus::eligible)) ==
        c.at_month(month_leavers, year, 11, 0));
}

void breakdowns_agree(const Counts& c, int year) {
  using enum Tally;
  INFO(year);
  const auto stock = looked_after(c, year, 11);
  for (const auto t : {looked_after_by_age, looked_after_by_placement, looked_after_by_legal_status,
                       looked_after_by_need, looked_after_by_sex, looked_after_by_ethnicity,
                       looked_after_by_unaccompanied, looked_after_by_placements_in_year})
    CHECK(c.total(t, year) == stock);
  const auto started = c.total(care_started_by_age, year);
  for (const auto t : {care_started_by_legal_status, care_started_by_need, care_started_by_sex,
                       care_started_by_unaccompanied, care_started_by_placement})
    CHECK(c.total(t, year) == started);
  CHECK(started <= year_of(c, month_care_starts, year));
  const auto ceased = c.total(care_ceased_by_age, year);
  for (const auto t : {care_ceased_by_reason, care_ceased_by_sex, care_ceased_by_unaccompanied,
                       care_ceased_by_duration})
    CHECK(c.total(t, year) == ceased);
  CHECK(ceased <= year_of(c, month_care_ends, year));
  const auto plans = c.at_month(month_protection_plans, year, 11, 0);
  CHECK(c.total(protection_plans_by_duration, year) == plans);
  CHECK(c.total(protection_plans_by_category, year) == plans);
  CHECK(c.at(children_by_help_status, year, index(HelpStatus::protection_plan)) == plans);
  CHECK(c.total(open_cases_by_duration, year) == c.at_month(month_open_cases, year, 11, 0));
  CHECK(c.total(plans_started_by_category, year) == year_of(c, month_plans_started, year));
  CHECK(c.total(enquiries_started, year) == year_of(c, month_enquiries, year));
  CHECK(c.total(referrals_by_source, year) == year_of(c, month_referrals, year));
  CHECK(c.total(children_referred, year) <= c.total(referrals_by_source, year));
  CHECK(c.total(need_episodes_started, year) == c.total(referrals_by_source, year) -
                                                    c.total(no_further_action, year) -
                                                    c.total(assessed_not_in_need, year));
  for (std::size_t f = 0; f < returns_followed_for.size(); ++f) {
    CHECK(c.at(reentered_while_followed_up, year, f) <= c.at(returned_home_followed_up, year, f));
  }
  CHECK(c.total(rereferred_within_72_months, year) <= c.total(referred_72_months_ago, year));
  CHECK(c.total(assessments_within_45_working_days, year) <= c.total(assessments_completed, year));
  CHECK(c.total(children_by_deprivation, year) == c.total(children_aged_0_to_17, year));
  CHECK(c.total(looked_after_by_deprivation, year) ==
        c.at(looked_after_by_unaccompanied, year, index(Unaccompanied::not_uasc)));
  // An unaccompanied child who has left care can be on a plan, and is of no decile.
  CHECK(c.total(protection_plans_by_deprivation, year) <=
        c.total(protection_plans_by_duration, year));
  for (std::size_t k = 1; k < 5; ++k)
    CHECK(c.at(turned_18_by_history, year, k) <= c.at(turned_18_by_history, year, 0));
  CHECK(c.at(turned_5_by_history, year, 1) <= c.at(turned_5_by_history, year, 0));
}

void hold(const Counts& c) {
  nothing_is_negative(c);
  care_closes(c);
  plans_close(c);
  for (int year = 2014; year <= last_year; ++year) {
    breakdowns_agree(c, year);
    early_help_closes(c, year);
    cases_close(c, year);
  }
}

}  // namespace

TEST_CASE("accounts close under any parameters", "[invariants]") {
  for (std::uint32_t round = 1; round <= 8; ++round) {
    INFO("round " << round);
    const auto p = perturbed(round);
    const auto world = fixtures::world(p, 250, last_year, round);
    for (const auto& area : fixtures::run(world, p, fixtures::baseline(last_year))) hold(area);
  }
}

TEST_CASE("accounts close for a sample that represents all", "[invariants]") {
  const auto p = fixtures::parameters();
  const auto world = make_world(fixtures::areas(1000, last_year), p, {3, last_year, 5});
  for (const auto& area : fixtures::run(world, p, fixtures::baseline(last_year))) hold(area);
}

TEST_CASE("areas add up, cell by cell", "[invariants]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 250, 2015);
  const auto areas = fixtures::run(world, p, fixtures::baseline(2015));
  const auto all = fixtures::run_all(world, p, fixtures::baseline(2015));
  for (const auto& s : tally_shapes) {
    for (std::size_t cell = 0; cell < s.cells.size(); ++cell) {
      std::int64_t sum = 0;
      for (const auto& a : areas) {
        sum += s.grain == Grain::every_year ? a.at(s.tally, 2015, cell)
                                            : a.at_month(s.tally, 2015, 11, cell);
      }
      INFO(s.name << " " << s.cells[cell]);
      CHECK(sum == (s.grain == Grain::every_year ? all.at(s.tally, 2015, cell)
                                                 : all.at_month(s.tally, 2015, 11, cell)));
    }
  }
}
