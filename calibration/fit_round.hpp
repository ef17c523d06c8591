// calibration/fit_round.hpp - one round of the quick estimation: simulated against published, and
// every parameter moved.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "calibration/fitted.hpp"
#include "calibration/published.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::calibration {

/// What the model did from the burn-in's last year to the last fitted year.
struct Simulated {
  model::Counts england;
  std::vector<model::Counts> areas;  ///< as Parameters::areas
};

/// Moves parameters by published over simulated, raised to a step between 0 and 1.
class FitRound {
 public:
  FitRound(const Published& published, const Simulated& simulated, Fitted& fitted, double step)
      : p_(published), sim_(simulated), fitted_(fitted), par_(fitted.parameters), step_(step) {}

  void front_door();  ///< referrals, outcomes, re-referral, by year
  void factors();     ///< what weighs on those assessed, so that recording is as published
  void protection();  ///< enquiries, conferences, plans, by year
  void open_cases();  ///< closing of cases, by year
  void entries();     ///< starts of care, by year and by age
  void exits();       ///< ends of care by reason, by year, and the stock
  void ages();        ///< leaving by age, to the stock's ages
  void placements();  ///< placement weights, by year; moves
  void histories();   ///< adversity and ages of referral, to ever being referred
  void areas();       ///< levels by area

  /// The largest misses of this round's simulation, as text.
  std::string misses() const;

 private:
  static constexpr int first = model::first_fitted_year;
  static constexpr int last = model::last_fitted_year;
  static constexpr int recent = 2019;  ///< first of the years that national shapes are matched to

  using ByDuration = std::array<double, model::count_of<model::DurationBand>>;
  /// Shares of what ended in the recent years.
  ByDuration ended_by_duration(model::Tally tally) const;
  void plan_durations();
  void need_durations();
  void deprivation();
  void reentries();
  void adoption_stages();
  void unaccompanied_exits();
  void entry_ages(std::span<const double> wanted, std::span<const double> here);

  double published(std::string_view indicator, int year, std::string_view kind = "none",
                   std::string_view label = "total") const;
  double simulated(model::Tally tally, int year) const;
  double simulated(model::Tally tally, int year, std::size_t cell) const;
  double factor(double published, double simulated, double power = 1.0) const;
  double& effect(model::Transition t, int year) const;
  double stock_ratio(int year) const;  ///< published over simulated looked-after stock
  /// What an authority's level is moved by: a published number of children, and the model's.
  struct AreaTarget {
    model::Tally tally;
    std::string_view indicator;
    std::string_view kind = "none", label = "total";
    std::vector<std::size_t> cells{};  ///< of the tally; empty: all
    double least = 0.1, most = 8;      ///< of the level
    /// England's own level is with the national parameters, or with these levels themselves.
    enum class England { apart, within } england = England::apart;
    double at(const model::Counts& counts, int year) const;
  };
  void area_level(model::AreaLevel level, const AreaTarget& target, int first_year, double power);

  const Published& p_;
  const Simulated& sim_;
  Fitted& fitted_;
  model::Parameters& par_;
  double step_;
};

}  // namespace kindred::calibration
