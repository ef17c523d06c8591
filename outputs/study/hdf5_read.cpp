// The reading half of hdf5_file.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/hdf5_handle.hpp"

namespace kindred::outputs {

namespace {

using namespace hdf5;

template <class T>
void read_part(hid_t file, const std::string& path, const Extent& from, const Extent& shape,
               std::span<T> values) {
  if (elements(shape) != values.size()) throw std::logic_error("shape and length differ: " + path);
  if (values.empty()) return;
  const auto dataset = opened(file, path);
  const auto there = slab(dataset, from, shape, path);
  const auto here = simple_space(shape);
  require(H5Dread(dataset, memory_type<T>(), here, there, H5P_DEFAULT, values.data()),
          "reading dataset " + path + ": the file may be damaged");
}

template <class T>
T number_attribute(hid_t file, const std::string& path, const std::string& name) {
  const Handle attribute{
      H5Aopen_by_name(file, path.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
      "opening attribute " + name + " of " + path};
  T value{};
  require(H5Aread(attribute, memory_type<T>(), &value), "reading attribute " + name);
  return value;
}

std::string trimmed(const char* text, std::size_t length) {
  return {text, std::find(text, text + length, '\0')};
}

}  // namespace

Hdf5File Hdf5File::open(const std::filesystem::path& path) {
  begin();
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    throw std::runtime_error(fmt::format("there is no file {}", path.string()));
  }
  if (std::filesystem::is_directory(path, error)) {
    throw std::runtime_error(fmt::format("{} is a folder, not a study file", path.string()));
  }
  errno = 0;
  const auto is_hdf5 = H5Fis_hdf5(path.c_str());
  if (is_hdf5 < 0) {
    throw std::runtime_error(fmt::format("cannot read {}: {}", path.string(),
                                         errno != 0 ? std::strerror(errno) : "HDF5 refused"));
  }
  if (is_hdf5 == 0) {
    throw std::runtime_error(fmt::format(
        "{} is not a study: it is not an HDF5 file, or its beginning is missing", path.string()));
  }
  const auto file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
  if (file < 0) {
    throw std::runtime_error(
        fmt::format("cannot open {}: the file was cut short or is damaged; run the study again",
                    path.string()));
  }
  return {file, path, Access::read};
}

bool Hdf5File::exists(const std::string& path) const {
  // H5Lexists needs every step of the way to exist.
  for (auto slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    if (H5Lexists(file_, path.substr(0, slash).c_str(), H5P_DEFAULT) <= 0) return false;
  }
  return H5Lexists(file_, path.c_str(), H5P_DEFAULT) > 0;
}

Extent Hdf5File::shape(const std::string& path) const {
  const auto dataset = opened(file_, path);
  const Handle space{H5Dget_space(dataset), H5Sclose, "looking at the shape of " + path};
  std::vector<hsize_t> dimensions(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space)));
  require(H5Sget_simple_extent_dims(space, dimensions.data(), nullptr), "reading a shape");
  return {dimensions.begin(), dimensions.end()};
}

std::vector<std::string> Hdf5File::names(const std::string& group) const {
  const Handle opened{H5Gopen2(file_, group.c_str(), H5P_DEFAULT), H5Gclose,
                      "opening group " + group};
  H5G_info_t info{};
  require(H5Gget_info(opened, &info), "looking into group " + group);
  std::vector<std::string> found;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto length =
        H5Lget_name_by_idx(opened, ".", H5_INDEX_NAME, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    std::string name(static_cast<std::size_t>(std::max<ssize_t>(length, 0)), '\0');
    H5Lget_name_by_idx(opened, ".", H5_INDEX_NAME, H5_ITER_INC, i, name.data(), name.size() + 1,
                       H5P_DEFAULT);
    found.push_back(std::move(name));
  }
  return found;
}

void Hdf5File::read_slab(const std::string& path, const Extent& from, const Extent& shape,
                         std::span<std::int32_t> values) const {
  read_part(file_, path, from, shape, values);
}

void Hdf5File::read_slab(const std::string& path, const Extent& from, const Extent& shape,
                         std::span<std::int64_t> values) const {
  read_part(file_, path, from, shape, values);
}

void Hdf5File::read_slab(const std::string& path, const Extent& from, const Extent& shape,
                         std::span<double> values) const {
  read_part(file_, path, from, shape, values);
}

std::vector<std::int64_t> Hdf5File::integers(const std::string& path) const {
  const auto extent = shape(path);
  std::vector<std::int64_t> values(elements(extent));
  read_slab(path, Extent(extent.size(), 0), extent, values);
  return values;
}

std::vector<double> Hdf5File::reals(const std::string& path) const {
  const auto extent = shape(path);
  std::vector<double> values(elements(extent));
  read_slab(path, Extent(extent.size(), 0), extent, values);
  return values;
}

std::vector<std::string> Hdf5File::texts(const std::string& path) const {
  const auto dataset = opened(file_, path);
  const Handle type{H5Dget_type(dataset), H5Tclose, "reading the type of " + path};
  const auto width = H5Tget_size(type);
  const auto count = elements(shape(path));
  std::string packed(width * count, '\0');
  if (count > 0) {
    require(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, packed.data()),
            "reading dataset " + path + ": the file may be damaged");
  }
  std::vector<std::string> values;
  for (std::size_t i = 0; i < count; ++i) {
    values.push_back(trimmed(packed.data() + i * width, width));
  }
  return values;
}

std::string Hdf5File::text_attribute(const std::string& path, const std::string& name) const {
  const Handle attribute{
      H5Aopen_by_name(file_, path.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
      "opening attribute " + name + " of " + path};
  const Handle type{H5Aget_type(attribute), H5Tclose, "reading the type of " + name};
  std::string packed(H5Tget_size(type), '\0');
  require(H5Aread(attribute, type, packed.data()), "reading attribute " + name);
  return trimmed(packed.data(), packed.size());
}

std::int64_t Hdf5File::integer_attribute(const std::string& path, const std::string& name) const {
  return number_attribute<std::int64_t>(file_, path, name);
}

}  // namespace kindred::outputs
