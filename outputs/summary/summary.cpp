#include "outputs/summary/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "outputs/report/report_series.hpp"
#include "outputs/summary/summary_measures.hpp"
#include "outputs/summary/summary_text.hpp"

namespace kindred::outputs {

namespace {

using text::Columns;
using text::whole;

/// The years that are compared, as positions; a study that ends at launch begins at its opening.
struct Span {
  std::size_t from, to;
  int from_year, to_year;
};

Span span_of(const StudyHeader& header) {
  const int from = header.launch_year > header.first_year && header.launch_year < header.last_year
                       ? header.launch_year
                       : header.first_year;
  return {static_cast<std::size_t>(from - header.first_year),
          static_cast<std::size_t>(header.last_year - header.first_year), from, header.last_year};
}

std::vector<double> in_year(const Series& series, std::size_t year) {
  std::vector<double> draws;
  for (const auto& draw : series) draws.push_back(draw[year]);
  return draws;
}

std::string range(const Statistics& s, std::string (*number)(double)) {
  return number(s[1]) + " to " + number(s[3]);
}

constexpr std::string_view range_heading = "80% range";

std::string in_scenario(const std::string& name) {
  return name == "baseline" ? "In the baseline" : fmt::format("In the scenario '{}'", name);
}

std::string opening_sentence(const StudyFile& study, const Span& span, const Measure& headline) {
  const auto all = by_year(values(study, 0, headline));
  const double before = std::round(all[span.from][0]), after = std::round(all[span.to][0]);
  const auto change = whole(std::abs(after - before));
  auto sentence = fmt::format(
      "{}, {} children in {} are looked after on 31 March {}, {} the model's {} on 31 March {}.",
      in_scenario(study.header().scenarios.front().scenario.name), whole(after),
      place_in_words(study), span.to_year,
      change == "0" ? "the same number as"
                    : fmt::format("{} {} than", change, after < before ? "fewer" : "more"),
      whole(before), span.from_year);
  if (study.draws() > 1) {
    sentence +=
        fmt::format(" 80% range: {} ({} draws).", range(all[span.to], whole), study.draws());
  }
  return sentence;
}

/// How the children looked after in the last year differ from the first scenario.
std::string children_sentence(const StudyFile& study, std::size_t scenario, const Span& span,
                              const Measure& headline) {
  const auto& scenarios = study.header().scenarios;
  const auto found = statistics(
      in_year(difference(values(study, scenario, headline), values(study, 0, headline)), span.to));
  const auto number = whole(std::abs(found[0]));
  const auto change = number == "0" ? std::string("there is no change from")
                                    : fmt::format("the number is {} {} than in", number,
                                                  found[0] < 0 ? "lower" : "higher");
  return fmt::format(
      " With '{}' {} '{}'{}.", scenarios[scenario].scenario.name, change,
      scenarios.front().scenario.name,
      study.draws() > 1 ? fmt::format(" (80% range: {})", range(found, text::change)) : "");
}

/// How the last year's child-months without help differ from the first scenario.
std::string harm_sentence(const StudyFile& study, std::size_t scenario, const Span& span) {
  const auto harm = statistics(in_year(difference(values(study, scenario, months_without_help()),
                                                  values(study, 0, months_without_help())),
                                       span.to));
  if (!std::isfinite(harm[0])) return "";
  const auto months = whole(std::abs(harm[0]));
  const auto year = text::financial_year(span.to_year);
  const bool first = scenario == 1;
  const auto meaning = first ? serious_adversity_meaning : "";
  if (months == "0") {
    return fmt::format(
        " There is no change in the months that children in serious adversity{} go without help, a "
        "plan or care in {}.",
        meaning, year);
  }
  return fmt::format(
      " Children in serious adversity{} go without help, a plan or care for {} {} child-months{} "
      "in total in {}.",
      meaning, months, harm[0] < 0 ? "fewer" : "more", first ? child_month_meaning : "", year);
}

/// How spending since the launch differs from the first scenario.
std::string money_sentence(const StudyFile& study, std::size_t scenario, const Span& span,
                           const Measure& money) {
  const auto spent = added_over(difference(values(study, scenario, money), values(study, 0, money)),
                                span.from, span.to);
  const double total = statistics(in_year(spent, 0))[0];
  const auto years = fmt::format("from {} to {}", text::financial_year(span.from_year + 1),
                                 text::financial_year(span.to_year));
  const auto millions = whole(std::abs(total));
  if (total == 0) return fmt::format(" There is no change in net spending {}.", years);
  if (millions == "0") {
    return fmt::format(" Net spending {} changes by less than GBP 1 million in total.", years);
  }
  return fmt::format(
      " Net spending {} is GBP {} million {} in total, in cash (the prices of each year).", years,
      millions, total < 0 ? "lower" : "higher");
}

std::string first_scenario(const StudyFile& study, const Span& span,
                           const std::vector<Measure>& rows) {
  const bool many = study.draws() > 1;
  Columns columns{{study.header().scenarios.front().scenario.name, std::to_string(span.from_year),
                   std::to_string(span.to_year), "change",
                   many ? fmt::format("{}, {}", range_heading, span.to_year) : ""}};
  for (const auto& row : rows) {
    const auto all = by_year(values(study, 0, row));
    columns.add({std::string{row.words}, whole(all[span.from][0]), whole(all[span.to][0]),
                 text::percent_change(all[span.from][0], all[span.to][0]),
                 many ? range(all[span.to], whole) : ""});
  }
  return columns.text();
}

/// To one decimal where whole numbers would hide it.
std::string size_of_error(double error, const Measure& row) {
  const bool fine = error > 0 && (row.scale != 1 || error < 1);
  return fine && error < 100 ? fmt::format("{:.1f}", error) : whole(error);
}

std::string other_scenario(const StudyFile& study, std::size_t scenario, const Span& span,
                           const std::vector<Measure>& rows) {
  const bool many = study.draws() > 1;
  Columns columns{{study.header().scenarios[scenario].scenario.name, std::to_string(span.to_year),
                   "difference", std::string(many ? range_heading : ""),
                   many ? "standard error" : ""}};
  for (const auto& row : rows) {
    const auto here = values(study, scenario, row);
    const auto draws = in_year(difference(here, values(study, 0, row)), span.to);
    const auto found = statistics(draws);
    columns.add({std::string{row.words}, whole(by_year(here)[span.to][0]), text::change(found[0]),
                 many ? range(found, text::change) : "",
                 many ? size_of_error(monte_carlo_error(draws), row) : ""});
  }
  return columns.text();
}

std::string evidence(const model::Scenario& scenario) {
  std::string all;
  for (const auto& i : scenario.interventions) {
    all += text::wrapped(
        fmt::format("{}: {} Evidence {} of 5{}{}.{} {}", i.name, i.description, i.evidence_rating,
                    i.evidence_design.empty() ? "" : ": ", i.evidence_design,
                    evidence_scope_in_words(i.evidence_rating), i.caveat),
        2);
  }
  return all;
}

std::string beside_publication(const StudyFile& study, const std::vector<Measure>& rows) {
  const auto& header = study.header();
  const auto& place = study.places().back().code;
  int year = 0;
  const auto fits = [&](const PublishedFigure& f, const Measure& m) {
    return f.area == place && f.indicator == m.indicator && f.kind == m.kind &&
           m.labels.size() == 1 && f.label == m.labels.front() && f.year <= header.last_year &&
           f.year >= header.first_year;
  };
  for (const auto& f : header.published) {
    if (std::ranges::any_of(rows, [&](const Measure& m) { return fits(f, m); })) {
      year = std::max(year, f.year);
    }
  }
  if (year == 0) return "";
  Columns columns{
      {fmt::format("{}, {}", place_in_words(study), year), "model", "published", "difference"}};
  for (const auto& row : rows) {
    const auto found = std::ranges::find_if(
        header.published, [&](const PublishedFigure& f) { return f.year == year && fits(f, row); });
    if (found == header.published.end()) continue;
    const double model =
        by_year(values(study, 0, row))[static_cast<std::size_t>(year - header.first_year)][0];
    const double published = found->value * row.scale;
    columns.add({std::string{row.words}, whole(model), whole(published),
                 text::percent_change(published, model)});
  }
  return fmt::format("\nThe model and published figures\n{}", columns.text());
}

std::string reconciliation(const StudyHeader& header) {
  if (header.reconciliation.empty()) return "";
  Columns columns{{"service line, England 2022-23", "priced GBP m", "outturn GBP m", "factor"}};
  std::string why;
  for (const auto& r : header.reconciliation) {
    const auto line = service_line_in_words(r.service_line);
    const bool input = r.priced_gbp == 0;
    columns.add({line, input ? "input" : whole(r.priced_gbp / 1e6), whole(r.outturn_gbp / 1e6),
                 input ? "input" : fmt::format("{:.2f}", r.factor)});
    if (!r.explanation.empty()) why += text::wrapped(line + ". " + r.explanation, 2);
  }
  return "\nUnit costs are scaled so that spending matches the published outturn\n" +
         columns.text() + why;
}

/// Of the study as a whole: draws, years, money and how to read a row.
std::string notes(const StudyFile& study) {
  const auto& header = study.header();
  auto notes = fmt::format(
      "Figures are means of {} draw{}, each rounded by itself. Years end on 31 March. Money is in "
      "cash, the prices of each year. 'Child-months without help' are the months of the year that "
      "children in serious adversity go without help, a plan or care.",
      header.draws, header.draws == 1 ? "" : "s");
  notes += header.draws == 1
               ? std::string(" One draw gives no range: run more with --draws.")
               : fmt::format(" {}s are from the 10th to the 90th percentile of the {} draws{}.",
                             range_heading, header.draws,
                             header.draws < draws_for_range ? ": with so few, they are rough" : "");
  if (header.scenarios.size() > 1 && header.draws > 1) {
    notes +=
        " Differences are paired: each draw uses the same random numbers in every scenario, which "
        "removes much of the random variation. The standard error of the mean difference shows the "
        "rest. Where a range includes zero, the direction of the change is not clear.";
  }
  if (header.provenance.sample_weight > 1) {
    notes += fmt::format(" One family in {} was simulated, and the results are scaled up.",
                         header.provenance.sample_weight);
  }
  return notes;
}

}  // namespace

std::string summary(const StudyFile& study) {
  const auto& header = study.header();
  const auto span = span_of(header);
  const auto rows = measures(header);
  const auto& headline = rows.front();
  const auto* money = header.service_lines.empty() ? nullptr : &rows.back();

  auto all = opening_sentence(study, span, headline);
  for (std::size_t s = 1; s < header.scenarios.size(); ++s) {
    all += children_sentence(study, s, span, headline) + harm_sentence(study, s, span);
    if (money != nullptr) all += money_sentence(study, s, span, *money);
  }
  all.append(" ").append(part_of_england_in_words(study));
  all = fmt::format("{}\n{}", text::wrapped(all), first_scenario(study, span, rows));
  for (std::size_t s = 1; s < header.scenarios.size(); ++s) {
    all.append("\n").append(other_scenario(study, s, span, rows));
    all.append(pairing_text(study, s, span.to));
    all.append(spill_over_text(study, s, span.to));
    all.append(evidence(header.scenarios[s].scenario));
  }
  all.append(beside_publication(study, rows)).append(shares_text(study, span.from, span.to));
  all.append(held_out_text(study));
  all.append(reconciliation(header)).append("\n").append(text::wrapped(notes(study)));
  return all;
}

}  // namespace kindred::outputs
