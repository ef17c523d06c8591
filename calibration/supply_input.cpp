#include "calibration/supply_input.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace kindred::calibration {

namespace {

using model::first_fitted_year;
using model::last_fitted_year;
using enum model::Sector;

constexpr int before_first_year = first_fitted_year;  ///< nothing is known of the year before
constexpr int first_by_sector = 2017;                 ///< ofsted_places_by_sector

double assumed(const Published& published, const std::string& key, int year) {
  return published.assumed("supply", key + "." + std::to_string(year)).value;
}

double of_area(const Published& published, const char* indicator, const char* kind,
               const std::string& label, const std::string& area, int year) {
  return published.on_present_areas(indicator, kind, label, area, year).value_or(0.0);
}

/// Gives every area its share of a sum over areas.
void share_out(model::Parameters& p, const std::function<double&(model::AreaSupply&)>& share,
               const std::function<double(const std::string&)>& size) {
  double sum = 0;
  for (auto& area : p.areas) sum += share(area.supply) = size(area.code);
  for (auto& area : p.areas) share(area.supply) = sum > 0 ? share(area.supply) / sum : 0;
}

/// Fostering households of an authority's own service but kin; the mean of two years.
double own_households(const Published& published, const std::string& area) {
  double sum = 0;
  for (const int year : {2018, 2019}) {
    const auto count = [&](const char* label) {
      return of_area(published, "ofsted_fostering_la_and_ifa", "measure", label, area, year);
    };
    sum += std::max(0.0, count("approved_households") - count("households_family_and_friends"));
  }
  return sum;
}

/// Agencies of a region, by the registers of all years held.
double agencies(const Published& published, const std::string& region) {
  double sum = 0;
  for (const auto& area : published.areas()) {
    if (area.region != region) continue;
    for (int year = first_by_sector; year <= last_fitted_year; ++year) {
      for (const char* sector : {"private", "voluntary"}) {
        sum += of_area(published, "ofsted_providers_by_sector", "provision_type_sector",
                       std::string("independent_fostering_agency|") + sector, area.code, year);
      }
    }
  }
  return sum;
}

/// Agencies' households: as a region has agencies, and within it as children live.
double agency_households(const Published& published, const std::string& code) {
  constexpr int mid_year = 2018;
  const std::string& region = published.area(code)->region;
  double children = 0;
  for (const auto& area : published.areas()) {
    if (area.region == region) children += published.children(area.code, mid_year);
  }
  return agencies(published, region) * published.children(code, mid_year) / children;
}

/// Places by label of ofsted_places_by_sector; health authorities' homes are authorities'.
double home_places(const Published& published, const std::string& home, model::Sector sector,
                   const std::string& area, int year) {
  const auto count = [&](std::string_view name) {
    return of_area(published, "ofsted_places_by_sector", "provision_type_sector",
                   home + "|" + std::string(name), area, year);
  };
  const double own = count(model::sector_names[model::index(sector)]);
  return sector == authority ? own + count("health_authority") : own;
}

void share_out_fostering(model::Parameters& p, const Published& published) {
  const auto share = [](std::size_t kind) {
    return [kind](model::AreaSupply& s) -> double& { return s.households[kind]; };
  };
  share_out(p, share(1), [&](const auto& a) { return own_households(published, a); });
  share_out(p, share(2), [&](const auto& a) { return agency_households(published, a); });
}

void share_out_homes(model::Parameters& p, const Published& published) {
  for (const auto sector : {authority, private_sector, voluntary}) {
    const auto s = model::index(sector);
    share_out(
        p, [s](model::AreaSupply& a) -> double& { return a.homes[s]; },
        [&](const auto& a) {
          return home_places(published, "children_s_home", sector, a, first_by_sector);
        });
    share_out(
        p, [s](model::AreaSupply& a) -> double& { return a.openings[s]; },
        [&](const auto& a) {
          return home_places(published, "children_s_home", sector, a, last_fitted_year);
        });
  }
  share_out(
      p, [](model::AreaSupply& a) -> double& { return a.secure; },
      [&](const auto& a) {
        double sum = 0;
        for (int year = first_by_sector; year <= last_fitted_year; ++year) {
          for (const auto sector : {authority, voluntary})
            sum += home_places(published, "secure_children_s_home", sector, a, year);
        }
        return sum;
      });
  share_out(
      p, [](model::AreaSupply& a) -> double& { return a.supported; },
      [&](const auto& a) { return published.children(a, 2018); });
}

/// What comes in a year that brings a stock from one 31 March to the next while it is left at a
/// hazard; what comes leaves for half a year on average.
double coming(double before, double after, double hazard) {
  return std::max(0.0, (after - before * std::exp(-hazard)) * (1 + hazard / 2));
}

std::size_t position(int year) { return static_cast<std::size_t>(year - first_fitted_year); }

/// Approvals in a year of factor 1, of usual households of which so many foster.
double usual_approvals(const model::FosteringParameters& p, double usual, double fostering) {
  const double word = p.word_of_mouth * std::pow(fostering / usual, p.word_of_mouth_gain);
  const model::ByChannel enquiries{word, p.spend_social / p.cost_social,
                                   p.spend_mixed / p.cost_mixed, p.other_enquiries};
  double sum = 0;
  for (std::size_t c = 0; c < enquiries.size(); ++c)
    sum += usual * enquiries[c] * p.applies[c] * p.approved[c];
  return sum;
}

void set_enquiries(model::Parameters& p, const Published& published) {
  const auto& f = p.fostering;
  const double usual = f.households[1] + f.households[2];
  const double base = f.word_of_mouth + f.spend_social / f.cost_social +
                      f.spend_mixed / f.cost_mixed + f.other_enquiries;
  for (int year = first_fitted_year; year <= last_fitted_year; ++year) {
    p.shares.supply.enquiries[position(year)][0] =
        base > 0 ? assumed(published, "enquiries", year) / (usual * base) : 0;
  }
}

void set_recruited(model::Parameters& p, const Published& published, std::size_t kind) {
  auto& by_year = p.shares.supply;
  const std::string name = "households." + std::string(model::foster_kind_names[kind]);
  double before = p.fostering.households[kind];
  for (int year = first_fitted_year + 1; year <= last_fitted_year; ++year) {
    const auto y = position(year);
    const double now = assumed(published, name, year);
    const double hazard = p.fostering.deregistered[kind] * by_year.deregistered[y][kind];
    const double approved = coming(before, now, hazard);
    const double usual = by_year.enquiries[y][0] *
                         usual_approvals(p.fostering, p.fostering.households[kind], before);
    by_year.recruited[y][kind] = usual > 0 ? approved / usual : 0;
    before = now;
  }
  by_year.recruited[0][kind] = by_year.recruited[1][kind];
}

void set_staying_put(model::Parameters& p, const Published& published) {
  const auto share = [&](int year) {
    const auto count = [&](const char* label) {
      return published.value("care_leaver_staying_put", "age_18", label, england, year)
          .value_or(0.0);
    };
    return count("total_living_with_former_foster_carers_in_the_current_year") /
           count(
               "young_people_who_ceased_to_be_looked_after_in_a_foster_placement_on_their_18th_"
               "birthday_and_were_eligible_for_care_leavers_support");
  };
  for (int year = first_fitted_year; year <= last_fitted_year; ++year) {
    p.shares.supply.staying_put[position(year)][0] = year < 2018
                                                         ? assumed(published, "staying_put", year)
                                                         : share(year) / share(last_fitted_year);
  }
}

/// Places of children's homes in England on 31 March. The lists by sector leave out new homes,
/// which are private: those are what is left of the total.
model::BySector places_by_sector(const Published& published, const model::Parameters& p, int year) {
  if (year == before_first_year) return p.homes.places;
  const auto of_sector = [&](model::Sector sector, const char* key) {
    return year < first_by_sector
               ? assumed(published, key, year)
               : home_places(published, "children_s_home", sector, std::string(england), year);
  };
  const double own = of_sector(authority, "home_places.authority");
  const double charities = of_sector(voluntary, "home_places.voluntary");
  const double all =
      published.value("ofsted_places", "provision_type", "children_s_homes", england, year).value();
  return {own, all - own - charities, charities};
}

void set_homes(model::Parameters& p, const Published& published) {
  auto& by_year = p.shares.supply;
  for (int year = first_fitted_year; year <= last_fitted_year; ++year) {
    const auto y = position(year);
    by_year.secure_places[y][0] =
        published.value("ofsted_places", "provision_type", "secure_children_s_homes", england, year)
            .value();
    if (year == first_fitted_year) continue;
    const auto before = places_by_sector(published, p, year - 1);
    const auto now = places_by_sector(published, p, year);
    for (std::size_t s = 0; s < now.size(); ++s)
      by_year.home_places_opened[y][s] = coming(before[s], now[s], p.homes.closed[0]);
    const double supported = year == first_fitted_year + 1
                                 ? p.homes.supported_places
                                 : assumed(published, "supported_places", year - 1);
    by_year.supported_places_opened[y][0] =
        coming(supported, assumed(published, "supported_places", year), p.homes.closed[1]);
  }
  by_year.home_places_opened[0] = by_year.home_places_opened[1];
  by_year.supported_places_opened[0] = by_year.supported_places_opened[1];
}

}  // namespace

void set_supply(model::Parameters& parameters, const Published& published) {
  share_out_fostering(parameters, published);
  share_out_homes(parameters, published);
  auto& by_year = parameters.shares.supply;
  for (int year = first_fitted_year; year <= last_fitted_year; ++year)
    by_year.deregistered[position(year)] = {1, assumed(published, "deregistered", year),
                                            assumed(published, "deregistered", year)};
  set_enquiries(parameters, published);
  for (const std::size_t kind : {1, 2})  // kin are not recruited: they are approved for a child
    set_recruited(parameters, published, kind);
  set_staying_put(parameters, published);
  set_homes(parameters, published);
}

}  // namespace kindred::calibration
