#include "model/population/crises.hpp"

#include <algorithm>
#include <bit>

#include "model/chance/reproducible_math.hpp"
#include "model/parameters/by_year.hpp"
#include "model/vocabulary/partner_service.hpp"

namespace kindred::model {

namespace {

constexpr int first_year_drawn = first_fitted_year + 1;  ///< earlier ones are one for all draws
constexpr std::uint32_t odd = 0x9e3779b9U;
constexpr int years_of_risk_outside = 3;
constexpr int first_age_outside = 11;

/// A chance as the number that draws must lie below.
std::uint32_t limit(double chance) { return static_cast<std::uint32_t>(chance * UINT32_MAX); }

/// What a word drawn for several years adds up to for a factor: its numbers by year follow in
/// steps.
std::uint32_t stem(const Words& words, std::size_t f) {
  return words[f % 4] + static_cast<std::uint32_t>(f + 1) * odd;
}
constexpr auto step = static_cast<std::uint32_t>(std::uint64_t{count_of<FamilyFactor>} * odd);

/// Years whose onsets come out of one draw; from the first fitted year on each draw has its own.
constexpr int years_a_draw = 16;
constexpr int blocks_before = 64;  // more than the years that anybody asks for
int block_of(int year) {
  return (year - first_year_drawn + blocks_before * years_a_draw) / years_a_draw;
}
int first_year_of(int block) { return first_year_drawn + (block - blocks_before) * years_a_draw; }
Words draw_block(const KeyedRng& rng, AgentId agent, int block) {
  return (block < blocks_before ? trait_rng : rng).words(agent, DrawPurpose::crisis, {block});
}

/// The number of a year's onset, out of the words drawn for its block.
std::uint32_t number_in(const Words& words, int block, int year, std::size_t f) {
  return mixed(stem(words, f) + static_cast<std::uint32_t>(year - first_year_of(block)) * step);
}

/// The month in which an episode of a year begins, by the number of its onset.
int begins(std::uint32_t number, int year) {
  return first_month(year).index + static_cast<int>(((mixed(number ^ odd) & 0xffff) * 12) >> 16);
}
/// How long it lasts, as a number [of 65536].
std::uint32_t length(std::uint32_t number) { return mixed(number ^ odd) >> 16; }

/// Chance that an episode which began in any month of the year `back` years ago, and not before
/// the last `within` months, lasts still in a month of this year.
double lasting(int back, int month, double mean, int within = INT32_MAX) {
  double sum = 0;
  for (int begins = 0; begins < 12; ++begins) {
    const int lasted = 12 * back + month - begins;
    if (lasted >= 0 && lasted <= within) sum += exp_of(-lasted / mean);
  }
  return sum / 12;
}

/// Chances that a child has an episode of risk outside the home, for each month of the year and
/// age, by the chance of an onset in a year: 1 minus the product over the years of onsets.
class OutsideHome {
 public:
  explicit OutsideHome(double mean) {
    for (std::size_t age = 1; age < age_groups; ++age) {
      for (int month = 0; month < 12; ++month) {
        for (int m = 0; m < 12; ++m) {
          const int since = static_cast<int>(age - 1) * 12 + m;
          for (int back = 0; back < years_of_risk_outside; ++back) {
            at(age, month, m)[static_cast<std::size_t>(back)] = lasting(back, month, mean, since);
          }
        }
      }
    }
  }
  /// On average over the months of the year and of the age.
  double share(std::size_t age, double onset) const {
    if (age == 0) return 0;
    double sum = 0;
    for (std::size_t i = 0; i < 144; ++i) {
      double quiet = 1;
      for (const double lasts : lasting_[age * 144 + i]) quiet *= 1 - onset * lasts;
      sum += 1 - quiet;
    }
    return sum / 144;
  }

 private:
  using Lasting = std::array<double, static_cast<std::size_t>(years_of_risk_outside)>;
  Lasting& at(std::size_t age, int month, int m) {
    return lasting_[age * 144 + static_cast<std::size_t>(month * 12 + m)];
  }
  std::array<Lasting, age_groups * 144> lasting_{};
};

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
      prone_[c][f] = limit(g / (g + p.prone_at[f]));
    }
    outside_[c] = std::min(0.5, p.outside_home_rate * 2 * g / (1 + g));
  }
  usual_ = worked_out(0);
  set_most();
  for (const auto& shock : shocks_) {
    for (int year = shock.first_year; year < shock.last_year + years_back; ++year) {
      if (&of_year(year) == &usual_) shocked_.push_back(worked_out(year));
    }
  }
}

std::array<double, Crises::months_a_year> Crises::active_in(FamilyFactor factor, int year) const {
  const auto f = index(factor);
  std::array<double, months_a_year> made{};
  for (int month = 0; month < months_a_year; ++month) {
    double quiet = 1;
    for (int back = 0; back < years_back; ++back) {
      const double onset = std::min(1.0, onset_[f] * times(f, year - back));
      quiet *= 1 - onset * lasting(back, month, p_.episode_months[f]);
    }
    made[static_cast<std::size_t>(month)] = 1 - quiet;
  }
  return made;
}

