#pragma once

#include <span>
#include <string_view>

#include "app/action.hpp"
#include "screens/words/help_words.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// One help page: its topics one below the other, to be read and printed (R1, R4).
void draw_help_topics(ui::Ui& ui, ui::Text title, ui::Text lead, std::span<const HelpTopic> topics,
                      app::Actions& out);

}  // namespace certfolio::screens
