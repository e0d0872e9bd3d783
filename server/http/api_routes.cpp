#include "http/api_routes.hpp"

#include "handlers/catalogue_handlers.hpp"
#include "handlers/draft_handlers.hpp"
#include "handlers/order_handlers.hpp"
#include "http/document_routes.hpp"

namespace certfolio::http {

namespace {

template <class Request>
using Decoded = core::Expected<Request, core::Violations>;

/// For endpoints whose request is nothing at all.
template <class Request>
Decoded<Request> decode_none(const Arguments&) {
    return Request{};
}

/// For endpoints whose request is the one parameter of their path.
template <class Request>
Decoded<Request> decode_parameter(const Arguments& arguments) {
    return Request{std::string(arguments.parameter)};
}

Decoded<wire::QuoteRequest> decode_quote_create(const Arguments& arguments) {
    return wire::decode_quote_request(arguments.body);
}

Decoded<wire::DraftSaveRequest> decode_draft_create(const Arguments& arguments) {
    return wire::decode_draft_save_request(arguments.body);
}

Decoded<handlers::DraftSave> decode_draft_save(const Arguments& arguments) {
    auto save = wire::decode_draft_save_request(arguments.body);
    if (!save)
        return core::Unexpected{std::move(save).error()};
    return handlers::DraftSave{std::string(arguments.parameter), *std::move(save)};
}

Decoded<wire::OrderPlaceRequest> decode_order_place(const Arguments& arguments) {
    return wire::decode_order_place_request(arguments.body);
}

}  // namespace

std::vector<Route> api_routes() {
    using enum wire::Operation;
    using namespace handlers;
    std::vector<Route> routes;
    routes.push_back(reading(settings_show, decode_none<SettingsShow>, handle_settings_show));
    routes.push_back(reading(catalogue_show, decode_none<CatalogueShow>, handle_catalogue_show));
    routes.push_back(reading(agreement_show, decode_parameter<AgreementShow>, handle_agreement_show));
    routes.push_back(reading(quote_create, decode_quote_create, handle_quote_create));
    routes.push_back(writing(draft_create, decode_draft_create, handle_draft_create,
                             {take_out_typed, put_back_typed, wire::decode_draft}));
    routes.push_back(for_link_holders(reading(draft_show, decode_parameter<DraftShow>, handle_draft_show),
                                      authorise_draft_link));
    routes.push_back(for_link_holders(writing(draft_save, decode_draft_save, handle_draft_save,
                                              {take_out_typed, put_back_typed, wire::decode_draft}),
                                      authorise_draft_link));
    routes.push_back(for_link_holders(
        writing(draft_delete, decode_parameter<DraftDelete>, handle_draft_delete), authorise_draft_link));
    routes.push_back(staged(order_place, decode_order_place, handle_order_place));
    routes.push_back(for_link_holders(reading(order_show, decode_parameter<OrderShow>, handle_order_show),
                                      authorise_order_link));
    routes.push_back(openapi_route());
    routes.push_back(health_route());
    return routes;
}

}  // namespace certfolio::http
