#include "model/processes/referral.hpp"

#include <algorithm>

#include "model/elementary.hpp"
#include "model/follow_up.hpp"
#include "model/processes/assessment.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/early_help.hpp"
#include "model/processes/needs.hpp"
#include "model/processes/partner.hpp"

namespace kindred::model::referral {

namespace {

constexpr int months_before_birth = 5;

/// Puts down a family's next candidate, if it comes before the last child is 18.
void schedule_next(AreaState& state, const Family& family, double rate, std::uint32_t f, Day after,
                   double u, std::uint8_t stream, unsigned nth) {
  const double left = (first_day({family.last_birth + 18 * 12}) - after) * rate;
  // -log(1 - u) is never below u: most families of little adversity end at this comparison.
  if (u * days_a_month >= left) return;
  const double days = exponential(u) * days_a_month;
  if (days >= left) return;
  const Day when = after + static_cast<Day>(days / rate);
  case_file::schedule(state, when, f, Due::Kind::family_candidate, stream, nth);
}

/// What belongs to one candidate: its acceptance, and the time from it to the next.
struct OfCandidate {
  double next;
  double accepted;
  std::uint32_t included;  ///< spread over the family's children
};
OfCandidate of_candidate(const Draws& draws, AgentId family, Event event, Month month,
                         std::uint8_t stream, unsigned nth) {
  const auto w = draws.words(family, event, month, static_cast<std::uint16_t>(stream << 10 | nth));
  return {uniform(w[0], w[1]), uniform(w[2]), w[3]};
}

/// Whether there are children under 5 (1), with the unborn, and of school age (2).
constexpr std::size_t ages_of(int months) {
  if (months < -months_before_birth || months >= 17 * 12) return 0;
  return months < 5 * 12 ? 1 : 2;
}
std::size_t ages_in(const Family& family, Month month) {
  std::size_t made = 0;
  for (unsigned i = 0; i < family.children; ++i) {
    if (family.births[i] != never_born) made |= ages_of(month.index - family.births[i]);
  }
  return made;
}

ReferralSource pick_source(const Scene& scene, std::size_t ages, Factors active, double u) {
  const bool abuse = (active & bit(FamilyFactor::domestic_abuse)) != 0;
  const auto kind = abuse ? ages + family_age_kinds : ages;
  return static_cast<ReferralSource>(pick(scene.rates.source[kind], u));
}

KnownFamily* known(const Scene& scene, const Family& family) {
  for (unsigned i = 0; i < family.children; ++i) {
    const auto record = scene.state.record_of[family.first_child + i];
    if (record != nobody) return scene.known_family(record);
  }
  return nullptr;
}

/// The family's place among the known ones, made if none of its children is known yet.
std::uint32_t known_family(Scene& scene, const Family& family) {
  auto& families = scene.state.families;
  if (const auto* of = known(scene, family)) {
    return static_cast<std::uint32_t>(of - families.data());
  }
  families.push_back({.index = static_cast<std::uint32_t>(&family - scene.people.families().data()),
                      .prone = scene.crises.prone(scene.people.family_id(family), family.adversity),
                      .adversity = family.adversity});
  return static_cast<std::uint32_t>(families.size()) - 1;
}

/// A new record of a child: what it is like depends on who it is, not on draw or scenario.
std::uint32_t make_record(Scene& scene, const Family& family, unsigned order) {
  Child child;
  child.id = scene.people.child_id(family, order);
  child.person = family.first_child + order;
  child.birth = family.births[order];
  child.residency = family.residency;
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
  Profile profile;
  profile.family = known_family(scene, family);
  return scene.state.add(child, profile);
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

/// A child's first referral of a year is followed until the next one, or for 72 months.
void follow_up(Scene& scene, std::uint32_t record, Day day, bool first_of_year) {
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

void count_referral(Scene& scene, std::uint32_t record, Day day, ReferralSource source) {
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

/// The referral of one child: no further action, or an assessment.
void refer(Scene& scene, std::uint32_t record, Day day, ReferralSource source) {
  auto& child = scene.state.children[record];
  if (child.referrals == 0) {
    remember_first(scene, child, day);
    needs::begin(scene, record, day);
    if (needs::in_sample_at_18(child)) {
      case_file::schedule(scene.state, birthday(child, 18), record, Due::Kind::needs_at_18, 0, 0);
    }
  }
  if (child.referrals < UINT8_MAX) ++child.referrals;
  const auto w = scene.words(child, Event::referred);
  count_referral(scene, record, day, source);
  needs::review(scene, record, day);
  case_file::open(scene, record, day);
  child.active_until = day;
  if (scene.happens(Transition::no_further_action, scene.rates.no_further_action, uniform(w[0]),
                    child)) {
    scene.count(Tally::no_further_action);
    scene.charge(Transition::no_further_action, child);
    scene.count(Tally::need_episodes_started, 0, -1);
    case_file::close(scene, record, day, case_file::Closing::no_further_action, uniform(w[3]));
    return;
  }
  assessment::begin(scene, child, day, uniform(w[2]));
}

/// What weighs on the family, the risk of a child outside the home included.
Factors active_in(const Scene& scene, const Family& family) {
  Factors active = 0;
  if (auto* of = known(scene, family); of != nullptr) {
    needs::look(scene, *of, scene.people.family_id(family));
    active = of->factors;
  } else {
    const auto id = scene.people.family_id(family);
    const Recovery nobody_helps{.treated = partner::pace_in_adults(scene.rates, scene.draws, id)};
    active = scene.crises
                 .active(scene.draws, id, scene.crises.prone(id, family.adversity),
                         needs::beginning_of_quarter(scene.month), nobody_helps)
                 .now;
  }
  for (unsigned i = 0; i < family.children; ++i) {
    if (family.births[i] == never_born) continue;
    active |= scene.crises.outside(scene.draws, scene.people.child_id(family, i), family.adversity,
                                   {family.births[i]}, scene.month);
  }
  return active;
}

/// Who makes an event of the candidate's, if it is one.
ReferralSource source(const Scene& scene, const Family& family, Factors active,
                      const OfCandidate& chance) {
  constexpr std::uint32_t apart = 15 * 0x9e3779b9U;  // from the numbers of the children
  return pick_source(scene, ages_in(family, scene.month), active,
                     uniform(mixed(chance.included + apart)));
}

/// Whether any level of adversity would make an event of it: many candidates need no look at one.
bool can_be_accepted(const Scene& scene, const Due& due, const FamilyParameters& parameters,
                     double u) {
  return scene.policy.changes(Transition::referral) ||
         (u + due.stream) * parameters.candidate_headroom <
             scene.rates.referral * scene.crises.relative_referral(AdversityLevel::serious);
}

/// Whether a candidate becomes an event; the same number decides in every scenario.
bool accepted(const Scene& scene, const Due& due, const Family& family, Factors active,
              const FamilyParameters& parameters, const OfCandidate& chance) {
  const double u = chance.accepted;
  double rate = scene.rates.referral * scene.crises.relative_referral(level_of(active));
  if (scene.policy.changes(Transition::referral)) {
    const int oldest = std::max(0, (scene.month.index - family.first_birth) / 12);
    const Whom whom{scene.people.family_id(family),
                    oldest,
                    active,
                    false,
                    {.source = source(scene, family, active, chance)},
                    &scene.rates.partner.response};
    const auto is_accepted = [&](double f) {
      return u < rate * f / parameters.candidate_headroom - due.stream;
    };
    scene.policy.note(Transition::referral, whom, scene.month, scene.draws,
                      [&](double f) { return is_accepted(f) != is_accepted(1); });
    rate *= scene.policy.factor(Transition::referral, whom, scene.month, scene.draws);
  }
  return u < rate / parameters.candidate_headroom - due.stream;
}

/// Whether a child of the family is among those referred.
bool included(const Scene& scene, const Family& family, unsigned order, std::uint32_t word,
              const FamilyParameters& p) {
  const Month birth{family.births[order]};
  const int age = scene.month.index - birth.index;
  if (birth.index == never_born || age < -months_before_birth || age >= 18 * 12 - 1) return false;
  const double weight = age < 0 ? p.weight_unborn : p.weight[index(age_band(age))];
  if (uniform(word) >= weight) return false;
  if (!scene.people.resident(family.residency, birth, scene.month)) return false;
  const auto record = scene.state.record_of[family.first_child + order];
  if (record == nobody) return true;
  const auto& child = scene.state.children[record];
  return !child.open() && !child.gone;
}

Referred refer_family(Scene& scene, const Due& due, const Family& family, std::uint32_t word,
                      ReferralSource source, const FamilyParameters& parameters) {
  Referred made;
  for (std::uint8_t i = 0; i < family.children; ++i) {
    if (!included(scene, family, i, mixed(word + (i + 1U) * 0x9e3779b9U), parameters)) continue;
    auto record = scene.state.record_of[family.first_child + i];
    if (record == nobody) record = make_record(scene, family, i);
    // A child who left care or closed earlier this month is not referred back before that day.
    const Day day = std::max(Day{due.day}, Day{scene.state.children[record].active_until});
    if (day >= scene.end) continue;
    scene.charge(Transition::referral, scene.state.children[record]);
    refer(scene, record, day, source);
    made.record[made.count++] = record;
  }
  if (made.count > 0 && due.stream > 0) {
    scene.count(Tally::candidates_beyond_bound, 0, static_cast<int>(made.count));
  }
  return made;
}

}  // namespace

ReferralSource source(const Scene& scene, std::uint32_t record, double u) {
  const auto& child = scene.state.children[record];
  const auto* known = scene.known_family(record);
  const auto ages = known == nullptr ? ages_of(scene.month.index - child.birth)
                                     : ages_in(scene.people.families()[known->index], scene.month);
  return pick_source(scene, ages, child.factors, u);
}

void schedule_candidates(AreaState& state, const Population& people, const CandidateRates& rates,
                         const Draws& draws, Months months, Streams streams) {
  const Day after = first_day(months.from), end = first_day(months.end);
  for (std::uint32_t f = 0; f < people.families().size(); ++f) {
    const auto& family = people.families()[f];
    const Day begins = std::max(after, first_day({family.first_birth - months_before_birth}));
    if (begins >= end || begins >= first_day({family.last_birth + 18 * 12})) continue;
    for (int s = streams.first; s < streams.end; ++s) {
      const auto stream = static_cast<std::uint8_t>(s);
      const auto first = of_candidate(draws, people.family_id(family), Event::first_candidate,
                                      months.from, stream, 0);
      schedule_next(state, family, rates.of(family), f, begins, first.next, stream, 0);
    }
  }
}

void fetch(const Scene& scene, const Due& due) {
  if (names_family(due.kind)) {
    __builtin_prefetch(&scene.people.families()[due.who]);
  } else {
    __builtin_prefetch(&scene.state.children[due.who]);
    __builtin_prefetch(&scene.state.profiles[due.who]);
  }
}

void fetch_records(const Scene& scene, const Due& due) {
  if (!names_family(due.kind)) return;
  __builtin_prefetch(&scene.state.record_of[scene.people.families()[due.who].first_child]);
}

void fetch_children(const Scene& scene, const Due& due) {
  if (!names_family(due.kind)) return;
  const auto& family = scene.people.families()[due.who];
  for (unsigned i = 0; i < std::min<unsigned>(family.children, 2); ++i) {
    const auto record = scene.state.record_of[family.first_child + i];
    if (record == nobody) continue;
    __builtin_prefetch(&scene.state.children[record]);
    __builtin_prefetch(&scene.state.profiles[record]);
  }
}

Referred candidate(Scene& scene, const Due& due, const CandidateRates& rates,
                   const FamilyParameters& parameters) {
  const auto& family = scene.people.families()[due.who];
  const auto chance = of_candidate(scene.draws, scene.people.family_id(family),
                                   Event::next_candidate, scene.month, due.stream, due.nth);
  schedule_next(scene.state, family, rates.of(family), due.who, due.day, chance.next, due.stream,
                due.nth + 1U);
  if (!can_be_accepted(scene, due, parameters, chance.accepted)) return {};
  const auto active = active_in(scene, family);
  if (!accepted(scene, due, family, active, parameters, chance)) return {};
  return refer_family(scene, due, family, chance.included, source(scene, family, active, chance),
                      parameters);
}

Referred found_by_early_help(Scene& scene, const Due& due, const FamilyParameters& parameters) {
  const auto& family = scene.people.families()[due.who];
  const auto* helped = known(scene, family);
  if (helped == nullptr || !early_help::is_spell(*helped, due, scene.month)) return {};
  const auto word = early_help::find_again(scene, *helped, due);
  if (level_of(active_in(scene, family)) != AdversityLevel::serious) return {};
  Due found = due;
  found.stream = 0;  // none of the candidates
  // The authority's own early help is one of the other sources (census code 5D).
  const auto made = refer_family(scene, found, family, word, ReferralSource::other, parameters);
  scene.count(Tally::early_help_found, 0, static_cast<std::int64_t>(made.count));
  return made;
}

bool recurrence(Scene& scene, const Due& due) {
  auto& child = scene.state.children[due.who];
  // A referral since then has replaced this recurrence by its own.
  if (child.open() || child.gone || child.referrals != due.nth || due.day >= birthday(child, 18)) {
    return false;
  }
  if (!scene.resident(child, scene.month)) return false;
  if (early_help::averts(scene, due.who, due.stream)) return false;
  const auto source = static_cast<ReferralSource>(scene.state.profiles[due.who].next_source);
  if (due.stream == 0 &&
      scene.prevented(Transition::rereferral, child, scene.turn(child), {.source = source})) {
    return false;
  }
  scene.charge(Transition::rereferral, child);
  refer(scene, due.who, std::max(Day{due.day}, Day{child.active_until}), source);
  return true;
}

}  // namespace kindred::model::referral
