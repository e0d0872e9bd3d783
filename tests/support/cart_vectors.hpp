#pragma once

#include "domain/enrolment.hpp"
#include "support/sample_catalogue.hpp"
#include "support/vectors.hpp"

/// How `cart.vec` and `pricing.vec` spell a cart. Keys, all but `At` optional:
///     At = 2026-11-22T14:02:09Z      the time of pricing
///     Type = subscription            or unit_based
///     Term = 2                       years
///     Outside = yes                  headquarters outside the home countries
///     Tax = CA-ON
///     Lines = advantage-ov=5, multi-domain-ev=1
///     Started, Ends                  the running account of an addition
namespace certfolio::tests {

/// The cart as it would be typed, for `parse_cart` and for requests: unreadable values are allowed.
[[nodiscard]] inline domain::EnrolmentDraft draft_of(const Vector& vector) {
    domain::EnrolmentDraft draft;
    if (vector.value("Type") == "subscription")
        draft.account_type = domain::AccountType::subscription;
    if (vector.value("Type") == "unit_based")
        draft.account_type = domain::AccountType::unit_based;
    if (vector.has("Term"))
        draft.term_years = std::stoi(vector.value("Term"));
    draft.headquarters_outside = vector.value("Outside") == "yes";
    draft.tax_place = vector.value("Tax");
    std::istringstream items{vector.value("Lines")};
    for (std::string item; std::getline(items, item, ',');) {
        item.erase(0, item.find_first_not_of(' '));
        const auto equals = item.find('=');
        draft.cart.push_back(
            {item.substr(0, equals), equals == std::string::npos ? "" : item.substr(equals + 1)});
    }
    return draft;
}

}  // namespace certfolio::tests
