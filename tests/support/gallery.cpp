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
        Option{"subscription", "Subscription",
               "SSL licences last as long as the account and are free again when a certificate ends."},
        Option{"units", "Unit-based",
               "Each unit is one year of life for one type of certificate. The account has no end."}};
    static constexpr std::array terms{Option{"1", "1 year", {}}, Option{"2", "2 years", {}},
                                      Option{"3", "3 years", {}}, Option{"4", "4 years", {}},
                                      Option{"5", "5 years", {}}};
    Card card{ui, "account", "Account type"};
    radio_cards(ui, "type", "Account type", types, draft.account_type, {.label_hidden = true});
    segmented(ui, "term", "Account lifetime", terms, draft.term);
    checkbox(ui, "outside", "Our headquarters are outside the United States, Canada and the United Kingdom",
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
        TableColumn{"Product"}, TableColumn{"Each, 2 years", 104.0F, Align::end},
        TableColumn{"Quantity", 130.0F, Align::start, false}, TableColumn{"Price", 98.0F, Align::end},
        TableColumn{"", 146.0F, Align::end}};
    Card card{ui, "products", "Products"};
    small(ui,
          "You buy licences and units here, not certificates. You create certificates from them in your "
          "account.");
    {
        Table table{ui, "cart", "Products and prices", columns};
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
            if (button(ui, "add", "Add to cart", {.description = product.name}))
                draft.toast = "Added to the cart";
        }
    }
    note(ui,
         "Your cart holds an EV licence: the next page asks for a higher authority and a contract signer as "
         "well.");
}

void draw_domains(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array actions{FieldAction{"add", "Add"},
                                        FieldAction{"bulk", "Add multiple domains", ButtonKind::quiet}};
    Card card{ui, "domains", "Domain names"};
    small(ui, "Where the certificates will be installed. Up to 10 now, more later.");
    const Under under{ui, "domains"};
    const FieldEvents events =
        text_field(ui, "name", "Domain name", draft.domain,
                   {.error = draft.domain == "exmaple..com"
                                 ? "A label is empty: two dots stand together. Did you mean exmaple.com?"
                                 : std::string_view{},
                    .actions = actions});
    if (events.action == 1)
        draft.bulk_open = true;
    if (!draft.tags_shown)
        return;
    Row row{ui, Gap::px8};
    if (tag(ui, "remove/example.com", "example.com", {}, "Remove example.com"))
        draft.tags_shown = false;
    if (tag(ui, "remove/xn--bcher-kva.example", "bücher.example", "xn--bcher-kva.example",
            "Remove bücher.example"))
        draft.tags_shown = false;
}

void draw_contacts(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array countries{Option{"CA", "Canada", {}}, Option{"DE", "Germany", {}}};
    static constexpr std::array methods{Option{"dns", "By a DNS record", "We show you what to enter."},
                                        Option{"contact", "Contact me", {}}};
    if (Panel panel{ui,
                    "technical",
                    "Technical contact",
                    draft.technical_open,
                    {.state = "2 things missing", .state_tone = Tone::warning}}) {
        const Under under{ui, "technical"};
        Grid grid{ui};
        text_field(ui, "email", "E-mail", draft.email,
                   {.hint = "We write to this address only about certificates.",
                    .autocomplete = "email",
                    .inputmode = "email"});
        select(ui, "country", "Country", countries, draft.country,
               {.error = "Choose the country", .autocomplete = "country"});
        date_field(ui, "start", "Start", draft.start, {.width = 220.0F});
        text_field(ui, "many", "Several domains", draft.many,
                   {.warning = "The second name is a subdomain of the first.", .rows = 3});
        radios(ui, "method", "How we check", methods, draft.method);
        progress(ui, "done", "Filled in", 640);
    }
    if (Panel panel{ui,
                    "billing",
                    "Billing contact",
                    draft.billing_open,
                    {.state = "Complete", .state_tone = Tone::success}})
        muted(ui, "The same person as the technical contact.");
}

