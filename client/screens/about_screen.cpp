#include "screens/screen.hpp"
#include "screens/words/help_words.hpp"
#include "screens/words/page_words.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

ui::Text or_unknown(ui::Text text) noexcept {
    return text.empty() ? about_words.unknown : text;
}

}  // namespace

void draw_about_screen(ui::Ui& ui, const app::Model& model, app::Actions&) {
    ui::Page page{ui};
    ui::heading(ui, 1, about_words.title, "title");
    const wire::SettingsView unknown;
    const wire::SettingsView& settings = model.server.settings ? *model.server.settings : unknown;
    {
        ui::Card card{ui, "versions", {}, ui::Gap::px8};
        ui::fact(ui, about_words.version, or_unknown(settings.product_version));
        ui::fact(ui, about_words.rules, or_unknown(settings.rule_set_version));
        ui::fact(ui, about_words.catalogue, or_unknown(settings.catalogue_version));
        ui::fact(ui, about_words.gateway, or_unknown(settings.payment_gateway));
        ui::fact(ui, about_words.run_by, or_unknown(settings.operator_name));
    }
    if (settings.report_errors_to.empty())
        return;
    ui::paragraph(ui, about_words.report_lead);
    // An address outside this site: the browser follows it by itself.
    (void)ui::link(ui, "report", page_words.footer_report, settings.report_errors_to);
}

}  // namespace certfolio::screens
