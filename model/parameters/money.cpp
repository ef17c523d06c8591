#include "model/parameters/budget.hpp"
#include "model/parameters/key_list.hpp"
#include "model/parameters/price.hpp"
#include "model/parameters/staff.hpp"

namespace kindred::model {

namespace {

void spread_keys(KeyList& list, PriceParameters& p) {
  list.add("price.spread", price_group_names, "-",
           "Standard deviation of the logarithm of a place's price within its kind, without the "
           "most expensive places.",
           0, 2, p.spread);
  list.add("price.provider_share", "share",
           "Share of the variance of this logarithm that is due to the provider; the rest is due "
           "to the child.",
           0, 1, p.provider_share);
  list.add("price.dear_share.2019", "share",
           "Share of places in children's homes that are among the most expensive, in 2018-19 and "
           "before.",
           0, 0.5, p.tail_share_2019);
  list.add("price.dear_share.2023", "share",
           "Share of places in children's homes that are among the most expensive, in 2022-23 and "
           "after.",
           0, 0.5, p.tail_share_2023);
  list.add("price.dear_from", "gbp a week",
           "Price from which a place counts as one of the most expensive, at prices of 2022-23.",
           1000, 100'000, p.tail_threshold);
  list.add("price.dear_shape", "-",
           "Shape of the Pareto distribution of the prices of the most expensive places.", 1.2, 20,
           p.tail_shape);
}

}  // namespace

void price_keys(KeyList& list, PriceParameters& p) {
  for (std::size_t g = 0; g < count_of<PriceGroup>; ++g) {
    const auto group = std::string(price_group_names[g]);
    list.add("price.by_need." + group, needs_band_names, "-",
             "Price of a place for a child in this band of needs, relative to the other bands.",
             0.1, 10, p.by_need[g]);
    list.add("price.need_share." + group, needs_band_names, "share",
             "Share of children in these places by band of needs; it keeps the mean price.", 0, 1,
             p.need_share[g]);
  }
  list.add("price.by_sector", sector_names, "-",
           "Price of a place in a children's home by who runs the home, relative to the others.",
           0.1, 10, p.by_sector);
  list.add("price.sector_share", sector_names, "share",
           "Share of places in children's homes by who runs them; it keeps the mean price.", 0, 1,
           p.sector_share);
  spread_keys(list, p);
  list.add("price.crisis_ratio", "-",
           "Mean price of a place opened in a crisis, relative to a children's home.", 1, 5,
           p.crisis_ratio);
  list.add("price.scarcity", "-",
           "Power to which the region's price level raises the price of a new place.", 0, 3,
           p.scarcity);
}

void staff_keys(KeyList& list, StaffParameters& p) {
  list.add("staff.gbp", "gbp a year",
           "Cost of a permanent social worker, including overheads, at prices of 2022-23.", 0,
           200'000, p.gbp);
  list.add("staff.agency_premium", "gbp a year",
           "Extra cost of an agency social worker, at prices of 2022-23.", 0, 200'000,
           p.agency_premium);
  list.add("staff.on_safeguarding", "share",
           "Share of social workers who are paid from the service line safeguarding.", 0, 1,
           p.on_safeguarding);
  list.add("staff.marginal_share", "share",
           "Share of the unit prices of that line that does not pay for workers' time; it is spent "
           "on each case.",
           0, 1, p.marginal_share);
}

void budget_keys(KeyList& list, BudgetParameters& p) {
  list.add("budget.response", "1/month",
           "Where a scenario's budget is binding: share of the gap between the cost of early help "
           "and the money left for it that is closed in a month by cutting early help.",
           0, 1, p.response);
  list.add("budget.grant.asylum", "share",
           "Share of spending on unaccompanied children and families seeking asylum that the Home "
           "Office pays.",
           0, 1, p.asylum_grant);
  list.add("budget.grant.family_support", "share",
           "Share of spending on family support in the launch year that a specific grant pays.", 0,
           1, p.family_support_grant);
  list.add("budget.grant.youth_justice", "share",
           "Share of spending on youth justice in the launch year that a specific grant pays.", 0,
           1, p.youth_justice_grant);
}

}  // namespace kindred::model
