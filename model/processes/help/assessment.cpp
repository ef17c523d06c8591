#include "model/processes/help/assessment.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/authority/workforce.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/processes/help/child_protection.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/needs.hpp"
#include "model/vocabulary/working_days.hpp"

namespace kindred::model::assessment {

namespace {

constexpr int statutory_working_days = 45;  // Working Together to Safeguard Children

/// Four words at once; the compiler has instructions for it on every machine we know.
using FourWords = std::uint32_t __attribute__((vector_size(16)));

inline constexpr auto behind_each = [] {
  std::array<std::int32_t, 2 * factor_pairs> made{};
  for (std::size_t f = 0; f < assessment_factor_names.size(); ++f) {
    made[f] = behind(assessment_factor_names[f]);
  }
  return made;
}();

/// Whether the assessment carries information on factors, by a number that no factor is given.
bool has_factors(const AreaMonth& area_month, const Words& words) {
  // Mixed in 64 bits: results rest on it.
  const std::uint64_t apart = words[0] + (factor_pairs / 4 + 1) * std::uint64_t{0x9e3779b9U};
  return uniform(static_cast<std::uint32_t>(mixed(apart))) < area_month.rates.factor_information;
}

/// One draw is spread over all factors, 16 bits for each: the low half of a word for one, the high
/// half for another. Without branches, so that the compiler can work on several words at once.
void record_factors(AreaMonth& area_month, const Words& words, Factors active) {
  const auto& if_active = area_month.rates.factor_active;
  const auto& otherwise = area_month.rates.factor_other;
  const auto chance = [&](std::size_t f) {
    return (behind_each[f] & active) != 0 ? if_active[f] : otherwise[f];
  };
  auto& recorded = area_month.state->factors;
  FourWords four;
  std::memcpy(&four, words.data(), sizeof four);
  for (std::size_t i = 0; i < factor_pairs; i += 4) {
    four += 0x9e3779b9U;
    std::array<std::int32_t, 4> spread;
    const auto of_these = mixed(four);
    std::memcpy(spread.data(), &of_these, sizeof of_these);
    for (std::size_t l = 0; l < 4; ++l) {
      recorded[i + l] += (spread[l] & 0xffff) < chance(i + l) ? 1 : 0;
      recorded[factor_pairs + i + l] +=
          (spread[l] >> 16 & 0xffff) < chance(factor_pairs + i + l) ? 1 : 0;
    }
  }
}

void count_completed(AreaMonth& area_month, std::uint32_t record, Day day, const Words& words) {
  const auto& child = area_month.state->children[record];
  area_month.count(Tally::assessments_completed);
  if (working_days_between(child.opened, day) <= statutory_working_days) {
    area_month.count(Tally::assessments_within_45_working_days);
  }
  area_month.use(Activity::assessment);
  needs::assess(area_month, record, day);
  const bool difficulties = needs::band_of(needs::score(area_month.state->profiles[record])) == 2;
  const auto active =
      static_cast<Factors>(child.factors | (difficulties ? own_difficulties : Factors{0}));
  for (unsigned left = active; left != 0; left &= left - 1) {
    area_month.count(Tally::active_at_assessment, static_cast<std::size_t>(std::countr_zero(left)));
  }
  if (!has_factors(area_month, words)) return;
  area_month.count(Tally::assessments_with_factors);
  record_factors(area_month, words, active);
}

void not_in_need(AreaMonth& area_month, std::uint32_t record, Day day, double u,
                 double chance_of_recurrence) {
  auto& child = area_month.state->children[record];
  area_month.count(Tally::assessed_not_in_need);
  area_month.charge(Transition::not_in_need, child);
  area_month.count(Tally::need_episodes_started, 0, -1);
  if (area_month.happens(Transition::section_47, area_month.rates.section_47_not_in_need, u,
                         child)) {
    child_protection::count_enquiry(area_month, child);
  }
  case_file::close(area_month, record, day, Closing::not_in_need, chance_of_recurrence);
}

}  // namespace

void begin(const AreaMonth& area_month, Child& child, Day day, double u) {
  child.help = HelpStatus::assessment;
  child.help_since = day;
  const auto& hazard = area_month.rates.assessment;
  double left = exponential(u), months = 0;
  for (std::size_t m = 0; m + 1 < hazard.size() && left >= hazard[m]; ++m, ++months) {
    left -= hazard[m];
  }
  months += left / hazard[static_cast<std::size_t>(months)];
  months *= workforce::waiting(area_month);
  child.decision_due = day + static_cast<Day>(std::min(1200.0, months * days_a_month));
}

void end_in_care(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  count_completed(area_month, record, day, area_month.words(child, DrawPurpose::assessed));
  child_in_need::found(area_month, child);
}

NextStep conclude(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto& rates = area_month.rates;
  const auto w = area_month.words(child, DrawPurpose::assessed);
  count_completed(area_month, record, day, w);
  // Unborn children are referred on what is known of the family: their first counts as a later one.
  const bool unborn = child.born() > day;
  const double none =
      child.referrals > 1 || unborn ? rates.not_in_need_later : rates.not_in_need_first;
  if (area_month.happens(Transition::not_in_need,
                         with_odds(none, rates.not_in_need_by_risk[child.risk]), uniform(w[0]),
                         child)) {
    not_in_need(area_month, record, day, uniform(w[1]), uniform(w[2]));
    return {};
  }
  child_in_need::found(area_month, child);
  const auto age = index(age_band(child, day));
  const double entry =
      std::min(0.9, rates.entry_at_assessment[age] * double{rates.entry_by_risk[child.risk]});
  if (!unborn &&
      area_month.happens(Transition::entry_from_assessment, entry, uniform(w[1]), child) &&
      !early_help::keeps_from_care(area_month, record, day)) {
    return EntryRoute::assessment;
  }
  child_in_need::begin(child, day, NeedKind::ordinary);
  if (unborn &&
      area_month.happens(Transition::pre_proceedings, rates.unborn_letter, uniform(w[1]), child)) {
    return NextStep::Kind::letter;
  }
  const double enquiry =
      std::min(0.95, rates.section_47_at_assessment * double{rates.section_47_by_risk[child.risk]});
  if (area_month.happens(Transition::section_47, enquiry, uniform(w[2]), child)) {
    return NextStep::Kind::enquiry_in_assessment;
  }
  if (area_month.disability(child, day) == Disability::disabled &&
      uniform(area_month.words(child, DrawPurpose::assessed)[0]) < rates.long_share_of_disabled) {
    child.need_kind = NeedKind::disabled;
  } else if (area_month.happens(
                 Transition::case_closure,
                 with_odds(rates.closed_at_assessment, rates.closure_by_risk[child.risk]),
                 uniform(w[3]), child)) {
    area_month.charge(Transition::case_closure, child);
    case_file::close(area_month, record, day, Closing::in_need);
  }
  return {};
}

}  // namespace kindred::model::assessment
