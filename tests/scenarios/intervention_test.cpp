#include "scenarios/intervention.hpp"

#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

using Shape = model::Distribution::Shape;

model::Intervention read(std::string_view text) {
  const Folder folder;
  return read_intervention(folder.write("x.toml", text), folder.reference_data());
}
std::vector<std::string> wrong(std::string_view text) {
  return lines_of(mistakes_of([&] { read(text); }));
}
/// good_intervention with one piece of its text put in place of another.
std::string with(std::string_view piece, std::string_view instead) {
  std::string text(good_intervention);
  const auto at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), instead);
}

}  // namespace

TEST_CASE("an intervention is read whole") {
  const auto visits = read(good_intervention);
  CHECK(visits.name == "visits");
  CHECK(visits.evidence_rating == 1);
  CHECK(visits.interest == "none declared");
  REQUIRE(visits.changes.size() == 1);
  CHECK(visits.changes[0].transition == model::Transition::referral);
  CHECK(visits.changes[0].multiplier.shape == Shape::fixed);
  CHECK(visits.changes[0].multiplier.quantile(0.1) == 0.9);
  CHECK(visits.changes[0].ages == std::array{0.0, 25.0});
  CHECK_FALSE(visits.changes[0].half_life_months);
  REQUIRE(visits.costs.size() == 1);
  CHECK(visits.costs[0].gbp.median == 100);
  CHECK(visits.costs[0].prices_year == 2023);
  CHECK(visits.costs[0].budget_line == "safeguarding");
}

TEST_CASE("distributions keep what is stated and complete what is not") {
  const auto lognormal = read(with("multiply = 0.9",
                                   "multiply = { distribution = \"lognormal\", median = 0.8, low = "
                                   "0.6, high = 1.1 }\nages = [1, 17]\nhalf_life_months = 24"));
  const auto& change = lognormal.changes[0];
  CHECK(change.multiplier.shape == Shape::lognormal);
  CHECK(change.multiplier.interval == 0.9);
  CHECK(change.multiplier.quantile(0.05) == Approx(0.6));
  CHECK(change.multiplier.quantile(0.95) == Approx(1.1));
  CHECK(change.ages == std::array{1.0, 17.0});
  CHECK(change.half_life_months == 24.0);
  const auto uniform =
      read(with("gbp = 100", "gbp = { distribution = \"uniform\", low = 50, high = 150 }"));
  CHECK(uniform.costs[0].gbp.median == 100);
  CHECK(uniform.costs[0].gbp.quantile(0.25) == 75);
}

TEST_CASE("bounds that do not fit together are one mistake at the table") {
  const auto only = [](std::string_view distribution) {
    const auto lines = wrong(with("0.9", distribution));
    REQUIRE(lines.size() == 1);
    return lines[0];
  };
  CHECK(only(R"({ distribution = "lognormal", median = 2, low = 0.5, high = 1 })") ==
        "8:12 'multiply': the median is not between low and high");
  CHECK(only(R"({ distribution = "normal", median = 1, low = 2, high = 1 })") ==
        "8:12 'multiply': low is above high");
  CHECK(only(R"({ distribution = "normal", low = 0, high = 1 })") ==
        "8:12 'multiply': the median is needed");
  CHECK(only(R"({ distribution = "lognormal", median = 1, low = 0, high = 1 })") ==
        "8:12 'multiply': a lognormal value is above 0");
  CHECK(only(R"({ distribution = "fixed", median = 1, low = 0 })") ==
        "8:12 'multiply': a fixed value has only a median");
  CHECK(only(R"({ distribution = "uniform", low = 0, high = 1, interval = 0.9 })") ==
        "8:12 'multiply': a uniform distribution has no values outside low and high");
  CHECK(only(R"({ distribution = "lognormal", median = 1, low = 0.5, high = 11 })") ==
        "8:72 high = 11 is out of range");
  CHECK(only(R"({ distribution = "beta", median = 1 })") ==
        "8:29 distribution = 'beta' is not known");
  CHECK(only("nan") == "8:12 multiply = nan is out of range");
  CHECK(only("\"0.9\"").find("8:12 'multiply' must be a number or a table") == 0);
}

