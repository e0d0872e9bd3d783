#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "ports/payment_gateway.hpp"

namespace certfolio::support {

/// A gateway that answers as it is told to and counts what it took, so that tests can say that nobody paid
/// twice.
class FakeGateway final : public ports::PaymentGateway {
 public:
    enum class Answer {
        approve,
        decline,
        pending,
        redirect,
        lost_before,  ///< the request never arrives
        lost_after,   ///< approved, the answer is lost
    };

    [[nodiscard]] std::string_view name() const noexcept override { return "fake"; }

    ports::AuthoriseResult authorise(const ports::AuthoriseRequest& request) override {
        if (before_answer)
            before_answer();
        const std::scoped_lock lock(mutex_);
        ++authorisations_asked_;
        if (answer == Answer::lost_before)
            throw ports::GatewayUnreachable("lost on the way there");
        const auto [payment, is_new] = payments_.try_emplace(request.gateway_key, state_for(answer));
        if (is_new)
            amounts_[request.gateway_key] = request.amount_minor;
        if (before_reply)
            before_reply();
        if (answer == Answer::lost_after)
            throw ports::GatewayUnreachable("lost on the way back");
        if (std::holds_alternative<ports::Approved>(payment->second))
            return std::get<ports::Approved>(payment->second);
        if (std::holds_alternative<ports::Pending>(payment->second))
            return ports::Pending{};
        if (auto* redirect = std::get_if<ports::Redirect>(&payment->second))
            return *redirect;
        return ports::Declined{"card_declined"};
    }
    [[nodiscard]] ports::PaymentState query(std::string_view key) override {
        const std::scoped_lock lock(mutex_);
        if (unreachable)
            throw ports::GatewayUnreachable("down");
        const auto found = payments_.find(key);
        return found == payments_.end() ? ports::PaymentState(ports::Unknown{}) : found->second;
    }
    ports::PaymentState capture(std::string_view key) override {
        const std::scoped_lock lock(mutex_);
        if (unreachable)
            throw ports::GatewayUnreachable("down");
        const auto found = payments_.find(key);
        if (found == payments_.end())
            return ports::Unknown{};
        if (std::holds_alternative<ports::Approved>(found->second)) {
            found->second = ports::Captured{"A"};
            taken_minor_ += amounts_[std::string(key)];
            ++captures_;
        }
        return found->second;
    }
    ports::PaymentState void_payment(std::string_view key) override {
        const std::scoped_lock lock(mutex_);
        if (unreachable)
            throw ports::GatewayUnreachable("down");
        auto& payment = payments_.try_emplace(std::string(key), ports::Voided{"A"}).first->second;
        if (!std::holds_alternative<ports::Captured>(payment) &&
            !std::holds_alternative<ports::Declined>(payment))
            payment = ports::Voided{"A"};
        return payment;
    }

    void set_state(const std::string& key, ports::PaymentState state) {
        const std::scoped_lock lock(mutex_);
        payments_[key] = std::move(state);
    }
    [[nodiscard]] int captures() const {
        const std::scoped_lock lock(mutex_);
        return captures_;
    }
    [[nodiscard]] std::int64_t taken_minor() const {
        const std::scoped_lock lock(mutex_);
        return taken_minor_;
    }
    [[nodiscard]] int authorisations_asked() const {
        const std::scoped_lock lock(mutex_);
        return authorisations_asked_;
    }
    [[nodiscard]] std::string only_key() const {
        const std::scoped_lock lock(mutex_);
        return payments_.size() == 1 ? payments_.begin()->first : std::string();
    }

    Answer answer = Answer::approve;
    bool unreachable = false;
    /// Runs in `authorise` before it answers: a slow gateway, or a restart in between.
    std::function<void()> before_answer;
    /// Runs in `authorise` when the payment is decided and kept, before the shop hears of it.
    std::function<void()> before_reply;

 private:
    static ports::PaymentState state_for(Answer answer) {
        switch (answer) {
            case Answer::approve:
            case Answer::lost_after: return ports::Approved{"A"};
            case Answer::decline: return ports::Declined{"card_declined"};
            case Answer::pending: return ports::Pending{};
            case Answer::redirect: return ports::Redirect{"https://pay.example/1"};
            case Answer::lost_before: return ports::Unknown{};
        }
        return ports::Unknown{};
    }

    mutable std::mutex mutex_;
    std::map<std::string, ports::PaymentState, std::less<>> payments_;
    std::map<std::string, std::int64_t> amounts_;
    std::int64_t taken_minor_ = 0;
    int captures_ = 0;
    int authorisations_asked_ = 0;
};

}  // namespace certfolio::support
