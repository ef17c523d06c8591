#include "model/processes/authority/workforce/pool.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model::workforce {

namespace {

constexpr int first_year_months = 12;  ///< the assessed and supported year in employment
constexpr int before_promotion = 24;

/// Whole workers next to a number of them.
std::int64_t whole(double workers) { return static_cast<std::int64_t>(workers + 0.5); }

double factor(const AreaMonth& area_month, const Worker& worker) {
  return area_month.rates.workforce.leaving_by_grade[index(worker.grade)];
}

}  // namespace

AgentId worker_id(const AreaMonth& area_month, Pool pool, std::size_t nth) {
  constexpr std::uint32_t numbers = 1U << 18;  // of twenty bits
  return agent_id(AgentKind::worker, area_month.people.area(), area_month.month,
                  static_cast<std::uint32_t>(pool) * numbers + static_cast<std::uint32_t>(nth));
}

namespace {

/// Which stock a flow changes, and whether it adds to it.
struct Change {
  std::size_t stock;
  int sign;
};
constexpr std::array<Change, count_of<WorkerFlow>> changes{
    {{0, 1}, {0, -1}, {1, 1}, {1, -1}, {2, 1}, {2, -1}, {2, -1}}};

}  // namespace

void note(AreaMonth& area_month, WorkerFlow flow, std::size_t workers) {
  const auto [stock, sign] = changes[index(flow)];
  load(area_month).stocks[stock] += sign * static_cast<std::int64_t>(workers);
  load(area_month).flows[static_cast<std::size_t>(area_month.month.month_of_year())][index(flow)] +=
      static_cast<std::int64_t>(workers);
  area_month.count_month(Tally::month_social_worker_flows, index(flow),
                         static_cast<std::int64_t>(workers));
}

double mean_leaving(const AreaMonth& area_month) {
  const auto& workers = area_month.state->workforce.in_post;
  if (workers.empty()) return 1;
  std::array<std::int64_t, count_of<WorkerGrade>> of_grade{};
  for (const auto& worker : workers) ++of_grade[index(worker.grade)];
  double sum = 0;
  for (std::size_t g = 0; g < of_grade.size(); ++g) {
    sum += static_cast<double>(of_grade[g]) * area_month.rates.workforce.leaving_by_grade[g];
  }
  return sum / static_cast<double>(workers.size());
}

void leave(AreaMonth& area_month, const WorkforceYear& year) {
  auto& state = area_month.state->workforce;
  const auto& p = area_month.rates.workforce;
  const double pressed = p.turnover == 0 ? 1 : power(state.load.pressure, p.turnover);
  const double base = year.leaving * p.leaving * pressed / state.load.usual_leaving;
  note(area_month, WorkerFlow::left, let_go(area_month, state.in_post, [&](const Worker& worker) {
         return base * factor(area_month, worker);
       }));
  note(area_month, WorkerFlow::agency_left,
       let_go(area_month, state.agency, [&](const Worker&) { return 1 / p.agency_months; }));
  note(area_month, WorkerFlow::apprentices_left,
       let_go(area_month, state.apprentices, [&](const Worker&) { return p.apprentice_leaving; }));
}

void advance(AreaMonth& area_month) {
  for (auto& worker : area_month.state->workforce.in_post) {
    if (worker.grade == WorkerGrade::senior) continue;
    const int months = area_month.month.index - worker.started;
    if (worker.grade == WorkerGrade::newly_qualified) {
      if (months >= first_year_months) worker.grade = WorkerGrade::experienced;
      continue;
    }
    if (months < before_promotion) continue;
    const auto words =
        area_month.rng.words(worker.id, DrawPurpose::worker_promoted, area_month.month);
    if (uniform(words[0]) < area_month.rates.workforce.promotion)
      worker.grade = WorkerGrade::senior;
  }
}

void qualify(AreaMonth& area_month) {
  auto& state = area_month.state->workforce;
  std::size_t started = 0, without_post = 0;
  std::erase_if(state.apprentices, [&](Worker& worker) {
    if (worker.qualifies > area_month.month.index) return false;
    if (state.vacancies() <= 0) {
      ++without_post;
      return true;
    }
    worker.grade = WorkerGrade::newly_qualified;
    worker.started = narrow(area_month.month);
    state.in_post.push_back(worker);
    ++started;
    return true;
  });
  note(area_month, WorkerFlow::apprentices_qualified, started);
  note(area_month, WorkerFlow::started, started);
  note(area_month, WorkerFlow::apprentices_left, without_post);
}

/// A post that somebody holds is not taken away: it goes with its holder.
void set_posts(AreaMonth& area_month, const WorkforceYear& year) {
  auto& state = area_month.state->workforce;
  state.load.posts =
      std::max(whole(year.posts * area_month.rates.workforce.posts / area_month.weight),
               static_cast<std::int64_t>(state.in_post.size()));
}

void fill_posts(AreaMonth& area_month, const WorkforceYear& year) {
  auto& state = area_month.state->workforce;
  const auto& p = area_month.rates.workforce;
  note(area_month, WorkerFlow::started,
       fill(area_month, state.in_post, Pool::in_post, state.vacancies(),
            year.filling * p.recruitment, [&](Worker& worker, const Words& words) {
              worker.grade = uniform(words[1]) < p.newly_qualified ? WorkerGrade::newly_qualified
                                                                   : WorkerGrade::experienced;
            }));
}

/// Who came last goes first where fewer are needed.
void cover(AreaMonth& area_month, const WorkforceYear& year) {
  auto& state = area_month.state->workforce;
  const double wanted = area_month.rates.workforce.agency *
                        (year.agency_cover * static_cast<double>(state.vacancies()) +
                         year.agency_beyond * static_cast<double>(state.load.posts));
  const auto have = state.agency.size(), need = static_cast<std::size_t>(whole(wanted));
  if (need < have) {
    state.agency.resize(need);
    return note(area_month, WorkerFlow::agency_left, have - need);
  }
  note(area_month, WorkerFlow::agency_started,
       fill(area_month, state.agency, Pool::agency, static_cast<std::int64_t>(need - have), 1,
            [](Worker&, const Words&) {}));
}

void start_apprentices(AreaMonth& area_month) {
  constexpr int september = 5;
  const auto& p = area_month.rates.workforce;
  if (p.apprentices <= 0 || area_month.month.month_of_year() != september) return;
  auto& state = area_month.state->workforce;
  const auto number = whole(p.apprentices * static_cast<double>(state.load.posts));
  const auto qualifies = narrow(area_month.month + static_cast<int>(p.apprentice_months));
  note(area_month, WorkerFlow::apprentices_started,
       fill(area_month, state.apprentices, Pool::apprentices, number, 1,
            [&](Worker& worker, const Words&) { worker.qualifies = qualifies; }));
}

}  // namespace kindred::model::workforce
