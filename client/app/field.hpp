#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/enrolment.hpp"

/// Places in an enrolment by the JSON pointers that the rules use, so that a screen finds a violation's place
/// by equality.
namespace certfolio::app {

enum class ContactField : std::uint8_t {
    given_name,
    family_name,
    job_title,
    email,
    phone,
    phone_country,
    street,
    city,
    region,
    postcode,
    country,
};

inline constexpr auto contact_fields = std::to_array<ContactField>(
    {ContactField::given_name, ContactField::family_name, ContactField::job_title, ContactField::email,
     ContactField::phone, ContactField::phone_country, ContactField::street, ContactField::city,
     ContactField::region, ContactField::postcode, ContactField::country});

/// The member's name: `given_name`.
[[nodiscard]] std::string_view slug(ContactField field) noexcept;
[[nodiscard]] std::string& text_of(domain::ContactDraft& contact, ContactField field) noexcept;
[[nodiscard]] const std::string& text_of(const domain::ContactDraft& contact, ContactField field) noexcept;

/// `/contacts/2/contact`, `/contacts/2/contact/email`
[[nodiscard]] std::string form_pointer(std::size_t form);
[[nodiscard]] std::string pointer(std::size_t form, ContactField field);
/// `/cardholder/street`
[[nodiscard]] std::string cardholder_pointer(ContactField field);
/// `/cart/0/quantity`
[[nodiscard]] std::string cart_quantity_pointer(std::size_t line);
/// `/organisations/3`, `/domains/3/name`
[[nodiscard]] std::string organisation_pointer(std::size_t index);
[[nodiscard]] std::string domain_pointer(std::size_t index);

/// The text of the draft that a pointer names, for fixes that replace it; nullptr when it names no text.
[[nodiscard]] std::string* find_text(domain::EnrolmentDraft& draft, std::string_view pointer) noexcept;
/// Whether a pointer leads into what the enrolment asks for: a refusal of the server may name other places.
[[nodiscard]] bool is_place_of_draft(std::string_view pointer) noexcept;
/// The page of the enrolment that asks for a field.
[[nodiscard]] domain::EnrolmentStep step_of_field(std::string_view pointer) noexcept;

/// Fields that are typed into but not part of the order itself.
inline constexpr std::string_view organisation_entry_pointer = "/organisation_entry";
inline constexpr std::string_view domain_entry_pointer = "/domain_entry";

enum class CardField : std::uint8_t { number, expiry, security_code };
[[nodiscard]] std::string_view pointer(CardField field) noexcept;

}  // namespace certfolio::app
