#include "scenarios/intervention.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/cost_fields.hpp"
#include "scenarios/table_reader.hpp"
#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

using model::Change;
using model::Intervention;

constexpr double oldest = 25;  // years; care leavers are followed to their 25th birthday

void read_transition(const Value& value, const Key& key, model::Transition& into,
                     Reading& reading) {
  const std::vector<std::string> names(model::transition_names.begin(),
                                       model::transition_names.end());
  if (const auto word = read_word(value, key, names, reading)) {
    into = static_cast<model::Transition>(*word);
  }
}

constexpr Field<Intervention> evidence_fields[]{
    {{"rating", Form::whole_number, Need::required, "-", 0, 5, "",
      "Strength of the evidence: 0 none, 1 descriptive or uncontrolled, 2 weak comparison, 3 fair "
      "comparison or foreign trial, 4 one sound UK trial, 5 replicated or very large UK trial."},
     keep<&Intervention::evidence_rating>},
    {{"design", Form::text, Need::required, "-", 0, 0, "",
      "How the effect was found: design, size and follow-up of the study."},
     keep<&Intervention::evidence_design>},
    {{"source", Form::text, Need::required, "-", 0, 0, "",
      "Where the effect is published; 'assumption' where it is not."},
     keep<&Intervention::source>},
    {{"interest", Form::text, Need::required, "-", 0, 0, "",
      "Interest that the source has in the result, or 'none declared'."},
     keep<&Intervention::interest>},
};

constexpr Field<Change> change_fields[]{
    {{"transition", Form::word, Need::required, "-", 0, 0, "",
      "Transition whose hazard or probability is changed."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       read_transition(value, key, into.transition, reading);
     }},
    {{"multiply", Form::distribution, Need::required, "-", 0, 10, "",
      "What the hazard or probability is multiplied by, for a child that the roll-out reaches; 1 "
      "means no effect."},
     keep<&Change::multiplier>},
    {{"ages", Form::ages, Need::optional, "years", 0, oldest, "all ages",
      "Youngest and oldest age, both included, at which the change applies."},
     keep<&Change::ages>},
    {{"half_life_months", Form::number, Need::optional, "months", 0.1, 600, "the effect lasts",
      "Time after which half of the effect on a child is left."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       double months = 0;
       read_value(value, key, months, reading);
       if (months > 0) into.half_life_months = months;
     }},
    {{"factors", Form::words, Need::optional, "-", 0, 0, "all families",
      "Factors of adversity; the change applies to children whose family has at least one of them "
      "active."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       into.to.factors = read_words(value, key, model::family_factor_names, reading);
     }},
    {{"sources", Form::words, Need::optional, "-", 0, 0, "all sources",
      "Sources of referral that the change applies to; only for a change of 'referral' or "
      "'rereferral'."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       into.to.sources = read_words(value, key, model::referral_source_names, reading);
     }},
    {{"categories", Form::words, Need::optional, "-", 0, 0, "all categories",
      "Categories of plan that the change applies to; only for a change of 'protection_plan'."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       into.to.categories = read_words(value, key, model::plan_category_names, reading);
     }},
    {{"eligible", Form::word, Need::optional, "-", 0, 0, "every child",
      "'edge_of_care': only children for whom a letter before proceedings has been sent, or who "
      "are 10 or over and on a protection plan."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       into.to.edge_of_care = read_word(value, key, {"edge_of_care"}, reading).has_value();
     }},
    {{"partner", Form::word, Need::optional, "-", 0, 0, "none",
      "Partner service that the effect depends on. The effect is in proportion to its response."},
     [](const Value& value, const Key& key, Change& into, Reading& reading) {
       const std::vector<std::string> names(model::partner_names.begin(),
                                            model::partner_names.end());
       if (const auto word = read_word(value, key, names, reading)) {
         into.to.partner = static_cast<model::Partner>(*word);
       }
     }},
};

/// What only some transitions have, and a change of another cannot be confined to.
struct OnlyOf {
  std::string_view key;
  std::uint8_t model::Eligibility::*set;
  std::vector<model::Transition> transitions;
};

