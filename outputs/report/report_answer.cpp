#include "outputs/report/report_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kindred::outputs {

namespace {
enum Quantile : std::size_t { mean = 0, p10 = 1, p90 = 3 };

std::string grouped(double whole) {
  std::string digits = fmt::format("{:.0f}", std::abs(whole));
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  return digits;
}

/// Size of a count: to the nearest 10 from 100 on.
std::string children_in_words(double count) {
  const double size = std::abs(count);
  return grouped(size < 100 ? std::round(size) : std::round(size / 10) * 10);
}

constexpr double smallest_million = 5e4;  ///< that one decimal of a million shows

std::string pounds_in_words(double gbp) {
  const double size = std::abs(gbp);
  if (size >= 1e10) return fmt::format("£{:.1f} billion", size / 1e9);
  if (size >= 1e9) return fmt::format("£{:.2f} billion", size / 1e9);
  if (size >= 1e7) return fmt::format("£{} million", grouped(size / 1e6));
  if (size < smallest_million) return fmt::format("£{}", grouped(std::round(size / 1e3) * 1e3));
  return fmt::format("£{:.1f} million", size / 1e6);
}

using InWords = std::string (*)(double);

/// "110 to 970 fewer", or "250 fewer to 12 more".
std::string range_in_words(const Statistics& change, InWords write, std::string_view more,
                           std::string_view fewer) {
  const auto direction = [&](double x) { return x > 0 ? more : fewer; };
  double near = change[p10], far = change[p90];
  if (near < 0 && far <= 0) std::swap(near, far);
  if (direction(near) == direction(far) || near == 0)
    return fmt::format("{} to {} {}", write(near), write(far), direction(far));
  return fmt::format("{} {} to {} {}", write(near), direction(near), write(far), direction(far));
}

bool spans_zero(const Statistics& change) { return change[p10] <= 0 && change[p90] >= 0; }

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string financial_year(int ending) { return fmt::format("{}-{:02}", ending - 1, ending % 100); }

/// " (range: 110 to 970 fewer)"; nothing where one draw has no range.
std::string range_note(const StudyFile& study, const Statistics& change, InWords write,
                       std::string_view more, std::string_view fewer) {
  if (study.draws() < 2) return "";
  return fmt::format(" (80% range: {}{})", range_in_words(change, write, more, fewer),
                     spans_zero(change) ? ", which includes no change" : "");
}

std::string children_sentence(const StudyFile& study, const Answer& answer,
                              const std::string& label) {
  const auto& [change, baseline] = *answer.children;
  const auto when = fmt::format("on 31 March {}", study.header().last_year);
  if (std::abs(change[mean]) < 0.5)
    return fmt::format("With {}, the number of children looked after in {} {} would not change{}.",
                       label, place_in_words(study), when,
                       range_note(study, change, children_in_words, "more", "fewer"));
  const char* direction = change[mean] > 0 ? "more" : "fewer";
  return fmt::format(
      "With {}, about {} {} children would be looked after in {} {}{}: {:.1f}% of {}.", label,
      children_in_words(change[mean]), direction, place_in_words(study), when,
      range_note(study, change, children_in_words, "more", "fewer"),
      baseline > 0 ? 100 * std::abs(change[mean]) / baseline : 0.0, children_in_words(baseline));
}

std::string harm_sentence(const StudyFile& study, const Answer& answer) {
  const auto& [change, baseline] = *answer.harm;
  if (!std::isfinite(change[mean])) return "";
  const auto range = range_note(study, change, children_in_words, "more", "fewer");
  const auto when = financial_year(study.header().last_year);
  if (std::abs(change[mean]) < 0.5) {
    return fmt::format(
        " In {}, there would be no change in the months that children in serious adversity (two or "
        "more factors at once) go without help, a plan or care{}.",
        when, range);
  }
  return fmt::format(
      " In {}, children in serious adversity{} would go without help, a plan or care for about "
      "{} {} child-months{} in total{}: {:.1f}% of {}.",
      when, serious_adversity_meaning, children_in_words(change[mean]),
      change[mean] > 0 ? "more" : "fewer", child_month_meaning, range,
      baseline > 0 ? 100 * std::abs(change[mean]) / baseline : 0.0, children_in_words(baseline));
}

/// Whether an amount in words is zero, as in "£0".
bool is_nothing(const std::string& words) {
  return words.find_first_of("123456789") == std::string::npos;
}

std::string money_sentence(const StudyFile& study, const Answer& answer) {
  const auto& header = study.header();
  const auto& change = answer.money->change;
  const auto years = fmt::format("from {} to {}", financial_year(header.launch_year + 1),
                                 financial_year(header.last_year));
  const auto range = range_note(study, change, pounds_in_words, "higher", "lower");
  const auto pounds = pounds_in_words(change[mean]);
  if (is_nothing(pounds)) {
    return fmt::format(" Total net spending {} would not change{}.", years, range);
  }
  return fmt::format(
      " Total net spending {}, in cash (the prices of each year), would be about {} {}{}.", years,
      pounds, change[mean] > 0 ? "higher" : "lower", range);
}

std::optional<Difference> children_at_end(const ReportSeries& stock, std::size_t scenario) {
  if (stock.scenarios.empty()) return std::nullopt;
  return Difference{by_year(stock.change(scenario)).back(),
                    by_year(stock.scenarios[0]).back()[mean]};
}

std::optional<Difference> money_since_launch(const StudyFile& study, const ReportSeries& total,
                                             std::size_t scenario) {
  const auto& header = study.header();
  if (total.scenarios.empty() || header.launch_year >= header.last_year) return std::nullopt;
  const auto change = after_launch(study, total.change(scenario));
  const auto baseline = after_launch(study, total.scenarios[0]);
  return Difference{statistics(change), statistics(baseline)[mean]};
}

std::string baseline_sentence(const StudyFile& study) {
  const auto stock = report_series(study, "cla_31mar", "none", "total", "");
  if (stock.scenarios.empty()) return "";
  const auto by = by_year(stock.scenarios[0]);
  const auto& header = study.header();
  const auto& end = by.back();
  std::string said = fmt::format(
      "If current practice continues, about {} children would be looked after in {} on 31 March {}",
      children_in_words(end[mean]), place_in_words(study), header.last_year);
  if (study.draws() > 1)
    said += fmt::format(" (80% range: {} to {})", children_in_words(end[p10]),
                        children_in_words(end[p90]));
  const int since = header.launch_year - header.first_year;
  if (since >= 0 && header.launch_year < header.last_year)
    said += fmt::format(", compared with {} in the model on 31 March {}",
                        children_in_words(by[static_cast<std::size_t>(since)][mean]),
                        header.launch_year);
  return said + ".";
}
/// What the range is, what it covers and what not.
std::string range_in_full(const StudyFile& study, bool with_policy) {
  if (study.draws() < 2)
    return "This study has one draw, so there is no range: it does not show random variation or "
           "the uncertainty of the effect. Run more draws before you use the figures.";
  return fmt::format(
      "The 80% range runs from the 10th to the 90th percentile of {} draws{}. It covers random "
      "variation (which child, in which month){}. It does not cover uncertainty in the model's "
      "other rates, in population, prices or future practice, so true uncertainty is larger.",
      study.draws(), study.draws() < draws_for_range ? "; with so few, its ends are rough" : "",
      with_policy ? " and uncertainty about the policy's effect" : "");
}
}  // namespace

