#include "screens/parts/pay_panel.hpp"

#include <array>
#include <vector>

#include "app/field.hpp"
#include "screens/parts/contact_fields.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/words/contacts_words.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/choice.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void append_item(std::string& list, std::string_view item) {
    list.append(list.empty() ? "" : ", ").append(item);
}

void draw_change_link(ui::Ui& ui, std::string_view key, ui::Text label, domain::EnrolmentStep step,
                      app::Actions& out) {
    if (ui::link(ui, key, label, app::address_of(step)))
        out.push_back(app::LinkFollowed{std::string(app::address_of(step))});
}

void draw_card_field(ui::Ui& ui, const app::Model& model, app::CardField field, ui::Text label,
                     const std::string& text, const ui::FieldSpec& spec, app::Actions& out) {
    const std::string_view place = app::pointer(field);
    ui::Column cell{ui, ui::Gap::px8};
    draw_form_field(ui, model, place.substr(1), label, place, text, spec, out,
                    [&out, field](const std::string& typed) {
                        out.push_back(app::CardTyped{field, typed});
                    });
}

void draw_card(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "card-card", payment_words.card_title};
    ui::small(ui, payment_words.card_lead);
    const app::CardEntry& entry = model.payment.card;
    draw_card_field(ui, model, app::CardField::number, payment_words.number, entry.number,
                    {.required = true,
                     .autocomplete = "cc-number",
                     .inputmode = "numeric",
                     .secret = true,
                     .units_max = 32,
                     .width = 320.0F},
                    out);
    ui::Grid grid{ui, 2};
    draw_card_field(ui, model, app::CardField::expiry, payment_words.expiry, entry.expiry,
                    {.hint = payment_words.expiry_hint,
                     .required = true,
                     .autocomplete = "cc-exp",
                     .inputmode = "numeric",
                     .secret = true,
                     .units_max = 16},
                    out);
    draw_card_field(ui, model, app::CardField::security_code, payment_words.security_code,
                    entry.security_code,
                    {.hint = payment_words.security_code_hint,
                     .required = true,
                     .autocomplete = "cc-csc",
                     .inputmode = "numeric",
                     .secret = true,
                     .units_max = 8},
                    out);
}

void draw_cardholder(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "cardholder-card", payment_words.holder};
    ui::small(ui, payment_words.holder_lead);
    ui::Under under{ui, "cardholder"};
    if (const auto from = draw_copy_menu(ui, model, model.enrolment.draft.cardholder, std::nullopt))
        out.push_back(app::CardholderCopied{*from});
    const PersonPlace place{"/cardholder", "billing", false, true};
    draw_person(ui, model, model.enrolment.draft.cardholder, place, out);
}

}  // namespace

void draw_order_facts(ui::Ui& ui, const app::Model& model) {
    const domain::EnrolmentDraft& draft = model.enrolment.draft;
    ui::Column facts{ui, ui::Gap::px8};
    std::string list;
    for (const std::string& name : draft.organisations)
        append_item(list, name);
    ui::fact(ui, payment_words.organisations, list);
    list.clear();
    for (const app::ReadableDomain& domain : model.derived.domains)
        append_item(list, domain.name);
    ui::fact(ui, payment_words.domains, list);
    ui::fact(ui, payment_words.verification,
             draft.domain_method == domain::DomainMethod::contact_me ? products_words.method_contact
                                                                     : products_words.method_dns);
    const int people = model.derived.reachability.people;
    const std::string roles = std::to_string(model.derived.roles.size());
    ui::fact(ui, payment_words.contacts,
             core::fill_holes(model.language.text(payment_words.contacts_count, people),
                              {std::to_string(people), roles}));
}

void draw_order_check(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "check", payment_words.check};
    draw_order_facts(ui, model);
    ui::Row row{ui, ui::Gap::px24};
    draw_change_link(ui, "change-products", payment_words.change_products, domain::EnrolmentStep::products,
                     out);
    draw_change_link(ui, "change-contacts", payment_words.change_contacts, domain::EnrolmentStep::contacts,
                     out);
}

void draw_payment_method(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const rules::PaymentOffer offer = app::payment_offer(model);
    const domain::EnrolmentDraft& draft = model.enrolment.draft;
    {
        ui::Card card{ui, "method", payment_words.method};
        std::vector<ui::Option> options;
        std::vector<domain::PaymentMethod> methods;
        if (offer.card) {
            options.push_back({"card", payment_words.card, payment_words.card_detail});
            methods.push_back(domain::PaymentMethod::card);
        }
        if (offer.purchase_order) {
            options.push_back(
                {"purchase_order", payment_words.purchase_order, payment_words.purchase_order_detail});
            methods.push_back(domain::PaymentMethod::purchase_order);
        }
        std::size_t selected = ui::no_selection;
        for (std::size_t i = 0; i < methods.size(); ++i)
            if (draft.payment_method == methods[i])
                selected = i;
        const std::string error = error_at(model, "/payment_method");
        if (ui::radio_cards(ui, "payment_method", payment_words.method, options, selected,
                            {.error = error, .required = true, .label_hidden = true}))
            out.push_back(app::PaymentMethodChosen{methods[selected]});
        if (draft.payment_method == domain::PaymentMethod::purchase_order)
            draw_form_field(
                ui, model, "purchase_order_number", payment_words.purchase_order_number,
                "/purchase_order_number", draft.purchase_order_number,
                {.required = true, .units_max = 64, .width = 320.0F}, out,
                [&out](const std::string& text) { out.push_back(app::PurchaseOrderTyped{text}); });
    }
    if (draft.payment_method != domain::PaymentMethod::card)
        return;
    draw_cardholder(ui, model, out);
    draw_card(ui, model, out);
}

void draw_agreement(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "agreement-card", payment_words.agreement};
    const auto& agreement = model.server.agreement;
    if (!agreement) {
        ui::muted(ui, payment_words.agreement_loading);
        return;
    }
    ui::small(ui, model.language.fill(payment_words.agreement_version, {agreement->version}));
    if (ui::Details details{ui, "agreement-text", payment_words.agreement_show}) {
        std::string_view rest = agreement->text;
        while (!rest.empty()) {
            const std::size_t end = rest.find("\n\n");
            ui::paragraph(ui, rest.substr(0, end), {.size = ui::TextSize::small});
            rest = end == rest.npos ? std::string_view{} : rest.substr(end + 2);
        }
    }
    bool accepted = model.enrolment.draft.agreement.has_value() &&
                    model.enrolment.draft.agreement->version == agreement->version &&
                    model.enrolment.draft.agreement->sha256 == agreement->sha256;
    const std::string error = error_at(model, "/agreement");
    if (ui::checkbox(ui, "agreement", payment_words.accept, accepted, {.error = error, .required = true}))
        out.push_back(app::AgreementToggled{accepted});
}

}  // namespace certfolio::screens
