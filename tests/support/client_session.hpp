#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "app/update.hpp"
#include "rules/enrolment_rules.hpp"
#include "support/sample_catalogue.hpp"
#include "wire/codec.hpp"

/// The page's state with somebody at it: actions in, effects out, a clock that the test turns. No browser, no
/// server.
namespace certfolio::tests {

class ClientSession {
 public:
    app::Model model;
    app::Effects effects;  ///< of the last action
    core::Instant now = at("2026-11-22T14:02:00Z");

    /// The page as it is after its start, with the server's copies here and nothing on this device.
    explicit ClientSession(std::string address = "/enrol")
        : ClientSession(std::move(address), silent_device) {
        act(app::LocalLoaded{"draft", std::nullopt});
    }
    /// Nothing has come from this device yet.
    struct SilentDevice {};
    static constexpr SilentDevice silent_device{};
    ClientSession(std::string address, SilentDevice) {
        act(app::Started{std::move(address), "https://certfolio.example", 0, true});
        reply(wire::Operation::settings_show, 200, wire::encode(settings()));
        reply(wire::Operation::catalogue_show, 200, sample_catalogue_json());
        const domain::AgreementVersion* version = rules::find_agreement_in_force(sample_catalogue(), now);
        wire::AgreementView agreement{std::string(version->version.text()), version->sha256,
                                      "First paragraph of the agreement.\n\nSecond paragraph."};
        reply(wire::Operation::agreement_show, 200, wire::encode(agreement));
    }

    void act(const app::Action& action) {
        model.spare_key = "key-" + std::to_string(++keys_made_) + "-of-this-session";
        effects = app::update(model, action, now);
    }

    /// Answers the call of this operation that is under way.
    void reply(wire::Operation operation, int status, std::string body) {
        act(app::ReplyArrived{request_of(operation), status, std::move(body)});
    }
    void lose_reply(wire::Operation operation) { act(app::ReplyLost{request_of(operation)}); }

    /// The last effect of this kind, or nullptr.
    template <class Kind>
    [[nodiscard]] const Kind* find() const {
        const Kind* found = nullptr;
        for (const app::Effect& effect : effects)
            if (const Kind* kind = std::get_if<Kind>(&effect))
                found = kind;
        return found;
    }
    [[nodiscard]] const app::Send* sent(wire::Operation operation) const {
        for (const app::Effect& effect : effects)
            if (const app::Send* send = std::get_if<app::Send>(&effect))
                if (send->operation == operation)
                    return send;
        return nullptr;
    }

    // Whole steps, as somebody who makes no mistake fills them in.

    void fill_products(std::string_view product = "advantage-ov", int quantity = 5) {
        act(app::TermChosen{app::Where::enrolment, 2});
        act(app::TaxPlaceChosen{app::Where::enrolment, "CA-ON"});
        add_to_cart(product, quantity);
        act(app::OrganisationTyped{"Sample Ltd."});
        act(app::OrganisationAdded{});
        act(app::DomainTyped{"example.com"});
        act(app::DomainAdded{});
        act(app::DomainMethodChosen{domain::DomainMethod::dns});
    }
    void add_to_cart(std::string_view product, int quantity) {
        act(app::QuantityTyped{app::Where::enrolment, std::string(product), std::to_string(quantity)});
        act(app::AddedToCart{std::string(product)});
    }
    void fill_contacts() {
        act(app::NextPressed{domain::EnrolmentStep::products});
        for (std::size_t form = 0; form < model.enrolment.draft.contacts.size(); ++form)
            fill_contact(form, "person" + std::to_string(form) + "@example.com");
    }
    void fill_contact(std::size_t form, const std::string& email) {
        using app::ContactField;
        const std::pair<ContactField, std::string> texts[] = {{ContactField::given_name, "Ada"},
                                                              {ContactField::family_name, "Sample"},
                                                              {ContactField::job_title, "Head of IT"},
                                                              {ContactField::email, email},
                                                              {ContactField::phone_country, "CA"},
                                                              {ContactField::phone, "416 555 0100"},
                                                              {ContactField::street, "1 Main St"},
                                                              {ContactField::city, "Toronto"},
                                                              {ContactField::region, "Ontario"},
                                                              {ContactField::postcode, "M5V 2T6"},
                                                              {ContactField::country, "CA"}};
        for (const auto& [field, text] : texts)
            act(app::ContactTyped{form, field, text});
    }
    void fill_payment(std::string_view card_number = "4242 4242 4242 4242") {
        act(app::NextPressed{domain::EnrolmentStep::contacts});
        act(app::PaymentMethodChosen{domain::PaymentMethod::card});
        act(app::CardholderCopied{0});
        act(app::CardTyped{app::CardField::number, std::string(card_number)});
        act(app::CardTyped{app::CardField::expiry, "12/30"});
        act(app::CardTyped{app::CardField::security_code, "123"});
        act(app::AgreementToggled{true});
    }
    void fill_all() {
        fill_products();
        fill_contacts();
        fill_payment();
    }
    /// Everything filled in and Buy now pressed; the purchase is on its way.
    void buy() {
        act(app::BuyPressed{});
        act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    }

    [[nodiscard]] wire::SettingsView settings() const {
        wire::SettingsView view;
        view.product_version = "0.1.0";
        view.rule_set_version = "2026-11";
        view.catalogue_version = sample_catalogue().version.text();
        view.now = now;
        view.payment_gateway = "sandbox";
        view.sandbox = true;
        view.report_errors_to = "mailto:errors@certfolio.example";
        view.operator_name = "Sample operator";
        return view;
    }

    /// What the server answers to the purchase in the model's present state.
    [[nodiscard]] wire::OrderView order(domain::OrderState state = domain::OrderState::received) const {
        wire::OrderView view;
        view.number = "CF-7Q4K-92XD";
        view.tracking.text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
        view.state = state;
        view.payment_state = domain::PaymentState::authorised;
        view.payment_summary = "visa 4242";
        view.placed_at = now;
        view.changed_at = now;
        view.quote = model.derived.quote->value;
        view.explanation = model.derived.quote->explanation;
        view.organisations = {"Sample Ltd."};
        view.domains = {{domain::DomainName::parse("example.com").value(), domain::DomainRight::owned}};
        view.contact_roles = {"account_administrator", "authorisation", "technical", "billing"};
        view.agreement_version = model.server.agreement->version;
        return view;
    }

    [[nodiscard]] std::uint32_t request_of(wire::Operation operation) const {
        for (const app::InFlight& call : model.in_flight)
            if (call.operation == operation)
                return call.request;
        return 0;
    }

 private:
    int keys_made_ = 0;
};

/// A problem document with one violation.
[[nodiscard]] inline std::string problem(core::Code code, int status, std::string field = {},
                                         std::string current = {}) {
    wire::Problem made;
    made.type = "/problems/" + std::string(core::slug(code));
    made.title = "Refused";
    made.status = status;
    made.request_id = "0123456789abcdef";
    core::Violation violation;
    violation.code = code;
    violation.field = std::move(field);
    made.violations.add(std::move(violation));
    made.current = std::move(current);
    return wire::encode(made);
}

}  // namespace certfolio::tests
