#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/decision.hpp"
#include "core/id.hpp"
#include "core/time.hpp"
#include "domain/enrolment.hpp"
#include "domain/order.hpp"
#include "domain/quote.hpp"

/// What goes over the wire: requests as the browser sends them, views as the server answers them. Plain
/// values; encode and decode are in `<noun>_wire`.
namespace certfolio::wire {

/// A secret in a link: 43 characters of base64url, 256 bits. Stored only as its SHA-256.
struct LinkSecret {
    static constexpr std::size_t bytes = 43;
    std::string text;
    bool operator==(const LinkSecret&) const = default;
};

struct SettingsView {
    std::string product_version;   ///< R113
    std::string rule_set_version;  ///< R113
    std::string catalogue_version;
    core::Instant now;            ///< the server's time when it answered
    std::string payment_gateway;  ///< `sandbox`, ...
    bool sandbox = false;         ///< true: no real money moves; the page says so
    bool card_offered = true;
    bool purchase_order_offered = true;
    std::string report_errors_to;  ///< R112: an address, `mailto:...` or https
    std::string operator_name;
    bool operator==(const SettingsView&) const = default;
};

struct QuoteRequest {
    domain::Cart cart;
    bool operator==(const QuoteRequest&) const = default;
};

struct QuoteView {
    domain::Quote quote;
    core::Explanation explanation;
    bool operator==(const QuoteView&) const = default;
};

struct DraftSaveRequest {
    domain::EnrolmentDraft draft;
    std::int64_t based_on_revision = 0;  ///< 0 for a new one
    bool operator==(const DraftSaveRequest&) const = default;
};

struct DraftView {
    LinkSecret secret;
    std::int64_t revision = 1;
    core::Instant saved_at;
    core::Instant expires_at;
    domain::EnrolmentDraft draft;
    bool operator==(const DraftView&) const = default;
};

/// The purchase. Card number and CVV have no field here: the gateway's browser part has turned them into a
/// token.
struct OrderPlaceRequest {
    domain::EnrolmentDraft draft;
    domain::Quote seen;  ///< the quote whose total stood on the Buy now button
    std::string payment_token;
    std::string card_brand;
    std::string card_last_four;
    std::string language;  ///< in which the buyer wants messages about the order; empty: English
    bool operator==(const OrderPlaceRequest&) const = default;
};

/// An order as its buyer sees it by the tracking link, without login (R98, R99).
struct OrderView {
    std::string number;  ///< `CF-7Q4K-92XD`, for the telephone
    LinkSecret tracking;
    domain::OrderState state = domain::OrderState::authorising;
    domain::PaymentState payment_state = domain::PaymentState::none;
    std::string payment_summary;  ///< `visa 4242` or the purchase order's number
    std::string redirect_url;     ///< a hosted payment page to go to, empty for none
    core::Instant placed_at;
    core::Instant changed_at;
    domain::Quote quote;
    core::Explanation explanation;
    std::vector<std::string> organisations;
    std::vector<domain::OrderedDomain> domains;
    domain::DomainMethod domain_method = domain::DomainMethod::dns;
    bool extended_validation = false;
    std::vector<std::string> contact_roles;  ///< roles filled, without the people's particulars
    std::string agreement_version;
    bool operator==(const OrderView&) const = default;
};

struct AgreementView {
    std::string version;
    std::string sha256;
    std::string text;  ///< plain text, paragraphs separated by an empty line
    bool operator==(const AgreementView&) const = default;
};

}  // namespace certfolio::wire
