#include <algorithm>
#include <optional>

#include "domain/domain_name.hpp"
#include "rules/enrolment_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::FixKind;
using core::Violation;
using core::Violations;
using domain::DomainDraft;
using domain::DomainName;

/// A pasted list beyond this many items is not looked at further: enrolment takes ten.
constexpr std::size_t import_items_max = 1000;
constexpr std::size_t refused_text_bytes_max = 256;

std::optional<DomainName> read(const std::string& text) {
    auto parsed = DomainName::parse(text);
    return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

Violation duplicate(const DomainName& name, std::string_view field) {
    Violation violation = core::breach(Code::domain_duplicate, field, "R71", name.unicode());
    violation.offer(FixKind::remove, name.unicode());
    return violation;
}

bool is_list_separator(char c) noexcept {
    return c == ',' || c == ';' || c == ' ' || (c >= '\t' && c <= '\r');
}

/// The next item of a pasted list; empty at its end. A non-breaking space separates like any other.
std::string_view take_item(std::string_view& list) noexcept {
    const auto separator_bytes = [&](std::size_t at) -> std::size_t {
        if (list.substr(at, 2) == "\xC2\xA0")
            return 2;
        if (list.substr(at, 3) == "\xE3\x80\x81" || list.substr(at, 3) == "\xEF\xBC\x8C")  // U+3001, U+FF0C
            return 3;
        return is_list_separator(list[at]) ? 1U : 0U;
    };
    std::size_t begin = 0;
    while (begin < list.size() && separator_bytes(begin) > 0)
        begin += separator_bytes(begin);
    std::size_t end = begin;
    while (end < list.size() && separator_bytes(end) == 0)
        ++end;
    const std::string_view item = list.substr(begin, end - begin);
    list.remove_prefix(end);
    return item;
}

Violation too_many(std::int64_t limit, std::size_t count) {
    return core::breach_of_limit(Code::domain_too_many, {}, "R68", limit, std::to_string(count));
}

/// Why an item cannot join the names there are; nothing when it can.
std::optional<Violation> refuse_item(const core::Expected<DomainName, Violation>& item,
                                     const std::vector<DomainName>& known, std::size_t count,
                                     std::int64_t limit) {
    if (!item)
        return item.error();
    if (std::find(known.begin(), known.end(), *item) != known.end())
        return duplicate(*item, {});
    if (static_cast<std::int64_t>(count) >= limit)
        return too_many(limit, count + 1);
    return std::nullopt;
}

}  // namespace

Violations check_domains(const std::vector<DomainDraft>& domains, const domain::Catalogue& catalogue) {
    Violations found;
    const auto limit = catalogue.limits.domains_max;
    if (domains.empty())
        found.add(core::breach(Code::domain_missing, "/domains", "R64"));
    if (static_cast<std::int64_t>(domains.size()) > limit) {
        Violation violation = too_many(limit, domains.size());
        violation.field = "/domains";
        violation.offer(FixKind::remove, domains.back().name);
        found.add(std::move(violation));
    }
    std::vector<DomainName> known;
    for (std::size_t i = 0; i < domains.size() && !found.truncated(); ++i) {
        const std::string field = "/domains/" + std::to_string(i) + "/name";
        auto name = DomainName::parse(domains[i].name);
        if (!name)
            found.add_under(field, std::move(name).error());
        else if (std::find(known.begin(), known.end(), *name) != known.end())
            found.add(duplicate(*name, field));
        else
            known.push_back(*std::move(name));
    }
    return found;
}

DomainImport import_domains(std::string_view list, const std::vector<DomainDraft>& present,
                            const domain::Catalogue& catalogue) {
    std::vector<DomainName> known;
    for (const DomainDraft& draft : present)
        if (auto name = read(draft.name))
            known.push_back(*std::move(name));
    DomainImport import;
    const auto limit = catalogue.limits.domains_max;
    for (std::size_t items = 1;; ++items) {
        const std::string_view item = take_item(list);
        if (item.empty())
            return import;
        const std::string shown(item.substr(0, refused_text_bytes_max));
        if (items > import_items_max) {
            import.refused.push_back({shown, too_many(limit, items)});
            return import;
        }
        auto name = DomainName::parse(item);
        auto refusal = refuse_item(name, known, present.size() + import.added.size(), limit);
        if (refusal) {
            import.refused.push_back({shown, *std::move(refusal)});
            continue;
        }
        import.added.push_back({name->unicode(), domain::DomainRight::owned});
        known.push_back(*std::move(name));
    }
}

}  // namespace certfolio::rules
