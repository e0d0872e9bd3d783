#pragma once

#include <cstdint>
#include <span>

#include "mirror/frame_facts.hpp"

/// The other end of `web/host.js`: what only the frame loop needs of it.
namespace certfolio::platform {

/// Facts of the frame, and the canvas' size in device pixels.
struct HostFacts {
    mirror::FrameFacts frame;
    int pixel_width = 0;
    int pixel_height = 0;
};
[[nodiscard]] HostFacts read_host_facts();

/// Hands the recorder's operations to the mirror.
void apply_operations(std::span<const std::uint32_t> operations);

/// Makes the mirror the page itself, or the picture on the canvas.
void show_html_mode(bool html);

/// Shows what is broken and offers to load the page anew; the drafts are safe.
void show_bug(const char* condition, const char* file, int line);

/// Opens the door through which the browser's events come in (see `doors.cpp`).
void open_doors();

}  // namespace certfolio::platform
