#include "outputs/study/study_writer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

#include "outputs/indicators/places.hpp"
#include "outputs/study/draw_block.hpp"
#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/study_layout.hpp"
#include "outputs/study/study_statistics.hpp"

namespace kindred::outputs {

namespace {

namespace fs = std::filesystem;
using layout::Numbers;

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

/// The partial file beside the final path; fails where the final file could not be put.
fs::path prepared_partial_path(const fs::path& path) {
  std::error_code error;
  const auto folder = folder_of(path);
  if (!fs::is_directory(folder, error)) {
    throw std::runtime_error(
        fmt::format("cannot write the study {}: there is no folder {}; make it, or give another "
                    "--out",
                    path.string(), folder.string()));
  }
  if (fs::is_directory(path, error)) {
    throw std::runtime_error(
        fmt::format("cannot write the study {}: it is a folder; give a file name", path.string()));
  }
  auto partial = StudyWriter::partial_path(path);
  fs::remove(partial, error);
  return partial;
}

/// Asks the system to put a file, or a folder's list of names, on the disk.
void flush_to_disk(const fs::path& path, const fs::path& study) {
  const int file = ::open(path.c_str(), O_RDONLY);
  const int status = file < 0 ? -1 : ::fsync(file);
  const int error = errno;
  if (file >= 0) ::close(file);
  // Some file systems cannot flush a folder and say so with EINVAL.
  if (status != 0 && error != EINVAL) {
    throw std::runtime_error(
        fmt::format("cannot write the study {} to disk: {}", study.string(), std::strerror(error)));
  }
}

}  // namespace

class StudyWriter::Parts {
 public:
  Parts(const fs::path& path, const StudyHeader& header)
      : path_{path},
        header_{header},
        members_{members_of(header)},
        all_numbers_{layout::all_numbers(header)},
        together_{layout::draws_together(header, all_numbers_)},
        partial_{prepared_partial_path(path)},
        file_{Hdf5File::create(partial_)} {
    try {
      check_header();
      layout::write_header(file_, header_);
      for (const auto& scenario : header_.scenarios) {
        for (const auto& numbers : all_numbers_) make_numbers(scenario, numbers);
      }
    } catch (...) {
      remove_partial();
      throw;
    }
  }

  ~Parts() {
    if (!in_place_) remove_partial();
  }

  void write(std::size_t scenario, std::size_t draw, std::span<const AreaResult> areas) {
    const std::scoped_lock one_at_a_time{mutex_};
    check_draw(scenario, draw, areas);
    const auto first = draw - draw % together_;
    auto held = held_.find({scenario, first});
    if (held == held_.end()) {
      const auto draws = std::min(together_, header_.draws - first);
      held = held_
                 .emplace(std::pair{scenario, first},
                          DrawBlock{header_, all_numbers_, members_, first, draws})
                 .first;
    }
    held->second.put(draw, areas);
    written_.emplace(scenario, draw);
    if (!held->second.whole()) return;
    held->second.write(file_, layout::scenario_path(header_.scenarios[scenario]));
    held_.erase(held);
  }

  void finish() {
    const std::scoped_lock one_at_a_time{mutex_};
    if (written_.size() != header_.scenarios.size() * header_.draws) {
      throw std::logic_error("a study was finished before all its draws were written");
    }
    for (const auto& scenario : header_.scenarios) {
      for (const auto& numbers : all_numbers_)
        layout::add_statistics(file_, header_, scenario, numbers, together_);
    }
    file_.close();
    flush_to_disk(partial_, path_);
    std::error_code error;
    fs::rename(partial_, path_, error);
    if (error) {
      throw std::runtime_error(
          fmt::format("cannot put the study in its place {}: {}", path_.string(), error.message()));
    }
    in_place_ = true;
    flush_to_disk(folder_of(path_), path_);
  }

 private:
  void check_header() const {
    std::set<std::string> names;
    for (const auto& s : header_.scenarios) {
      const auto& name = s.scenario.name;
      if (name.empty() || name.find('/') != std::string::npos || !names.insert(name).second) {
        throw std::logic_error("scenario names must be distinct and without '/': " + name);
      }
    }
    if (!std::ranges::is_sorted(header_.areas, {}, &Place::code)) {
      throw std::logic_error("a study's areas must be in the order of their ONS codes");
    }
    if (header_.areas.empty() || header_.draws == 0 || header_.scenarios.empty() ||
        header_.last_year < header_.first_year) {
      throw std::logic_error("a study needs areas, years, draws and scenarios");
    }
  }

  void check_draw(std::size_t scenario, std::size_t draw, std::span<const AreaResult> areas) const {
    if (scenario >= header_.scenarios.size() || draw >= header_.draws ||
        areas.size() != header_.areas.size() || written_.contains({scenario, draw})) {
      throw std::logic_error("a draw was written twice, or does not fit its study");
    }
    for (const auto& area : areas) {
      if (area.counts.first_year() != header_.first_year ||
          area.counts.last_year() != header_.last_year) {
        throw std::logic_error("an area's counts have other years than their study");
      }
    }
  }

  void make_numbers(const ScenarioHeader& scenario, const Numbers& numbers) {
    const auto places = members_.size(), cells = numbers.cells.size();
    const auto times = layout::times(header_, numbers.grain);
    if (times == 0) return;
    const auto path = layout::scenario_path(scenario) + "/" + numbers.path;
    file_.make(path, numbers.number, {header_.draws, places, times, cells},
               layout::chunk(together_, places, times, cells), numbers.meaning);
    layout::label(file_, path, "draw,place,", numbers);
    layout::make_statistics(file_, header_, scenario, numbers);
  }

  void remove_partial() {
    std::error_code ignored;
    fs::remove(partial_, ignored);
  }

  fs::path path_;
  StudyHeader header_;
  std::vector<std::vector<std::size_t>> members_;
  std::vector<Numbers> all_numbers_;
  std::size_t together_;
  fs::path partial_;
  Hdf5File file_;
  std::set<std::pair<std::size_t, std::size_t>> written_;          // or held: scenario, draw
  std::map<std::pair<std::size_t, std::size_t>, DrawBlock> held_;  // scenario, first draw
  std::mutex mutex_;
  bool in_place_ = false;
};

fs::path StudyWriter::partial_path(const fs::path& path) {
  auto partial = path;
  partial += fmt::format(".partial-{}", ::getpid());
  return partial;
}

StudyWriter::StudyWriter(const std::filesystem::path& path, const StudyHeader& header)
    : parts_{std::make_unique<Parts>(path, header)} {}
StudyWriter::~StudyWriter() = default;

void StudyWriter::write(std::size_t scenario, std::size_t draw, std::span<const AreaResult> areas) {
  parts_->write(scenario, draw, areas);
}

void StudyWriter::finish() { parts_->finish(); }

}  // namespace kindred::outputs
