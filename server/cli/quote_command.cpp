#include "cli/quote_command.hpp"

#include <utility>

#include "core/message.hpp"
#include "domain/enrolment.hpp"
#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/lifetime_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "wire/codec.hpp"

namespace certfolio::cli {

namespace {

using core::Violations;

/// What is to be priced and when, wherever it was written down.
struct Asked {
    domain::Cart cart;
    std::optional<domain::RunningAccount> account;
    core::Instant at;
};

domain::EnrolmentDraft draft_of(const QuoteCommand& command) {
    domain::EnrolmentDraft draft;
    if (command.type == "subscription")
        draft.account_type = domain::AccountType::subscription;
    if (command.type == "unit-based")
        draft.account_type = domain::AccountType::unit_based;
    draft.term_years = command.term_years;
    draft.headquarters_outside = command.headquarters_outside;
    draft.tax_place = command.tax_place;
    for (const std::string& line : command.lines) {
        const auto equals = line.find('=');
        draft.cart.push_back(
            {line.substr(0, equals), equals == std::string::npos ? "1" : line.substr(equals + 1)});
    }
    return draft;
}

/// Reads a time where one was given; leaves `time` alone otherwise.
void read_time(const std::string& text, const char* field, core::Instant& time, Violations& violations) {
    if (text.empty())
        return;
    auto read = rules::parse_issue_time(text);
    if (read) {
        time = *read;
        return;
    }
    core::Violation violation = std::move(read).error();
    violation.field = field;
    violations.add(std::move(violation));
}

/// A file holds a quote (it has a member `quote`) or a cart; the faults told are those of what it was meant
/// to be.
core::Expected<Asked, Violations> read_file(const std::string& text, core::Instant now) {
    auto quote = wire::decode_quote(text);
    if (quote)
        return Asked{std::move(quote->quote.cart), quote->quote.running_account, quote->quote.at};
    auto request = wire::decode_quote_request(text);
    if (request)
        return Asked{std::move(request->cart), {}, now};
    const bool meant_quote = quote.error().find_at("/quote") == nullptr;
    return core::Unexpected{meant_quote ? std::move(quote).error() : std::move(request).error()};
}

core::Expected<Asked, Violations> read_command(const QuoteCommand& command, core::Instant now) {
    auto cart = rules::parse_cart(draft_of(command));
    if (!cart)
        return core::Unexpected{std::move(cart).error()};
    Asked asked{*std::move(cart), {}, now};
    if (!command.started.empty() || !command.ends.empty())
        asked.account = domain::RunningAccount{now, now};
    return asked;
}

}  // namespace

core::Expected<wire::QuoteView, Violations> work_out_quote(const QuoteCommand& command,
                                                           const std::string& file_text,
                                                           const domain::Catalogue& catalogue,
                                                           core::Instant now) {
    auto asked = command.file.empty() ? read_command(command, now) : read_file(file_text, now);
    if (!asked)
        return core::Unexpected{std::move(asked).error()};
    Violations violations;
    read_time(command.at, "/at", asked->at, violations);
    if (asked->account) {
        read_time(command.started, "/started_at", asked->account->started_at, violations);
        read_time(command.ends, "/ends_at", asked->account->ends_at, violations);
    }
    if (!violations.empty())
        return core::Unexpected{std::move(violations)};

    auto decided = asked->account ? rules::price_addition(asked->cart, *asked->account, catalogue, asked->at)
                                  : rules::price_cart(asked->cart, catalogue, asked->at);
    if (!decided)
        return core::Unexpected{std::move(decided).error()};
    return wire::QuoteView{std::move(decided->value), std::move(decided->explanation)};
}

std::string quote_remarks(const wire::QuoteView& view, const std::string& file_text,
                          const domain::Catalogue& catalogue) {
    constexpr core::Language language = core::Language::english;
    std::string remarks;
    if (!view.quote.running_account) {
        const Violations lacking =
            rules::name_products(rules::check_initial_inventory(view.quote.cart, catalogue, view.quote.at),
                                 catalogue, language.tag());
        for (const core::Violation& violation : lacking) {
            remarks += core::message(violation, language) + "\n";
            for (const core::Fix& fix : violation.fixes)
                remarks += "  " + core::message(fix, language) + "\n";
        }
    }
    const auto written = wire::decode_quote(file_text);
    if (written && !rules::same_price(written->quote, view.quote)) {
        const auto& currency = written->quote.total.currency;
        remarks += "The quote in the file is not this price: its total is " +
                   core::format_money(written->quote.total.minor, {currency.code.text(), currency.exponent},
                                      language) +
                   ", under catalogue " + std::string(written->quote.catalogue_version.text()) + ".\n";
    }
    return remarks;
}

}  // namespace certfolio::cli
