#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Characters that look like others and are not, in names that people typed or pasted (R59, R60).
namespace certfolio::domain {

/// A word that mixes scripts, and how it reads when the odd letters are exchanged.
struct LookAlike {
    std::u32string word;                   ///< the first suspicious word
    std::optional<std::u32string> mended;  ///< the whole name in one script per word; absent when not sure
};

/// Latin letters beside Greek or Cyrillic ones in one word, or a word made of Greek or Cyrillic letters that
/// all look Latin in a name that is Latin otherwise.
[[nodiscard]] std::optional<LookAlike> find_look_alike(std::u32string_view name);

/// Non-breaking and other unusual spaces made plain, invisible characters taken away.
[[nodiscard]] std::u32string with_plain_spaces(std::u32string_view name);

/// Full-width letters, digits, punctuation and spaces (U+FF01 to U+FF5E, U+3000) made plain.
[[nodiscard]] std::u32string with_plain_width(std::u32string_view name);

}  // namespace certfolio::domain
