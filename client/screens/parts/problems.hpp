#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// One line of "There is a problem": what is wrong, and the element that it leads to.
struct Problem {
    std::string key;
    std::string text;
};

/// The full key of the element that asks for a place of the draft: `/contacts/2/contact/email` is
/// `contacts/technical/email`.
[[nodiscard]] std::string key_of_field(const app::Model& model, std::string_view pointer);
/// What the place is called on the page: `Technical contact: E-mail`.
[[nodiscard]] std::string label_of_field(const app::Model& model, std::string_view pointer);

/// What is to be seen of a step after Next was pressed in vain.
[[nodiscard]] std::vector<Problem> list_problems(const app::Model& model, domain::EnrolmentStep step);
void draw_problems(ui::Ui& ui, const std::vector<Problem>& problems);

}  // namespace certfolio::screens
