#include "scenarios/toml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
// The include is the library's own spelling; it is compiled elsewhere (shared library).
#include <toml++/toml.h>

#include "scenarios/did_you_mean.hpp"
#include "scenarios/find_file.hpp"

namespace kindred::scenarios {

namespace {

constexpr std::uintmax_t most_bytes = 1 << 20;  // 100 times the longest file in the library

Place place(const toml::source_region& region, const std::string& shown) {
  return {shown, region.begin.line, region.begin.column};
}

Value converted(const toml::node& node, const std::string& shown) {
  Value value{place(node.source(), shown), {}};
  if (const auto* table = node.as_table()) {
    Value::Table entries;
    for (const auto& [key, inner] : *table) {
      entries.push_back(
          {std::string(key.str()), place(key.source(), shown), converted(inner, shown)});
    }
    // toml++ keeps keys in alphabetical order; people read a file from its top.
    std::ranges::stable_sort(entries, {}, &Entry::at);
    value.held = std::move(entries);
  } else if (const auto* array = node.as_array()) {
    Value::List list;
    for (const auto& inner : *array) list.push_back(converted(inner, shown));
    value.held = std::move(list);
  } else if (const auto* text = node.as_string()) {
    value.held = text->get();
  } else if (const auto* whole = node.as_integer()) {
    value.held = whole->get();
  } else if (const auto* number = node.as_floating_point()) {
    value.held = number->get();
  } else if (const auto* truth = node.as_boolean()) {
    value.held = truth->get();
  } else {
    value.held = Value::Other{node.is_date() ? "a date" : "a time"};
  }
  return value;
}

/// How many bytes the UTF-8 character at `i` takes; nullopt where none is (RFC 3629).
std::optional<std::size_t> character_length(const std::string& text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U;
  };
  const unsigned first = byte(i);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return std::nullopt;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(i + k) & 0xc0) != 0x80) return std::nullopt;
  }
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  const unsigned second = byte(i + 1);
  if (first == 0xe0 && second < 0xa0) return std::nullopt;
  if (first == 0xed && second > 0x9f) return std::nullopt;
  if (first == 0xf0 && second < 0x90) return std::nullopt;
  if (first == 0xf4 && second > 0x8f) return std::nullopt;
  return length;
}

void require_utf8(const std::string& text, const std::string& shown) {
  Place at{shown, 1, 1};
  for (std::size_t i = 0; i < text.size();) {
    const auto length = character_length(text, i);
    if (!length) {
      const auto byte = static_cast<unsigned char>(text[i]);
      throw InputError(at, fmt::format("the file is not UTF-8: byte 0x{:02X} here", byte),
                       "scenario and intervention files must be UTF-8 text, as TOML requires",
                       "save it as UTF-8 in your editor, or convert it: iconv -f WINDOWS-1252 -t "
                       "UTF-8");
    }
    const bool new_line = text[i] == '\n';
    at = new_line ? Place{shown, at.line + 1, 1} : Place{shown, at.line, at.column + 1};
    i += *length;
  }
}

std::string whole_text(const std::filesystem::path& file, const std::string& shown) {
  const Place top{shown, 1, 1};
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    auto names = names_in(folder);
    for (auto& name : names) name += ".toml";
    throw InputError(top, "there is no such file",
                     fmt::format("its folder holds {} files that end in .toml", names.size()),
                     names.empty() ? "check the path, and the folder you are in"
                                   : suggestion(file.filename().string(), names));
  }
  if (status.type() != std::filesystem::file_type::regular) {
    throw InputError(top, "this is not a file", "a folder or a device cannot be read as TOML",
                     "give the path of a .toml file");
  }
  const auto bytes = std::filesystem::file_size(file, error);
  if (!error && bytes > most_bytes) {
    throw InputError(top, fmt::format("the file is too large: {} bytes", bytes),
                     fmt::format("a scenario can have at most {} bytes", most_bytes),
                     "is it the file you meant?");
  }
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof()) {
    throw InputError(
        {top, "the file cannot be read", "opening it failed", "check that you may read it: ls -l"});
  }
  return text;
}

}  // namespace

std::string Value::kind() const {
  struct Names {
    std::string operator()(const std::string&) const { return "text"; }
    std::string operator()(std::int64_t) const { return "a whole number"; }
    std::string operator()(double) const { return "a decimal number"; }
    std::string operator()(bool) const { return "true or false"; }
    std::string operator()(const List&) const { return "a list"; }
    std::string operator()(const Table&) const { return "a table"; }
    std::string operator()(const Other& other) const { return other.what; }
  };
  return std::visit(Names{}, held);
}

Value parse_toml(const std::string& text, const std::string& shown) {
  require_utf8(text, shown);
  try {
    return converted(toml::parse(text, shown), shown);
  } catch (const toml::parse_error& error) {
    const auto at = place(error.source(), shown);
    const auto description = std::string(error.description());
    const bool broken_off = description.find("end-of-file") != std::string::npos;
    const bool date = description.find("date") != std::string::npos;
    throw InputError(at, "this is not TOML: " + description,
                     broken_off ? "the file ends too soon, or a quote or bracket is never closed"
                                : "a file is lines of `key = value` under [tables], see toml.io",
                     broken_off ? "is the file complete? compare it with scenarios/templates/"
                     : date     ? "put a month in quotes, such as from = \"2026-04\""
                                : "compare the line with one in scenarios/templates/");
  }
}

Document read_toml(const std::filesystem::path& file, const std::string& shown) {
  auto text = whole_text(file, shown);
  auto root = parse_toml(text, shown);
  return {std::move(root), std::move(text)};
}

}  // namespace kindred::scenarios
