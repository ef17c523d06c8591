#include "app/benchmark/profile.hpp"

#include <cxxabi.h>
#include <elf.h>
#include <link.h>
#include <sys/time.h>
#include <ucontext.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string_view>

namespace kindred {

namespace {

constexpr suseconds_t between_samples = 2000;  // microseconds of processor time
std::array<std::uintptr_t, 1 << 17> places;    // where the processor was
std::atomic<std::size_t> taken{0};

void take_sample(int, siginfo_t*, void* context) {
  const auto nth = taken.fetch_add(1, std::memory_order_relaxed);
#if defined(__x86_64__)
  const auto* at = static_cast<ucontext_t*>(context);
  if (nth < places.size())
    places[nth] = static_cast<std::uintptr_t>(at->uc_mcontext.gregs[REG_RIP]);
#else
  static_cast<void>(context);
  if (nth < places.size()) places[nth] = 0;
#endif
}

void set_timer(suseconds_t microseconds) {
  const itimerval every{{0, microseconds}, {0, microseconds}};
  setitimer(ITIMER_PROF, &every, nullptr);
}

/// Words in a function's file or name, and its mechanism; the first that is found counts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 42> mechanisms{{
    {"rates", "rates of a year"},
    {"open_cases", "pass over open cases"},
    {"OpenCases", "pass over open cases"},
    {"needs", "needs"},
    {"Crises", "crises"},
    {"siblings", "siblings"},
    {"early_help", "early and family help"},
    {"family_help", "early and family help"},
    {"partner", "partners"},
    {"Population", "population"},
    {"referral", "front door"},
    {"due_calendar", "calendar of what is due"},
    {"DueCalendar", "calendar of what is due"},
    {"assessment", "assessment"},
    {"case_file", "case file"},
    {"child_in_need", "child in need"},
    {"child_protection", "child protection"},
    {"entry_to_care", "entry to care"},
    {"leaving_care", "leaving care"},
    {"permanence", "permanence"},
    {"placement", "placement"},
    {"proceedings", "proceedings"},
    {"unaccompanied", "unaccompanied"},
    {"looked_after", "looked after"},
    {"live.cpp", "living a month"},
    {"::live", "living a month"},
    {"competing_risks", "hazards"},
    {"hazard_state", "hazards"},
    {"area_month", "hazards"},
    {"AreaMonth::", "hazards"},
    {"stocks", "tallies"},
    {"Counts", "tallies"},
    {"Digest", "tallies"},
    {"StockByMonth", "tallies"},
    {"olicy", "policy"},
    {"one_month", "order of a month"},
    {"::first_half", "order of a month"},
    {"::second_half", "order of a month"},
    {"area_image", "launch states"},
    {"AreaState", "launch states"},
    {"AreaRun", "order of a month"},
    {"BurnIn", "order of a month"},
}};

std::string mechanism_of(std::string_view file_and_name) {
  const auto found = std::ranges::find_if(mechanisms, [&](const auto& mechanism) {
    return file_and_name.find(mechanism.first) != std::string_view::npos;
  });
  return found == mechanisms.end() ? "other" : std::string(found->second);
}

/// A function as it lies in memory.
struct Function {
  std::uintptr_t begin, end;
  std::string mechanism;
};

std::string readable(const char* name) {
  int status = 0;
  char* made = abi::__cxa_demangle(name, nullptr, nullptr, &status);
  std::string text = status == 0 ? made : name;
  std::free(made);
  // What it is given does not say what it does.
  return text.substr(0, text.find('(', text.find("(anonymous namespace)") == std::string::npos
                                           ? 0
                                           : text.find("(anonymous namespace)") + 1));
}

std::uintptr_t load_address() {
  std::uintptr_t found = 0;
  dl_iterate_phdr(
      [](dl_phdr_info* program, std::size_t, void* to) {
        *static_cast<std::uintptr_t*>(to) = program->dlpi_addr;
        return 1;  // the program itself comes first
      },
      &found);
  return found;
}

/// The program's functions in order of address, from its own file.
std::vector<Function> functions() {
  std::ifstream in("/proc/self/exe", std::ios::binary);
  const std::string file((std::istreambuf_iterator<char>(in)), {});
  std::vector<Function> found;
  if (file.size() < sizeof(Elf64_Ehdr)) return found;
  const auto* header = reinterpret_cast<const Elf64_Ehdr*>(file.data());
  const std::span sections(reinterpret_cast<const Elf64_Shdr*>(file.data() + header->e_shoff),
                           header->e_shnum);
  const auto load = load_address();
  for (const auto& section : sections) {
    if (section.sh_type != SHT_SYMTAB) continue;
    const char* names = file.data() + sections[section.sh_link].sh_offset;
    const std::span symbols(reinterpret_cast<const Elf64_Sym*>(file.data() + section.sh_offset),
                            section.sh_size / sizeof(Elf64_Sym));
    std::string source;  // local symbols come after the name of their file
    for (const auto& symbol : symbols) {
      const char* name = names + symbol.st_name;
      if (ELF64_ST_TYPE(symbol.st_info) == STT_FILE) source = name;
      if (ELF64_ST_TYPE(symbol.st_info) != STT_FUNC || symbol.st_size == 0) continue;
      const bool local = ELF64_ST_BIND(symbol.st_info) == STB_LOCAL;
      const auto begin = load + symbol.st_value;
      found.push_back({begin, begin + symbol.st_size,
                       mechanism_of((local ? source + " " : "") + readable(name))});
    }
  }
  std::ranges::sort(found, {}, &Function::begin);
  return found;
}

}  // namespace

Profile::Profile() {
  taken = 0;
  struct sigaction action {};
  action.sa_sigaction = take_sample;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigaction(SIGPROF, &action, nullptr);
  set_timer(between_samples);
}

Profile::~Profile() {
  set_timer(0);
  std::signal(SIGPROF, SIG_IGN);  // one may still be on its way
}

std::size_t Profile::samples() const { return std::min(taken.load(), places.size()); }

std::vector<std::pair<std::string, double>> Profile::shares() const {
  const auto n = samples();
  const auto known = functions();
  if (known.empty() || n == 0) return {};
  std::map<std::string, std::size_t> of_mechanism;
  for (const auto place : std::span(places).first(n)) {
    const auto after = std::ranges::upper_bound(known, place, {}, &Function::begin);
    const bool ours = after != known.begin() && place < std::prev(after)->end;
    ++of_mechanism[ours ? std::prev(after)->mechanism : "system and libraries"];
  }
  std::vector<std::pair<std::string, double>> made;
  for (const auto& [mechanism, number] : of_mechanism) {
    made.emplace_back(mechanism, static_cast<double>(number) / static_cast<double>(n));
  }
  std::ranges::stable_sort(made, std::greater{}, &std::pair<std::string, double>::second);
  return made;
}

}  // namespace kindred
