#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/time.hpp"
#include "core/violation.hpp"

/// What a card says, checked in the browser only: a card number or CVV never leaves it (R93, R94).
namespace certfolio::domain {

enum class CardBrand : std::uint8_t {
    visa,
    mastercard,
    american_express,
    discover,
    diners_club,
    jcb,
    unionpay
};

/// `visa`; the name on the wire.
[[nodiscard]] std::string_view slug(CardBrand brand) noexcept;
/// `American Express`; the name people read.
[[nodiscard]] std::string_view brand_name(CardBrand brand) noexcept;
[[nodiscard]] std::optional<CardBrand> parse_card_brand(std::string_view slug) noexcept;
/// The brand that these first digits belong to, as soon as they tell.
[[nodiscard]] std::optional<CardBrand> find_brand(std::string_view digits) noexcept;

/// Digits only, of a length that the brand allows, with a right Luhn check digit. Spaces and hyphens are
/// accepted.
class CardNumber {
 public:
    static core::Expected<CardNumber, core::Violation> parse(std::string_view text);

    [[nodiscard]] const std::string& digits() const noexcept { return digits_; }
    [[nodiscard]] CardBrand brand() const noexcept { return brand_; }
    [[nodiscard]] std::string_view last_four() const noexcept {
        return std::string_view(digits_).substr(digits_.size() - 4);
    }

 private:
    CardNumber(std::string digits, CardBrand brand) : digits_(std::move(digits)), brand_(brand) {}
    std::string digits_;
    CardBrand brand_;
};

/// Month and year; good through the last day of the month. `12/30`, `12/2030`, `1230`, `12 - 30`, `2030-12`.
struct CardExpiry {
    int month = 1;
    int year = 2000;

    /// `card.expired` when its month is over everywhere on earth at `now`, `card.expiry_too_far` beyond 20
    /// years.
    static core::Expected<CardExpiry, core::Violation> parse(std::string_view text, core::Instant now);
    bool operator==(const CardExpiry&) const = default;
};

/// CVV: 4 digits for American Express, else 3; nothing wrong gives nothing. Before the brand is known 3 or 4.
[[nodiscard]] std::optional<core::Violation> check_security_code(std::string_view text,
                                                                 std::optional<CardBrand> brand);

/// Groups digits for display: 4-4-4-4, American Express 4-6-5.
[[nodiscard]] std::string format_card_number(std::string_view digits);

}  // namespace certfolio::domain
