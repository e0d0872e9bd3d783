#include "platform/frame_loop.hpp"

#include <imgui.h>

#include <algorithm>

#include "platform/browser.hpp"
#include "platform/browser_fonts.hpp"
#include "platform/host.hpp"

namespace certfolio::platform {

namespace {

/// One frame takes what the person did, the next one shows what came of it.
constexpr int frames_to_settle = 2;

/// After an idle time animations and key repeat go on as after one frame.
constexpr float seconds_per_frame_max = 0.05F;

/// How far a drawn curve may be from the true one, in device pixels.
constexpr float curve_error_pixels_max = 0.3F;

}  // namespace

void FrameLoop::start(const Start& start) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    const ui::Fonts fonts = add_browser_fonts();
    const bool wanted = !html_mode_;
    if (!wanted || !canvas_.create())
        html_mode_ = true;
    show_html_mode(html_mode_);
    application_.start(start, fonts, recorder_);
    started_ = true;
    settle();
}

void FrameLoop::begin_imgui_frame(const mirror::FrameFacts& facts) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {facts.viewport_width, facts.viewport_height};
    io.DisplayFramebufferScale = {facts.device_pixel_ratio, facts.device_pixel_ratio};
    const auto passed = static_cast<float>(facts.now_milliseconds - last_frame_milliseconds_) / 1000.0F;
    io.DeltaTime = std::clamp(passed, 0.001F, seconds_per_frame_max);
    last_frame_milliseconds_ = facts.now_milliseconds;
    io.AddMousePosEvent(facts.pointer_x, facts.pointer_y);
    // Curves and the soft edge of shapes are finer where pixels are.
    ImGui::GetStyle().CircleTessellationMaxError = curve_error_pixels_max / facts.device_pixel_ratio;
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->_FringeScale = 1.0F / facts.device_pixel_ratio;
}

void FrameLoop::draw() {
    if (!started_)
        return;
    HostFacts facts = read_host_facts();
    facts.frame.html_mode = html_mode_;
    begin_imgui_frame(facts.frame);
    const FrameWishes wishes = application_.draw(facts.frame);
    ImGui::Render();

    const std::span<const std::uint32_t> operations = recorder_.end_frame();
    if (!operations.empty())
        apply_operations(operations);
    if (canvas_.usable() && !html_mode_)
        canvas_.render(*ImGui::GetDrawData(), facts.pixel_width, facts.pixel_height, wishes.background);
    else
        settle_textures_without_renderer();
    if (wishes.another_frame)
        request_frames(1);
}

void FrameLoop::settle() {
    request_frames(frames_to_settle);
}

void FrameLoop::context_lost() {
    canvas_.lose();
}

void FrameLoop::context_restored() {
    canvas_.restore();
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
