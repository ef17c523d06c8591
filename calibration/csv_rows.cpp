#include "calibration/csv_rows.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <exception>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace kindred::calibration {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What libcsv's two callbacks share. An exception may not pass through C: it waits in `error`.
struct Reading {
  std::string file;
  const std::function<void(const CsvRow&)>& visit;
  std::vector<std::string> header;
  std::vector<std::string> fields;
  std::size_t field = 0;
  std::size_t line = 1;
  std::exception_ptr error;
};

void end_of_field(void* text, std::size_t length, void* reading_pointer) {
  auto& reading = *static_cast<Reading*>(reading_pointer);
  if (reading.field == reading.fields.size()) reading.fields.emplace_back();
  reading.fields[reading.field++].assign(static_cast<const char*>(text), length);
}

void end_of_row(int, void* reading_pointer) {
  auto& reading = *static_cast<Reading*>(reading_pointer);
  const std::size_t line = reading.line++;
  const std::size_t fields = std::exchange(reading.field, 0);
  if (reading.error) return;
  if (reading.header.empty()) {
    reading.header.assign(reading.fields.begin(),
                          reading.fields.begin() + static_cast<std::ptrdiff_t>(fields));
    return;
  }
  try {
    const CsvRow row(reading.file, reading.header, reading.fields, line);
    if (fields != reading.header.size()) {
      row.fail("a row of " + std::to_string(fields) + " fields, but the header has " +
               std::to_string(reading.header.size()) +
               ". Was the file cut short or edited by hand?");
    }
    reading.visit(row);
  } catch (...) {
    reading.error = std::current_exception();
  }
}

/// A number of up to 15 digits with or without a point, as nearly all are: both the digits and the
/// power of ten are exact as doubles, so their quotient is the double nearest to the text.
std::optional<double> short_number(std::string_view text) {
  constexpr std::array<double, 16> tens{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  if (text.size() > 15) return std::nullopt;
  std::int64_t digits = 0;
  std::size_t count = 0, after_point = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = digits * 10 + (c - '0');
    ++count;
    after_point += point ? 1 : 0;
  }
  if (count == 0) return std::nullopt;
  return static_cast<double>(digits) / tens[after_point];
}

}  // namespace

void CsvRow::fail(const std::string& what) const {
  throw std::runtime_error(file_ + ":" + std::to_string(line_) + ": " + what);
}

std::size_t CsvRow::position(std::string_view column) const {
  const auto found = std::ranges::find(header_, column);
  if (found == header_.end()) fail("no column named `" + std::string(column) + "` in the header");
  return static_cast<std::size_t>(found - header_.begin());
}

const std::string& CsvRow::operator[](std::string_view column) const {
  return fields_[position(column)];
}

double CsvRow::number(std::size_t column) const {
  const std::string& text = fields_[column];
  if (const auto short_one = short_number(text)) return *short_one;
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    fail("`" + text + "` in column `" + header_[column] + "` is not a number");
  }
  return value;
}

double CsvRow::number(std::string_view column) const { return number(position(column)); }

int CsvRow::integer(std::string_view column) const {
  const double value = number(column);
  if (value != static_cast<int>(value))
    fail("column `" + std::string(column) + "` is not a whole number");
  return static_cast<int>(value);
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (in) bytes << in.rdbuf();
  if (!in || std::filesystem::is_directory(path)) {
    throw std::runtime_error(
        "cannot read the data file " + path.string() +
        ". Is the data folder complete? Restore it from the repository, or use another copy.");
  }
  return std::move(bytes).str();
}

void for_each_row(const std::filesystem::path& path, std::string_view bytes,
                  const std::function<void(const CsvRow&)>& visit) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Reading reading{path.string(), visit, {}, {}, 0, 1, {}};

  csv_parser parser{};
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    throw std::runtime_error("libcsv would not start");
  const std::unique_ptr<csv_parser, decltype(&csv_free)> freed(&parser, &csv_free);
  const std::size_t read =
      csv_parse(&parser, bytes.data(), bytes.size(), end_of_field, end_of_row, &reading);
  const bool ended =
      read == bytes.size() && csv_fini(&parser, end_of_field, end_of_row, &reading) == 0;

  if (reading.error) std::rethrow_exception(reading.error);
  if (!ended) {
    throw std::runtime_error(reading.file + ":" + std::to_string(reading.line) + ": " +
                             csv_strerror(csv_error(&parser)));
  }
  if (reading.header.empty()) {
    throw std::runtime_error(reading.file + ":1: the file is empty, it should have a header row");
  }
}

}  // namespace kindred::calibration
