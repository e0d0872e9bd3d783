#include "screens/screen.hpp"
#include "screens/words/help_words.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_topic(ui::Ui& ui, std::string_view key, ui::Text title, ui::Text lead, std::string_view address,
                app::Actions& out) {
    ui::Card card{ui, key, title, ui::Gap::px8};
    ui::paragraph(ui, lead);
    if (ui::link(ui, address, title, address))
        out.push_back(app::LinkFollowed{std::string(address)});
}

}  // namespace

void draw_help_screen(ui::Ui& ui, const app::Model&, app::Actions& out) {
    ui::Page page{ui};
    ui::heading(ui, 1, help_words.title, "title");
    ui::muted(ui, help_words.lead);
    ui::Grid grid{ui, 2, ui::Gap::px24};
    draw_topic(ui, "topic-enrolling", help_words.enrolling, help_words.enrolling_lead, "/help/enrolling",
               out);
    draw_topic(ui, "topic-logging-in", help_words.logging_in, help_words.logging_in_lead, "/help/logging-in",
               out);
}

}  // namespace certfolio::screens
