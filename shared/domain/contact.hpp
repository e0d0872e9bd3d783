#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace certfolio::domain {

/// R81, R89: the last two are asked for only while the cart holds an EV item (D-n).
enum class ContactRole : std::uint8_t {
    account_administrator,  ///< one or more (R82)
    authorisation,
    technical,
    billing,
    higher_authority,
    contract_signer,
};

inline constexpr auto contact_roles = std::to_array<ContactRole>(
    {ContactRole::account_administrator, ContactRole::authorisation, ContactRole::technical,
     ContactRole::billing, ContactRole::higher_authority, ContactRole::contract_signer});

/// The role's name on the wire and in field paths: `account_administrator`.
[[nodiscard]] constexpr std::string_view slug(ContactRole role) noexcept {
    switch (role) {
        case ContactRole::account_administrator: return "account_administrator";
        case ContactRole::authorisation: return "authorisation";
        case ContactRole::technical: return "technical";
        case ContactRole::billing: return "billing";
        case ContactRole::higher_authority: return "higher_authority";
        case ContactRole::contract_signer: return "contract_signer";
    }
    return {};
}

[[nodiscard]] constexpr bool asked_only_for_extended_validation(ContactRole role) noexcept {
    return role == ContactRole::higher_authority || role == ContactRole::contract_signer;
}

/// A person as typed, every field kept byte for byte until an order is placed. The address is required of the
/// billing contact and the cardholder only. Copying a contact copies all of it: a snapshot, not a link (R86).
struct ContactDraft {
    std::string given_name;
    std::string family_name;
    std::string job_title;
    std::string email;
    std::string phone;
    std::string phone_country;  ///< ISO 3166-1 alpha-2 that a national number is read with
    std::string street;
    std::string city;
    std::string region;
    std::string postcode;
    std::string country;  ///< ISO 3166-1 alpha-2
    bool operator==(const ContactDraft&) const = default;
};

/// A person whose every field has been parsed. `phone` is E.164, `+14165550100`.
struct Contact {
    std::string given_name;
    std::string family_name;
    std::string job_title;
    std::string email;
    std::string phone;
    std::string street;
    std::string city;
    std::string region;
    std::string postcode;
    std::string country;
    bool operator==(const Contact&) const = default;
};

}  // namespace certfolio::domain
