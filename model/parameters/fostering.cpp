#include "model/parameters/fostering.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

namespace {

/// A key for each kind that is recruited: kin are approved for a child, and go with the child.
void add_recruited(KeyList& list, const std::string& name, std::string_view unit,
                   std::string_view sentence, double least, double most, ByFosterKind& values) {
  for (auto k = index(PlaceKind::authority_foster); k < foster_kinds; ++k) {
    list.add(name + "." + std::string(foster_kind_names[k]), unit, sentence, least, most,
             values[k]);
  }
}

void recruitment_keys(KeyList& list, FosteringParameters& p) {
  list.add("fostering.enquiries.word_of_mouth", "1/year",
           "Enquiries to foster that come through each fostering household.", 0, 50,
           p.word_of_mouth);
  list.add("fostering.word_of_mouth_gain", "-",
           "Power to which the number of fostering households, relative to the usual number, "
           "raises enquiries by word of mouth.",
           0, 2, p.word_of_mouth_gain);
  list.add("fostering.enquiries.other", "1/year",
           "Enquiries to foster by other channels, for each household of the usual number.", 0, 50,
           p.other_enquiries);
  list.add("fostering.spend.social_media", "gbp/year",
           "Spending on social media to find carers, for each household of the usual number.", 0,
           10'000, p.spend_social);
  list.add(
      "fostering.spend.mixed_media", "gbp/year",
      "Spending on mixed-media campaigns to find carers, for each household of the usual number.",
      0, 10'000, p.spend_mixed);
  list.add("fostering.enquiry_cost.social_media", "gbp",
           "Spending on social media for each enquiry to foster that it brings.", 1, 10'000,
           p.cost_social);
  list.add("fostering.enquiry_cost.mixed_media", "gbp",
           "Spending on mixed-media campaigns for each enquiry to foster that they bring.", 1,
           10'000, p.cost_mixed);
  list.add("fostering.applies", channel_names, "share",
           "Share of enquiries to foster that become applications, by channel.", 0, 1, p.applies);
  list.add("fostering.approved", channel_names, "share",
           "Share of applications to foster that are approved, by channel.", 0, 1, p.approved);
  list.add("fostering.assessment_months", "months",
           "Mean time from an application to foster to the decision.", 1, 24, p.assessment_months);
}

void retention_keys(KeyList& list, FosteringParameters& p) {
  add_recruited(list, "fostering.deregistered", "1/year",
                "Hazard that a fostering household is deregistered.", 0, 12, p.deregistered);
  list.add("fostering.deregistered.with_children", "-",
           "Hazard of deregistration of a household where children live, relative to the mean.", 0,
           1, p.with_children);
  list.add("fostering.agency_voluntary", "share",
           "Share of agency households that foster for a charity.", 0, 1, p.agency_voluntary);
  list.add("fostering.deregistered.by_tenure", tenure_names, "-",
           "Factor on the hazard of deregistration by time since approval.", 0, 10, p.by_tenure);
  list.add("fostering.constellation.share", "share",
           "Share of authorities' fostering households in a constellation.", 0, 1,
           p.constellation_share);
  list.add("fostering.constellation.size", "households",
           "Households around each hub in a constellation.", 1, 20, p.constellation_size);
  list.add("fostering.constellation.deregistered_ratio", "-",
           "Factor on the hazard of deregistration of households in a constellation.", 0, 10,
           p.constellation_ratio);
}

}  // namespace

void fostering_keys(KeyList& list, FosteringParameters& p) {
  add_recruited(list, "fostering.households", "households",
                "Approved fostering households in England in April 2013; this is the usual number.",
                0, 100'000, p.households);
  add_recruited(list, "fostering.places", "places",
                "Mean approved places of a fostering household.", 1, 3, p.places);
  recruitment_keys(list, p);
  retention_keys(list, p);
  list.add("fostering.on_hold", "share",
           "Share of fostering households that take no child in a quarter, for a while or because "
           "of who lives there.",
           0, 1, p.on_hold);
  list.add(
      "fostering.staying_put.share", foster_kind_names, "share",
      "Share of children turning 18 in a foster placement who stay with the carers, in 2022-23.", 0,
      1, p.staying_put);
  list.add("fostering.staying_put.months", "months",
           "Mean time that young people would stay with the carers after 18 if staying put did not "
           "end at 21.",
           1, 120, p.staying_put_months);
}

}  // namespace kindred::model
