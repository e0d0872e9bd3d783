#include "screens/parts/text_of.hpp"

#include "rules/catalogue_rules.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/fill.hpp"
#include "screens/words/page_words.hpp"

namespace certfolio::screens {
namespace {

core::Instant local(const app::Model& model, core::Instant instant) noexcept {
    return instant.plus_seconds(model.utc_offset_minutes * 60);
}

std::string clock_text(core::Instant instant) {
    return instant.text().substr(11, 5);
}

}  // namespace

core::MoneyStyle style_of(const domain::Currency& currency) noexcept {
    return {currency.code.text(), currency.exponent};
}

std::string text_of(const domain::Money& money) {
    return core::format_money(money.minor, style_of(money.currency));
}

std::string minus(const domain::Money& money) {
    return core::format_money(-money.minor, style_of(money.currency));
}

std::string years_text(int years) {
    if (years == 1)
        return std::string(products_words.one_year);
    return fill(products_words.years, {std::to_string(years)});
}

std::string local_date(const app::Model& model, core::Instant instant) {
    return core::format_date(local(model, instant).seconds, language);
}

std::string local_time(const app::Model& model, core::Instant instant) {
    return clock_text(local(model, instant));
}

std::string local_and_utc(const app::Model& model, core::Instant instant) {
    std::string text = local_date(model, instant) + ", " + local_time(model, instant);
    if (model.utc_offset_minutes == 0)
        return text + " UTC";
    return text + " (" + clock_text(instant) + " UTC)";
}

std::string words_of(const app::Model& model, const core::Violation& violation) {
    if (!model.server.catalogue)
        return core::message(violation, language);
    return core::message(rules::name_products(core::Violations(violation), *model.server.catalogue)[0],
                         language);
}

std::string product_name(const app::Model& model, std::string_view product) {
    if (model.server.catalogue)
        for (const domain::Product& row : model.server.catalogue->products)
            if (row.id.text() == product)
                return row.name;
    return std::string(product);
}

std::string words_of(const app::Trouble& trouble) {
    switch (trouble.kind) {
        case app::TroubleKind::unreachable: return std::string(page_words.unreachable);
        case app::TroubleKind::server_failed:
            return trouble.request_id.empty() ? std::string(page_words.server_failed)
                                              : fill(page_words.server_failed_with_id, {trouble.request_id});
        case app::TroubleKind::answer_unreadable: return std::string(page_words.unreadable);
        case app::TroubleKind::not_found: return std::string(page_words.not_found);
    }
    return {};
}

}  // namespace certfolio::screens
