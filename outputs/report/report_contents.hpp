// outputs/report/report_contents.hpp - the figures and texts of the report as one compact JSON
// text.
//
// The page's script (report/*.js) reads this and nothing else; the parts are named alike in both.
// A part that the study has no figures for is an empty list, and the page leaves it out.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>

#include "outputs/report/report_answer.hpp"
#include "outputs/report/report_series.hpp"

namespace kindred::outputs {

std::string report_contents(const StudyFile& study);

/// A number as short as it can honestly be: one decimal, whole where it is whole; null for NaN.
boost::json::value number(double value, double step = 0.1);

/// Statistics of one quantity: {"mean": , "p10": , "p90": }.
boost::json::object interval(const Statistics& statistics, double step = 0.1);

/// A change, and what it is a change of: the same with {"baseline": }.
boost::json::object difference_part(const Difference& difference, double step);
inline constexpr double pounds_step = 1000;  ///< money is shown to the nearest GBP 1,000

boost::json::array published_list(const std::vector<PublishedPoint>& points, double step = 0.1);

// report_fit.cpp
boost::json::array fit_part(const StudyFile& study);
boost::json::array shares_part(const StudyFile& study);
boost::json::array held_out_part(const StudyFile& study);
boost::json::array tensions_part(const StudyFile& study);
boost::json::array reconciliation_part(const StudyFile& study);

// report_harm.cpp
boost::json::array needs_part(const StudyFile& study);
boost::json::array comparison_part(const StudyFile& study);

// report_loops.cpp
/// Each scenario that switches mechanisms off and does nothing else, in the last year.
boost::json::array loops_part(const StudyFile& study);

// report_places.cpp
/// Each authority, or each region: looked after at launch and at the end, and each policy's change.
enum class Level { authorities, regions };
boost::json::array places_part(const StudyFile& study, Level level);
/// How near the authorities are to their published counts at launch; null without published ones.
boost::json::value area_fit_part(const StudyFile& study);
/// Whether the authorities are in the published order.
boost::json::array ranks_part(const StudyFile& study);

// report_scenarios.cpp
boost::json::array scenarios_part(const StudyFile& study);

// report_drawn.cpp
/// The uncertain numbers of a scenario's roll-outs with readable names, and their spread.
boost::json::array drawn_part(const ScenarioHeader& scenario);

}  // namespace kindred::outputs
