#pragma once

#include <string_view>

namespace certfolio::screens {

/// Step 1 of the enrolment, the cart and the price.
struct ProductsWords {
    static constexpr std::string_view title = "Purchase an enterprise account";
    static constexpr std::string_view lead =
        "Choose how you pay for certificates and what you need now. You can add and exchange inventory at "
        "any "
        "time later.";
    static constexpr std::string_view form = "Products and names";

    static constexpr std::string_view account_type = "Account type";
    static constexpr std::string_view subscription = "Subscription";
    static constexpr std::string_view subscription_detail =
        "SSL licences last as long as the account and are free again when a certificate ends.";
    static constexpr std::string_view unit_based = "Unit-based";
    static constexpr std::string_view unit_based_detail =
        "Each unit is one year of life for one type of certificate. The account has no end.";
    static constexpr std::string_view term = "Account lifetime";
    static constexpr std::string_view one_year = "1 year";
    static constexpr std::string_view years = "{} years";
    static constexpr std::string_view headquarters =
        "Our headquarters are outside the United States, Canada and the United Kingdom";
    static constexpr std::string_view headquarters_hint = "Adds an international fee of {}.";
    static constexpr std::string_view tax_place = "Country or region for tax";

    static constexpr std::string_view products = "Products";
    static constexpr std::string_view products_lead =
        "You buy licences and units here, not certificates. You create certificates from them in your "
        "account.";
    static constexpr std::string_view column_product = "Product";
    static constexpr std::string_view column_each = "Each";
    static constexpr std::string_view column_each_years = "Each, {}";
    static constexpr std::string_view column_quantity = "Quantity";
    static constexpr std::string_view column_price = "Price";
    static constexpr std::string_view add_to_cart = "Add to cart";
    static constexpr std::string_view add_to_cart_of = "{}: {}";
    static constexpr std::string_view quantity_of = "Quantity of {}";
    static constexpr std::string_view licence = "Licence · {}";
    static constexpr std::string_view unit = "Unit · {}";
    static constexpr std::string_view loading = "The price list is on its way.";
    static constexpr std::string_view minimum =
        "To start: 5 S/MIME Enterprise units, or 10 Mobile device units, or 1 licence or unit of any other "
        "type.";

    static constexpr std::string_view cart = "Your cart";
    static constexpr std::string_view cart_empty = "Nothing in the cart yet";
    static constexpr std::string_view cart_empty_detail =
        "Add a product above. Its price stands beside its quantity.";
    static constexpr std::string_view remove = "Remove";
    static constexpr std::string_view remove_of = "Remove {}";
    static constexpr std::string_view extended_note =
        "Your cart holds an EV product: the next page asks for a higher authority and a contract signer as "
        "well.";

    static constexpr std::string_view organisations = "Organisation names";
    static constexpr std::string_view organisations_lead =
        "The organisations whose domains you look after. We check that you may act for them and that they "
        "may "
        "use the domains. Up to {} now, more later.";
    static constexpr std::string_view organisation = "Organisation name";
    static constexpr std::string_view organisation_hint =
        "Exactly as registered, with punctuation and capital letters. A slip here delays your account.";
    static constexpr std::string_view add = "Add";
    static constexpr std::string_view no_organisations = "No organisation yet.";

    static constexpr std::string_view domains = "Domain names";
    static constexpr std::string_view domains_lead =
        "Where the certificates will be installed. Up to {} now, more later. Checks of a domain expire; your "
        "administrator sees their state and repeats them.";
    static constexpr std::string_view domain = "Domain name";
    static constexpr std::string_view domain_hint = "Without www. You can paste a web address.";
    static constexpr std::string_view read_as = "Will be added as {}.";
    static constexpr std::string_view add_multiple = "Add multiple domains";
    static constexpr std::string_view domain_right = "Your right to {}";
    static constexpr std::string_view owned = "We own it";
    static constexpr std::string_view for_client = "We look after it for a client";
    static constexpr std::string_view no_domains = "No domain name yet.";
    static constexpr std::string_view domain_method = "How shall we verify the domains?";
    static constexpr std::string_view method_dns = "By DNS, automatically";
    static constexpr std::string_view method_dns_detail =
        "You put a record that we give you into the zone; the check then runs by itself.";
    static constexpr std::string_view method_contact = "Contact me (manual)";
    static constexpr std::string_view method_contact_detail =
        "Somebody of ours gets in touch and helps you to set up the DNS record.";

    static constexpr std::string_view list_title = "Add multiple domains";
    static constexpr std::string_view list_label = "Domain names";
    static constexpr std::string_view list_hint = "Separated by commas, spaces or line ends.";
    static constexpr std::string_view list_add_none = "Add";
    static constexpr std::string_view list_add_one = "Add 1 domain";
    static constexpr std::string_view list_add = "Add {} domains";
    static constexpr std::string_view list_refused = "These were not added:";
    static constexpr std::string_view list_will_refuse = "These cannot be added:";
    static constexpr std::string_view close = "Close";

    static constexpr std::string_view next = "Next: contacts";
};
inline constexpr ProductsWords products_words{};

struct PriceWords {
    static constexpr std::string_view title = "New account price";
    static constexpr std::string_view line = "{} × {}";
    static constexpr std::string_view licences_years = "licences, {}";
    static constexpr std::string_view licences = "licences";
    static constexpr std::string_view units = "units";
    static constexpr std::string_view volume = "Volume price, {} or more";
    static constexpr std::string_view multi_year = "Multi-year price, {} or more";
    static constexpr std::string_view international_fee = "International fee";
    static constexpr std::string_view tax = "Tax, {} {}";
    static constexpr std::string_view tax_unknown = "Tax";
    static constexpr std::string_view tax_choose = "choose a country";
    static constexpr std::string_view total = "Total";
    static constexpr std::string_view why = "How is this worked out?";
    static constexpr std::string_view as_of = "Prices as of {}.";
    static constexpr std::string_view as_of_ends = "Prices as of {}. Ends {}.";
    static constexpr std::string_view empty = "Add a product to see what the account costs.";
    static constexpr std::string_view source = "{} · {}";
};
inline constexpr PriceWords price_words{};

}  // namespace certfolio::screens
