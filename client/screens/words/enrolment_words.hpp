#pragma once

#include <string_view>

namespace certfolio::screens {

/// Step 1 of the enrolment, the cart and the price.
struct ProductsWords {
    std::string_view title = "Purchase an enterprise account";
    std::string_view lead =
        "Choose how you pay for certificates and what you need now. You can add and exchange inventory at "
        "any "
        "time later.";
    std::string_view form = "Products and names";

    std::string_view account_type = "Account type";
    std::string_view subscription = "Subscription";
    std::string_view subscription_detail =
        "SSL licences last as long as the account and are free again when a certificate ends.";
    std::string_view unit_based = "Unit-based";
    std::string_view unit_based_detail =
        "Each unit is one year of life for one type of certificate. The account has no end.";
    std::string_view term = "Account lifetime";
    std::string_view one_year = "1 year";
    std::string_view years = "{} years";
    std::string_view headquarters =
        "Our headquarters are outside the United States, Canada and the United Kingdom";
    std::string_view headquarters_hint = "Adds an international fee of {}.";
    std::string_view tax_place = "Country or region for tax";

    std::string_view products = "Products";
    std::string_view products_lead =
        "You buy licences and units here, not certificates. You create certificates from them in your "
        "account.";
    std::string_view column_product = "Product";
    std::string_view column_each = "Each";
    std::string_view column_each_years = "Each, {}";
    std::string_view column_quantity = "Quantity";
    std::string_view column_price = "Price";
    std::string_view add_to_cart = "Add to cart";
    std::string_view add_to_cart_of = "{}: {}";
    std::string_view quantity_of = "Quantity of {}";
    std::string_view licence = "Licence · {}";
    std::string_view unit = "Unit · {}";
    std::string_view loading = "The price list is on its way.";
    std::string_view minimum =
        "To start: 5 S/MIME Enterprise units, or 10 Mobile device units, or 1 licence or unit of any other "
        "type.";

    std::string_view cart = "Your cart";
    std::string_view cart_empty = "Nothing in the cart yet";
    std::string_view cart_empty_detail = "Add a product above. Its price stands beside its quantity.";
    std::string_view remove = "Remove";
    std::string_view remove_of = "Remove {}";
    std::string_view extended_note =
        "Your cart holds an EV product: the next page asks for a higher authority and a contract signer as "
        "well.";

    std::string_view organisations = "Organisation names";
    std::string_view organisations_lead =
        "The organisations whose domains you look after. We check that you may act for them and that they "
        "may "
        "use the domains. Up to {} now, more later.";
    std::string_view organisation = "Organisation name";
    std::string_view organisation_hint =
        "Exactly as registered, with punctuation and capital letters. A slip here delays your account.";
    std::string_view add = "Add";
    std::string_view no_organisations = "No organisation yet.";

    std::string_view domains = "Domain names";
    std::string_view domains_lead =
        "Where the certificates will be installed. Up to {} now, more later. Checks of a domain expire; your "
        "administrator sees their state and repeats them.";
    std::string_view domain = "Domain name";
    std::string_view domain_hint = "Without www. You can paste a web address.";
    std::string_view read_as = "Will be added as {}.";
    std::string_view add_multiple = "Add multiple domains";
    std::string_view domain_right = "Your right to {}";
    std::string_view owned = "We own it";
    std::string_view for_client = "We look after it for a client";
    std::string_view no_domains = "No domain name yet.";
    std::string_view domain_method = "How shall we verify the domains?";
    std::string_view method_dns = "By DNS, automatically";
    std::string_view method_dns_detail =
        "You put a record that we give you into the zone; the check then runs by itself.";
    std::string_view method_contact = "Contact me (manual)";
    std::string_view method_contact_detail =
        "Somebody of ours gets in touch and helps you to set up the DNS record.";

    std::string_view list_title = "Add multiple domains";
    std::string_view list_label = "Domain names";
    std::string_view list_hint = "Separated by commas, spaces or line ends.";
    std::string_view list_add_none = "Add";
    std::string_view list_add_one = "Add 1 domain";
    std::string_view list_add = "Add {} domains";
    std::string_view list_refused = "These were not added:";
    std::string_view list_will_refuse = "These cannot be added:";
    std::string_view close = "Close";

    std::string_view next = "Next: contacts";
};
inline constexpr ProductsWords products_words{};

struct PriceWords {
    std::string_view title = "New account price";
    std::string_view line = "{} × {}";
    std::string_view licences_years = "licences, {}";
    std::string_view licences = "licences";
    std::string_view units = "units";
    std::string_view volume = "Volume price, {} or more";
    std::string_view multi_year = "Multi-year price, {} or more";
    std::string_view international_fee = "International fee";
    std::string_view tax = "Tax, {} {}";
    std::string_view tax_unknown = "Tax";
    std::string_view tax_choose = "choose a country";
    std::string_view total = "Total";
    std::string_view why = "How is this worked out?";
    std::string_view as_of = "Prices as of {}.";
    std::string_view as_of_ends = "Prices as of {}. Ends {}.";
    std::string_view empty = "Add a product to see what the account costs.";
    std::string_view source = "{} · {}";
};
inline constexpr PriceWords price_words{};

}  // namespace certfolio::screens
