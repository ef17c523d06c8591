// Launch states kept on disk change no study, whatever happens to them.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

/// A small run of two draws, and what it left.
class Small {
 public:
  explicit Small(const Folder& folder) : folder_(folder) {}

  /// The study's bytes; `more` comes after what is said of areas, sample, years and draws, and
  /// `without` takes an option and its value out.
  std::string study(const std::string& cache, const Words& more = {},
                    const std::string& without = {}, const Words& environment = {}) {
    Words words{"run",       "baseline", "--areas", "E06000001", "--sample", "0.5",   "--years",
                "2013:2025", "--draws",  "2",       "--cache",   cache,      "--out", "small.h5"};
    if (const auto at = std::ranges::find(words, without); at != words.end())
      words.erase(at, at + 2);
    words.insert(words.end(), more.begin(), more.end());
    const auto ran = kindred(folder_, words, environment);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return content(folder_ / "small.h5");
  }
  /// Of the last run: "2 of 2, burn-ins 1 of 1", or what the log says instead.
  std::string launches() const {
    const auto log = content(folder_ / "small.h5.log");
    const auto begin = log.find("launches") + 14;
    return log.substr(begin, std::min(log.find(", from", begin), log.find('\n', begin)) - begin);
  }

 private:
  const Folder& folder_;
};

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(folder)) all.push_back(entry.path());
  return all;
}

}  // namespace

TEST_CASE("fresh and cached launches give the same study, bit for bit") {
  const Folder folder;
  Small small(folder);
  const auto fresh = small.study("off");
  CHECK(small.launches() == "none stored (--cache off)");
  CHECK(small.study("cache") == fresh);
  CHECK(small.launches() == "0 of 2, burn-ins 0 of 1");
  CHECK(files_in(folder / "cache").size() == 3);
  CHECK(small.study("cache") == fresh);
  CHECK(small.launches() == "2 of 2, burn-ins 1 of 1");
  CHECK(small.study("cache", {"--threads", "3"}) == fresh);

  SECTION("a policy after launch begins from the same states") {
    const Words policy{"family_group_conferencing"};
    const auto with_policy = small.study("off", policy);
    CHECK(small.study("cache", policy) == with_policy);
    CHECK(small.launches() == "2 of 2, burn-ins 1 of 1");
  }
  SECTION("more draws and a later first year find what is there") {
    CHECK(small.study("cache", {"--draws", "3"}, "--draws") ==
          small.study("off", {"--draws", "3"}, "--draws"));
    const auto later = small.study("off", {"--years", "2020:2025"}, "--years");
    CHECK(small.study("cache", {"--years", "2020:2025"}, "--years") == later);
    CHECK(small.launches() == "2 of 2, burn-ins 1 of 1");
  }
  SECTION("another area in the run takes nothing from it") {
    const Words two{"--areas", "E06000001,E06000017"};
    const auto both = small.study("off", two, "--areas");
    CHECK(small.study("cache", two, "--areas") == both);
    CHECK(small.launches() == "2 of 4, burn-ins 1 of 2");
  }
}

TEST_CASE("what decides a state is part of its name") {
  const Folder folder;
  Small small(folder);
  small.study("cache");
  for (const auto& [option, value, launches] : std::vector<std::array<std::string, 3>>{
           {"--seed", "2", "0 of 2, burn-ins 0 of 1"},
           {"--sample", "0.2", "0 of 2, burn-ins 0 of 1"},
           {"--years", "2013:2024", "0 of 2, burn-ins 0 of 1"},
           {"--launch", "2020", "0 of 2, burn-ins 1 of 1"},
           {"--areas", "E06000017", "0 of 2, burn-ins 0 of 1"}}) {
    CAPTURE(option);
    const auto fresh = small.study("off", {option, value}, option);
    CHECK(small.study("cache", {option, value}, option) == fresh);
    CHECK(small.launches() == launches);
  }
}

TEST_CASE("states of other data or parameters are not taken") {
  const Folder folder, share;
  const fs::path ours = KINDRED_SOURCE_DIR;
  for (const auto* part : {"calibration", "scenarios"}) {
    fs::copy(ours / part, share / part, fs::copy_options::recursive);
  }
  const Words there{"KINDRED_SHARE=" + share.path().string()};
  Small small(folder);
  const auto before = small.study("cache", {}, {}, there);
  small.study("cache", {}, {}, there);
  REQUIRE(small.launches() == "2 of 2, burn-ins 1 of 1");

  SECTION("fitted parameters") {
    const auto file = share / "calibration" / "fitted" / "base_values.csv";
    auto text = content(file);
    const std::string begins = "family.referral_rate,0.00";
    const auto at = text.find(begins);
    REQUIRE(at != std::string::npos);
    auto& digit = text[at + begins.size()];
    digit = digit == '9' ? '8' : static_cast<char>(digit + 1);
    std::ofstream(file, std::ios::binary) << text;
    const auto fresh = small.study("off", {}, {}, there);
    CHECK(fresh != before);
    CHECK(small.study("cache", {}, {}, there) == fresh);
  }
  SECTION("published data") {
    std::ofstream(share / "calibration" / "published" / "sources.csv", std::ios::app) << "\n";
    CHECK(small.study("cache", {}, {}, there) != before);  // the header holds the data's hash
  }
  CHECK(small.launches() == "0 of 2, burn-ins 0 of 1");
}

