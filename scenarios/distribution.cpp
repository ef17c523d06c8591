// A number that is not known for certain: a number, or a table with `distribution`.
#include <fmt/format.h>

#include <cmath>

#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

using Shape = model::Distribution::Shape;
const std::vector<std::string> shape_names{"fixed", "lognormal", "normal", "uniform"};

/// As it is in the file; what is left out depends on the shape.
struct Stated {
  std::optional<std::size_t> shape;
  std::optional<double> median, low, high, interval;
};

template <std::optional<double> Stated::*member>
void number(const Value& value, const Key& key, Stated& into, Reading& reading) {
  double read = std::nan("");
  read_value(value, key, read, reading);
  if (!std::isnan(read)) into.*member = read;
}

/// `range`: that of the key whose value the distribution is.
std::vector<Field<Stated>> fields(const Key& range) {
  return {
      {{"distribution", Form::word, Need::required, "-", 0, 0, "",
        "Shape of the distribution: fixed, lognormal, normal or uniform."},
       [](const Value& value, const Key& key, Stated& into, Reading& reading) {
         into.shape = read_word(value, key, shape_names, reading);
       }},
      {{"median", Form::number, Need::optional, range.unit, range.least, range.most,
        "the middle of low and high where uniform, otherwise required",
        "The middle value: the chance of a higher value is one half."},
       number<&Stated::median>},
      {{"low", Form::number, Need::optional, range.unit, range.least, range.most,
        "required unless fixed", "Lower end of the interval (where uniform, the lowest value)."},
       number<&Stated::low>},
      {{"high", Form::number, Need::optional, range.unit, range.least, range.most,
        "required unless fixed", "Upper end of the interval (where uniform, the highest value)."},
       number<&Stated::high>},
      {{"interval", Form::number, Need::optional, "share", 0.1, 0.999, "0.9",
        "Probability that the value lies between low and high; not for fixed or uniform."},
       number<&Stated::interval>},
  };
}

/// What does not fit together, once each key by itself is right; empty where all does.
std::string conflict(const Stated& d, Shape shape) {
  if (shape == Shape::fixed) {
    if (!d.median) return "a fixed value needs a median";
    return d.low || d.high || d.interval ? "a fixed value has only a median" : "";
  }
  if (!d.low || !d.high) return "low and high are needed";
  if (*d.low > *d.high) return "low is above high";
  if (shape == Shape::uniform) {
    if (d.interval) return "a uniform distribution has no values outside low and high";
    return d.median && *d.median != (*d.low + *d.high) / 2
               ? "the median of a uniform distribution is the middle of low and high"
               : "";
  }
  if (!d.median) return "the median is needed";
  if (*d.median < *d.low || *d.median > *d.high) return "the median is not between low and high";
  return shape == Shape::lognormal && *d.low <= 0 ? "a lognormal value is above 0" : "";
}

}  // namespace

void read_value(const Value& value, const Key& key, model::Distribution& into, Reading& reading) {
  if (!value.table()) {
    if (!std::holds_alternative<double>(value.held) &&
        !std::holds_alternative<std::int64_t>(value.held)) {
      wrong_form(value, key, reading);
      return;
    }
    double fixed = std::nan("");
    read_value(value, key, fixed, reading);
    if (!std::isnan(fixed)) into = {Shape::fixed, fixed, fixed, fixed, 0.9};
    return;
  }
  Stated stated;
  const auto before = reading.mistakes.size();
  const auto all = fields(key);
  read_fields<Stated>(value, value.at, all, fmt::format("'{}'", key.name), stated, reading);
  if (reading.mistakes.size() != before || !stated.shape) return;

  const auto shape = static_cast<Shape>(*stated.shape);
  if (const auto wrong = conflict(stated, shape); !wrong.empty()) {
    reading.mistake(value.at, fmt::format("'{}': {}", key.name, wrong),
                    std::string(key.description),
                    "as in { distribution = \"lognormal\", median = 0.8, low = 0.7, high = 0.9, "
                    "interval = 0.95 }");
    return;
  }
  if (shape == Shape::fixed) {
    into = {shape, *stated.median, *stated.median, *stated.median, 0.9};
  } else {
    const double middle = (*stated.low + *stated.high) / 2;
    into = {shape, stated.median.value_or(middle), *stated.low, *stated.high,
            stated.interval.value_or(0.9)};
  }
}

KeyGroup distribution_keys() {
  // Bounds are those of the key whose value the distribution is; none are printed here.
  const auto all = fields({"", Form::distribution, Need::optional, "-", 0, 0, "", ""});
  return {"{ distribution = ... }, wherever a value can be a distribution",
          keys_of<Stated>(std::span(all))};
}

}  // namespace kindred::scenarios
