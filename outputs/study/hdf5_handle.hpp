// outputs/study/hdf5_handle.hpp - what writing and reading HDF5 share; for hdf5_file.cpp and
// hdf5_read.cpp.
#pragma once

#include <hdf5.h>

#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kindred::outputs::hdf5 {

using Extent = std::vector<std::size_t>;

/// Any HDF5 identifier, released when it goes out of scope.
class Handle {
 public:
  Handle(hid_t id, herr_t (*release)(hid_t), const std::string& doing)
      : id_{id}, release_{release} {
    if (id_ < 0) throw std::runtime_error("HDF5 failed while " + doing);
  }
  Handle(Handle&& other) noexcept : id_{std::exchange(other.id_, -1)}, release_{other.release_} {}
  ~Handle() {
    if (id_ >= 0) release_(id_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  operator hid_t() const { return id_; }

 private:
  hid_t id_;
  herr_t (*release_)(hid_t);
};

/// Before anything else: our messages instead of HDF5's, and no last writing as the program ends,
/// which crashes where a disk is full.
inline void begin() {
  H5dont_atexit();
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

inline void require(herr_t status, const std::string& doing) {
  if (status < 0) throw std::runtime_error("HDF5 failed while " + doing);
}

inline std::vector<hsize_t> sizes(const Extent& extent) { return {extent.begin(), extent.end()}; }

inline std::size_t elements(const Extent& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies{});
}

template <class T>
hid_t memory_type();
template <>
inline hid_t memory_type<std::int32_t>() {
  return H5T_NATIVE_INT32;
}
template <>
inline hid_t memory_type<std::int64_t>() {
  return H5T_NATIVE_INT64;
}
template <>
inline hid_t memory_type<double>() {
  return H5T_NATIVE_DOUBLE;
}

inline Handle simple_space(const Extent& shape) {
  const auto dimensions = sizes(shape);
  return {H5Screate_simple(static_cast<int>(shape.size()), dimensions.data(), nullptr), H5Sclose,
          "describing a shape"};
}

inline Handle opened(hid_t file, const std::string& path) {
  return {H5Dopen2(file, path.c_str(), H5P_DEFAULT), H5Dclose, "opening dataset " + path};
}

inline Handle slab(hid_t dataset, const Extent& from, const Extent& shape,
                   const std::string& path) {
  Handle space{H5Dget_space(dataset), H5Sclose, "looking at the shape of " + path};
  const auto start = sizes(from), count = sizes(shape);
  require(H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr),
          "selecting a part of " + path);
  return space;
}

}  // namespace kindred::outputs::hdf5
