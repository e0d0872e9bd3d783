#include "handlers/card_search.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/ascii.hpp"
#include "domain/payment_card.hpp"

namespace certfolio::handlers {

namespace {

constexpr std::size_t card_digits_min = 13;
constexpr std::size_t card_digits_max = 19;
constexpr std::size_t telephone_digits_max = 15;  // E.164
constexpr std::size_t separators_together_max = 3;
/// What may follow a number without a blank: a security code, an expiry date, or both.
constexpr std::size_t tail_digits_min = 3;
constexpr std::size_t tail_digits_max = 8;

/// Digits that stand together, and where each of their groups begins.
struct DigitRun {
    std::string digits;
    std::vector<std::size_t> group_starts;
    bool after_plus = false;

    [[nodiscard]] std::size_t end_of(std::size_t group) const {
        return group + 1 < group_starts.size() ? group_starts[group + 1] : digits.size();
    }
};

constexpr auto separators = std::to_array<std::string_view>({
    " ",
    "\t",
    "-",
    ".",
    "_",
    "/",
    "\xC2\xA0",  // no-break space
    "\xE2\x80\x80",
    "\xE2\x80\x81",
    "\xE2\x80\x82",  // spaces of typography
    "\xE2\x80\x83",
    "\xE2\x80\x84",
    "\xE2\x80\x85",
    "\xE2\x80\x86",
    "\xE2\x80\x87",
    "\xE2\x80\x88",
    "\xE2\x80\x89",
    "\xE2\x80\x8A",
    "\xE2\x80\x8B",
    "\xE2\x80\x90",
    "\xE2\x80\x91",
    "\xE2\x80\x92",
    "\xE2\x80\x93",
    "\xE2\x80\x94",
    "\xE2\x80\x95",  // dashes
    "\xE2\x80\xAF",
    "\xE3\x80\x80",  // narrow no-break space, ideographic space
});

std::size_t separator_bytes(std::string_view text) noexcept {
    for (const std::string_view separator : separators) {
        if (text.starts_with(separator))
            return separator.size();
    }
    return 0;
}

struct Digit {
    char digit;
    std::size_t bytes;
};

/// A digit of ASCII or a full-width one, as East Asian keyboards give them.
std::optional<Digit> digit_at(std::string_view text) noexcept {
    if (!text.empty() && core::is_ascii_digit(text[0]))
        return Digit{text[0], 1};
    if (text.starts_with("\xEF\xBC") && text.size() >= 3) {
        const auto value = static_cast<unsigned char>(text[2]) - 0x90;
        if (value >= 0 && value <= 9)
            return Digit{static_cast<char>('0' + value), 3};
    }
    return std::nullopt;
}

/// Takes the run at the beginning of `text` away; there is a digit.
DigitRun take_run(std::string_view& text) {
    DigitRun run;
    run.group_starts.push_back(0);
    while (const auto digit = digit_at(text)) {
        run.digits.push_back(digit->digit);
        text.remove_prefix(digit->bytes);
        std::string_view rest = text;
        for (std::size_t i = 0; i < separators_together_max && !digit_at(rest); ++i)
            rest.remove_prefix(separator_bytes(rest));
        if (rest.size() == text.size() || !digit_at(rest))
            continue;
        text = rest;
        run.group_starts.push_back(run.digits.size());
    }
    return run;
}

bool is_card_number(std::string_view digits) {
    return domain::CardNumber::parse(digits).has_value();
}

std::size_t usual_length(domain::CardBrand brand) noexcept {
    if (brand == domain::CardBrand::american_express)
        return 15;
    return brand == domain::CardBrand::diners_club ? 14 : 16;
}

/// The card numbers that may begin with one group of a run.
class Windows {
 public:
    Windows(const DigitRun& run, std::size_t first, domain::CardBrand brand, bool strict)
        : run_(run), first_(first), usual_(usual_length(brand)), strict_(strict) {}

    [[nodiscard]] bool hold_card_number() const {
        const std::size_t start = run_.group_starts[first_];
        bool in_fours = true;  // every group before the present one
        for (std::size_t group = first_; group < run_.group_starts.size(); ++group) {
            const std::size_t group_start = run_.group_starts[group];
            if (group_start - start >= card_digits_max)
                return false;
            const std::size_t end = run_.end_of(group);
            if (fits(group, end - start, in_fours) && is_card_number(digits(start, end - start)))
                return true;
            if (in_fours && has_tail(start + usual_, group_start, end) &&
                is_card_number(digits(start, usual_)))
                return true;
            in_fours = in_fours && end - group_start == 4;
        }
        return false;
    }

 private:
    [[nodiscard]] bool fits(std::size_t last, std::size_t length, bool in_fours) const {
        if (length < card_digits_min || length > card_digits_max)
            return false;
        if (strict_)
            return in_fours && length > telephone_digits_max;
        const bool is_whole = first_ == 0 && last + 1 == run_.group_starts.size();
        return in_fours || is_whole || length == usual_;
    }
    /// A number that ends at `end` in the middle of a group, with just so much behind it.
    [[nodiscard]] bool has_tail(std::size_t end, std::size_t group_start, std::size_t group_end) const {
        return end > group_start && end + tail_digits_min <= group_end &&
               end + tail_digits_max >= group_end && (!strict_ || usual_ > telephone_digits_max);
    }
    [[nodiscard]] std::string_view digits(std::size_t start, std::size_t length) const {
        return std::string_view(run_.digits).substr(start, length);
    }

    const DigitRun& run_;
    std::size_t first_;
    std::size_t usual_;
    bool strict_;
};

bool run_holds_card_number(const DigitRun& run, bool strict) {
    if (run.digits.size() < card_digits_min)
        return false;
    if (run.after_plus && (strict || run.digits.size() <= telephone_digits_max))
        return false;
    for (std::size_t group = 0; group < run.group_starts.size(); ++group) {
        const std::size_t start = run.group_starts[group];
        if (run.digits.size() - start < card_digits_min)
            return false;
        const auto brand = domain::find_brand(std::string_view(run.digits).substr(start, 4));
        if (brand && Windows(run, group, *brand, strict).hold_card_number())
            return true;
    }
    return false;
}

/// What can be digits: those of ASCII, and the first bytes of full-width ones.
bool has_digits_enough(std::string_view text) noexcept {
    if (text.size() < card_digits_min)
        return false;
    const auto count = std::count_if(text.begin(), text.end(),
                                     [](char c) { return core::is_ascii_digit(c) || c == '\xEF'; });
    return static_cast<std::size_t>(count) >= card_digits_min;
}

bool search(std::string_view text, bool strict) {
    if (!has_digits_enough(text))
        return false;
    bool after_plus = false;
    while (!text.empty()) {
        if (!digit_at(text)) {
            after_plus = text[0] == '+';
            text.remove_prefix(1);
            continue;
        }
        DigitRun run = take_run(text);
        run.after_plus = after_plus;
        if (run_holds_card_number(run, strict))
            return true;
    }
    return false;
}

}  // namespace

bool holds_card_number(std::string_view text) {
    return search(text, false);
}

bool telephone_holds_card_number(std::string_view text) {
    return search(text, true);
}

}  // namespace certfolio::handlers
