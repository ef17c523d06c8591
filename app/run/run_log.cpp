#include "app/run/run_log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <fstream>

#include "app/run/version.hpp"

namespace kindred {

void write_run_log(const std::filesystem::path& study, const RunRecord& record) {
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  auto path = study;
  path += ".log";
  std::ofstream log(path);
  log << fmt::format(
      "command       {}\nversion       {} ({})\nbegan         {:%Y-%m-%dT%H:%M:%SZ}\n"
      "duration      {:.1f} s\nthreads       {}\nhost          {}\nchild-months  {:.3g}\n"
      "processor     {}\nlaunches      {}\n",
      record.command_line, version(), commit(),
      fmt::gmtime(std::chrono::system_clock::to_time_t(record.began)), record.seconds,
      record.threads, host.data(), record.child_months, record.processor_time, record.launches);
  log.close();
  if (!log) fmt::print(stderr, "kindred: cannot write the log {}\n", path.string());
}

}  // namespace kindred
