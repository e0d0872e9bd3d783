#include "core/ascii.hpp"
#include "wire/catalogue_fields.hpp"
#include "wire/codec.hpp"
#include "wire/endpoints.hpp"
#include "wire/order_fields.hpp"
#include "wire/problem_fields.hpp"
#include "wire/schema.hpp"
#include "wire/settings_fields.hpp"

namespace certfolio::wire {

namespace {

void write_content(JsonWriter& json, std::string_view media_type, std::string_view schema) {
    json.key("content");
    json.begin_object();
    json.key(media_type);
    json.begin_object();
    json.key("schema");
    describe_reference(json, schema);
    json.end_object();
    json.end_object();
}

void write_parameter(JsonWriter& json, std::string_view place, std::string_view name,
                     std::string_view description) {
    json.begin_object();
    json.key("name");
    json.text(name);
    json.key("in");
    json.text(place);
    json.key("required");
    json.boolean(true);
    json.key("description");
    json.text(description);
    json.key("schema");
    json.raw(R"({"type":"string"})");
    json.end_object();
}

void write_parameters(JsonWriter& json, const Endpoint& endpoint) {
    json.key("parameters");
    json.begin_list();
    if (const std::size_t open = endpoint.path.find('{'); open != std::string_view::npos) {
        const std::size_t close = endpoint.path.find('}');
        const bool secret = endpoint.access == Access::link_holder;
        write_parameter(json, "path", endpoint.path.substr(open + 1, close - open - 1),
                        secret ? "the secret of the link" : "which one");
    }
    if (endpoint.writes) {
        write_parameter(json, "header", "Idempotency-Key",
                        "made by the client before it first sends; the same key gives the same answer again");
    }
    json.end_list();
}

/// What a call does, in a line. It stands here because only this document has a use for it: the page need not
/// carry it.
std::string_view summary(Operation operation) {
    switch (operation) {
        case Operation::settings_show:
            return "Versions, the server's time, and which payment methods are offered";
        case Operation::catalogue_show:
            return "Products, prices, tiers, fees, taxes and limits with the dates from which they hold";
        case Operation::agreement_show: return "The text of one version of the agreement with its SHA-256";
        case Operation::quote_create: return "What a cart costs now, each figure explained";
        case Operation::draft_create:
            return "Saves a new enrolment draft; the secret in the answer is the only way back to it";
        case Operation::draft_show: return "The draft as it was saved last";
        case Operation::draft_save: return "Saves a draft again; refused when somebody else saved it since";
        case Operation::draft_delete: return "Deletes a draft for good";
        case Operation::order_place:
            return "Buys: every rule runs again, and the total that was seen must be the total that is "
                   "charged";
        case Operation::order_show: return "Where an order stands";
        case Operation::openapi_show: return "This description";
        case Operation::health_show: return "Whether the server is able to work";
    }
    return {};
}

void write_operation(JsonWriter& json, const Endpoint& endpoint) {
    json.key(core::to_ascii_lower(text(endpoint.method)));
    json.begin_object();
    json.key("operationId");
    json.text(endpoint.id);
    json.key("summary");
    json.text(summary(endpoint.operation));
    write_parameters(json, endpoint);
    if (!endpoint.request_schema.empty()) {
        json.key("requestBody");
        json.begin_object();
        json.key("required");
        json.boolean(true);
        write_content(json, "application/json", endpoint.request_schema);
        json.end_object();
    }
    json.key("responses");
    json.begin_object();
    json.key(std::to_string(endpoint.success_status));
    json.begin_object();
    json.key("description");
    json.text("done");
    if (!endpoint.response_schema.empty()) {
        write_content(json, "application/json", endpoint.response_schema);
    }
    json.end_object();
    json.key("default");
    json.begin_object();
    json.key("description");
    json.text("refused or failed; every violation with its code and field");
    write_content(json, "application/problem+json", Fields<Problem>::name);
    json.end_object();
    json.end_object();
    json.end_object();
}

bool is_first_of_its_path(const Endpoint& endpoint) {
    for (const Endpoint& other : all_endpoints()) {
        if (other.path == endpoint.path) {
            return &other == &endpoint;
        }
    }
    return false;
}

void write_paths(JsonWriter& json) {
    json.key("paths");
    json.begin_object();
    for (const Endpoint& endpoint : all_endpoints()) {
        if (!is_first_of_its_path(endpoint)) {
            continue;
        }
        json.key(endpoint.path);
        json.begin_object();
        for (const Endpoint& other : all_endpoints()) {
            if (other.path == endpoint.path) {
                write_operation(json, other);
            }
        }
        json.end_object();
    }
    json.end_object();
}

void write_components(JsonWriter& json) {
    SchemaBook book;
    book.add<SettingsView>();
    book.add<domain::Catalogue>();
    book.add<AgreementView>();
    book.add<QuoteRequest>();
    book.add<QuoteView>();
    book.add<DraftSaveRequest>();
    book.add<DraftView>();
    book.add<OrderPlaceRequest>();
    book.add<OrderView>();
    book.add<Problem>();
    json.key("components");
    json.begin_object();
    json.key("schemas");
    json.begin_object();
    for (const auto& [name, schema] : book.components()) {
        json.key(name);
        json.raw(schema);
    }
    json.end_object();
    json.end_object();
}

}  // namespace

std::string openapi_document(std::string_view product_version) {
    JsonWriter json;
    json.begin_object();
    json.key("openapi");
    json.text("3.1.0");
    json.key("info");
    json.begin_object();
    json.key("title");
    json.text("Certfolio");
    json.key("version");
    json.text(product_version);
    json.key("description");
    json.text(
        "Amounts are whole numbers of minor units of the currency that stands beside them; instants are RFC "
        "3339 in "
        "UTC. Unknown, doubled and missing fields are refused. Writing calls need an Idempotency-Key.");
    json.end_object();
    write_paths(json);
    write_components(json);
    json.end_object();
    return json.take();
}

}  // namespace certfolio::wire
