#include "scenarios/keys.hpp"

#include <fmt/format.h>

#include <array>

#include "model/policy/mechanism.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/scenario_fields.hpp"
#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

constexpr model::NamesOf<model::Transition> transition_texts{
    "A family's children are referred.",
    "A child whose case was closed is referred again.",
    "A referral is closed with no further action.",
    "An assessment finds the child not in need.",
    "A section 47 enquiry starts, from an assessment or for a child in need.",
    "An enquiry goes to an initial child protection conference.",
    "A child protection conference agrees a child protection plan.",
    "A child protection plan ends.",
    "The case of a child in need is closed.",
    "A letter before proceedings is sent.",
    "An application for a care order is issued from pre-proceedings, while the child lives at "
    "home.",
    "A child enters care as an assessment ends.",
    "A child in need enters care.",
    "A child on a plan enters care without pre-proceedings.",
    "A child enters care through pre-proceedings and proceedings.",
    "A child enters care at birth, from pre-proceedings that began before the birth.",
    "A child who went home enters care again.",
    "Care ends: the child goes home, or to someone without parental responsibility.",
    "Care ends by a special guardianship order.",
    "Care ends by a child arrangements order.",
    "A looked-after child is placed with adopters.",
    "A child placed with adopters is adopted.",
    "Care ends before 18 for another reason.",
    "An unaccompanied child leaves care before 18.",
    "A looked-after child moves from one placement to another.",
    "A care leaver's open case is closed.",
    "An unaccompanied child starts to be looked after.",
    "A family group conference is offered with the letter before proceedings.",
    "Proceedings go to a family drug and alcohol court.",
    "A child enters care again after adoption, special guardianship or child arrangements.",
    "A family whose child's case closes is offered targeted early help.",
    "A family drops out at the handover from social care to early help.",
};

bool has_range(const Key& key) { return key.least != key.most; }

std::string text_of(const Key& key) {
  auto line = fmt::format("  {}: {}", key.name, form_text(key.form));
  if (key.least == 1 && key.most == 1) {
    line += ", always 1";
  } else if (has_range(key)) {
    line += fmt::format(", {} to {}", key.least, key.most);
  }
  if (key.unit != "-") line += fmt::format(" [{}]", key.unit);
  line += key.need == Need::required ? "; required" : fmt::format("; default: {}", key.usual);
  return fmt::format("{}\n      {}\n", line, key.description);
}

std::string text_of(const KeyGroup& group) {
  auto text = fmt::format("\nKeys of {}\n", group.title);
  for (const auto& key : group.keys) text += text_of(key);
  return text;
}

}  // namespace

std::string keys_text(const ReferenceData& reference_data,
                      std::span<const ParameterKey> parameters) {
  std::string text =
      "Files are TOML: `key = value` lines under [tables]. Years end on 31 March.\n"
      "A number by year applies from its year until the next year given; the first also applies "
      "before.\n";
  for (const auto& group : scenario_keys()) text += text_of(group);
  for (const auto& group : intervention_keys()) text += text_of(group);
  text += text_of(distribution_keys());

  text += "\nTransitions that a [[change]] can multiply and a [[cost]] can charge for\n";
  for (std::size_t i = 0; i < transition_texts.size(); ++i) {
    text += fmt::format("  {}\n      {}\n", model::transition_names[i], transition_texts[i]);
  }
  text +=
      "\n"
      "Budget lines that can pay a [[cost]]\n";
  for (const auto& line : reference_data.budget_lines) text += fmt::format("  {}\n", line);

  text += "\nMechanisms that a [[switch_off]] can name, and what follows when it is off\n";
  for (const auto& mechanism : model::mechanisms) {
    text += fmt::format("  {}\n      {}\n", mechanism.name, mechanism.description);
  }

  if (!parameters.empty()) {
    text +=
        "\n"
        "Parameters of the model (fitted; a [[set]] changes one from a month on)\n";
  }
  for (const auto& parameter : parameters) {
    text += fmt::format("  {}: a number, {} to {} [{}]\n      {}\n", parameter.name,
                        parameter.least, parameter.most, parameter.unit, parameter.description);
  }
  return text;
}

}  // namespace kindred::scenarios
