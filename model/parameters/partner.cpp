#include "model/parameters/partner.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void partner_keys(KeyList& list, PartnerParameters& p) {
  list.add("partner.capacity", partner_names, "-",
           "Capacity of a partner service, relative to today's demand for it.", 0, 10, p.capacity);
  list.add(
      "partner.threshold", partner_names, "-",
      "Threshold of a partner service, relative to today's; below 1, it accepts more families.",
      0.2, 5, p.threshold);
  list.add("partner.usual", treating_partner_names, "share",
           "Share of those who need the partner service that it serves today.", 0, 1, p.usual);
  list.add("partner.effect", treating_partner_names, "-",
           "How much faster people recover when the partner service serves them.", 0, 0.9,
           p.effect);
  list.add("partner.information_delay", "-",
           "Wait for partners' information before a conference, relative to today's.", 0, 3,
           p.information_delay);
  list.add("partner.information_share", "share",
           "Share of the working days to a conference that are spent waiting for partners' "
           "information today.",
           0, 0.9, p.information_share);
}

}  // namespace kindred::model
