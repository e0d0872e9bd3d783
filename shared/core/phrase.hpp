#pragma once

#include <cstddef>
#include <string_view>

namespace certfolio::core {

/// A text of this program, in English: the key under which the tables of other languages have it. Made of
/// literals with `_en` only (by which `cmake/languages.py` finds them all), so that what people typed is
/// never taken for one, and no literal reaches a page without its translations.
class Phrase {
 public:
    constexpr Phrase() noexcept = default;

    /// One that was packed into a table of texts when the program was compiled.
    [[nodiscard]] static constexpr Phrase unpacked(std::string_view english) noexcept {
        return Phrase(english);
    }

    [[nodiscard]] constexpr std::string_view english() const noexcept { return english_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return english_.empty(); }

 private:
    explicit constexpr Phrase(std::string_view english) noexcept : english_(english) {}
    friend constexpr Phrase operator""_en(const char* english, std::size_t size) noexcept;

    std::string_view english_;
};

[[nodiscard]] constexpr Phrase operator""_en(const char* english, std::size_t size) noexcept {
    return Phrase({english, size});
}

/// A text with a number in it: the English for one and for every other number.
struct CountedPhrase {
    Phrase one;
    Phrase other;
};

}  // namespace certfolio::core

namespace certfolio {
using core::operator""_en;
}  // namespace certfolio
