#include "model/parameters/key_list.hpp"

namespace kindred::model {

void partner_keys(KeyList& list, PartnerParameters& p) {
  list.add("partner.capacity", partner_names, "-",
           "What a partner service can do, over the demand on it today.", 0, 10, p.capacity);
  list.add("partner.threshold", partner_names, "-",
           "Threshold of a partner service over today's; below 1 more are let in.", 0.2, 5,
           p.threshold);
  list.add("partner.usual", treating_partner_names, "share",
           "Those whom the partner service serves today, of those who need it.", 0, 1, p.usual);
  list.add("partner.effect", treating_partner_names, "-",
           "How much faster those recover whom the partner service serves.", 0, 0.9, p.effect);
  list.add("partner.information_delay", "-",
           "Wait for partners' information before a conference, over today's.", 0, 3,
           p.information_delay);
  list.add("partner.information_share", "share",
           "Part of the working days to a conference that waits for partners' information today.",
           0, 0.9, p.information_share);
}

}  // namespace kindred::model
