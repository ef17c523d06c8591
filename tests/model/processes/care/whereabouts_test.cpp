// tests/model/processes/care/whereabouts_test.cpp - where looked-after children live, as counted on
// 31 March.
#include "model/processes/care/whereabouts.hpp"

#include <catch2/catch.hpp>

#include "model/month/stocks.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/vocabulary/placement_mismatch.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr std::size_t own = 3, elsewhere = 5;  // areas of a world

/// Children looked after in an area, in a March.
class Authority {
 public:
  explicit Authority(const Parameters& p = fixtures::parameters())
      : stage_(p, KeyedRng(7, 1), {}, first_month(2015) + 11) {}

  Child& looked_after(Placement placement) {
    auto area_month = stage_.area_month();
    const auto record = static_cast<std::uint32_t>(stage_.state.children.size());
    (void)stage_.child(record);
    case_file::open(area_month, record, area_month.first);
    auto& child = stage_.state.children[record];
    child.placement = placement;
    child.care_since = child.placement_since = area_month.first - 100;
    return child;
  }
  PlacementStay& add_stay(Placement kind) {
    (void)looked_after(kind);
    PlacementStay made;
    made.record = static_cast<std::uint32_t>(stage_.state.children.size() - 1);
    made.provider = 0;
    made.area = own;
    made.wanted = made.kind = kind;
    return stage_.state.supply.placement_stays.emplace_back(made);
  }
  Child& last() { return stage_.state.children.back(); }

  std::int64_t counted(Tally tally, std::size_t cell) {
    count();
    return stage_.counts.at(tally, stage_.month.year(), cell);
  }
  std::int64_t total(Tally tally) {
    count();
    return stage_.counts.total(tally, stage_.month.year());
  }
  fixtures::ProcessBench& stage() { return stage_; }

 private:
  void count() {
    stage_.counts = Counts(stage_.month.year(), stage_.month.year());
    auto area_month = stage_.area_month();
    area_month.area = own;
    whereabouts::count_year(area_month);
  }

  fixtures::ProcessBench stage_;
};

std::int64_t by_distance(Authority& authority, Boundary boundary, Distance distance) {
  return authority.counted(Tally::looked_after_by_distance, locality(boundary, distance));
}
std::int64_t provided(Authority& authority, ProvidedBy by) {
  return authority.counted(Tally::looked_after_by_provider, index(by));
}

}  // namespace

TEST_CASE("a child in a counted place is where the place is", "[whereabouts]") {
  Authority authority;
  authority.add_stay(Placement::agency_foster).sector = Sector::voluntary;
  auto& stay = authority.add_stay(Placement::childrens_home);
  stay.area = elsewhere;
  stay.sector = Sector::private_sector;
  stay.miles = 20;
  CHECK(by_distance(authority, Boundary::inside, Distance::near_home) == 1);
  CHECK(by_distance(authority, Boundary::outside, Distance::near_home) == 1);
  CHECK(provided(authority, ProvidedBy::voluntary) == 1);
  CHECK(provided(authority, ProvidedBy::private_sector) == 1);
  authority.stage().state.supply.placement_stays.back().miles = 21;
  CHECK(by_distance(authority, Boundary::outside, Distance::near_home) == 0);
  CHECK(by_distance(authority, Boundary::outside, Distance::far_from_home) == 1);
  SECTION("a child in such a place without a placement stay is not counted") {
    authority.looked_after(Placement::authority_foster);
    CHECK(authority.total(Tally::looked_after_by_provider) == 2);
  }
}

TEST_CASE("carers are the authority's wherever they live, homes of others are others'",
          "[whereabouts]") {
  for (const auto kind : {Placement::kin_foster, Placement::authority_foster}) {
    Authority authority;
    authority.add_stay(kind).area = elsewhere;
    CHECK(provided(authority, ProvidedBy::own_authority) == 1);
  }
  for (const auto kind :
       {Placement::childrens_home, Placement::secure_home, Placement::supported_accommodation}) {
    Authority authority;
    authority.add_stay(kind);
    CHECK(provided(authority, ProvidedBy::own_authority) == 1);
    authority.add_stay(kind).area = elsewhere;
    CHECK(provided(authority, ProvidedBy::own_authority) == 1);
    CHECK(provided(authority, ProvidedBy::other_authority) == 1);
  }
}

TEST_CASE("nobody knows how far from home an unaccompanied child lives", "[whereabouts]") {
  Authority authority;
  authority.add_stay(Placement::supported_accommodation).area = elsewhere;
  authority.last().unaccompanied = Unaccompanied::uasc;
  CHECK(by_distance(authority, Boundary::outside, Distance::not_known) == 1);
  authority.looked_after(Placement::with_parents).unaccompanied = Unaccompanied::uasc;
  CHECK(by_distance(authority, Boundary::inside, Distance::not_known) +
            by_distance(authority, Boundary::outside, Distance::not_known) ==
        2);
}

