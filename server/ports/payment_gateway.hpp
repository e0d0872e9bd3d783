#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

/// Taking money. No card number and no security code ever reaches this side: the page hands them to the
/// gateway's own browser part and sends us the token that it returns.
namespace certfolio::ports {

/// What the gateway's browser part gave for one card.
struct PaymentToken {
    std::string token;
    std::string brand;      ///< `visa`, `mastercard`, `american_express`
    std::string last_four;  ///< four digits
};

struct AuthoriseRequest {
    /// Names the payment for ever: asking again with the same key never charges twice. We use the order's id.
    std::string gateway_key;
    std::int64_t amount_minor = 0;
    std::string currency;  ///< ISO 4217
    PaymentToken card;
    /// Where a hosted payment page sends the buyer back to.
    std::string return_url;
};

struct Approved {
    std::string authorisation;  ///< the gateway's reference; needed to capture or void
    bool operator==(const Approved&) const = default;
};
struct Declined {
    std::string reason;  ///< a word of the gateway: `insufficient_funds`, `card_declined`
    bool operator==(const Declined&) const = default;
};
/// Not decided yet; ask `query` later.
struct Pending {
    bool operator==(const Pending&) const = default;
};
/// The buyer has to go to the gateway's page; decided by a later `query`.
struct Redirect {
    std::string url;
    bool operator==(const Redirect&) const = default;
};
/// The gateway has never heard of this key: nothing was and nothing will be charged for it.
struct Unknown {
    bool operator==(const Unknown&) const = default;
};
struct Captured {
    std::string authorisation;
    bool operator==(const Captured&) const = default;
};
struct Voided {
    std::string authorisation;
    bool operator==(const Voided&) const = default;
};

using AuthoriseResult = std::variant<Approved, Declined, Pending, Redirect>;
/// What the gateway knows of a payment now.
using PaymentState = std::variant<Unknown, Approved, Declined, Pending, Redirect, Captured, Voided>;

/// No answer, or none that can be understood: whether something was charged is not known. Ask `query`, and
/// only when that says `Unknown` may the order be treated as unpaid.
class GatewayUnreachable : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// All calls may block for seconds and must not be made inside a transaction.
class PaymentGateway {
 public:
    PaymentGateway() = default;
    PaymentGateway(const PaymentGateway&) = delete;
    PaymentGateway& operator=(const PaymentGateway&) = delete;
    virtual ~PaymentGateway() = default;

    /// `sandbox`: stored with the order, so that nobody else is asked about its payment later.
    [[nodiscard]] virtual std::string_view name() const noexcept = 0;

    /// Reserves the amount. The same key with the same amount gives the same answer without a second charge.
    virtual AuthoriseResult authorise(const AuthoriseRequest& request) = 0;
    [[nodiscard]] virtual PaymentState query(std::string_view gateway_key) = 0;
    /// Takes the reserved amount; capturing again changes nothing. Throws `GatewayUnreachable` when not known
    /// to be done.
    virtual PaymentState capture(std::string_view gateway_key) = 0;
    /// Gives the reserved amount back; voiding again, or what was never authorised, changes nothing. A key
    /// that was voided can never be authorised afterwards: a late request finds it closed.
    virtual PaymentState void_payment(std::string_view gateway_key) = 0;
};

}  // namespace certfolio::ports
