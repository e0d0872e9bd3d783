#include "answers.hpp"

#include <array>

#include "core/message.hpp"
#include "domain/domain_name.hpp"
#include "random_cases.hpp"
#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/enrolment_rules.hpp"
#include "rules/lapse_rules.hpp"
#include "rules/lifetime_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "wire/codec.hpp"

namespace certfolio::differential {

namespace {

using core::Language;

void write(std::string& out, const core::Violations& violations) {
    for (const core::Violation& violation : violations) {
        out += slug(violation.code);
        out += ' ' + violation.field + ' ' + std::string(violation.row.text()) + ' ' + violation.actual + ' ';
        if (violation.limit)
            out += std::to_string(*violation.limit);
        out += ' ' + message(violation, Language::english);
        for (const core::Fix& fix : violation.fixes)
            out += " | " + message(fix, Language::english);
        out += '\n';
    }
    if (violations.truncated())
        out += "...\n";
}

void write(std::string& out, const core::Explanation& explanation, const domain::Currency& currency) {
    const core::MoneyStyle style{currency.code.text(), currency.exponent};
    for (const core::Step& step : explanation)
        out += pointer(step.source) + ' ' + message(step, style, Language::english) + '\n';
}

void write(std::string& out, const core::Decision<domain::Quote>& decision) {
    if (!decision)
        return write(out, decision.error());
    out += wire::encode(wire::QuoteView{decision->value, decision->explanation}) + '\n';
    write(out, decision->explanation, decision->value.total.currency);
}

void write_lifetimes(std::string& out, RandomSource& random, const domain::Catalogue& catalogue,
                     core::Instant now) {
    for (const domain::Product& product : catalogue.products) {
        for (const std::string_view profile : {"guide", "public-trust"}) {
            const auto limit = rules::lifetime_limit(product, catalogue, profile, now);
            if (!limit) {
                write(out, limit.error());
                continue;
            }
            out += limit->value.until.text() + ' ' + limit->value.not_after.text() + '\n';
            write(out, limit->explanation, catalogue.currency);
        }
        rules::CertificateTermFacts facts{now, static_cast<int>(random.between(0, 40)), {}};
        if (random.one_in(2))
            facts.coverage = rules::Coverage{now, now.plus_months(static_cast<int>(random.between(0, 30)))};
        const auto term =
            rules::decide_certificate_term(facts, product, catalogue, catalogue.limit_profile.text());
        if (term)
            out += term->value.until.text() + '\n';
        else
            write(out, term.error());
    }
    const core::Instant covered_until = random_instant(random);
    const auto units = rules::units_needed(now, covered_until, static_cast<int>(random.below(2)));
    if (units)
        out += std::to_string(units->value) + '\n';
    else
        write(out, units.error());
    const rules::Lapse lapse = rules::plan_lapse(now, now.plus_months(12), random_instant(random), catalogue);
    for (const core::Instant reminder : lapse.reminders)
        out += reminder.text() + ' ';
    out += lapse.certificate_revoked.text() + (lapse.revoked ? " revoked\n" : " ends\n");
}

void write_enrolment(std::string& out, RandomSource& random, const domain::Catalogue& catalogue,
                     core::Instant now) {
    const domain::EnrolmentDraft draft = random_draft(random, catalogue, now);
    out += wire::encode(draft) + '\n';
    for (const domain::EnrolmentStep step : domain::enrolment_steps)
        write(out, rules::check_step(step, draft, catalogue, {}, now));
    const rules::PaymentFacts payment{"sbx_approve_0123456789abcdef", "visa", "4242", {}};
    const auto order = rules::decide_order(draft, payment, catalogue, now);
    if (order)
        out += wire::encode(order->value) + '\n';
    else
        write(out, order.error());
    std::string list;
    for (std::int64_t left = random.below(14); left > 0; --left)
        list += random_domain_text(random) + ", ";
    const rules::DomainImport import = rules::import_domains(list, draft.domains, catalogue);
    for (const domain::DomainDraft& added : import.added)
        out += added.name + '\n';
    for (const rules::DomainImport::Refused& refused : import.refused)
        write(out, core::Violations(refused.violation));
    write(out, rules::check_card({random_card_number(random), random_card_expiry(random), "123"}, now));
    const auto name = domain::DomainName::parse(random_domain_text(random));
    if (name)
        out += name->text() + ' ' + name->unicode() + '\n';
}

}  // namespace

std::string answers(std::uint64_t seed, std::uint64_t number) {
    RandomSource random(seed * 0x9E3779B97F4A7C15ULL + number);
    const domain::Catalogue catalogue = random_catalogue(random);
    const core::Instant now = random_instant(random);
    std::string out = now.text() + '\n';
    write(out, rules::check_catalogue(catalogue));
    const domain::Cart cart = random_cart(random, catalogue);
    write(out, rules::check_initial_inventory(cart, catalogue, now));
    write(out, rules::price_cart(cart, catalogue, now));
    const core::Instant started = now.plus_days(-random.below(800));
    const rules::Coverage account{
        started, rules::account_end(started, *domain::Term::from_years(random.between(1, 3)))};
    write(out, rules::price_addition(cart, {account.from, account.until}, catalogue, now));
    write_lifetimes(out, random, catalogue, now);
    write_enrolment(out, random, catalogue, now);
    return out;
}

}  // namespace certfolio::differential
