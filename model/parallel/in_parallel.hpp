// model/parallel/in_parallel.hpp - pieces of work on as many threads as the process may use.
//
// oneTBB is included here and in model/engine/simulate.cpp, which pipelines the draws. No other
// file of the model starts work on several threads.
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <stop_token>

#include "model/parallel/progress.hpp"

namespace kindred::model {

/// A workspace for each thread.
template <class T>
using PerThread = tbb::enumerable_thread_specific<T>;

/// While it lives, no more threads than these work.
class ThreadLimit {
 public:
  explicit ThreadLimit(int threads)
      : control_(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads)) {}

 private:
  tbb::global_control control_;
};

/// Calls work(i) for each piece, in no stated order. Throws Stopped if `stop` was asked for.
template <class Work>
void in_parallel(std::size_t pieces, std::stop_token stop, const Work& work) {
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, pieces, 1),
      [&](const auto& range) {
        for (auto i = range.begin(); i != range.end(); ++i) {
          if (!stop.stop_requested()) work(i);
        }
      },
      tbb::simple_partitioner{});
  if (stop.stop_requested()) throw Stopped{};
}

}  // namespace kindred::model
