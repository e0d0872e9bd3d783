#pragma once

#include <string>

#include "domain/contact.hpp"
#include "random_source.hpp"

/// Compilers differ in the order in which they evaluate arguments, so no expression here draws twice.
namespace certfolio::differential {

[[nodiscard]] std::string random_digits(RandomSource& random, std::int64_t least, std::int64_t most);
[[nodiscard]] std::string random_organisation_text(RandomSource& random);
[[nodiscard]] std::string random_email_text(RandomSource& random);
[[nodiscard]] domain::ContactDraft random_contact(RandomSource& random);
/// Somebody whose every field is in order.
[[nodiscard]] domain::ContactDraft careful_contact(RandomSource& random);
/// The text with a byte changed, left out, doubled, or a strange character put in, most of the time not at
/// all.
[[nodiscard]] std::string perhaps_garbled(RandomSource& random, std::string text);

}  // namespace certfolio::differential
