#include "model/engine/burn_in.hpp"

#include "model/engine/area_run.hpp"
#include "model/engine/draw_numbers.hpp"
#include "model/parallel/in_parallel.hpp"
#include "model/parameters/parameters.hpp"
#include "model/processes/help/referral.hpp"
#include "model/state/area_image.hpp"

namespace kindred::model {

namespace {

/// The burn-in of one area after another, each by itself.
class BurnIn {
 public:
  BurnIn(World& world, const Parameters& parameters, const LaunchStore& store)
      : world_(world),
        parameters_(parameters),
        store_(store),
        families_(family_rates(world, parameters)),
        rng_(world.seed(), burn_in_draw) {}

  void run(std::size_t a) const {
    const auto& area = world_.areas()[a];
    const LaunchKey key{parameters_.areas[area.parameters].code, burn_in_draw, history_begins};
    AreaState state;
    Counts counts;
    const auto image = store_.find ? store_.find(key) : std::nullopt;
    if (!image || !restore(*image, *area.people, state, counts)) {
      live(a, state, counts);
      if (store_.keep) store_.keep(key, image_of(state, counts));
    }
    // Each draw finds it again: no memory is kept for it in between.
    state.forget_numbers();
    world_.begin(a, std::move(state), std::move(counts));
  }

 private:
  void live(std::size_t a, AreaState& state, Counts& counts) const {
    const auto& area = world_.areas()[a];
    const auto& candidates = families_.candidates[a];
    state = AreaState(*area.people, world_.horizon());
    // To the end: some of what the burn-in starts is counted in the year in which it will end.
    counts = Counts(first_fitted_year, world_.horizon());
    referral::schedule_candidates(state, *area.people, candidates, rng_,
                                  {beginning, history_begins}, {});
    AreaRun months({*area.people, &parameters_, parameters_.areas[area.parameters], rng_, none_,
                    &families_.crises, candidates, last_fitted_year, same_, world_.weight(),
                    best_instructions(), a});
    MonthBuffers buffers;
    for (Month month = beginning; month < history_begins; month = month + 1) {
      months.live(state, counts, month, buffers);
      months.close(state, counts, month);
    }
    // Candidates of the burn-in end with it; each draw has its own from then on.
    state.due.forget(Due::Kind::family_candidate);
    state.forget_adults(history_begins);
  }

  World& world_;
  const Parameters& parameters_;
  const LaunchStore& store_;
  const FamilyRates families_;
  const KeyedRng rng_;
  const PolicyInForce none_{};
  const Path same_{};
};

}  // namespace

World make_world(std::vector<AreaInput> inputs, const Parameters& parameters, WorldOptions options,
                 const LaunchStore& store, const Progress& progress, std::stop_token stop) {
  const auto seed = options.seed;
  World made(std::move(inputs), parameters, std::move(options), stop);
  burn_in(made, parameters, seed, store, progress, stop);
  return made;
}

void burn_in(World& world, const Parameters& parameters, std::uint64_t seed,
             const LaunchStore& store, const Progress& progress, std::stop_token stop) {
  world.reseed(seed);
  const BurnIn areas(world, parameters, store);
  Tracker tracker(progress, world.areas().size());
  in_parallel(world.areas().size(), stop, [&](std::size_t i) {
    areas.run(world.largest_first()[i]);
    tracker.done();
  });
}

}  // namespace kindred::model
