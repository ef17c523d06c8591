#include "outputs/indicators/series.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

namespace kindred::outputs {

namespace {

using model::Grain;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// What is read once and serves several labels.
struct Source {
  std::optional<model::Tally> tally;
  Grain grain;
  auto operator<=>(const Source&) const = default;
};

Source source_of(const Sum& sum) {
  if (sum.tally) return {sum.tally, model::shape(*sum.tally).grain};
  return {{}, sum.month ? Grain::every_month : Grain::every_year};
}

/// Reads every source of an indicator over the same places and years.
class Sums {
 public:
  Sums(const StudyFile& study, std::size_t scenario, Run places, Run years)
      : study_{study}, scenario_{scenario}, places_{places}, years_{years} {}

  /// The sum in a year of the run; monthly series have no numbers for the opening year.
  double at(const Sum& sum, std::size_t draw, std::size_t place, std::size_t year) {
    const auto source = source_of(sum);
    const auto& values = read(source);
    if (source.grain == Grain::every_year) return added(values, sum, draw, place, year);
    const auto absolute = years_.from + year;
    if (absolute == 0) return missing;
    const auto april = (absolute - 1) * 12 - first_month();
    if (sum.month) {
      return added(values, sum, draw, place, april + static_cast<std::size_t>(*sum.month));
    }
    double twelve = 0;
    for (std::size_t m = 0; m < 12; ++m) twelve += added(values, sum, draw, place, april + m);
    return twelve;
  }

 private:
  std::size_t first_month() const { return years_.from == 0 ? 0 : (years_.from - 1) * 12; }

  static double added(const Values& values, const Sum& sum, std::size_t draw, std::size_t place,
                      std::size_t time) {
    std::int64_t total = 0;
    for (const auto cell : sum.cells) total += values.at(draw, place, time, cell);
    return static_cast<double>(total);
  }

  const Values& read(const Source& source) {
    const auto found = read_.find(source);
    if (found != read_.end()) return found->second;
    Run times = years_;
    if (source.grain == Grain::every_month) {
      times = {first_month(), (years_.from + years_.size - 1) * 12 - first_month()};
    }
    return read_
        .emplace(source, source.tally ? study_.tally(scenario_, *source.tally, places_, times)
                                      : study_.money(scenario_, source.grain, places_, times))
        .first->second;
  }

  const StudyFile& study_;
  std::size_t scenario_;
  Run places_, years_;
  std::map<Source, Values> read_;
};

/// The ratios of the strata, weighted; a stratum with nothing in it has no weight.
double weighted(Sums& sums, const std::vector<Stratum>& strata, std::size_t draw, std::size_t place,
                std::size_t year) {
  double sum = 0, weights = 0;
  for (const auto& stratum : strata) {
    const double in = sums.at(stratum.in, draw, place, year);
    if (in == 0) continue;
    const double weight = sums.at(stratum.weight, draw, place, year);
    sum += weight * sums.at(stratum.of, draw, place, year) / in;
    weights += weight;
  }
  return sum / weights;
}

/// A label's sum, over its own denominator if it has one.
double ratio(Sums& sums, const Label& label, std::size_t draw, std::size_t place,
             std::size_t year) {
  if (!label.strata.empty()) return weighted(sums, label.strata, draw, place, year);
  double sum = sums.at(label.sum, draw, place, year);
  for (const auto& term : label.more) sum += term.times * sums.at(term.sum, draw, place, year);
  return label.in ? sum / sums.at(*label.in, draw, place, year) : sum;
}

}  // namespace

Block block(const StudyFile& study, std::size_t scenario, const Indicator& indicator, Run places,
            Run years) {
  Block made{study.draws(), places.size, years.size, indicator.labels.size(), {}};
  made.numbers.reserve(made.draws * made.places * made.years * made.labels);
  Sums sums{study, scenario, places, years};
  const bool flow = indicator.period == model::Period::flow;
  for (std::size_t d = 0; d < made.draws; ++d) {
    for (std::size_t p = 0; p < made.places; ++p) {
      for (std::size_t y = 0; y < made.years; ++y) {
        const auto year = years.from + y + 1;
        const bool unknown =
            (flow && year == 1) ||
            (indicator.in_september && year == static_cast<std::size_t>(study.years()));
        double below = 1;
        if (indicator.denominator && !unknown) below = sums.at(*indicator.denominator, d, p, y);
        if (indicator.relative_to && !unknown) below = ratio(sums, *indicator.relative_to, d, p, y);
        for (const auto& label : indicator.labels) {
          const double value = unknown ? missing : ratio(sums, label, d, p, y) / below;
          made.numbers.push_back(std::isfinite(value) ? indicator.scale * value : missing);
        }
      }
    }
  }
  return made;
}

Series series(const StudyFile& study, std::size_t scenario, const Indicator& indicator,
              std::size_t label, std::size_t place) {
  auto one = indicator;
  one.labels = {indicator.labels.at(label)};
  const auto years = static_cast<std::size_t>(study.years());
  const auto values = block(study, scenario, one, {place, 1}, {0, years});
  Series made(values.draws, std::vector<double>(years));
  for (std::size_t d = 0; d < values.draws; ++d) {
    for (std::size_t y = 0; y < years; ++y) made[d][y] = values.at(d, 0, y, 0);
  }
  return made;
}

Series series(const StudyFile& study, std::size_t scenario, std::string_view indicator,
              std::string_view kind, std::string_view label, std::string_view area_code) {
  const auto* found = find(study.indicators(), indicator, kind);
  if (found == nullptr) throw std::out_of_range("no indicator " + std::string{indicator});
  const auto at = std::ranges::find(found->labels, label, &Label::name);
  if (at == found->labels.end()) throw std::out_of_range("no label " + std::string{label});
  return series(study, scenario, *found, static_cast<std::size_t>(at - found->labels.begin()),
                study.place(area_code));
}

std::vector<Statistics> by_year(const Series& series) {
  std::vector<Statistics> made;
  if (series.empty()) return made;
  std::vector<double> draws(series.size());
  for (std::size_t y = 0; y < series.front().size(); ++y) {
    for (std::size_t d = 0; d < series.size(); ++d) draws[d] = series[d][y];
    made.push_back(statistics(draws));
  }
  return made;
}

Series difference(const Series& of, const Series& from) {
  auto made = of;
  for (std::size_t d = 0; d < made.size(); ++d) {
    for (std::size_t y = 0; y < made[d].size(); ++y) made[d][y] -= from.at(d).at(y);
  }
  return made;
}

}  // namespace kindred::outputs
