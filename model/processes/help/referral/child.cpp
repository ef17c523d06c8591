#include "model/processes/help/referral/child.hpp"

#include "model/processes/help/assessment.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/help/referral/family.hpp"
#include "model/vocabulary/follow_up.hpp"

namespace kindred::model::referral {

namespace {

/// The family's place among the known ones, made if none of its children is known yet.
std::uint32_t known_family(AreaMonth& scene, const Family& family) {
  auto& families = scene.state.families;
  if (const auto* of = known(scene, family)) {
    return static_cast<std::uint32_t>(of - families.data());
  }
  families.push_back({.index = static_cast<std::uint32_t>(&family - scene.people.families().data()),
                      .prone = scene.crises.prone(scene.people.family_id(family), family.adversity),
                      .adversity = family.adversity});
  return static_cast<std::uint32_t>(families.size()) - 1;
}

void remember_first(AreaMonth& scene, const Child& child, Day day) {
  const Month born{child.birth};
  if (scene.resident(child, born + (18 * 12 - 1))) {
    ++scene.state.history_at_18[static_cast<std::size_t>(child.birth)][0];
  }
  if (day < birthday(child, 5) && scene.resident(child, born + (5 * 12 - 1))) {
    ++scene.state.referred_by_5[static_cast<std::size_t>(child.birth)];
  }
}

/// A child's first referral of a year is followed until the next one, or for 72 months.
void follow_up(AreaMonth& scene, std::uint32_t record, Day day, bool first_of_year) {
  auto& followed = scene.state.profiles[record].referral_followed;
  const auto count = [&](Tally tally, Day from) {
    scene.counts.add(tally, year_followed(from, referral_followed_for), 0, scene.weight);
  };
  if (followed != never && day - followed <= referral_followed_for) {
    count(Tally::rereferred_within_72_months, followed);
  }
  followed = never;
  if (!first_of_year) return;
  followed = day;
  count(Tally::referred_72_months_ago, day);
}

void count_referral(AreaMonth& scene, std::uint32_t record, Day day, ReferralSource source) {
  auto& child = scene.state.children[record];
  scene.count(Tally::referrals_by_source, index(source));
  scene.count_month(Tally::month_referrals);
  scene.use(Activity::contact_and_referral);
  const bool first_of_year = child.year_referred != scene.year;
  if (first_of_year) scene.count(Tally::children_referred);
  follow_up(scene, record, day, first_of_year);
  child.year_referred = scene.year;
  if (child.last_referral != never && day - child.last_referral <= 365) {
    scene.count(Tally::rereferrals_within_12_months);
  }
  child.last_referral = day;
  scene.count(Tally::need_episodes_started);
}

}  // namespace

std::uint32_t make_record(AreaMonth& scene, const Family& family, unsigned order) {
  Child child;
  child.id = scene.people.child_id(family, order);
  child.person = family.first_child + order;
  child.birth = family.births[order];
  child.residency = family.residency;
  const auto w = trait_rng.words(child.id, DrawPurpose::characteristics);
  child.sex =
      uniform(w[0]) < 0.5122 ? Sex::male : Sex::female;  // population_single_year_of_age 2022
  child.birthday = static_cast<std::uint8_t>(uniform(w[1]) * days_in({child.birth}));
  child.disability_rank = static_cast<std::uint8_t>(w[3] >> 24);
  const auto& shares = scene.people.input().ethnicity;
  double left = uniform(w[2]);
  std::size_t e = 0;
  while (e + 1 < shares.size() && left >= shares[e]) left -= shares[e++];
  child.ethnicity = static_cast<Ethnicity>(e);
  Profile profile;
  profile.family = known_family(scene, family);
  return scene.state.add(child, profile);
}

void refer(AreaMonth& scene, std::uint32_t record, Day day, ReferralSource source) {
  auto& child = scene.state.children[record];
  if (child.referrals == 0) {
    remember_first(scene, child, day);
    needs::begin(scene, record, day);
    if (needs::in_sample_at_18(child)) {
      scene.state.due.add(birthday(child, 18), record, Due::Kind::needs_at_18, 0, 0);
    }
  }
  if (child.referrals < UINT8_MAX) ++child.referrals;
  const auto w = scene.words(child, DrawPurpose::referred);
  count_referral(scene, record, day, source);
  needs::review(scene, record, day);
  case_file::open(scene, record, day);
  child.active_until = day;
  if (scene.happens(Transition::no_further_action, scene.rates.no_further_action, uniform(w[0]),
                    child)) {
    scene.count(Tally::no_further_action);
    scene.charge(Transition::no_further_action, child);
    scene.count(Tally::need_episodes_started, 0, -1);
    case_file::close(scene, record, day, Closing::no_further_action, uniform(w[3]));
    return;
  }
  assessment::begin(scene, child, day, uniform(w[2]));
}

}  // namespace kindred::model::referral
