#pragma once

#include <string>

#include "ui/ui.hpp"

namespace certfolio::tests {

/// What the gallery's widgets edit.
struct GalleryDraft {
    std::size_t account_type = 0;
    std::size_t term = 1;
    bool outside = false;
    std::string quantities[3] = {"5", "1", "4"};
    std::string domain = "exmaple..com";
    std::string email = "jana@example.com";
    std::string start = "2026-11-22";
    std::string many = "example.com\nshop.example.com";
    std::size_t country = static_cast<std::size_t>(-1);
    std::size_t method = 0;
    bool technical_open = true;
    bool billing_open = false;
    bool bulk_open = false;
    bool tags_shown = true;
    bool busy = false;
    std::string toast;
    std::string went_to;  ///< the last address that a link led to
};

/// Every widget once, arranged as the first step of an enrolment: for tests of widgets and for looking.
void draw_gallery(ui::Ui& ui, GalleryDraft& draft);

}  // namespace certfolio::tests
