#include "model/processes/help/early_help.hpp"

#include <algorithm>
#include <tuple>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/authority/budget.hpp"
#include "model/processes/authority/workforce/family_help.hpp"
#include "model/processes/help/early_help_family.hpp"

namespace kindred::model::early_help {

namespace {

Month grown_up(const Family& family) { return {family.last_birth + 18 * 12}; }

int whole_months(double mean, std::uint32_t word) {
  return static_cast<int>(std::min(1200.0, exponential(uniform(word)) * mean));
}

/// Whether child in need and early help are one tier for this family.
bool merged(const AreaMonth& scene, const KnownFamily& known) {
  const double share = scene.rates.early_help.merged;
  if (share <= 0 || share >= 1) return share >= 1;
  return uniform(scene.draws.words(id_of(scene, known), DrawPurpose::lead_practitioner)[0]) < share;
}

/// Changes of lead practitioner once help has passed from one tier to the other.
std::uint8_t changes_after(const AreaMonth& scene, const KnownFamily& known, unsigned before) {
  if (merged(scene, known)) return static_cast<std::uint8_t>(before);
  scene.count(Tally::worker_changes);
  return static_cast<std::uint8_t>(std::min(before + 1, 255U));
}

/// The family as a policy is asked about it.
PolicySubject subject(const AreaMonth& scene, const KnownFamily& known) {
  const auto& family = person_of(scene, known);
  const int oldest = std::max(0, (scene.month.index - family.first_birth) / 12);
  return {.family = scene.people.family_id(family),
          .age_years = oldest,
          .factors = known.factors,
          .responses = &scene.rates.partner.response};
}

void count_end(const AreaMonth& scene, EarlyHelpEnd end) {
  scene.count(Tally::early_help_ended, index(end));
}

/// Help ends in its time, or because statutory help has begun.
bool ends(const AreaMonth& scene, KnownFamily& known) {
  if (known.helped > 0) {
    known.early_to = static_cast<std::int16_t>(scene.month.index);
    known.help_changes = changes_after(scene, known, known.early_changes);
    count_end(scene, EarlyHelpEnd::stepped_up);
    return true;
  }
  if (known.early_to > scene.month.index + 1) return false;
  count_end(scene, EarlyHelpEnd::completed);
  return true;
}

Words draws_of(const AreaMonth& scene, const KnownFamily& known) {
  return scene.draws.words(id_of(scene, known), DrawPurpose::early_help, scene.month);
}

double share_offered(const AreaMonth& scene, const ClosedCase& closed) {
  const bool serious = closed.level == AdversityLevel::serious;
  return scene.rates.early_help_offered[static_cast<std::size_t>(closed.closing)][serious];
}

bool is_offered(const AreaMonth& scene, const ClosedCase& closed) {
  const auto& known = scene.state.families[closed.family];
  if (known.helped > 0 || known.early_waits || known.early_to > scene.month.index) return false;
  return scene.reaches(Transition::early_help_offer, subject(scene, known),
                       share_offered(scene, closed), uniform(draws_of(scene, known)[0]));
}

/// Whether the family was helped by a lead practitioner up to this month.
bool comes_from_help(const KnownFamily& known, int month) {
  return known.help_to == month && known.help_to > known.help_from;
}

void hand_over(AreaMonth& scene, const ClosedCase& closed) {
  auto& known = scene.state.families[closed.family];
  const auto& p = scene.rates.early_help;
  const auto now = static_cast<std::int16_t>(scene.month.index);
  scene.count(Tally::early_help_offered, index(closed.level));
  scene.charge(Transition::early_help_offer, id_of(scene, known));
  const auto w = draws_of(scene, known);
  const bool one_tier = comes_from_help(known, now) && merged(scene, known);
  if (!one_tier && scene.reaches(Transition::handover_loss, subject(scene, known), p.handover_loss,
                                 uniform(w[1]))) {
    scene.charge(Transition::handover_loss, id_of(scene, known));
    return scene.count(Tally::early_help_lost);
  }
  const int wait = one_tier ? 0 : whole_months(p.wait_months, w[2]);
  known.early_waits = true;
  scene.state.awaiting_early_help.push_back(
      {closed.family, now, static_cast<std::int16_t>(now + wait)});
}

/// A family is offered help once, whichever of its children's cases closed.
void offer(AreaMonth& scene) {
  auto& closed = scene.state.closed_cases;
  std::erase_if(closed, [&](const ClosedCase& c) { return !is_offered(scene, c); });
  std::ranges::sort(closed, {}, [](const ClosedCase& c) {
    return std::pair{c.family, -static_cast<int>(c.level)};
  });
  const auto again = std::ranges::unique(closed, {}, &ClosedCase::family);
  closed.erase(again.begin(), again.end());
  for (const auto& c : closed) hand_over(scene, c);
  closed.clear();
}

bool gives_up(const AreaMonth& scene, const AwaitsEarlyHelp& waits) {
  auto& known = scene.state.families[waits.family];
  const bool left = known.helped > 0 || grown_up(person_of(scene, known)) <= scene.month + 1;
  const bool lapsed = scene.month.index - waits.since >= scene.rates.early_help.lapse_months;
  if (!left && !lapsed) return false;
  count_end(scene, left ? EarlyHelpEnd::left_while_waiting : EarlyHelpEnd::lapsed);
  known.early_waits = false;
  return true;
}

/// The greatest score that an assessment knows of a child of the family.
int known_need(const AreaMonth& scene, const KnownFamily& known) {
  int most = 0;
  scene.state.each_known(person_of(scene, known), [&](std::uint32_t record) {
    most = std::max<int>(most, scene.state.profiles[record].known);
  });
  return most;
}

auto place_in_queue(const AreaMonth& scene, const AwaitsEarlyHelp& waits) {
  const auto& known = scene.state.families[waits.family];
  const auto id = id_of(scene, known);
  const auto w = scene.draws.words(id, DrawPurpose::early_help_lasts, scene.month, 1);
  return std::tuple{-known_need(scene, known), waits.since, w[0], id};
}

/// Families for whom there is room; as many as there are where places are without limit.
std::size_t free_places(const AreaMonth& scene, std::size_t asking) {
  const double capacity =
      scene.policy.early_help_capacity(scene.month, scene.rates.early_help.capacity);
  auto places = budget::early_help_places(scene);
  if (capacity < early_help_for_all) {
    const auto children = static_cast<double>(scene.people.of_year(scene.year).children);
    places =
        std::min(places, static_cast<std::size_t>(capacity / 10'000 * children / scene.weight));
  }
  if (const auto of_workers = workforce::family_help_places(scene)) {
    places = std::min(places, *of_workers);
  }
  const auto taken = scene.state.in_early_help.size();
  return std::min(asking, places - std::min(places, taken));
}

void admit(AreaMonth& scene, const AwaitsEarlyHelp& waits) {
  auto& known = scene.state.families[waits.family];
  const auto& p = scene.rates.early_help;
  const auto id = id_of(scene, known);
  const auto w = scene.draws.words(id, DrawPurpose::early_help_lasts, scene.month);
  const Month from = scene.month + 1;
  const Month to =
      std::min(from + (1 + whole_months(p.months - 0.5, w[0])), grown_up(person_of(scene, known)));
  known.early_waits = false;
  known.early_changes = comes_from_help(known, waits.since)
                            ? changes_after(scene, known, known.help_changes)
                            : std::uint8_t{0};
  known.early_from = static_cast<std::int16_t>(from.index);
  known.early_to = static_cast<std::int16_t>(to.index);
  scene.state.in_early_help.push_back(waits.family);
  scene.count(Tally::early_help_started);
  scene.count(Tally::early_help_months_waited, 0, scene.month.index - waits.since);
  schedule_finding(scene, known, first_day(from), w[1], 0);
}

void admit(AreaMonth& scene) {
  auto& waiting = scene.state.awaiting_early_help;
  std::erase_if(waiting, [&](const AwaitsEarlyHelp& w) { return gives_up(scene, w); });
  const auto asking = std::partition(waiting.begin(), waiting.end(),
                                     [&](const auto& w) { return w.ready > scene.month.index; });
  const auto number = static_cast<std::size_t>(waiting.end() - asking);
  const auto places = free_places(scene, number);
  if (places < number) {
    std::sort(asking, waiting.end(), [&](const auto& a, const auto& b) {
      return place_in_queue(scene, a) < place_in_queue(scene, b);
    });
  }
  const auto admitted = asking + static_cast<std::ptrdiff_t>(places);
  for (auto next = asking; next != admitted; ++next) admit(scene, *next);
  waiting.erase(asking, admitted);
}

}  // namespace

void note_closing(AreaMonth& scene, std::uint32_t record, Day day, Closing closing) {
  const auto family = scene.state.profiles[record].family;
  const auto& child = scene.state.children[record];
  if (family == nobody || day >= birthday(child, 18)) return;
  const ClosedCase closed{family, closing, level_of(child.factors)};
  // Most are not offered help: that is known now, while the child is at hand.
  const auto w = scene.draws.words(AreaMonth::family(child), DrawPurpose::early_help, scene.month);
  if (scene.policy.changes(Transition::early_help_offer) ||
      uniform(w[0]) < share_offered(scene, closed)) {
    scene.state.closed_cases.push_back(closed);
  }
}

void end_month(AreaMonth& scene) {
  auto& helped = scene.state.in_early_help;
  scene.use(Activity::early_help, static_cast<std::int64_t>(helped.size()) * scene.days);
  count_adversity(scene);
  std::erase_if(helped, [&](auto f) { return ends(scene, scene.state.families[f]); });
  offer(scene);
  admit(scene);
  const auto count = [&](EarlyHelpQueue queue, std::size_t families) {
    scene.count_month(Tally::month_early_help, index(queue), static_cast<std::int64_t>(families));
  };
  count(EarlyHelpQueue::waiting, scene.state.awaiting_early_help.size());
  count(EarlyHelpQueue::helped, helped.size());
}

}  // namespace kindred::model::early_help
