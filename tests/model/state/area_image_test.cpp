// tests/model/state/area_image_test.cpp - an area's state and counts come back from their bytes as
// they were, and bytes that are not such an image are noticed.
#include "model/state/area_image.hpp"

#include <catch2/catch.hpp>
#include <cstring>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 100, 2020);
  return made;
}

/// A busy area in the middle of a year.
struct Busy : fixtures::SteppedWorld {
  Busy() : fixtures::SteppedWorld(::world(), ::parameters()) {
    for (int months = 0; months < 30; ++months) step();
  }
};

using Image = std::vector<std::byte>;

bool restores(std::span<const std::byte> image) {
  AreaState state;
  Counts counts;
  return restore(image, *world().areas()[0].people, state, counts);
}

/// Where the lengths are in an image: before each part.
std::vector<std::size_t> places_of_lengths(const Image& image) {
  std::vector<std::size_t> made;
  for (std::size_t at = 0; at < image.size();) {
    made.push_back(at);
    std::uint64_t length = 0;
    std::memcpy(&length, image.data() + at, sizeof length);
    at += sizeof length + length;
  }
  return made;
}

}  // namespace

TEST_CASE("an image restores what it was taken from, and goes on alike", "[image]") {
  Busy original;
  REQUIRE(original.state.open.size() > 50);
  REQUIRE(original.state.looked_after[index(Placement::agency_foster)] > 0);
  const auto image = image_of(original.state, original.counts);

  // Into an area that is elsewhere in its history, of another size.
  fixtures::SteppedWorld other(world(), parameters(), {}, 2);
  other.step();
  Busy again;
  again.state = other.state;
  again.counts = other.counts;
  REQUIRE(restore(image, *world().areas()[0].people, again.state, again.counts));
  CHECK(again.counts == original.counts);
  CHECK(image_of(again.state, again.counts) == image);
  // What a part too few would leave out shows in what comes of it.
  for (int month = 0; month < 30; ++month) {
    original.step();
    again.step();
  }
  CHECK(again.counts == original.counts);
  CHECK(image_of(again.state, again.counts) == image_of(original.state, original.counts));
  CHECK(image_of(again.state, again.counts) != image);
}

TEST_CASE("an area of which nothing is known has an image too", "[image]") {
  AreaState state;
  Counts counts;
  const auto image = image_of(state, counts);
  CHECK(restores(image));
  CHECK(!restores(std::span(image).first(image.size() - 1)));
  CHECK(!restores({}));
}

TEST_CASE("an image cut short or grown is none", "[image]") {
  const Busy busy;
  auto image = image_of(busy.state, busy.counts);
  const std::span whole(image);
  for (std::size_t size = 0; size < image.size(); size += 1 + image.size() / 300) {
    INFO(size << " of " << image.size());
    CHECK(!restores(whole.first(size)));
  }
  for (std::size_t missing = 1; missing <= 70; ++missing) {
    INFO(missing << " bytes missing");
    CHECK(!restores(whole.first(image.size() - missing)));
  }
  for (const auto at : places_of_lengths(image)) {
    INFO("cut before the part at " << at);
    CHECK(!restores(whole.first(at)));
  }
  CHECK(!restores(whole.last(image.size() - 8)));
  image.push_back({});
  CHECK(!restores(image));
}

TEST_CASE("an image with a length that is not its own is none", "[image]") {
  const Busy busy;
  const auto image = image_of(busy.state, busy.counts);
  const auto places = places_of_lengths(image);
  CHECK(places.size() > 20);
  for (const auto at : places) {
    std::uint64_t length = 0;
    std::memcpy(&length, image.data() + at, sizeof length);
    for (const std::uint64_t wrong :
         {length + 1, length - 1, length + 64, length - 64, length + 8, length / 2 + 1,
          std::uint64_t{UINT64_MAX}, std::uint64_t{1} << 62, std::uint64_t{image.size()}}) {
      if (wrong == length) continue;
      auto altered = image;
      std::memcpy(altered.data() + at, &wrong, sizeof wrong);
      INFO("part at " << at << ": " << wrong << " for " << length);
      CHECK(!restores(altered));
    }
  }
}
