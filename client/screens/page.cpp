#include <array>
#include <vector>

#include "screens/parts/banners.hpp"
#include "screens/parts/order_facts.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/calculator_words.hpp"
#include "screens/words/contacts_words.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/help_words.hpp"
#include "screens/words/order_words.hpp"
#include "screens/words/page_words.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/page.hpp"

namespace certfolio::screens {
namespace {

using app::Page;

struct Entry {
    Page page;
    void (*draw)(ui::Ui&, const app::Model&, app::Actions&);
    core::Phrase title;
};

constexpr auto entries = std::to_array<Entry>({
    {Page::start, draw_start_screen, start_words.title},
    {Page::products, draw_products_screen, products_words.title},
    {Page::contacts, draw_contacts_screen, contacts_words.title},
    {Page::payment, draw_payment_screen, payment_words.title},
    {Page::confirmation, draw_confirmation_screen, order_words.title_plain},
    {Page::order, draw_order_screen, order_words.title_plain},
    {Page::find_order, draw_find_order_screen, order_words.find_title},
    {Page::calculator, draw_calculator_screen, calculator_words.title},
    {Page::help, draw_help_screen, help_words.title},
    {Page::help_enrolling, draw_help_enrolling_screen, help_words.enrolling},
    {Page::help_logging_in, draw_help_logging_in_screen, help_words.logging_in},
    {Page::resume, draw_resume_screen, about_words.resume_title},
    {Page::about, draw_about_screen, about_words.title},
    {Page::not_found, draw_not_found_screen, about_words.missing_title},
});

/// A language as its speakers call it.
struct OwnName {
    std::string_view tag;
    std::string_view name;
    std::string_view address;  ///< loads the page in it
};
constexpr OwnName english{"en", "English", "?language=en"};
constexpr OwnName french{"fr-CA", "Français", "?language=fr-CA"};

const OwnName& other_language(const app::Model& model) noexcept {
    return model.language == core::Language::english ? french : english;
}

void draw_header(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const Page page = model.route.page;
    const bool enrolling =
        app::step_of(page).has_value() || page == Page::confirmation || page == Page::resume;
    const bool helping = page == Page::help || page == Page::help_enrolling || page == Page::help_logging_in;
    const auto links = std::to_array<ui::NavLink>({
        {page_words.nav_enrol, "/enrol", enrolling},
        {page_words.nav_calculator, "/calculator", page == Page::calculator},
        {page_words.nav_orders, "/orders", page == Page::order || page == Page::find_order},
        {page_words.nav_help, "/help", helping},
    });
    const OwnName& other = other_language(model);
    const auto languages = std::to_array<ui::NavLink>({{other.name, other.address, false, "/language"}});
    const auto chosen = ui::header_bar(ui, links, languages);
    if (chosen == other.address)
        out.push_back(app::LanguageChosen{std::string(other.tag)});
    else if (chosen)
        out.push_back(app::LinkFollowed{std::string(*chosen)});
}

void draw_footer(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    std::string version(page_words.product);
    std::vector<ui::NavLink> links{{page_words.footer_about, "/about", model.route.page == Page::about}};
    if (const auto& settings = model.server.settings) {
        version =
            model.language.fill(page_words.footer_version,
                                {page_words.product, settings->product_version, settings->rule_set_version});
        if (!settings->report_errors_to.empty())
            links.push_back({page_words.footer_report, settings->report_errors_to, false});
    }
    if (const auto chosen = ui::footer(ui, version, links))
        out.push_back(app::LinkFollowed{std::string(*chosen)});
}

std::string browser_title(const app::Model& model, core::Phrase page_title) {
    const auto step = app::step_of(model.route.page);
    std::string title(model.language.text(page_title));
    if (step && model.enrolment.summary_of == *step)
        title = model.language.fill(page_words.error_title, {title});
    return title.append(" – ").append(page_words.product);
}

}  // namespace

std::string draw_page(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    draw_header(ui, model, out);
    core::Phrase title;
    for (const Entry& entry : entries) {
        if (entry.page != model.route.page)
            continue;
        const bool buying = app::step_of(entry.page) && app::is_purchase_under_way(model);
        (buying ? draw_purchase_screen : entry.draw)(ui, model, out);
        title = buying ? payment_words.title : entry.title;
    }
    if (model.route.page == Page::confirmation)
        title = confirmation_title(model);
    draw_footer(ui, model, out);
    draw_toast(ui, model, out);
    say_price(ui, model);
    return browser_title(model, title);
}

}  // namespace certfolio::screens
