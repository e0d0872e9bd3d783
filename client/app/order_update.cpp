#include "app/order_update.hpp"

#include "app/navigation.hpp"
#include "app/payment_update.hpp"
#include "app/requests.hpp"
#include "core/ascii.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

/// An order whose payment is not decided yet is looked at again after so long.
constexpr std::int64_t refresh_seconds = 3;

void fetch(Model& model, Effects& effects) {
    model.order.loading = true;
    model.order.refresh_due.reset();
    send_reading(model, effects, wire::Operation::order_show, model.order.tracking);
}

bool is_secret(std::string_view text) noexcept {
    if (text.size() != wire::LinkSecret::bytes)
        return false;
    for (const char c : text)
        if (!core::is_ascii_letter(c) && !core::is_ascii_digit(c) && c != '-' && c != '_')
            return false;
    return true;
}

}  // namespace

std::string_view tracking_in(std::string_view text) noexcept {
    text = core::trim_ascii(text);
    text = text.substr(0, text.find_first_of("?#"));
    while (!text.empty() && text.back() == '/')
        text.remove_suffix(1);
    const std::size_t slash = text.rfind('/');
    if (slash != std::string_view::npos)
        text = text.substr(slash + 1);
    return is_secret(text) ? text : std::string_view{};
}

std::string tracking_link(const Model& model, const wire::OrderView& order) {
    return model.origin + address_of(Route{Page::order, order.tracking.text, {}});
}

void apply(Model& model, const TrackingTyped& action, Effects&) {
    model.order.tracking_entry = action.text;
    model.order.entry_refused = false;
}

void apply(Model& model, const TrackingAsked&, Effects& effects) {
    const std::string tracking(tracking_in(model.order.tracking_entry));
    model.order.entry_refused = tracking.empty();
    if (tracking.empty())
        effects.push_back(Focus{"tracking"});
    else
        go_to(model, effects, Route{Page::order, tracking, {}});
}

void apply(Model& model, const OrderRefreshAsked&, Effects& effects) {
    fetch(model, effects);
}

void apply(Model&, const PrintPressed&, Effects& effects) {
    effects.push_back(Print{});
}

void open_order(Model& model, std::string_view tracking, Effects& effects) {
    const bool here = model.order.tracking == tracking && model.order.view;
    if (model.order.tracking != tracking) {
        model.order = {};
        model.order.tracking = tracking;
    }
    if (!here)
        fetch(model, effects);
    else if (model.order.view->state == domain::OrderState::authorising)
        model.order.refresh_due = model.now.plus_seconds(refresh_seconds);
}

void apply_order_reply(Model& model, std::string_view tracking, int status, std::string_view body,
                       Effects& effects) {
    const bool shown = model.order.tracking == tracking;
    if (shown) {
        model.order.loading = false;
        model.order.trouble.reset();
    }
    if (status >= 200 && status < 300) {
        auto order = wire::decode_order(body);
        if (order && order.value().tracking.text == tracking) {
            follow_payment(model, order.value(), effects);
            if (shown)
                model.order.view = std::move(order).value();
        } else if (shown) {
            model.order.trouble = Trouble{TroubleKind::answer_unreadable, {}};
        }
    } else {
        TroubleKind kind = status == 0 ? TroubleKind::unreachable : TroubleKind::server_failed;
        if (status == 404)
            kind = TroubleKind::not_found;
        const auto problem = wire::decode_problem(body);
        if (shown)
            model.order.trouble = Trouble{kind, problem ? problem.value().request_id : std::string()};
        payment_not_seen(model, tracking,
                         problem && problem.value().violations.contains(core::Code::order_unknown), effects);
    }
    if (model.order.view && model.order.view->state == domain::OrderState::authorising)
        model.order.refresh_due = model.now.plus_seconds(refresh_seconds);
}

}  // namespace certfolio::app
