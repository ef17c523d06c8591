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
                "Children in care or supervision proceedings that ended within 26 weeks of the "
                "application."),
    yearly_flow(Tally::proceedings_days, "proceedings_days", "child-days",
                "Days from application to the end of care or supervision proceedings that ended."),
    yearly_flow(Tally::conferences_offered, "conferences_offered", "families",
                "Families offered a family group conference with the letter before proceedings."),
    yearly_flow(Tally::conferences_held, "conferences_held", "families",
                "Families whose family group conference was held, of those offered one with the "
                "letter before proceedings."),
    yearly_flow(Tally::family_court_children, "family_court_children", "children",
                "Children whose proceedings go to a family drug and alcohol court."),
    yearly_flow(Tally::family_court_turned_away, "family_court_turned_away", "children",
                "Children whose family would have gone to a family drug and alcohol court, but "
                "there was no place."),
    yearly_flow(Tally::hearings_by_court, "hearings_by_court", "children",
                "Final hearings of looked-after children by court.", court_kind_names),
    yearly_flow(Tally::returned_by_court, "returned_by_court", "children",
                "Looked-after children returned home at their final hearing, by court.",
                court_kind_names),
};

}  // namespace kindred::model::shapes_of
