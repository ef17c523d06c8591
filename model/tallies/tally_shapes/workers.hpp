// model/tallies/tally_shapes/workers.hpp - tallies of social workers and their cases.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/worker_grade.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, 3> workers_in_year{"1", "2", "3_plus"};

inline constexpr TallyShape workers[]{
    in_september(Tally::social_workers, "social_workers", "fte",
                 "Social workers in post, vacant posts, agency workers and apprentices.", stock,
                 worker_stock_names),
    in_september(Tally::social_workers_by_grade, "social_workers_by_grade", "fte",
                 "Social workers in post by grade.", stock, worker_grade_names),
    in_september(Tally::social_worker_flows, "social_worker_flows", "fte",
                 "Social workers, agency workers and apprentices who started and left in the "
                 "twelve months before.",
                 flow, worker_flow_names),
    in_september(Tally::social_worker_cases, "social_worker_cases", "cases / 1000",
                 "Cases of social workers, and cases beyond what they can hold.", stock,
                 case_allocation_names),
    in_september(Tally::social_worker_case_holders, "social_worker_case_holders", "fte / 1000",
                 "Social workers who hold cases, including agency workers.", stock, total_cell),
    yearly_stock(Tally::looked_after_by_workers_in_year, "looked_after_by_workers_in_year",
                 "Children looked after on 31 March by number of social workers in the year.",
                 workers_in_year),
    monthly(Tally::month_social_workers, "month_social_workers", "fte",
            "Social workers in post, vacant posts, agency workers and apprentices at the end of "
            "the month.",
            stock, worker_stock_names),
    monthly(Tally::month_social_worker_flows, "month_social_worker_flows", "fte",
            "Social workers, agency workers and apprentices who started and left in the month.",
            flow, worker_flow_names),
};

}  // namespace kindred::model::shapes_of
