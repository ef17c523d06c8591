#include "scenarios/keys.hpp"

#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/scenario_fields.hpp"
#include "scenarios/toml_document.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

std::vector<KeyGroup> all_groups() {
  auto groups = scenario_keys();
  for (auto& group : intervention_keys()) groups.push_back(std::move(group));
  return groups;
}

/// Whether a key of that name is anywhere in the value.
bool holds(const Value& value, std::string_view key) {
  if (const auto* list = value.list()) {
    for (const auto& item : *list) {
      if (holds(item, key)) return true;
    }
  }
  if (const auto* table = value.table()) {
    for (const auto& entry : *table) {
      if (entry.key == key || holds(entry.value, key)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("every key explains itself") {
  for (const auto& group : all_groups()) {
    for (const auto& key : group.keys) {
      INFO(group.title << ": " << key.name);
      CHECK(key.description.ends_with("."));
      CHECK_FALSE(key.unit.empty());
      CHECK(key.least <= key.most);
      CHECK((key.need == Need::required) == key.usual.empty());
      const bool number = key.form == Form::number || key.form == Form::whole_number ||
                          key.form == Form::distribution || key.form == Form::by_year;
      if (number && key.name != "schema") CHECK(key.least < key.most);
    }
  }
}

TEST_CASE("the text of kindred keys holds every key, transition, budget line and parameter") {
  const Folder folder;
  const std::vector<ParameterKey> parameters{
      {"referral.base", "1/child-year", "Hazard of a first referral.", 0, 2}};
  const auto text = keys_text(folder.reference_data(), parameters);
  for (const auto& group : all_groups()) {
    for (const auto& key : group.keys) {
      CHECK(text.find("  " + std::string(key.name) + ": ") != std::string::npos);
      CHECK(text.find(key.description) != std::string::npos);
    }
  }
  for (const auto name : model::transition_names) {
    CHECK(text.find("  " + std::string(name) + "\n") != std::string::npos);
  }
  CHECK(text.find("  family_support\n") != std::string::npos);
  CHECK(text.find("referral.base: a number, 0 to 2 [1/child-year]\n      Hazard of") !=
        std::string::npos);
}

TEST_CASE("every transition has a sentence of its own") {
  const Folder folder;
  const auto text = keys_text(folder.reference_data(), {});
  for (const auto name : model::transition_names) {
    const auto line = "  " + std::string(name) + "\n      ";
    const auto at = text.find(line);
    REQUIRE(at != std::string::npos);
    CHECK(text[text.find('\n', at + line.size()) - 1] == '.');
  }
}

TEST_CASE("the templates show every key, and can be read") {
  const Folder folder;
  auto reference_data = delivered(folder);
  const std::filesystem::path templates = KINDRED_SOURCE_DIR "/scenarios/templates";
  CHECK_NOTHROW(read_scenario((templates / "scenario.toml").string(), reference_data));
  CHECK_NOTHROW(read_intervention(templates / "intervention.toml", reference_data));
  const auto shown = [&](const char* file, const std::vector<KeyGroup>& groups) {
    const auto root = read_toml(templates / file, file).root;
    for (const auto& group : groups) {
      for (const auto& key : group.keys) {
        INFO(file << ": " << key.name);
        CHECK(holds(root, key.name));
      }
    }
  };
  shown("scenario.toml", scenario_keys());
  shown("intervention.toml", intervention_keys());
}

}  // namespace kindred::scenarios
