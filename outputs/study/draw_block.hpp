// outputs/study/draw_block.hpp - numbers of some consecutive draws of one scenario, held until
// written.
//
// A draw of one area is small, and a chunk of one draw smaller still: most of the work of writing
// it would be that of opening, compressing and placing each chunk. Draws are therefore held, and
// written together as whole chunks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/study_layout.hpp"

namespace kindred::outputs {

class DrawBlock {
 public:
  /// Room for `draws` draws from `first` on; what it refers to must outlive it. `members` says
  /// which areas each place is the sum of.
  DrawBlock(const StudyHeader& header, std::span<const layout::Numbers> all_numbers,
            std::span<const std::vector<std::size_t>> members, std::size_t first,
            std::size_t draws);

  /// Takes in the results of one draw, each draw once.
  void put(std::size_t draw, std::span<const AreaResult> areas);
  bool whole() const { return missing_ == 0; }
  /// Into the datasets of the scenario at `path`.
  void write(Hdf5File& file, const std::string& path) const;

 private:
  /// As the dataset holds them, [draw][place][time][cell]: HDF5 has nothing to convert.
  using Held = std::variant<std::vector<std::int32_t>, std::vector<std::int64_t>>;

  std::vector<std::int64_t> with_groups(const layout::Numbers& numbers,
                                        std::span<const AreaResult> areas) const;

  const StudyHeader& header_;
  std::span<const layout::Numbers> all_numbers_;
  std::span<const std::vector<std::size_t>> members_;
  std::size_t first_, draws_, missing_;
  std::vector<Held> held_;  // as all_numbers_
};

}  // namespace kindred::outputs
