#include "platform/frame_loop.hpp"

#include "platform/browser.hpp"
#include "platform/browser_fonts.hpp"
#include "platform/host.hpp"

namespace certfolio::platform {

namespace {

/// One frame takes what the person did, the next one shows what came of it.
constexpr int frames_to_settle = 2;

}  // namespace

void FrameLoop::start(const Start& start) {
    surface_.set_fonts(add_browser_fonts(surface_.atlas()));
    const bool wanted = !html_mode_;
    if (!wanted || !canvas_.create())
        html_mode_ = true;
    show_html_mode(html_mode_);
    application_.start(start, surface_, recorder_);
    started_ = true;
    settle();
}

void FrameLoop::draw() {
    if (!started_)
        return;
    HostFacts facts = read_host_facts();
    facts.frame.html_mode = html_mode_;
    const FrameWishes wishes = application_.draw(facts.frame);

    const std::span<const std::uint32_t> operations = recorder_.end_frame();
    if (!operations.empty())
        apply_operations(operations);
    if (canvas_.usable() && !html_mode_)
        canvas_.render(surface_, {facts.pixel_width, facts.pixel_height, facts.frame.device_pixel_ratio},
                       wishes.background);
    else
        settle_textures_without_renderer(surface_.atlas());
    if (!recorder_.inbox().empty())
        settle();
    else if (wishes.another_frame)
        request_frames(1);
}

void FrameLoop::leave() {
    if (!started_)
        return;
    do
        draw();
    while (!recorder_.inbox().empty());
    application_.page_left();
}

void FrameLoop::settle() {
    request_frames(frames_to_settle);
}

void FrameLoop::context_lost() {
    canvas_.lose();
}

void FrameLoop::context_restored() {
    canvas_.restore();
    surface_.forget_textures();
    set_html_mode(!canvas_.usable());
}

void FrameLoop::set_html_mode(bool html) {
    html_mode_ = html;
    if (!started_)
        return;
    show_html_mode(html);
    settle();
}

}  // namespace certfolio::platform
