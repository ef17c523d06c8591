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

/// The numbers of a factor's onsets by year, those of some years from one draw.
class Onsets {
 public:
  Onsets(const Draws& draws, AgentId agent) : draws_(draws), agent_(agent) {}
  std::uint32_t number(int year, std::size_t factor) {
    const int draw = year / years_a_draw;
    const auto at = static_cast<std::size_t>(draw) % drawn_.size();
    if (draw != drawn_[at]) {
      drawn_[at] = draw;
      const bool before = (draw + 1) * years_a_draw <= first_year_drawn;
      words_[at] = (before ? nature : draws_).words(agent_, Event::crisis, {draw});
    }
    return spread(words_[at], factor + count_of<FamilyFactor> *
                                           static_cast<std::size_t>(year - draw * years_a_draw));
  }

 private:
  static constexpr int years_a_draw = 3;
  const Draws& draws_;
  AgentId agent_;
  std::array<int, 4> drawn_{-1, -1, -1, -1};
  std::array<Words, 4> words_;
};

/// The month in which an episode of a year begins, by the number of its onset.
int begins(std::uint32_t number, int year) {
  return first_month(year).index + static_cast<int>(((mixed(number ^ odd) & 0xffff) * 12) >> 16);
}
/// How long it lasts, as a number [of 65536].
std::uint32_t length(std::uint32_t number) { return mixed(number ^ odd) >> 16; }

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
    for (int months = 0; months < longest; ++months) {
      over_[f][static_cast<std::size_t>(months)] =
          static_cast<std::uint16_t>(65535 * (1 - exp_of(-months / p.episode_months[f])));
    }
  }
  for (std::size_t l = 0; l < relative_.size(); ++l) {
    relative_[l] = power(p.referral_ratio, static_cast<double>(l) - 2);
  }
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    const double g = adversity[c];
    for (std::size_t f = 0; f < onset_.size(); ++f) {
      prone_[c][f] = static_cast<std::uint32_t>(g / (g + p.prone_at[f]) * UINT32_MAX);
    }
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
    const double active = prone_[c][f] * 0x1p-32 * (1 - quiet);
    one = one * (1 - active) + none * active;
    none *= 1 - active;
  }
  shares_[c] = {none, one, std::max(0.0, 1 - none - one)};
  double mean = 0;
  for (std::size_t l = 0; l < relative_.size(); ++l) mean += shares_[c][l] * relative_[l];
  most_[c] = 1 / mean;
}

double Crises::times(std::size_t factor, int year) const {
  double product = 1;
  for (const auto& s : shocks_) {
    if (index(s.factor) == factor && year >= s.first_year && year <= s.last_year) {
      product *= s.times;
    }
  }
  return product;
}

bool Crises::lasts(std::size_t factor, int months, std::uint32_t number) const {
  return months < longest && length(number) >= over_[factor][static_cast<std::size_t>(months)];
}

Crises::Active Crises::active(const Draws& draws, AgentId family, std::uint8_t adversity,
                              Month month, const Recovery& recovery) const {
  Active made;
  const auto prone = nature.words(family, Event::prone);
  const int year = month.year();
  Onsets onsets(draws, family);
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    if (spread(prone, f) >= prone_[adversity][f]) continue;
    const auto factor = static_cast<Factors>(1U << f);
    const double pace = (factor & treated_in_adults) != 0 ? recovery.treated : 1;
    for (int y = year; y > year - years_back && (made.now & factor) == 0; --y) {
      const auto number = onsets.number(y, f);
      if (uniform(number) >= onset_[f] * times(f, y)) continue;
      const int from = begins(number, y);
      if (from > month.index) continue;
      const int lasted = static_cast<int>((month.index - from) * pace + 0.5);
      if (!lasts(f, lasted, number)) continue;
      made.without_help |= factor;
      const int helped = std::min(recovery.to, month.index) - std::max(recovery.from, from);
      const int more = static_cast<int>(std::max(0, helped) * recovery.faster + 0.5);
      if (more == 0 || lasts(f, lasted + more, number)) made.now |= factor;
    }
  }
  return made;
}

Factors Crises::outside(const Draws& draws, AgentId child, std::uint8_t adversity, Month birth,
                        Month month) const {
  const int eleventh = birth.index + first_age_outside * 12;
  if (month.index < eleventh) return 0;
  const int year = month.year();
  Onsets onsets(draws, child);
  for (int y = year; y > year - years_of_risk_outside; --y) {
    const auto number = onsets.number(y, 0);
    if (uniform(number) >= outside_[adversity]) continue;
    const int from = begins(number, y);
    if (from < eleventh || from > month.index) continue;
    const double means = exponential((length(number) + 0.5) / 65536);
    if (month.index - from < means * p_.outside_home_months) return outside_home;
  }
  return 0;
}

}  // namespace kindred::model
