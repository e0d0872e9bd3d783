#include "core/code.hpp"

#include <array>

namespace certfolio::core {

namespace {

constexpr auto all_codes = std::to_array<Code>({
    Code::catalogue_malformed,
    Code::catalogue_value_out_of_range,
    Code::catalogue_duplicate,
    Code::catalogue_reference_unknown,
    Code::catalogue_rows_out_of_order,
    Code::catalogue_rows_missing,
    Code::catalogue_contradiction,
    Code::quantity_not_a_number,
    Code::quantity_below_minimum,
    Code::quantity_above_maximum,
    Code::cart_empty,
    Code::cart_account_type_missing,
    Code::cart_term_missing,
    Code::cart_term_not_offered,
    Code::cart_term_not_applicable,
    Code::cart_product_unknown,
    Code::cart_product_not_on_sale,
    Code::cart_product_duplicate,
    Code::cart_too_many_lines,
    Code::cart_tax_place_missing,
    Code::cart_tax_place_unknown,
    Code::cart_amount_overflow,
    Code::cart_account_ended,
    Code::inventory_below_initial_minimum,
    Code::cart_tax_place_differs,
    Code::organisation_missing,
    Code::organisation_too_many,
    Code::organisation_empty,
    Code::organisation_too_long,
    Code::organisation_not_text,
    Code::organisation_duplicate,
    Code::organisation_spaces_doubled,
    Code::organisation_spaces_around,
    Code::organisation_look_alike,
    Code::organisation_full_width,
    Code::organisation_trailing_punctuation,
    Code::organisation_longer_than_certificate_field,
    Code::organisation_near_duplicate,
    Code::domain_missing,
    Code::domain_too_many,
    Code::domain_empty,
    Code::domain_label_empty,
    Code::domain_label_too_long,
    Code::domain_too_long,
    Code::domain_character_not_allowed,
    Code::domain_label_hyphen_at_edge,
    Code::domain_label_reserved,
    Code::domain_idn_invalid,
    Code::domain_wildcard,
    Code::domain_single_label,
    Code::domain_public_suffix,
    Code::domain_reverse_zone,
    Code::domain_internal,
    Code::domain_ip_address,
    Code::domain_duplicate,
    Code::domain_method_missing,
    Code::contact_missing,
    Code::contact_too_many,
    Code::contact_name_missing,
    Code::contact_name_too_long,
    Code::contact_job_title_missing,
    Code::contact_job_title_too_long,
    Code::contact_address_missing,
    Code::contact_address_too_long,
    Code::contact_not_text,
    Code::contact_one_person_in_every_role,
    Code::email_missing,
    Code::email_malformed,
    Code::email_too_long,
    Code::email_domain_invalid,
    Code::phone_missing,
    Code::phone_malformed,
    Code::phone_too_short,
    Code::phone_too_long,
    Code::phone_country_unknown,
    Code::country_missing,
    Code::country_unknown,
    Code::payment_method_missing,
    Code::payment_method_not_offered,
    Code::card_number_missing,
    Code::card_number_malformed,
    Code::card_number_length,
    Code::card_number_checksum,
    Code::card_brand_not_accepted,
    Code::card_expiry_missing,
    Code::card_expiry_malformed,
    Code::card_expired,
    Code::card_expiry_too_far,
    Code::card_security_code_missing,
    Code::card_security_code_malformed,
    Code::card_security_code_length,
    Code::card_holder_missing,
    Code::card_holder_too_long,
    Code::purchase_order_number_missing,
    Code::purchase_order_number_malformed,
    Code::payment_token_missing,
    Code::payment_token_malformed,
    Code::payment_declined,
    Code::agreement_not_accepted,
    Code::agreement_version_not_in_force,
    Code::agreement_digest_mismatch,
    Code::order_price_changed,
    Code::order_unknown,
    Code::draft_unknown,
    Code::draft_too_large,
    Code::revision_conflict,
    Code::request_malformed,
    Code::request_too_large,
    Code::request_field_unknown,
    Code::request_field_missing,
    Code::request_field_type,
    Code::request_field_duplicate,
    Code::request_number_out_of_range,
    Code::request_text_not_utf8,
    Code::request_text_too_long,
    Code::request_list_too_long,
    Code::request_nested_too_deep,
    Code::request_query_unknown,
    Code::request_media_type,
    Code::request_method_not_allowed,
    Code::request_path_unknown,
    Code::request_idempotency_key_missing,
    Code::request_idempotency_key_malformed,
    Code::request_idempotency_key_reused,
    Code::request_in_progress,
    Code::request_origin_forbidden,
    Code::request_timed_out,
    Code::request_card_number_found,
    Code::lifetime_product_unlimited,
    Code::lifetime_not_positive,
    Code::lifetime_above_limit,
    Code::lifetime_units_insufficient,
    Code::lifetime_profile_unknown,
    Code::lifetime_date_malformed,
    Code::lifetime_outside_coverage,
    Code::lifetime_no_limit_in_force,
});

}  // namespace

std::string_view slug(Code code) noexcept {
    switch (code) {
        case Code::catalogue_malformed: return "catalogue.malformed";
        case Code::catalogue_value_out_of_range: return "catalogue.value_out_of_range";
        case Code::catalogue_duplicate: return "catalogue.duplicate";
        case Code::catalogue_reference_unknown: return "catalogue.reference_unknown";
        case Code::catalogue_rows_out_of_order: return "catalogue.rows_out_of_order";
        case Code::catalogue_rows_missing: return "catalogue.rows_missing";
        case Code::catalogue_contradiction: return "catalogue.contradiction";
        case Code::quantity_not_a_number: return "quantity.not_a_number";
        case Code::quantity_below_minimum: return "quantity.below_minimum";
        case Code::quantity_above_maximum: return "quantity.above_maximum";
        case Code::cart_empty: return "cart.empty";
        case Code::cart_account_type_missing: return "cart.account_type_missing";
        case Code::cart_term_missing: return "cart.term_missing";
        case Code::cart_term_not_offered: return "cart.term_not_offered";
        case Code::cart_term_not_applicable: return "cart.term_not_applicable";
        case Code::cart_product_unknown: return "cart.product_unknown";
        case Code::cart_product_not_on_sale: return "cart.product_not_on_sale";
        case Code::cart_product_duplicate: return "cart.product_duplicate";
        case Code::cart_too_many_lines: return "cart.too_many_lines";
        case Code::cart_tax_place_missing: return "cart.tax_place_missing";
        case Code::cart_tax_place_unknown: return "cart.tax_place_unknown";
        case Code::cart_amount_overflow: return "cart.amount_overflow";
        case Code::cart_account_ended: return "cart.account_ended";
        case Code::inventory_below_initial_minimum: return "inventory.below_initial_minimum";
        case Code::cart_tax_place_differs: return "cart.tax_place_differs";
        case Code::organisation_missing: return "organisation.missing";
        case Code::organisation_too_many: return "organisation.too_many";
        case Code::organisation_empty: return "organisation.empty";
        case Code::organisation_too_long: return "organisation.too_long";
        case Code::organisation_not_text: return "organisation.not_text";
        case Code::organisation_duplicate: return "organisation.duplicate";
        case Code::organisation_spaces_doubled: return "organisation.spaces_doubled";
        case Code::organisation_spaces_around: return "organisation.spaces_around";
        case Code::organisation_look_alike: return "organisation.look_alike";
        case Code::organisation_full_width: return "organisation.full_width";
        case Code::organisation_trailing_punctuation: return "organisation.trailing_punctuation";
        case Code::organisation_longer_than_certificate_field:
            return "organisation.longer_than_certificate_field";
        case Code::organisation_near_duplicate: return "organisation.near_duplicate";
        case Code::domain_missing: return "domain.missing";
        case Code::domain_too_many: return "domain.too_many";
        case Code::domain_empty: return "domain.empty";
        case Code::domain_label_empty: return "domain.label_empty";
        case Code::domain_label_too_long: return "domain.label_too_long";
        case Code::domain_too_long: return "domain.too_long";
        case Code::domain_character_not_allowed: return "domain.character_not_allowed";
        case Code::domain_label_hyphen_at_edge: return "domain.label_hyphen_at_edge";
        case Code::domain_label_reserved: return "domain.label_reserved";
        case Code::domain_idn_invalid: return "domain.idn_invalid";
        case Code::domain_wildcard: return "domain.wildcard";
        case Code::domain_single_label: return "domain.single_label";
        case Code::domain_public_suffix: return "domain.public_suffix";
        case Code::domain_reverse_zone: return "domain.reverse_zone";
        case Code::domain_internal: return "domain.internal";
        case Code::domain_ip_address: return "domain.ip_address";
        case Code::domain_duplicate: return "domain.duplicate";
        case Code::domain_method_missing: return "domain.method_missing";
        case Code::contact_missing: return "contact.missing";
        case Code::contact_too_many: return "contact.too_many";
        case Code::contact_name_missing: return "contact.name_missing";
        case Code::contact_name_too_long: return "contact.name_too_long";
        case Code::contact_job_title_missing: return "contact.job_title_missing";
        case Code::contact_job_title_too_long: return "contact.job_title_too_long";
        case Code::contact_address_missing: return "contact.address_missing";
        case Code::contact_address_too_long: return "contact.address_too_long";
        case Code::contact_not_text: return "contact.not_text";
        case Code::contact_one_person_in_every_role: return "contact.one_person_in_every_role";
        case Code::email_missing: return "email.missing";
        case Code::email_malformed: return "email.malformed";
        case Code::email_too_long: return "email.too_long";
        case Code::email_domain_invalid: return "email.domain_invalid";
        case Code::phone_missing: return "phone.missing";
        case Code::phone_malformed: return "phone.malformed";
        case Code::phone_too_short: return "phone.too_short";
        case Code::phone_too_long: return "phone.too_long";
        case Code::phone_country_unknown: return "phone.country_unknown";
        case Code::country_missing: return "country.missing";
        case Code::country_unknown: return "country.unknown";
        case Code::payment_method_missing: return "payment.method_missing";
        case Code::payment_method_not_offered: return "payment.method_not_offered";
        case Code::card_number_missing: return "card.number_missing";
        case Code::card_number_malformed: return "card.number_malformed";
        case Code::card_number_length: return "card.number_length";
        case Code::card_number_checksum: return "card.number_checksum";
        case Code::card_brand_not_accepted: return "card.brand_not_accepted";
        case Code::card_expiry_missing: return "card.expiry_missing";
        case Code::card_expiry_malformed: return "card.expiry_malformed";
        case Code::card_expired: return "card.expired";
        case Code::card_expiry_too_far: return "card.expiry_too_far";
        case Code::card_security_code_missing: return "card.security_code_missing";
        case Code::card_security_code_malformed: return "card.security_code_malformed";
        case Code::card_security_code_length: return "card.security_code_length";
        case Code::card_holder_missing: return "card.holder_missing";
        case Code::card_holder_too_long: return "card.holder_too_long";
        case Code::purchase_order_number_missing: return "purchase_order.number_missing";
        case Code::purchase_order_number_malformed: return "purchase_order.number_malformed";
        case Code::payment_token_missing: return "payment.token_missing";
        case Code::payment_token_malformed: return "payment.token_malformed";
        case Code::payment_declined: return "payment.declined";
        case Code::agreement_not_accepted: return "agreement.not_accepted";
        case Code::agreement_version_not_in_force: return "agreement.version_not_in_force";
        case Code::agreement_digest_mismatch: return "agreement.digest_mismatch";
        case Code::order_price_changed: return "order.price_changed";
        case Code::order_unknown: return "order.unknown";
        case Code::draft_unknown: return "draft.unknown";
        case Code::draft_too_large: return "draft.too_large";
        case Code::revision_conflict: return "revision.conflict";
        case Code::request_malformed: return "request.malformed";
        case Code::request_too_large: return "request.too_large";
        case Code::request_field_unknown: return "request.field_unknown";
        case Code::request_field_missing: return "request.field_missing";
        case Code::request_field_type: return "request.field_type";
        case Code::request_field_duplicate: return "request.field_duplicate";
        case Code::request_number_out_of_range: return "request.number_out_of_range";
        case Code::request_text_not_utf8: return "request.text_not_utf8";
        case Code::request_text_too_long: return "request.text_too_long";
        case Code::request_list_too_long: return "request.list_too_long";
        case Code::request_nested_too_deep: return "request.nested_too_deep";
        case Code::request_query_unknown: return "request.query_unknown";
        case Code::request_media_type: return "request.media_type";
        case Code::request_method_not_allowed: return "request.method_not_allowed";
        case Code::request_path_unknown: return "request.path_unknown";
        case Code::request_idempotency_key_missing: return "request.idempotency_key_missing";
        case Code::request_idempotency_key_malformed: return "request.idempotency_key_malformed";
        case Code::request_idempotency_key_reused: return "request.idempotency_key_reused";
        case Code::request_in_progress: return "request.in_progress";
        case Code::request_origin_forbidden: return "request.origin_forbidden";
        case Code::request_timed_out: return "request.timed_out";
        case Code::request_card_number_found: return "request.card_number_found";
        case Code::lifetime_product_unlimited: return "lifetime.product_unlimited";
        case Code::lifetime_not_positive: return "lifetime.not_positive";
        case Code::lifetime_above_limit: return "lifetime.above_limit";
        case Code::lifetime_units_insufficient: return "lifetime.units_insufficient";
        case Code::lifetime_profile_unknown: return "lifetime.profile_unknown";
        case Code::lifetime_date_malformed: return "lifetime.date_malformed";
        case Code::lifetime_outside_coverage: return "lifetime.outside_coverage";
        case Code::lifetime_no_limit_in_force: return "lifetime.no_limit_in_force";
    }
    return "unknown";
}

std::optional<Code> parse_code(std::string_view text) noexcept {
    for (const Code code : all_codes)
        if (slug(code) == text)
            return code;
    return std::nullopt;
}

const Code* first_code() noexcept {
    return all_codes.data();
}
std::size_t code_count() noexcept {
    return all_codes.size();
}

bool is_warning(Code code) noexcept {
    using enum Code;
    return code == organisation_spaces_doubled || code == organisation_spaces_around ||
           code == organisation_look_alike || code == organisation_full_width ||
           code == organisation_trailing_punctuation || code == organisation_longer_than_certificate_field ||
           code == organisation_near_duplicate || code == contact_one_person_in_every_role ||
           code == cart_tax_place_differs;
}

}  // namespace certfolio::core
