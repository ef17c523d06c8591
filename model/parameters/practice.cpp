#include "model/parameters/practice.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void practice_keys(KeyList& list, PracticeParameters& p) {
  list.add("practice.spread", "-",
           "Standard deviation of the quality of help between authorities, as a share of the usual "
           "quality.",
           0, 0.25, p.spread);
  list.add("practice.diffusion", "1/year",
           "How fast an authority catches up with the statistical neighbours that do better, in "
           "quality of help and in what they have rolled out: share of the gap closed in a year.",
           0, 1, p.diffusion);
  list.add("practice.leadership", "-",
           "Factor on the speed with which an authority rolls out an intervention and adopts the "
           "practice of others, for each inspection grade of its leaders above the mean.",
           1, 3, p.leadership);
}

}  // namespace kindred::model
