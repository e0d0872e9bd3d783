#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "mirror/frame_facts.hpp"
#include "mirror/recorder.hpp"
#include "ui/canvas.hpp"
#include "ui/flow.hpp"
#include "ui/fonts.hpp"
#include "ui/surface.hpp"
#include "ui/theme.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

/// Texts that live for one frame. Its blocks are kept for the next, so that steady frames allocate nothing.
class TextArena {
 public:
    void clear() noexcept;
    [[nodiscard]] std::string_view join(std::initializer_list<std::string_view> parts);
    /// Room for a text of this size, to be filled by the caller.
    [[nodiscard]] char* room(std::size_t size);

 private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t capacity = 0;
    };
    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t used_ = 0;
};

/// What every widget of a frame is given: where to draw, where to stand, what to tell the mirror, what the
/// person did. One lives as long as the page. It keeps only what no model needs to know: which explanation is
/// unfolded.
///
/// Keys are DOM ids: full path = the prefixes of the open `Under` scopes, joined by '/', and the widget's own
/// key.
class Ui {
 public:
    Ui(mirror::Recorder& recorder, Surface& surface);

    /// Starts a frame. Draws on the surface, except in HTML mode.
    void begin_frame(const mirror::FrameFacts& facts);
    /// Ends it: merges the layers and tells the recorder the document's title and height. The caller then
    /// calls `recorder.end_frame()`.
    void end_frame(std::string_view page_title);

    // For screens.

    [[nodiscard]] const mirror::FrameFacts& facts() const noexcept { return facts_; }
    /// One column, menu instead of links.
    [[nodiscard]] bool narrow() const noexcept { return facts_.viewport_width < narrow_width_max; }
    /// Between a card's edge and its content: the border of 1 px and the air.
    [[nodiscard]] float card_padding() const noexcept { return narrow() ? 17.0F : 25.0F; }
    /// Moves the focus to the element with this full key (no prefix is added): a field, "title",
    /// "error-summary".
    void focus(std::string_view full_key);
    /// Has a text spoken once: results of actions, never per keystroke.
    void announce(std::string_view text, mirror::Urgency urgency = mirror::Urgency::polite);
    /// The full key of a widget called `key` here. The view lives until the end of the frame.
    [[nodiscard]] std::string_view full_key(std::string_view key);
    /// What a widget shows, in the language of this frame. Lives at least as long as the frame.
    [[nodiscard]] std::string_view say(Text text) const noexcept { return text.in(language); }
    /// Something moves by itself (busy button): the platform draws another frame.
    [[nodiscard]] bool moving() const noexcept { return moving_; }

    // For widgets.

    [[nodiscard]] const Theme& theme() const noexcept { return theme_; }
    [[nodiscard]] Canvas& canvas() noexcept { return canvas_; }
    [[nodiscard]] Flow& flow() noexcept { return flow_; }
    [[nodiscard]] mirror::Recorder& recorder() noexcept { return recorder_; }

    [[nodiscard]] bool focused(mirror::NodeId id) const noexcept { return facts_.focused == id; }
    [[nodiscard]] bool hovered(mirror::NodeId id) const noexcept { return facts_.hovered == id; }
    [[nodiscard]] bool ring_wanted(mirror::NodeId id) const noexcept {
        return focused(id) && facts_.focus_visible;
    }
    void keep_moving() noexcept { moving_ = true; }

    /// Which details and menus are unfolded.
    [[nodiscard]] bool unfolded(mirror::NodeId id) const noexcept;
    void toggle_unfolded(mirror::NodeId id);
    /// Whether `text` differs from what this element said the last time it was asked: announce it then, once.
    [[nodiscard]] bool is_news(mirror::NodeId id, std::string_view text);

    /// The words with the value in the place of `{}`. Lives until the end of the frame.
    [[nodiscard]] std::string_view filled(core::Phrase phrase, std::string_view value);
    /// The parts in one text, for names like "Remove example.com". Lives until the end of the frame.
    [[nodiscard]] std::string_view joined(std::initializer_list<std::string_view> parts);

    /// The instant's date in words. Remembered, so that a frame in which nothing changed allocates nothing.
    [[nodiscard]] std::string_view dated(core::Instant instant);

    [[nodiscard]] char* text_room(std::size_t size) { return texts_.room(size); }

    std::size_t push_prefix(std::string_view prefix);
    void pop_prefix(std::size_t length_before);

    /// Of all words that follow; its table outlives the frame.
    core::Language language;
    /// Figures stand at the left edge instead of the right one: the left cells of a stacked table.
    bool figures_at_start = false;
    /// The summary's height in the last frame decides whether it can stick to the viewport; its top (page
    /// coordinates) in this frame whether the price bar is needed.
    float summary_height = 0.0F;
    float summary_top = 0.0F;
    /// The same for the open dialog, and where on the page it stands when it is higher than the viewport.
    float dialog_height = 0.0F;
    float dialog_page_top = 0.0F;
    /// The document's height: final after `end_frame`.
    [[nodiscard]] float page_height() const noexcept { return bottom_; }
    /// The short message has made room at the window's lower edge for what is in use there.
    bool toast_on_top = false;
    /// The document reaches at least down to here in this frame.
    void reach(float page_bottom) noexcept { bottom_ = page_bottom > bottom_ ? page_bottom : bottom_; }

 private:
    struct Said {
        mirror::NodeId id = 0;
        std::size_t text_hash = 0;
    };
    struct Dated {
        core::Instant instant;
        std::string_view language_tag;
        std::string text;
    };

    mirror::Recorder& recorder_;
    Surface& surface_;
    mirror::FrameFacts facts_;
    Theme theme_;
    Canvas canvas_;
    Flow flow_;
    std::string prefix_;
    TextArena texts_;
    std::vector<mirror::NodeId> unfolded_;
    std::vector<Said> said_;
    std::vector<Dated> dates_;
    float bottom_ = 0.0F;
    bool moving_ = false;
};

}  // namespace certfolio::ui
