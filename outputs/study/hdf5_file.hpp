// outputs/study/hdf5_file.hpp - the only file that knows the HDF5 C interface.
//
// Every dataset must carry a unit and a sentence: a number that cannot explain itself is not
// written. Every failure throws a std::runtime_error that says what was being done. No times are
// kept, so that equal contents give equal bytes. Groups above a path are made as needed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace kindred::outputs {

/// What a reader must be told about a dataset before trusting it.
struct Meaning {
  std::string unit;         ///< "children", "pence"
  std::string description;  ///< one sentence, ending in a full stop
};

enum class Number : std::uint8_t { int32, int64, float64 };

using Extent = std::vector<std::size_t>;

/// An open HDF5 file. One that is read is closed when it goes out of scope. One that is written is
/// closed by `close` alone; without it, it is abandoned, and its file is for the caller to remove.
class Hdf5File {
 public:
  /// A new file; refuses to overwrite.
  static Hdf5File create(const std::filesystem::path& path);
  /// An existing file, read only.
  static Hdf5File open(const std::filesystem::path& path);
  Hdf5File(Hdf5File&& other) noexcept;
  Hdf5File& operator=(Hdf5File&&) = delete;
  ~Hdf5File();

  /// Writes out and closes; throws if the disk does not take it.
  void close();

  void make_group(const std::string& path);
  /// An empty dataset to be filled by slabs, compressed in chunks.
  void make(const std::string& path, Number number, const Extent& shape, const Extent& chunk,
            const Meaning& meaning);
  void write_slab(const std::string& path, const Extent& from, const Extent& shape,
                  std::span<const std::int32_t> values);
  void write_slab(const std::string& path, const Extent& from, const Extent& shape,
                  std::span<const std::int64_t> values);
  void write_slab(const std::string& path, const Extent& from, const Extent& shape,
                  std::span<const double> values);
  /// A second name for the same dataset.
  void link(const std::string& existing, const std::string& path);
  /// A list of numbers or texts, whole.
  void write(const std::string& path, std::span<const std::int64_t> values, const Meaning& meaning);
  void write(const std::string& path, std::span<const double> values, const Meaning& meaning);
  void write(const std::string& path, std::span<const std::string> values, const Meaning& meaning);
  void set_attribute(const std::string& path, const std::string& name, const std::string& text);
  void set_attribute(const std::string& path, const std::string& name, std::int64_t value);

  bool exists(const std::string& path) const;
  Extent shape(const std::string& path) const;
  /// Names of what a group holds, in alphabetical order.
  std::vector<std::string> names(const std::string& group) const;
  void read_slab(const std::string& path, const Extent& from, const Extent& shape,
                 std::span<std::int32_t> values) const;
  void read_slab(const std::string& path, const Extent& from, const Extent& shape,
                 std::span<std::int64_t> values) const;
  void read_slab(const std::string& path, const Extent& from, const Extent& shape,
                 std::span<double> values) const;
  std::vector<std::int64_t> integers(const std::string& path) const;
  std::vector<double> reals(const std::string& path) const;
  std::vector<std::string> texts(const std::string& path) const;
  std::string text_attribute(const std::string& path, const std::string& name) const;
  std::int64_t integer_attribute(const std::string& path, const std::string& name) const;

 private:
  enum class Access : std::uint8_t { write, read };
  Hdf5File(std::int64_t file, std::filesystem::path path, Access access);
  std::int64_t file_;
  std::filesystem::path path_;
  Access access_;
};

}  // namespace kindred::outputs
