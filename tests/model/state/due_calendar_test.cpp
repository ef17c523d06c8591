// tests/model/state/due_calendar_test.cpp - what is due comes back in the order in which it was put
// down, and a calendar in use takes no more memory than it holds entries.
#include "model/state/due_calendar.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <type_traits>

using namespace kindred::model;

namespace {

Due due(std::uint32_t who, Due::Kind kind = Due::Kind::recurrence) {
  return due_on(static_cast<Day>(who % 30), who, kind, who % 3, who % 1000);
}

std::vector<std::uint32_t> who(const DueCalendar& calendar, Month month) {
  std::vector<std::uint32_t> made;
  calendar.each(month, [&](const Due& entry) { made.push_back(entry.who); });
  return made;
}

std::vector<std::uint32_t> numbers(std::uint32_t from, std::uint32_t end) {
  std::vector<std::uint32_t> made;
  for (auto n = from; n < end; ++n) made.push_back(n);
  return made;
}

/// Bytes that the calendar holds in its vectors.
std::size_t bytes(DueCalendar& calendar) {
  std::size_t sum = 0;
  calendar.each_part([&](auto& part) {
    sum += part.size() * sizeof(typename std::remove_reference_t<decltype(part)>::value_type);
  });
  return sum;
}

}  // namespace

TEST_CASE("an entry is kept as it was made", "[due]") {
  DueCalendar calendar(4);
  const auto put = due_on(16000, UINT32_MAX - 1, Due::Kind::eighteenth_birthday, 15, 511);
  calendar.add({3}, put);
  std::vector<Due> taken;
  calendar.take({3}, taken);
  REQUIRE(taken.size() == 1);
  CHECK(taken[0].day == 16000);
  CHECK(taken[0].who == UINT32_MAX - 1);
  CHECK(taken[0].kind == Due::Kind::eighteenth_birthday);
  CHECK(taken[0].stream == 15);
  CHECK(taken[0].nth == 511);
}

TEST_CASE("months keep their order, though put down across each other", "[due]") {
  // 0, 1, and either side of one and of several full blocks.
  for (const std::uint32_t n : {0U, 1U, 14U, 15U, 16U, 30U, 31U, 200U}) {
    INFO(n << " entries");
    DueCalendar calendar(3);
    for (std::uint32_t i = 0; i < n; ++i) {
      for (int month : {2, 0, 1}) {
        calendar.add({month}, due(i + 1000 * static_cast<std::uint32_t>(month)));
      }
    }
    for (std::uint32_t month : {0U, 1U, 2U}) {
      CHECK(who(calendar, {static_cast<int>(month)}) == numbers(1000 * month, 1000 * month + n));
    }
  }
}

TEST_CASE("taking empties a month and leaves the others alone", "[due]") {
  DueCalendar calendar(3);
  for (std::uint32_t i = 0; i < 40; ++i) calendar.add({static_cast<int>(i % 2)}, due(i));
  std::vector<Due> taken{due(99)};
  calendar.take({0}, taken);
  CHECK(taken.size() == 20);
  CHECK(taken.front().who == 0);
  CHECK(who(calendar, {0}).empty());
  CHECK(who(calendar, {1}).size() == 20);
  calendar.take({0}, taken);
  CHECK(taken.empty());
  // A month that was taken can be written again.
  calendar.add({0}, due(7));
  CHECK(who(calendar, {0}) == std::vector<std::uint32_t>{7});
}

TEST_CASE("what is put down for a month while it is visited is visited too", "[due]") {
  DueCalendar calendar(1);
  calendar.add({0}, due(0));
  std::vector<std::uint32_t> seen;
  calendar.each({0}, [&](const Due& entry) {
    seen.push_back(entry.who);
    if (entry.who < 99) calendar.add({0}, due(entry.who + 1));
  });
  CHECK(seen == numbers(0, 100));
}

TEST_CASE("months that were gone through give their blocks back", "[due]") {
  constexpr int months = 600;
  DueCalendar calendar(months);
  std::vector<Due> taken;
  const auto round = [&](int month) {
    // As a month does: every entry taken is added again, some months on.
    calendar.take({month}, taken);
    for (const auto& entry : taken) {
      calendar.add({month + 1 + static_cast<int>(entry.who % 12)}, entry);
    }
  };
  for (std::uint32_t i = 0; i < 500; ++i) calendar.add({static_cast<int>(i % 12)}, due(i));
  for (int month = 0; month < 50; ++month) round(month);
  const auto settled = bytes(calendar);
  std::size_t greatest = 0;
  for (int month = 50; month < months - 13; ++month) {
    round(month);
    greatest = std::max(greatest, bytes(calendar));
  }
  CHECK(greatest <= settled + settled / 10);
  std::size_t left = 0;
  for (int month = 0; month < months; ++month) left += who(calendar, {month}).size();
  CHECK(left == 500);
}

TEST_CASE("what lies beyond the calendar is left out", "[due]") {
  DueCalendar calendar(12);
  for (const int month : {-1, -1000, 12, 13, 100'000}) calendar.add({month}, due(1));
  calendar.add({11}, due(2));
  for (int month = 0; month < 11; ++month) CHECK(who(calendar, {month}).empty());
  CHECK(who(calendar, {11}) == std::vector<std::uint32_t>{2});
  DueCalendar none;
  none.add({0}, due(1));
  CHECK(none.months() == 0);
}

TEST_CASE("revising changes and drops entries from a month on, in their order", "[due]") {
  DueCalendar calendar(4);
  for (std::uint32_t i = 0; i < 200; ++i) calendar.add({static_cast<int>(i / 50)}, due(i));
  calendar.revise({2}, [](Due& entry) {
    const bool stays = entry.who % 2 == 0;
    entry.who += 1000;
    return stays;
  });
  CHECK(who(calendar, {0}).empty());  // before the month: forgotten
  CHECK(who(calendar, {1}).empty());
  for (const std::uint32_t month : {2U, 3U}) {
    std::vector<std::uint32_t> right;
    for (const auto n : numbers(50 * month, 50 * month + 50)) {
      if (n % 2 == 0) right.push_back(n + 1000);
    }
    CHECK(who(calendar, {static_cast<int>(month)}) == right);
  }
}

TEST_CASE("forgetting a kind forgets no other", "[due]") {
  using enum Due::Kind;
  DueCalendar calendar(2);
  for (std::uint32_t i = 0; i < 100; ++i) {
    calendar.add({static_cast<int>(i % 2)}, due(i, static_cast<Due::Kind>(i / 2 % 4)));
  }
  calendar.forget(family_candidate);
  std::array<int, 4> left{};
  for (const int month : {0, 1}) {
    calendar.each({month}, [&](const Due& entry) { ++left[static_cast<std::size_t>(entry.kind)]; });
  }
  CHECK(left == std::array{0, 26, 24, 24});
}
