#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Where a person's fields stand and what they are for.
struct PersonPlace {
    std::string pointer;                ///< `/contacts/2/contact`, `/cardholder`
    std::string_view section;           ///< autofill section: `section-technical`
    bool works = true;                  ///< job title, e-mail and telephone are asked for
    bool address = false;               ///< the postal address is asked for
    std::optional<std::size_t> form{};  ///< of the contacts; absent: the cardholder
};

/// The fields of one person, with the browser's autofill names. Keys are the member names.
void draw_person(ui::Ui& ui, const app::Model& model, const domain::ContactDraft& person,
                 const PersonPlace& place, app::Actions& out);

/// "Copy contact from" (R86, R92): the other people typed so far, each once. It stands at the one that
/// `person` is, so that the arrow keys go from one to the next (WCAG 3.2.2). Gives the form chosen in this
/// frame.
[[nodiscard]] std::optional<std::size_t> draw_copy_menu(ui::Ui& ui, const app::Model& model,
                                                        const domain::ContactDraft& person,
                                                        std::optional<std::size_t> except_form);

}  // namespace certfolio::screens
