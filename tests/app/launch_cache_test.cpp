// States at launch dates on disk: whole or not there, within a limit, and no trouble to a run.
#include "app/run/launch_cache.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::uint64_t ample = 100U << 20U;

/// So many bytes that differ from place to place, and from one `seed` to another.
Bytes bytes(std::size_t count, unsigned seed = 1) {
  Bytes made(count);
  for (auto& one : made) {
    seed = seed * 1664525U + 1013904223U;
    one = static_cast<std::byte>(seed >> 24U);
  }
  return made;
}

fs::path only_file(const fs::path& folder) {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(folder)) all.push_back(entry.path());
  REQUIRE(all.size() == 1);
  return all.front();
}

fs::path file_of(const fs::path& folder, const std::string& key) {
  return folder / ("kindred-" + key + ".launch");
}

std::uint64_t bytes_of_files(const fs::path& folder) {
  std::uint64_t sum = 0;
  for (const auto& entry : fs::directory_iterator(folder)) sum += entry.file_size();
  return sum;
}

void set_age(const fs::path& file, std::chrono::minutes age) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - age);
}

/// Sets a variable of the environment, or takes it out, until its end.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  ~Variable() { set(before_ ? before_->c_str() : nullptr); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void set(const char* value) {
    if (value == nullptr)
      unsetenv(name_);
    else
      setenv(name_, value, 1);
  }

  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("what was kept is found by later runs, bit for bit", "[cache]") {
  const Folder folder;
  const fs::path below = folder / "not" / "yet";
  for (const std::size_t count : {0U, 1U, 87U, 88U, 3'000'001U}) {
    LaunchCache(below, ample).keep("key_" + std::to_string(count), bytes(count));
    CHECK(LaunchCache(below, ample).find("key_" + std::to_string(count)) == bytes(count));
  }
  LaunchCache cache(below, ample);
  CHECK(cache.bytes_held() == bytes_of_files(below));
  CHECK_FALSE(cache.find("key_2"));
  CHECK_FALSE(cache.find("key"));

  cache.keep("key_87", bytes(1000, 2));
  CHECK(cache.find("key_87") == bytes(1000, 2));
  CHECK(cache.bytes_held() == bytes_of_files(below));
}

TEST_CASE("a file that is damaged counts as absent and goes", "[cache]") {
  const Folder folder;
  LaunchCache(folder.path(), ample).keep("key", bytes(50));
  const auto file = only_file(folder.path());
  const auto whole = content(file);

  const auto is_lost = [&](const std::string& text) {
    folder.with(file.filename(), text);
    LaunchCache cache(folder.path(), ample);
    return cache.bytes_held() == text.size() && !cache.find("key") && folder.files().empty() &&
           cache.bytes_held() == 0;
  };
  for (std::size_t place = 0; place < whole.size(); ++place) {
    auto flipped = whole;
    flipped[place] = static_cast<char>(flipped[place] ^ 0x10);
    CAPTURE(place);
    CHECK(is_lost(flipped));
    CHECK(is_lost(whole.substr(0, place)));
  }
  CHECK(is_lost(whole + '\0'));
  folder.with(file.filename(), whole);
  CHECK(LaunchCache(folder.path(), ample).find("key") == bytes(50));
}

TEST_CASE("a file that is foreign counts as absent and goes", "[cache]") {
  const Folder folder;
  LaunchCache cache(folder.path(), ample);
  for (const auto& text : {std::string("<launch/>\n"), std::string(5000, '\0')}) {
    folder.with("kindred-key.launch", text);
    CHECK_FALSE(cache.find("key"));
    CHECK(folder.files().empty());
  }
  cache.keep("one", bytes(50));
  fs::rename(file_of(folder.path(), "one"), file_of(folder.path(), "two"));
  CHECK_FALSE(cache.find("two"));
  CHECK(folder.files().empty());

  folder.with("kindred-key.launch", "a longer one");
  cache.keep("key", bytes(50));
  CHECK(cache.find("key") == bytes(50));
}

