// model/processes/authority/budget.hpp - an authority's money: where it comes from, where it goes,
// and what gives way when it binds.
//
// Real thing:  the balanced budget that an authority must set (Local Government Finance Act 1992
//              s.31A and s.32), with reserves and the duties that it owes whatever they cost
//              (Children Act 1989 s.17, s.20, s.22, s.47).
// Equation:    each month net spending N = sum over lines (prices.hpp) is met by specific grants G
//              and local money L, which begin at the launch year's N and grow by the scenario's
//              paths. Where the budget binds, early help may cost A = max(0, L + G - (N - E)), E
//              being what it costs now, and what it can cost a month moves towards A:
//              e' = e + response (A - e). Places follow: e / price of a family's month. What is
//              still missing is drawn from reserves, then unfunded; what is over is put by.
//              A grant of the scenario's (grant.hpp) is a source; one for a line is a use of it as
//              well, one for whatever is needed is part of G.
//              Income and gross spending are on both sides: sources = uses to the penny.
// Parameters:  budget.* (docs/theory/budget.md); [budget] of a scenario
// Left out:    savings found elsewhere, borrowing, council tax referendums, statutory services that
//              are delayed or refused; a policy's unit costs, which no account holds.
#pragma once

#include <cstddef>

#include "model/money/prices.hpp"
#include "model/processes/area_month.hpp"

namespace kindred::model {

/// What money is in a year of a scenario that keeps accounts.
struct MoneyOfYear {
  MoneyOfYear(const Parameters& parameters, const Scenario& scenario, int year);

  PricesOfYear prices;
  const Budget& budget;
  int launch;
  double local = 1, grants = 1;  ///< real, over the launch year's
  const std::vector<Grant>& policy_grants;
  std::vector<double> real;  ///< what a pound of each of them is at prices of 2022-23
};

namespace budget {

/// Settles the month; nothing where no accounts are kept.
void close_month(AreaMonth& area_month);

/// Families who can have early help at once (simulated ones); without end unless money binds.
std::size_t early_help_places(const AreaMonth& area_month);

/// Throws std::logic_error if sources and uses differ or reserves are below nothing.
void check(const AuthorityAccount& account);

}  // namespace budget
}  // namespace kindred::model
