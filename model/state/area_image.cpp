#include "model/state/area_image.hpp"

#include <cstring>
#include <type_traits>

namespace kindred::model {

namespace {

template <class Part>
concept OfManyLengths = requires(Part& part) {
  part.resize(0);
};

/// The memory of a part: of a vector its elements, of anything else itself.
template <class Part>
std::span<std::byte> bytes_of(Part& part) {
  if constexpr (OfManyLengths<Part>) {
    static_assert(std::is_trivially_copyable_v<typename Part::value_type>);
    return std::as_writable_bytes(std::span(part));
  } else {
    static_assert(std::is_trivially_copyable_v<Part>);
    return std::as_writable_bytes(std::span(&part, 1));
  }
}

template <class Visit>
void each_part(AreaState& state, Counts& counts, Visit visit) {
  state.each_part(visit);
  counts.each_part(visit);
}

using Length = std::uint64_t;

}  // namespace

std::vector<std::byte> image_of(const AreaState& state, const Counts& counts) {
  // The parts are only read: one list of them serves both ways.
  auto& parts = const_cast<AreaState&>(state);
  auto& rows = const_cast<Counts&>(counts);
  std::size_t size = 0;
  each_part(parts, rows, [&](auto& part) { size += sizeof(Length) + bytes_of(part).size(); });
  std::vector<std::byte> image(size);
  auto* to = image.data();
  each_part(parts, rows, [&](auto& part) {
    const auto bytes = bytes_of(part);
    const Length length = bytes.size();
    std::memcpy(to, &length, sizeof length);
    if (length > 0) std::memcpy(to + sizeof length, bytes.data(), length);
    to += sizeof length + length;
  });
  return image;
}

bool restore(std::span<const std::byte> image, const Population& people, AreaState& state,
             Counts& counts) {
  bool whole = true;
  each_part(state, counts, [&](auto& part) {
    Length length = 0;
    if (!whole || image.size() < sizeof length) return void(whole = false);
    std::memcpy(&length, image.data(), sizeof length);
    image = image.subspan(sizeof length);
    using Part = std::remove_reference_t<decltype(part)>;
    if (image.size() < length) return void(whole = false);
    if constexpr (OfManyLengths<Part>) {
      if (length % sizeof(typename Part::value_type) != 0) return void(whole = false);
      part.resize(length / sizeof(typename Part::value_type));
    }
    const auto bytes = bytes_of(part);
    if (bytes.size() != length) return void(whole = false);
    if (length > 0) std::memcpy(bytes.data(), image.data(), length);
    image = image.subspan(length);
  });
  if (!whole || !image.empty()) return false;
  return state.number_persons(people.children());
}

}  // namespace kindred::model
