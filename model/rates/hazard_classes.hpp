// model/rates/hazard_classes.hpp - the classes of open cases whose hazards are the same.
//
// Classes are in groups one after the other, by what is open. In each group a class is a position
// in a table, whose last coordinate changes fastest:
//   waiting for an assessment or a conference   court
//   in need                                     kind of need, duration, age, court, risk
//   on a protection plan                        age, court, risk
//   unaccompanied and looked after              age, time in the placement
//   placed for adoption                         order
//   looked after otherwise                      age, time in care, order, time in the placement,
//   fit
// Ages and durations are in bands (competing_risks.cpp).
#pragma once

#include "model/rates/rates.hpp"

namespace kindred::model {

namespace hazard_coordinates {

/// What the courts are doing while the child is at home.
/// Proceedings bring nothing by chance: the day of their final hearing is known.
enum Court : std::size_t { none, pre_proceedings, supervision, courts };
/// What may become of the legal status of a looked-after child; the last two are with adopters.
enum Order : std::size_t {
  lasting,
  emergency,
  section_20,
  placement_order,
  remand,
  orders,
  with_adopters_first_months = orders,
  with_adopters,
  all_orders
};

inline constexpr std::size_t ages = count_of<AgeBand>;
inline constexpr std::size_t need_durations = 4;
inline constexpr std::size_t move_durations = 4;
inline constexpr std::size_t risks = 3;  // level of risk at home: Child::risk
inline constexpr std::size_t fits = 2;   // of a placement to the child: it does, it does not

// Where each group begins.
inline constexpr std::size_t waiting_base = 0;
inline constexpr std::size_t need_base = waiting_base + courts;
inline constexpr std::size_t plan_base =
    need_base + count_of<NeedKind> * need_durations * ages * courts * risks;
inline constexpr std::size_t unaccompanied_base = plan_base + ages * courts * risks;
inline constexpr std::size_t adopters_base = unaccompanied_base + ages * move_durations;
inline constexpr std::size_t care_base = adopters_base + all_orders;

}  // namespace hazard_coordinates

inline constexpr std::size_t hazard_classes =
    hazard_coordinates::care_base +
    hazard_coordinates::ages * care_durations * hazard_coordinates::orders *
        hazard_coordinates::move_durations * hazard_coordinates::fits;

}  // namespace kindred::model
