// Indicators of places: fostering households and homes, what they are used for, what comes and
// goes.
#include <initializer_list>

#include "model/vocabulary/place_kind.hpp"
#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

/// Cells of `places` of these kinds, with these uses.
Sum place_cells(std::initializer_list<model::PlaceKind> kinds,
                std::initializer_list<model::PlaceUse> uses) {
  Sum sum{places, {}, {}};
  for (const auto kind : kinds) {
    for (const auto use : uses)
      sum.cells.push_back(model::index(kind) * model::count_of<model::PlaceUse> +
                          model::index(use));
  }
  return sum;
}
Sum all_places(std::initializer_list<model::PlaceKind> kinds) {
  using enum model::PlaceUse;
  return place_cells(kinds, {filled, staying_put, on_hold, vacant});
}
Sum kinds_of(model::Tally tally, std::initializer_list<model::PlaceKind> kinds) {
  Sum sum{tally, {}, {}};
  for (const auto kind : kinds) sum.cells.push_back(model::index(kind));
  return sum;
}

constexpr auto kin = model::PlaceKind::kin_foster;
constexpr auto own = model::PlaceKind::authority_foster;
constexpr auto agency = model::PlaceKind::agency_foster;
constexpr auto childrens_home = model::PlaceKind::childrens_home;
constexpr auto secure_home = model::PlaceKind::secure_home;

/// Breakdowns as published, of which the model has some labels.
void add_fostering_as_published(Table& table) {
  using enum model::PlaceUse;
  auto measures = total("nat_fostering", "count",
                        "Fostering households and places of all agencies on 31 March, and flows in "
                        "the year; mainstream means all households except kin.",
                        kinds_of(providers, {kin, own, agency}));
  measures.kind = "measure";
  measures.labels = {
      {"households", kinds_of(providers, {kin, own, agency})},
      {"family_and_friends_households", kinds_of(providers, {kin})},
      {"mainstream_households", kinds_of(providers, {own, agency})},
      {"mainstream_approved_places", all_places({own, agency})},
      {"mainstream_vacant_places", place_cells({own, agency}, {vacant})},
      {"mainstream_initial_enquiries", all(foster_enquiries)},
      {"mainstream_applications", all(foster_applications)},
      {"mainstream_households_newly_approved", kinds_of(providers_made, {own, agency})},
      {"mainstream_households_deregistered", kinds_of(providers_gone, {own, agency})}};
  table.push_back(measures);
  auto series = measures;
  series.name = "nat_fostering_series";
  series.unit = "count or percent";
  series.labels = {{"approved_households", kinds_of(providers, {kin, own, agency})},
                   {"family_and_friends_households", kinds_of(providers, {kin})},
                   {"approved_places", all_places({kin, own, agency})},
                   {"vacant_places", place_cells({kin, own, agency}, {vacant})},
                   {"places_not_available", place_cells({kin, own, agency}, {on_hold})},
                   {"initial_enquiries", all(foster_enquiries)},
                   {"applications", all(foster_applications)}};
  table.push_back(series);
  table.push_back(
      total("la_foster_places_approved", "number of foster places",
            "Approved places of authorities' fostering households on 31 March, except kin.",
            all_places({own})));
  table.push_back(total("la_foster_places_filled", "number of foster places filled",
                        "Approved places of authorities' fostering households, except kin, in "
                        "which a looked-after child lives on 31 March.",
                        place_cells({own}, {filled})));
}

void add_homes_as_published(Table& table) {
  auto home_places = total("ofsted_places", "places", "Places of homes on 31 March.",
                           all_places({childrens_home}));
  home_places.kind = "provision_type";
  home_places.labels = {{"children_s_homes", all_places({childrens_home})},
                        {"secure_children_s_homes", all_places({secure_home})}};
  table.push_back(home_places);
  auto homes = home_places;
  homes.name = "ofsted_providers";
  homes.unit = "providers";
  homes.description = "Homes on 31 March.";
  homes.labels = {{"children_s_homes", kinds_of(providers, {childrens_home})}};
  table.push_back(homes);
  auto by_sector = home_places;
  by_sector.name = "ofsted_places_by_sector";
  by_sector.kind = "provision_type_sector";
  by_sector.description = "Places of children's homes on 31 March by who runs them.";
  by_sector.labels.clear();
  for (const auto sector : model::sector_names) {
    by_sector.labels.push_back(
        {"children_s_home|" + std::string(sector), cells(home_places_by_sector, {sector})});
  }
  table.push_back(by_sector);
  const auto stock = total("childrens_homes_31mar", "homes", "Children's homes on 31 March.",
                           all(homes_by_sector));
  table.push_back(stock);
  table.push_back(split(stock, "sector", "Children's homes on 31 March by who runs them.",
                        each(homes_by_sector)));
}

void add_with_kinds(Table& table, const Indicator& of) {
  table.push_back(of);
  table.push_back(split(of, "place_kind",
                        of.description.substr(0, of.description.size() - 1) + ", by kind.",
                        each(*of.labels.front().sum.tally)));
}
void add_with_channels(Table& table, const Indicator& of) {
  table.push_back(of);
  table.push_back(split(of, "channel",
                        of.description.substr(0, of.description.size() - 1) + ", by channel.",
                        each(*of.labels.front().sum.tally)));
}

}  // namespace

void add_supply(Table& table) {
  add_fostering_as_published(table);
  add_homes_as_published(table);
  add_with_kinds(table, total("providers_31mar", "providers",
                              "Fostering households and homes on 31 March.", all(providers)));
  add_with_kinds(
      table, total("providers_made", "providers", "Fostering households approved and homes opened.",
                   all(providers_made)));
  add_with_kinds(table,
                 total("providers_gone", "providers",
                       "Fostering households deregistered and homes closed.", all(providers_gone)));
  add_with_kinds(
      table, total("places_made", "places", "Places added by households approved and homes opened.",
                   all(places_made)));
  add_with_kinds(
      table, total("places_gone", "places",
                   "Places lost with households deregistered and homes closed.", all(places_gone)));
  const auto places_31mar =
      total("places_31mar", "places", "Places of fostering households and homes on 31 March.",
            all(places));
  table.push_back(places_31mar);
  table.push_back(split(places_31mar, "place_kind_and_use",
                        "Places of fostering households and homes on 31 March by kind and use.",
                        each(places)));
  add_with_channels(
      table, total("foster_enquiries", "enquiries", "Enquiries to foster, other than for kin.",
                   all(foster_enquiries)));
  add_with_channels(table,
                    total("foster_applications", "households",
                          "Applications to foster, other than for kin.", all(foster_applications)));
  add_with_channels(
      table, total("foster_approvals", "households",
                   "Households approved to foster, other than for kin.", all(foster_approvals)));
  table.push_back(total("constellation_households_31mar", "households",
                        "Fostering households in a constellation on 31 March.",
                        all(constellation_households)));
}

}  // namespace kindred::outputs::rows
