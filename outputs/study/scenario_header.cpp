// A scenario's own words, interventions and drawn values in a study file.
#include <algorithm>
#include <stdexcept>

#include "outputs/study/study_layout.hpp"

namespace kindred::outputs::layout {

namespace {

using model::Intervention;
using Texts = std::vector<std::string>;

Meaning text(std::string description) { return {"text", std::move(description)}; }

struct Field {
  const char* name;
  const char* description;
  std::string Intervention::*of;
};
constexpr Field intervention_fields[]{
    {"name", "Name of each intervention.", &Intervention::name},
    {"description", "What it is.", &Intervention::description},
    {"evidence_design", "How the effect was found.", &Intervention::evidence_design},
    {"source", "Source of its effect.", &Intervention::source},
    {"interest", "Declared interest of the source.", &Intervention::interest},
    {"caveat", "What the evidence does not show.", &Intervention::caveat}};

void write_interventions(Hdf5File& file, const std::string& at,
                         const std::vector<Intervention>& interventions) {
  for (const auto& field : intervention_fields) {
    Texts values;
    for (const auto& i : interventions) values.push_back(i.*field.of);
    file.write(at + "/interventions/" + field.name, values, text(field.description));
  }
  std::vector<std::int64_t> ratings;
  for (const auto& i : interventions) ratings.push_back(i.evidence_rating);
  file.write(at + "/interventions/evidence_rating", ratings,
             {"0 to 5", "0 none to 5 replicated large English trial."});
}

std::vector<Intervention> read_interventions(const Hdf5File& file, const std::string& at) {
  const auto ratings = file.integers(at + "/interventions/evidence_rating");
  std::vector<Intervention> interventions(ratings.size());
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    interventions[i].evidence_rating = static_cast<int>(ratings[i]);
  }
  for (const auto& field : intervention_fields) {
    const auto values = file.texts(at + "/interventions/" + field.name);
    for (std::size_t i = 0; i < values.size(); ++i) interventions.at(i).*field.of = values[i];
  }
  return interventions;
}

std::string joined(const Texts& texts) {
  std::string all;
  for (const auto& t : texts) all += (all.empty() ? "" : ",") + t;
  return all;
}

Texts split(const std::string& all) {
  Texts texts;
  for (std::size_t from = 0; from < all.size();) {
    const auto comma = std::min(all.find(',', from), all.size());
    texts.push_back(all.substr(from, comma - from));
    from = comma + 1;
  }
  return texts;
}

void write_roll_outs(Hdf5File& file, const std::string& at,
                     const std::vector<model::RollOut>& roll_outs) {
  std::vector<std::int64_t> interventions, from, ramps;
  std::vector<double> coverages;
  Texts areas;
  for (const auto& r : roll_outs) {
    interventions.push_back(static_cast<std::int64_t>(r.intervention));
    from.push_back(r.from.index);
    ramps.push_back(r.ramp_months);
    coverages.push_back(r.coverage);
    areas.push_back(joined(r.areas));
  }
  file.write(at + "/roll_outs/intervention", interventions,
             {"position", "Which intervention, counted from 0."});
  file.write(at + "/roll_outs/areas", areas, text("ONS codes; empty means every area."));
  file.write(at + "/roll_outs/from", from, {"months since April 1988", "First month."});
  file.write(at + "/roll_outs/ramp_months", ramps,
             {"months", "Time from no coverage to full coverage."});
  file.write(at + "/roll_outs/coverage", coverages,
             {"share", "Share of eligible families reached at full coverage."});
}

std::vector<model::RollOut> read_roll_outs(const Hdf5File& file, const std::string& at) {
  const auto interventions = file.integers(at + "/roll_outs/intervention");
  const auto from = file.integers(at + "/roll_outs/from");
  const auto ramps = file.integers(at + "/roll_outs/ramp_months");
  const auto coverages = file.reals(at + "/roll_outs/coverage");
  const auto areas = file.texts(at + "/roll_outs/areas");
  std::vector<model::RollOut> roll_outs(interventions.size());
  for (std::size_t i = 0; i < roll_outs.size(); ++i) {
    roll_outs[i].intervention = static_cast<std::size_t>(interventions[i]);
    roll_outs[i].from = {static_cast<int>(from.at(i))};
    roll_outs[i].ramp_months = static_cast<int>(ramps.at(i));
    roll_outs[i].coverage = coverages.at(i);
    roll_outs[i].areas = split(areas.at(i));
  }
  return roll_outs;
}

/// A row for each grant, area and year; nothing where there is no grant.
void write_grants(Hdf5File& file, const std::string& at, const std::vector<model::Grant>& grants) {
  if (grants.empty()) return;
  Texts names, lines, areas;
  std::vector<std::int64_t> prices, years, pence;
  for (const auto& grant : grants) {
    for (const auto& [area, own] : grant.pence) {
      for (std::size_t y = 0; y < own.values.size(); ++y) {
        names.push_back(grant.name);
        lines.push_back(grant.budget_line);
        prices.push_back(grant.prices_year);
        areas.push_back(area);
        years.push_back(own.first_year + static_cast<int>(y));
        pence.push_back(own.values[y]);
      }
    }
  }
  file.write(at + "/grants/name", names, text("Name of the grant."));
  file.write(at + "/grants/budget_line", lines,
             text("Line on which it is spent; empty: whatever is needed."));
  file.write(at + "/grants/prices_year", prices,
             {"year", "Financial year ending whose prices it is in; 0: nominal."});
  file.write(at + "/grants/area", areas, text("ONS code, simulated or not."));
  file.write(at + "/grants/year", years, {"year", "Year ending 31 March."});
  file.write(at + "/grants/pence", pence, {"pence", "Amount that the area gets in the year."});
}

std::vector<model::Grant> read_grants(const Hdf5File& file, const std::string& at) {
  std::vector<model::Grant> grants;
  if (!file.exists(at + "/grants")) return grants;
  const auto names = file.texts(at + "/grants/name"),
             lines = file.texts(at + "/grants/budget_line"),
             areas = file.texts(at + "/grants/area");
  const auto prices = file.integers(at + "/grants/prices_year"),
             years = file.integers(at + "/grants/year"),
             pence = file.integers(at + "/grants/pence");
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (grants.empty() || grants.back().name != names[i]) {
      grants.push_back({names[i], lines.at(i), static_cast<int>(prices.at(i)), {}});
    }
    auto& own = grants.back().pence[areas.at(i)];
    if (own.values.empty()) own.first_year = static_cast<int>(years.at(i));
    own.values.push_back(pence.at(i));
  }
  return grants;
}

