#include "screens/parts/text_of.hpp"

#include "rules/catalogue_rules.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/page_words.hpp"

namespace certfolio::screens {
namespace {

core::Instant local(const app::Model& model, core::Instant instant) noexcept {
    return instant.plus_seconds(model.utc_offset_minutes * 60);
}

}  // namespace

core::MoneyStyle style_of(const domain::Currency& currency) noexcept {
    return {currency.code.text(), currency.exponent};
}

std::string text_of(const app::Model& model, const domain::Money& money) {
    return core::format_money(money.minor, style_of(money.currency), model.language);
}

std::string minus(const app::Model& model, const domain::Money& money) {
    return core::format_money(-money.minor, style_of(money.currency), model.language);
}

std::string years_text(const app::Model& model, std::int64_t years) {
    return model.language.count(products_words.years, years);
}

std::string local_date(const app::Model& model, core::Instant instant) {
    return core::format_date(local(model, instant).seconds, model.language);
}

std::string local_time(const app::Model& model, core::Instant instant) {
    return core::format_time(local(model, instant).seconds, model.language);
}

std::string local_and_utc(const app::Model& model, core::Instant instant) {
    const std::string text = local_date(model, instant) + ", " + local_time(model, instant);
    if (model.utc_offset_minutes == 0)
        return text + " UTC";
    return text + " (" + core::format_time(instant.seconds, model.language) + " UTC)";
}

std::string words_of(const app::Model& model, const core::Violation& violation) {
    if (!model.server.catalogue)
        return core::message(violation, model.language);
    return core::message(
        rules::name_products(core::Violations(violation), *model.server.catalogue, model.language.tag())[0],
        model.language);
}

std::string product_name(const app::Model& model, std::string_view product) {
    if (model.server.catalogue)
        for (const domain::Product& row : model.server.catalogue->products)
            if (row.id.text() == product)
                return domain::name_of(row, model.language.tag());
    return std::string(product);
}

std::string words_of(const app::Model& model, const app::Trouble& trouble) {
    switch (trouble.kind) {
        case app::TroubleKind::unreachable: return std::string(model.language.text(page_words.unreachable));
        case app::TroubleKind::server_failed:
            return trouble.request_id.empty()
                       ? std::string(model.language.text(page_words.server_failed))
                       : model.language.fill(page_words.server_failed_with_id, {trouble.request_id});
        case app::TroubleKind::answer_unreadable:
            return std::string(model.language.text(page_words.unreadable));
        case app::TroubleKind::not_found: return std::string(model.language.text(page_words.not_found));
    }
    return {};
}

}  // namespace certfolio::screens
