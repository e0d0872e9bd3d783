#pragma once

#include <cstdint>
#include <span>

/// Unicode facts about domain names, generated at build time by `cmake/idna_tables.py`. All rows ascend by
/// their first member, so that they can be searched.
namespace certfolio::domain {

/// Characters that IDNA 2008 allows (RFC 5892): first, first + stride, ... `count` of them.
struct LetterRun {
    char32_t first;
    std::uint16_t count;
    std::uint8_t stride;
    bool mark;  ///< combining marks: no label begins with one
};

/// Characters whose lower case is `offset` away.
struct CaseRun {
    char16_t first;
    std::uint16_t count;
    std::uint8_t stride;
    std::int32_t offset;
};

/// `composed` is `first` and `second` (0: nothing); only when `composes` does NFC put them together again.
struct Decomposition {
    char16_t composed;
    char16_t first;
    char16_t second;
    bool composes;
};

/// Marks of one canonical combining class, first to last.
struct CombiningRun {
    char16_t first;
    char16_t last;
    std::uint8_t combining_class;
};

[[nodiscard]] std::span<const LetterRun> letter_runs() noexcept;
[[nodiscard]] std::span<const CaseRun> case_runs() noexcept;
[[nodiscard]] std::span<const Decomposition> decompositions() noexcept;
[[nodiscard]] std::span<const CombiningRun> combining_runs() noexcept;

}  // namespace certfolio::domain
