#include "outputs/study/draw_block.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace kindred::outputs {

using layout::Numbers;

namespace {

/// One area's numbers, [time][cell], to where `to` points.
void copy_numbers(const StudyHeader& header, const Numbers& numbers, std::size_t times,
                  const AreaResult& area, std::int64_t* to) {
  const auto cells = numbers.cells.size();
  const bool yearly = numbers.grain == model::Grain::every_year;
  if (!numbers.tally) {
    // Months begin in the April after the opening stock.
    const auto& rows = yearly ? area.money.yearly : area.money.monthly;
    for (std::size_t t = 0; t < times; ++t) {
      const auto& row = rows.at(t + (yearly ? 0 : 12));
      if (row.size() != cells) throw std::logic_error("an area's money has other lines");
      to = std::ranges::copy(row, to).out;
    }
    return;
  }
  const auto tally = *numbers.tally;
  for (std::size_t t = 0; t < times; ++t) {
    const int nth = static_cast<int>(t);
    for (std::size_t c = 0; c < cells; ++c) {
      *to++ = yearly ? area.counts.at(tally, header.first_year + nth, c)
                     : area.counts.at_month(tally, header.first_year + 1 + nth / 12, nth % 12, c);
    }
  }
}

}  // namespace

DrawBlock::DrawBlock(const StudyHeader& header, std::span<const Numbers> all_numbers,
                     std::span<const std::vector<std::size_t>> members, std::size_t first,
                     std::size_t draws)
    : header_{header},
      all_numbers_{all_numbers},
      members_{members},
      first_{first},
      draws_{draws},
      missing_{draws} {
  for (const auto& numbers : all_numbers_) {
    const auto size =
        draws * members_.size() * layout::times(header_, numbers.grain) * numbers.cells.size();
    if (numbers.number == Number::int32) {
      held_.emplace_back(std::vector<std::int32_t>(size));
    } else {
      held_.emplace_back(std::vector<std::int64_t>(size));
    }
  }
}

void DrawBlock::put(std::size_t draw, std::span<const AreaResult> areas) {
  for (std::size_t n = 0; n < held_.size(); ++n) {
    const auto values = with_groups(all_numbers_[n], areas);
    std::visit(
        [&]<class T>(std::vector<T>& held) {
          const auto greatest = std::numeric_limits<T>::max();
          if (!values.empty() && *std::ranges::max_element(values) > greatest) {
            throw std::logic_error("too large a count for its dataset: " + all_numbers_[n].path);
          }
          std::ranges::transform(values, held.data() + (draw - first_) * values.size(),
                                 [](std::int64_t v) { return static_cast<T>(v); });
        },
        held_[n]);
  }
  --missing_;
}

void DrawBlock::write(Hdf5File& file, const std::string& path) const {
  for (std::size_t n = 0; n < held_.size(); ++n) {
    const auto& numbers = all_numbers_[n];
    std::visit(
        [&]<class T>(const std::vector<T>& held) {
          file.write_slab(path + "/" + numbers.path, {first_, 0, 0, 0},
                          {draws_, members_.size(), layout::times(header_, numbers.grain),
                           numbers.cells.size()},
                          std::span<const T>{held});
        },
        held_[n]);
  }
}

/// The numbers of every area, and after them those of the groups.
std::vector<std::int64_t> DrawBlock::with_groups(const Numbers& numbers,
                                                 std::span<const AreaResult> areas) const {
  const auto times = layout::times(header_, numbers.grain);
  const auto row = times * numbers.cells.size();
  std::vector<std::int64_t> values(members_.size() * row);
  for (std::size_t a = 0; a < areas.size(); ++a) {
    copy_numbers(header_, numbers, times, areas[a], values.data() + a * row);
  }
  for (std::size_t p = areas.size(); p < members_.size(); ++p) {
    auto* const sum = values.data() + p * row;
    for (const auto a : members_[p]) {
      const auto* const one = values.data() + a * row;
      for (std::size_t i = 0; i < row; ++i) sum[i] += one[i];
    }
  }
  return values;
}

}  // namespace kindred::outputs
