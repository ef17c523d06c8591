// calibration/csv_rows.hpp - reads a CSV file row by row; the one home of libcsv.
//
// The file is read whole (its bytes are wanted for the content hash), a byte-order mark is
// dropped, and the first row is the header. A file that cannot be opened, or a row with another
// number of fields than the header, is a std::runtime_error that names file and line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::calibration {

/// One row under a header; valid during the call that receives it.
class CsvRow {
 public:
  CsvRow(const std::string& file, const std::vector<std::string>& header,
         const std::vector<std::string>& fields, std::size_t line)
      : file_(file), header_(header), fields_(fields), line_(line) {}

  const std::vector<std::string>& header() const { return header_; }
  const std::string& operator[](std::size_t column) const { return fields_[column]; }
  const std::string& operator[](std::string_view column) const;
  std::size_t size() const { return header_.size(); }
  /// The position of a column, the same in every row of a file; throws where there is none.
  std::size_t position(std::string_view column) const;
  std::size_t line() const { return line_; }

  /// The number in a column; throws, with file and line, where there is none.
  double number(std::size_t column) const;
  double number(std::string_view column) const;
  int integer(std::string_view column) const;
  bool empty(std::string_view column) const { return (*this)[column].empty(); }

  /// A runtime_error about this row: "FILE:LINE: what".
  [[noreturn]] void fail(const std::string& what) const;

 private:
  const std::string& file_;
  const std::vector<std::string>& header_;
  const std::vector<std::string>& fields_;
  std::size_t line_;
};

/// The bytes of a file; throws a runtime_error that says what to try.
std::string file_bytes(const std::filesystem::path& path);

/// Calls `visit` for each row below the header of `bytes`, which came from `path`.
void for_each_row(const std::filesystem::path& path, std::string_view bytes,
                  const std::function<void(const CsvRow&)>& visit);

}  // namespace kindred::calibration
