#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/decision.hpp"
#include "core/time.hpp"
#include "domain/catalogue.hpp"

/// The operands of each step, in order:
///   account_ends              in `pricing_rules`
///   coverage_follows_account  from, until, and where a certificate outlives it (R30) the certificate's end
///   coverage_from_units       units, months, from, until
///   carried_over              months
///   units_needed              months to cover, months carried over, units
///   limit_row_holds           months or days at most, issued, until, days recommended (where the row has
///   them) certificate_capped        end asked for, end allowed, issued
///
/// Two clocks (D-b): *coverage* is what was paid for; a *certificate's term* is what one certificate lasts.
/// Intervals are half-open in code; a certificate's validity is inclusive of its last second only where X.509
/// is written.
namespace certfolio::rules {

/// [from, until)
struct Coverage {
    core::Instant from;
    core::Instant until;
    bool operator==(const Coverage&) const = default;
};

/// R11: an account that starts at `start` ends so many calendar years later (29 February becomes 28
/// February).
[[nodiscard]] core::Instant account_end(core::Instant start, domain::Term term);

/// R12: a licence ends with its account, whenever it was bought.
[[nodiscard]] core::Explained<Coverage> licence_coverage(core::Instant bought_at,
                                                         core::Instant account_ends_at);

/// R35: `units` × 12 months of life from `start`.
[[nodiscard]] core::Explained<Coverage> unit_coverage(core::Instant start, std::int64_t units);

/// D-c: units that a certificate name needs to be covered for [start, until): 12 months each, begun ones
/// counted; up to `carried_over_months` (at most 1) of the length came with an early renewal and cost
/// nothing.
/// What is carried over comes on top of a paid unit; more than 1 counts as 1. `lifetime.not_positive` at
/// `/until`.
[[nodiscard]] core::Decision<std::int64_t> units_needed(core::Instant start, core::Instant until,
                                                        int carried_over_months);

/// R37 to R39: the units left of `units_free` once a certificate name is covered for [start, until);
/// `lifetime.units_insufficient` at `/until` (limit: units free, actual: units needed; fix: the latest end
/// that they reach).
[[nodiscard]] core::Decision<std::int64_t> decide_unit_use(std::int64_t units_free, core::Instant start,
                                                           core::Instant until, int carried_over_months);

/// An issue date as typed: `2026-11-22` (its first second) or `2026-11-22T14:02:09Z`; else
/// `lifetime.date_malformed` at `/issued_at`.
[[nodiscard]] core::Expected<core::Instant, core::Violation> parse_issue_time(std::string_view text);

/// The limit on one certificate: its last allowed instant (half-open), the last second that may stand in
/// notAfter (inclusive), and the row it comes from.
struct LifetimeLimit {
    core::Instant until;      ///< half-open end
    core::Instant not_after;  ///< until − 1 s: RFC 5280 4.1.2.5 counts the last second
    std::optional<core::Instant> recommended_until;  ///< SHOULD NOT exceed
    bool operator==(const LifetimeLimit&) const = default;
};

/// D-o: the longest life of one SSL certificate issued at `issued_at` under a limit profile; with
/// `smaller_with_guide` the smaller of both rows wins. `lifetime.product_unlimited` for products outside the
/// limits (family other), `lifetime.profile_unknown`, `lifetime.no_limit_in_force` before the first row
/// (nothing limited).
[[nodiscard]] core::Decision<LifetimeLimit> lifetime_limit(const domain::Product& product,
                                                           const domain::Catalogue& catalogue,
                                                           std::string_view profile, core::Instant issued_at);

/// What somebody asks for: a certificate of `product` from `issued_at`, `months` long, covered until a given
/// end.
struct CertificateTermFacts {
    core::Instant issued_at;
    int months = 12;
    std::optional<Coverage> coverage;  ///< absent: not looked at
};

/// The certificate's own validity [from, until): as asked for, never beyond the limit (else
/// `lifetime.above_limit` at `/months`: limit in days, actual in months, the longest whole months allowed as
/// fix); it begins inside its coverage, else `lifetime.outside_coverage`. It may outlive its coverage (R26 to
/// R30): that is decided by the lapse rules, and explained here. A product or day without a limit takes any
/// length.
[[nodiscard]] core::Decision<Coverage> decide_certificate_term(const CertificateTermFacts& facts,
                                                               const domain::Product& product,
                                                               const domain::Catalogue& catalogue,
                                                               std::string_view profile);

/// D-b: the certificates that deliver a coverage one after another, each as long as the limit of its own
/// issue date allows, the last one shorter; each that was cut is explained. A product without a limit needs
/// one. At most 3,660. `lifetime.not_positive` at `/until` for an empty coverage.
[[nodiscard]] core::Decision<std::vector<Coverage>> plan_certificates(const Coverage& coverage,
                                                                      const domain::Product& product,
                                                                      const domain::Catalogue& catalogue,
                                                                      std::string_view profile);

}  // namespace certfolio::rules
