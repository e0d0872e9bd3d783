#include "app/requests.hpp"

#include <algorithm>
#include <utility>

#include "core/assert.hpp"
#include "rules/enrolment_rules.hpp"

namespace certfolio::app {

std::string take_spare_key(Model& model) {
    CERTFOLIO_ASSERT(!model.spare_key.empty());
    return std::exchange(model.spare_key, {});
}

bool is_in_flight(const Model& model, wire::Operation operation, std::string_view about) noexcept {
    return std::any_of(model.in_flight.begin(), model.in_flight.end(),
                       [operation, about](const InFlight& call) {
                           return call.operation == operation && call.about == about;
                       });
}

void send_reading(Model& model, Effects& effects, wire::Operation operation, std::string_view parameter) {
    if (!is_in_flight(model, operation, parameter))
        send_writing(model, effects, operation, parameter, {}, {});
}

void send_writing(Model& model, Effects& effects, wire::Operation operation, std::string_view parameter,
                  std::string body, std::string key) {
    const std::uint32_t request = ++model.requests_made;
    model.in_flight.push_back(
        {request, operation, operation == wire::Operation::order_place ? key : std::string(parameter)});
    effects.push_back(
        Send{request, operation, wire::path_to(operation, parameter), std::move(body), std::move(key)});
}

std::optional<InFlight> finish(Model& model, std::uint32_t request) {
    for (std::size_t i = 0; i < model.in_flight.size(); ++i) {
        if (model.in_flight[i].request != request)
            continue;
        InFlight call = std::move(model.in_flight[i]);
        model.in_flight.erase(model.in_flight.begin() + static_cast<std::ptrdiff_t>(i));
        return call;
    }
    return std::nullopt;
}

void ask_for_agreement(Model& model, Effects& effects) {
    if (!model.server.catalogue)
        return;
    const domain::AgreementVersion* in_force =
        rules::find_agreement_in_force(*model.server.catalogue, model.now);
    if (!in_force)
        return;
    const bool here = model.server.agreement && model.server.agreement->version == in_force->version.text();
    if (!here)
        send_reading(model, effects, wire::Operation::agreement_show, in_force->version.text());
}

}  // namespace certfolio::app
