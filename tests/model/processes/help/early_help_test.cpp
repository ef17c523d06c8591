// tests/model/processes/help/early_help_test.cpp - targeted early help: who gets it, what it does,
// and what it does not do where its quality, its places or its targeting are nothing.
#include "model/processes/help/early_help.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2020;

Parameters with(auto change) {
  auto p = fixtures::parameters();
  change(p.early_help);
  return p;
}

/// All start from one burn-in.
Counts lived(const Parameters& p, const Scenario& scenario = fixtures::baseline(to)) {
  static const auto world = fixtures::world(fixtures::parameters(), 700, to);
  return fixtures::run_all(world, p, scenario);
}

std::int64_t sum(const Counts& c, Tally t) { return fixtures::over_years(c, t, 2014, to); }
std::int64_t cell(const Counts& c, Tally t, std::size_t n) {
  return fixtures::over_years(c, t, n, 2014, to);
}
std::int64_t days(const Counts& c, Activity a) {
  return fixtures::over_months(c, Tally::month_activity, index(a), 2014, to);
}
std::int64_t in_queue(const Counts& c, EarlyHelpQueue queue) {
  // From the policy's second year: those who were there before a limit have left by then.
  return fixtures::over_months(c, Tally::month_early_help, index(queue), fixtures::policy_year + 1,
                               to);
}
double coverage(const Counts& c) {
  const auto helped = static_cast<double>(in_queue(c, EarlyHelpQueue::helped));
  return helped / (helped + static_cast<double>(in_queue(c, EarlyHelpQueue::waiting)));
}

/// Whether a cell counts early help itself, or its cost, and not what becomes of children.
bool of_service(Tally t, std::size_t cell) {
  switch (t) {
    case Tally::early_help_offered:
    case Tally::early_help_lost:
    case Tally::early_help_started:
    case Tally::early_help_months_waited:
    case Tally::early_help_ended:
    case Tally::worker_changes:
    case Tally::month_early_help:
      return true;
    case Tally::children_by_help_status:
      return cell == index(HelpStatus::early_help);
    case Tally::month_activity:
      return cell == index(Activity::early_help) || cell == index(Activity::policy_cost_1) ||
             cell == index(Activity::adversity_met) ||  // met does not mean well met
             cell == index(Activity::adversity_eased);  // by help before
    default:
      return false;
  }
}
bool same_lives(const Counts& a, const Counts& b) {
  for (const auto& s : tally_shapes) {
    for (std::size_t c = 0; c < s.cells.size(); ++c) {
      if (of_service(s.tally, c)) continue;
      for (int year = a.first_year() + 1; year <= to; ++year) {
        if (s.grain == Grain::every_year && a.at(s.tally, year, c) != b.at(s.tally, year, c))
          return false;
        for (int m = 0; s.grain == Grain::every_month && m < 12; ++m) {
          if (a.at_month(s.tally, year, m, c) != b.at_month(s.tally, year, m, c)) return false;
        }
      }
    }
  }
  return true;
}

Scenario limited(double capacity) {
  auto made = fixtures::policy(Transition::early_help_offer, 1);
  made.roll_outs[0].early_help_capacity = capacity;
  return made;
}

/// Referrals again that early help averted, for each family whose help began.
double averted_a_family(double sensitivity, double specificity, double quality) {
  const auto chosen = [&](double q) {
    return with([&](EarlyHelpParameters& e) {
      e.sensitivity = sensitivity;
      e.specificity = specificity;
      e.quality = q;
      e.detection = e.loss_per_change = 0;
    });
  };
  const auto without = lived(chosen(0)), helped = lived(chosen(quality));
  return static_cast<double>(sum(without, Tally::referrals_by_source) -
                             sum(helped, Tally::referrals_by_source)) /
         static_cast<double>(sum(helped, Tally::early_help_started));
}

