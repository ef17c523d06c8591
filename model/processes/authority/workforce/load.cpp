#include "model/processes/authority/workforce/load.hpp"

#include <algorithm>
#include <numeric>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/authority/workforce/pool.hpp"

namespace kindred::model::workforce {

namespace {

constexpr double a_year = 12;

/// Open cases, leavers' included, as the publication of children in need counts them.
double open_cases(const AreaMonth& area_month) {
  return static_cast<double>(area_month.state->open.size()) +
         static_cast<double>(area_month.state->leaver_cases_now);
}

/// Workers' time for cases, in whole workers.
double time_for_cases(const AreaMonth& area_month) {
  const auto& state = area_month.state->workforce;
  const auto& p = area_month.rates.workforce;
  const auto newly = static_cast<double>(
      std::ranges::count(state.in_post, WorkerGrade::newly_qualified, &Worker::grade));
  const auto all = static_cast<double>(state.in_post.size() + state.agency.size());
  const double time = all - newly * (1 - p.newly_qualified_cases) -
                      newly * p.supervising_newly_qualified -
                      static_cast<double>(state.apprentices.size()) * p.supervising_apprentice;
  return std::max(time, 0.01 * static_cast<double>(state.load.posts));
}

/// What is usual follows until launch, and stays from then on.
void follow(const AreaMonth& area_month, double& usual, double now) {
  if (usual == 0) {
    usual = now;
  } else if (area_month.month.year() <= area_month.rates.workforce_launch) {
    usual += (now - usual) / a_year;
  }
}

/// Share of the workers who can hold cases that left in the month.
double left(const AreaMonth& area_month) {
  const auto& state = area_month.state->workforce;
  const auto& flows = state.load.flows[static_cast<std::size_t>(area_month.month.month_of_year())];
  const auto gone =
      static_cast<double>(flows[index(WorkerFlow::left)] + flows[index(WorkerFlow::agency_left)]);
  const auto there = static_cast<double>(state.in_post.size() + state.agency.size());
  return there > 0 ? gone / there : 0;
}

/// Cases of a worker above the area's usual; below ten nothing is felt.
double cases_above_usual(const WorkLoad& now) {
  constexpr double felt_from = 10;
  const double usual = now.caseload / now.pressure;
  return std::max(now.caseload, felt_from) - std::max(usual, felt_from);
}

void act(AreaMonth& area_month) {
  auto& now = load(area_month);
  const auto& p = area_month.rates.workforce;
  const double above = cases_above_usual(now);
  now.waiting = p.duration == 1 ? 1 : power(p.duration, above);
  now.recurrence = p.rereferral == 1 ? 1 : power(p.rereferral, above);
  if (!area_month.month.is_march()) return;
  const double changes = std::accumulate(now.changes.begin(), now.changes.end(), 0.0) / a_year;
  now.moves = p.moves == 0 || now.usual_changes <= 0 || changes <= 0
                  ? 1
                  : power(changes / now.usual_changes, p.moves);
}

/// Thousandths of cases and of full-time equivalents keep shares in whole numbers that add up.
std::int64_t thousandths(double share) { return static_cast<std::int64_t>(share * 1000 + 0.5); }

std::array<std::int64_t, count_of<CaseAllocation>> cases(const AreaMonth& area_month,
                                                         const WorkforceYear& year) {
  const auto& now = load(area_month);
  const auto all = static_cast<std::int64_t>(open_cases(area_month)) * thousandths(year.cases);
  const double most = area_month.rates.workforce.unallocated_above;
  if (most >= 100 || now.pressure <= most) return {all, 0};
  const auto held = static_cast<std::int64_t>(static_cast<double>(all) * most / now.pressure);
  return {held, all - held};
}

std::int64_t holders(const AreaMonth& area_month, const WorkforceYear& year) {
  const auto& state = area_month.state->workforce;
  return static_cast<std::int64_t>(state.in_post.size() + state.agency.size()) *
         thousandths(year.holding);
}

/// By the year of the September, as published.
void count_year(AreaMonth& area_month, const WorkforceYear& year) {
  const auto& state = area_month.state->workforce;
  const int of = area_month.year - 1;
  if (of < area_month.counts->first_year()) return;
  auto* row = area_month.counts->row(of);
  const auto set = [&](Tally tally, std::size_t cell, std::int64_t n) {
    row[Counts::offset(tally) + cell] = n * area_month.weight;
  };
  const std::array<std::int64_t, count_of<WorkerStock>> stocks{
      static_cast<std::int64_t>(state.in_post.size()), state.vacancies(),
      static_cast<std::int64_t>(state.agency.size()),
      static_cast<std::int64_t>(state.apprentices.size())};
  for (std::size_t s = 0; s < stocks.size(); ++s) set(Tally::social_workers, s, stocks[s]);
  for (std::size_t g = 0; g < count_of<WorkerGrade>; ++g) {
    set(Tally::social_workers_by_grade, g,
        std::ranges::count(state.in_post, static_cast<WorkerGrade>(g), &Worker::grade));
  }
  for (std::size_t f = 0; f < count_of<WorkerFlow>; ++f) {
    std::int64_t sum = 0;
    for (const auto& month : state.load.flows) sum += month[f];
    set(Tally::social_worker_flows, f, sum);
  }
  const auto held = cases(area_month, year);
  for (std::size_t c = 0; c < held.size(); ++c) set(Tally::social_worker_cases, c, held[c]);
  set(Tally::social_worker_case_holders, 0, holders(area_month, year));
}

}  // namespace

void follow_load(AreaMonth& area_month, const WorkforceYear& year) {
  auto& now = load(area_month);
  const double each = open_cases(area_month) / time_for_cases(area_month);
  follow(area_month, now.usual, each);
  now.pressure = now.usual > 0 && each > 0 ? each / now.usual : 1;
  const auto held = holders(area_month, year);
  now.caseload = held > 0 ? open_cases(area_month) * static_cast<double>(thousandths(year.cases)) /
                                static_cast<double>(held)
                          : 0;
  double& changes = now.changes[static_cast<std::size_t>(area_month.month.month_of_year())];
  changes = area_month.rates.workforce.transfers + left(area_month);
  follow(area_month, now.usual_changes, changes);
  follow(area_month, now.usual_leaving, mean_leaving(area_month));
  act(area_month);
}

void count(AreaMonth& area_month, const WorkforceYear& year) {
  constexpr int september = 5;
  const auto& state = area_month.state->workforce;
  const auto stock = [&](WorkerStock s, std::int64_t n) {
    area_month.count_month(Tally::month_social_workers, index(s), n);
  };
  stock(WorkerStock::in_post, static_cast<std::int64_t>(state.in_post.size()));
  stock(WorkerStock::vacancies, state.vacancies());
  stock(WorkerStock::agency, static_cast<std::int64_t>(state.agency.size()));
  stock(WorkerStock::apprentices, static_cast<std::int64_t>(state.apprentices.size()));
  if (area_month.month.month_of_year() == september) count_year(area_month, year);
}

}  // namespace kindred::model::workforce
