#include "model/processes/care/unaccompanied.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/needs.hpp"

namespace kindred::model::unaccompanied {

namespace {

constexpr std::uint32_t added_from = 0x80000;  ///< number of the first arrival that policy adds

/// Inverse of the Poisson distribution function, by summing its terms.
int number(double mean, double u) {
  if (mean <= 0) return 0;
  double term = exp_of(-mean), sum = term;
  int n = 0;
  while (u > sum && term > 0) {
    term *= mean / ++n;
    sum += term;
  }
  return n;
}

/// Ages on starting, in months: 12% under 16 (nat_cla_31mar_uasc age_band 2019-2023, 13-15% of the
/// stock), few before 13, most at 16 and 17.
int age_on_arrival(double u, double v) {
  if (u < 0.05) return 144 + static_cast<int>(v * 24);
  if (u < under_16_on_arrival) return 168 + static_cast<int>(v * 24);
  return 192 + static_cast<int>(v * v * 23);
}

/// Candidates of one stream: the baseline's, thinned by policy, or those that a policy may add.
std::vector<std::uint32_t> arrive(AreaMonth& area_month, double mean, double u,
                                  std::uint32_t first) {
  auto& state = *area_month.state;
  const int n = number(mean, u);
  std::vector<std::uint32_t> made;
  for (int nth = 0; nth < n; ++nth) {
    Child child;
    child.id = agent_id(AgentKind::unaccompanied_child, area_month.people.area(), area_month.month,
                        first + static_cast<std::uint32_t>(nth));
    const auto v = area_month.rng.words(child.id, DrawPurpose::arrival);
    const auto more = area_month.rng.words(child.id, DrawPurpose::arrival, {}, 1);
    const Day day = area_month.first + static_cast<Day>(uniform(v[0]) * area_month.days);
    child.unaccompanied = Unaccompanied::uasc;
    const int birth = area_month.month.index - age_on_arrival(uniform(v[1]), uniform(v[2]));
    if (birth < 0) continue;  // 18 before the history that is counted begins
    child.birth = static_cast<std::int16_t>(birth);
    child.birthday = static_cast<std::uint8_t>(uniform(more[0]) * 28);
    // 95% male; ethnic groups by nat_cla_31mar_uasc 2019-2023 in round figures.
    child.sex = uniform(v[3]) < 0.95 ? Sex::male : Sex::female;
    const double e = uniform(more[1]);
    child.ethnicity = e < 0.35   ? Ethnicity::black
                      : e < 0.60 ? Ethnicity::asian
                      : e < 0.75 ? Ethnicity::white
                      : e < 0.78 ? Ethnicity::mixed
                                 : Ethnicity::other_ethnic_group;
    if (day >= birthday(child, 18)) continue;
    const double f = area_month.factor(Transition::unaccompanied_arrival, child);
    const double u = uniform(more[2]);
    const double kept =
        first == 0
            ? f
            : (f - 1) / (area_month.policy.greatest_factor(Transition::unaccompanied_arrival) - 1);
    if (u >= kept) continue;
    const auto record = state.add(child, {});
    ++state.unaccompanied_born[static_cast<std::size_t>(child.birth)];
    needs::begin(area_month, record, day);
    case_file::open(area_month, record, day);
    state.children[record].found_in_need = true;
    entry_to_care::enter(area_month, record, day, EntryRoute::need);
    state.children[record].active_until = day;
    made.push_back(record);
  }
  return made;
}

}  // namespace

std::vector<std::uint32_t> arrive(AreaMonth& area_month) {
  const auto area = agent_id(AgentKind::area, area_month.people.area(), {}, 0);
  const auto w = area_month.rng.words(area, DrawPurpose::arrivals, area_month.month);
  const double mean = area_month.rates.arrivals / area_month.weight;
  auto made = arrive(area_month, mean, uniform(w[0], w[1]), 0);
  const double more = area_month.policy.greatest_factor(Transition::unaccompanied_arrival) - 1;
  if (more > 0) {
    const auto added = arrive(area_month, mean * more, uniform(w[2], w[3]), added_from);
    made.insert(made.end(), added.begin(), added.end());
  }
  return made;
}

}  // namespace kindred::model::unaccompanied
