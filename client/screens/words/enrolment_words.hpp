#pragma once

#include "core/phrase.hpp"

namespace certfolio::screens {

/// Step 1 of the enrolment, the cart and the price.
struct ProductsWords {
    static constexpr core::Phrase title = "Purchase an enterprise account"_en;
    static constexpr core::Phrase lead =
        "Choose how you pay for certificates and what you need now. You can add and exchange inventory at "
        "any "
        "time later."_en;
    static constexpr core::Phrase form = "Products and names"_en;

    static constexpr core::Phrase account_type = "Account type"_en;
    static constexpr core::Phrase subscription = "Subscription"_en;
    static constexpr core::Phrase subscription_detail =
        "SSL licences last as long as the account and are free again when a certificate ends."_en;
    static constexpr core::Phrase unit_based = "Unit-based"_en;
    static constexpr core::Phrase unit_based_detail =
        "Each unit is one year of life for one type of certificate. The account has no end."_en;
    static constexpr core::Phrase term = "Account lifetime"_en;
    static constexpr core::CountedPhrase years{"{} year"_en, "{} years"_en};
    static constexpr core::Phrase headquarters =
        "Our headquarters are outside the United States, Canada and the United Kingdom"_en;
    static constexpr core::Phrase headquarters_hint = "Adds an international fee of {}."_en;
    static constexpr core::Phrase tax_place = "Country or region for tax"_en;

    static constexpr core::Phrase products = "Products"_en;
    static constexpr core::Phrase products_lead =
        "You buy licences and units here, not certificates. You create certificates from them in your "
        "account."_en;
    static constexpr core::Phrase column_product = "Product"_en;
    static constexpr core::Phrase column_each = "Each"_en;
    static constexpr core::Phrase column_each_years = "Each, {}"_en;
    static constexpr core::Phrase column_quantity = "Quantity"_en;
    static constexpr core::Phrase column_price = "Price"_en;
    static constexpr core::Phrase add_to_cart = "Add to cart"_en;
    static constexpr core::Phrase add_to_cart_of = "{}: {}"_en;
    static constexpr core::Phrase quantity_of = "Quantity of {}"_en;
    static constexpr core::Phrase licence = "Licence · {}"_en;
    static constexpr core::Phrase unit = "Unit · {}"_en;
    static constexpr core::Phrase loading = "The price list is on its way."_en;
    static constexpr core::Phrase minimum =
        "To start: 5 S/MIME Enterprise units, or 10 Mobile device units, or 1 licence or unit of any other "
        "type."_en;

    static constexpr core::Phrase cart = "Your cart"_en;
    static constexpr core::Phrase cart_empty = "Nothing in the cart yet"_en;
    static constexpr core::Phrase cart_empty_detail =
        "Add a product above. Its price stands beside its quantity."_en;
    static constexpr core::Phrase remove = "Remove"_en;
    static constexpr core::Phrase remove_of = "Remove {}"_en;
    static constexpr core::Phrase extended_note =
        "Your cart holds an EV product: the next page asks for a higher authority and a contract signer as "
        "well."_en;

    static constexpr core::Phrase organisations = "Organisation names"_en;
    static constexpr core::Phrase organisations_lead =
        "The organisations whose domains you look after. We check that you may act for them and that they "
        "may "
        "use the domains. Up to {} now, more later."_en;
    static constexpr core::Phrase organisation = "Organisation name"_en;
    static constexpr core::Phrase organisation_hint =
        "Exactly as registered, with punctuation and capital letters. A slip here delays your account."_en;
    static constexpr core::Phrase add = "Add"_en;
    static constexpr core::Phrase no_organisations = "No organisation yet."_en;

    static constexpr core::Phrase domains = "Domain names"_en;
    static constexpr core::Phrase domains_lead =
        "Where the certificates will be installed. Up to {} now, more later. Checks of a domain expire; your "
        "administrator sees their state and repeats them."_en;
    static constexpr core::Phrase domain = "Domain name"_en;
    static constexpr core::Phrase domain_hint = "Without www. You can paste a web address."_en;
    static constexpr core::Phrase read_as = "Will be added as {}."_en;
    static constexpr core::Phrase add_multiple = "Add multiple domains"_en;
    static constexpr core::Phrase domain_right = "Your right to {}"_en;
    static constexpr core::Phrase owned = "We own it"_en;
    static constexpr core::Phrase for_client = "We look after it for a client"_en;
    static constexpr core::Phrase no_domains = "No domain name yet."_en;
    static constexpr core::Phrase domain_method = "How shall we verify the domains?"_en;
    static constexpr core::Phrase method_dns = "By DNS, automatically"_en;
    static constexpr core::Phrase method_dns_detail =
        "You put a record that we give you into the zone; the check then runs by itself."_en;
    static constexpr core::Phrase method_contact = "Contact me (manual)"_en;
    static constexpr core::Phrase method_contact_detail =
        "Somebody of ours gets in touch and helps you to set up the DNS record."_en;

    static constexpr core::Phrase list_title = "Add multiple domains"_en;
    static constexpr core::Phrase list_label = "Domain names"_en;
    static constexpr core::Phrase list_hint = "Separated by commas, spaces or line ends."_en;
    static constexpr core::Phrase list_add_none = "Add"_en;
    static constexpr core::CountedPhrase list_add{"Add {} domain"_en, "Add {} domains"_en};
    static constexpr core::Phrase list_refused = "These were not added:"_en;
    static constexpr core::Phrase list_will_refuse = "These cannot be added:"_en;
    static constexpr core::Phrase close = "Close"_en;

    static constexpr core::Phrase next = "Next: contacts"_en;
};
inline constexpr ProductsWords products_words{};

struct PriceWords {
    static constexpr core::Phrase title = "New account price"_en;
    static constexpr core::Phrase line = "{} × {}"_en;
    static constexpr core::Phrase licences_years = "licences, {}"_en;
    static constexpr core::Phrase licences = "licences"_en;
    static constexpr core::Phrase units = "units"_en;
    static constexpr core::Phrase volume = "Volume price, {} or more"_en;
    static constexpr core::Phrase multi_year = "Multi-year price, {} or more"_en;
    static constexpr core::Phrase international_fee = "International fee"_en;
    static constexpr core::Phrase tax = "Tax, {} {}"_en;
    static constexpr core::Phrase tax_unknown = "Tax"_en;
    static constexpr core::Phrase tax_choose = "choose a country"_en;
    static constexpr core::Phrase total = "Total"_en;
    static constexpr core::Phrase why = "How is this worked out?"_en;
    static constexpr core::Phrase as_of = "Prices as of {}."_en;
    static constexpr core::Phrase as_of_ends = "Prices as of {}. Ends {}."_en;
    static constexpr core::Phrase empty = "Add a product to see what the account costs."_en;
    static constexpr core::Phrase source = "{} · {}"_en;
};
inline constexpr PriceWords price_words{};

}  // namespace certfolio::screens
