#include "model/processes/help/partner.hpp"

namespace kindred::model::partner {

namespace {

constexpr int first_school_year = 5, last_school_year = 16;

/// The number that decides whether a partner serves somebody.
double place_in_line(const KeyedRng& rng, AgentId who, Partner partner) {
  return uniform(rng.words(who, DrawPurpose::partner)[index(partner)]);
}

double pace(const PartnerRates& rates, const KeyedRng& rng, AgentId who, Partner partner) {
  const auto p = index(partner);
  const double u = place_in_line(rng, who, partner);
  const bool served = u < rates.served[p], usually = u < rates.usual[p];
  return 1 + (served - usually) * rates.effect[p];
}

/// The partner that would treat a child's own difficulties, if any.
std::optional<Partner> treats(const AreaMonth& area_month, const Child& child, std::uint8_t band) {
  if (band == 2) return Partner::camhs;
  const int age = age_months(child, area_month.first) / 12;
  const bool at_school = age >= first_school_year && age <= last_school_year;
  if (band == 1 && at_school) return Partner::schools;
  return std::nullopt;
}

}  // namespace

double pace_in_adults(const Rates& rates, const KeyedRng& rng, AgentId family) {
  if (rates.partner.as_usual) return 1;
  return pace(rates.partner, rng, family, Partner::adult_treatment);
}

double pace_in_child(const AreaMonth& area_month, const Child& child, std::uint8_t band) {
  if (area_month.rates.partner.as_usual) return 1;
  const auto partner = treats(area_month, child, band);
  return partner ? pace(area_month.rates.partner, area_month.rng, child.id, *partner) : 1;
}

Partners serving(const AreaMonth& area_month, const Child& child, Factors factors,
                 std::uint8_t band) {
  Partners made = 0;
  const auto add = [&](AgentId who, Partner partner) {
    const double served = area_month.rates.partner.served[index(partner)];
    if (place_in_line(area_month.rng, who, partner) < served) made |= bit(partner);
  };
  if ((factors & treated_in_adults) != 0) add(AreaMonth::family(child), Partner::adult_treatment);
  if (const auto partner = treats(area_month, child, band)) add(child.id, *partner);
  return made;
}

}  // namespace kindred::model::partner