void check_confined(const Value& item, const Change& change, Reading& reading) {
  using model::Eligibility;
  using model::Transition;
  const OnlyOf all[]{
      {"sources", &Eligibility::sources, {Transition::referral, Transition::rereferral}},
      {"categories", &Eligibility::categories, {Transition::protection_plan}}};
  for (const auto& only : all) {
    if (change.to.*only.set == 0 || std::ranges::count(only.transitions, change.transition)) {
      continue;
    }
    const auto entry = std::ranges::find(*item.table(), only.key, &Entry::key);
    std::string names;
    for (const auto t : only.transitions) {
      names +=
          fmt::format("{}'{}'", names.empty() ? "" : " or ", model::transition_names[index(t)]);
    }
    reading.mistake(
        entry->at,
        fmt::format("'{}' has no {}", model::transition_names[index(change.transition)], only.key),
        fmt::format("only a change of {} can be limited in this way", names),
        fmt::format("remove '{}', or change {}", only.key, names));
  }
}
constexpr Field<Intervention> fields[]{
    {{"schema", Form::whole_number, Need::required, "-", 1, 1, "",
      "Version of the file format; this program reads version 1."},
     [](const Value& value, const Key& key, Intervention&, Reading& reading) {
       int schema = 0;
       read_value(value, key, schema, reading);
     }},
    {{"name", Form::name, Need::required, "-", 0, 0, "", "Name of the intervention in results."},
     keep<&Intervention::name>},
    {{"description", Form::text, Need::required, "-", 0, 0, "",
      "What is done, who does it and who gets it."},
     keep<&Intervention::description>},
    {{"evidence", Form::table, Need::required, "-", 0, 0, "",
      "How the effect is known; printed with every result."},
     [](const Value& value, const Key& key, Intervention& into, Reading& reading) {
       if (!value.table()) {
         wrong_form(value, key, reading);
         return;
       }
       read_fields<Intervention>(value, value.at, evidence_fields, "evidence", into, reading);
     }},
    {{"caveat", Form::text, Need::required, "-", 0, 0, "",
      "What the evidence does not show; printed with every result."},
     keep<&Intervention::caveat>},
    {{"change", Form::tables, Need::optional, "-", 0, 0, "no change",
      "What the intervention changes."},
     [](const Value& value, const Key& key, Intervention& into, Reading& reading) {
       each_table<Change>(value, key, change_fields, reading, [&](Change& one, const Value& item) {
         check_confined(item, one, reading);
         into.changes.push_back(std::move(one));
       });
     }},
    {{"cost", Form::tables, Need::optional, "-", 0, 0, "no cost", "What the intervention costs."},
     [](const Value& value, const Key& key, Intervention& into, Reading& reading) {
       each_table<CostText>(value, key, cost_fields(), reading,
                            [&](CostText& one, const Value& item) {
                              check_price(item.at, one, reading);
                              into.costs.push_back(std::move(one.cost));
                            });
     }},
};

}  // namespace

model::Intervention read_intervention(const std::filesystem::path& file,
                                      const ReferenceData& reference_data) {
  const auto shown = file.generic_string();
  const auto document = read_toml(file, shown);
  Reading reading{reference_data, {}};
  Intervention intervention;
  read_fields<Intervention>(document.root, {shown, 1, 1}, fields, "an intervention", intervention,
                            reading);
  for (std::size_t i = 0; i < intervention.changes.size(); ++i) {
    const auto same = [&](const Change& change) {
      return change.transition == intervention.changes[i].transition &&
             change.ages == intervention.changes[i].ages && change.to == intervention.changes[i].to;
    };
    const auto& earlier = intervention.changes;
    if (std::any_of(earlier.begin(), earlier.begin() + static_cast<std::ptrdiff_t>(i), same)) {
      reading.mistake({shown, 1, 1},
                      fmt::format("two changes are of '{}' at the same ages",
                                  model::transition_names[index(earlier[i].transition)]),
                      "their effects would multiply", "give the effect in one [[change]]");
    }
  }
  reading.end();
  return intervention;
}

std::vector<KeyGroup> intervention_keys() {
  return {
      {"an intervention", keys_of<Intervention>(std::span(fields))},
      {"evidence = { ... } in an intervention", keys_of<Intervention>(std::span(evidence_fields))},
      {"[[change]] in an intervention", keys_of<Change>(std::span(change_fields))},
      {"[[cost]] in an intervention", keys_of<CostText>(cost_fields())},
      {"team = [{ ... }] in a [[cost]]", member_keys()}};
}

}  // namespace kindred::scenarios
