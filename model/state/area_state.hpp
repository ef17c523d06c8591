// model/state/area_state.hpp - everything that changes in one area: known children, who is open,
// what is due.
//
// A value: copying it is how a draw starts from the burn-in that all draws share, and its bytes are
// what a launch state on disk holds (area_image.hpp).
#pragma once

#include <vector>

#include "model/population/population.hpp"
#include "model/state/authority_account.hpp"
#include "model/state/child.hpp"
#include "model/state/due_calendar.hpp"
#include "model/state/open_cases.hpp"
#include "model/state/profile.hpp"
#include "model/state/supply.hpp"
#include "model/state/workforce.hpp"
#include "model/vocabulary/activity.hpp"
#include "model/vocabulary/assessment_factor.hpp"

namespace kindred::model {

inline constexpr int unborn_months = 6;  ///< born so long after the end, and referred before it

struct AreaState {
  AreaState() = default;
  /// Nobody is known yet, nothing is due; to the end of March of the year `horizon`.
  AreaState(const Population& people, int horizon);

  /// Drops the records of those who have turned 18 by the beginning of a month, when nothing more
  /// can come of them.
  void forget_adults(Month now);

  /// Makes a record of a child who is known from now on.
  std::uint32_t add(const Child& child, const Profile& profile);

  std::vector<Child> children;           ///< everybody known
  std::vector<Profile> profiles;         ///< as `children`
  std::vector<KnownFamily> families;     ///< with a child known
  std::vector<std::uint32_t> record_of;  ///< by person: index in `children`, or nobody
  OpenCases open;                        ///< in no order that matters
  DueCalendar due;
  std::vector<OfSibling> of_siblings;  ///< this month so far; none between months
  std::vector<std::uint32_t> ceased;   ///< records of children whose care ended this year
  /// Records of children whose family applies for a family drug and alcohol court this month.
  std::vector<std::uint32_t> asking;
  std::vector<ClosedCase> closed_cases;              ///< this month so far; none between months
  std::vector<AwaitsEarlyHelp> awaiting_early_help;  ///< in no order that matters, as the next
  std::vector<std::uint32_t> in_early_help;          ///< known families
  Supply supply;
  Workforce workforce;
  AuthorityAccount account;
  double practice_standing = 0;  ///< of its practice among authorities, in standard deviations

  // Running stocks [records; one a simulated child].
  std::array<std::int64_t, count_of<Placement>> looked_after{};
  std::int64_t on_plan = 0;
  std::int64_t in_family_court = 0;  ///< families with a case in a family drug and alcohol court
  /// Children who use each activity from day to day, all but those whose month is being lived.
  std::array<std::int64_t, count_of<Activity>> in_use{};
  /// Assessment factors recorded so far this year.
  std::array<std::int32_t, 2 * factor_pairs> factors{};
  /// Differences by month: leavers aged 18 to 25 by status, those with an open case, and their
  /// days.
  std::vector<std::array<std::int32_t, count_of<LeaverStatus>>> leavers;
  std::vector<std::int32_t> leaver_cases;
  std::array<std::int64_t, count_of<LeaverStatus>> leavers_now{};
  std::int64_t leaver_cases_now = 0;
  /// Children who will reach 18 (5), by month of birth: referred, in need, on a plan, looked after.
  std::vector<std::array<std::int32_t, 4>> history_at_18;
  std::vector<std::int32_t> referred_by_5;
  std::vector<std::int32_t> unaccompanied_born;  ///< by month of birth

  /// Calls visit(record) for each child of a family who is known.
  template <class Visit>
  void each_known(const Family& family, Visit visit) const {
    for (unsigned i = 0; i < family.children; ++i) {
      const auto record = record_of[family.first_child + i];
      if (record != nobody) visit(record);
    }
  }

  /// Finds the record of each of so many persons again; false where a record is of no such person.
  bool number_persons(std::uint32_t persons);
  void forget_numbers() { record_of = {}; }

  /// Calls visit(vector or array) for each of the parts above, to store or restore them; records by
  /// person follow from the children.
  template <class Visit>
  void each_part(Visit visit) {
    visit(children);
    visit(profiles);
    visit(families);
    open.each_part(visit);
    due.each_part(visit);
    visit(ceased);
    visit(awaiting_early_help);
    visit(in_early_help);
    supply.each_part(visit);
    workforce.each_part(visit);
    visit(account);
    visit(practice_standing);
    visit(looked_after);
    visit(on_plan);
    visit(in_family_court);
    visit(in_use);
    visit(factors);
    visit(leavers);
    visit(leaver_cases);
    visit(leavers_now);
    visit(leaver_cases_now);
    visit(history_at_18);
    visit(referred_by_5);
    visit(unaccompanied_born);
  }

 private:
  bool early_help_concerns(const Profile& profile, Month now) const;
  void forget_families();
};

}  // namespace kindred::model
