#include "app/saved_draft.hpp"

#include "app/field.hpp"
#include "core/decimal.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

constexpr std::string_view first_line = "certfolio-draft 1";

void append_line(std::string& text, std::string_view name, std::string_view value) {
    text.append(name).append(" ").append(value).append("\n");
}

std::string_view take_line(std::string_view& text) noexcept {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return line;
}

/// `52122 2 USD`: minor units, their digits, the currency.
std::string text_of(const domain::Money& money) {
    return std::to_string(money.minor) + " " + std::to_string(money.currency.exponent) + " " +
           std::string(money.currency.code.text());
}

std::optional<domain::Money> read_money(std::string_view text) {
    const std::size_t first = text.find(' ');
    const std::size_t second = text.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return std::nullopt;
    const auto minor = core::parse_whole_number(text.substr(0, first));
    const auto exponent = core::parse_whole_number(text.substr(first + 1, second - first - 1));
    const std::string_view code = text.substr(second + 1);
    if (!minor || !exponent || *exponent < 0 || *exponent > 4 || code.size() != 3)
        return std::nullopt;
    return domain::Money{*minor, {core::FixedText<3>(code), static_cast<std::uint8_t>(*exponent)}};
}

void read_line(SavedDraft& saved, std::string_view name, std::string_view value) {
    if (name == "saved-at") {
        saved.saved_at.seconds = core::parse_whole_number(value).value_or(0);
    } else if (name == "secret") {
        saved.server_secret = value;
    } else if (name == "revision") {
        saved.server_revision = core::parse_whole_number(value).value_or(0);
    } else if (name == "quantity") {
        const std::size_t blank = value.find(' ');
        if (blank != std::string_view::npos)
            saved.quantities.push_back(
                {std::string(value.substr(0, blank)), std::string(value.substr(blank + 1))});
    } else if (name == "purchase-key") {
        saved.pending.emplace().key = value;
    } else if (name == "purchase-body" && saved.pending) {
        saved.pending->body = value;
    } else if (name == "purchase-total" && saved.pending) {
        saved.pending->total = read_money(value);
    } else if (name == "ordered") {
        saved.ordered = value;
    } else if (name == "waits") {
        saved.waits = value == "yes";
    }
}

template <class T>
void take_if_untouched(T& into, const T& untouched, const T& saved) {
    if (into == untouched)
        into = saved;
}

/// Without a contact to begin with, what was typed goes into the saved forms of its role: the page offers
/// empty forms before the device's copy has come, and these must not take its place.
std::vector<domain::ContactForm> merged_contacts(const std::vector<domain::ContactForm>& base,
                                                 const std::vector<domain::ContactForm>& typed,
                                                 const std::vector<domain::ContactForm>& saved) {
    if (!base.empty() || saved.empty())
        return typed == base ? saved : typed;
    std::vector<domain::ContactForm> contacts = saved;
    std::vector<bool> taken(saved.size());
    for (const domain::ContactForm& form : typed) {
        std::size_t at = 0;
        while (at < saved.size() && (taken[at] || saved[at].role != form.role))
            ++at;
        if (at == saved.size()) {
            contacts.push_back(form);
            continue;
        }
        taken[at] = true;
        for (const ContactField field : contact_fields)
            if (!text_of(form.contact, field).empty())
                text_of(contacts[at].contact, field) = text_of(form.contact, field);
    }
    return contacts;
}

}  // namespace

std::string format_saved_draft(const SavedDraft& saved) {
    std::string text(first_line);
    text.push_back('\n');
    append_line(text, "saved-at", std::to_string(saved.saved_at.seconds));
    if (!saved.server_secret.empty()) {
        append_line(text, "secret", saved.server_secret);
        append_line(text, "revision", std::to_string(saved.server_revision));
    }
    for (const QuantityEntry& entry : saved.quantities)
        append_line(text, "quantity", entry.product + " " + entry.text);
    if (saved.pending) {
        append_line(text, "purchase-key", saved.pending->key);
        append_line(text, "purchase-body", saved.pending->body);
        if (saved.pending->total)
            append_line(text, "purchase-total", text_of(*saved.pending->total));
    }
    if (!saved.ordered.empty())
        append_line(text, "ordered", saved.ordered);
    if (saved.waits)
        append_line(text, "waits", "yes");
    append_line(text, "draft", wire::encode(saved.draft));
    return text;
}

std::optional<SavedDraft> parse_saved_draft(std::string_view text) {
    if (take_line(text) != first_line)
        return std::nullopt;
    SavedDraft saved;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos)
            continue;
        const std::string_view name = line.substr(0, blank);
        const std::string_view value = line.substr(blank + 1);
        if (name != "draft") {
            read_line(saved, name, value);
            continue;
        }
        auto draft = wire::decode_enrolment_draft(value);
        if (!draft)
            return std::nullopt;
        saved.draft = std::move(draft).value();
        return saved;
    }
    return std::nullopt;
}

domain::EnrolmentDraft merged(const domain::EnrolmentDraft& base, const domain::EnrolmentDraft& typed,
                              const domain::EnrolmentDraft& saved) {
    domain::EnrolmentDraft draft = typed;
    take_if_untouched(draft.account_type, base.account_type, saved.account_type);
    take_if_untouched(draft.term_years, base.term_years, saved.term_years);
    take_if_untouched(draft.headquarters_outside, base.headquarters_outside, saved.headquarters_outside);
    take_if_untouched(draft.tax_place, base.tax_place, saved.tax_place);
    take_if_untouched(draft.cart, base.cart, saved.cart);
    take_if_untouched(draft.organisations, base.organisations, saved.organisations);
    take_if_untouched(draft.domains, base.domains, saved.domains);
    take_if_untouched(draft.domain_method, base.domain_method, saved.domain_method);
    draft.contacts = merged_contacts(base.contacts, typed.contacts, saved.contacts);
    take_if_untouched(draft.payment_method, base.payment_method, saved.payment_method);
    take_if_untouched(draft.cardholder, base.cardholder, saved.cardholder);
    take_if_untouched(draft.purchase_order_number, base.purchase_order_number, saved.purchase_order_number);
    take_if_untouched(draft.agreement, base.agreement, saved.agreement);
    take_if_untouched(draft.organisation_entry, base.organisation_entry, saved.organisation_entry);
    take_if_untouched(draft.domain_entry, base.domain_entry, saved.domain_entry);
    take_if_untouched(draft.domains_entry, base.domains_entry, saved.domains_entry);
    return draft;
}

}  // namespace certfolio::app
