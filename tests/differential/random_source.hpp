#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace certfolio::differential {

/// SplitMix64: the same numbers from the same seed on every machine and compiler.
class RandomSource {
 public:
    explicit RandomSource(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 to below − 1.
    std::int64_t below(std::int64_t below) {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(below));
    }
    std::int64_t between(std::int64_t least, std::int64_t most) { return least + below(most - least + 1); }
    bool one_in(std::int64_t chances) { return below(chances) == 0; }

    template <class T>
    const T& pick(std::span<const T> choices) {
        return choices[static_cast<std::size_t>(below(static_cast<std::int64_t>(choices.size())))];
    }

 private:
    std::uint64_t state_;
};

}  // namespace certfolio::differential
