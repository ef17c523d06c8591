#include "scenarios/reference_data.hpp"

#include <fmt/format.h>

namespace kindred::scenarios {

namespace {

AreaNames names_in(const ReferenceData& reference_data) {
  AreaNames names{
      {},
      Groups::members,
      fmt::format("the model has {} authorities, on the boundaries of April 2023, and their "
                  "regions, by ONS code",
                  reference_data.areas.size()),
      "write \"all\", or codes as in [\"E08000035\", \"E12000001\"]; `kindred data "
      "--indicator cla_31mar` lists them"};
  for (const auto& area : reference_data.areas)
    names.known.push_back({area.code, area.name, area.region});
  return names;
}

std::vector<std::string> codes_at(const std::vector<std::size_t>& positions,
                                  const AreaNames& names) {
  std::vector<std::string> codes;
  for (const auto at : positions) codes.push_back(names.known[at].code);
  return codes;
}

}  // namespace

std::vector<std::string> areas_named(std::span<const AreaWord> words,
                                     const ReferenceData& reference_data,
                                     std::vector<Mistake>& mistakes) {
  if (words.size() == 1 && is_everything(words[0].text, Groups::members)) return {};
  const auto names = names_in(reference_data);
  return codes_at(areas_named(words, names, mistakes), names);
}

std::vector<std::string> areas_named(std::span<const std::string> words,
                                     const ReferenceData& reference_data) {
  if (words.size() == 1 && is_everything(words[0], Groups::members)) return {};
  const auto names = names_in(reference_data);
  return codes_at(areas_named(words, names), names);
}

}  // namespace kindred::scenarios