void draw_rest(Ui& ui, GalleryDraft& draft) {
    Card card{ui, "rest", "Your order"};
    {
        Row row{ui};
        chip(ui, Tone::success, "Active");
        chip(ui, Tone::warning, "Ends in 12 days");
        chip(ui, Tone::danger, "Revoked");
        chip(ui, Tone::accent, "New");
        chip(ui, Tone::muted, "Draft");
        row.grow();
        status(ui, "saved", "Saved 14:02");
    }
    if (copyable(ui, "number", "Order number", "CF-2026-000123"))
        draft.toast = "Copied";
    if (link(ui, "terms", "Read the subscriber agreement", "/help/agreement"))
        draft.went_to = "/help/agreement";
    note(ui, "The order is stored.", Tone::success);
    note(ui, "The price list changes tomorrow.", Tone::warning);
    note(ui, "The card was declined.", Tone::danger);
    message(ui, Tone::warning, "There are two spaces after Sample.");
    separator(ui);
    heading(ui, 3, "Nothing here");
    empty_state(ui, "No orders yet", "They appear here when you have placed one.");
}

void draw_price(Ui& ui) {
    fact(ui, "5 × Advantage OV SSL", "$2,190.00", {.detail = "licences, 2 years"});
    fact(ui, "1 × Multi-domain EV SSL", "$1,020.00");
    fact(ui, "Volume price, 5 or more", "−$109.50", {.term_tone = Tone::muted, .value_tone = Tone::success});
    fact(ui, "Tax, Ontario 13 %", "$403.07", {.term_tone = Tone::muted});
    total(ui, "Total", "$3,503.57");
    ui.flow().next_gap(0.0F);
    if (Details details{ui, "price/why", "How is this worked out?"})
        small(ui, "Catalogue of 1 November 2026, row 14, and the tier for five or more.");
    small(ui, "Prices as of 22 November 2026. Ends 22 November 2028.");
}

void draw_form(Ui& ui, GalleryDraft& draft) {
    Form form{ui, "enrolment", "Enrolment"};
    {
        Column intro{ui, Gap::px4};
        space(ui, Gap::px4);
        heading(ui, 1, "Purchase an enterprise account", "title");
        muted(ui,
              "Choose how you pay for certificates and what you need now. You can add and exchange inventory "
              "at "
              "any time later.");
    }
    static constexpr std::array errors{
        ErrorLink{"domains/name", "A label is empty: two dots stand together."},
        ErrorLink{"technical/country", "Choose the country"}};
    if (draft.domain == "exmaple..com" && draft.busy)
        error_summary(ui, errors);
    draw_account_type(ui, draft);
    draw_products(ui, draft);
    draw_domains(ui, draft);
    draw_contacts(ui, draft);
    draw_rest(ui, draft);
    Row row{ui};
    if (button(ui, "cancel", "Delete draft", {.kind = ButtonKind::danger}))
        draft = {};
    row.grow();
    if (button(ui, "next", "Next: contacts",
               {.kind = ButtonKind::primary, .submit = true, .busy = draft.busy}))
        draft.busy = true;
}

}  // namespace

void draw_gallery(Ui& ui, GalleryDraft& draft) {
    static constexpr std::array links{NavLink{"Enrol", "/enrol", true}, NavLink{"Calculator", "/calculator"},
                                      NavLink{"Track an order", "/track"}, NavLink{"Help", "/help"}};
    static constexpr std::array end_links{NavLink{"Chat with us", "/chat"}};
    static constexpr std::array footer_links{NavLink{"Report errors", "/help/report"}};
    static constexpr std::array stages{Step{"Products", " and names", "/enrol/products", StepState::current},
                                       Step{"Contacts", "", "/enrol/contacts", StepState::done},
                                       Step{"Payment", "", "/enrol/payment"}};
    const auto go = [&draft](std::optional<std::string_view> address) {
        if (address)
            draft.went_to = *address;
    };
    go(header_bar(ui, links, end_links));
    {
        Page page{ui};
        go(steps(ui, stages, "Saved on this device 14:02"));
        PageColumns columns{ui};
        draw_form(ui, draft);
        columns.summary("summary", "New account price");
        draw_price(ui);
    }
    go(footer(ui, "Certfolio 0.1.0 · rules 1", footer_links));
    price_bar(ui, "Total", "$3,503.57", "summary");
    if (Dialog dialog{ui, "bulk", "Add multiple domains", draft.bulk_open, "domains/bulk"}) {
        muted(ui, "Separate the names by commas or new lines.");
        text_field(ui, "bulk/names", "Domain names", draft.many, {.rows = 5});
        Row row{ui};
        row.grow();
        if (button(ui, "bulk/add", "Add all", {.kind = ButtonKind::primary}))
            draft.bulk_open = false;
    }
    if (!draft.toast.empty())
        toast(ui, Tone::success, draft.toast);
}

}  // namespace certfolio::tests
