#include "outputs/indicators/held_out.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

#include "outputs/indicators/places.hpp"
#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr int last_published_year = 2023;

/// A figure of England by its published keys, in a year; NaN where there is none.
using Figure = std::function<double(std::string_view indicator, std::string_view kind,
                                    std::string_view label, int year)>;

/// The baseline's means.
Figure simulated(const StudyFile& study) {
  return [&study](auto indicator, auto kind, auto label, int year) {
    const auto& header = study.header();
    const auto* found = find(study.indicators(), indicator, kind);
    const bool has = found != nullptr && year >= header.first_year && year <= header.last_year &&
                     std::ranges::count(found->labels, label, &Label::name) > 0;
    if (!has) return missing;
    const auto values = by_year(series(study, 0, indicator, kind, label));
    return values[static_cast<std::size_t>(year - header.first_year)][0];
  };
}

const PublishedFigure* published_figure(const StudyFile& study, std::string_view indicator,
                                        std::string_view kind, std::string_view label, int year) {
  const auto& rows = study.header().published;
  const auto& england = study.places().back().code;
  const auto found = std::ranges::find_if(rows, [&](const PublishedFigure& f) {
    return f.area == england && f.indicator == indicator && f.kind == kind && f.label == label &&
           f.year == year;
  });
  return found == rows.end() ? nullptr : &*found;
}

Figure published(const StudyFile& study) {
  return [&study](auto indicator, auto kind, auto label, int year) {
    const auto* found = published_figure(study, indicator, kind, label, year);
    return found == nullptr ? missing : found->value;
  };
}

bool of_england(const StudyFile& study) {
  return level(study.places().back()) == PlaceLevel::england;
}

/// What is expected: a range, or so many points to either side of the published figure.
struct Expected {
  std::string_view label, indicator, figure;
  double low, high;
};
constexpr Expected studied[]{
    {"Ever on a protection plan by 18", "ever_on_plan_by_18", "ever_on_plan_by_18", 6, 8.5},
    {"Ever looked after by 18", "ever_looked_after_by_18", "ever_looked_after_by_18", 3, 5},
    {"Referred again within 72 months", "rereferred_within_72_months",
     "rereferred_within_72_months", 48, 62},
    {"Looked after again within 3 months of going home", "reentry_within_3_months",
     "reentry_within_3_months", 9, 15},
    {"Looked after again within 72 months of going home", "reentry_within_72_months",
     "reentry_within_72_months", 28, 42},
    {"Separated from a looked-after brother or sister", "siblings_separated",
     "siblings_separated_at_first_placement", 30, 44},
};
constexpr double duration_points = 3;
struct Duration {
  std::string_view label, indicator;
};
constexpr Duration durations[]{
    {"In need on 31 March for under 3 months", "cin_31mar_le_3_months_pct"},
    {"In need on 31 March for 3 to 6 months", "cin_31mar_3_to_6_months_pct"},
    {"In need on 31 March for 6 to 12 months", "cin_31mar_6_to_12_months_pct"},
    {"In need on 31 March for 1 to 2 years", "cin_31mar_1_to_2_years_pct"},
    {"In need on 31 March for 2 years or more", "cin_31mar_2_years_plus_pct"},
};

