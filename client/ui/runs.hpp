#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace certfolio::ui {

/// Whether the text has letters that join, stack, combine or run from right to left, so that it cannot be
/// drawn sign by sign.
[[nodiscard]] bool needs_shaping(std::string_view text) noexcept;

/// Lines of text that are drawn as one sign each, because the platform's text engine has to shape them whole.
/// Each has a code in Unicode's private use area, under which the faces measure and draw it.
class Runs {
 public:
    static constexpr unsigned int first_code = 0xE000;
    static constexpr unsigned int last_code = 0xF8FF;

    /// The code of a text, or 0 when there is none left.
    [[nodiscard]] unsigned int code_of(std::string_view text);
    /// Empty when nothing has this code; valid until the next text gets a code.
    [[nodiscard]] std::string_view text_of(unsigned int code) const noexcept;

    /// There are so many that those not seen any more should be forgotten.
    [[nodiscard]] bool crowded() const noexcept;
    void clear() noexcept;

 private:
    std::string texts_;                ///< one behind the other
    std::vector<std::uint32_t> ends_;  ///< where each ends in it
};

}  // namespace certfolio::ui