std::vector<Answer> answers(const StudyFile& study) {
  const auto stock = report_series(study, "cla_31mar", "none", "total", "");
  const auto total = report_series(study, "csc_net_current_expenditure", "none", "total", "");
  const auto harm =
      report_series(study, "unmet_serious_adversity_child_months", "none", "total", "");
  std::vector<Answer> made;
  for (std::size_t s = 1; s < study.header().scenarios.size(); ++s)
    made.push_back({s, children_at_end(stock, s), money_since_launch(study, total, s),
                    children_at_end(harm, s)});
  std::ranges::stable_partition(
      made, [&](const Answer& answer) { return role(study, answer.scenario) == Role::policy; });
  return made;
}

std::string sentence(const StudyFile& study, const Answer& answer) {
  const auto& scenario = study.header().scenarios[answer.scenario].scenario;
  std::string said;
  if (answer.children)
    said += children_sentence(study, answer, lower_first(in_words(scenario.name)));
  if (answer.children && answer.harm) said += harm_sentence(study, answer);
  if (answer.money) said += money_sentence(study, answer);
  return said;
}

Heading report_heading(const StudyFile& study) {
  const auto& header = study.header();
  const auto all = answers(study);
  const auto& scenario = header.scenarios[all.empty() ? 0 : all[0].scenario].scenario;
  Heading heading;
  heading.title = in_words(scenario.name);
  heading.question = scenario.question.empty() ? scenario.description : scenario.question;
  heading.answer = all.empty() ? baseline_sentence(study) : sentence(study, all[0]);
  for (const auto& answer : all) {
    if (&answer != &all[0] && answer.money && role(study, answer.scenario) == Role::no_effect)
      heading.answer +=
          fmt::format(" If the policy had no effect, net spending would be about {} {}.",
                      pounds_in_words(answer.money->change[mean]),
                      answer.money->change[mean] > 0 ? "higher" : "lower");
  }
  heading.honest = range_in_full(study, !all.empty());
  if (const auto alone = part_of_england_in_words(study); !alone.empty())
    heading.honest += " " + alone;
  return heading;
}

}  // namespace kindred::outputs
