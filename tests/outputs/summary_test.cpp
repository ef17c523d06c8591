#include "outputs/summary.hpp"

#include <catch2/catch.hpp>

#include "made_study.hpp"
#include "outputs/study_writer.hpp"
#include "outputs/summary_text.hpp"

using namespace made;
using Catch::Matchers::Contains;

namespace {

/// Looked after at 31 March: 100 in 2023 and 120 in 2025, in the second scenario 10 fewer plus the
/// number of the draw.
StudyHeader write_simple(const std::filesystem::path& path) {
  auto header = made::header({{"E06000001", "Hartlepool", "E12000001"}}, 3);
  header.published = {{"cla_31mar", "none", "total", "E92000001", 2023, 80, "CLA23"}};
  StudyWriter writer{path, header};
  for (std::size_t s = 0; s < 2; ++s) {
    for (std::size_t d = 0; d < 3; ++d) {
      AreaResult area;
      area.counts = model::Counts{2020, 2025};
      const auto change = s == 0 ? 0 : static_cast<std::int64_t>(d) - 10;
      area.counts.add(model::Tally::looked_after_by_age, 2023, 1, 100);
      area.counts.add(model::Tally::looked_after_by_age, 2025, 1, 1200 + change);
      const auto pounds = static_cast<std::int64_t>(s == 0 ? 5 : 7) * 1'000'000 * 100;
      area.money.yearly.assign(6, {pounds, 0, 0});
      area.money.monthly.assign(72, {pounds / 12, 0, 0});
      writer.write(s, d, std::span{&area, 1});
    }
  }
  writer.finish();
  return header;
}

}  // namespace

TEST_CASE("a summary begins with what a person asked", "[summary]") {
  const Folder folder;
  write_simple(folder / "study.h5");
  const auto said = summary(StudyFile{folder / "study.h5"});
  CHECK(
      said.starts_with("In the baseline, 1,200 children in England are looked after on 31 March "
                       "2025, 1,100 more than"));
  // Three draws, 10, 9 and 8 fewer; two years at two million more.
  CHECK_THAT(said, Contains("9 fewer than in"));
  CHECK_THAT(said, Contains("-10 to -8"));
  CHECK_THAT(said, Contains("GBP 4") && Contains("2023-24 to 2024-25"));
  CHECK_THAT(said, Contains("+25.0%"));  // 100 in the model, 80 published
  CHECK_THAT(said, Contains("1.50") && Contains("priced from few studies"));
  CHECK_THAT(said, Contains("One trial."));
}

TEST_CASE("a summary fits a terminal", "[summary]") {
  const Folder folder;
  write_simple(folder / "study.h5");
  const auto said = summary(StudyFile{folder / "study.h5"});
  for (std::size_t from = 0; from < said.size();) {
    const auto end = said.find('\n', from);
    CHECK(end - from <= 100);
    from = end + 1;
  }
}

TEST_CASE("numbers are written for people", "[summary]") {
  CHECK(text::whole(1234567.4) == "1,234,567");
  CHECK(text::whole(999) == "999");
  CHECK(text::whole(-0.2) == "0");
  CHECK(text::whole(-1000) == "-1,000");
  CHECK(text::change(12) == "+12");
  CHECK(text::change(-0.4) == "0");
  CHECK(text::fine_change(2.34) == "+2.3");
  CHECK(text::percent_change(200, 199) == "-0.5%");
  CHECK(text::percent_change(0, 1) == "-");
  CHECK(text::financial_year(2033) == "2032-33");
  CHECK(text::financial_year(2000) == "1999-00");
}
