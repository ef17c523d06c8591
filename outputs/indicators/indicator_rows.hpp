// outputs/indicators/indicator_rows.hpp - words in which the rows of indicators_*.cpp are written.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "outputs/indicators/indicator.hpp"
#include "outputs/study/study.hpp"

namespace kindred::outputs::rows {

/// All cells of a tally.
Sum all(model::Tally tally);
/// The cells with these names.
Sum cells(model::Tally tally, std::vector<std::string_view> names);
/// All cells of a monthly tally in one month; 0 is April.
Sum in_month(model::Tally tally, int month);

/// One label for each cell but `left_out`.
std::vector<Label> each(model::Tally tally, std::vector<std::string_view> left_out = {});
/// One label for each month, April first.
std::vector<Label> each_month(model::Tally tally);

/// An indicator with the one label `total`.
Indicator total(std::string name, std::string unit, std::string description, Sum sum);
/// A breakdown in the unit of `of`, whose total it adds up to unless it says otherwise.
Indicator split(const Indicator& of, std::string kind, std::string description,
                std::vector<Label> labels);
/// 100 times one sum over another.
Indicator percent(std::string name, std::string unit, std::string description, Sum of, Sum in);
/// One sum over another.
Indicator ratio(std::string name, std::string unit, std::string description, Sum of, Sum in);
/// Per 10,000 resident children aged 0 to 17 on 31 March, named after what is counted.
Indicator rate_per_10k(const Indicator& of);

/// The same by decile of deprivation, each label over the children of its decile.
Indicator rates_by_deprivation(const Indicator& of, model::Tally tally);

using Table = std::vector<Indicator>;
void add_care(Table& table);
void add_whereabouts(Table& table);
void add_help(Table& table);
void add_harm(Table& table);
void add_supply(Table& table);
void add_workforce(Table& table);
void add_money(Table& table, const StudyHeader& header);

}  // namespace kindred::outputs::rows
