#include "ports/sandbox_gateway.hpp"

#include <array>
#include <functional>
#include <utility>

#include "core/decimal.hpp"

namespace certfolio::ports {

namespace {

/// `approve` of `sbx_approve_4f2a...`; empty for what is no token of ours.
std::string_view scenario_of(std::string_view token) {
    if (!token.starts_with("sbx_"))
        return {};
    token.remove_prefix(4);
    const std::size_t end = token.find('_');
    return end == std::string_view::npos ? std::string_view() : token.substr(0, end);
}

std::string authorisation_of(std::string_view gateway_key) {
    return "sbx-" + std::string(gateway_key);
}

AuthoriseResult as_result(PaymentState state) {
    if (auto* const approved = std::get_if<Approved>(&state))
        return std::move(*approved);
    if (auto* const declined = std::get_if<Declined>(&state))
        return std::move(*declined);
    if (auto* const captured = std::get_if<Captured>(&state))
        return Approved{std::move(captured->authorisation)};
    if (std::holds_alternative<Pending>(state))
        return Pending{};
    return Declined{"closed"};
}

std::array<std::string_view, 4> split_line(std::string_view line) {
    std::array<std::string_view, 4> fields{};
    for (std::string_view& field : fields) {
        const std::size_t end = line.find('\t');
        field = line.substr(0, end);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    return fields;
}

}  // namespace

SandboxGateway::SandboxGateway(const std::filesystem::path& journal) : journal_(journal) {
    for (const std::string& line : journal_.take_lines())
        read_line(line);
}

std::optional<SandboxGateway::Stage> SandboxGateway::stage_of(char letter) noexcept {
    switch (letter) {
        case 'A': return Stage::approved;
        case 'D': return Stage::declined;
        case 'p': return Stage::pending_approval;
        case 'd': return Stage::pending_decline;
        case 'C': return Stage::captured;
        case 'V': return Stage::voided;
        default: return std::nullopt;
    }
}

char SandboxGateway::letter_of(Stage stage) noexcept {
    switch (stage) {
        case Stage::approved: return 'A';
        case Stage::declined: return 'D';
        case Stage::pending_approval: return 'p';
        case Stage::pending_decline: return 'd';
        case Stage::captured: return 'C';
        case Stage::voided: return 'V';
    }
    return 'V';
}

void SandboxGateway::read_line(std::string_view line) {
    const auto [letter, key, amount, reason] = split_line(line);
    const auto stage = letter.size() == 1 ? stage_of(letter[0]) : std::nullopt;
    const auto minor = core::parse_whole_number(amount);
    if (!stage || !minor || key.empty())
        throw std::runtime_error("the sandbox gateway's journal holds a line that it did not write");
    Payment payment;
    payment.stage = *stage;
    payment.amount_minor = *minor;
    payment.reason = std::string(reason);
    payments_.insert_or_assign(std::string(key), std::move(payment));
}

void SandboxGateway::remember(const std::string& gateway_key, const Payment& payment) {
    try {
        journal_.append(std::string(1, letter_of(payment.stage)) + "\t" + gateway_key + "\t" +
                        std::to_string(payment.amount_minor) + "\t" + payment.reason);
    } catch (const std::runtime_error& failure) {
        throw GatewayUnreachable(failure.what());
    }
    const std::scoped_lock lock(mutex_);
    payments_.insert_or_assign(gateway_key, payment);
}

std::optional<SandboxGateway::Payment> SandboxGateway::find(std::string_view gateway_key) const {
    const std::scoped_lock lock(mutex_);
    const auto found = payments_.find(gateway_key);
    return found == payments_.end() ? std::nullopt : std::optional(found->second);
}

std::unique_lock<std::mutex> SandboxGateway::hold(std::string_view gateway_key) {
    return std::unique_lock(deciding_[std::hash<std::string_view>{}(gateway_key) % deciding_.size()]);
}

PaymentState SandboxGateway::state_of(std::string_view gateway_key, const Payment& payment) {
    switch (payment.stage) {
        case Stage::approved: return Approved{authorisation_of(gateway_key)};
        case Stage::declined: return Declined{payment.reason};
        case Stage::pending_approval:
        case Stage::pending_decline: return Pending{};
        case Stage::captured: return Captured{authorisation_of(gateway_key)};
        case Stage::voided: return Voided{authorisation_of(gateway_key)};
    }
    return Unknown{};
}

AuthoriseResult SandboxGateway::authorise(const AuthoriseRequest& request) {
    const auto held = hold(request.gateway_key);
    if (const auto earlier = find(request.gateway_key)) {
        if (earlier->amount_minor != request.amount_minor && earlier->stage != Stage::voided)
            return Declined{"key_reused_for_another_amount"};
        return as_result(state_of(request.gateway_key, *earlier));
    }
    const std::string_view scenario = scenario_of(request.card.token);
    if (scenario == "lost")
        throw GatewayUnreachable("the sandbox gateway did not answer");
    Payment payment;
    payment.amount_minor = request.amount_minor;
    payment.stage = Stage::declined;
    if (scenario == "approve" || scenario == "timeout" || scenario == "twice")
        payment.stage = Stage::approved;
    if (scenario == "late")
        payment.stage = Stage::pending_approval;
    if (scenario == "latedecline")
        payment.stage = Stage::pending_decline;
    if (payment.stage == Stage::declined)
        payment.reason = scenario == "nofunds"   ? "insufficient_funds"
                         : scenario == "decline" ? "card_declined"
                                                 : "token_unknown";
    remember(request.gateway_key, payment);
    if (scenario == "twice")
        remember(request.gateway_key, payment);
    if (scenario == "timeout")
        throw GatewayUnreachable("the sandbox gateway did not answer");
    return as_result(state_of(request.gateway_key, payment));
}

PaymentState SandboxGateway::query(std::string_view gateway_key) {
    const auto held = hold(gateway_key);
    std::optional<Payment> payment = find(gateway_key);
    if (!payment)
        return Unknown{};
    if (payment->stage != Stage::pending_approval && payment->stage != Stage::pending_decline)
        return state_of(gateway_key, *payment);
    payment->queries += 1;
    if (payment->queries < late_queries) {
        const std::scoped_lock lock(mutex_);
        payments_.insert_or_assign(std::string(gateway_key), *payment);
        return Pending{};
    }
    const bool approves = payment->stage == Stage::pending_approval;
    payment->stage = approves ? Stage::approved : Stage::declined;
    payment->reason = approves ? "" : "card_declined";
    remember(std::string(gateway_key), *payment);
    return state_of(gateway_key, *payment);
}

PaymentState SandboxGateway::capture(std::string_view gateway_key) {
    const auto held = hold(gateway_key);
    std::optional<Payment> payment = find(gateway_key);
    if (!payment)
        return Unknown{};
    if (payment->stage == Stage::approved) {
        payment->stage = Stage::captured;
        remember(std::string(gateway_key), *payment);
    }
    return state_of(gateway_key, *payment);
}

PaymentState SandboxGateway::void_payment(std::string_view gateway_key) {
    const auto held = hold(gateway_key);
    Payment payment = find(gateway_key).value_or(Payment{});
    if (payment.stage == Stage::captured || payment.stage == Stage::declined)
        return state_of(gateway_key, payment);
    payment.stage = Stage::voided;
    remember(std::string(gateway_key), payment);
    return state_of(gateway_key, payment);
}

SandboxGateway::Totals SandboxGateway::totals() const {
    const std::scoped_lock lock(mutex_);
    Totals totals;
    for (const auto& [key, payment] : payments_) {
        if (payment.stage == Stage::captured) {
            totals.payments_captured += 1;
            totals.minor_captured += payment.amount_minor;
        }
        if (payment.stage == Stage::approved)
            totals.payments_open += 1;
    }
    return totals;
}

}  // namespace certfolio::ports
