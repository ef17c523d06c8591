// calibration/quick_fit.hpp - quick estimation: parameters by matching moments to the publication.
//
// Method:   the model runs freely from the burn-in to March 2023; every target moves the parameter
//           that it identifies by the ratio of published to simulated, again and again with new
//           chance and, at the end, ever smaller steps. Base shapes, levels by area, and one
//           national effect per transition and year. No uncertainty: the ensemble calibration will
//           bring it.
// Targets:  docs/theory/quick_estimation.md names each target and its parameter.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "calibration/fitted.hpp"
#include "calibration/published.hpp"
#include "model/engine/simulate.hpp"

namespace kindred::calibration {

/// How families differ in lasting adversity: published figures do not tell these apart.
enum class Adversity : std::uint8_t { gamma, two_class };
inline constexpr double share_of_high_adversity = 0.2;  ///< of families, in two classes (a65)

struct QuickFitOptions {
  std::uint64_t seed = 1;
  Adversity adversity = Adversity::gamma;
  int rounds_on_sample = 20;  ///< on one family in `sample_weight`
  int sample_weight = 5;
  int rounds_on_all = 20;  ///< on every family, with shrinking steps
};

/// What a round left: the largest misses against the targets, for a person to read.
using RoundReport = std::function<void(int round, int rounds, const std::string& misses)>;

struct QuickFit {
  Fitted fitted;
  model::Counts england;  ///< the last round's simulation, to March 2023
};

/// Fits from `start` (base values; effects and shares are made here). Throws model::Stopped.
QuickFit quick_fit(const Published& published, Fitted start, const QuickFitOptions& options,
                   const RoundReport& report, std::stop_token stop);

/// England's counts from 2013 to March 2023 with parameters as they are, one draw.
model::Counts england_history(const Published& published, const Fitted& fitted, std::uint64_t seed,
                              std::stop_token stop);

}  // namespace kindred::calibration
