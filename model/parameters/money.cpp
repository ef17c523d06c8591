#include "model/parameters/key_list.hpp"

namespace kindred::model {

namespace {

void spread_keys(KeyList& list, PriceParameters& p) {
  list.add("price.spread", price_group_names, "-",
           "Standard deviation of the logarithm of a place's price within its kind, the dear left "
           "out.",
           0, 2, p.spread);
  list.add("price.provider_share", "share",
           "Part of its square that is the provider's; the rest is the child's.", 0, 1,
           p.provider_share);
  list.add("price.dear_share.2019", "share",
           "Places in children's homes that are dear, in 2018-19 and before.", 0, 0.5,
           p.dear_share_2019);
  list.add("price.dear_share.2023", "share",
           "Places in children's homes that are dear, in 2022-23 and after.", 0, 0.5,
           p.dear_share_2023);
  list.add("price.dear_from", "gbp a week", "Price from which a place counts as dear, of 2022-23.",
           1000, 100'000, p.dear_from);
  list.add("price.dear_shape", "-", "Shape of the Pareto distribution of dear prices.", 1.2, 20,
           p.dear_shape);
}

}  // namespace

void price_keys(KeyList& list, PriceParameters& p) {
  for (std::size_t g = 0; g < count_of<PriceGroup>; ++g) {
    const auto group = std::string(price_group_names[g]);
    list.add("price.by_need." + group, needs_band_names, "-",
             "Price of a place for a child of this band of needs over another's.", 0.1, 10,
             p.by_need[g]);
    list.add("price.need_share." + group, needs_band_names, "share",
             "Children in such places by band of needs, which keeps the mean.", 0, 1,
             p.need_share[g]);
  }
  list.add("price.by_sector", sector_names, "-",
           "Price of a children's home's place by who runs it, over another's.", 0.1, 10,
           p.by_sector);
  list.add("price.sector_share", sector_names, "share",
           "Places in children's homes by who runs them, which keeps the mean.", 0, 1,
           p.sector_share);
  spread_keys(list, p);
  list.add("price.crisis_ratio", "-",
           "Mean price of a place opened in a crisis over that of a children's home.", 1, 5,
           p.crisis_ratio);
  list.add("price.scarcity", "-", "Power of the region's price level in the price of a new place.",
           0, 3, p.scarcity);
}

void staff_keys(KeyList& list, StaffParameters& p) {
  list.add("staff.gbp", "gbp a year",
           "Cost of a permanent social worker, overheads included, at prices of 2022-23.", 0,
           200'000, p.gbp);
  list.add("staff.agency_premium", "gbp a year",
           "What an agency social worker costs more, at prices of 2022-23.", 0, 200'000,
           p.agency_premium);
  list.add("staff.on_safeguarding", "share",
           "Social workers who are paid from the line safeguarding.", 0, 1, p.on_safeguarding);
  list.add("staff.marginal_share", "share",
           "Part of that line's unit prices that is no worker's time, and goes with each case.", 0,
           1, p.marginal_share);
}

void budget_keys(KeyList& list, BudgetParameters& p) {
  list.add(
      "budget.response", "1/month",
      "Part of the gap between what early help costs and what is left for it by which it gives "
      "way in a month, where a scenario's budget binds.",
      0, 1, p.response);
  list.add("budget.grant.asylum", "share",
           "Of spending on unaccompanied children and families seeking asylum, what the Home "
           "Office pays.",
           0, 1, p.asylum_grant);
  list.add("budget.grant.family_support", "share",
           "Of spending on family support in the launch year, what a specific grant pays.", 0, 1,
           p.family_support_grant);
  list.add("budget.grant.youth_justice", "share",
           "Of spending on youth justice in the launch year, what a specific grant pays.", 0, 1,
           p.youth_justice_grant);
}

}  // namespace kindred::model