TEST_CASE("the least lately used goes first at the limit", "[cache]") {
  const Folder folder;
  const auto at = [&](const std::string& key) { return file_of(folder.path(), key); };
  LaunchCache cache(folder.path(), 4300);  // four of a thousand bytes, and what they begin with
  for (const std::string key : {"a", "b", "c"}) cache.keep(key, bytes(900));
  set_age(at("a"), std::chrono::minutes(30));
  set_age(at("b"), std::chrono::minutes(20));
  set_age(at("c"), std::chrono::minutes(10));
  REQUIRE(cache.find("a"));  // used later than the others now

  cache.keep("d", bytes(1800));
  CHECK_FALSE(cache.find("b"));
  for (const std::string key : {"a", "c"}) CHECK(cache.find(key) == bytes(900));
  CHECK(cache.find("d") == bytes(1800));
  CHECK(cache.bytes_held() == bytes_of_files(folder.path()));

  SECTION("what is greater than the limit is not kept, and drives out nothing") {
    cache.keep("e", bytes(4300));
    CHECK(folder.files().size() == 3);
  }
  SECTION("what fills the limit drives out all others") {
    cache.keep("e", bytes(4200));
    CHECK(only_file(folder.path()) == at("e"));
  }
  SECTION("a limit that is lower now holds from the next keep") {
    LaunchCache lower(folder.path(), 1500);
    lower.keep("e", bytes(400));
    CHECK(bytes_of_files(folder.path()) <= 1500);
    CHECK(lower.find("e"));
  }
}

TEST_CASE("the limit holds through many keeps of two runs at once", "[cache]") {
  const Folder folder;
  constexpr std::uint64_t most = 50'000;
  LaunchCache ours(folder.path(), most), theirs(folder.path(), most);
  for (unsigned i = 0; i < 200; ++i) {
    ours.keep("ours_" + std::to_string(i), bytes(700 + 13 * i, i));
    CHECK(ours.bytes_held() <= most);
    REQUIRE(ours.find("ours_" + std::to_string(i)) == bytes(700 + 13 * i, i));
    theirs.keep("theirs_" + std::to_string(i), bytes(500 + 11 * i, i));
    // Either may know of a sixteenth less than there is.
    CHECK(bytes_of_files(folder.path()) <= most + most / 8);
  }
  CHECK(bytes_of_files(folder.path()) > most / 2);
}

TEST_CASE("files of others and of runs under way stay in the folder", "[cache]") {
  const Folder folder;
  LaunchCache cache(folder.path(), 1000);
  for (const std::string name :
       {"rocket.launch", "film.part", "kindred-lately.part", "kindred-long-ago.part"})
    set_age(folder.with(name, std::string(900, 'x')), std::chrono::minutes(61));
  set_age(folder / "kindred-lately.part", std::chrono::minutes(5));
  cache.keep("a", bytes(800));
  cache.keep("b", bytes(800));
  CHECK(folder.files() == std::vector<std::string>{"film.part", "kindred-b.launch",
                                                   "kindred-lately.part", "rocket.launch"});
}

TEST_CASE("a folder that cannot be used is no trouble", "[cache]") {
  const Folder folder;
  const auto file = folder.with("file", "text");
  for (const auto& nowhere : {file, file / "below", fs::path("/proc/none/below"), fs::path()}) {
    CAPTURE(nowhere);
    LaunchCache cache(nowhere, ample);
    CHECK_NOTHROW(cache.keep("key", bytes(100)));
    CHECK_FALSE(cache.find("key"));
    CHECK(cache.bytes_held() == 0);
  }
  CHECK(content(file) == "text");

  LaunchCache cache(folder / "cache", ample);
  fs::create_directories(file_of(folder / "cache", "taken") / "by a folder");
  cache.keep("taken", bytes(100));
  CHECK_FALSE(cache.find("taken"));
  cache.keep("key", bytes(100));
  fs::remove_all(folder / "cache");
  CHECK_FALSE(cache.find("key"));
  cache.keep("key", bytes(100));
  CHECK(cache.find("key") == bytes(100));

  for (const std::string& key : {std::string(), std::string("../key"), std::string(65, 'k')}) {
    cache.keep(key, bytes(100));
    CHECK_FALSE(cache.find(key));
  }
  CHECK(only_file(folder / "cache") == file_of(folder / "cache", "key"));
  CHECK(folder.files() == std::vector<std::string>{"cache", "file"});
}

