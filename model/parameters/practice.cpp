#include "model/parameters/key_list.hpp"

namespace kindred::model {

void practice_keys(KeyList& list, PracticeParameters& p) {
  list.add("practice.spread", "-",
           "Standard deviation between authorities of the quality of help, of the usual quality.",
           0, 0.25, p.spread);
  list.add("practice.diffusion", "1/year",
           "Share of the distance to those of its statistical neighbours who do better that an "
           "authority covers in a year, in quality of help and in what others have rolled out.",
           0, 1, p.diffusion);
  list.add("practice.leadership", "-",
           "Factor on the speed with which an authority puts a roll-out into practice and takes "
           "over others' practice, for each inspection grade of its leaders above the mean.",
           1, 3, p.leadership);
}

}  // namespace kindred::model
