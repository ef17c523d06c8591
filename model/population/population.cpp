#include "model/population/population.hpp"

#include <algorithm>
#include <cmath>

#include "model/parameters/family.hpp"

namespace kindred::model {

namespace {

constexpr std::uint64_t population_seed = 0x706f70756c617465;  // a fixed seed: one England for all
constexpr std::size_t residency_bins = 64;

std::uint8_t family_size(const std::array<double, 6>& shares, double u) {
  std::size_t size = 0;
  for (double sum = shares[0]; size < 5 && u > sum; sum += shares[++size]) {
  }
  return static_cast<std::uint8_t>(size + 1);
}

std::uint8_t decile(const std::array<double, 10>& shares, double u) {
  std::size_t d = 0;
  for (double sum = shares[0]; d < 9 && u > sum; sum += shares[++d]) {
  }
  return static_cast<std::uint8_t>(d);
}

}  // namespace

Population::Population(const AreaInput& input, const FamilyParameters& parameters, Month horizon,
                       int weight)
    : input_(&input), area_(area_number(input.code)), weight_(weight) {
  set_cohorts(horizon);
  make_families(parameters, horizon);
  count_births(horizon);
}

std::size_t Population::mid_year_of(Month month) const {
  const int year = 1988 + (month.index + 3) / 12;
  const int last = static_cast<int>(input_->children.size()) - 1;
  return static_cast<std::size_t>(std::clamp(year - input_->first_mid_year, 0, last));
}

double Population::size(int cohort, int mid_year) const {
  const int first = input_->first_mid_year;
  const int last = first + static_cast<int>(input_->children.size()) - 1;
  // A cohort is taken as it was at the nearest age and year that is known of it.
  const int year = std::clamp(mid_year, std::max(first, std::min(cohort, last)),
                              std::max(first, std::min(last, cohort + 17)));
  const int age = std::clamp(year - cohort, 0, 17);
  return input_->children[static_cast<std::size_t>(year - first)][static_cast<std::size_t>(age)];
}

void Population::set_cohorts(Month horizon) {
  const auto cohorts = cohort_of(horizon) + 1;
  const auto years = input_->children.size();
  mid_years_ = years;
  share_.assign(cohorts * years, 0);
  births_a_month_.assign(cohorts, 0.0);
  for (std::size_t c = 0; c < cohorts; ++c) {
    const int cohort = first_cohort + static_cast<int>(c);
    double largest = 0;
    for (std::size_t y = 0; y < years; ++y) {
      largest = std::max(largest, size(cohort, input_->first_mid_year + static_cast<int>(y)));
    }
    births_a_month_[c] = largest / 12;
    for (std::size_t y = 0; y < years && largest > 0; ++y) {
      const double now = size(cohort, input_->first_mid_year + static_cast<int>(y));
      share_[c * years + y] = static_cast<std::uint32_t>(std::lround(now / largest * 65536));
    }
  }
}

void Population::make_families(const FamilyParameters& parameters, Month horizon) {
  const KeyedRng rng(population_seed, 0);
  struct DueFamily {
    std::uint32_t family;
    std::uint8_t made;
  };
  std::vector<std::vector<DueFamily>> due(static_cast<std::size_t>(horizon.index) + 260);
  const double spacing_range = parameters.spacing[1] - parameters.spacing[0];
  const auto plan_next = [&](std::uint32_t family, std::uint8_t made, Month now) {
    if (made >= families_[family].children) return;
    const auto w = rng.words(family_id(families_[family]), DrawPurpose::next_child, {}, made);
    const int months = static_cast<int>(parameters.spacing[0] + uniform(w[0]) * spacing_range);
    due[static_cast<std::size_t>(now.index + months)].push_back({family, made});
  };
  const auto add_family = [&](Month now, std::uint32_t nth) {
    const auto id = agent_id(AgentKind::family, area_, now, nth);
    if (weight_ > 1) {
      const auto kept = rng.words(id, DrawPurpose::family_made, {}, 1);
      if (kept[0] % static_cast<std::uint32_t>(weight_) != 0) return;
    }
    const auto w = rng.words(id, DrawPurpose::family_made);
    Family family;
    family.first_birth = family.last_birth = static_cast<std::int16_t>(now.index);
    family.adversity = static_cast<std::uint8_t>(w[0] >> 24);
    family.deprivation = decile(input_->deprivation, uniform(w[1]));
    family.residency = static_cast<std::uint16_t>(w[2] >> 16);
    family.children = family_size(parameters.size_shares, uniform(w[3]));
    family.first_child = children_;
    family.nth = nth;
    family.births.fill(never_born);
    family.births[0] = family.first_birth;
    children_ += family.children;
    families_.push_back(family);
    plan_next(static_cast<std::uint32_t>(families_.size()) - 1, 1, now);
  };
  // With a sample the families that are not kept still take their share of the births, by number.
  double wanted = 0;
  for (Month now{0}; now <= horizon; now = now + 1) {
    auto& waiting = due[static_cast<std::size_t>(now.index)];
    wanted += births_a_month_[cohort_of(now)];
    const auto room = static_cast<std::size_t>(std::max(0.0, std::floor(wanted / weight_)));
    const auto born = std::min(waiting.size(), room);
    for (std::size_t i = 0; i < born; ++i) {
      const auto [family, made] = waiting[i];
      families_[family].births[made] = static_cast<std::int16_t>(now.index);
      families_[family].last_birth = static_cast<std::int16_t>(now.index);
      plan_next(family, static_cast<std::uint8_t>(made + 1), now);
    }
    auto& next = due[static_cast<std::size_t>(now.index) + 1];
    next.insert(next.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(born), waiting.end());
    const double first_births =
        std::max(0.0, wanted - static_cast<double>(born * static_cast<std::size_t>(weight_)));
    const auto made = static_cast<std::uint32_t>(first_births);
    for (std::uint32_t nth = 0; nth < made; ++nth) add_family(now, nth);
    wanted -= static_cast<double>(born * static_cast<std::size_t>(weight_)) + made;
  }
}

void Population::count_births(Month horizon) {
  born_in_.assign((static_cast<std::size_t>(horizon.index) + 1) * (residency_bins + 1), 0);
  made_.assign(births_a_month_.size(), {});
  for (const auto& family : families_) {
    const auto bin = family.residency / (65536 / residency_bins);
    for (const auto birth : family.births) {
      if (birth == never_born) continue;
      ++born_in_[static_cast<std::size_t>(birth) * (residency_bins + 1) + bin + 1U];
      ++made_[cohort_of({birth})][family.adversity];
    }
  }
  for (std::size_t i = 1; i < born_in_.size(); ++i) {
    if (i % (residency_bins + 1) != 0) born_in_[i] += born_in_[i - 1];
  }
  for (Month march{11}; march <= horizon; march = march + 12) {
    of_years_.push_back({resident_children(march), reaching(5, march), reaching(18, march)});
    count_child_months(march);
  }
}

double Population::resident_of(Month birth, std::uint32_t share) const {
  const double bins = static_cast<double>(share) * residency_bins / 65536;
  const auto whole = std::min(residency_bins - 1, static_cast<std::size_t>(bins));
  const auto* up_to =
      &born_in_[static_cast<std::size_t>(birth.index) * (residency_bins + 1) + whole];
  return up_to[0] + (up_to[1] - up_to[0]) * (bins - static_cast<double>(whole));
}

void Population::count_child_months(Month march) {
  Months made;
  made.oldest = cohort_of({std::max(0, march.index - 11 - 18 * 12 + 1)});
  for (int month = march.index - 11; month <= march.index; ++month) {
    for (int birth = std::max(0, month - 18 * 12 + 1); birth <= month; ++birth) {
      const auto cohort = cohort_of({birth});
      made.of[cohort - made.oldest][age_group(month - birth)] +=
          resident_of({birth}, share_[cohort * mid_years_ + mid_year_of({month})]);
    }
  }
  months_.push_back(made);
}

std::int64_t Population::child_months(int year, const ByAgeAndClass& weights) const {
  const auto& of_year = months_[static_cast<std::size_t>(year - 1989)];
  double sum = 0;
  for (std::size_t i = 0; i < cohorts_a_year && of_year.oldest + i < made_.size(); ++i) {
    const auto& children = made_[of_year.oldest + i];
    double all = 0;
    for (const auto n : children) all += n;
    for (std::size_t age = 0; age < age_groups; ++age) {
      const double months = of_year.of[i][age];
      if (months == 0) continue;
      double weighted = 0;
      for (std::size_t c = 0; c < children.size(); ++c) weighted += children[c] * weights[age][c];
      sum += months * weighted / all;
    }
  }
  return std::llround(sum) * weight_;
}

std::int64_t Population::resident_children(Month month) const {
  double sum = 0;
  const int first = std::max(0, month.index - 18 * 12 + 1);
  for (int birth = first; birth <= month.index; ++birth) {
    const auto share = share_[cohort_of({birth}) * mid_years_ + mid_year_of(month)];
    sum += resident_of({birth}, share);
  }
  return std::llround(sum) * weight_;
}

std::int64_t Population::reaching(int age, Month month) const {
  double sum = 0;
  for (int birth = month.index - age * 12 - 11; birth <= month.index - age * 12; ++birth) {
    if (birth < 0) continue;
    const auto share =
        share_[cohort_of({birth}) * mid_years_ + mid_year_of({birth + age * 12 - 1})];
    sum += resident_of({birth}, share);
  }
  return std::llround(sum) * weight_;
}

}  // namespace kindred::model
