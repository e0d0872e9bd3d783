#include "screens/screen.hpp"
#include "screens/words/help_words.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {

void draw_not_found_screen(ui::Ui& ui, const app::Model&, app::Actions& out) {
    ui::Page page{ui};
    ui::heading(ui, 1, about_words.missing_title, "title");
    ui::paragraph(ui, about_words.missing_lead);
    if (ui::link(ui, "start", about_words.missing_start, "/"))
        out.push_back(app::LinkFollowed{"/"});
}

}  // namespace certfolio::screens
