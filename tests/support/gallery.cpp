#include "support/gallery.hpp"

#include <array>

#include "ui/button.hpp"
#include "ui/choice.hpp"
#include "ui/field.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/panel.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"

namespace certfolio::tests {

namespace {

using namespace ui;

void draw_account_type(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array types{
        Option{"subscription", "Subscription"_en,
               "SSL licences last as long as the account and are free again when a certificate ends."_en},
        Option{"units", "Unit-based"_en,
               "Each unit is one year of life for one type of certificate. The account has no end."_en}};
    static constexpr std::array terms{Option{"1", "1 year"_en, {}}, Option{"2", "2 years"_en, {}},
                                      Option{"3", "3 years"_en, {}}, Option{"4", "4 years"_en, {}},
                                      Option{"5", "5 years"_en, {}}};
    Card card{ui, "account", "Account type"_en};
    radio_cards(ui, "type", "Account type"_en, types, draft.account_type, {.label_hidden = true});
    segmented(ui, "term", "Account lifetime"_en, terms, draft.term);
    checkbox(ui, "outside",
             "Our headquarters are outside the United States, Canada and the United Kingdom"_en,
             draft.outside);
}

struct Product {
    std::string_view key, name, detail, each, price;
};

void draw_products(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array products{
        Product{"advantage-ov", "Advantage OV SSL", "Licence · one name with and without www", "$438.00",
                "$2,190.00"},
        Product{"multi-ev", "Multi-domain EV SSL", "Licence · adds two contacts", "$1,020.00", "$1,020.00"},
        Product{"smime", "S/MIME Enterprise", "Unit · one year for one mailbox", "$21.00", "$84.00"}};
    static constexpr std::array columns{
        TableColumn{"Product"_en}, TableColumn{"Each, 2 years"_en, 104.0F, Align::end},
        TableColumn{"Quantity"_en, 130.0F, Align::start, false}, TableColumn{"Price"_en, 98.0F, Align::end},
        TableColumn{{}, 146.0F, Align::end}};
    Card card{ui, "products", "Products"_en};
    small(ui,
          "You buy licences and units here, not certificates. You create certificates from them in your "
          "account."_en);
    {
        Table table{ui, "cart", "Products and prices"_en, columns};
        for (std::size_t i = 0; i < products.size(); ++i) {
            const Product& product = products[i];
            table.row(product.key);
            table.cell();
            paragraph(ui, product.name, {.weight = Weight::semibold});
            small(ui, product.detail);
            table.cell();
            figure(ui, product.each);
            table.cell();
            quantity(ui, "quantity", product.name, draft.quantities[i]);
            table.cell();
            figure(ui, product.price);
            table.cell();
            if (button(ui, "add", "Add to cart"_en, {.description = product.name}))
                draft.toast = "Added to the cart";
        }
    }
    note(ui,
         "Your cart holds an EV licence: the next page asks for a higher authority and a contract signer as "
         "well."_en);
}

void draw_domains(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array actions{FieldAction{"add", "Add"_en},
                                        FieldAction{"bulk", "Add multiple domains"_en, ButtonKind::quiet}};
    Card card{ui, "domains", "Domain names"_en};
    small(ui, "Where the certificates will be installed. Up to 10 now, more later."_en);
    const Under under{ui, "domains"};
    const FieldEvents events =
        text_field(ui, "name", "Domain name"_en, draft.domain,
                   {.error = draft.domain == "exmaple..com"
                                 ? "A label is empty: two dots stand together. Did you mean exmaple.com?"
                                 : std::string_view{},
                    .actions = actions});
    if (events.action == 1)
        draft.bulk_open = true;
    if (!draft.tags_shown)
        return;
    Row row{ui, Gap::px8};
    if (tag(ui, "remove/example.com", "example.com"_en, {}, "Remove example.com"_en))
        draft.tags_shown = false;
    if (tag(ui, "remove/xn--bcher-kva.example", "bücher.example"_en, "xn--bcher-kva.example"_en,
            "Remove bücher.example"_en))
        draft.tags_shown = false;
}

void draw_contacts(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array countries{Option{"CA", "Canada"_en, {}}, Option{"DE", "Germany"_en, {}}};
    static constexpr std::array methods{Option{"dns", "By a DNS record"_en, "We show you what to enter."_en},
                                        Option{"contact", "Contact me"_en, {}}};
    if (Panel panel{ui,
                    "technical",
                    "Technical contact"_en,
                    draft.technical_open,
                    {.state = "2 things missing"_en, .state_tone = Tone::warning}}) {
        const Under under{ui, "technical"};
        Grid grid{ui};
        text_field(ui, "email", "E-mail"_en, draft.email,
                   {.hint = "We write to this address only about certificates."_en,
                    .autocomplete = "email",
                    .inputmode = "email"});
        select(ui, "country", "Country"_en, countries, draft.country,
               {.error = "Choose the country"_en, .autocomplete = "country"});
        date_field(ui, "start", "Start"_en, draft.start, {.width = 220.0F});
        text_field(ui, "many", "Several domains"_en, draft.many,
                   {.warning = "The second name is a subdomain of the first."_en, .rows = 3});
        radios(ui, "method", "How we check"_en, methods, draft.method);
        progress(ui, "done", "Filled in"_en, 640);
    }
    if (Panel panel{ui,
                    "billing",
                    "Billing contact"_en,
                    draft.billing_open,
                    {.state = "Complete"_en, .state_tone = Tone::success}})
        muted(ui, "The same person as the technical contact."_en);
}

void draw_rest(Ui& ui, GalleryDraft& draft) {
    Card card{ui, "rest", "Your order"_en};
    {
        Row row{ui};
        chip(ui, Tone::success, "Active"_en);
        chip(ui, Tone::warning, "Ends in 12 days"_en);
        chip(ui, Tone::danger, "Revoked"_en);
        chip(ui, Tone::accent, "New"_en);
        chip(ui, Tone::muted, "Draft"_en);
        row.grow();
        status(ui, "saved", "Saved 14:02"_en);
    }
    if (copyable(ui, "number", "Order number"_en, "CF-2026-000123"_en))
        draft.toast = "Copied";
    if (link(ui, "terms", "Read the subscriber agreement"_en, "/help/agreement"))
        draft.went_to = "/help/agreement";
    note(ui, "The order is stored."_en, Tone::success);
    note(ui, "The price list changes tomorrow."_en, Tone::warning);
    note(ui, "The card was declined."_en, Tone::danger);
    message(ui, Tone::warning, "There are two spaces after Sample."_en);
    separator(ui);
    heading(ui, 3, "Nothing here"_en);
    empty_state(ui, "No orders yet"_en, "They appear here when you have placed one."_en);
}

void draw_price(Ui& ui) {
    fact(ui, "5 × Advantage OV SSL"_en, "$2,190.00"_en, {.detail = "licences, 2 years"_en});
    fact(ui, "1 × Multi-domain EV SSL"_en, "$1,020.00"_en);
    fact(ui, "Volume price, 5 or more"_en, "−$109.50"_en,
         {.term_tone = Tone::muted, .value_tone = Tone::success});
    fact(ui, "Tax, Ontario 13 %"_en, "$403.07"_en, {.term_tone = Tone::muted});
    total(ui, "Total"_en, "$3,503.57"_en);
    ui.flow().next_gap(0.0F);
    if (Details details{ui, "price/why", "How is this worked out?"_en})
        small(ui, "Catalogue of 1 November 2026, row 14, and the tier for five or more."_en);
    small(ui, "Prices as of 22 November 2026. Ends 22 November 2028."_en);
}

void draw_form(Ui& ui, GalleryDraft& draft) {
    Form form{ui, "enrolment", "Enrolment"_en};
    {
        Column intro{ui, Gap::px4};
        space(ui, Gap::px4);
        heading(ui, 1, "Purchase an enterprise account"_en, "title");
        muted(ui,
              "Choose how you pay for certificates and what you need now. You can add and exchange inventory "
              "at "
              "any time later."_en);
    }
    static constexpr std::array errors{
        ErrorLink{"domains/name", "A label is empty: two dots stand together."_en},
        ErrorLink{"technical/country", "Choose the country"_en}};
    if (draft.domain == "exmaple..com" && draft.busy)
        error_summary(ui, errors);
    draw_account_type(ui, draft);
    draw_products(ui, draft);
    draw_domains(ui, draft);
    draw_contacts(ui, draft);
    draw_rest(ui, draft);
    Row row{ui};
    if (button(ui, "cancel", "Delete draft"_en, {.kind = ButtonKind::danger}))
        draft = {};
    row.grow();
    if (button(ui, "next", "Next: contacts"_en,
               {.kind = ButtonKind::primary, .submit = true, .busy = draft.busy}))
        draft.busy = true;
}

}  // namespace

void draw_gallery(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array links{NavLink{"Enrol"_en, "/enrol", true},
                                      NavLink{"Calculator"_en, "/calculator"},
                                      NavLink{"Track an order"_en, "/track"}, NavLink{"Help"_en, "/help"}};
    static constexpr std::array end_links{NavLink{"Chat with us"_en, "/chat"}};
    static constexpr std::array footer_links{NavLink{"Report errors"_en, "/help/report"}};
    static constexpr std::array stages{
        Step{"Products"_en, " and names"_en, "/enrol/products", StepState::current},
        Step{"Contacts"_en, {}, "/enrol/contacts", StepState::done},
        Step{"Payment"_en, {}, "/enrol/payment"}};
    const auto go = [&draft](std::optional<std::string_view> address) {
        if (address)
            draft.went_to = *address;
    };
    go(header_bar(ui, links, end_links));
    {
        Page page{ui};
        go(steps(ui, stages, "Saved on this device 14:02"_en));
        PageColumns columns{ui};
        draw_form(ui, draft);
        columns.summary("summary", "New account price"_en);
        draw_price(ui);
    }
    go(footer(ui, "Certfolio 0.1.0 · rules 1"_en, footer_links));
    price_bar(ui, "Total"_en, "$3,503.57"_en, "summary");
    if (Dialog dialog{ui, "bulk", "Add multiple domains"_en, draft.bulk_open, "domains/bulk"}) {
        muted(ui, "Separate the names by commas or new lines."_en);
        text_field(ui, "bulk/names", "Domain names"_en, draft.many, {.rows = 5});
        Row row{ui};
        row.grow();
        if (button(ui, "bulk/add", "Add all"_en, {.kind = ButtonKind::primary}))
            draft.bulk_open = false;
    }
    if (!draft.toast.empty())
        toast(ui, Tone::success, draft.toast);
}

}  // namespace certfolio::tests
