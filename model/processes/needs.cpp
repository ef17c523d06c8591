#include "model/processes/needs.hpp"

#include <algorithm>

#include "model/elementary.hpp"
#include "model/use.hpp"

namespace kindred::model::needs {

namespace {

constexpr double days_a_month = 30.4375;
constexpr int years_before_known = 3;
constexpr int months_at_home = 6, months_in_care = 12;

/// Sum of uniform numbers made normal: exact in its first two moments, and no tails beyond three.
double about_normal(const Words& w) {
  double sum = 0;
  for (const auto word : w) sum += uniform(word) - 0.5;
  return sum * 1.7320508075688772;  // four of variance 1/12
}

double goes_to(const Scene& scene, const Child& child) {
  const auto& p = scene.rates.needs;
  if (child.looked_after()) return p.in_care;
  const double of_adversity = p.adversity[index(level_of(child.factors))];
  return child.helped ? of_adversity * (1 - p.with_help * scene.rates.help_quality) : of_adversity;
}

double towards(const NeedsParameters& p, double from, double to, double months) {
  return to + (from - to) * exp_of(-months / (to > from ? p.rise_months : p.ease_months));
}

void live_through(Scene& scene, std::uint32_t record, Day day) {
  auto& profile = scene.state.profiles[record];
  const auto& child = scene.state.children[record];
  const double months = std::max(0, day - Day{profile.exposed_to}) / days_a_month;
  profile.exposure = static_cast<float>(
      towards(scene.rates.needs, profile.exposure, goes_to(scene, child), months));
  profile.exposed_to = day;
}

void set_risk(Child& child, const Profile& profile) {
  const int points = static_cast<int>(level_of(child.factors)) + band_of(score(profile));
  child.risk = points < 2 ? 0 : points < 4 ? 1 : 2;
}

/// Changes what a child uses from day to day, wherever it is counted.
template <class Change>
void change_use(Scene& scene, Child& child, Change change) {
  if (!child.settled) return change();
  const auto count = [&](int sign) {
    each_use(child, [&](Activity a) {
      scene.use(a, sign * scene.days);
      scene.state.in_use[index(a)] += sign;
    });
  };
  count(-1);
  change();
  count(1);
}

Factors factors_now(const Scene& scene, const Child& child, KnownFamily* known) {
  if (known == nullptr) return 0;
  const auto& family = scene.people.families()[known->index];
  look(scene, *known);
  return known->factors |
         scene.crises.outside(scene.draws, child.id, family.adversity, {child.birth}, scene.month);
}

}  // namespace

double score(const Profile& profile) {
  return std::clamp(profile.own / 4.0 + static_cast<double>(profile.exposure), 0.0, 40.0);
}

void look(const Scene& scene, KnownFamily& known) {
  if (known.looked_at == scene.month.index) return;
  const auto& family = scene.people.families()[known.index];
  const auto& rates = scene.rates;
  const Recovery recovery{known.help_from,
                          known.helped > 0 ? scene.month.index : known.help_to,
                          rates.recovery * rates.continuity(known.help_changes),
                          known.early_from,
                          known.early_to,
                          rates.early_recovery * rates.continuity(known.early_changes)};
  const auto active = scene.crises.active(scene.draws, scene.people.family_id(family),
                                          family.adversity, scene.month, recovery);
  known.looked_at = static_cast<std::int16_t>(scene.month.index);
  known.factors = active.now;
  known.without_help = active.without_help;
}

void begin(Scene& scene, std::uint32_t record, Day day) {
  auto& profile = scene.state.profiles[record];
  const auto& child = scene.state.children[record];
  const auto& p = scene.rates.needs;
  profile.own = static_cast<std::int8_t>(std::clamp(
      (p.mean + p.spread * about_normal(nature.words(child.id, Event::needs))) * 4, -127.0, 127.0));
  profile.exposed_to = day;
  const auto* known = scene.known_family(record);
  if (known == nullptr) {
    profile.exposure = static_cast<float>(p.in_care);
    return;
  }
  // What nobody met before the child was known: a year at the level of each of the last ones.
  const auto& family = scene.people.families()[known->index];
  double exposure = 0;
  for (int back = years_before_known; back > 0; --back) {
    const Month then{scene.month.index - 12 * back + 6};
    if (then.index < child.birth) continue;
    const auto was = scene.crises.active(scene.draws, scene.people.family_id(family),
                                         family.adversity, then, {});
    exposure = towards(p, exposure, p.adversity[index(level_of(was.now))], 12);
  }
  profile.exposure = static_cast<float>(exposure);
}

void review(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  live_through(scene, record, day);
  auto* known = scene.known_family(record);
  const auto factors = factors_now(scene, child, known);
  const auto unhelped = known == nullptr ? factors : factors | known->without_help;
  const bool eased = level_of(factors) != AdversityLevel::serious &&
                     level_of(static_cast<Factors>(unhelped)) == AdversityLevel::serious;
  if (factors == child.factors && eased == child.eased) {
    return set_risk(child, scene.state.profiles[record]);
  }
  change_use(scene, child, [&] {
    child.factors = factors;
    child.eased = eased;
    set_risk(child, scene.state.profiles[record]);
  });
}

bool reviewed_in(const Child& child, Month month) {
  const int every = child.looked_after() ? months_in_care : months_at_home;
  return (month.index + static_cast<int>(child.id % 12)) % every == 0;
}

Month next_review(const Child& child, Month from) {
  const int every = child.looked_after() ? months_in_care : months_at_home;
  const int since = (from.index + static_cast<int>(child.id % 12)) % every;
  return since == 0 ? from : from + (every - since);
}

void assess(Scene& scene, std::uint32_t record, Day day) {
  review(scene, record, day);
  auto& child = scene.state.children[record];
  auto& profile = scene.state.profiles[record];
  const double error = scene.rates.needs.error * about_normal(scene.words(child, Event::needs));
  const double known = std::clamp(score(profile) + error, 0.0, 40.0);
  profile.known = static_cast<std::uint8_t>(known * 4);
  child.known_band = band_of(known) & 3U;
}

void moved(Scene& scene, std::uint32_t record, Day day) {
  live_through(scene, record, day);
  scene.state.profiles[record].exposure += static_cast<float>(scene.rates.needs.of_move);
}

}  // namespace kindred::model::needs
