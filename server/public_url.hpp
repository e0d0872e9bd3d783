#pragma once

#include <string>
#include <string_view>

namespace certfolio {

/// Brings the address that links in e-mails begin with into its one form: `https://certificates.example`,
/// scheme and host in lower case, no slash at its end. Gives a sentence, and leaves the text as it is, when
/// it is no such address: links are made by adding a path, so it has none of its own.
[[nodiscard]] std::string normalise_public_url(std::string& url);

/// Whether a server that listens here listens at every address of its machine, and so names none.
[[nodiscard]] bool is_wildcard_host(std::string_view host) noexcept;

}  // namespace certfolio
