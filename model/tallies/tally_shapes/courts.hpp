// model/tallies/tally_shapes/courts.hpp - tallies of pre-proceedings, family group conferences and
// proceedings.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/court_kind.hpp"

namespace kindred::model::shapes_of {

inline constexpr TallyShape courts[]{
    yearly_flow(Tally::pre_proceedings_started, "pre_proceedings_started", "children",
                "Children entering pre-proceedings."),
    yearly_flow(Tally::proceedings_issued, "proceedings_issued", "children",
                "Children in care or supervision applications issued."),
    yearly_flow(Tally::proceedings_completed, "proceedings_completed", "children",
                "Children in care or supervision proceedings that ended."),
    yearly_flow(Tally::proceedings_within_26_weeks, "proceedings_within_26_weeks", "children",
                "Of these, those that ended within 26 weeks of the application."),
    yearly_flow(Tally::proceedings_days, "proceedings_days", "child-days",
                "Days from application to the end of these proceedings."),
    yearly_flow(Tally::conferences_offered, "conferences_offered", "families",
                "Families offered a family group conference with the letter before proceedings."),
    yearly_flow(Tally::conferences_held, "conferences_held", "families",
                "Of these, families whose conference was held."),
    yearly_flow(Tally::family_court_children, "family_court_children", "children",
                "Children whose proceedings a family drug and alcohol court takes on."),
    yearly_flow(Tally::family_court_turned_away, "family_court_turned_away", "children",
                "Children whose family would have gone there but found no place."),
    yearly_flow(Tally::hearings_by_court, "hearings_by_court", "children",
                "Final hearings of looked-after children by court.", court_kind_names),
    yearly_flow(Tally::returned_by_court, "returned_by_court", "children",
                "Of these, children returned home, by court.", court_kind_names),
};

}  // namespace kindred::model::shapes_of
