// tests/model/made_world.hpp - small invented authorities and round parameters that keep every path
// of the model busy, so that a test runs in a second or two and needs no file.
//
// Nothing here is fitted or published: rates are higher than England's, since a small world has to
// show every event often. Golden numbers rest on these values (see golden_test.cpp).
#pragma once

#include <string>
#include <vector>

#include "model/one_month.hpp"
#include "model/scene.hpp"
#include "model/simulate.hpp"

namespace made {

using namespace kindred::model;

/// Three invented authorities: one growing, one shrinking, one small; ethnic groups and deprivation
/// differ. About 18 x `children_an_age` children in the first.
std::vector<AreaInput> areas(int children_an_age, int last_mid_year = 2030);

/// Parameters for these authorities, every effect and level 1.
Parameters parameters();

/// Their world, every family kept; `only`: codes, empty for all three.
World world(const Parameters& parameters, int children_an_age, int horizon, std::uint64_t seed = 7,
            const std::vector<std::string>& only = {});

/// All areas of one draw of one scenario, in their order, on `threads` threads.
std::vector<Counts> run(const World& world, const Parameters& parameters, const Scenario& scenario,
                        int threads = 2, int draw = 0);
/// The same, added up.
Counts run_all(const World& world, const Parameters& parameters, const Scenario& scenario);

/// The baseline from 2013 to a year.
Scenario baseline(int to);

/// A yearly tally added up over years, or one cell of it.
std::int64_t over_years(const Counts& counts, Tally tally, int from, int to);
std::int64_t over_years(const Counts& counts, Tally tally, std::size_t cell, int from, int to);
/// A cell of a monthly tally added up over the months of years.
std::int64_t over_months(const Counts& counts, Tally tally, std::size_t cell, int from, int to);

/// One area in one month, with nobody known in it yet, for driving a process by itself. That leaves
/// a month unfinished, in which the invariants of its end need not hold.
class Stage {
 public:
  explicit Stage(const Parameters& parameters, const Draws& draws = Draws(7, 1),
                 PolicyInForce policy = {}, Month month = first_month(2015));
  Scene scene();
  /// A new child of four with a record of its own; `nth` makes its identity.
  Child& child(std::uint32_t nth);

  AreaInput input;
  Population people;
  Crises crises;
  Rates rates;
  Draws draws;
  PolicyInForce policy;
  AreaState state;
  Counts counts;
  Month month;
};

/// One area of a world going on from 31 March 2013 month by month, at rates that never change; its
/// state lies open.
class Course {
 public:
  Course(const World& world, const Parameters& parameters, PolicyInForce policy = {},
         std::size_t area = 0);
  /// Lives one month more; the invariants hold at its end, and nobody has a place that is not
  /// there.
  void step();
  /// Of every month.
  Thresholds thresholds() const;

  const World::Area& home;
  const Parameters& parameters;
  PolicyInForce policy;
  Draws draws;
  FamilyRates families;
  const CandidateRates& candidates;
  AreaState state;
  Counts counts;
  Month month = history_begins;
  /// Lives every open case every month, whatever its draw and its month of review.
  bool everybody = false;
  Instructions instructions = best_instructions();

 private:
  /// Families who had a place as the month began may stay.
  void check_places(std::int64_t in_court, std::size_t in_early_help) const;
  Rates rates_;
  MonthRoom room_;
};

}  // namespace made
