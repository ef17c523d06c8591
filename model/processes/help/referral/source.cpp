#include "model/processes/help/referral/source.hpp"

#include "model/processes/help/referral/family.hpp"

namespace kindred::model::referral {

namespace {

/// Whether there are children under 5 (1), with the unborn, and of school age (2).
constexpr std::size_t ages_of(int months) {
  if (months < -months_before_birth || months >= 17 * 12) return 0;
  return months < 5 * 12 ? 1 : 2;
}
std::size_t ages_in(const Family& family, Month month) {
  std::size_t made = 0;
  for (unsigned i = 0; i < family.children; ++i) {
    if (family.births[i] != never_born) made |= ages_of(month.index - family.births[i]);
  }
  return made;
}

ReferralSource pick_source(const AreaMonth& area_month, std::size_t ages, Factors active,
                           double u) {
  const bool abuse = (active & bit(FamilyFactor::domestic_abuse)) != 0;
  const auto kind = abuse ? ages + family_age_kinds : ages;
  return static_cast<ReferralSource>(pick(area_month.rates.source[kind], u));
}

}  // namespace

ReferralSource source(const AreaMonth& area_month, const Family& family, Factors active,
                      std::uint32_t word) {
  constexpr std::uint32_t apart = 15 * 0x9e3779b9U;  // from the numbers of the children
  return pick_source(area_month, ages_in(family, area_month.month), active,
                     uniform(mixed(word + apart)));
}

ReferralSource source(const AreaMonth& area_month, std::uint32_t record, double u) {
  const auto& child = area_month.state->children[record];
  const auto* known = area_month.known_family(record);
  const auto ages = known == nullptr
                        ? ages_of(area_month.month.index - child.birth)
                        : ages_in(area_month.people.families()[known->index], area_month.month);
  return pick_source(area_month, ages, child.factors, u);
}

}  // namespace kindred::model::referral
