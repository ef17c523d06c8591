// calibration/published_shares.hpp - how events split into kinds by year, from the publication.
//
// A year in which a split was not published takes the nearest year in which it was.
#pragma once

#include "calibration/fitted.hpp"
#include "calibration/published.hpp"

namespace kindred::calibration {

/// Fills every table of shares that is published, with its source; splits that are not published
/// are those of assumed/targets.csv. Placement weights are left as they are.
void fill_published_shares(Fitted& fitted, const Published& published);

/// Of placements that nobody competes for, by distance and by provider (published_whereabouts.cpp).
void fill_whereabouts(model::Shares& shares, const Published& published);

/// England's figure in a year, or in the nearest year that has one.
double nearest_year(const Published& published, std::string_view indicator, std::string_view kind,
                    std::string_view label, int year);

/// Children aged under 18 leaving care for a reason other than home, guardianship, child
/// arrangements or adoption, England, and those leaving at 18.
double other_exits_under_18(const Published& published, int year);
double exits_at_18(const Published& published, int year);

/// Unaccompanied children starting to be looked after, England: published from 2020, before that
/// from the stock by a stated rule (assumption a42).
double unaccompanied_starts(const Published& published, int year);

}  // namespace kindred::calibration