/// Formulas take a figure simulated or published alike.
struct Formula {
  std::string_view label, explanation;
  double (*value)(const Figure& of, int year);
};
constexpr Formula formulas[]{
    {"Ever referred by 5, percent",
     "This implies that two in five referrals are of children under 5. Ages at referral are not "
     "published, and the study covers children born in 2009-10 in 75 authorities.",
     [](const Figure& of, int year) { return of("ever_referred_by_5", "none", "total", year); }},
    {"Ever on a protection plan by 18, percent",
     "The study covers the years 2011 to 2018; the next line is what one year's plans imply.",
     [](const Figure& of, int year) { return of("ever_on_plan_by_18", "none", "total", year); }},
    {"First plans started, percent of children of one year of age",
     "If flows were constant, this would be the share of children ever on a plan. A second plan in "
     "another authority counts as a first.",
     [](const Figure& of, int year) {
       const double first = of("cpp_started", "none", "total", year) -
                            of("cpp_started_second_or_subsequent", "none", "total", year);
       // The published one is of 30 June: mid-2022 is nearest to March 2023 of those known.
       const double now = of("population_0_17", "none", "total", year);
       const double before = of("population_0_17", "none", "total", year - 1);
       return 100 * 18 * first / (std::isfinite(now) ? now : before);
     }},
    {"Looked after on 31 March per child who started in the year",
     "The starts and the durations at ceasing published for 2023 imply a tenth fewer looked-after "
     "children than there are. Children who started in earlier years are still in care, and "
     "children now leave care at a lower rate.",
     [](const Figure& of, int year) {
       return of("cla_31mar", "none", "total", year) / of("cla_started", "none", "total", year);
     }},
    {"Looked after under 1 on 31 March per child who started under 1",
     "This many children under 1 per start means that most enter care within weeks of birth.",
     [](const Figure& of, int year) {
       return of("cla_31mar", "age_band", "under_1", year) /
              of("cla_started", "age_band", "under_1", year);
     }},
    {"In need: stock a year before + started - ended - stock now",
     "Published figures do not add up: a child whose open assessment finds no need leaves the "
     "stock without an ending. The model ends more episodes instead.",
     [](const Figure& of, int year) {
       return of("cin_31mar", "none", "total", year - 1) +
              of("cin_started_episodes", "none", "total", year) -
              of("cin_ended_episodes", "none", "total", year) -
              of("cin_31mar", "none", "total", year);
     }},
    {"Repeat referrals in the year, divided by re-referrals within 12 months",
     "At one half, times between referrals are spread almost evenly over the 12 months; a quick "
     "decay would give more.",
     [](const Figure& of, int year) {
       return (of("referrals", "none", "total", year) -
               of("referrals_children", "none", "total", year)) /
              of("rereferrals_12m", "none", "total", year);
     }},
};

}  // namespace

bool HeldOut::known() const { return std::isfinite(simulated) && std::isfinite(low); }
bool HeldOut::within() const { return known() && simulated >= low && simulated <= high; }

int compared_year(const StudyHeader& header) {
  return std::min({header.launch_year, header.last_year, last_published_year});
}

std::vector<HeldOut> held_out(const StudyFile& study) {
  std::vector<HeldOut> made;
  if (!of_england(study)) return made;
  const int year = compared_year(study.header());
  const auto model = simulated(study);
  const auto add = [&](std::string_view label, std::string_view indicator,
                       std::string_view published, int published_year) -> HeldOut& {
    const auto* figure = published_figure(study, published, "none", "total", published_year);
    made.push_back({std::string(label), model(indicator, "none", "total", year),
                    figure == nullptr ? missing : figure->value, missing, missing,
                    figure == nullptr ? "" : figure->source});
    return made.back();
  };
  for (const auto& each : studied) {
    // Studies of other years are compared with the last published one.
    auto& row = add(each.label, each.indicator, each.figure, last_published_year);
    row.low = each.low, row.high = each.high;
  }
  for (const auto& each : durations) {
    auto& row = add(each.label, each.indicator, each.indicator, year);
    row.low = row.published - duration_points, row.high = row.published + duration_points;
  }
  return made;
}

std::vector<Tension> tensions(const StudyFile& study) {
  std::vector<Tension> made;
  if (!of_england(study)) return made;
  const int year = compared_year(study.header());
  const auto model = simulated(study), statistics = published(study);
  for (const auto& each : formulas) {
    const double here = each.value(model, year);
    if (!std::isfinite(here)) continue;
    made.push_back({std::string(each.label), here, each.value(statistics, year), each.explanation});
  }
  return made;
}

}  // namespace kindred::outputs
