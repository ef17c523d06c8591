#include "outputs/indicators/places.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace kindred::outputs {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> regions{
    {{"E12000001", "North East"},
     {"E12000002", "North West"},
     {"E12000003", "Yorkshire and The Humber"},
     {"E12000004", "East Midlands"},
     {"E12000005", "West Midlands"},
     {"E12000006", "East of England"},
     {"E12000007", "London"},
     {"E12000008", "South East"},
     {"E12000009", "South West"}}};

bool simulated_in(const Place& area, std::span<const Place> simulated) {
  return std::ranges::any_of(simulated, [&](const Place& s) { return s.code == area.code; });
}

}  // namespace

std::vector<Place> complete_groups(std::span<const Place> simulated, std::span<const Place> all) {
  std::vector<Place> groups;
  for (const auto& [code, name] : regions) {
    bool any = false, complete = true;
    for (const auto& area : all) {
      if (area.region != code) continue;
      any = true;
      complete = complete && simulated_in(area, simulated);
    }
    if (any && complete) groups.push_back({std::string{code}, std::string{name}, ""});
  }
  const bool england = !all.empty() && std::ranges::all_of(all, [&](const Place& area) {
    return simulated_in(area, simulated);
  });
  if (england) groups.push_back({std::string{england_code}, "England", ""});
  return groups;
}

std::vector<Place> places_of(const StudyHeader& header) {
  auto places = header.areas;
  Place whole{std::string{all_simulated_code}, "All areas simulated", ""};
  for (const auto& group : header.groups) {
    if (group.code == england_code) {
      whole = group;
    } else {
      places.push_back(group);
    }
  }
  places.push_back(std::move(whole));
  return places;
}

std::vector<std::vector<std::size_t>> members_of(const StudyHeader& header) {
  std::vector<std::vector<std::size_t>> members;
  const auto places = places_of(header);
  for (std::size_t p = 0; p < places.size(); ++p) {
    auto& of = members.emplace_back();
    if (p < header.areas.size()) {
      of.push_back(p);
      continue;
    }
    const bool region = level(places[p]) == PlaceLevel::region;
    for (std::size_t a = 0; a < header.areas.size(); ++a) {
      if (!region || header.areas[a].region == places[p].code) of.push_back(a);
    }
  }
  return members;
}

PlaceLevel level(const Place& place) {
  if (place.code == england_code) return PlaceLevel::england;
  if (place.code == all_simulated_code) return PlaceLevel::all_simulated;
  return place.code.starts_with("E12") ? PlaceLevel::region : PlaceLevel::authority;
}

std::string_view name(PlaceLevel level) {
  constexpr std::array<std::string_view, 4> names{"authority", "region", "england",
                                                  "all_simulated"};
  return names[static_cast<std::size_t>(level)];
}

}  // namespace kindred::outputs
