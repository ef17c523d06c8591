#include "model/crises.hpp"

#include <algorithm>

#include "model/elementary.hpp"

namespace kindred::model {

namespace {

constexpr int first_year_drawn = first_fitted_year + 1;  ///< earlier ones are one for all draws
constexpr std::uint32_t odd = 0x9e3779b9U;
constexpr int years_of_risk_outside = 3;
constexpr int first_age_outside = 11;

/// One of several numbers that a word is spread over.
std::uint32_t spread(const Words& words, std::size_t nth) {
  return mixed(words[nth % 4] + static_cast<std::uint32_t>(nth + 1) * odd);
}

Words of_year(const Draws& draws, AgentId agent, int year) {
  return (year < first_year_drawn ? nature : draws).words(agent, Event::crisis, first_month(year));
}

/// When an episode of a year begins, and how many times the mean it lasts.
struct Episode {
  int from;
  double means;
};
Episode episode(std::uint32_t number, int year) {
  const std::uint32_t w = mixed(number ^ odd);
  return {first_month(year).index + static_cast<int>(((w & 0xffff) * 12) >> 16),
          exponential((static_cast<double>(w >> 16) + 0.5) / 65536)};
}

/// Chance that an episode which began at an even time of the year `back` years ago lasts still.
double lasting(int back, double mean) {
  const double from = 12.0 * back, to = from + 12;
  return (exp_of(-from / mean) - exp_of(-to / mean)) * mean / 12;
}

}  // namespace

Crises::Crises(const AdversityParameters& p, const std::array<double, adversity_classes>& adversity,
               std::vector<AdversityShock> shocks)
    : p_(p), shocks_(std::move(shocks)) {
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    const double rate = log_of(1 + p.episode_months[f] / p.gap_months[f]) / p.episode_months[f];
    onset_[f] = 1 - exp_of(-12 * rate);
  }
  for (std::size_t l = 0; l < relative_.size(); ++l) {
    relative_[l] = power(p.referral_ratio, static_cast<double>(l) - 2);
  }
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    const double g = adversity[c];
    for (std::size_t f = 0; f < onset_.size(); ++f) prone_[c][f] = g / (g + p.prone_at[f]);
    outside_[c] = std::min(0.5, p.outside_home_rate * 2 * g / (1 + g));
    set_shares(c);
  }
}

void Crises::set_shares(std::size_t c) {
  double none = 1, one = 0;
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    double quiet = 1;
    for (int back = 0; back < years_back; ++back) {
      quiet *= 1 - onset_[f] * lasting(back, p_.episode_months[f]);
    }
    const double active = prone_[c][f] * (1 - quiet);
    one = one * (1 - active) + none * active;
    none *= 1 - active;
  }
  shares_[c] = {none, one, std::max(0.0, 1 - none - one)};
  double mean = 0;
  for (std::size_t l = 0; l < relative_.size(); ++l) mean += shares_[c][l] * relative_[l];
  most_[c] = 1 / mean;
}

double Crises::times(FamilyFactor factor, int year) const {
  double product = 1;
  for (const auto& s : shocks_) {
    if (s.factor == factor && year >= s.first_year && year <= s.last_year) product *= s.times;
  }
  return product;
}

Crises::Active Crises::active(const Draws& draws, AgentId family, std::uint8_t adversity,
                              Month month, const Recovery& recovery) const {
  Active made;
  const auto prone = nature.words(family, Event::prone);
  Factors can = 0;
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    if (uniform(spread(prone, f)) < prone_[adversity][f]) can |= static_cast<Factors>(1U << f);
  }
  if (can == 0) return made;
  const int year = month.year();
  for (int y = year; y > year - years_back && y > 0; --y) {
    const auto words = of_year(draws, family, y);
    for (std::size_t f = 0; f < onset_.size(); ++f) {
      const auto factor = static_cast<Factors>(1U << f);
      if ((can & factor) == 0 || (made.now & factor) != 0) continue;
      const auto number = spread(words, f);
      const double chance = onset_[f] * times(static_cast<FamilyFactor>(f), y);
      if (uniform(number) >= chance) continue;
      const auto e = episode(number, y);
      if (e.from > month.index) continue;
      const double lasted = month.index - e.from, lasts = e.means * p_.episode_months[f];
      if (lasted >= lasts) continue;
      made.without_help |= factor;
      if (lasted + recovery.gained(e.from, month.index) < lasts) made.now |= factor;
    }
  }
  return made;
}

Factors Crises::outside(const Draws& draws, AgentId child, std::uint8_t adversity, Month birth,
                        Month month) const {
  const int eleventh = birth.index + first_age_outside * 12;
  if (month.index < eleventh) return 0;
  const int year = month.year();
  for (int y = year; y > year - years_of_risk_outside; --y) {
    const auto number = of_year(draws, child, y)[0];
    if (uniform(number) >= outside_[adversity]) continue;
    const auto e = episode(number, y);
    if (e.from < eleventh || e.from > month.index) continue;
    if (month.index - e.from < e.means * p_.outside_home_months) return outside_home;
  }
  return 0;
}

}  // namespace kindred::model
