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
bool merged(const AreaMonth& area_month, const KnownFamily& known) {
  const double share = area_month.rates.early_help.merged;
  if (share <= 0 || share >= 1) return share >= 1;
  return uniform(area_month.rng.words(id_of(area_month, known),
                                      DrawPurpose::lead_practitioner)[0]) < share;
}

/// Changes of lead practitioner once help has passed from one tier to the other.
std::uint8_t changes_after(AreaMonth& area_month, const KnownFamily& known, unsigned before) {
  if (merged(area_month, known)) return static_cast<std::uint8_t>(before);
  area_month.count(Tally::worker_changes);
  return static_cast<std::uint8_t>(std::min(before + 1, 255U));
}

/// The family as a policy is asked about it.
PolicySubject subject(const AreaMonth& area_month, const KnownFamily& known) {
  const auto& family = person_of(area_month, known);
  const int oldest = std::max(0, (area_month.month.index - family.first_birth) / 12);
  return {.family = area_month.people.family_id(family),
          .age_years = oldest,
          .factors = known.factors,
          .responses = &area_month.rates.partner.response};
}

void count_end(AreaMonth& area_month, EarlyHelpEnd end) {
  area_month.count(Tally::early_help_ended, index(end));
}

/// Help ends in its time, or because statutory help has begun.
bool ends(AreaMonth& area_month, KnownFamily& known) {
  if (known.helped > 0) {
    known.early_to = static_cast<std::int16_t>(area_month.month.index);
    known.help_changes = changes_after(area_month, known, known.early_changes);
    count_end(area_month, EarlyHelpEnd::stepped_up);
    return true;
  }
  if (known.early_to > area_month.month.index + 1) return false;
  count_end(area_month, EarlyHelpEnd::completed);
  return true;
}

Words draws_of(const AreaMonth& area_month, const KnownFamily& known) {
  return area_month.rng.words(id_of(area_month, known), DrawPurpose::early_help, area_month.month);
}

double share_offered(const AreaMonth& area_month, const ClosedCase& closed) {
  const bool serious = closed.level == AdversityLevel::serious;
  return area_month.rates.early_help_offered[static_cast<std::size_t>(closed.closing)][serious];
}

bool is_offered(const AreaMonth& area_month, const ClosedCase& closed) {
  const auto& known = area_month.state->families[closed.family];
  if (known.helped > 0 || known.early_waits || known.early_to > area_month.month.index)
    return false;
  return area_month.reaches(Transition::early_help_offer, subject(area_month, known),
                            share_offered(area_month, closed),
                            uniform(draws_of(area_month, known)[0]));
}

/// Whether the family was helped by a lead practitioner up to this month.
bool comes_from_help(const KnownFamily& known, int month) {
  return known.help_to == month && known.help_to > known.help_from;
}

void hand_over(AreaMonth& area_month, const ClosedCase& closed) {
  auto& known = area_month.state->families[closed.family];
  const auto& p = area_month.rates.early_help;
  const auto now = static_cast<std::int16_t>(area_month.month.index);
  area_month.count(Tally::early_help_offered, index(closed.level));
  area_month.charge(Transition::early_help_offer, id_of(area_month, known));
  const auto w = draws_of(area_month, known);
  const bool one_tier = comes_from_help(known, now) && merged(area_month, known);
  if (!one_tier && area_month.reaches(Transition::handover_loss, subject(area_month, known),
                                      p.handover_loss, uniform(w[1]))) {
    area_month.charge(Transition::handover_loss, id_of(area_month, known));
    return area_month.count(Tally::early_help_lost);
  }
  const int wait = one_tier ? 0 : whole_months(p.wait_months, w[2]);
  known.early_waits = true;
  area_month.state->awaiting_early_help.push_back(
      {closed.family, now, static_cast<std::int16_t>(now + wait)});
}

/// A family is offered help once, whichever of its children's cases closed.
void offer(AreaMonth& area_month) {
  auto& closed = area_month.state->closed_cases;
  std::erase_if(closed, [&](const ClosedCase& c) { return !is_offered(area_month, c); });
  std::ranges::sort(closed, {}, [](const ClosedCase& c) {
    return std::pair{c.family, -static_cast<int>(c.level)};
  });
  const auto again = std::ranges::unique(closed, {}, &ClosedCase::family);
  closed.erase(again.begin(), again.end());
  for (const auto& c : closed) hand_over(area_month, c);
  closed.clear();
}

bool gives_up(AreaMonth& area_month, const AwaitsEarlyHelp& waits) {
  auto& known = area_month.state->families[waits.family];
  const bool left =
      known.helped > 0 || grown_up(person_of(area_month, known)) <= area_month.month + 1;
  const bool lapsed =
      area_month.month.index - waits.since >= area_month.rates.early_help.lapse_months;
  if (!left && !lapsed) return false;
  count_end(area_month, left ? EarlyHelpEnd::left_while_waiting : EarlyHelpEnd::lapsed);
  known.early_waits = false;
  return true;
}

