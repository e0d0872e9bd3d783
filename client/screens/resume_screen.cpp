#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/help_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {

void draw_resume_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    ui::heading(ui, 1, about_words.resume_title, "title");
    if (model.keeping.offered) {
        ui::paragraph(ui, about_words.resume_two);
        ui::Row row{ui};
        if (ui::button(ui, "use-linked", about_words.resume_linked, {.kind = ui::ButtonKind::primary}))
            out.push_back(app::ResumeChosen{true});
        if (ui::button(ui, "use-here", about_words.resume_here))
            out.push_back(app::ResumeChosen{false});
        return;
    }
    if (!model.keeping.server_trouble) {
        ui::muted(ui, about_words.resume_loading);
        return;
    }
    const bool gone = model.keeping.server_trouble->kind == app::TroubleKind::not_found;
    ui::note(ui,
             gone ? std::string(model.language.text(about_words.resume_failed))
                  : words_of(model, *model.keeping.server_trouble),
             ui::Tone::danger);
    if (ui::link(ui, "start", about_words.missing_start, "/"))
        out.push_back(app::LinkFollowed{"/"});
}

}  // namespace certfolio::screens
