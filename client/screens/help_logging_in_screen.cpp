#include "screens/parts/help_topics.hpp"
#include "screens/screen.hpp"

namespace certfolio::screens {

void draw_help_logging_in_screen(ui::Ui& ui, const app::Model&, app::Actions& out) {
    draw_help_topics(ui, help_words.logging_in, help_words.logging_in_lead, help_words.logging_in_topics,
                     out);
}

}  // namespace certfolio::screens
