#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mirror/frame_facts.hpp"
#include "mirror/recorder.hpp"
#include "platform/card_gateway.hpp"
#include "ui/surface.hpp"

namespace certfolio::platform {

/// What the program is started with.
struct Start {
    std::string address;  ///< path, query and fragment: "/enrol?x=1"
    std::string origin;   ///< "https://certfolio.example"
    std::int64_t utc_offset_minutes = 0;
    bool online = true;
};

/// What a frame wants of the platform.
struct FrameWishes {
    std::uint32_t background = 0xffffff;  ///< what the window is cleared with, 0xRRGGBB
    bool another_frame = false;           ///< something moves by itself
};

/// The program as the browser's platform sees it; `main.cpp` makes one and hands it to `run`. Every call but
/// `draw` is followed by frames, so that the change is seen.
class Application {
 public:
    virtual ~Application() = default;

    /// Before the first frame. Surface and recorder outlive the application.
    virtual void start(const Start& start, ui::Surface& surface, mirror::Recorder& recorder) = 0;

    /// Draws one frame: from `recorder.begin_frame()` to everything but `end_frame()`,
    /// which the platform calls. Then applies what the person did; the next frame, which always comes, shows
    /// it.
    virtual FrameWishes draw(const mirror::FrameFacts& facts) = 0;

    /// Back, Forward, or an address typed by hand.
    virtual void address_changed(std::string_view address) = 0;
    /// The answer to `net::send`; nothing when the server could not be reached, or not in time.
    struct Reply {
        int status = 0;
        std::string_view body;
    };
    virtual void reply_arrived(std::uint32_t request, std::optional<Reply> reply) = 0;
    /// The answer to `net::load_text`; nothing when there is none.
    virtual void text_loaded(std::string_view name, std::optional<std::string_view> text) = 0;
    /// The answer to `net::save_text`.
    virtual void text_saved(std::string_view name, bool saved) = 0;
    /// The answer to `copy_text`.
    virtual void text_copied(std::string_view subject, bool copied) = 0;
    /// The answer to `tokenise_card`.
    virtual void card_answered(const CardAnswer& answer) = 0;
    virtual void online_changed(bool online) = 0;
    /// A newer version of the program has been fetched and is used after a reload.
    virtual void update_ready() = 0;
    /// The page is hidden, reloaded or closed: the last moment to keep something.
    virtual void page_left() = 0;
    /// The time given to `wake_at` has come.
    virtual void woken() = 0;
};

/// Starts the program; returns at once, the browser calls from then on.
void run(Application& application);

}  // namespace certfolio::platform
