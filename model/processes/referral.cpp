#include "model/processes/referral.hpp"

#include <algorithm>
#include <cmath>

#include "model/processes/case_file.hpp"

namespace kindred::model::referral {

namespace {

constexpr int months_before_birth = 5;
constexpr std::uint64_t characteristics_seed = 0x6368617261637465;

Day last_day(const Population& people, const Family& family) {
  std::int16_t last = family.first_birth;
  for (std::uint8_t i = 0; i < family.children; ++i) {
    const auto birth = people.birth(family.first_child + i).index;
    if (birth != never_born) last = std::max(last, static_cast<std::int16_t>(birth));
  }
  return first_day({last + 18 * 12});
}

void schedule_next(AreaState& state, const Population& people, const CandidateRates& rates,
                   const Draws& draws, std::uint32_t f, Day after, Event event, Month from,
                   std::uint8_t stream, std::uint16_t nth) {
  const auto& family = people.families()[f];
  // The event's number separates streams; candidates of one family are numbered within each.
  const auto w = draws.words(people.family_id(f), event, Month{from.index + stream * 1024}, nth);
  const double days = -std::log1p(-uniform(w[0], w[1])) / rates.of(family) * 30.4375;
  if (days > 20'000) return;
  const Day when = after + static_cast<Day>(days);
  if (when >= last_day(people, family)) return;
  case_file::schedule(state, {when, f, Due::Kind::family_candidate, stream, nth});
}

/// A new record of a child: what it is like depends on who it is, not on draw or scenario.
std::uint32_t make_record(Scene& scene, std::uint32_t person) {
  const Draws nature(characteristics_seed, 0);
  Child child;
  child.id = scene.people.child_id(person);
  child.person = person;
  child.birth = static_cast<std::int16_t>(scene.people.birth(person).index);
  const auto w = nature.words(child.id, Event::characteristics);
  child.sex =
      uniform(w[0]) < 0.5122 ? Sex::male : Sex::female;  // population_single_year_of_age 2022
  child.birthday = static_cast<std::uint8_t>(uniform(w[1]) * days_in({child.birth}));
  child.disability_rank = static_cast<std::uint8_t>(w[3] >> 24);
  const auto& shares = scene.people.input().ethnicity;
  double left = uniform(w[2]);
  std::size_t e = 0;
  while (e + 1 < shares.size() && left >= shares[e]) left -= shares[e++];
  child.ethnicity = static_cast<Ethnicity>(e);
  const auto record = static_cast<std::uint32_t>(scene.state.children.size());
  scene.state.record_of[person] = record;
  scene.state.children.push_back(child);
  return record;
}

void remember_first(Scene& scene, const Child& child, Day day) {
  const Month born{child.birth};
  if (scene.resident(child, born + (18 * 12 - 1))) {
    ++scene.state.history_at_18[static_cast<std::size_t>(child.birth)][0];
  }
  if (day < birthday(child, 5) && scene.resident(child, born + (5 * 12 - 1))) {
    ++scene.state.referred_by_5[static_cast<std::size_t>(child.birth)];
  }
}

void count_referral(Scene& scene, Child& child, Day day) {
  const auto w = scene.words(child, Event::referred);
  scene.count(Tally::referrals_by_source, pick(scene.rates.source, uniform(w[1])));
  scene.count_month(Tally::month_referrals);
  scene.use(Activity::contact_and_referral);
  if (child.year_referred != scene.year) scene.count(Tally::children_referred);
  child.year_referred = static_cast<std::int16_t>(scene.year);
  if (child.last_referral != never && day - child.last_referral <= 365) {
    scene.count(Tally::rereferrals_within_12_months);
  }
  child.last_referral = day;
  scene.count(Tally::need_episodes_started);
}

/// The referral of one child: no further action, or an assessment.
void refer(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.referrals == 0) remember_first(scene, child, day);
  ++child.referrals;
  count_referral(scene, child, day);
  case_file::open(scene, record, day);
  child.active_until = day;
  const auto w = scene.words(child, Event::referred);
  if (scene.happens(Transition::no_further_action, scene.rates.no_further_action, uniform(w[0]),
                    child)) {
    scene.count(Tally::no_further_action);
    scene.charge(Transition::no_further_action, child);
    scene.count(Tally::need_episodes_started, 0, -1);
    case_file::close(scene, record, day, case_file::Closing::no_further_action);
    return;
  }
  child.help = HelpStatus::assessment;
  child.help_since = day;
}

/// Whether a candidate becomes an event; the same number decides in every scenario.
bool accepted(Scene& scene, const Due& due, const FamilyParameters& parameters) {
  const auto& family = scene.people.families()[due.who];
  const auto id = scene.people.family_id(due.who);
  double rate = scene.rates.referral;
  if (scene.policy.changes(Transition::referral)) {
    const int youngest = std::max(0, (scene.month.index - family.first_birth) / 12);
    rate *= scene.policy.factor(Transition::referral, id, youngest, scene.month, scene.draws);
  }
  const double share = rate / parameters.candidate_headroom - due.stream;
  const auto w = scene.draws.words(id, Event::accepted, scene.month,
                                   static_cast<std::uint16_t>(due.stream * 4096 + due.nth));
  return uniform(w[0]) < share;
}

bool included(Scene& scene, const Due& due, std::uint32_t person, const FamilyParameters& p) {
  const Month birth = scene.people.birth(person);
  const int age = scene.month.index - birth.index;
  if (birth.index == never_born || age < -months_before_birth || age >= 18 * 12 - 1) return false;
  const auto& family = scene.people.families()[due.who];
  if (!scene.people.resident(family, birth, scene.month)) return false;
  const auto record = scene.state.record_of[person];
  if (record != nobody) {
    const auto& child = scene.state.children[record];
    if (child.open() || child.gone) return false;
  }
  const double weight = age < 0 ? p.weight_unborn : p.weight[index(age_band(age))];
  const auto w = scene.draws.words(scene.people.child_id(person), Event::included, scene.month,
                                   static_cast<std::uint16_t>(due.stream * 4096 + due.nth));
  return uniform(w[0]) < weight;
}

}  // namespace

void schedule_candidates(AreaState& state, const Population& people, const CandidateRates& rates,
                         const Draws& draws, Month from, int streams) {
  const Day after = first_day(from);
  for (std::uint32_t f = 0; f < people.families().size(); ++f) {
    const auto& family = people.families()[f];
    const Day begins = std::max(after, first_day({family.first_birth - months_before_birth}));
    for (int s = 0; s < streams; ++s) {
      schedule_next(state, people, rates, draws, f, begins, Event::first_candidate, from,
                    static_cast<std::uint8_t>(s), 0);
    }
  }
}

Referred candidate(Scene& scene, const Due& due, const CandidateRates& rates,
                   const FamilyParameters& parameters) {
  Referred made;
  if (accepted(scene, due, parameters)) {
    const auto& family = scene.people.families()[due.who];
    for (std::uint8_t i = 0; i < family.children; ++i) {
      const auto person = family.first_child + i;
      if (!included(scene, due, person, parameters)) continue;
      auto record = scene.state.record_of[person];
      if (record == nobody) record = make_record(scene, person);
      // A child who left care or closed earlier this month is not referred back before that day.
      const Day day = std::max(due.day, scene.state.children[record].active_until);
      if (day >= scene.end) continue;
      scene.charge(Transition::referral, scene.state.children[record]);
      refer(scene, record, day);
      made.record[made.count++] = record;
    }
    if (made.count > 0 && due.stream > 0) {
      scene.count(Tally::candidates_beyond_bound, 0, static_cast<int>(made.count));
    }
  }
  schedule_next(scene.state, scene.people, rates, scene.draws, due.who, due.day,
                Event::next_candidate, Month{0}, due.stream,
                static_cast<std::uint16_t>(due.nth + 1));
  return made;
}

bool recurrence(Scene& scene, const Due& due) {
  auto& child = scene.state.children[due.who];
  // A referral since then has replaced this recurrence by its own.
  if (child.open() || child.gone || child.referrals != due.nth || due.day >= birthday(child, 18)) {
    return false;
  }
  if (!scene.resident(child, scene.month)) return false;
  if (due.stream == 0 && scene.prevented(Transition::rereferral, child, scene.turn(child))) {
    return false;
  }
  scene.charge(Transition::rereferral, child);
  refer(scene, due.who, std::max(due.day, child.active_until));
  return true;
}

}  // namespace kindred::model::referral
