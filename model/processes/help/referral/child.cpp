#include "model/processes/help/referral/child.hpp"

#include "model/processes/help/assessment.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/help/referral/family.hpp"
#include "model/vocabulary/follow_up.hpp"

namespace kindred::model::referral {

namespace {

/// The family's place among the known ones, made if none of its children is known yet.
std::uint32_t known_family(AreaMonth& area_month, const Family& family) {
  auto& families = area_month.state->families;
  if (const auto* of = known(area_month, family)) {
    return static_cast<std::uint32_t>(of - families.data());
  }
  families.push_back(
      {.index = static_cast<std::uint32_t>(&family - area_month.people.families().data()),
       .prone = area_month.crises.prone(area_month.people.family_id(family), family.adversity),
       .adversity = family.adversity});
  return static_cast<std::uint32_t>(families.size()) - 1;
}

void remember_first(AreaMonth& area_month, const Child& child, Day day) {
  const Month born{child.birth};
  if (area_month.resident(child, born + (18 * 12 - 1))) {
    ++area_month.state->history_at_18[static_cast<std::size_t>(child.birth)][0];
  }
  if (day < birthday(child, 5) && area_month.resident(child, born + (5 * 12 - 1))) {
    ++area_month.state->referred_by_5[static_cast<std::size_t>(child.birth)];
  }
}

/// A child's first referral of a year is followed until the next one, or for 72 months.
void follow_up(AreaMonth& area_month, std::uint32_t record, Day day, bool first_of_year) {
  auto& followed = area_month.state->profiles[record].referral_followed;
  const auto count = [&](Tally tally, Day from) {
    area_month.counts->add(tally, year_followed(from, referral_followed_for), 0, area_month.weight);
  };
  if (followed != never && day - followed <= referral_followed_for) {
    count(Tally::rereferred_within_72_months, followed);
  }
  followed = never;
  if (!first_of_year) return;
  followed = day;
  count(Tally::referred_72_months_ago, day);
}

void count_referral(AreaMonth& area_month, std::uint32_t record, Day day, ReferralSource source) {
  auto& child = area_month.state->children[record];
  area_month.count(Tally::referrals_by_source, index(source));
  area_month.count_month(Tally::month_referrals);
  area_month.use(Activity::contact_and_referral);
  const bool first_of_year = child.year_referred != area_month.year;
  if (first_of_year) area_month.count(Tally::children_referred);
  follow_up(area_month, record, day, first_of_year);
  child.year_referred = area_month.year;
  if (child.last_referral != never && day - child.last_referral <= 365) {
    area_month.count(Tally::rereferrals_within_12_months);
  }
  child.last_referral = day;
  area_month.count(Tally::need_episodes_started);
}

}  // namespace

std::uint32_t make_record(AreaMonth& area_month, const Family& family, unsigned order) {
  Child child;
  child.id = area_month.people.child_id(family, order);
  child.person = family.first_child + order;
  child.birth = family.births[order];
  child.residency = family.residency;
  const auto w = trait_rng.words(child.id, DrawPurpose::characteristics);
  child.sex =
      uniform(w[0]) < 0.5122 ? Sex::male : Sex::female;  // population_single_year_of_age 2022
  child.birthday = static_cast<std::uint8_t>(uniform(w[1]) * days_in({child.birth}));
  child.disability_rank = static_cast<std::uint8_t>(w[3] >> 24);
  const auto& shares = area_month.people.input().ethnicity;
  double left = uniform(w[2]);
  std::size_t e = 0;
  while (e + 1 < shares.size() && left >= shares[e]) left -= shares[e++];
  child.ethnicity = static_cast<Ethnicity>(e);
  Profile profile;
  profile.family = known_family(area_month, family);
  return area_month.state->add(child, profile);
}

void refer(AreaMonth& area_month, std::uint32_t record, Day day, ReferralSource source) {
  auto& child = area_month.state->children[record];
  if (child.referrals == 0) {
    remember_first(area_month, child, day);
    needs::begin(area_month, record, day);
    if (needs::in_sample_at_18(child)) {
      area_month.state->due.add(birthday(child, 18), record, Due::Kind::needs_at_18, 0, 0);
    }
  }
  if (child.referrals < UINT8_MAX) ++child.referrals;
  const auto w = area_month.words(child, DrawPurpose::referred);
  count_referral(area_month, record, day, source);
  needs::review(area_month, record, day);
  case_file::open(area_month, record, day);
  child.active_until = day;
  if (area_month.happens(Transition::no_further_action, area_month.rates.no_further_action,
                         uniform(w[0]), child)) {
    area_month.count(Tally::no_further_action);
    area_month.charge(Transition::no_further_action, child);
    area_month.count(Tally::need_episodes_started, 0, -1);
    case_file::close(area_month, record, day, Closing::no_further_action, uniform(w[3]));
    return;
  }
  assessment::begin(area_month, child, day, uniform(w[2]));
}

}  // namespace kindred::model::referral
