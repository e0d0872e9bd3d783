#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace certfolio::core {

/// Every way in which a rule can refuse or warn. Numbers are written out and never used again; each noun has
/// a band of 100. The slug is the name on the wire, in logs and in test vectors.
enum class Code : std::uint16_t {
    // catalogue: faults of the operator's data, found when it is loaded
    catalogue_malformed = 100,
    catalogue_value_out_of_range = 101,
    catalogue_duplicate = 102,
    catalogue_reference_unknown = 103,
    catalogue_rows_out_of_order = 104,
    catalogue_rows_missing = 105,
    catalogue_contradiction = 106,

    // quantity
    quantity_not_a_number = 200,
    quantity_below_minimum = 201,
    quantity_above_maximum = 202,

    // cart: what is bought and on which terms
    cart_empty = 300,
    cart_account_type_missing = 301,
    cart_term_missing = 302,
    cart_term_not_offered = 303,
    cart_term_not_applicable = 304,
    cart_product_unknown = 305,
    cart_product_not_on_sale = 306,
    cart_product_duplicate = 307,
    cart_too_many_lines = 308,
    cart_tax_place_missing = 309,
    cart_tax_place_unknown = 310,
    cart_amount_overflow = 311,
    cart_account_ended = 312,
    inventory_below_initial_minimum = 350,
    cart_tax_place_differs = 351,

    // organisation names: kept byte for byte; most findings are warnings
    organisation_missing = 400,
    organisation_too_many = 401,
    organisation_empty = 402,
    organisation_too_long = 403,
    organisation_not_text = 404,
    organisation_duplicate = 405,
    organisation_spaces_doubled = 450,
    organisation_spaces_around = 451,
    organisation_look_alike = 452,
    organisation_full_width = 453,
    organisation_trailing_punctuation = 454,
    organisation_longer_than_certificate_field = 455,
    organisation_near_duplicate = 456,

    // domain names
    domain_missing = 500,
    domain_too_many = 501,
    domain_empty = 502,
    domain_label_empty = 503,
    domain_label_too_long = 504,
    domain_too_long = 505,
    domain_character_not_allowed = 506,
    domain_label_hyphen_at_edge = 507,
    domain_label_reserved = 508,
    domain_idn_invalid = 509,
    domain_wildcard = 510,
    domain_single_label = 511,
    domain_public_suffix = 512,
    domain_reverse_zone = 513,
    domain_internal = 514,
    domain_ip_address = 515,
    domain_duplicate = 516,
    domain_method_missing = 518,

    // contacts
    contact_missing = 600,
    contact_too_many = 601,
    contact_name_missing = 602,
    contact_name_too_long = 603,
    contact_job_title_missing = 604,
    contact_job_title_too_long = 605,
    contact_address_missing = 606,
    contact_address_too_long = 607,
    contact_not_text = 608,
    contact_one_person_in_every_role = 650,

    // e-mail addresses
    email_missing = 700,
    email_malformed = 701,
    email_too_long = 702,
    email_domain_invalid = 703,

    // telephone numbers
    phone_missing = 800,
    phone_malformed = 801,
    phone_too_short = 802,
    phone_too_long = 803,
    phone_country_unknown = 804,

    // countries
    country_missing = 900,
    country_unknown = 901,

    // payment
    payment_method_missing = 1000,
    payment_method_not_offered = 1001,
    card_number_missing = 1002,
    card_number_malformed = 1003,
    card_number_length = 1004,
    card_number_checksum = 1005,
    card_brand_not_accepted = 1006,
    card_expiry_missing = 1007,
    card_expiry_malformed = 1008,
    card_expired = 1009,
    card_expiry_too_far = 1010,
    card_security_code_missing = 1011,
    card_security_code_malformed = 1012,
    card_security_code_length = 1013,
    card_holder_missing = 1014,
    card_holder_too_long = 1015,
    purchase_order_number_missing = 1016,
    purchase_order_number_malformed = 1017,
    payment_token_missing = 1018,
    payment_token_malformed = 1019,
    payment_declined = 1020,

    // agreement
    agreement_not_accepted = 1100,
    agreement_version_not_in_force = 1101,
    agreement_digest_mismatch = 1102,

    // orders and quotes
    order_price_changed = 1200,
    order_unknown = 1201,

    // drafts
    draft_unknown = 1300,
    draft_too_large = 1301,
    revision_conflict = 1302,

    // requests: the shape of what was sent
    request_malformed = 1400,
    request_too_large = 1401,
    request_field_unknown = 1402,
    request_field_missing = 1403,
    request_field_type = 1404,
    request_field_duplicate = 1405,
    request_number_out_of_range = 1406,
    request_text_not_utf8 = 1407,
    request_text_too_long = 1408,
    request_list_too_long = 1409,
    request_nested_too_deep = 1410,
    request_query_unknown = 1411,
    request_media_type = 1412,
    request_method_not_allowed = 1413,
    request_path_unknown = 1414,
    request_idempotency_key_missing = 1415,
    request_idempotency_key_malformed = 1416,
    request_idempotency_key_reused = 1417,
    request_in_progress = 1418,
    request_origin_forbidden = 1419,
    request_timed_out = 1420,
    request_card_number_found = 1421,

    // certificate terms
    lifetime_product_unlimited = 1500,
    lifetime_not_positive = 1501,
    lifetime_above_limit = 1502,
    lifetime_units_insufficient = 1503,
    lifetime_profile_unknown = 1504,
    lifetime_date_malformed = 1505,
    lifetime_outside_coverage = 1506,
    lifetime_no_limit_in_force = 1507,
};

/// `domain.label_too_long`: noun, point, what is wrong. Stable for ever.
[[nodiscard]] std::string_view slug(Code code) noexcept;
[[nodiscard]] std::optional<Code> parse_code(std::string_view slug) noexcept;
/// Every code, in order of number.
[[nodiscard]] const Code* first_code() noexcept;
[[nodiscard]] std::size_t code_count() noexcept;
/// A warning is shown and never forbids; everything else refuses.
[[nodiscard]] bool is_warning(Code code) noexcept;

}  // namespace certfolio::core
