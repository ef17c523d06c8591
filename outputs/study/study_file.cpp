#include "outputs/study/study_file.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "outputs/indicators/indicators.hpp"
#include "outputs/indicators/places.hpp"
#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/study_layout.hpp"

namespace kindred::outputs {

class StudyFile::Parts {
 public:
  explicit Parts(const std::filesystem::path& path)
      : file{Hdf5File::open(path)},
        header{layout::read_header(file, path.string())},
        indicators{outputs::indicators(header)},
        places{places_of(header)} {}

  Values values(std::size_t scenario, const layout::Numbers& numbers, Run of_places,
                Run of_times) const {
    Values read{header.draws, of_places.size, of_times.size, numbers.cells.size(), {}};
    read.numbers.resize(read.draws * read.places * read.times * read.cells);
    file.read_slab(layout::scenario_path(header.scenarios.at(scenario)) + "/" + numbers.path,
                   {0, of_places.from, of_times.from, 0},
                   {read.draws, read.places, read.times, read.cells}, read.numbers);
    return read;
  }

  Hdf5File file;
  StudyHeader header;
  std::vector<Indicator> indicators;
  std::vector<Place> places;
};

StudyFile::StudyFile(const std::filesystem::path& path) : parts_{std::make_unique<Parts>(path)} {}
StudyFile::~StudyFile() = default;
StudyFile::StudyFile(StudyFile&&) noexcept = default;

const StudyHeader& StudyFile::header() const { return parts_->header; }
const std::vector<Indicator>& StudyFile::indicators() const { return parts_->indicators; }
const std::vector<Place>& StudyFile::places() const { return parts_->places; }

std::size_t StudyFile::place(std::string_view code) const {
  for (std::size_t p = 0; p < places().size(); ++p) {
    if (places()[p].code == code) return p;
  }
  throw std::out_of_range(fmt::format("no place in the study has the code {}", code));
}

Values StudyFile::tally(std::size_t scenario, model::Tally tally, Run places, Run times) const {
  return parts_->values(scenario, layout::numbers_of(tally), places, times);
}

Values StudyFile::money(std::size_t scenario, model::Grain grain, Run places, Run times) const {
  return parts_->values(scenario, layout::money_of(header(), grain), places, times);
}

std::size_t StudyFile::times(model::Grain grain) const { return layout::times(header(), grain); }

}  // namespace kindred::outputs
