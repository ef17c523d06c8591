#include "app/system/interruption.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <system_error>
#include <thread>

namespace kindred {

namespace {

std::atomic<int> signal_received{SIGINT};

/// Takes signals as they come, in a thread of its own: nothing here runs inside a signal handler.
void take_signals(sigset_t signals, std::stop_source source,
                  const std::filesystem::path& unfinished) {
  int number = 0;
  while (sigwait(&signals, &number) != 0) {
  }
  signal_received = number;
  source.request_stop();
  while (sigwait(&signals, &number) != 0) {
  }
  std::error_code ignored;
  if (!unfinished.empty()) std::filesystem::remove(unfinished, ignored);
  _exit(128 + number);
}

}  // namespace

std::stop_token watch_for_interruption(const std::filesystem::path& unfinished) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(number, nullptr, &before);
    if (number == SIGHUP && before.sa_handler == SIG_IGN) continue;
    std::signal(number, SIG_DFL);  // a shell's background job has SIGINT ignored
    sigaddset(&signals, number);
  }
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const std::stop_source source;
  std::thread(take_signals, signals, source, unfinished).detach();
  return source.get_token();
}

int interrupted_status() { return 128 + signal_received; }

}  // namespace kindred