TEST_CASE("an intervention owes its evidence and a caveat") {
  auto lines = wrong(with("caveat = \"Made up.\"", ""));
  CHECK(lines == std::vector<std::string>{"1:1 'caveat' is missing in an intervention"});
  CHECK(wrong(with("caveat = \"Made up.\"", "caveat = \"  \"")) ==
        std::vector<std::string>{"4:10 'caveat' is empty"});
  CHECK(wrong(with("rating = 1, ", "")) ==
        std::vector<std::string>{"5:12 'rating' is missing in evidence"});
  CHECK(wrong(with("rating = 1", "rating = 6")) ==
        std::vector<std::string>{"5:23 rating = 6 is out of range"});
}

TEST_CASE("unknown transitions and budget lines come with a suggestion") {
  const auto text = with("per = \"referral\"", "per = \"refferal\"");
  const auto found = mistakes_of([&] { read(text); });
  CHECK(lines_of(found) == std::vector<std::string>{"10:7 per = 'refferal' is not known"});
  CHECK(found[0].suggestion.find("did you mean 'referral'?") == 0);
  CHECK(wrong(with("\"safeguarding\"", "\"roads\"")) ==
        std::vector<std::string>{"13:15 budget_line = 'roads' is not known"});
  CHECK(wrong(with("\"2022-23\"", "\"2022-24\"")).size() == 1);
  CHECK(wrong(with("\"2022-23\"", "2023")).size() == 1);
}

TEST_CASE("[change] for [[change]], and ages the wrong way round") {
  CHECK(wrong(with("[[change]]", "[change]"))[0].find("6:1 'change' must be tables in double") ==
        0);
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\nages = [17, 0]")) ==
        std::vector<std::string>{"9:8 ages = [17, 0]: the upper age is below the lower age"});
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\nages = [0]")).size() == 1);
}

TEST_CASE("ages can be a single year") {
  CHECK(read(with("multiply = 0.9", "multiply = 0.9\nages = [5, 5]")).changes[0].ages ==
        std::array{5.0, 5.0});
  CHECK(read(with("multiply = 0.9", "multiply = 0.9\nages = [0, 25]")).changes[0].ages ==
        std::array{0.0, 25.0});
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\nages = [5, 4]")).size() == 1);
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\nages = [5, 26]")).size() == 1);
}

TEST_CASE("one transition is not changed twice at the same ages") {
  const auto twice =
      with("[[cost]]", "[[change]]\ntransition = \"referral\"\nmultiply = 0.5\n[[cost]]");
  CHECK(wrong(twice) ==
        std::vector<std::string>{"1:1 two changes are of 'referral' at the same ages"});
}

TEST_CASE(
    "a change can be confined to sources, factors, the edge of care or a partner's response") {
  const auto change = read(with("multiply = 0.9",
                                "multiply = 0.9\nsources = [\"police\", \"health\"]\n"
                                "factors = [\"domestic_abuse\"]\neligible = \"edge_of_care\"\n"
                                "partner = \"schools\""))
                          .changes[0];
  CHECK(change.to.sources == 0b101);
  CHECK(change.to.factors == model::bit(model::FamilyFactor::domestic_abuse));
  CHECK(change.to.edge_of_care);
  CHECK(change.to.partner == model::Partner::schools);
  CHECK(change.to.categories == 0);
  CHECK(read(good_intervention).changes[0].to == model::Eligibility{});
}

TEST_CASE("what a transition does not have cannot confine a change of it") {
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\ncategories = [\"neglect\"]")) ==
        std::vector<std::string>{"9:1 'referral' has no categories"});
  const auto text = with("multiply = 0.9", "multiply = 0.9\nsources = [\"polise\"]");
  const auto found = mistakes_of([&] { read(text); });
  CHECK(lines_of(found) == std::vector<std::string>{"9:12 sources = 'polise' is not known"});
  CHECK(found[0].suggestion.find("did you mean 'police'?") == 0);
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\nsources = \"police\"")).size() == 1);
  CHECK(wrong(with("multiply = 0.9", "multiply = 0.9\neligible = \"edge\"")).size() == 1);
}

}  // namespace kindred::scenarios
