#include "app/cart_update.hpp"

#include "app/calculator_update.hpp"
#include "app/enrolment_update.hpp"
#include "app/feedback.hpp"
#include "core/decimal.hpp"
#include "wire/fields.hpp"

namespace certfolio::app {
namespace {

domain::EnrolmentDraft& draft_of(Model& model, Where where) {
    return where == Where::calculator ? model.calculator.terms : model.enrolment.draft;
}

void after_change(Model& model, Where where, Effects& effects) {
    if (where == Where::calculator)
        publish_calculation(model, effects);
}

domain::CartLineDraft* find_line(domain::EnrolmentDraft& draft, std::string_view product) {
    for (domain::CartLineDraft& line : draft.cart)
        if (line.product == product)
            return &line;
    return nullptr;
}

/// Adds to what is in the cart; an unreadable quantity there is replaced.
void add(domain::EnrolmentDraft& draft, std::string_view product, domain::Quantity quantity) {
    domain::CartLineDraft* line = find_line(draft, product);
    if (!line) {
        if (draft.cart.size() < static_cast<std::size_t>(wire::draft_list_max))
            draft.cart.push_back({std::string(product), std::to_string(quantity.number())});
        return;
    }
    const auto present = domain::Quantity::parse(line->quantity);
    const std::int64_t before = present ? present.value().number() : 0;
    line->quantity = std::to_string(before + quantity.number());
}

/// The last of a list that is too long goes, or the one at the violation's place; in an entry field what
/// stands there.
void remove(Model& model, const FixApplied& action, Effects& effects) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    const auto at = [&action](std::string_view list, const std::string& place) {
        return action.field == place || action.field == list;
    };
    if (action.field == "/term_years")
        draft.term_years.reset();
    if (action.field == domain_entry_pointer || action.field == organisation_entry_pointer) {
        find_text(draft, action.field)->clear();
        settle_field(model, action.field);
        effects.push_back(Focus{action.field.substr(1)});
    }
    for (std::size_t i = draft.cart.size(); i-- > 0;)
        if (at("/cart", "/cart/" + std::to_string(i) + "/product") || at("/cart", cart_quantity_pointer(i)))
            return apply(model, CartLineRemoved{i}, effects);
    for (std::size_t i = draft.domains.size(); i-- > 0;)
        if (at("/domains", domain_pointer(i)))
            return apply(model, DomainRemoved{i}, effects);
    for (std::size_t i = draft.organisations.size(); i-- > 0;)
        if (at("/organisations", organisation_pointer(i)))
            return apply(model, OrganisationRemoved{i}, effects);
}

std::string product_name(const Model& model, std::string_view product) {
    if (model.server.catalogue)
        for (const domain::Product& row : model.server.catalogue->products)
            if (row.id.text() == product)
                return row.name;
    return std::string(product);
}

}  // namespace

void apply(Model& model, const AccountTypeChosen& action, Effects& effects) {
    domain::EnrolmentDraft& draft = draft_of(model, action.where);
    draft.account_type = action.type;
    if (action.type == domain::AccountType::unit_based)
        draft.term_years.reset();
    else if (!draft.term_years)
        draft.term_years = domain::Term::years_min;
    after_change(model, action.where, effects);
}

void apply(Model& model, const TermChosen& action, Effects& effects) {
    draft_of(model, action.where).term_years = action.years;
    after_change(model, action.where, effects);
}

void apply(Model& model, const HeadquartersToggled& action, Effects& effects) {
    draft_of(model, action.where).headquarters_outside = action.outside;
    after_change(model, action.where, effects);
}

void apply(Model& model, const TaxPlaceChosen& action, Effects& effects) {
    draft_of(model, action.where).tax_place = action.place;
    after_change(model, action.where, effects);
}

void apply(Model& model, const QuantityTyped& action, Effects& effects) {
    std::vector<QuantityEntry>& entries =
        action.where == Where::calculator ? model.calculator.quantities : model.enrolment.quantities;
    bool found = false;
    for (QuantityEntry& entry : entries)
        if (entry.product == action.product) {
            entry.text = action.text;
            found = true;
        }
    if (!found)
        entries.push_back({action.product, action.text});
    after_change(model, action.where, effects);
}

void apply(Model& model, const AddedToCart& action, Effects& effects) {
    if (!model.server.catalogue)
        return;
    for (const domain::Product& product : model.server.catalogue->products) {
        if (product.id.text() != action.product)
            continue;
        const auto quantity = domain::Quantity::parse(quantity_entry(model.enrolment.quantities, product));
        const std::string key = "products/" + action.product + "/quantity";
        if (!quantity) {
            effects.push_back(Focus{key});
            return;
        }
        add(model.enrolment.draft, action.product, *quantity);
        std::erase_if(model.enrolment.quantities,
                      [&action](const QuantityEntry& entry) { return entry.product == action.product; });
        say(model, Said::added_to_cart, std::to_string(quantity.value().number()) + " × " + product.name);
    }
}

void apply(Model& model, const CartQuantityTyped& action, Effects&) {
    if (action.line >= model.enrolment.draft.cart.size())
        return;
    model.enrolment.draft.cart[action.line].quantity = action.text;
    settle_field(model, cart_quantity_pointer(action.line));
}

void apply(Model& model, const CartLineRemoved& action, Effects& effects) {
    std::vector<domain::CartLineDraft>& cart = model.enrolment.draft.cart;
    if (action.line >= cart.size())
        return;
    keep_for_undo(model);
    std::string removed = product_name(model, cart[action.line].product);
    cart.erase(cart.begin() + static_cast<std::ptrdiff_t>(action.line));
    say_undoable(model, Said::removed_from_cart, std::move(removed));
    forget_fields_under(model, "/cart/");
    if (!cart.empty())
        effects.push_back(Focus{"cart/" + cart[std::min(action.line, cart.size() - 1)].product + "/remove"});
    else
        effects.push_back(Focus{"products/" +
                                (model.server.catalogue && !model.server.catalogue->products.empty()
                                     ? std::string(model.server.catalogue->products[0].id.text())
                                     : std::string()) +
                                "/add"});
}

void apply(Model& model, const FixApplied& action, Effects& effects) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    switch (action.fix.kind) {
        case core::FixKind::replace_with:
            if (std::string* text = find_text(draft, action.field)) {
                *text = action.fix.subject;
                settle_field(model, action.field);
            }
            if (action.field == "/card/number")
                model.payment.card.number = action.fix.subject;
            break;
        case core::FixKind::add_quantity:
            if (const auto quantity = domain::Quantity::from(action.fix.amount)) {
                add(draft, action.fix.subject, *quantity);
                say(model, Said::added_to_cart,
                    std::to_string(action.fix.amount) + " × " + product_name(model, action.fix.subject));
                effects.push_back(Focus{"cart/" + action.fix.subject + "/quantity"});
            }
            break;
        case core::FixKind::set_to:
            if (std::string* text = find_text(draft, action.field))
                *text = std::to_string(action.fix.amount);
            else if (action.field == "/term_years")
                draft.term_years = static_cast<int>(action.fix.amount);
            settle_field(model, action.field);
            break;
        case core::FixKind::remove: remove(model, action, effects); break;
    }
}

}  // namespace certfolio::app
