#include "model/market/view.hpp"

#include <algorithm>
#include <map>

#include "model/parallel/in_parallel.hpp"

namespace kindred::model::market {

namespace {

struct Filled {
  std::int64_t filled = 0, usable = 0;
  double share() const {
    return usable > 0 ? static_cast<double>(filled) / static_cast<double>(usable) : 0.0;
  }
};
using ByKindFilled = ByKind<Filled>;

void add(ByKindFilled& sum, const Supply& supply) {
  for (const auto& provider : supply.providers) {
    if (provider.gone || provider.closing || provider.on_hold) continue;
    auto& kind = sum[index(provider.kind)];
    kind.filled += provider.filled + provider.staying_put;
    kind.usable += provider.places + provider.exempt;
  }
}

/// The region whose market an area sees: its own, or itself alone.
int region_of(const World& world, const MarketParameters& p, std::size_t area) {
  return p.shared >= 0.5 ? world.geography().region(area) : static_cast<int>(area);
}

/// Until the launch prices are those of the fitted years, whatever was scarce then.
float price(const MarketView& view, std::size_t kind, const MarketParameters& p, bool learns) {
  if (learns || p.prices < 0.5 || p.counted < 0.5 || view.usual[kind] <= 0) return 1;
  return view.occupancy[kind] / view.usual[kind];
}

void update(MarketView& view, const ByKindFilled& now, const MarketParameters& p, bool learns) {
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    // Where places are no longer counted nobody sees them emptied.
    const auto share = p.counted < 0.5 ? view.occupancy[k] : static_cast<float>(now[k].share());
    view.occupancy[k] = share;
    if (view.usual[k] == 0) view.usual[k] = share;
    view.price[k] = price(view, k, p, learns);
    if (learns) view.usual[k] += (share - view.usual[k]) / static_cast<float>(p.usual_months);
  }
}

}  // namespace

void update_views(const World& world, std::span<AreaState> areas,
                  const MarketParameters& parameters, bool learns) {
  std::vector<ByKindFilled> of(areas.size());
  in_parallel(areas.size(), {}, [&](std::size_t a) { add(of[a], areas[a].supply); });
  std::map<int, ByKindFilled> regions;
  for (std::size_t a = 0; a < areas.size(); ++a) {
    auto& region = regions[region_of(world, parameters, a)];
    for (std::size_t k = 0; k < of[a].size(); ++k) {
      region[k].filled += of[a][k].filled;
      region[k].usable += of[a][k].usable;
    }
  }
  for (std::size_t a = 0; a < areas.size(); ++a) {
    update(areas[a].supply.view, regions[region_of(world, parameters, a)], parameters, learns);
  }
}

}  // namespace kindred::model::market
