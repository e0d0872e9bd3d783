#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mirror/dump.hpp"
#include "mirror/frame_facts.hpp"
#include "mirror/recorder.hpp"
#include "ui/ui.hpp"

namespace certfolio::tests {

using DrawScreen = std::function<void(ui::Ui&)>;

/// Draws screens without a browser: a surface with Debian's DejaVu Sans, and the events that a person would
/// cause.
///
///     ScreenHarness harness{1280, 800};
///     harness.type("domains/name", "example.com");
///     harness.frame([&](ui::Ui& ui) { draw_cart_screen(ui, model, actions); });
///     CHECK(harness.faults().empty());
///     CHECK(harness.text() == golden("cart"));
class ScreenHarness {
 public:
    ScreenHarness(float width, float height);

    /// Width, theme, scroll position, focus: changed freely between frames.
    mirror::FrameFacts facts;

    /// Draws one frame. Events given since the last one are its events.
    void frame(const DrawScreen& draw, std::string_view title = "Test");
    /// Draws frames until nothing moves any more (at most eight), as the browser would.
    void settle(const DrawScreen& draw, std::string_view title = "Test");

    // What a person does; keys are full keys.
    void press(std::string_view key);
    void type(std::string_view key, std::string_view whole_text);
    void choose(std::string_view key, std::string_view value);
    void toggle(std::string_view key, bool on);
    void enter(std::string_view key);
    void leave(std::string_view key);
    void escape(std::string_view key);
    void hover(std::string_view key) { facts.hovered = mirror::id_of(key); }

    /// The mirror of the last frame, for golden files.
    [[nodiscard]] std::string text() const { return mirror::dump_text(recorder_); }
    [[nodiscard]] std::string html() const { return mirror::dump_html(recorder_); }

    /// The node with this key in the last frame; its key is empty if there is none.
    [[nodiscard]] mirror::Node node(std::string_view key) const;
    [[nodiscard]] bool shows(std::string_view key) const { return !node(key).key.empty(); }
    /// The ids of the containers around the node, from the outside in: where its element is on the page.
    [[nodiscard]] std::vector<mirror::NodeId> place(std::string_view key) const;
    /// The keys of everything that can hold the focus.
    [[nodiscard]] std::vector<std::string> interactive_keys() const;
    /// Whether some node's label is this text.
    [[nodiscard]] bool says(std::string_view label) const;

    /// What is wrong with the last frame's interactive nodes: no name, no key, used twice, no rectangle,
    /// outside the width of the window, over a neighbour, or too small a target. One sentence for each.
    [[nodiscard]] std::vector<std::string> faults() const;
    /// The texts that the last frame has drawn, without their blanks, in the order of drawing.
    [[nodiscard]] std::vector<std::string> drawn_texts();
    /// Where the last frame's drawing and its mirror differ: words that no element says, elements whose words
    /// or controls are not drawn, frames of controls without a control.
    [[nodiscard]] std::vector<std::string> drawing_faults();
    /// Text of the last frame that stands out less than 4.5 to 1 from what was drawn under it, and lines,
    /// icons and rings that carry meaning and stand out less than 3 to 1 (WCAG 1.4.3, 1.4.11).
    [[nodiscard]] std::vector<std::string> contrast_faults();

    [[nodiscard]] mirror::Recorder& recorder() noexcept { return recorder_; }
    [[nodiscard]] ui::Ui& ui() noexcept { return *ui_; }
    [[nodiscard]] const ui::Fonts& fonts() const noexcept { return surface_.fonts(); }
    /// Vertices that the last frame drew: 0 when nothing is on the canvas.
    [[nodiscard]] int vertices() const noexcept { return vertices_; }
    /// Operations for the page that the last frame caused.
    [[nodiscard]] std::size_t operations() const noexcept { return operations_.size(); }
    [[nodiscard]] std::span<const std::uint32_t> operation_words() const noexcept { return operations_; }

 private:
    void push(mirror::EventKind kind, std::string_view key, std::string_view text = {}, bool checked = false);

    mirror::Recorder recorder_;
    ui::Surface surface_;
    std::unique_ptr<ui::Ui> ui_;
    int vertices_ = 0;
    std::vector<std::uint32_t> operations_;
};

}  // namespace certfolio::tests
