// calibration/price_paths.hpp - how real prices moved, as published, by line of spending.
//
// Residential care and fostering: the weekly unit cost of section 251, 2017 to 2023, and for
// residential care a figure of 2014 of the same series. Other lines: average earnings for the share
// of spending that is employees' (RO3), consumer prices for the rest. All over the GDP deflator, so
// that 2022-23 is 1; years without a figure take the nearest, or a value between two.
#pragma once

#include "calibration/published.hpp"
#include "model/parameters/price_book.hpp"

namespace kindred::calibration {

/// Fills pay_share, gross_over_net, pay and explained.
void set_published_paths(model::PriceBook& book, const Published& published);

/// The published figure of England in a year; throws where there is none.
double of_england(const Published& published, std::string_view indicator, int year,
                  std::string_view kind = "none", std::string_view label = "total");

}  // namespace kindred::calibration
