#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fixed_text.hpp"
#include "core/time.hpp"
#include "domain/basis_points.hpp"
#include "domain/money.hpp"
#include "domain/product_id.hpp"
#include "domain/tax_place.hpp"
#include "domain/term.hpp"

/// Everything that an operator sets: what is sold, for how much, taxed how, and under which limits, each row
/// with the date from which it holds. A catalogue that exists has been checked in full
/// (`rules/catalogue_rules`).
namespace certfolio::domain {

enum class AccountType : std::uint8_t { subscription, unit_based };        // R9
enum class ProductFamily : std::uint8_t { ssl, other };                    // R20, R42
enum class ValidationLevel : std::uint8_t { organisation, extended };      // OV, EV
enum class ProductModel : std::uint8_t { follows_account, always_units };  // R20, R21, D-k
enum class EntitlementKind : std::uint8_t { licence, unit };

/// From this day on (00:00 UTC) the row holds, until the next row's day.
struct PriceRow {
    core::Date from;
    Money licence_per_year;  ///< one licence for one year of the account's term; 0 when always by units
    Money unit;              ///< one unit: one year of life (R35)
    bool operator==(const PriceRow&) const = default;
};

/// What the operator calls a thing in another language than the catalogue's own.
struct Translation {
    std::string language;  ///< `fr-CA`
    std::string name;
    std::string description;  ///< of a product
    bool operator==(const Translation&) const = default;
};

/// A row's name in this language; the catalogue's own where it has no other.
template <class Row>
[[nodiscard]] const std::string& name_of(const Row& row, std::string_view language) noexcept {
    for (const Translation& translation : row.translations)
        if (translation.language == language)
            return translation.name;
    return row.name;
}

struct Product {
    ProductId id;
    std::string name;         ///< `Advantage OV SSL`
    std::string description;  ///< `one name with and without www`
    std::vector<Translation> translations;
    ProductFamily family = ProductFamily::ssl;
    ValidationLevel level = ValidationLevel::organisation;
    ProductModel model = ProductModel::follows_account;
    std::int64_t initial_quantity_min = 1;    ///< R46 to R48: this many of it alone are a sufficient start
    std::optional<int> unit_expiry_months;    ///< D-f: units unused for so long expire; never when absent
    std::optional<core::Date> on_sale_until;  ///< not sold from this day on
    std::vector<PriceRow> prices;             ///< ascending by `from`, at least one
    bool operator==(const Product&) const = default;
};

/// A product's description in this language.
[[nodiscard]] inline const std::string& description_of(const Product& product,
                                                       std::string_view language) noexcept {
    for (const Translation& translation : product.translations)
        if (translation.language == language)
            return translation.description;
    return product.description;
}

/// At least so many of one product in one cart reduce its line by so much.
struct VolumeTier {
    core::Date from;
    std::int64_t quantity_min = 0;
    BasisPoints reduction;
    bool operator==(const VolumeTier&) const = default;
};

/// A subscription of at least so many years reduces each licence line by so much.
struct TermTier {
    core::Date from;
    Term years_min;
    BasisPoints reduction;
    bool operator==(const TermTier&) const = default;
};

/// A term that may be chosen from this day on; `offered` false takes it away again.
struct TermOffer {
    core::Date from;
    Term term;
    bool offered = true;
    bool operator==(const TermOffer&) const = default;
};

/// D-a: once per new account whose headquarters are outside `home_countries`. May be 0.
struct InternationalFee {
    core::Date from;
    Money amount;
    bool operator==(const InternationalFee&) const = default;
};

struct TaxRow {
    core::Date from;
    BasisPoints rate;
    bool operator==(const TaxRow&) const = default;
};

struct Tax {
    TaxPlace place;
    std::string name;  ///< `Ontario HST`
    std::vector<Translation> translations;
    std::vector<TaxRow> rows;
    bool operator==(const Tax&) const = default;
};

/// D-d: what is added in mid-term is charged for at least so many days.
struct MinimumCharge {
    core::Date from;
    std::int64_t days = 0;
    bool operator==(const MinimumCharge&) const = default;
};

/// The longest life of one SSL certificate whose issue date is on or after `from` (and before the next row).
/// Exactly one of months and days is set. Length counts the last second (FACTS: BR 6.3.2).
struct LimitRow {
    core::Date from;
    std::optional<int> months_max;
    std::optional<std::int64_t> days_max;
    std::optional<std::int64_t> days_recommended;  ///< SHOULD NOT exceed
    std::string source;                            ///< `BR 6.3.2, SC-081v3`
    bool operator==(const LimitRow&) const = default;
};

/// D-o: `guide` or `public-trust`.
struct LimitProfile {
    core::FixedText<32> id;
    std::string name;
    std::vector<Translation> translations;
    bool smaller_with_guide = false;  ///< true: the smaller of this row and the `guide` profile's row wins
    std::vector<LimitRow> rows;
    bool operator==(const LimitProfile&) const = default;
};

/// R32, D-e: how many days before an end a reminder goes out (0: none), and what follows the end.
struct LapsePlan {
    core::Date from;
    std::vector<std::int64_t> remind_days_before;  ///< descending
    bool remind_at_two_thirds = true;              ///< also at 2/3 of a short lifetime
    std::int64_t grace_days = 0;
    std::string revocation_reason;  ///< `privilegeWithdrawn`
    bool operator==(const LapsePlan&) const = default;
};

/// Counts that hold in enrolment only (R62, R68), as data.
struct EnrolmentLimits {
    std::int64_t organisations_max = 10;
    std::int64_t domains_max = 10;
    std::int64_t account_administrators_max = 10;
    std::int64_t cart_lines_max = 32;
    bool operator==(const EnrolmentLimits&) const = default;
};

/// R95: the agreement that a buyer accepts from this day on. `sha256` is of the text's bytes.
struct AgreementVersion {
    core::Date from;
    core::FixedText<32> version;
    std::string sha256;  ///< 64 lower-case hexadecimal digits
    bool operator==(const AgreementVersion&) const = default;
};

struct Catalogue {
    core::FixedText<32> version;  ///< changes with every change: `2026-11.1`
    Currency currency;
    core::FixedText<32> limit_profile;               ///< the operator's choice (D-o)
    std::vector<core::FixedText<2>> home_countries;  ///< D-a: US, CA, GB
    std::vector<TermOffer> terms;
    std::vector<Product> products;
    std::vector<VolumeTier> volume_tiers;
    std::vector<TermTier> term_tiers;
    std::vector<InternationalFee> international_fees;
    std::vector<Tax> taxes;
    std::vector<MinimumCharge> minimum_charges;
    std::vector<LimitProfile> limit_profiles;
    std::vector<LapsePlan> lapse_plans;
    std::vector<AgreementVersion> agreements;
    EnrolmentLimits limits;
    bool operator==(const Catalogue&) const = default;

    [[nodiscard]] const Product* find_product(ProductId id) const noexcept {
        for (const Product& product : products)
            if (product.id == id)
                return &product;
        return nullptr;
    }
};

}  // namespace certfolio::domain
