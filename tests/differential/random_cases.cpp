#include "random_cases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/assert.hpp"
#include "random_texts.hpp"

namespace certfolio::differential {

namespace {

using core::Date;
using core::Instant;
using namespace domain;

constexpr auto profile_ids = std::to_array<std::string_view>({"guide", "public-trust"});

Date random_date(RandomSource& random) {
    const auto first = Date::from(2015, 1, 1);
    CERTFOLIO_ASSERT(first.has_value());
    return first->plus_days(random.below(20 * 365));
}

/// Ascending first days, now and then doubled or out of order, so that refusals are compared as well.
std::vector<Date> random_days(RandomSource& random, std::int64_t count_max) {
    std::vector<Date> days;
    for (std::int64_t left = random.between(1, count_max); left > 0; --left)
        days.push_back(random_date(random));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (random.one_in(2))
        days.front() = *Date::from(2000, 1, 1);
    if (random.one_in(60))
        days.push_back(days.front());
    return days;
}

BasisPoints random_basis_points(RandomSource& random, std::int64_t most) {
    return *BasisPoints::from(random.between(0, most));
}

Product random_product(RandomSource& random, std::int64_t index, Currency currency) {
    Product product;
    product.id = *ProductId::parse("product-" + std::to_string(index));
    product.name = "Product " + std::to_string(index);
    product.description = "as drawn";
    product.family = random.one_in(2) ? ProductFamily::ssl : ProductFamily::other;
    product.level = random.one_in(4) ? ValidationLevel::extended : ValidationLevel::organisation;
    product.model =
        product.family == ProductFamily::ssl ? ProductModel::follows_account : ProductModel::always_units;
    if (random.one_in(40))
        product.model = ProductModel::follows_account;
    product.initial_quantity_min = random.one_in(3) ? random.between(2, 12) : 1;
    if (random.one_in(5))
        product.unit_expiry_months = static_cast<int>(random.between(1, 36));
    if (random.one_in(12))
        product.on_sale_until = random_date(random);
    for (const Date day : random_days(random, 3)) {
        const std::int64_t price = random.one_in(50) ? 900'000'000'000 : random.between(1, 200'000);
        const bool by_licence = product.model == ProductModel::follows_account;
        product.prices.push_back(
            {day, {by_licence ? price : 0, currency}, {price + random.below(500), currency}});
    }
    return product;
}

void add_tiers(RandomSource& random, Catalogue& catalogue) {
    const Date first = *Date::from(2000, 1, 1);
    std::int64_t quantity = 1;
    std::int64_t reduction = 0;
    for (std::int64_t left = random.below(4); left > 0; --left) {
        quantity += random.between(2, 40);
        reduction = std::min<std::int64_t>(4'000, reduction + random.between(0, 400));
        catalogue.volume_tiers.push_back({first, quantity, *BasisPoints::from(reduction)});
    }
    reduction = 0;
    for (int years = 2; years <= 5; ++years) {
        if (!random.one_in(2))
            continue;
        reduction += random.between(0, 300);
        catalogue.term_tiers.push_back({first, *Term::from_years(years), *BasisPoints::from(reduction)});
    }
}

void add_taxes(RandomSource& random, Catalogue& catalogue) {
    for (const std::string_view place : {"DE", "FR", "CA-ON", "CA-QC", "GB", "ES-CN", "ES"}) {
        if (random.one_in(3))
            continue;
        Tax tax{*TaxPlace::parse(place), "tax of " + std::string(place), {}, {}};
        for (const Date day : random_days(random, 2))
            tax.rows.push_back({day, random_basis_points(random, 2'700)});
        catalogue.taxes.push_back(std::move(tax));
    }
}

void add_limits(RandomSource& random, Catalogue& catalogue) {
    for (const std::string_view id : profile_ids) {
        LimitProfile profile;
        profile.id = core::FixedText<32>(id);
        profile.name = std::string(id);
        profile.smaller_with_guide = id != "guide" && random.one_in(2);
        for (const Date day : random_days(random, 5)) {
            LimitRow row{day, {}, {}, {}, "drawn"};
            if (random.one_in(2)) {
                row.months_max = static_cast<int>(random.between(1, 39));
            } else {
                row.days_max = random.between(30, 825);
                if (random.one_in(2))
                    row.days_recommended = *row.days_max - 1;
            }
            profile.rows.push_back(row);
        }
        catalogue.limit_profiles.push_back(std::move(profile));
    }
    const Date first = *Date::from(2000, 1, 1);
    catalogue.lapse_plans.push_back(
        {first, {90, 60, 30, 14, 7, 1}, random.one_in(2), random.below(4), "privilegeWithdrawn"});
}

}  // namespace

Instant random_instant(RandomSource& random) {
    Date day = random_date(random);
    if (random.one_in(4)) {
        const auto february = Date::from(static_cast<int>(random.between(2016, 2034)), 2, 28);
        CERTFOLIO_ASSERT(february.has_value());
        day = february->plus_days(random.below(3));
    }
    const bool at_edge = random.one_in(3);
    return Instant::at_start_of(day).plus_seconds(at_edge ? random.between(-1, 1)
                                                          : random.below(core::seconds_per_day));
}

Catalogue random_catalogue(RandomSource& random) {
    Catalogue catalogue;
    const Date first = *Date::from(2000, 1, 1);
    catalogue.version = core::FixedText<32>(std::string_view("drawn-" + std::to_string(random.below(1'000))));
    catalogue.currency = random.one_in(4) ? Currency{"JPY", 0} : Currency{"USD", 2};
    catalogue.limit_profile =
        core::FixedText<32>(random.pick(std::span<const std::string_view>(profile_ids)));
    catalogue.home_countries = {"US", "CA", "GB"};
    for (int years = 1; years <= 5; ++years)
        catalogue.terms.push_back({first, *Term::from_years(years), !random.one_in(6)});
    for (std::int64_t i = 0, count = random.between(1, 8); i < count; ++i)
        catalogue.products.push_back(random_product(random, i, catalogue.currency));
    add_tiers(random, catalogue);
    for (const Date day : random_days(random, 2))
        catalogue.international_fees.push_back({day, {random.below(50'000), catalogue.currency}});
    add_taxes(random, catalogue);
    catalogue.minimum_charges.push_back({first, random.between(0, 60)});
    add_limits(random, catalogue);
    catalogue.agreements.push_back({first, "2026-01", std::string(64, 'a')});
    return catalogue;
}

Cart random_cart(RandomSource& random, const Catalogue& catalogue) {
    Cart cart;
    if (!random.one_in(12))
        cart.account_type = random.one_in(2) ? AccountType::subscription : AccountType::unit_based;
    const bool wants_term =
        cart.account_type == AccountType::subscription ? !random.one_in(12) : random.one_in(12);
    if (wants_term)
        cart.term = Term::from_years(random.between(1, 5));
    cart.headquarters_outside = random.one_in(2);
    constexpr auto places = std::to_array<std::string_view>(
        {"DE", "FR", "CA", "CA-ON", "CA-QC", "GB", "US", "JP", "ES-CN", "DE-XX", "UK", "ZZ"});
    if (!random.one_in(4))
        cart.tax_place = TaxPlace::parse(random.pick(std::span<const std::string_view>(places)));
    for (std::int64_t left = random.below(11); left > 0; --left) {
        const auto unknown = *ProductId::parse("unknown");
        const auto index =
            static_cast<std::size_t>(random.below(static_cast<std::int64_t>(catalogue.products.size())));
        const std::int64_t number =
            random.one_in(6) ? random.between(1, Quantity::max) : random.between(1, 30);
        cart.lines.push_back(
            {random.one_in(40) ? unknown : catalogue.products[index].id, *Quantity::from(number)});
    }
    if (!random.one_in(8)) {
        std::sort(cart.lines.begin(), cart.lines.end(),
                  [](const CartLine& a, const CartLine& b) { return a.product < b.product; });
        cart.lines.erase(
            std::unique(cart.lines.begin(), cart.lines.end(),
                        [](const CartLine& a, const CartLine& b) { return a.product == b.product; }),
            cart.lines.end());
    }
    return cart;
}

/// One that usually becomes an order.
static EnrolmentDraft careful_draft(RandomSource& random, const Catalogue& catalogue) {
    EnrolmentDraft draft;
    draft.account_type = random.one_in(2) ? AccountType::subscription : AccountType::unit_based;
    if (draft.account_type == AccountType::subscription)
        draft.term_years = static_cast<int>(random.between(1, 5));
    draft.headquarters_outside = random.one_in(2);
    draft.tax_place = random.one_in(2) ? "DE" : "US";
    for (const Product& product : catalogue.products)
        draft.cart.push_back({std::string(product.id.text()), std::to_string(random.between(1, 40))});
    for (std::int64_t i = random.between(1, 10); i > 0; --i)
        draft.organisations.push_back("Example " + std::to_string(i) + " Ltd.");
    for (std::int64_t i = random.between(1, 10); i > 0; --i)
        draft.domains.push_back({"www" + std::to_string(i) + ".Example.com/path", DomainRight::owned});
    draft.domain_method = random.one_in(2) ? DomainMethod::dns : DomainMethod::contact_me;
    for (const ContactRole role : contact_roles)
        draft.contacts.push_back({role, careful_contact(random)});
    draft.payment_method = random.one_in(2) ? PaymentMethod::card : PaymentMethod::purchase_order;
    draft.cardholder = careful_contact(random);
    draft.purchase_order_number = "PO-" + random_digits(random, 3, 8);
    const AgreementVersion& agreement = catalogue.agreements.front();
    draft.agreement = AgreementAcceptance{std::string(agreement.version.text()), agreement.sha256};
    return draft;
}

EnrolmentDraft random_draft(RandomSource& random, const Catalogue& catalogue, Instant now) {
    if (random.one_in(2))
        return careful_draft(random, catalogue);
    EnrolmentDraft draft;
    const Cart cart = random_cart(random, catalogue);
    draft.account_type = cart.account_type;
    if (cart.term)
        draft.term_years = cart.term->years();
    if (random.one_in(50))
        draft.term_years = static_cast<int>(random.between(-1, 9));
    draft.headquarters_outside = cart.headquarters_outside;
    if (cart.tax_place)
        draft.tax_place = cart.tax_place->text();
    for (const CartLine& line : cart.lines)
        draft.cart.push_back({std::string(line.product.text()),
                              perhaps_garbled(random, std::to_string(line.quantity.number()))});
    // Now and then more slips than a list of violations holds warnings.
    const std::int64_t organisations = random.one_in(20) ? 100 : random.below(12);
    for (std::int64_t left = organisations; left > 0; --left)
        draft.organisations.push_back(random_organisation_text(random));
    for (std::int64_t left = random.below(12); left > 0; --left)
        draft.domains.push_back({random_domain_text(random),
                                 random.one_in(2) ? DomainRight::owned : DomainRight::maintained_for_client});
    if (!random.one_in(8))
        draft.domain_method = random.one_in(2) ? DomainMethod::dns : DomainMethod::contact_me;
    for (const ContactRole role : contact_roles) {
        const std::int64_t forms = role == ContactRole::account_administrator ? random.below(4)
                                   : random.one_in(8)                         ? 0
                                                                              : 1;
        for (std::int64_t left = forms; left > 0; --left)
            draft.contacts.push_back({role, random_contact(random)});
    }
    if (!random.one_in(8))
        draft.payment_method = random.one_in(2) ? PaymentMethod::card : PaymentMethod::purchase_order;
    draft.cardholder = random_contact(random);
    draft.purchase_order_number = random.one_in(3) ? "" : perhaps_garbled(random, "PO-2026-17");
    if (!random.one_in(6) && !catalogue.agreements.empty() && now.seconds % 7 != 0)
        draft.agreement = AgreementAcceptance{std::string(catalogue.agreements.front().version.text()),
                                              catalogue.agreements.front().sha256};
    return draft;
}

}  // namespace certfolio::differential
