#pragma once

#include "core/code.hpp"
#include "core/phrase.hpp"

namespace certfolio::core {

/// What is said about one code. In `full`, `{limit}` is the violation's limit and `{actual}` what was found
/// as text;
/// `{count}` is what was found as a number and `{instant}` as an instant. `plain` says the same without
/// figures and is used when one of them is missing.
struct Sentence {
    Code code{};
    Phrase full;
    Phrase plain;
};

/// The English sentence of a code.
[[nodiscard]] const Sentence& find_sentence(Code code) noexcept;

}  // namespace certfolio::core