/// The greatest score that an assessment knows of a child of the family.
int known_need(const AreaMonth& area_month, const KnownFamily& known) {
  int most = 0;
  area_month.state->each_known(person_of(area_month, known), [&](std::uint32_t record) {
    most = std::max<int>(most, area_month.state->profiles[record].known);
  });
  return most;
}

auto place_in_queue(const AreaMonth& area_month, const AwaitsEarlyHelp& waits) {
  const auto& known = area_month.state->families[waits.family];
  const auto id = id_of(area_month, known);
  const auto w = area_month.rng.words(id, DrawPurpose::early_help_lasts, area_month.month, 1);
  return std::tuple{-known_need(area_month, known), waits.since, w[0], id};
}

/// Families for whom there is room; as many as there are where places are without limit.
std::size_t free_places(const AreaMonth& area_month, std::size_t asking) {
  const double capacity =
      area_month.policy.early_help_capacity(area_month.month, area_month.rates.early_help.capacity);
  auto places = budget::early_help_places(area_month);
  if (capacity < early_help_for_all) {
    const auto children = static_cast<double>(area_month.people.of_year(area_month.year).children);
    places = std::min(places,
                      static_cast<std::size_t>(capacity / 10'000 * children / area_month.weight));
  }
  if (const auto of_workers = workforce::family_help_places(area_month)) {
    places = std::min(places, *of_workers);
  }
  const auto taken = area_month.state->in_early_help.size();
  return std::min(asking, places - std::min(places, taken));
}

void admit(AreaMonth& area_month, const AwaitsEarlyHelp& waits) {
  auto& known = area_month.state->families[waits.family];
  const auto& p = area_month.rates.early_help;
  const auto id = id_of(area_month, known);
  const auto w = area_month.rng.words(id, DrawPurpose::early_help_lasts, area_month.month);
  const Month from = area_month.month + 1;
  const Month to = std::min(from + (1 + whole_months(p.months - 0.5, w[0])),
                            grown_up(person_of(area_month, known)));
  known.early_waits = false;
  known.early_changes = comes_from_help(known, waits.since)
                            ? changes_after(area_month, known, known.help_changes)
                            : std::uint8_t{0};
  known.early_from = static_cast<std::int16_t>(from.index);
  known.early_to = static_cast<std::int16_t>(to.index);
  area_month.state->in_early_help.push_back(waits.family);
  area_month.count(Tally::early_help_started);
  area_month.count(Tally::early_help_months_waited, 0, area_month.month.index - waits.since);
  schedule_finding(area_month, known, first_day(from), w[1], 0);
}

void admit(AreaMonth& area_month) {
  auto& waiting = area_month.state->awaiting_early_help;
  std::erase_if(waiting, [&](const AwaitsEarlyHelp& w) { return gives_up(area_month, w); });
  const auto asking = std::partition(waiting.begin(), waiting.end(), [&](const auto& w) {
    return w.ready > area_month.month.index;
  });
  const auto number = static_cast<std::size_t>(waiting.end() - asking);
  const auto places = free_places(area_month, number);
  if (places < number) {
    std::sort(asking, waiting.end(), [&](const auto& a, const auto& b) {
      return place_in_queue(area_month, a) < place_in_queue(area_month, b);
    });
  }
  const auto admitted = asking + static_cast<std::ptrdiff_t>(places);
  for (auto next = asking; next != admitted; ++next) admit(area_month, *next);
  waiting.erase(asking, admitted);
}

}  // namespace

void note_closing(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing) {
  const auto family = area_month.state->profiles[record].family;
  const auto& child = area_month.state->children[record];
  if (family == nobody || day >= birthday(child, 18)) return;
  const ClosedCase closed{family, closing, level_of(child.factors)};
  // Most are not offered help: that is known now, while the child is at hand.
  const auto w =
      area_month.rng.words(AreaMonth::family(child), DrawPurpose::early_help, area_month.month);
  if (area_month.policy.changes(Transition::early_help_offer) ||
      uniform(w[0]) < share_offered(area_month, closed)) {
    area_month.state->closed_cases.push_back(closed);
  }
}

void end_month(AreaMonth& area_month) {
  auto& helped = area_month.state->in_early_help;
  area_month.use(Activity::early_help, static_cast<std::int64_t>(helped.size()) * area_month.days);
  count_adversity(area_month);
  std::erase_if(helped, [&](auto f) { return ends(area_month, area_month.state->families[f]); });
  offer(area_month);
  admit(area_month);
  const auto count = [&](EarlyHelpQueue queue, std::size_t families) {
    area_month.count_month(Tally::month_early_help, index(queue),
                           static_cast<std::int64_t>(families));
  };
  count(EarlyHelpQueue::waiting, area_month.state->awaiting_early_help.size());
  count(EarlyHelpQueue::helped, helped.size());
}

}  // namespace kindred::model::early_help