/// A row for each post of each team that delivers an intervention; nothing where there is none.
void write_teams(Hdf5File& file, const std::string& at,
                 const std::vector<Intervention>& interventions) {
  Texts names, roles;
  std::vector<std::int64_t> costs;
  std::vector<double> fte, gbp, units;
  for (const auto& intervention : interventions) {
    for (std::size_t c = 0; c < intervention.costs.size(); ++c) {
      for (const auto& member : intervention.costs[c].team) {
        names.push_back(intervention.name);
        costs.push_back(static_cast<std::int64_t>(c));
        roles.push_back(member.role);
        fte.push_back(member.fte);
        gbp.push_back(member.gbp);
        units.push_back(intervention.costs[c].units_a_year);
      }
    }
  }
  if (names.empty()) return;
  file.write(at + "/teams/intervention", names, text("Name of the intervention."));
  file.write(at + "/teams/cost", costs, {"position", "Which of its costs, counted from 0."});
  file.write(at + "/teams/role", roles, text("Role of the posts."));
  file.write(at + "/teams/fte", fte, {"full-time equivalents", "Posts in one team."});
  file.write(at + "/teams/gbp", gbp, {"GBP a year", "Cost of one full-time equivalent."});
  file.write(at + "/teams/units_a_year", units,
             {"units", "Units that one team delivers in a year."});
}

}  // namespace

void write_scenario(Hdf5File& file, const ScenarioHeader& from, std::size_t draws) {
  const auto& scenario = from.scenario;
  const auto at = scenario_path(from);
  file.make_group(at);
  file.set_attribute(at, "description", scenario.description);
  file.set_attribute(at, "question", scenario.question);
  file.set_attribute(at, "population_variant", "principal");  // the one that is published
  file.set_attribute(at, "from", std::int64_t{scenario.from});
  file.set_attribute(at, "to", std::int64_t{scenario.to});
  file.set_attribute(at, "launch", std::int64_t{scenario.launch});
  const Texts whole{scenario.text};
  file.write(at + "/text", whole, text("The whole text of every file that made the scenario."));
  write_interventions(file, at, scenario.interventions);
  write_roll_outs(file, at, scenario.roll_outs);
  write_teams(file, at, scenario.interventions);
  write_grants(file, at, scenario.grants);
  Texts names;
  std::vector<double> values;
  for (const auto& [name, drawn] : from.drawn) {
    if (drawn.size() != draws) throw std::logic_error("one drawn value a draw: " + name);
    names.push_back(name);
    values.insert(values.end(), drawn.begin(), drawn.end());
  }
  file.write(at + "/drawn/name", names, text("Changes, costs and fidelities that were drawn."));
  file.write(at + "/drawn/value", values,
             {"as named", "Value drawn for each: all draws of the first name, then of the next."});
}

ScenarioHeader read_scenario(const Hdf5File& file, const std::string& name, std::size_t draws) {
  ScenarioHeader to;
  auto& scenario = to.scenario;
  scenario.name = name;
  const auto at = scenario_path(to);
  scenario.description = file.text_attribute(at, "description");
  scenario.question = file.text_attribute(at, "question");
  scenario.from = static_cast<int>(file.integer_attribute(at, "from"));
  scenario.to = static_cast<int>(file.integer_attribute(at, "to"));
  scenario.launch = static_cast<int>(file.integer_attribute(at, "launch"));
  scenario.draws = static_cast<int>(draws);
  scenario.text = file.texts(at + "/text").at(0);
  scenario.interventions = read_interventions(file, at);
  scenario.roll_outs = read_roll_outs(file, at);
  scenario.grants = read_grants(file, at);
  const auto names = file.texts(at + "/drawn/name");
  const auto values = file.reals(at + "/drawn/value");
  if (values.size() != names.size() * draws) throw std::runtime_error("drawn values are cut short");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i * draws);
    to.drawn[names[i]].assign(begin, begin + static_cast<std::ptrdiff_t>(draws));
  }
  return to;
}

}  // namespace kindred::outputs::layout
