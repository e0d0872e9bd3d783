#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "ports/durable_file.hpp"
#include "ports/payment_gateway.hpp"

namespace certfolio::ports {

/// A payment gateway in which no money moves. Its browser part (`web/gateways/sandbox.js`) takes only its own
/// test numbers and makes tokens `sbx_<scenario>_<random>`; the scenario says how this payment goes:
///  - `approve`, `decline`, `nofunds`: answered at once;
///  - `timeout`: approved, but the answer is lost; `query` knows it;
///  - `lost`: the request never arrives; `query` says `Unknown`;
///  - `late`, `latedecline`: pending until it was asked `late_queries` times;
///  - `twice`: approved, and told twice.
/// It remembers in a file of its own, as a gateway elsewhere would: a killed server finds its payments again.
class SandboxGateway final : public PaymentGateway {
 public:
    static constexpr std::int64_t late_queries = 2;

    explicit SandboxGateway(const std::filesystem::path& journal);

    [[nodiscard]] std::string_view name() const noexcept override { return "sandbox"; }
    AuthoriseResult authorise(const AuthoriseRequest& request) override;
    [[nodiscard]] PaymentState query(std::string_view gateway_key) override;
    PaymentState capture(std::string_view gateway_key) override;
    PaymentState void_payment(std::string_view gateway_key) override;

    /// What has been taken so far, by currency-less minor units: for tests that count charges.
    struct Totals {
        std::int64_t payments_captured = 0;
        std::int64_t minor_captured = 0;
        std::int64_t payments_open = 0;  ///< authorised, neither captured nor voided
    };
    [[nodiscard]] Totals totals() const;

 private:
    enum class Stage : std::uint8_t {
        approved,
        declined,
        pending_approval,
        pending_decline,
        captured,
        voided
    };
    struct Payment {
        Stage stage = Stage::voided;
        std::int64_t amount_minor = 0;
        std::string reason;
        std::int64_t queries = 0;
    };
    using Payments = std::map<std::string, Payment, std::less<>>;

    [[nodiscard]] static std::optional<Stage> stage_of(char letter) noexcept;
    [[nodiscard]] static char letter_of(Stage stage) noexcept;
    void read_line(std::string_view line);
    /// Durable before it holds.
    void remember(const std::string& gateway_key, const Payment& payment);
    [[nodiscard]] static PaymentState state_of(std::string_view gateway_key, const Payment& payment);
    [[nodiscard]] std::optional<Payment> find(std::string_view gateway_key) const;
    /// Held while one payment is decided and written: a late request must not undo what was voided meanwhile.
    /// Payments with different keys do not wait for each other's disk.
    [[nodiscard]] std::unique_lock<std::mutex> hold(std::string_view gateway_key);

    Journal journal_;
    std::array<std::mutex, 64> deciding_;
    mutable std::mutex mutex_;
    Payments payments_;
};

}  // namespace certfolio::ports
