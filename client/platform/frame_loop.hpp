#pragma once

#include <cstdint>

#include "mirror/recorder.hpp"
#include "platform/application.hpp"
#include "platform/gl_canvas.hpp"
#include "ui/surface.hpp"

namespace certfolio::platform {

/// Draws the application's frames. There is no loop: the browser calls `draw` when a frame was asked for.
class FrameLoop {
 public:
    explicit FrameLoop(Application& application) : application_(application) {}

    void start(const Start& start);
    void draw();
    /// The page is being left: what the person did last is taken without waiting for the browser's frames.
    void leave();

    /// The application is told something, and the frames that show the change are asked for.
    template <class Tell>
    void tell(Tell tell) {
        if (!started_)
            return;
        tell(application_);
        settle();
    }

    [[nodiscard]] mirror::Recorder& recorder() noexcept { return recorder_; }
    void context_lost();
    void context_restored();
    /// By the person's choice, or because there is no WebGL.
    void set_html_mode(bool html);

 private:
    static void settle();

    Application& application_;
    ui::Surface surface_;
    mirror::Recorder recorder_;
    GlCanvas canvas_;
    bool started_ = false;
    bool html_mode_ = false;
};

}  // namespace certfolio::platform
