#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mirror/event.hpp"
#include "mirror/frame.hpp"
#include "mirror/node.hpp"

namespace certfolio::mirror {

/// Polite text waits for a pause; assertive text interrupts and is for problems that block.
enum class Urgency : std::uint8_t { polite, assertive };

/// The page as the widgets describe it: they append nodes in reading order while a frame is drawn. The
/// recorder compares the frame with the one before and makes a stream of operations for `web/mirror.js`,
/// which changes the elements in place. Frames that change nothing make no operations and allocate nothing.
class Recorder {
 public:
    /// A place in the frame, for `shift`.
    using Mark = std::size_t;

    Recorder();

    void begin_frame();

    /// Appends a container; everything until the matching `close` is inside it. Returns its id.
    NodeId open(const Node& node);
    void close();
    /// Closes the container and gives it the rectangle that layout has found.
    void close(const Rect& rect);

    /// Appends a leaf and returns its id.
    NodeId add(const Node& node);

    /// For layouts that know a place only after drawing: `shift` moves every rectangle recorded since `mark`.
    [[nodiscard]] Mark mark() const noexcept { return drawn_.nodes.size(); }
    void shift(Mark since, float dx, float dy) noexcept;

    /// Where a node that this frame has already is in the window, which shows the page from `scroll_y` on;
    /// empty when it has none.
    [[nodiscard]] Rect place_in_window(NodeId id, float scroll_y) const noexcept;

    /// The document's title and height; the browser scrolls a document of this height.
    void set_page(std::string_view title, float height);

    /// Moves the focus when the next finished frame is on the page: after a change of step, to a problem,
    /// into a dialog. The last call of a frame wins.
    void request_focus(NodeId id) noexcept { focus_request_ = id; }

    /// Has the text spoken once. Not for things that change with every key.
    void announce(std::string_view text, Urgency urgency = Urgency::polite);

    /// Compares with the last frame and returns the operations (empty when nothing changed), valid until the
    /// next call. Also ends the turn of the inbox: events that nobody took are forgotten.
    std::span<const std::uint32_t> end_frame();

    /// Forgets what the page shows, so that the next frame creates everything anew.
    void forget_page();

    [[nodiscard]] Inbox& inbox() noexcept { return inbox_; }

    /// Nodes of the last finished frame whose id was in use already, and that are therefore not on the page:
    /// a bug in a screen, which tests look for.
    [[nodiscard]] std::size_t duplicates() const noexcept { return duplicates_; }

    /// The last finished frame, for audits: nodes 0 to `count() - 1` in reading order.
    [[nodiscard]] std::size_t count() const noexcept { return shown_.nodes.size(); }
    /// The node at `index` with its texts; the views are valid until the next `end_frame`.
    [[nodiscard]] Node node(std::size_t index) const;
    [[nodiscard]] NodeId id(std::size_t index) const { return shown_.nodes[index].id; }
    /// The index of the container around it, or -1 at the top level.
    [[nodiscard]] std::int32_t parent(std::size_t index) const { return shown_.nodes[index].parent; }

 private:
    NodeId append(const Node& node);
    void enclose_children() noexcept;

    Frame drawn_;  ///< the frame being drawn
    Frame shown_;  ///< the frame that the page shows
    NodeIndex drawn_index_;
    NodeIndex shown_index_;
    std::vector<std::int32_t> open_;  ///< indices of the containers not closed yet
    struct Announcement {
        Slice text;
        Urgency urgency;
    };
    std::vector<Announcement> announcements_;
    std::string announced_;
    NodeId focus_request_ = 0;
    std::size_t duplicates_ = 0;
    bool reset_page_ = false;  ///< the next frame first removes what the page has
    Inbox inbox_;
    std::vector<std::uint32_t> operations_;
};

}  // namespace certfolio::mirror
