#include "domain/domain_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/ascii.hpp"
#include "domain/idn_label.hpp"
#include "domain/pasted_domain.hpp"
#include "domain/public_suffix.hpp"
#include "domain/utf8.hpp"

namespace certfolio::domain {

namespace {

using core::Clause;
using core::Code;
using core::Expected;
using core::Unexpected;
using core::Violation;

/// Longer text is not read at all: no name of 253 bytes needs so much, whatever its script and the address
/// around.
constexpr std::size_t pasted_bytes_max = 8192;

struct Finding {
    Code code{};
    Clause row;
    std::string actual;
    std::optional<std::int64_t> limit;
    std::vector<std::u32string> candidates;  ///< texts that may be what was meant, nearest first
};
using Reading = Expected<std::string, Finding>;

/// Never inlined, as `core::breach`.
[[gnu::noinline]] Finding refuse(Code code, std::string_view row, std::string_view actual,
                                 std::u32string_view candidate = {}) {
    Finding finding{code, Clause(row), std::string(actual), {}, {}};
    if (!candidate.empty())
        finding.candidates.emplace_back(candidate);
    return finding;
}

Finding refuse_length(Code code, std::size_t bytes, std::size_t bytes_max) {
    Finding finding = refuse(code, "RFC 1035 2.3.4", std::to_string(bytes));
    finding.limit = static_cast<std::int64_t>(bytes_max);
    return finding;
}

std::vector<std::u32string_view> split(std::u32string_view text) {
    std::vector<std::u32string_view> labels;
    for (std::size_t point = text.find('.'); point != std::u32string_view::npos; point = text.find('.')) {
        labels.push_back(text.substr(0, point));
        text.remove_prefix(point + 1);
    }
    labels.push_back(text);
    return labels;
}

std::u32string join(const std::vector<std::u32string_view>& labels) {
    std::u32string text;
    for (const std::u32string_view label : labels) {
        if (!text.empty())
            text.push_back('.');
        text += label;
    }
    return text;
}

std::u32string with_label(const std::vector<std::u32string_view>& labels, std::size_t at,
                          std::u32string_view replacement) {
    std::vector<std::u32string_view> changed = labels;
    changed[at] = replacement;
    return join(changed);
}

bool is_plain(std::u32string_view label) noexcept {
    return std::all_of(label.begin(), label.end(), [](char32_t point) { return point < 0x80; });
}

bool is_allowed_plain(char32_t point) noexcept {
    return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || point == '-';
}

/// A name with one wrong ASCII character replaced by what it is usually mistaken for, or taken away.
std::u32string replace_everywhere(std::u32string_view name, char32_t wrong) {
    const bool separates = wrong == ',' || wrong == ';' || wrong == ':';
    std::u32string replaced;
    for (const char32_t point : name) {
        if (point != wrong)
            replaced.push_back(point);
        else if (separates || wrong == '_')
            replaced.push_back(separates ? U'.' : U'-');
    }
    return replaced;
}

/// What stands behind wildcards and service labels: `_dmarc.example.com`, `*.*.example.com`,
/// `selector._domainkey.example.com`.
std::u32string after_marks(const std::vector<std::u32string_view>& labels) {
    const auto mark = std::find_if(labels.rbegin(), labels.rend(), [](std::u32string_view label) {
        return label.starts_with(U'_') || label == U"*";
    });
    return join({mark.base(), labels.end()});
}

std::optional<Finding> check_wildcard_and_gaps(const std::vector<std::u32string_view>& labels,
                                               std::u32string_view name) {
    if (labels.front() == U"*")
        return refuse(Code::domain_wildcard, "R64", "*", after_marks(labels));
    if (std::none_of(labels.begin(), labels.end(), [](auto label) { return label.empty(); }))
        return std::nullopt;
    std::vector<std::u32string_view> full = labels;
    std::erase_if(full, [](std::u32string_view label) { return label.empty(); });
    return refuse(Code::domain_label_empty, "RFC 1035 2.3.1", encode_utf8(name), join(full));
}

/// The shape of one label, turned into its A-form.
Reading read_label(const std::vector<std::u32string_view>& labels, std::size_t at) {
    const std::u32string_view label = labels[at];
    for (const char32_t point : label)
        if (point < 0x80 && !is_allowed_plain(point))
            return Unexpected{refuse(Code::domain_character_not_allowed, "RFC 1035 2.3.1",
                                     encode_utf8({&point, 1}),
                                     replace_everywhere(after_marks(labels), point))};
    if (label.front() == '-' || label.back() == '-') {
        std::u32string_view bare = label;
        while (!bare.empty() && bare.front() == '-')
            bare.remove_prefix(1);
        while (!bare.empty() && bare.back() == '-')
            bare.remove_suffix(1);
        return Unexpected{refuse(Code::domain_label_hyphen_at_edge, "RFC 1035 2.3.1", encode_utf8(label),
                                 with_label(labels, at, bare))};
    }
    const bool reserved = label.size() >= 4 && label[2] == '-' && label[3] == '-';
    const bool encoded = reserved && label.starts_with(U"xn");
    if (reserved && !encoded)
        return Unexpected{refuse(Code::domain_label_reserved, "RFC 5890 2.3.1", encode_utf8(label))};
    if (is_plain(label) && !encoded)
        return encode_utf8(label);
    const std::string text = encode_utf8(label);
    const auto a_form = is_plain(label) ? std::optional(text) : encode_a_label(label);
    if (!a_form || !decode_a_label(*a_form))
        return Unexpected{refuse(Code::domain_idn_invalid, "RFC 5891 4.2", text)};
    return *a_form;
}

/// RFC 5893 2: in a name with a right-to-left label no other label begins with a digit.
std::optional<Finding> check_directions(const std::vector<std::u32string_view>& labels) {
    std::vector<std::u32string> shown;
    for (const std::u32string_view label : labels)
        shown.push_back(decode_a_label(encode_utf8(label)).value_or(std::u32string(label)));
    if (std::none_of(shown.begin(), shown.end(), runs_right_to_left))
        return std::nullopt;
    for (const std::u32string& label : shown)
        if (label.front() >= '0' && label.front() <= '9')
            return refuse(Code::domain_idn_invalid, "RFC 5893 2", encode_utf8(label));
    return std::nullopt;
}

std::optional<Finding> check_lengths(const std::vector<std::string>& labels, const std::string& name) {
    for (const std::string& label : labels)
        if (label.size() > DomainName::label_bytes_max)
            return refuse_length(Code::domain_label_too_long, label.size(), DomainName::label_bytes_max);
    if (name.size() > DomainName::bytes_max)
        return refuse_length(Code::domain_too_long, name.size(), DomainName::bytes_max);
    return std::nullopt;
}

/// Top-level names that will never be in the root zone, or that resolve only inside one network (RFC 6761,
/// 6762, 7686, 8375, 9476; ICANN's private-use decision).
bool is_special_use(std::string_view top) noexcept {
    constexpr auto names = std::to_array<std::string_view>({"alt", "corp", "home", "internal", "intranet",
                                                            "invalid", "lan", "local", "localdomain",
                                                            "localhost", "mail", "onion", "private", "test"});
    return std::find(names.begin(), names.end(), top) != names.end();
}

/// `com`, `net` and `org` with two neighbours swapped, one letter doubled, lost or mistaken.
std::optional<std::string_view> find_mistyped_top(std::string_view top) noexcept {
    constexpr auto slips = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"cmo", "com"},
        {"ocm", "com"},
        {"con", "com"},
        {"vom", "com"},
        {"xom", "com"},
        {"comm", "com"},
        {"coom", "com"},
        {"ccom", "com"},
        {"cpm", "com"},
        {"clm", "com"},
        {"ent", "net"},
        {"nte", "net"},
        {"nett", "net"},
        {"neet", "net"},
        {"ogr", "org"},
        {"rog", "org"},
        {"orgg", "org"},
        {"orf", "org"},
    });
    for (const auto& [typed, meant] : slips)
        if (typed == top)
            return meant;
    return std::nullopt;
}

