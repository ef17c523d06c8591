#include "model/parameters/court.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void court_keys(KeyList& list, CourtParameters& p) {
  list.add("pre_proceedings.from_plan", "1/month",
           "Hazard of pre-proceedings for a child on a plan.", 0, 2, p.from_plan);
  list.add("pre_proceedings.from_need", "1/month", "Hazard of pre-proceedings for a child in need.",
           0, 2, p.from_need);
  list.add("pre_proceedings.unborn", "share",
           "Share of unborn children found in need for whom pre-proceedings start.", 0, 1,
           p.unborn);
  list.add("pre_proceedings.enters_at_birth", "share",
           "Share of unborn children in pre-proceedings who enter care at birth.", 0, 1,
           p.enters_at_birth);
  list.add("pre_proceedings.entry", "1/month", "Hazard of entry to care from pre-proceedings.", 0,
           2, p.entry);
  list.add("pre_proceedings.issue_at_home", "1/month",
           "Hazard of an application being issued while the child lives at home.", 0, 2,
           p.issue_at_home);
  list.add("pre_proceedings.ended", "1/month",
           "Hazard of pre-proceedings ending with neither entry nor application.", 0, 2, p.ended);
  constexpr std::array<std::string_view, fitted_years> years{
      "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"};
  list.add("proceedings.weeks", years, "weeks",
           "Mean time from application to final hearing, for applications made in the year.", 4,
           150, p.weeks);
  list.add("proceedings.spread", "-",
           "Standard deviation of the logarithm of the time from application to final hearing.", 0,
           2, p.spread);
  list.add("proceedings.home_to_care", "share",
           "Share of final hearings of children at home that make a care order.", 0, 1,
           p.home_to_care);
  list.add("proceedings.home_supervision", "share",
           "Share of final hearings of children at home that make a supervision order.", 0, 1,
           p.home_supervision);
  list.add("proceedings.supervision_end", "1/month", "Hazard of a supervision order ending.", 0, 2,
           p.supervision_end);
}

void court_alternatives_keys(KeyList& list, CourtParameters& p) {
  list.add("proceedings.returned", "share",
           "Share of final hearings of looked-after children that return the child home.", 0, 1,
           p.returned);
  list.add("proceedings.prospects", "-",
           "How far families differ from the mean in their chance of the child's return home, as a "
           "share of the mean.",
           0, 1, p.prospects);
  auto& g = p.conference;
  list.add("family_group.offered", "share",
           "Share of families offered a family group conference when they get the letter before "
           "proceedings.",
           0, 1, g.offered);
  list.add("family_group.held", "share", "Share of the conferences offered that are held.", 0, 1,
           g.held);
  list.add("family_group.entry", "-", "Factor of the offer on entry to care after the letter.", 0,
           1, g.entry);
  list.add("family_group.issue", "-",
           "Factor of the offer on applications while the child lives at home.", 0, 1, g.issue);
  auto& c = p.family_court;
  list.add(
      "family_court.reached", "share",
      "Share of families in proceedings who live where there is a family drug and alcohol court.",
      0, 1, c.reached);
  list.add("family_court.uptake", "share",
           "Share of families offered a family drug and alcohol court who agree to it.", 0, 0.5,
           c.uptake);
  list.add("family_court.selection", "-",
           "How far uptake rises with a family's chance of the child's return home, as a share of "
           "uptake.",
           0, 1, c.selection);
  list.add("family_court.returned", "-",
           "Factor of the court on the odds of returning home at the final hearing.", 0.1, 20,
           c.returned);
}

}  // namespace kindred::model
