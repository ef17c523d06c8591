// outputs/study/study_writer.hpp - writes a study draw by draw, and puts it in place only when
// whole.
//
// The file grows beside its final path as `<path>.partial-<process>`; `finish` adds the statistics
// and renames it over the final path. A writer that goes out of scope without `finish` removes the
// partial file, so an interrupted run leaves the old file or none. Draws that share chunks are held
// until all of them are there: memory is bounded whatever the number of draws if they come nearly
// in order. The layout is docs/user/output_format.md.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "outputs/study/study.hpp"

namespace kindred::outputs {

class StudyWriter {
 public:
  /// Where the unfinished file of this process is.
  static std::filesystem::path partial_path(const std::filesystem::path& path);

  /// Fails at once where the folder is missing or cannot be written to.
  StudyWriter(const std::filesystem::path& path, const StudyHeader& header);
  ~StudyWriter();
  StudyWriter(const StudyWriter&) = delete;
  StudyWriter& operator=(const StudyWriter&) = delete;

  /// Results of one draw of one scenario, one a simulated area in the order of the header. Any
  /// order of draws, from any thread; each exactly once.
  void write(std::size_t scenario, std::size_t draw, std::span<const AreaResult> areas);

  /// Means and quantiles over the draws, then the file is put in its place.
  void finish();

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kindred::outputs
