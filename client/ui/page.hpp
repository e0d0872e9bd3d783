#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "mirror/node.hpp"
#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

struct NavLink {
    Text label{};
    std::string_view href{};
    bool current = false;
    std::string_view key{};  ///< after "nav"; empty: the address, where that stays the same
};

/// Logo mark with the product's name, links of the product, one link at the right ("Help"). On a narrow
/// screen the links are behind a Menu button. Gives the address that the person chose in this frame; it views
/// the caller's text.
[[nodiscard]] std::optional<std::string_view> header_bar(Ui& ui, std::span<const NavLink> links,
                                                         std::span<const NavLink> end_links);

/// Small muted line at the end of the page: versions and links. Gives the address chosen.
[[nodiscard]] std::optional<std::string_view> footer(Ui& ui, Text version_text,
                                                     std::span<const NavLink> links);

enum class StepState : std::uint8_t { to_do, current, done };

struct Step {
    Text label{};             ///< "Products"
    Text detail{};            ///< " and names": left out on a narrow screen
    std::string_view href{};  ///< a done step leads back to it
    StepState state = StepState::to_do;
};

/// The steps of an enrolment with the current one marked, and a status at the right ("Saved on this device
/// 14:02").
[[nodiscard]] std::optional<std::string_view> steps(Ui& ui, std::span<const Step> steps, Text saved_text);

/// The main part of a page: centred, at most 1120 px wide, a column with the page's side padding.
class Page {
 public:
    explicit Page(Ui& ui);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

 private:
    Ui& ui_;
};

/// Two columns inside a `Page`: the form, and a summary of 336 px that stays in sight. On a screen under 980
/// px the summary stands after the form. Draw the form first, then call `summary()`, then draw the summary's
/// content.
///
///     ui::PageColumns columns{ui};
///     draw_form(...);
///     columns.summary("New account price");
///     draw_price(...);
class PageColumns {
 public:
    explicit PageColumns(Ui& ui);
    ~PageColumns();
    PageColumns(const PageColumns&) = delete;
    PageColumns& operator=(const PageColumns&) = delete;

    void summary(std::string_view key, Text title);

 private:
    Ui& ui_;
    mirror::Rect area_{};  ///< of both, its height still 0
    float bottom_ = 0.0F;  ///< of the lower of both
    bool beside_ = false;
    bool in_summary_ = false;
    bool sticks_ = false;
};

/// The price in one line at the bottom edge of the viewport, where the summary does not stand beside the form
/// (R7). It leads to the summary's place. Draws nothing where the summary is beside the form.
void price_bar(Ui& ui, Text label, Text amount, std::string_view summary_key);

/// One HTML form per step: Enter presses its submit button, password managers and autofill see one form.
class Form {
 public:
    Form(Ui& ui, std::string_view key, Text name);
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

 private:
    Ui& ui_;
};

}  // namespace certfolio::ui
