#include "domain/email_address.hpp"

#include <algorithm>
#include <optional>

#include "core/ascii.hpp"
#include "domain/domain_name.hpp"

namespace certfolio::domain {

namespace {

using core::Code;
using core::Unexpected;
using core::Violation;

constexpr std::size_t local_bytes_max = 64;  // RFC 5321 4.5.3.1.1

/// RFC 5321 4.1.2 atom characters besides letters and digits.
bool is_atom_character(char c) noexcept {
    return core::is_ascii_letter(c) || core::is_ascii_digit(c) ||
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_dot_atom(std::string_view text) noexcept {
    char before = '.';
    for (const char c : text) {
        if (c == '.' ? before == '.' : !is_atom_character(c))
            return false;
        before = c;
    }
    return before != '.';
}

/// `Name <a@b>`, `mailto:a@b?subject=x` and `a@b,` as `a@b`.
std::string_view find_address(std::string_view text) noexcept {
    text = core::trim_ascii(text);
    const std::size_t open = text.rfind('<');
    if (open != std::string_view::npos && text.ends_with('>'))
        text = core::trim_ascii(text.substr(open + 1, text.size() - open - 2));
    constexpr std::string_view scheme = "mailto:";
    if (core::to_ascii_lower(text.substr(0, scheme.size())) == scheme) {
        text.remove_prefix(scheme.size());
        text = text.substr(0, text.find('?'));
    }
    while (!text.empty() && (text.back() == ',' || text.back() == ';'))
        text.remove_suffix(1);
    return core::trim_ascii(text);
}

/// The mailbox part with what is surely a slip of the finger gone: spaces, doubled points and points at its
/// ends.
std::string mend_local(std::string_view local) {
    std::string mended;
    for (const char c : local)
        if (!core::is_ascii_space(c) && !(c == '.' && (mended.empty() || mended.back() == '.')))
            mended.push_back(c);
    if (mended.ends_with('.'))
        mended.pop_back();
    return mended;
}

/// In an address the part after the `@` is a name and nothing else: no scheme, port, path or second `@`.
bool is_bare_host(std::string_view host) noexcept {
    return host.find_first_of("/?#\\:@<>()\"'` \t\r\n,;") == std::string_view::npos;
}

Violation malformed(std::string_view address, std::vector<core::Fix> fixes = {}) {
    Violation violation = core::breach(Code::email_malformed, {}, "RFC 5321 4.1.2", address);
    violation.fixes = std::move(fixes);
    return violation;
}

}  // namespace

core::Expected<EmailAddress, Violation> EmailAddress::parse(std::string_view text) {
    const std::string_view address = find_address(text);
    if (address.empty())
        return Unexpected{core::breach(Code::email_missing, {}, "R81")};
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size())
        return Unexpected{malformed(address)};

    const std::string_view local = address.substr(0, at);
    const std::string_view host = address.substr(at + 1);
    if (!is_dot_atom(local) || !is_bare_host(host)) {
        const std::string mended = mend_local(local);
        const auto domain = DomainName::parse(host);
        if (!is_dot_atom(mended) || !is_bare_host(host) || !domain)
            return Unexpected{malformed(address)};
        return Unexpected{
            malformed(address, {{core::FixKind::replace_with, mended + "@" + domain->unicode(), 0}})};
    }

    const auto domain = DomainName::parse(host);
    if (!domain) {
        Violation violation = core::breach(Code::email_domain_invalid, {}, "RFC 5321 4.1.2", host);
        for (const core::Fix& fix : domain.error().fixes)
            violation.offer(fix.kind, std::string(local) + "@" + fix.subject);
        return Unexpected{std::move(violation)};
    }
    std::string whole = std::string(local) + "@" + domain->text();
    const std::size_t limit = local.size() > local_bytes_max ? local_bytes_max : bytes_max;
    const std::size_t actual = local.size() > local_bytes_max ? local.size() : whole.size();
    if (actual > limit)
        return Unexpected{core::breach_of_limit(Code::email_too_long, {}, "RFC 5321 4.5.3.1",
                                                static_cast<std::int64_t>(limit), std::to_string(actual))};
    return EmailAddress(std::move(whole));
}

}  // namespace certfolio::domain
