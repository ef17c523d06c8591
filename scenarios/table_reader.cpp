#include "scenarios/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "scenarios/did_you_mean.hpp"
#include "scenarios/gone.hpp"

namespace kindred::scenarios {

void Reading::mistake(const Place& at, std::string problem, std::string reason,
                      std::string suggestion) {
  mistakes.push_back({at, std::move(problem), std::move(reason), std::move(suggestion)});
}

void Reading::mistakes_of(const InputError& error) {
  for (const auto& mistake : error.mistakes()) {
    if (std::ranges::find(mistakes, mistake) == mistakes.end()) mistakes.push_back(mistake);
  }
}

void Reading::end() const {
  if (mistakes.empty()) return;
  auto sorted = mistakes;
  // Files stay in the order in which they were read.
  std::vector<std::string> files;
  for (const auto& mistake : mistakes) {
    if (std::ranges::find(files, mistake.at.file) == files.end()) files.push_back(mistake.at.file);
  }
  std::ranges::stable_sort(sorted, [&](const Mistake& a, const Mistake& b) {
    const auto file_a = std::ranges::find(files, a.at.file) - files.begin();
    const auto file_b = std::ranges::find(files, b.at.file) - files.begin();
    return std::tie(file_a, a.at.line, a.at.column) < std::tie(file_b, b.at.line, b.at.column);
  });
  throw InputError(std::move(sorted));
}

std::vector<const Value*> values_of(const Value& table, const Place& at, std::span<const Key> keys,
                                    const std::string& title, Reading& reading) {
  std::vector<const Value*> values(keys.size(), nullptr);
  std::vector<std::string> names;
  for (const auto& key : keys) names.emplace_back(key.name);

  for (const auto& entry : *table.table()) {
    const auto known = std::ranges::find(names, entry.key);
    if (known != names.end()) {
      values[static_cast<std::size_t>(known - names.begin())] = &entry.value;
      continue;
    }
    if (const auto* was = gone(gone_keys, entry.key)) {
      reading.mistake(entry.at, fmt::format("'{}' is no longer a key", entry.key),
                      std::string(was->why), std::string(was->instead));
      continue;
    }
    reading.mistake(entry.at, fmt::format("unknown key '{}' in {}", entry.key, title),
                    "kindred does not read it, so it would have no effect",
                    suggestion(entry.key, names) + "; `kindred keys` explains each");
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (values[i] || keys[i].need == Need::optional) continue;
    reading.mistake(at, fmt::format("'{}' is missing in {}", keys[i].name, title),
                    std::string(keys[i].description),
                    fmt::format("add {}: {}", keys[i].name, form_text(keys[i].form)));
  }
  return values;
}

}  // namespace kindred::scenarios