/// What the world's registries say about a well-formed name.
std::optional<Finding> check_place(const std::vector<std::string_view>& labels, const std::string& name) {
    const std::string_view top = labels.back();
    const std::size_t suffix = is_special_use(top) ? 0 : count_public_suffix_labels(labels);
    const bool home = top == "arpa" && labels.size() > 1 && labels[labels.size() - 2] == "home";
    if (top == "arpa" && !home)
        return refuse(Code::domain_reverse_zone, "BR 3.2.2.5", name);
    if (is_special_use(top) || home)
        return refuse(Code::domain_internal, "BR 4.2.2", home ? "home.arpa" : std::string(top));
    if (labels.size() == 1 && (suffix == 0 || top == "example"))
        return refuse(Code::domain_single_label, "BR 4.2.2", name);
    if (suffix == 0) {
        Finding finding = refuse(Code::domain_internal, "BR 4.2.2", top);
        if (const auto meant = find_mistyped_top(top)) {
            const std::string mended = name.substr(0, name.size() - top.size()).append(*meant);
            finding.candidates.emplace_back(mended.begin(), mended.end());
        }
        return finding;
    }
    if (suffix >= labels.size())
        return refuse(Code::domain_public_suffix, "BR 3.2.2.6", name);
    return std::nullopt;
}

