// tests/model/processes/care/leaving_care_test.cpp - from when and until when somebody is a care
// leaver.
#include "model/processes/care/leaving_care.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

/// An area in which one child has been looked after for years, and whose leavers' cases never close
/// of themselves.
class Leaving {
 public:
  explicit Leaving(int years)
      : stage_(fixtures::parameters(), KeyedRng(7, 1), {}, first_month(2011)) {
    stage_.rates.leaver_case_months = 1e6;
    child_ = stage_.child(1);
    child_.birth = static_cast<std::int16_t>(stage_.month.index - years * 12);
    child_.care_since = first_day(stage_.month) - 1000;
    stage_.state.children[0] = child_;
  }
  const Child& child() const { return stage_.state.children[0]; }
  void leave(Day day) {
    auto area_month = stage_.area_month();
    leaving_care::begin(area_month, 0, day);
  }
  void turn_18(const Due& due) {
    auto area_month = stage_.area_month();
    leaving_care::turn_18(area_month, due);
  }
  /// What is due on the calendar.
  std::vector<Due> due() const {
    std::vector<Due> made;
    for (int m = 0; m < static_cast<int>(stage_.state.due.months()); ++m)
      stage_.state.due.each({m}, [&](const Due& one) { made.push_back(one); });
    return made;
  }
  /// The months in which the child is counted as a leaver of a status, and in which its case is
  /// open.
  std::vector<int> months_as(LeaverStatus status) const {
    return months([&](std::size_t m) { return stage_.state.leavers[m][index(status)]; });
  }
  std::vector<int> months_open() const {
    return months([&](std::size_t m) { return stage_.state.leaver_cases[m]; });
  }

 private:
  template <class Change>
  std::vector<int> months(Change change) const {
    std::vector<int> made;
    int now = 0;
    for (std::size_t m = 0; m < stage_.state.leavers.size(); ++m) {
      now += change(m);
      if (now == 1) made.push_back(static_cast<int>(m));
    }
    return made;
  }

  fixtures::ProcessBench stage_;
  Child child_;
};

/// From the month of one birthday to the month before that of another.
std::vector<int> between_birthdays(const Child& child, int from, int to) {
  std::vector<int> made;
  for (int m = child.birth + from * 12; m < child.birth + to * 12; ++m) made.push_back(m);
  return made;
}

}  // namespace

TEST_CASE("who leaves care at 18 is a leaver with an open case until 25", "[leaving_care]") {
  Leaving leaving(18);
  leaving.leave(birthday(leaving.child(), 18));
  CHECK(leaving.child().leaver == LeaverStatus::former_relevant);
  CHECK(leaving.months_as(LeaverStatus::former_relevant) ==
        between_birthdays(leaving.child(), 18, 25));
  CHECK(leaving.months_open() == between_birthdays(leaving.child(), 18, 25));
}

TEST_CASE("who leaves care at 17 is a leaver from the 18th birthday until 25", "[leaving_care]") {
  Leaving leaving(17);
  leaving.leave(birthday(leaving.child(), 17) + 5);
  CHECK(leaving.child().leaver == LeaverStatus::relevant);
  CHECK(leaving.months_as(LeaverStatus::relevant).empty());
  REQUIRE(leaving.due().size() == 1);
  CHECK(leaving.due()[0].day == birthday(leaving.child(), 18));
  leaving.turn_18(leaving.due()[0]);
  CHECK(leaving.months_as(LeaverStatus::former_relevant) ==
        between_birthdays(leaving.child(), 18, 25));
}
