#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/decision.hpp"
#include "domain/quote.hpp"
#include "rules/pricing_tiers.hpp"

/// The arithmetic behind `pricing_rules`; nobody else needs it.
namespace certfolio::rules {

/// What a licence costs for the rest of a running term.
struct Proration {
    std::int64_t days_charged = 0;
    std::int64_t days_left = 0;  ///< at most days_charged
    std::int64_t days_in_term = 1;
    core::SourceRow minimum;  ///< the minimum charge's row, when it makes days_charged more than days_left
};

/// Prices one cart that `check_cart` has passed; what its lines have in common is looked up once. Every
/// function that returns a bool returns false when an amount leaves the range of money.
class PriceCalculation {
 public:
    /// `years`: of the account's term; not looked at in a unit-based account.
    PriceCalculation(const domain::Cart& cart, const domain::Catalogue& catalogue, core::Instant now,
                     int years);

    /// Licences are charged for the rest of a running term from here on (D-d).
    void prorate(const Proration& proration) { proration_ = proration; }

    [[nodiscard]] bool add_line(std::size_t line);
    /// D-a: once for a new account with something in its cart.
    void add_international_fee();
    [[nodiscard]] bool add_tax_and_total();
    /// How long account and licences last (R11, R12).
    void add_account_end(core::Instant starts_at, core::Instant ends_at);

    [[nodiscard]] domain::Quote& quote() noexcept { return quote_; }
    [[nodiscard]] core::Explained<domain::Quote> take() && {
        return {std::move(quote_), std::move(explanation_)};
    }

 private:
    void explain(core::Because because, const core::Clause& rule, core::SourceRow source,
                 core::Operand a = {}, core::Operand b = {}, core::Operand c = {}, core::Operand d = {}) {
        explanation_.push_back({because, rule, source, line_, {a, b, c, d}});
    }
    [[nodiscard]] std::optional<domain::Money> licence_each(domain::Money per_year);
    [[nodiscard]] std::optional<domain::Money> volume_reduction(domain::Money gross, std::int64_t quantity);
    [[nodiscard]] std::optional<domain::Money> term_reduction(domain::Money amount, bool licence);

    const domain::Catalogue& catalogue_;
    core::Date day_;
    int years_;
    std::vector<TierInForce> volume_tiers_;
    std::vector<TierInForce> term_tiers_;
    domain::Money zero_;
    std::optional<Proration> proration_;
    domain::Quote quote_;
    core::Explanation explanation_;
    std::int32_t line_ = -1;
};

}  // namespace certfolio::rules
