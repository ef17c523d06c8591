#include "model/processes/help/needs.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/help/partner.hpp"
#include "model/state/use.hpp"

namespace kindred::model::needs {

namespace {

constexpr int years_before_known = 3;
constexpr int months_at_home = 6, months_in_care = 12;

/// Sum of uniform numbers made normal: exact in its first two moments, and no tails beyond three.
double about_normal(const Words& w) {
  double sum = 0;
  for (const auto word : w) sum += uniform(word) - 0.5;
  return sum * 1.7320508075688772;  // four of variance 1/12
}

double goes_to(const AreaMonth& area_month, const Child& child) {
  const auto& p = area_month.rates.needs;
  if (child.looked_after()) return p.in_care;
  const double of_adversity = p.adversity[index(level_of(child.factors))];
  return child.helped ? of_adversity * (1 - p.with_help * area_month.rates.help_quality)
                      : of_adversity;
}

double towards(const NeedsParameters& p, double from, double to, double months) {
  return to + (from - to) * exp_of(-months / (to > from ? p.rise_months : p.ease_months));
}

/// What the child has lived through on a day after the last review.
double exposure_on(const AreaMonth& area_month, const Child& child, const Profile& profile,
                   Day day) {
  const double months = std::max(0, day - Day{profile.exposed_to}) / days_a_month;
  const double to = goes_to(area_month, child);
  const bool eases = to < static_cast<double>(profile.exposure);
  const double pace =
      eases ? partner::pace_in_child(area_month, child, band_of(score(profile))) : 1.0;
  return towards(area_month.rates.needs, profile.exposure, to, months * pace);
}

void live_through(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& profile = area_month.state->profiles[record];
  profile.exposure =
      static_cast<float>(exposure_on(area_month, area_month.state->children[record], profile, day));
  profile.exposed_to = day;
}

double with_own_part(const Profile& profile, double exposure) {
  return std::clamp(profile.own / 4.0 + exposure, 0.0, 40.0);
}

/// What follows from the factors and the score as they are now.
void draw_conclusions(Child& child, const Profile& profile) {
  const auto band = band_of(score(profile));
  const int points = static_cast<int>(level_of(child.factors)) + band;
  child.risk = points < 2 ? 0 : points < 4 ? 1 : 2;
  child.poor_fit = placement::misfit(child, band).has_value();
}

/// What somebody who asks about the score is told.
void know(Child& child, Profile& profile, double error) {
  const double known = std::clamp(score(profile) + error, 0.0, 40.0);
  profile.known = static_cast<std::uint8_t>(known * 4);
  child.known_band = band_of(known) & 3U;
}

/// The band of the adversity in which a child becomes known: where a year more of it would bring
/// the score, in shares of where serious adversity brings it in the end.
std::uint8_t first_adversity(const NeedsParameters& p, double exposure, AdversityLevel now) {
  const double most = p.adversity[index(AdversityLevel::serious)];
  const double reached = towards(p, exposure, p.adversity[index(now)], 12);
  return reached < 0.2 * most ? 0 : reached < 0.5 * most ? 1 : 2;
}

/// Changes what a child uses from day to day, wherever it is counted.
template <class Change>
void change_use(AreaMonth& area_month, std::uint32_t record, Change change) {
  const auto& child = area_month.state->children[record];
  if (!child.in_running_use) return change();
  const auto count = [&](int sign) {
    each_use(child, area_month.state->profiles[record], [&](Activity a) {
      area_month.use(a, sign * area_month.days);
      area_month.state->in_use[index(a)] += sign;
    });
  };
  count(-1);
  change();
  count(1);
}

Factors factors_now(const AreaMonth& area_month, const Child& child, const KnownFamily* known) {
  if (known == nullptr) return 0;
  return known->factors | area_month.crises.outside(area_month.rng, child.id, known->adversity,
                                                    {child.birth}, area_month.month);
}

std::int64_t tenths(double score) { return static_cast<std::int64_t>(score * 10 + 0.5); }

/// The score of a child whose case may have closed years ago: years at the level that each brought,
/// without any help.
double score_at_18(const AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& profile = area_month.state->profiles[record];
  const auto& known = *area_month.known_family(record);
  const auto family = AreaMonth::family(area_month.state->children[record]);
  const auto& p = area_month.rates.needs;
  double exposure = profile.exposure;
  for (Day from = profile.exposed_to; from < day;) {
    const Day to = std::min(day, from + 365);
    const auto active = area_month.crises.active(area_month.rng, family, known.prone,
                                                 month_of(from + (to - from) / 2), {});
    exposure =
        towards(p, exposure, p.adversity[index(level_of(active.now))], (to - from) / days_a_month);
    from = to;
  }
  return with_own_part(profile, exposure);
}

}  // namespace

double score(const Profile& profile) { return with_own_part(profile, profile.exposure); }

double score_on(const AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& profile = area_month.state->profiles[record];
  return with_own_part(profile,
                       exposure_on(area_month, area_month.state->children[record], profile, day));
}

void look(const AreaMonth& area_month, KnownFamily& known, AgentId family) {
  const Month begun = beginning_of_quarter(area_month.month);
  if (known.looked_at == begun.index) return;
  const auto& rates = area_month.rates;
  const Recovery recovery{known.help_from,
                          known.helped > 0 ? begun.index : known.help_to,
                          rates.recovery * rates.continuity(known.help_changes),
                          known.early_from,
                          known.early_to,
                          rates.early_recovery * rates.continuity(known.early_changes),
                          partner::pace_in_adults(rates, area_month.rng, family)};
  const auto active =
      area_month.crises.active(area_month.rng, family, known.prone, begun, recovery);
  known.looked_at = static_cast<std::int16_t>(begun.index);
  known.factors = active.now;
  known.without_help = active.without_help;
}

KnownFamily* look(AreaMonth& area_month, std::uint32_t record) {
  auto* known = area_month.known_family(record);
  if (known != nullptr)
    look(area_month, *known, AreaMonth::family(area_month.state->children[record]));
  return known;
}

void begin(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& profile = area_month.state->profiles[record];
  const auto& child = area_month.state->children[record];
  const auto& p = area_month.rates.needs;
  profile.own = static_cast<std::int8_t>(std::clamp(
      (p.mean + p.spread * about_normal(trait_rng.words(child.id, DrawPurpose::needs))) * 4, -127.0,
      127.0));
  profile.exposed_to = day;
  const auto* known = look(area_month, record);
  if (known == nullptr) {
    profile.exposure = static_cast<float>(p.in_care);
    return;
  }
  // What nobody met before the child was known: a year at the level of each of the last ones.
  const auto id = AreaMonth::family(child);
  const Recovery nobody_helped{.treated =
                                   partner::pace_in_adults(area_month.rates, area_month.rng, id)};
  const auto half_way = [&](int years_back) { return area_month.month + (6 - 12 * years_back); };
  const auto episodes = area_month.crises.episodes(area_month.rng, id, known->prone,
                                                   half_way(years_before_known), half_way(1));
  double exposure = 0;
  for (int back = years_before_known; back > 0; --back) {
    const Month then = half_way(back);
    if (then.index < child.birth) continue;
    const auto was = area_month.crises.active(episodes, then, nobody_helped);
    exposure = towards(p, exposure, p.adversity[index(level_of(was.now))], 12);
  }
  profile.exposure = static_cast<float>(exposure);
  profile.first_adversity = first_adversity(p, exposure, level_of(known->factors)) & 3U;
}

void review(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  live_through(area_month, record, day);
  const auto* known = look(area_month, record);
  const auto factors = factors_now(area_month, child, known);
  const auto unhelped = known == nullptr ? factors : factors | known->without_help;
  const bool eased = level_of(factors) != AdversityLevel::serious &&
                     level_of(static_cast<Factors>(unhelped)) == AdversityLevel::serious;
  const auto served = partner::serving(area_month, child, factors,
                                       band_of(score(area_month.state->profiles[record])));
  if (factors == child.factors && eased == child.eased && served == child.served) {
    return draw_conclusions(child, area_month.state->profiles[record]);
  }
  change_use(area_month, record, [&] {
    child.factors = factors;
    child.eased = eased;
    child.served = served & 7U;
    draw_conclusions(child, area_month.state->profiles[record]);
  });
}

bool reviewed_in(const Child& child, Month month) { return next_review(child, month) == month; }

Month next_review(const Child& child, Month from) {
  const int every = child.looked_after() ? months_in_care : months_at_home;
  const int since = (from.index + static_cast<int>(child.id % 12)) % every;
  return since == 0 ? from : from + (every - since);
}

void assess(AreaMonth& area_month, std::uint32_t record, Day day) {
  review(area_month, record, day);
  auto& child = area_month.state->children[record];
  auto& profile = area_month.state->profiles[record];
  know(child, profile,
       area_month.rates.needs.error * about_normal(area_month.words(child, DrawPurpose::needs)));
  const auto truly = band_of(score(profile));
  const auto known = child.known_band == truly  ? NeedsKnown::right
                     : child.known_band < truly ? NeedsKnown::too_low
                                                : NeedsKnown::too_high;
  area_month.count(Tally::needs_as_known, index(known));
}

void measure(AreaMonth& area_month, std::uint32_t record) {
  auto& child = area_month.state->children[record];
  const auto w = area_month.rng.words(child.id, DrawPurpose::measured, area_month.month);
  know(child, area_month.state->profiles[record], area_month.rates.needs.error * about_normal(w));
}

void count_looked_after(AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& child = area_month.state->children[record];
  const auto band = band_of(score(area_month.state->profiles[record]));
  if (const auto found = placement::misfit(child, band)) {
    area_month.count(Tally::looked_after_misplaced, index(*found));
  }
  const int age = age_months(child, day);
  if (age < 5 * 12 || age >= 17 * 12 || months_between(child.care_since, day) < 12) return;
  const double now = score_on(area_month, record, day);
  area_month.count(Tally::looked_after_by_needs, band_of(now));
  area_month.count(Tally::looked_after_score, 0, tenths(now));
}

bool in_sample_at_18(const Child& child) {
  return child.person != nobody && trait_rng.words(child.id, DrawPurpose::sample_at_18)[0] % 8 == 0;
}

void count_at_18(AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& child = area_month.state->children[record];
  const auto& profile = area_month.state->profiles[record];
  if (child.gone || !area_month.resident(child, month_of(day))) return;
  const auto history = child.periods_of_care > 0 ? HistoryAt18::looked_after
                       : child.ever_in_need      ? HistoryAt18::in_need
                                                 : HistoryAt18::known;
  const auto cell = index(history) * first_adversity_bands + profile.first_adversity;
  area_month.count(Tally::needs_at_18, cell);
  area_month.count(Tally::needs_score_at_18, cell, tenths(score_at_18(area_month, record, day)));
}

void moved(AreaMonth& area_month, std::uint32_t record, Day day) {
  live_through(area_month, record, day);
  area_month.state->profiles[record].exposure += static_cast<float>(area_month.rates.needs.of_move);
}

}  // namespace kindred::model::needs
