#include "screens/parts/help_topics.hpp"
#include "screens/screen.hpp"

namespace certfolio::screens {

void draw_help_enrolling_screen(ui::Ui& ui, const app::Model&, app::Actions& out) {
    draw_help_topics(ui, help_words.enrolling, help_words.enrolling_lead, help_words.enrolling_topics, out);
}

}  // namespace certfolio::screens
