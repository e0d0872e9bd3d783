#pragma once

#include <string_view>

#include "ui/flow.hpp"
#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

struct PanelSpec {
    Text state{};  ///< "Complete", "3 things missing": at the right of the title bar
    Tone state_tone = Tone::muted;
};

/// One panel of an accordion: its whole title bar opens and closes it. `open` belongs to the caller.
///
///     if (ui::Panel panel{ui, "technical", "Technical contact", open, spec}) { fields... }
class Panel {
 public:
    Panel(Ui& ui, std::string_view key, Text title, bool& open, const PanelSpec& spec = {});
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    explicit operator bool() const noexcept { return open_; }

 private:
    Ui& ui_;
    bool open_;
};

/// "How is this worked out?": an explanation that opens below its line. The `Ui` remembers whether it is
/// open.
class Details {
 public:
    Details(Ui& ui, std::string_view key, Text label);
    ~Details();
    Details(const Details&) = delete;
    Details& operator=(const Details&) = delete;

    explicit operator bool() const noexcept { return open_; }

 private:
    Ui& ui_;
    bool open_;
};

/// A modal dialog in the middle of the viewport; the rest of the page is inert while it is drawn. Draw it at
/// the top level, after the `Page`, because what stands beside it on the top level becomes inert. `open`
/// becomes false when the person presses Escape or the close button; focus goes back to `opener_key`.
///
///     if (ui::Dialog dialog{ui, "bulk", "Add multiple domains", model.bulk_open, "domains/bulk"}) { ... }
class Dialog {
 public:
    Dialog(Ui& ui, std::string_view key, Text title, bool& open, std::string_view opener_key);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    explicit operator bool() const noexcept { return open_; }

 private:
    Ui& ui_;
    bool open_;
    Flow::Spot begin_{};
};

}  // namespace certfolio::ui
