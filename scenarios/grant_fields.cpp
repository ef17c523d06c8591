#include "scenarios/grant_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

enum class SharedBy : std::uint8_t { equally, children, need };

struct GrantText {
  Place at;
  Place deprivation_at;
  SharedBy by = SharedBy::equally;
  double deprivation = 1;
  std::map<int, double> gbp;
  std::vector<std::string> areas;  ///< empty: all
  std::map<std::string, double> area_cost;
  model::Grant grant;
};

constexpr Field<GrantText> grant_fields[]{
    {{"name", Form::name, Need::required, "-", 0, 0, "",
      "Name of the grant; results and roll-outs refer to it."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_value(value, key, into.grant.name, reading);
     }},
    {{"gbp", Form::each_year, Need::required, "GBP", 0, 1e11, "",
      "Total for all authorities that get it, for each year ending 31 March that is given; nothing "
      "in other years."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_each_year(value, key, bounds::flows.least, bounds::flows.most, into.gbp, reading);
     }},
    {{"areas", Form::areas, Need::optional, "-", 0, 0, "\"all\"",
      "Authorities that get it: ONS codes of authorities, or of regions for every authority in "
      "them."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_areas(value, key, into.areas, reading);
     }},
    {{"shared_by", Form::word, Need::optional, "-", 0, 0, "\"equally\"",
      "How authorities share it: equally; by children aged 0 to 17; or by need, which gives more "
      "weight to children in deprived neighbourhoods."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       if (const auto word = read_word(value, key, {"equally", "children", "need"}, reading))
         into.by = static_cast<SharedBy>(*word);
     }},
    {{"deprivation", Form::number, Need::optional, "ratio", 1, 100, "not used",
      "Only for a grant shared by need, which requires it: weight of a child in the most deprived "
      "tenth of neighbourhoods, where a child in the least deprived tenth has 1."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       into.deprivation_at = value.at;
       read_value(value, key, into.deprivation, reading);
     }},
    {{"area_cost", Form::by_area, Need::optional, "ratio", 0.1, 10, "1 everywhere",
      "Cost of the same service in some areas, by ONS code of an authority or a region, relative "
      "to elsewhere; it multiplies the weight of their share."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_by_area(value, key, into.area_cost, reading);
     }},
    {{"budget_line", Form::word, Need::optional, "-", 0, 0, "whatever is needed",
      "Published service line of the revenue outturn (RO3) on which it is spent. Without one, it "
      "pays for whatever is needed, and the scenario needs a [budget]."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_budget_line(value, key, into.grant.budget_line, reading);
     }},
    {{"prices_year", Form::finance_year, Need::optional, "year ending 31 March", 2023,
      bounds::nameable.most, "nominal", "Financial year of the prices in which it is stated."},
     [](const Value& value, const Key& key, GrantText& into, Reading& reading) {
       read_finance_year(value, key, into.grant.prices_year, reading);
     }},
};

double weight(const Area& area, const GrantText& stated) {
  const auto cost = stated.area_cost.find(area.code);
  const double area_cost = cost == stated.area_cost.end() ? 1.0 : cost->second;
  switch (stated.by) {
    case SharedBy::equally:
      return area_cost;
    case SharedBy::children:
      return area_cost * area.children;
    case SharedBy::need:
      return area_cost * need(area, stated.deprivation);
  }
  return 0;
}

void share_out(GrantText& stated, const std::vector<Area>& areas) {
  std::vector<std::string> codes;
  std::vector<double> weights;
  for (const auto& area : areas) {
    if (!stated.areas.empty() && !std::ranges::count(stated.areas, area.code)) continue;
    codes.push_back(area.code);
    weights.push_back(weight(area, stated));
  }
  const int from = stated.gbp.begin()->first, to = stated.gbp.rbegin()->first;
  for (int year = from; year <= to; ++year) {
    const auto gbp = stated.gbp.find(year);
    const auto pence = gbp == stated.gbp.end() ? 0 : std::llround(gbp->second * 100);
    const auto shares = model::shared_out(pence, weights);
    for (std::size_t i = 0; i < codes.size(); ++i) {
      auto& own = stated.grant.pence[codes[i]];
      own.first_year = from;
      own.values.push_back(shares[i]);
    }
  }
}

void check_sharing(const GrantText& stated, Reading& reading) {
  const bool by_need = stated.by == SharedBy::need, states = stated.deprivation_at.line != 0;
  if (by_need && !states) {
    reading.mistake(stated.at, "'deprivation' is missing in [[grant]]",
                    "a share by need depends on deprivation, not only on the number of children",
                    "add deprivation, the weight of a child in the most deprived tenth of "
                    "neighbourhoods; or share it by children");
  } else if (!by_need && states) {
    reading.mistake(stated.deprivation_at, "'deprivation' is only for a grant shared by need",
                    "this grant is shared in another way, so it would have no effect",
                    "write shared_by = \"need\", or remove deprivation");
  }
}

void add(GrantText& stated, ScenarioText& into, Reading& reading) {
  if (stated.grant.name.empty() || stated.gbp.empty()) return;  // reported already
  share_out(stated, reading.reference_data.areas);
  auto& all = into.scenario.grants;
  const auto same = std::ranges::find(all, stated.grant.name, &model::Grant::name);
  if (same == all.end()) {
    all.push_back(std::move(stated.grant));
  } else {
    *same = std::move(stated.grant);
  }
}

}  // namespace

double need(const Area& area, double deprivation) {
  double made = 0;
  for (std::size_t tenth = 0; tenth < area.deprivation.size(); ++tenth) {
    const double steps = static_cast<double>(area.deprivation.size() - 1);
    made += area.deprivation[tenth] *
            std::pow(deprivation, (steps - static_cast<double>(tenth)) / steps);
  }
  return area.children * made;
}

void read_grants(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<GrantText>(value, key, grant_fields, reading,
                        [&](GrantText& stated, const Value& item) {
                          stated.at = item.at;
                          check_sharing(stated, reading);
                          add(stated, into, reading);
                        });
}

std::vector<KeyGroup> grant_keys() {
  return {{"[[grant]] in a scenario", keys_of<GrantText>(grant_fields)}};
}

}  // namespace kindred::scenarios
