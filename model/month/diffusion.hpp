// model/month/diffusion.hpp - practice spreads between authorities, once a year.
//
// At the end of March, with all areas between the halves of the month: an authority comes nearer to
// those of its statistical neighbours who do better, in its quality of help and in every roll-out
// that a scenario confines to some areas. Nobody is drawn down by those who do worse.
// Equation:  x <- x + min(1, diffusion x speed) x (mean of the better neighbours' x - x), all at
//            once; x is the quality of practice (model/processes/authority/practice.hpp) or the
//            share of families reached.
#pragma once

#include <span>

#include "model/world/world.hpp"

namespace kindred::model {

class PolicyInForce;

class Diffusion {
 public:
  Diffusion(const World& world, const Parameters& parameters)
      : world_(world), parameters_(&parameters) {}
  /// From now on.
  void use(const Parameters& parameters) { parameters_ = &parameters; }

  /// Whether practice spreads in this month at all; it does not where some areas are missing.
  bool due(Month month) const;
  /// What comes of it from the next month on. Areas and policies are those of the world.
  void spread(std::span<AreaState> areas, std::span<PolicyInForce> policies, Month month) const;

 private:
  /// What areas gain whose values are `now`.
  std::vector<double> gains(std::span<const double> now) const;

  const World& world_;
  const Parameters* parameters_;
};

}  // namespace kindred::model