/// A name in lower case without anything around it: shape, then range, then facts.
Reading read_name(std::u32string_view mapped) {
    const std::vector<std::u32string_view> labels = split(mapped);
    if (auto finding = check_wildcard_and_gaps(labels, mapped))
        return Unexpected{std::move(*finding)};
    std::vector<std::string> a_labels;
    std::string name;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Reading label = read_label(labels, i);
        if (!label)
            return label;
        name += (name.empty() ? "" : ".") + *label;
        a_labels.push_back(*std::move(label));
    }
    if (auto finding = check_directions(labels))
        return Unexpected{std::move(*finding)};
    if (auto finding = check_lengths(a_labels, name))
        return Unexpected{std::move(*finding)};
    if (auto finding = check_place({a_labels.begin(), a_labels.end()}, name))
        return Unexpected{std::move(*finding)};
    return name;
}

Reading read_pasted(std::string_view text) {
    if (text.size() > pasted_bytes_max)
        return Unexpected{refuse_length(Code::domain_too_long, text.size(), DomainName::bytes_max)};
    const auto points = decode_utf8(text);
    if (!points)
        return Unexpected{refuse(Code::domain_character_not_allowed, "RFC 1035 2.3.1", "\xEF\xBF\xBD")};
    const std::u32string mapped = map_for_lookup(find_host(*points));
    if (mapped.empty() || mapped == U".")
        return Unexpected{refuse(Code::domain_empty, "R67", {})};
    if (is_ip_address(mapped))
        return Unexpected{refuse(Code::domain_ip_address, "BR 4.2.2", encode_utf8(mapped))};
    return read_name(mapped);
}

/// A name in its final form without anything encoded in it that the registries have nothing against. Nearly
/// every name comes like this, and each e-mail address holds one.
bool is_final(const std::optional<DomainName>& stored) {
    if (!stored || stored->text().find("--") != std::string::npos)
        return false;
    std::vector<std::string_view> labels;
    for (std::string_view rest = stored->text(); !rest.empty();) {
        labels.push_back(rest.substr(0, rest.find('.')));
        rest.remove_prefix(std::min(labels.back().size() + 1, rest.size()));
    }
    return !core::is_ascii_digit(labels.back().front()) && !check_place(labels, stored->text());
}

}  // namespace

Expected<DomainName, Violation> DomainName::parse(std::string_view text) {
    if (auto name = stored(text); is_final(name))
        return *std::move(name);
    Reading reading = read_pasted(text);
    if (reading)
        return DomainName(*std::move(reading));
    const Finding& finding = reading.error();
    Violation violation{finding.code, {}, finding.row, finding.limit, finding.actual, {}};
    for (const std::u32string& candidate : finding.candidates) {
        const Reading mended = read_name(candidate);
        if (mended)
            violation.offer(core::FixKind::replace_with, DomainName(*mended).unicode());
    }
    return Unexpected{std::move(violation)};
}

std::optional<DomainName> DomainName::stored(std::string_view text) {
    if (text.size() > bytes_max)
        return std::nullopt;
    std::size_t labels = 0;
    for (std::string_view rest = text;; ++labels) {
        const std::string_view label = rest.substr(0, rest.find('.'));
        const bool has_shape = !label.empty() && label.size() <= label_bytes_max && label.front() != '-' &&
                               label.back() != '-' && std::all_of(label.begin(), label.end(), [](char c) {
                                   return core::is_ascii_lower(c) || core::is_ascii_digit(c) || c == '-';
                               });
        if (!has_shape)
            return std::nullopt;
        if (label.size() == rest.size())
            break;
        rest.remove_prefix(label.size() + 1);
    }
    return labels == 0 ? std::nullopt : std::optional(DomainName(std::string(text)));
}

std::string DomainName::unicode() const {
    std::string shown;
    std::string_view rest = text_;
    while (!rest.empty()) {
        const std::string_view label = rest.substr(0, rest.find('.'));
        if (!shown.empty())
            shown.push_back('.');
        const auto points = decode_a_label(label);
        shown += points ? encode_utf8(*points) : std::string(label);
        rest.remove_prefix(std::min(label.size() + 1, rest.size()));
    }
    return shown;
}

}  // namespace certfolio::domain