TEST_CASE("the kind of place that was wanted is counted with the one that was found",
          "[whereabouts]") {
  CHECK(shape(Tally::looked_after_by_kind_wanted)
            .cells[wanted_and_found_cell(PlaceKind::childrens_home, Placement::agency_foster)] ==
        "childrens_home_wanted_in_agency_foster");
  CHECK(wanted_and_found[wanted_and_found.size() - 1] == "supported_accommodation_wanted_in_other");
  Authority authority;
  authority.add_stay(Placement::agency_foster).wanted = Placement::authority_foster;
  authority.add_stay(Placement::agency_foster);
  auto& crisis = authority.add_stay(Placement::other);
  crisis.wanted = Placement::childrens_home;
  crisis.provider = nobody;
  const auto found = [&](PlaceKind wanted, Placement in) {
    return authority.counted(Tally::looked_after_by_kind_wanted, wanted_and_found_cell(wanted, in));
  };
  CHECK(found(PlaceKind::authority_foster, Placement::agency_foster) == 1);
  CHECK(found(PlaceKind::agency_foster, Placement::agency_foster) == 1);
  CHECK(found(PlaceKind::childrens_home, Placement::other) == 1);
  CHECK(authority.total(Tally::looked_after_by_kind_wanted) == 3);
  // Opened for this child in a crisis: in no table of providers, and counted once.
  CHECK(provided(authority, ProvidedBy::not_reported) == 1);
  CHECK(authority.total(Tally::looked_after_by_provider) == 3);
}

TEST_CASE("where nobody competes for a place, shares are as published", "[whereabouts]") {
  constexpr int children = 4000;
  Authority authority;
  for (int i = 0; i < children; ++i) authority.looked_after(Placement::placed_for_adoption);
  // 0.2, 0.1 inside and 0.2, 0.4 outside, 0.1 not known; three standard errors of a share of 0.4.
  const auto share = [&](Boundary boundary, Distance distance) {
    return static_cast<double>(by_distance(authority, boundary, distance)) / children;
  };
  const double three_errors = 0.0233;
  CHECK(std::abs(share(Boundary::inside, Distance::near_home) - 0.2) < three_errors);
  CHECK(std::abs(share(Boundary::inside, Distance::far_from_home) - 0.1) < three_errors);
  CHECK(std::abs(share(Boundary::outside, Distance::far_from_home) - 0.4) < three_errors);
  CHECK(std::abs(share(Boundary::outside, Distance::not_known) - 0.1) < three_errors);
  CHECK(std::abs(static_cast<double>(provided(authority, ProvidedBy::own_authority)) / children -
                 0.8) < three_errors);
  CHECK(provided(authority, ProvidedBy::private_sector) == 0);
  const auto far = by_distance(authority, Boundary::outside, Distance::far_from_home);
  SECTION("once for each placement, not each year") {
    authority.stage().month = authority.stage().month + 12;
    CHECK(by_distance(authority, Boundary::outside, Distance::far_from_home) == far);
  }
  SECTION("parents are a provider of their own, other placements have none") {
    authority.looked_after(Placement::with_parents);
    authority.looked_after(Placement::other);
    CHECK(provided(authority, ProvidedBy::parents) == 1);
    CHECK(provided(authority, ProvidedBy::not_reported) == 1);
  }
}

TEST_CASE("under 16, two and a half years in care and two in one placement", "[whereabouts]") {
  Authority authority;
  auto& stage = authority.stage();
  const Day last = stage.area_month().end - 1;
  const auto counted = [&](Day in_care, Day in_placement) {
    auto& child = authority.last();
    child.care_since = last - in_care;
    child.placement_since = last - in_placement;
    stage.counts = Counts(stage.month.year(), stage.month.year());
    auto area_month = stage.area_month();
    stocks::count_year(area_month);
    return std::pair(stage.counts.total(Tally::looked_after_long, stage.month.year()),
                     stage.counts.total(Tally::looked_after_long_settled, stage.month.year()));
  };
  using Pair = std::pair<std::int64_t, std::int64_t>;
  authority.looked_after(Placement::authority_foster);
  CHECK(counted(whole_days(30), whole_days(24)) == Pair(1, 1));
  CHECK(counted(whole_days(30), whole_days(24) - 2) == Pair(1, 0));
  CHECK(counted(whole_days(30) - 2, whole_days(24)) == Pair(0, 0));
  authority.last().birth = static_cast<std::int16_t>(stage.month.index - 16 * 12 - 1);
  CHECK(counted(whole_days(30), whole_days(24)) == Pair(0, 0));
}
