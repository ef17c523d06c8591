#include "model/parameters/siblings.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void sibling_keys(KeyList& list, SiblingParameters& p) {
  constexpr std::array<std::string_view, sibling_counts> siblings{"with_1", "with_2", "with_3",
                                                                  "with_4", "with_5"};
  list.add("siblings.enter_together.court", "probability",
           "Chance that a sibling at home with an open case enters care with a child who enters "
           "through the court.",
           0, 1, p.enter_together_court);
  list.add("siblings.enter_together.other", "probability",
           "Chance that a sibling at home with an open case enters care with a child who enters by "
           "another route.",
           0, 1, p.enter_together_other);
  list.add("siblings.enter_together.without_case", "-",
           "Factor on both chances for a brother or sister who is known but has no open case.", 0,
           1, p.enter_together_without_case);
  list.add("siblings.placed_together", siblings, "probability",
           "Chance that a child starting to be looked after is placed with a sibling, by the "
           "number of siblings in care.",
           0, 1, p.placed_together);
  list.add("siblings.placed_together.in_childrens_home", "-",
           "Factor on this chance where the sibling lives in a children's home.", 0, 1,
           p.in_childrens_home);
  list.add("siblings.most_in_a_home", "children", "Most children of one family that a home takes.",
           1, 6, p.most_in_a_home);
  list.add("siblings.move_together", "probability",
           "Chance that a sibling in the same home moves with a child who moves.", 0, 1,
           p.move_together);
  list.add("siblings.leave_together.one_home", "probability",
           "Chance that a sibling in the same home goes home with a child who goes home.", 0, 1,
           p.leave_together_home);
  list.add("siblings.leave_together.elsewhere", "probability",
           "Chance that a sibling in another home goes home with a child who goes home.", 0, 1,
           p.leave_together_elsewhere);
  list.add("siblings.leave_together.order", "probability",
           "Chance that a sibling in the same home leaves care with a child who leaves by a "
           "special guardianship or child arrangements order.",
           0, 1, p.leave_together_order);
  list.add("siblings.leave_together.court", "probability",
           "Chance that a final hearing makes the same decision about a child's return home as for "
           "the siblings heard in that month.",
           0, 1, p.leave_together_court);
}

}  // namespace kindred::model