TEST_CASE("clearing removes its own and nothing else", "[cache]") {
  const Folder folder;
  LaunchCache cache(folder / "cache", ample);
  cache.keep("a", bytes(100));
  CHECK(cache.holds("a"));
  folder.with("cache/kindred-lately.part", "unfinished");
  const auto other = folder.with("cache/notes.txt", "mine");
  CHECK(cache.clear() == 0);
  CHECK_FALSE(cache.holds("a"));
  CHECK(cache.bytes_held() == 0);
  CHECK(only_file(folder / "cache") == other);
  fs::remove(other);
  CHECK(cache.clear() == 0);
  CHECK(folder.files().empty());
  CHECK(LaunchCache(fs::path(), ample).clear() == 0);
}

TEST_CASE("threads keep and find the same and different states", "[cache]") {
  const Folder folder;
  // With room for all, and with room for a few.
  for (const std::uint64_t most : {std::uint64_t{ample}, std::uint64_t{150'000}}) {
    LaunchCache cache(folder / std::to_string(most), most);
    std::atomic<int> wrong = 0, found = 0;
    {
      std::vector<std::jthread> threads;
      for (unsigned thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
          for (unsigned i = 0; i < 60; ++i) {
            const auto own = 100 * (thread + 1) + i % 20, shared = i % 5;
            for (const auto one : {own, shared}) {
              const auto key = "state_" + std::to_string(one);
              const auto right = bytes(20'000 + 100 * one, one);
              cache.keep(key, right);
              const auto again = cache.find(key);
              if (again) (*again == right ? found : wrong) += 1;
            }
          }
        });
      }
    }
    CHECK(wrong == 0);
    CHECK(found > (most == ample ? 479 : 0));
    CHECK(cache.bytes_held() == bytes_of_files(folder / std::to_string(most)));
    CHECK(cache.bytes_held() <= most);
  }
}

TEST_CASE("different texts have different fingerprints", "[cache]") {
  CHECK(fingerprint("") == "e129f27c51035c5c844bcdf0a15e160d");
  CHECK(fingerprint("a") != fingerprint("b"));
  CHECK(fingerprint("a") != fingerprint("a\n"));
  CHECK(fingerprint("a").size() == 32);
  CHECK(program_fingerprint() == program_fingerprint());
  CHECK(program_fingerprint().find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(program_fingerprint().size() == 32);
}

TEST_CASE("the environment names the folder", "[cache]") {
  const Folder folder;
  const Variable own("KINDRED_CACHE", "some/where"), caches("XDG_CACHE_HOME", "/var/caches"),
      home("HOME", "/houses/mine"), temporary("TMPDIR", folder.path().c_str());
  CHECK(cache_folder() == "some/where");
  {
    const Variable off("KINDRED_CACHE", "off");
    CHECK(cache_folder().empty());
  }
  const Variable no_own("KINDRED_CACHE", "");
  CHECK(cache_folder() == "/var/caches/kindred");
  const Variable relative("XDG_CACHE_HOME", "caches");  // to be ignored, by its standard
  CHECK(cache_folder() == "/houses/mine/.cache/kindred");
  const Variable homeless("HOME", nullptr);
  CHECK(cache_folder() == folder / "kindred-cache");
  const Variable gone("TMPDIR", "/none/at/all");
  CHECK(cache_folder().empty());
}

}  // namespace kindred::tests
