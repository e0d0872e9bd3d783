#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "domain/enrolment.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Offline, prices that could not be fetched, a newer version: above the content of every page that needs the
/// server.
void draw_banners(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// The message about what was just done, with Undo where that can be taken back.
void draw_toast(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// The steps of the enrolment with "Saved on this device 14:02".
void draw_steps(ui::Ui& ui, const app::Model& model, domain::EnrolmentStep current, app::Actions& out);

}  // namespace certfolio::screens
