#include <stdexcept>
#include <string>

#include "model/market/market.hpp"

namespace kindred::model {

namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(std::string("invariant broken: ") + what);
}

/// Who takes a place of each provider, by area: counted from those who live there.
class Inhabitants {
 public:
  explicit Inhabitants(std::span<const AreaState> areas) {
    for (const auto& state : areas) of_.emplace_back(state.supply.providers.size());
    for (std::size_t a = 0; a < areas.size(); ++a) add(areas[a], a);
  }

  void compare(const AreaState& state, std::size_t area) const {
    for (std::size_t slot = 0; slot < of_[area].size(); ++slot) {
      const auto& provider = state.supply.providers[slot];
      const auto& in = of_[area][slot];
      require(in.children == provider.filled, "places are filled by the children who live there");
      require(in.staying_put == provider.staying_put, "and taken by those who stay put");
      require(in.kind == Placement::not_looked_after || placement_of(provider.kind) == in.kind,
              "children live in the kind of place that they are placed in");
      require(provider.gone || provider.free() >= 0, "no more live there than there are places");
    }
  }

 private:
  struct Of {
    int children = 0, staying_put = 0;
    Placement kind = Placement::not_looked_after;
  };

  void add(const AreaState& state, std::size_t area) {
    const auto& supply = state.supply;
    for (const auto& stay : supply.placement_stays) live(stay);
    // Who has left this month keeps the place until the market opens.
    for (const auto& left : supply.left) ++of_.at(left.area).at(left.provider).children;
    for (const auto& allocate : supply.allocations) {
      live(allocate.stay);
      if (allocate.moves) move_out(state, allocate);
    }
    for (const auto& stay : supply.staying_put) ++of_[area].at(stay.provider).staying_put;
  }
  void live(const PlacementStay& stay) {
    if (stay.provider == nobody) return;
    auto& in = of_.at(stay.area).at(stay.provider);
    ++in.children;
    in.kind = stay.kind;
  }
  void move_out(const AreaState& state, const Allocation& allocate) {
    const auto& from = state.supply.placement_stays[state.profiles[allocate.stay.record].stay];
    if (from.provider != nobody) --of_.at(from.area).at(from.provider).children;
  }

  std::vector<std::vector<Of>> of_;
};

}  // namespace

void Market::check(std::span<const AreaState> areas) {
  const Inhabitants inhabitants(areas);
  for (std::size_t a = 0; a < areas.size(); ++a) inhabitants.compare(areas[a], a);
}

}  // namespace kindred::model