TEST_CASE("a cache that is damaged, full, unusable or gone changes no study") {
  const Folder folder;
  Small small(folder);
  const auto fresh = small.study("off");

  SECTION("damaged") {
    small.study("cache");
    for (const auto& file : files_in(folder / "cache")) {
      auto bytes = content(file);
      bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
      std::ofstream(file, std::ios::binary) << bytes;
    }
    CHECK(small.study("cache") == fresh);
    CHECK(small.launches() == "0 of 2, burn-ins 0 of 1");
    CHECK(small.study("cache") == fresh);
    CHECK(small.launches() == "2 of 2, burn-ins 1 of 1");
  }
  SECTION("no room for one state") {
    CHECK(small.study("cache", {"--cache-limit", "1kB"}) == fresh);
    CHECK(small.study("cache", {"--cache-limit", "1kB"}) == fresh);
    CHECK(small.launches() == "0 of 2, burn-ins 0 of 1");
  }
  SECTION("a folder that may not be written to") {
    small.study("cache", {"--draws", "1"}, "--draws");
    fs::permissions(folder / "cache", fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(small.study("cache") == fresh);
    CHECK_THAT(small.launches(), Catch::EndsWith("burn-ins 1 of 1"));
    fs::permissions(folder / "cache", fs::perms::owner_all);
  }
  SECTION("a file where the folder should be, and a place where there can be none") {
    folder.with("file", "text");
    CHECK(small.study("file") == fresh);
    CHECK(content(folder / "file") == "text");
    CHECK(small.study("/proc/none/cache") == fresh);
  }
}

TEST_CASE("a run whose cache is removed meanwhile goes on") {
  const Folder folder;
  const Words words{"run", "baseline", "--areas",   "E06000001", "--draws",
                    "30",  "--years",  "2013:2025", "--out"};
  const auto with = [&](const Words& more) {
    auto all = words;
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  REQUIRE(kindred(folder, with({"fresh.h5"})).status == 0);
  Program program(folder, with({"small.h5", "--cache", "cache"}));
  while (!program.has_ended() && !fs::exists(folder / "cache")) usleep(1000);
  std::error_code refilled;  // while it is being emptied
  fs::remove_all(folder / "cache", refilled);
  const auto ran = program.outcome();
  INFO(ran.err);
  CHECK(ran.status == 0);
  CHECK(content(folder / "small.h5") == content(folder / "fresh.h5"));
}

TEST_CASE("a run that fills the cache keeps its first draws") {
  const Folder folder;
  Small small(folder);
  small.study("cache");
  std::uintmax_t held = 0;
  for (const auto& file : files_in(folder / "cache")) held += fs::file_size(file);
  // Room for about half of what six draws keep.
  const Words six{"--draws",       "6",
                  "--threads",     "1",
                  "--cache-limit", std::to_string(held * 3 / 2 / 1000) + "kB"};
  fs::remove_all(folder / "cache");
  const auto fresh = small.study("cache", six, "--draws");
  CHECK(small.study("cache", six, "--draws") == fresh);
  const auto found = small.launches();
  CAPTURE(found);
  CHECK(found[0] >= '2');
  CHECK(found[0] <= '4');
  // Later runs find as much: none of its states has driven out another.
  small.study("cache", six, "--draws");
  CHECK(small.launches() == found);
}

TEST_CASE("the cache can be looked at and removed") {
  const Folder folder;
  Small small(folder);
  small.study("cache");
  const auto shown = kindred(folder, {"cache"}, {"KINDRED_CACHE=cache"});
  CHECK(shown.status == 0);
  CHECK_THAT(shown.out, Catch::Contains("folder  cache") && Catch::Contains("MiB"));
  const auto cleared = kindred(folder, {"cache", "--clear", "--cache", "cache"});
  INFO(cleared.err);
  CHECK(cleared.status == 0);
  CHECK_FALSE(fs::exists(folder / "cache"));
  CHECK_THAT(kindred(folder, {"cache", "--cache", "off"}).out, Catch::Contains("off"));
}

}  // namespace kindred::tests
