#include "scenarios/toml_document.hpp"

#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {
Mistake mistake_in(std::string_view bytes) {
  const Folder folder;
  const auto file = folder.write("x.toml", bytes);
  const auto found = mistakes_of([&] { read_toml(file, "x.toml"); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].at.file == "x.toml");
  CHECK_FALSE(found[0].reason.empty());
  CHECK_FALSE(found[0].suggestion.empty());
  return found[0];
}
}  // namespace

TEST_CASE("values and keys know their line and column, in the order of the file") {
  const auto root = parse_toml("zebra = 1\napple = [ 2.5, \"x\" ]\n[table]\n  inner = true\n", "x");
  const auto& table = *root.table();
  REQUIRE(table.size() == 3);
  CHECK(table[0].key == "zebra");
  CHECK(table[1].at == Place{"x", 2, 1});
  CHECK((*table[1].value.list())[1].at == Place{"x", 2, 16});
  CHECK((*table[1].value.list())[0].kind() == "a decimal number");
  CHECK((*table[2].value.table())[0].at == Place{"x", 4, 3});
}

TEST_CASE("a file that is missing says what its folder holds") {
  const Folder folder;
  folder.write("baseline.toml", "schema = 1\n");
  const auto found = mistakes_of([&] { read_toml(folder.path("basline.toml"), "basline.toml"); });
  CHECK(lines_of(found) == std::vector<std::string>{"1:1 there is no such file"});
  CHECK(found[0].suggestion.find("did you mean 'baseline.toml'?") == 0);
}

TEST_CASE("a folder is not a file") {
  const Folder folder;
  const auto found = mistakes_of([&] { read_toml(folder.path("library"), "library"); });
  CHECK(lines_of(found) == std::vector<std::string>{"1:1 this is not a file"});
}

TEST_CASE("a truncated file is told from one that is not TOML") {
  const auto truncated = mistake_in("schema = 1\nname = \"x\"\nareas = [ \"E0600");
  CHECK(truncated.at.line == 3);
  CHECK(truncated.reason.find("ends too soon") != std::string::npos);
  const auto wrong = mistake_in("schema = 1\nname: x\nyears = \"2013:2033\"\n");
  CHECK(wrong.at.line == 2);
  CHECK(wrong.at.column == 5);
  CHECK(wrong.reason.find("ends too soon") == std::string::npos);
}

TEST_CASE("a month without quotes is told to have some") {
  CHECK(mistake_in("from = 2023-04\nx = 1\n").suggestion.find("in quotes") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are placed, counting characters and not bytes") {
  const auto latin = mistake_in("a = 1\nname = \"\xc3\xa9\xe9\"\n");
  CHECK(latin.at == Place{"x.toml", 2, 10});
  CHECK(latin.problem == "the file is not UTF-8: byte 0xE9 here");
  for (const std::string_view bad : {"\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80",
                                     "\xf4\x90\x80\x80", "\xf8", "\xe2\x82"}) {
    CHECK(mistake_in("# " + std::string(bad)).at == Place{"x.toml", 1, 3});
  }
  CHECK_NOTHROW(parse_toml("a = \"\xe2\x82\xac \xf0\x9f\x91\xb6 \xed\x9f\xbf\"\n", "x"));
}

TEST_CASE("a key stated twice is a mistake, a file too large is not read") {
  CHECK(mistake_in("a = 1\na = 2\n").at.line == 2);
  CHECK(mistake_in(std::string(2 << 20, '#')).problem.find("too large") != std::string::npos);
}

TEST_CASE("an empty file is an empty table; a byte-order mark and Windows line ends do no harm") {
  CHECK(parse_toml("", "x").table()->empty());
  CHECK(parse_toml("\xef\xbb\xbf"
                   "a = 1\r\nb = 2\r\n",
                   "x")
            .table()
            ->size() == 2);
}

}  // namespace kindred::scenarios
