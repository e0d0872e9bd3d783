#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/language.hpp"

namespace certfolio::ui {

/// What a widget shows: words of this program, which stand in the language of the frame, or somebody's data,
/// shown as it is. Literals are neither: they must be phrases (`_en`) or data by name.
class Text {
 public:
    constexpr Text() noexcept = default;
    constexpr Text(core::Phrase phrase) noexcept
        : begin_(phrase.english().data()), size_(phrase.english().size() | phrase_bit) {}
    constexpr Text(std::string_view data) noexcept : begin_(data.data()), size_(data.size()) {}
    Text(const std::string& data) noexcept : Text(std::string_view(data)) {}
    Text(const char*) = delete;

    [[nodiscard]] constexpr bool empty() const noexcept { return (size_ & ~phrase_bit) == 0; }
    [[nodiscard]] std::string_view in(core::Language language) const noexcept {
        const std::string_view text(begin_, size_ & ~phrase_bit);
        return (size_ & phrase_bit) == 0 ? text : language.text(core::Phrase::unpacked(text));
    }

 private:
    /// No text is so long that its size needs this bit.
    static constexpr std::size_t phrase_bit = ~(static_cast<std::size_t>(-1) >> 1U);

    const char* begin_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace certfolio::ui
