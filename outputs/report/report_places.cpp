// Where: authorities and regions, and how near each authority is to its published count.
#include <algorithm>
#include <boost/json/value.hpp>
#include <cmath>
#include <map>

#include "outputs/indicators/places.hpp"
#include "outputs/indicators/ranks.hpp"
#include "outputs/report/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {
constexpr double smallest_compared = 20;  // published counts below this are noise

/// Looked after on 31 March of one year, at every place, for all draws.
Block stock_in(const StudyFile& study, std::size_t scenario, int year) {
  const Indicator* stock = find(study.indicators(), "cla_31mar");
  if (!stock) return {};
  return block(study, scenario, *stock, {0, study.places().size()},
               {static_cast<std::size_t>(year - study.header().first_year), 1});
}

std::vector<double> draws_at(const Block& block, std::size_t place) {
  std::vector<double> values;
  for (std::size_t draw = 0; draw < block.draws; ++draw)
    values.push_back(block.at(draw, place, 0, 0));
  return values;
}

int shown_launch(const StudyHeader& header) {
  return std::clamp(header.launch_year, header.first_year, header.last_year);
}

std::map<std::string, double> published_stock(const StudyHeader& header) {
  std::map<std::string, double> found;
  for (const auto& figure : header.published) {
    if (figure.indicator == "cla_31mar" && figure.kind == "none" && figure.label == "total" &&
        figure.year == shown_launch(header))
      found[figure.area] = figure.value;
  }
  return found;
}

/// Mean children under 18 at every place at launch, by which rates are worked out.
std::vector<double> children_at_launch(const StudyFile& study) {
  const auto at =
      static_cast<std::size_t>(shown_launch(study.header()) - study.header().first_year);
  const auto children =
      study.tally(0, model::Tally::children_aged_0_to_17, {0, study.places().size()}, {at, 1});
  std::vector<double> means(children.places, 0.0);
  for (std::size_t place = 0; place < children.places; ++place) {
    for (std::size_t draw = 0; draw < children.draws; ++draw)
      for (std::size_t cell = 0; cell < children.cells; ++cell)
        means[place] += static_cast<double>(children.at(draw, place, 0, cell));
    means[place] /= static_cast<double>(children.draws);
  }
  return means;
}

json::array changes(const std::vector<Block>& ends, std::size_t place) {
  json::array part;
  const auto baseline = draws_at(ends[0], place);
  for (std::size_t s = 1; s < ends.size(); ++s) {
    auto change = draws_at(ends[s], place);
    for (std::size_t draw = 0; draw < change.size(); ++draw) change[draw] -= baseline[draw];
    part.push_back(interval(statistics(change)));
  }
  return part;
}

std::string region_name(const StudyFile& study, const std::string& code) {
  for (const auto& place : study.places()) {
    if (place.code == code) return place.name;
  }
  return "";
}
}  // namespace

json::array places_part(const StudyFile& study, Level wanted) {
  json::array part;
  const auto& header = study.header();
  const auto launch = stock_in(study, 0, shown_launch(header));
  if (launch.numbers.empty()) return part;
  std::vector<Block> ends;
  for (std::size_t s = 0; s < header.scenarios.size(); ++s)
    ends.push_back(stock_in(study, s, header.last_year));
  const auto published = published_stock(header);
  const auto children = children_at_launch(study);

  for (std::size_t at = 0; at < study.places().size(); ++at) {
    const Place& place = study.places()[at];
    const auto shown = level(place);
    if (shown != (wanted == Level::regions ? PlaceLevel::region : PlaceLevel::authority)) continue;
    const double stock = statistics(draws_at(launch, at))[0];
    const auto given = published.find(place.code);
    part.push_back(json::object{
        {"code", place.code},
        {"name", place.name},
        {"region", region_name(study, place.region)},
        {"published", given == published.end() ? json::value(nullptr) : number(given->second, 1)},
        {"launch", number(stock)},
        {"rate", children[at] > 0 ? number(1e4 * stock / children[at]) : json::value(nullptr)},
        {"end", number(statistics(draws_at(ends[0], at))[0])},
        {"policy", changes(ends, at)}});
  }
  return part;
}

json::array ranks_part(const StudyFile& study) {
  json::array part;
  for (const auto& row : rank_rows(study)) {
    part.push_back(json::object{{"label", row.label},
                                {"areas", row.areas},
                                {"correlation", number(row.correlation, 0.01)}});
  }
  return part;
}

json::value area_fit_part(const StudyFile& study) {
  std::vector<double> errors;
  for (const auto& row : places_part(study, Level::authorities)) {
    const auto& area = row.as_object();
    if (area.at("published").is_null()) continue;
    const double published = area.at("published").to_number<double>();
    if (published < smallest_compared) continue;
    errors.push_back(100 * std::abs(area.at("launch").to_number<double>() / published - 1));
  }
  if (errors.empty()) return nullptr;
  std::ranges::sort(errors);
  const auto ninth = static_cast<std::size_t>(0.9 * static_cast<double>(errors.size()));
  return json::object{{"count", errors.size()},
                      {"median", number(errors[errors.size() / 2])},
                      {"ninth", number(errors[ninth])},
                      {"median_bar", 8},
                      {"ninth_bar", 20}};
}

}  // namespace kindred::outputs
