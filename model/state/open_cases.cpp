#include "model/state/open_cases.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace kindred::model {

Instructions best_instructions() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return Instructions::avx2;
#endif
  return Instructions::plain;
}

std::uint32_t OpenCases::add(AgentId agent, std::uint32_t record) {
  const auto slot = static_cast<std::uint32_t>(record_.size());
  agent_low_.push_back(static_cast<std::uint32_t>(agent));
  agent_high_.push_back(static_cast<std::uint32_t>(agent >> 32));
  record_.push_back(record);
  class_.push_back(0);
  review_.push_back(INT16_MIN);
  return slot;
}

std::uint32_t OpenCases::remove(std::uint32_t slot) {
  const auto moved = record_.back();
  each_part([slot](auto& column) {
    column[slot] = column.back();
    column.pop_back();
  });
  return moved;
}

void OpenCases::pass(const KeyedRng& rng, Month month, std::span<const std::uint32_t> threshold,
                     Instructions instructions, std::vector<FoundCase>& found) const {
  const auto done =
      instructions == Instructions::avx2 ? pass_avx2(rng, month, threshold, found) : 0;
  pass_plain(rng, month, threshold, done, found);
}

void OpenCases::pass_plain(const KeyedRng& rng, Month month,
                           std::span<const std::uint32_t> threshold, std::size_t from,
                           std::vector<FoundCase>& found) const {
  for (std::size_t i = from; i < size(); ++i) {
    const auto agent = static_cast<AgentId>(agent_high_[i]) << 32 | agent_low_[i];
    const auto words = rng.words(agent, DrawPurpose::month, month);
    if (words[0] < threshold[class_[i]] || review_[i] <= month.index) {
      found.push_back({record_[i], words});
    }
  }
}

#if defined(__x86_64__)
namespace {

/// The high and low halves of the products of eight lanes with one multiplier.
struct Product {
  __m256i high, low;
};
__attribute__((target("avx2"), always_inline)) inline Product product(__m256i lanes,
                                                                      __m256i multiplier) {
  const __m256i even = _mm256_mul_epu32(lanes, multiplier);
  const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(lanes, 32), multiplier);
  return {_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xaa),
          _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xaa)};
}

__attribute__((target("avx2"), always_inline)) inline __m256i all(std::uint32_t value) {
  return _mm256_set1_epi32(static_cast<int>(value));
}

struct Lanes {
  __m256i word[4];
};

/// Philox4x32-10 in two groups of eight lanes, so that one's multiplications fill the other's
/// waits; constants by Salmon et al. (2011).
__attribute__((target("avx2"), always_inline)) inline void philox(
    Lanes& a, Lanes& b, std::array<std::uint32_t, 2> key) {
  const __m256i m0 = all(0xD2511F53), m1 = all(0xCD9E8D57);
  for (int round = 0; round < 10; ++round) {
    for (Lanes* lanes : {&a, &b}) {
      auto& c = lanes->word;
      const Product p0 = product(c[0], m0), p1 = product(c[2], m1);
      c[0] = _mm256_xor_si256(_mm256_xor_si256(p1.high, c[1]), all(key[0]));
      c[2] = _mm256_xor_si256(_mm256_xor_si256(p0.high, c[3]), all(key[1]));
      c[1] = p1.low;
      c[3] = p0.low;
    }
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
}

}  // namespace

__attribute__((target("avx2"))) std::size_t OpenCases::pass_avx2(
    const KeyedRng& rng, Month month, std::span<const std::uint32_t> threshold,
    std::vector<FoundCase>& found) const {
  const auto key = rng.key();
  const __m256i top = all(0x80000000);
  const __m256i now = all(static_cast<std::uint32_t>(month.index));
  const __m256i event = all(KeyedRng::counter_word(DrawPurpose::month, 0));
  const auto counters = [&](std::size_t i) __attribute__((target("avx2"))) {
    return Lanes{{_mm256_loadu_si256(reinterpret_cast<const __m256i*>(&agent_low_[i])),
                  _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&agent_high_[i])), event,
                  now}};
  };
  const auto note = [&](const Lanes& lanes, std::size_t i) __attribute__((target("avx2"))) {
    const auto classes =
        _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&class_[i])));
    const auto limits =
        _mm256_i32gather_epi32(reinterpret_cast<const int*>(threshold.data()), classes, 4);
    // Signed comparison of numbers with the top bit turned round is unsigned comparison.
    const auto below =
        _mm256_cmpgt_epi32(_mm256_xor_si256(limits, top), _mm256_xor_si256(lanes.word[0], top));
    const auto reviews =
        _mm256_cvtepi16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&review_[i])));
    const auto waits = _mm256_cmpgt_epi32(reviews, now);
    auto hits = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(
        _mm256_or_si256(below, _mm256_xor_si256(waits, _mm256_set1_epi32(-1))))));
    if (hits == 0) return;
    alignas(32) std::array<std::array<std::uint32_t, 8>, 4> word;
    for (std::size_t w = 0; w < 4; ++w) {
      _mm256_store_si256(reinterpret_cast<__m256i*>(word[w].data()), lanes.word[w]);
    }
    for (; hits != 0; hits &= hits - 1) {
      const auto lane = static_cast<std::size_t>(__builtin_ctz(hits));
      found.push_back(
          {record_[i + lane], {word[0][lane], word[1][lane], word[2][lane], word[3][lane]}});
    }
  };
  std::size_t i = 0;
  for (; i + 16 <= size(); i += 16) {
    Lanes first = counters(i), second = counters(i + 8);
    philox(first, second, key);
    note(first, i);
    note(second, i + 8);
  }
  return i;
}
#else
std::size_t OpenCases::pass_avx2(const KeyedRng&, Month, std::span<const std::uint32_t>,
                                 std::vector<FoundCase>&) const {
  return 0;
}
#endif

}  // namespace kindred::model
