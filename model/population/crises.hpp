// model/population/crises.hpp - what weighs on a family in a month: factors that start, ease and
// relapse.
//
// Real thing:  domestic abuse, parents' misuse of drugs and alcohol, mental ill-health and learning
//              disability, neglect, money and housing come and go in a family; a few families are
//              prone to them for good. A child of 11 and over can be at risk outside the home.
// Equation:    prone with probability g / (g + prone_at), g the family's lasting adversity; a prone
//              family's episodes start with rate log(1 + episode / gap) / episode and last an
//              exponential time of mean `episode` [months], faster while the family is helped.
// Method:      a keyed path. The episodes that start in a year are drawn from (family, year) when
//              they are first asked for, so that nobody who is not looked at costs anything and the
//              same family meets the same crises in every scenario. Years before the history are
//              drawn once for all draws.
// Parameters:  adversity.* (docs/theory/crises.md)
// Left out:    episodes of more than six years at once; partners who leave or join.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "model/chance/keyed_rng.hpp"
#include "model/parameters/adversity.hpp"
#include "model/parameters/adversity_shock.hpp"
#include "model/population/population.hpp"
#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

/// The last times that a family was helped, and how much faster it recovers then.
struct Recovery {
  int from = 0, to = 0;              ///< month indices, the last not included
  double faster = 0;                 ///< a month of help counts as so many months more
  int early_from = 0, early_to = 0;  ///< the same of early help, which never overlaps
  double early_faster = 0;
  double treated = 1;  ///< pace of what partner services treat in adults, against today's

  /// Months that an episode which began then has been shortened by.
  double gained(int began, int now) const {
    const int helped = std::min(to, now) - std::max(from, began);
    const int early = std::min(early_to, now) - std::max(early_from, began);
    return std::max(0, helped) * faster + std::max(0, early) * early_faster;
  }
};

/// A limit for the number of each factor.
using ByOnset = std::array<std::uint32_t, count_of<FamilyFactor>>;

/// Episodes of a family's factors, in no order.
class Episodes {
 public:
  static constexpr int years_back = 6;    ///< in which what is felt now can have begun
  static constexpr int longest_span = 4;  ///< years

  struct Episode {
    std::uint32_t number;  ///< says in which month of its year it begins, and how long it lasts
    std::int16_t year;
    std::uint16_t factor;
  };
  /// Adds it if there is one. Without a branch, as nobody can foresee it.
  void add_if(bool is_one, const Episode& episode) {
    list_[count_] = episode;
    count_ += is_one;
  }
  const Episode* begin() const { return list_.data(); }
  const Episode* end() const { return list_.data() + count_; }

 private:
  // Left as it is found, since most lists are short; one more than can be.
  std::array<Episode, count_of<FamilyFactor>*(years_back + longest_span) + 1> list_;
  std::size_t count_ = 0;
};

class Crises {
 public:
  /// For families whose lasting adversity has these means by class.
  Crises(const AdversityParameters& parameters,
         const std::array<double, adversity_classes>& adversity,
         std::vector<AdversityShock> shocks = {});

  struct Active {
    Factors now = 0;
    Factors without_help = 0;  ///< what would be active had nobody helped
  };
  /// The factors that a family is prone to for good.
  Factors prone(AgentId family, std::uint8_t adversity) const;
  /// Of a family that is prone to these.
  Active active(const KeyedRng& rng, AgentId family, Factors prone, Month month,
                const Recovery& recovery) const {
    return active(episodes(rng, family, prone, month, month), month, recovery);
  }
  /// The episodes that can be felt from one month to another, at most `longest_span` years later;
  /// drawn once, for callers that need several months.
  Episodes episodes(const KeyedRng& rng, AgentId family, Factors prone, Month from, Month to) const;
  Active active(const Episodes& episodes, Month month, const Recovery& recovery) const;
  /// The bit `outside_home` if a child born then is at risk outside it.
  Factors outside(const KeyedRng& rng, AgentId child, std::uint8_t adversity, Month birth,
                  Month month) const;

  /// A referral's hazard at a level against the most that a family of the class can have.
  double relative_referral(AdversityLevel level) const { return relative_[index(level)]; }
  /// The most that it can be against the class's mean.
  double most_referral(std::uint8_t adversity) const { return most_[adversity]; }
  /// Share of time in a level without any help, by class, in a year without shocks.
  double share(std::uint8_t adversity, AdversityLevel level) const {
    return usual_.family[adversity][index(level)];
  }
  /// Share of time that a child lives in serious adversity without any help, in a year, by
  /// `age_group` and class.
  const ByAgeAndClass& serious(int year) const { return of_year(year).serious; }

 private:
  static constexpr int years_back = Episodes::years_back;
  static constexpr int months_a_year = 12;

  /// What a year's months are like on average: the exact expectation of the keyed path.
  struct OfYear {
    int year = 0;
    ByOnset onsets{};  ///< limits of the numbers of those who have one in it
    std::array<std::array<double, count_of<AdversityLevel>>, adversity_classes> family{};
    ByAgeAndClass serious{};
  };
  OfYear worked_out(int year) const;
  /// Chance by month of the year that a prone family has the factor.
  std::array<double, months_a_year> active_in(FamilyFactor factor, int year) const;
  void set_most();
  double times(std::size_t factor, int year) const;
  const OfYear& of_year(int year) const;
  bool lasts(std::size_t factor, int months, std::uint32_t number) const;

  static constexpr int longest = 512;  ///< months of recovery that are told apart

  AdversityParameters p_;
  ByFactor onset_{};  ///< chance in a year of a prone family
  std::array<ByOnset, adversity_classes> prone_{};
  std::array<double, adversity_classes> outside_{};  ///< chance of an onset in a year
  /// An episode is over after so many months where its number lies below this [of 65536].
  std::array<std::array<std::uint16_t, longest>, count_of<FamilyFactor>> over_{};
  OfYear usual_;
  std::vector<OfYear> shocked_;  ///< years with another share
  std::array<double, adversity_classes> most_{};
  std::array<double, count_of<AdversityLevel>> relative_{};
  std::vector<AdversityShock> shocks_;
};

}  // namespace kindred::model
