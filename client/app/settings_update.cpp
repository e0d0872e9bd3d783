#include "app/settings_update.hpp"

#include "app/contacts_update.hpp"
#include "app/draft_update.hpp"
#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "core/decimal.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

/// The kept copy begins with the second at which the server confirmed it.
std::string with_instant(core::Instant at, std::string_view body) {
    std::string text = std::to_string(at.seconds);
    text.append("\n").append(body);
    return text;
}

void use_catalogue(Model& model, domain::Catalogue catalogue, core::Instant as_of, Effects& effects) {
    model.server.catalogue = std::move(catalogue);
    model.server.catalogue_as_of = as_of;
    if (model.route.page == Page::contacts)
        ensure_forms(model);
    ask_for_agreement(model, effects);
}

bool succeeded(int status) noexcept {
    return status >= 200 && status < 300;
}

}  // namespace

void ask_for_server_copies(Model& model, Effects& effects) {
    send_reading(model, effects, wire::Operation::settings_show);
    send_reading(model, effects, wire::Operation::catalogue_show);
}

void apply_settings_reply(Model& model, int status, std::string_view body, Effects& effects) {
    if (!succeeded(status))
        return;
    auto settings = wire::decode_settings(body);
    if (!settings)
        return;
    const std::int64_t device_now = model.now.seconds - model.clock_behind;
    model.clock_behind = settings.value().now.seconds - device_now;
    model.now = settings.value().now;
    model.server.settings = std::move(settings).value();
    effects.push_back(SaveLocal{std::string(settings_name), std::string(body)});
}

void apply_catalogue_reply(Model& model, int status, std::string_view body, Effects& effects) {
    model.server.catalogue_trouble.reset();
    if (!succeeded(status)) {
        model.server.catalogue_trouble =
            Trouble{status == 0 ? TroubleKind::unreachable : TroubleKind::server_failed, {}};
        return;
    }
    // No `check_catalogue` here: the server serves none that it has not judged with the same rules.
    auto catalogue = wire::decode_catalogue(body);
    if (!catalogue) {
        model.server.catalogue_trouble = Trouble{TroubleKind::answer_unreadable, {}};
        return;
    }
    model.server.catalogue_confirmed = true;
    use_catalogue(model, std::move(catalogue).value(), model.now, effects);
    effects.push_back(SaveLocal{std::string(catalogue_name), with_instant(model.now, body)});
}

void apply_agreement_reply(Model& model, std::string_view version, int status, std::string_view body,
                           Effects& effects) {
    if (!succeeded(status))
        return;
    auto agreement = wire::decode_agreement(body);
    if (!agreement || agreement.value().version != version)
        return;
    model.server.agreement = std::move(agreement).value();
    effects.push_back(SaveLocal{std::string(agreement_name), std::string(body)});
    // Another version may have come into force while this one was on its way.
    ask_for_agreement(model, effects);
}

void server_copy_loaded(Model& model, std::string_view name, std::string_view text, Effects& effects) {
    if (name == settings_name && !model.server.settings) {
        auto settings = wire::decode_settings(text);
        if (settings)
            model.server.settings = std::move(settings).value();
    } else if (name == agreement_name && !model.server.agreement) {
        auto agreement = wire::decode_agreement(text);
        if (agreement)
            model.server.agreement = std::move(agreement).value();
    } else if (name == catalogue_name && !model.server.catalogue) {
        const std::size_t line_end = text.find('\n');
        if (line_end == std::string_view::npos)
            return;
        const auto as_of = core::parse_whole_number(text.substr(0, line_end));
        auto catalogue = wire::decode_catalogue(text.substr(line_end + 1));
        if (as_of && catalogue)
            use_catalogue(model, std::move(catalogue).value(), core::Instant{*as_of}, effects);
    }
}

}  // namespace certfolio::app