/// Children kept from care by help of full quality that acts on nothing else, and what it cost.
struct Kept {
  std::int64_t from_care = 0;
  double gbp = 0;
  double a_million() const { return 1e6 * static_cast<double>(from_care) / gbp; }
};
constexpr double gbp_a_day = 20;  // of a family's help: the same for every family
Kept kept_from_care(double sensitivity, double specificity, double entry) {
  const auto chosen = [&](double factor) {
    auto p = with([&](EarlyHelpParameters& e) {
      e.sensitivity = sensitivity;
      e.specificity = specificity;
      e.quality = e.recurrence = 1;
      e.entry = factor;
      e.detection = e.loss_per_change = 0;
    });
    p.adversity.recovery = 0;
    return p;
  };
  const auto without = lived(chosen(1)), helped = lived(chosen(entry));
  return {sum(without, Tally::care_started_by_age) - sum(helped, Tally::care_started_by_age),
          gbp_a_day * static_cast<double>(days(helped, Activity::early_help))};
}

}  // namespace

TEST_CASE("named system 6: coverage of early help is a share and grows with capacity",
          "[named][row6]") {
  double before = 0;
  for (const double capacity : {20.0, 60.0, 10'000.0}) {
    const double share = coverage(lived(fixtures::parameters(), limited(capacity)));
    INFO(capacity << ": " << share);
    CHECK(share <= 1);
    CHECK(share > before + 0.02);
    before = share;
  }
  CHECK(before > 0.6);
  SECTION("without a place nobody is helped, and lives are as if nobody were offered help") {
    const auto none = with([](EarlyHelpParameters& e) { e.capacity = 0; });
    const auto world = fixtures::world(none, 700, to);
    auto nobody_offered = none;
    nobody_offered.early_help.offered = {};
    const auto c = fixtures::run_all(world, none, fixtures::baseline(to));
    CHECK(coverage(c) == 0);
    CHECK(in_queue(c, EarlyHelpQueue::waiting) > 0);
    CHECK(days(c, Activity::early_help) == 0);
    CHECK(same_lives(c, fixtures::run_all(world, nobody_offered, fixtures::baseline(to))));
  }
  SECTION("where nobody is offered early help its capacity is nothing") {
    const auto none = with([](EarlyHelpParameters& e) { e.offered = {}; });
    CHECK(same_lives(lived(none, limited(10)), lived(none, limited(60))));
    CHECK(in_queue(lived(none, limited(60)), EarlyHelpQueue::waiting) == 0);
  }
}

TEST_CASE("named system 42: half the places of early help serve half as many, and more wait",
          "[named][row42]") {
  const auto all = lived(fixtures::parameters(), limited(30));
  const auto half = lived(fixtures::parameters(), limited(15));
  const auto served = [](const Counts& c) {
    return static_cast<double>(in_queue(c, EarlyHelpQueue::helped));
  };
  CHECK(served(half) / served(all) == Approx(0.52).margin(0.06));
  CHECK(in_queue(half, EarlyHelpQueue::waiting) > in_queue(all, EarlyHelpQueue::waiting));
  CHECK(cell(half, Tally::early_help_ended, index(EarlyHelpEnd::lapsed)) >
        cell(all, Tally::early_help_ended, index(EarlyHelpEnd::lapsed)));
  SECTION("places that nobody asks for are not missed") {
    CHECK(lived(fixtures::parameters(), limited(6000)) ==
          lived(fixtures::parameters(), limited(3000)));
  }
  SECTION("never more families than places") {
    const auto p = fixtures::parameters();
    const auto world = fixtures::world(p, 800, to);
    fixtures::SteppedWorld stepped(world, p, limited(15));
    auto last = stepped.state.in_early_help.size();
    bool bound = false;
    for (int month = 0; month < 84; ++month) {
      stepped.step();
      if (stepped.month <= first_month(fixtures::policy_year)) {
        last = stepped.state.in_early_help.size();
        continue;
      }
      const auto children = stepped.home.people->of_year(2017).children;
      const auto places = static_cast<std::size_t>(15e-4 * 1.1 * static_cast<double>(children));
      CHECK(stepped.state.in_early_help.size() <= std::max(places, last));
      bound = bound || !stepped.state.awaiting_early_help.empty();
      last = stepped.state.in_early_help.size();
    }
    CHECK(bound);
  }
}

TEST_CASE("named system 7: early help of no quality does nothing, at full cost", "[named][row7]") {
  const auto of = [](double quality, double offers) {
    return with([&](EarlyHelpParameters& e) {
      e.quality = quality;
      e.loss_per_change = 0;
      for (double& share : e.offered) share *= offers;
    });
  };
  const auto none = lived(of(0.6, 0)), poor = lived(of(0, 1)), good = lived(of(0.6, 1));
  // Families helped by the burn-in's service end their help in either.
  CHECK(same_lives(lived(of(0, 0)), poor));
  CHECK(static_cast<double>(days(poor, Activity::early_help)) ==
        Approx(static_cast<double>(days(good, Activity::early_help))).epsilon(0.1));
  CHECK(days(poor, Activity::early_help) > 5 * days(none, Activity::early_help));
  SECTION("with quality it does something") {
    CHECK(!same_lives(none, good));
    CHECK(sum(good, Tally::early_help_found) > 0);
  }
  SECTION("a policy of no fidelity is charged in full") {
    auto scenario = fixtures::policy(Transition::early_help_offer, 0.3);
    scenario.interventions[0].costs[0].per = Transition::early_help_offer;
    const auto at = [&](double fidelity) {
      scenario.roll_outs[0].fidelity = {Distribution::Shape::fixed, fidelity, fidelity, fidelity};
      return lived(fixtures::parameters(), scenario);
    };
    const auto base = lived(fixtures::parameters());
    CHECK(fixtures::units(at(0)) ==
          fixtures::over_years(base, Tally::early_help_offered, 2016, to));
    CHECK(fixtures::without_charges(at(0)) == base);
    CHECK(fixtures::without_charges(at(1)) != base);
  }
}

TEST_CASE("serious adversity in families with early help is met, or eased by it", "[early_help]") {
  const auto without = lived(with([](EarlyHelpParameters& e) { e.offered = {0, 0, 0}; }));
  const auto of_quality = [](double quality) {
    return lived(with([&](EarlyHelpParameters& e) {
      e.quality = quality;
      e.sensitivity = e.specificity = 1;
      e.detection = e.loss_per_change = 0;
    }));
  };
  const auto useless = of_quality(0), good = of_quality(1);
  const auto met = [&](const Counts& c) {
    return days(c, Activity::adversity_met) - days(without, Activity::adversity_met);
  };
  const auto eased = [&](const Counts& c) {
    return days(c, Activity::adversity_eased) - days(without, Activity::adversity_eased);
  };
  // Everybody helped was in serious adversity at the last review; it comes to an end by itself.
  CHECK(met(useless) > days(useless, Activity::early_help) / 2);
  // Statutory help before it has eased some already.
  CHECK(eased(good) > eased(useless) + met(useless) / 10);
}

TEST_CASE("named system 9: early help for those in serious adversity averts more a family",
          "[named][row9]") {
  const double perfect = averted_a_family(1, 1, 1), random = averted_a_family(0.5, 0.5, 1);
  INFO(perfect << " against " << random);
  CHECK(random > 0.02);
  CHECK(perfect > 1.1 * random);
  SECTION("without quality neither averts anything") {
    CHECK(averted_a_family(1, 1, 0) == 0);
    CHECK(averted_a_family(0.5, 0.5, 0) == 0);
  }
  SECTION("and keeps more children from care for the same money") {
    const auto best = kept_from_care(1, 1, 0), chance = kept_from_care(0.5, 0.5, 0);
    INFO(best.from_care << " for " << best.gbp << " against " << chance.from_care << " for "
                        << chance.gbp);
    CHECK(chance.from_care > 0);
    CHECK(chance.gbp > 0);
    CHECK(best.a_million() > 1.1 * chance.a_million());
  }
  SECTION("but none where it does not act on care") {
    CHECK(kept_from_care(1, 1, 1).from_care == 0);
    CHECK(kept_from_care(0.5, 0.5, 1).from_care == 0);
  }
}

TEST_CASE("named system 47: targeting that tells nobody apart is random", "[named][row47]") {
  const auto targeted = [](double sensitivity, double specificity) {
    return lived(with([&](EarlyHelpParameters& e) {
      e.sensitivity = sensitivity;
      e.specificity = specificity;
    }));
  };
  const auto serious = [](const Counts& c) {
    return static_cast<double>(cell(c, Tally::early_help_offered, 2)) /
           static_cast<double>(sum(c, Tally::early_help_offered));
  };
  const auto random = targeted(0.5, 0.5);
  CHECK(targeted(0.25, 0.75) == random);
  CHECK(targeted(0.875, 0.125) == random);
  SECTION("targeting that does changes who is helped, and hardly how many") {
    const auto better = targeted(0.9, 0.9), perfect = targeted(1, 1);
    CHECK(serious(better) > serious(random) + 0.2);
    CHECK(serious(perfect) == 1);
    CHECK(static_cast<double>(sum(better, Tally::early_help_offered)) ==
          Approx(static_cast<double>(sum(random, Tally::early_help_offered))).epsilon(0.15));
  }
}

TEST_CASE("named system 46: without losses at the handover two tiers are as good as one",
          "[named][row46]") {
  const auto of = [](double merged, double loss, double wait, double quality) {
    return lived(with([&](EarlyHelpParameters& e) {
      e.merged = merged;
      e.handover_loss = loss;
      e.wait_months = wait;
      e.quality = quality;
      e.recurrence = 0.2;
      e.detection = e.loss_per_change = 0;
      e.offered = {0, 0, 0.9};
    }));
  };
  const auto gap = [&](double loss, double wait, double quality) {
    return sum(of(0, loss, wait, quality), Tally::rereferrals_within_12_months) -
           sum(of(1, loss, wait, quality), Tally::rereferrals_within_12_months);
  };
  CHECK(gap(0, 0, 1) == 0);
  CHECK(same_lives(of(0, 0, 0, 1), of(1, 0, 0, 1)));
  const auto lost = gap(0.8, 2, 1);
  INFO(lost);
  CHECK(lost > sum(of(1, 0.8, 2, 1), Tally::rereferrals_within_12_months) / 100);
  SECTION("nor is there a gap where the help that is lost would have done nothing") {
    CHECK(gap(0.8, 2, 0) == 0);
  }
}

TEST_CASE("named system 52: a change of lead practitioner costs what continuity is worth",
          "[named][row52]") {
  const auto of = [](double merged, double loss_per_change) {
    return lived(with([&](EarlyHelpParameters& e) {
      e.merged = merged;
      e.loss_per_change = loss_per_change;
      e.handover_loss = e.wait_months = 0;
      e.quality = 1;
    }));
  };
  const auto two = of(0, 0), one = of(1, 0);
  CHECK(sum(two, Tally::worker_changes) > 500);
  CHECK(sum(one, Tally::worker_changes) < sum(two, Tally::worker_changes) / 10);
  CHECK(same_lives(two, one));
  SECTION("where continuity is worth something they differ") {
    const auto changed = of(0, 0.9);
    CHECK(!same_lives(changed, two));
    // What early help takes from referrals again is lost to nine tenths, of those who had a change.
    const auto useless = lived(
        with([&](EarlyHelpParameters& e) { e.handover_loss = e.wait_months = e.quality = 0; }));
    const auto lost = [&](const Counts& c) {
      return static_cast<double>(sum(c, Tally::rereferrals_within_12_months) -
                                 sum(two, Tally::rereferrals_within_12_months));
    };
    INFO(lost(changed) << " of " << lost(useless));
    CHECK(lost(changed) > 0.15 * lost(useless));
    CHECK(lost(changed) < 0.9 * lost(useless));
  }
}

TEST_CASE("a family leaves the queue once it has waited the months stated", "[early_help]") {
  fixtures::ProcessBench stage(with([](EarlyHelpParameters& e) {
    e.capacity = 0;
    e.lapse_months = 6;
  }));
  auto& state = stage.state;
  const auto& families = stage.people.families();
  const auto young = std::ranges::find_if(
      families, [&](const Family& f) { return f.last_birth > stage.month.index - 60; });
  REQUIRE(young != families.end());
  KnownFamily known;
  known.index = static_cast<std::uint32_t>(young - families.begin());
  known.early_waits = true;
  state.families.push_back(known);
  const auto now = static_cast<std::int16_t>(stage.month.index);
  state.awaiting_early_help.push_back({0, now, now});
  for (int waited = 0; waited < 8; ++waited) {
    INFO("after " << waited << " months");
    auto area_month = stage.area_month();
    early_help::end_month(area_month);
    CHECK(state.families[0].early_waits == (waited < 6));
    CHECK(state.awaiting_early_help.size() == (waited < 6 ? 1U : 0U));
    stage.month = stage.month + 1;
  }
  CHECK(stage.counts.at(Tally::early_help_ended, 2015, index(EarlyHelpEnd::lapsed)) == 1);
  CHECK(stage.counts.total(Tally::early_help_ended, 2015) == 1);
}
