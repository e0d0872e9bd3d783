#include "cli/quote_sheet.hpp"

#include <fmt/format.h>

#include <iterator>

#include "core/message.hpp"

namespace certfolio::cli {

namespace {

constexpr core::Language language = core::Language::english;

/// Writes one quote; every amount in the quote's currency.
class Sheet {
 public:
    Sheet(const wire::QuoteView& view, const domain::Catalogue& catalogue)
        : quote_(view.quote),
          explanation_(view.explanation),
          catalogue_(catalogue),
          style_{quote_.total.currency.code.text(), quote_.total.currency.exponent} {}

    std::string text() && {
        write_head();
        write_lines();
        write_sums();
        write_explanation();
        return fmt::to_string(out_);
    }

 private:
    template <class... Parts>
    void write(fmt::format_string<Parts...> format, Parts&&... parts) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Parts>(parts)...);
    }
    [[nodiscard]] std::string money(domain::Money amount) const {
        return core::format_money(amount.minor, style_, language);
    }
    [[nodiscard]] std::string name_of(domain::ProductId id) const {
        const domain::Product* product = catalogue_.find_product(id);
        return product ? product->name : std::string(id.text());
    }

    void write_head() {
        const bool subscription = quote_.cart.account_type == domain::AccountType::subscription;
        write("{}", quote_.running_account ? "Addition to a subscription"
                    : subscription         ? "New subscription account"
                                           : "New unit-based account");
        if (subscription && quote_.cart.term)
            write(" for {} {}", quote_.cart.term->years(), quote_.cart.term->years() == 1 ? "year" : "years");
        if (quote_.account_ends_at)
            write(", ends {}", core::format_instant(quote_.account_ends_at->seconds, language));
        write("\nPrices of {}, catalogue {}\n\n", core::format_instant(quote_.at.seconds, language),
              quote_.catalogue_version.text());
    }

    void write_lines() {
        write("{:>9}  {:<28} {:<8} {:>14} {:>16}\n", "Quantity", "Product", "Kind", "Each", "Price");
        for (const domain::QuoteLine& line : quote_.lines) {
            const bool licence = line.kind == domain::EntitlementKind::licence;
            write("{:>9}  {:<28} {:<8} {:>14} {:>16}\n", core::format_count(line.quantity.number(), language),
                  name_of(line.product), licence ? "licence" : "unit", money(line.each), money(line.gross));
            write_reduction("Volume price", line.volume_reduction);
            write_reduction("Multi-year price", line.term_reduction);
        }
    }

    void write_reduction(const char* name, domain::Money reduction) {
        if (reduction.minor != 0)
            write("{:>9}  {:<28} {:<8} {:>14} {:>16}\n", "", name, "", "",
                  money({-reduction.minor, reduction.currency}));
    }

    void write_sum(const std::string& name, domain::Money amount) {
        write("{:>9}  {:<52} {:>16}\n", "", name, money(amount));
    }

    void write_sums() {
        if (quote_.international_fee.minor != 0)
            write_sum("International fee", quote_.international_fee);
        write_sum("Net", quote_.net);
        if (quote_.tax_rate && quote_.cart.tax_place)
            write_sum(fmt::format("Tax, {} {}", quote_.cart.tax_place->text(),
                                  core::format_basis_points(quote_.tax_rate->number(), language)),
                      quote_.tax);
        write_sum(quote_.tax_rate ? "Total" : "Total without tax (no place of tax given)", quote_.total);
    }

    void write_explanation() {
        write("\nHow this is worked out\n");
        std::int32_t line_before = -1;
        for (const core::Step& step : explanation_) {
            const auto line = static_cast<std::size_t>(step.line);
            if (step.line >= 0 && step.line != line_before && line < quote_.lines.size())
                write("  {}\n", name_of(quote_.lines[line].product));
            line_before = step.line;
            const std::string source = core::pointer(step.source);
            write("{}{} [{}{}{}]\n", step.line >= 0 ? "    " : "  ", core::message(step, style_, language),
                  step.rule.text(), source.empty() ? "" : ", ", source);
        }
    }

    const domain::Quote& quote_;
    const core::Explanation& explanation_;
    const domain::Catalogue& catalogue_;
    core::MoneyStyle style_;
    fmt::memory_buffer out_;
};

}  // namespace

std::string quote_sheet(const wire::QuoteView& view, const domain::Catalogue& catalogue) {
    return Sheet(view, catalogue).text();
}

}  // namespace certfolio::cli
