// model/engine/touched.hpp - the families that a policy touches, and an area with nobody else in
// it.
//
// As long as children do not compete for anything, a policy that only prevents events changes
// nothing for a family none of whose events it would have prevented or charged for. So a scenario
// is the trunk, less what these families did there, plus what they do under the policy: exactly,
// since all counts are whole numbers.
#pragma once

#include <algorithm>

#include "model/state/area_state.hpp"

namespace kindred::model {

/// Families (the unaccompanied stand for themselves), each once.
class Touched {
 public:
  explicit Touched(std::vector<AgentId> families) : families_(std::move(families)) {
    std::ranges::sort(families_);
    families_.erase(std::ranges::unique(families_).begin(), families_.end());
  }
  std::size_t size() const { return families_.size(); }
  const std::vector<AgentId>& families() const { return families_; }
  bool contains(AgentId family) const { return std::ranges::binary_search(families_, family); }

 private:
  std::vector<AgentId> families_;
};

/// Sets `part` to the part of a state, at the beginning of a month, that is about these families.
/// Stocks that only differences will be taken of begin at nothing.
void set_part(AreaState& part, const AreaState& whole, const Population& people, int horizon,
              Month now, const Touched& touched);

}  // namespace kindred::model