Crises::OfYear Crises::worked_out(int year) const {
  OfYear made;
  made.year = year;
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    made.onsets[f] = limit(std::min(1.0, onset_[f] * times(f, year)));
  }
  std::array<std::array<double, months_a_year>, count_of<FamilyFactor>> active;
  for (std::size_t f = 0; f < active.size(); ++f) {
    active[f] = active_in(static_cast<FamilyFactor>(f), year);
  }
  const OutsideHome outside(p_.outside_home_months);
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    double none = 0, one = 0;
    for (std::size_t month = 0; month < months_a_year; ++month) {
      double quiet = 1, single = 0;
      for (std::size_t f = 0; f < active.size(); ++f) {
        const double a = prone_[c][f] * 0x1p-32 * active[f][month];
        single = single * (1 - a) + quiet * a;
        quiet *= 1 - a;
      }
      none += quiet / months_a_year;
      one += single / months_a_year;
    }
    made.family[c] = {none, one, std::max(0.0, 1 - none - one)};
    for (std::size_t age = 0; age < age_groups; ++age) {
      made.serious[age][c] = made.family[c][2] + one * outside.share(age, outside_[c]);
    }
  }
  return made;
}

const Crises::OfYear& Crises::of_year(int year) const {
  if (shocked_.empty()) return usual_;
  const auto found = std::ranges::find(shocked_, year, &OfYear::year);
  return found == shocked_.end() ? usual_ : *found;
}

void Crises::set_most() {
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    double mean = 0;
    for (std::size_t l = 0; l < relative_.size(); ++l) mean += usual_.family[c][l] * relative_[l];
    most_[c] = 1 / mean;
  }
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
  const auto told_apart = static_cast<std::size_t>(std::clamp(months, 0, longest - 1));
  return length(number) >= over_[factor][told_apart];
}

Factors Crises::prone(AgentId family, std::uint8_t adversity) const {
  const auto words = trait_rng.words(family, DrawPurpose::prone);
  unsigned bits = 0;
  for (std::size_t f = 0; f < onset_.size(); ++f) {
    bits |= static_cast<unsigned>(mixed(stem(words, f)) < prone_[adversity][f]) << f;
  }
  return static_cast<Factors>(bits);
}

Episodes Crises::episodes(const KeyedRng& rng, AgentId family, Factors prone, Month from,
                          Month to) const {
  Episodes made;
  const int last = to.year();
  for (int year = from.year() - years_back + 1; prone != 0 && year <= last;) {
    const int block = block_of(year), end = std::min(last + 1, first_year_of(block + 1));
    const auto words = draw_block(rng, family, block);
    for (unsigned left = prone; left != 0; left &= left - 1) {
      const auto f = static_cast<std::size_t>(std::countr_zero(left));
      for (int y = year; y < end; ++y) {
        const auto number = number_in(words, block, y, f);
        made.add_if(number < of_year(y).onsets[f],
                    {number, static_cast<std::int16_t>(y), static_cast<std::uint16_t>(f)});
      }
    }
    year = end;
  }
  return made;
}

// Without branches, as nobody can foresee them.
Crises::Active Crises::active(const Episodes& episodes, Month month,
                              const Recovery& recovery) const {
  unsigned now = 0, without_help = 0;
  const int oldest = month.year() - years_back + 1;
  for (const auto& [number, year, factor] : episodes) {
    const int began = begins(number, year), passed = month.index - began;
    const auto bit = 1U << factor;
    const double pace = (bit & treated_in_adults) != 0 ? recovery.treated : 1;
    const int lasted = static_cast<int>(passed * pace + 0.5);
    const int more = static_cast<int>(recovery.gained(began, month.index) + 0.5);
    const bool felt = passed >= 0 && year >= oldest;
    without_help |= bit * (felt & lasts(factor, lasted, number));
    now |= bit * (felt & lasts(factor, lasted + more, number));
  }
  return {static_cast<Factors>(now), static_cast<Factors>(without_help)};
}

Factors Crises::outside(const KeyedRng& rng, AgentId child, std::uint8_t adversity, Month birth,
                        Month month) const {
  const int eleventh = birth.index + first_age_outside * 12;
  if (month.index < eleventh) return 0;
  const int year = month.year();
  int drawn = -1;
  Words words{};
  for (int y = year; y > year - years_of_risk_outside; --y) {
    const int block = block_of(y);
    if (block != drawn) words = draw_block(rng, child, drawn = block);
    const auto number = number_in(words, block, y, 0);
    if (uniform(number) >= outside_[adversity]) continue;
    const int from = begins(number, y);
    if (from < eleventh || from > month.index) continue;
    const double means = exponential((length(number) + 0.5) / 65536);
    if (month.index - from < means * p_.outside_home_months) return outside_home;
  }
  return 0;
}

}  // namespace kindred::model
