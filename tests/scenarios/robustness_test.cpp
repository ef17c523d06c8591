// Whatever is in a file, reading it ends with a scenario or an InputError, and nothing else.
#include <iterator>
#include <random>

#include "scenarios/check.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

std::vector<std::string> delivered_texts() {
  std::vector<std::string> texts;
  for (const char* folder : {"library", "interventions", "templates"}) {
    const auto path = std::filesystem::path(KINDRED_SOURCE_DIR) / "scenarios" / folder;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      std::ifstream in(entry.path(), std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
  }
  return texts;
}

/// Reads the text as all that it could be; says whether it was refused by all.
bool refused(const std::string& text, const Folder& folder, const ReferenceData& reference_data) {
  const auto file = folder.write("x.toml", text);
  int refusals = 0;
  const auto attempt = [&](auto read) {
    try {
      read();
    } catch (const InputError& error) {
      ++refusals;
      for (const auto& mistake : error.mistakes()) {
        REQUIRE(mistake.at.line >= 1);
        REQUIRE(mistake.at.column >= 1);
        REQUIRE_FALSE(mistake.problem.empty());
      }
    }
  };
  attempt([&] { check(std::vector{file}, reference_data); });
  attempt([&] { read_scenario(file, reference_data); });
  attempt([&] { read_intervention(file, reference_data); });
  return refusals == 3;
}

}  // namespace

TEST_CASE("files broken off anywhere never crash") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  int refusals = 0;
  for (const auto& text : delivered_texts()) {
    for (std::size_t length = 0; length < text.size(); length += 13) {
      refusals += refused(text.substr(0, length), folder, reference_data) ? 1 : 0;
    }
  }
  CHECK(refusals > 100);  // the test would otherwise show nothing
}

TEST_CASE("files with bytes changed, dropped, doubled or moved never crash") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  const auto texts = delivered_texts();
  std::mt19937 random(20230331);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  constexpr std::string_view likely = "\"'[]{}=.,#\n-_:019eE\\u\x80\xff";
  int refusals = 0;
  for (int round = 0; round < 3000; ++round) {
    auto text = texts[below(texts.size())];
    for (std::size_t change = 0; change <= below(4); ++change) {
      const auto at = below(text.size());
      const auto length = std::min(below(30), text.size() - at);
      const auto piece = text.substr(at, length);
      switch (below(4)) {
        case 0:
          text[at] = likely[below(likely.size())];
          break;
        case 1:
          text.erase(at, length);
          break;
        case 2:
          text.insert(below(text.size()), piece);
          break;
        default:
          text.insert(at, 1, likely[below(likely.size())]);
      }
      if (text.empty()) text.push_back('#');
    }
    refusals += refused(text, folder, reference_data) ? 1 : 0;
  }
  CHECK(refusals > 500);
}

TEST_CASE("deep nesting is refused and not followed") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  for (const std::size_t depth : {200, 100'000}) {
    std::string text("x = ");
    text.append(depth, '[').append(depth, ']');
    CHECK(refused(text, folder, reference_data));
  }
}

}  // namespace kindred::scenarios
