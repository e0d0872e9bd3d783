#include "screens/parts/help_topics.hpp"

#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {

void draw_help_topics(ui::Ui& ui, ui::Text title, ui::Text lead, std::span<const HelpTopic> topics,
                      app::Actions& out) {
    ui::Page page{ui};
    if (ui::link(ui, "back", help_words.back, "/help"))
        out.push_back(app::LinkFollowed{"/help"});
    ui::heading(ui, 1, title, "title");
    ui::muted(ui, lead);
    {
        ui::Card card{ui, "topics", {}, ui::Gap::px24};
        for (const HelpTopic& topic : topics) {
            ui::Column column{ui, ui::Gap::px4};
            ui::heading(ui, 2, topic.title);
            ui::paragraph(ui, topic.text);
        }
    }
    ui::Row row{ui};
    if (ui::link(ui, "enrol", help_words.start, "/enrol"))
        out.push_back(app::LinkFollowed{"/enrol"});
    row.grow();
    if (ui::button(ui, "print", help_words.print))
        out.push_back(app::PrintPressed{});
}

}  // namespace certfolio::screens
