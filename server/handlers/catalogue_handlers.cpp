#include "handlers/catalogue_handlers.hpp"

#include <utility>

#include "handlers/services.hpp"
#include "rules/pricing_rules.hpp"

namespace certfolio::handlers {

Result<wire::SettingsView> handle_settings_show(const SettingsShow&, ReadContext& context) {
    const Installation& installation = context.services.installation;
    const std::string gateway(context.services.card_payments.name());

    wire::SettingsView view;
    view.product_version = installation.product_version;
    // The rules are compiled into the program: they change with it and only with it.
    view.rule_set_version = installation.product_version;
    view.catalogue_version = std::string(context.services.offering.catalogue.version.text());
    view.now = context.now;
    view.payment_gateway = gateway;
    view.sandbox = gateway == "sandbox";
    view.card_offered = installation.payment_offer.card;
    view.purchase_order_offered = installation.payment_offer.purchase_order;
    view.report_errors_to = installation.report_errors_to;
    view.operator_name = installation.operator_name;
    return view;
}

Result<domain::Catalogue> handle_catalogue_show(const CatalogueShow&, ReadContext& context) {
    return context.services.offering.catalogue;
}

Result<wire::AgreementView> handle_agreement_show(const AgreementShow& request, ReadContext& context) {
    const wire::AgreementView* const agreement = context.services.offering.find_agreement(request.version);
    if (agreement == nullptr) {
        core::Violation violation;
        violation.code = core::Code::request_path_unknown;
        violation.field = "/path";
        return core::Unexpected{Refusal(std::move(violation))};
    }

    return *agreement;
}

Result<wire::QuoteView> handle_quote_create(const wire::QuoteRequest& request, ReadContext& context) {
    auto priced = rules::price_cart(request.cart, context.services.offering.catalogue, context.now);
    if (!priced)
        return core::Unexpected{Refusal(std::move(priced).error())};

    return wire::QuoteView{std::move(priced->value), std::move(priced->explanation)};
}

}  // namespace certfolio::handlers
