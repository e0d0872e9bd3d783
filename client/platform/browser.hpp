#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// What the browser does for the program. Nothing here waits.
namespace certfolio::platform {

/// Has at least this many frames drawn, one per refresh of the screen. Without wishes no frame is drawn, and
/// nothing runs.
void request_frames(int frames);

/// Calls `Application::woken` at this time of the device's clock; an earlier wish is replaced. 0: never.
void wake_at(std::int64_t milliseconds_since_1970);

/// The device's clock in milliseconds since 1970 UTC.
[[nodiscard]] std::int64_t now_milliseconds();

/// Fills with bytes that nobody can foresee.
void fill_random(std::span<std::uint8_t> bytes);

/// Shows another address of this site without loading it: a new entry of the history, or in place of the
/// present one.
void show_address(std::string_view address, bool replace);

/// Puts text on the clipboard and says through `Application::text_copied` whether that went.
void copy_text(std::string_view text, std::string_view subject);

/// Hands a file to the person's downloads.
void save_file(std::string_view name, std::string_view media_type, std::string_view content);

void print_page();

/// Loads the page anew, for a newer version of the program.
void reload_page();

}  // namespace certfolio::platform
