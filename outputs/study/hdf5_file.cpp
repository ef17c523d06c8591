#include "outputs/study/hdf5_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "outputs/study/hdf5_handle.hpp"

namespace kindred::outputs {

namespace {

using namespace hdf5;

/// A write that failed is nearly always a disk that is full: say what the system said.
void require_written(herr_t status, const std::string& doing) {
  if (status >= 0) return;
  const int error = errno;
  throw std::runtime_error(fmt::format("failed while {}{}{}; is the disk full?", doing,
                                       error != 0 ? ": " : "",
                                       error != 0 ? std::strerror(error) : ""));
}

hid_t file_type(Number number) {
  switch (number) {
    case Number::int32:
      return H5T_STD_I32LE;
    case Number::int64:
      return H5T_STD_I64LE;
    default:
      return H5T_IEEE_F64LE;
  }
}

Handle text_type(std::size_t length) {
  Handle type{H5Tcopy(H5T_C_S1), H5Tclose, "making a text type"};
  require(H5Tset_size(type, std::max<std::size_t>(length, 1)), "sizing a text type");
  require(H5Tset_strpad(type, H5T_STR_NULLPAD), "making a text type");
  require(H5Tset_cset(type, H5T_CSET_UTF8), "making a text type");
  return type;
}

Handle timeless(hid_t list_class) {
  Handle list{H5Pcreate(list_class), H5Pclose, "making a property list"};
  require(H5Pset_obj_track_times(list, false), "switching off times");
  return list;
}

Handle parents_too() {
  Handle list{H5Pcreate(H5P_LINK_CREATE), H5Pclose, "making a property list"};
  require(H5Pset_create_intermediate_group(list, 1), "asking for groups above");
  return list;
}

void attach(hid_t object, const std::string& name, hid_t file_type, hid_t memory_type,
            const void* value) {
  const Handle space{H5Screate(H5S_SCALAR), H5Sclose, "describing attribute " + name};
  const Handle made{H5Acreate2(object, name.c_str(), file_type, space, H5P_DEFAULT, H5P_DEFAULT),
                    H5Aclose, "making attribute " + name};
  require_written(H5Awrite(made, memory_type, value), "writing attribute " + name);
}

void attach(hid_t object, const std::string& name, const std::string& text) {
  const auto type = text_type(text.size());
  attach(object, name, type, type, text.empty() ? "" : text.data());
}

/// A contiguous dataset with its meaning, filled with `values`.
void write_whole(hid_t file, const std::string& path, hid_t stored, hid_t memory, std::size_t count,
                 const void* values, const Meaning& meaning) {
  const auto space = simple_space({count});
  const auto list = timeless(H5P_DATASET_CREATE);
  const auto links = parents_too();
  const Handle made{H5Dcreate2(file, path.c_str(), stored, space, links, list, H5P_DEFAULT),
                    H5Dclose, "making dataset " + path};
  attach(made, "unit", meaning.unit);
  attach(made, "description", meaning.description);
  if (count == 0) return;
  require_written(H5Dwrite(made, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values),
                  "writing dataset " + path);
}

/// Without a cache of chunks, so that a failure shows when writing and not when closing.
Handle opened_to_write(hid_t file, const std::string& path) {
  const Handle list{H5Pcreate(H5P_DATASET_ACCESS), H5Pclose, "making a property list"};
  require(H5Pset_chunk_cache(list, 0, 0, 0), "preparing to write");
  return {H5Dopen2(file, path.c_str(), list), H5Dclose, "opening dataset " + path};
}

template <class T>
void write_part(hid_t file, const std::string& path, const Extent& from, const Extent& shape,
                std::span<const T> values) {
  if (elements(shape) != values.size()) throw std::logic_error("shape and length differ: " + path);
  if (values.empty()) return;
  errno = 0;
  const auto dataset = opened_to_write(file, path);
  const auto there = slab(dataset, from, shape, path);
  const auto here = simple_space(shape);
  require_written(H5Dwrite(dataset, memory_type<T>(), here, there, H5P_DEFAULT, values.data()),
                  "writing dataset " + path);
}

}  // namespace

Hdf5File::Hdf5File(std::int64_t file, std::filesystem::path path, Access access)
    : file_{file}, path_{std::move(path)}, access_{access} {}

Hdf5File::Hdf5File(Hdf5File&& other) noexcept
    : file_{std::exchange(other.file_, -1)},
      path_{std::move(other.path_)},
      access_{other.access_} {}

Hdf5File::~Hdf5File() {
  // Closing a file whose disk is full makes HDF5 write again, fail again and crash.
  if (file_ >= 0 && access_ == Access::read) H5Fclose(file_);
}

Hdf5File Hdf5File::create(const std::filesystem::path& path) {
  begin();
  const auto list = timeless(H5P_FILE_CREATE);
  errno = 0;
  const auto file = H5Fcreate(path.c_str(), H5F_ACC_EXCL, list, H5P_DEFAULT);
  if (file < 0) {
    throw std::runtime_error(fmt::format("cannot create {}: {}", path.string(),
                                         errno != 0 ? std::strerror(errno) : "HDF5 refused"));
  }
  return {file, path, Access::write};
}

void Hdf5File::close() {
  errno = 0;
  require_written(H5Fflush(file_, H5F_SCOPE_GLOBAL), "writing out " + path_.string());
  require_written(H5Fclose(std::exchange(file_, -1)), "closing " + path_.string());
}

void Hdf5File::make_group(const std::string& path) {
  const auto list = timeless(H5P_GROUP_CREATE);
  const auto links = parents_too();
  const Handle made{H5Gcreate2(file_, path.c_str(), links, list, H5P_DEFAULT), H5Gclose,
                    "making group " + path};
}

void Hdf5File::make(const std::string& path, Number number, const Extent& shape,
                    const Extent& chunk, const Meaning& meaning) {
  const auto list = timeless(H5P_DATASET_CREATE);
  const auto chunks = sizes(chunk);
  require(H5Pset_chunk(list, static_cast<int>(chunk.size()), chunks.data()), "chunking " + path);
  require(H5Pset_shuffle(list), "preparing " + path);
  require(H5Pset_deflate(list, 1), "preparing " + path);
  const auto space = simple_space(shape);
  const auto links = parents_too();
  const Handle made{
      H5Dcreate2(file_, path.c_str(), file_type(number), space, links, list, H5P_DEFAULT), H5Dclose,
      "making dataset " + path};
  attach(made, "unit", meaning.unit);
  attach(made, "description", meaning.description);
}

void Hdf5File::link(const std::string& existing, const std::string& path) {
  const auto links = parents_too();
  require(H5Lcreate_hard(file_, existing.c_str(), file_, path.c_str(), links, H5P_DEFAULT),
          "naming " + path);
}

void Hdf5File::write_slab(const std::string& path, const Extent& from, const Extent& shape,
                          std::span<const std::int32_t> values) {
  write_part(file_, path, from, shape, values);
}

void Hdf5File::write_slab(const std::string& path, const Extent& from, const Extent& shape,
                          std::span<const std::int64_t> values) {
  write_part(file_, path, from, shape, values);
}

void Hdf5File::write_slab(const std::string& path, const Extent& from, const Extent& shape,
                          std::span<const double> values) {
  write_part(file_, path, from, shape, values);
}

void Hdf5File::write(const std::string& path, std::span<const std::int64_t> values,
                     const Meaning& meaning) {
  write_whole(file_, path, H5T_STD_I64LE, H5T_NATIVE_INT64, values.size(), values.data(), meaning);
}

void Hdf5File::write(const std::string& path, std::span<const double> values,
                     const Meaning& meaning) {
  write_whole(file_, path, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, values.size(), values.data(),
              meaning);
}

void Hdf5File::write(const std::string& path, std::span<const std::string> values,
                     const Meaning& meaning) {
  std::size_t width = 1;
  for (const auto& value : values) width = std::max(width, value.size());
  std::string packed(width * values.size(), '\0');
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::ranges::copy(values[i], packed.begin() + static_cast<std::ptrdiff_t>(i * width));
  }
  const auto type = text_type(width);
  write_whole(file_, path, type, type, values.size(), packed.data(), meaning);
}

void Hdf5File::set_attribute(const std::string& path, const std::string& name,
                             const std::string& text) {
  const Handle object{H5Oopen(file_, path.c_str(), H5P_DEFAULT), H5Oclose, "opening " + path};
  attach(object, name, text);
}

void Hdf5File::set_attribute(const std::string& path, const std::string& name, std::int64_t value) {
  const Handle object{H5Oopen(file_, path.c_str(), H5P_DEFAULT), H5Oclose, "opening " + path};
  attach(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, &value);
}

}  // namespace kindred::outputs
