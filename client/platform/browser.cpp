#include "platform/browser.hpp"

#include <emscripten.h>

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_request_frames, (int frames), {
    Module['host']['requestFrames'](frames);
});
EM_JS(void, certfolio_host_wake_at, (double milliseconds), {
    Module['host']['wakeAt'](milliseconds);
});
EM_JS(double, certfolio_host_now, (), {
    return Date.now();
});
EM_JS(void, certfolio_host_fill_random, (unsigned char* bytes, int count), {
    // A view of the memory itself is not accepted by every browser's `crypto` when the memory can grow.
    HEAPU8.set(crypto.getRandomValues(new Uint8Array(count)), bytes);
});
EM_JS(void, certfolio_host_show_address, (const char* address, int bytes, int replace), {
    Module['host']['showAddress'](UTF8ToString(address, bytes), !!replace);
});
EM_JS(void, certfolio_host_copy_text, (const char* text, int text_bytes, const char* subject, int subject_bytes), {
    Module['host']['copyText'](UTF8ToString(text, text_bytes), UTF8ToString(subject, subject_bytes));
});
EM_JS(void, certfolio_host_save_file, (const char* name, int name_bytes, const char* type, int type_bytes,
      const char* content, int content_bytes), {
    Module['host']['saveFile'](UTF8ToString(name, name_bytes), UTF8ToString(type, type_bytes),
        HEAPU8.slice(content, content + content_bytes));
});
EM_JS(void, certfolio_host_print_page, (), {
    Module['host']['printPage']();
});
EM_JS(void, certfolio_host_reload_page, (), {
    location.reload();
});
// clang-format on

namespace certfolio::platform {

namespace {

int bytes_of(std::string_view text) {
    return static_cast<int>(text.size());
}

}  // namespace

void request_frames(int frames) {
    certfolio_host_request_frames(frames);
}

void wake_at(std::int64_t milliseconds_since_1970) {
    certfolio_host_wake_at(static_cast<double>(milliseconds_since_1970));
}

std::int64_t now_milliseconds() {
    return static_cast<std::int64_t>(certfolio_host_now());
}

void fill_random(std::span<std::uint8_t> bytes) {
    certfolio_host_fill_random(bytes.data(), static_cast<int>(bytes.size()));
}

void show_address(std::string_view address, bool replace) {
    certfolio_host_show_address(address.data(), bytes_of(address), replace ? 1 : 0);
}

void copy_text(std::string_view text, std::string_view subject) {
    certfolio_host_copy_text(text.data(), bytes_of(text), subject.data(), bytes_of(subject));
}

void save_file(std::string_view name, std::string_view media_type, std::string_view content) {
    certfolio_host_save_file(name.data(), bytes_of(name), media_type.data(), bytes_of(media_type),
                             content.data(), bytes_of(content));
}

void print_page() {
    certfolio_host_print_page();
}

void reload_page() {
    certfolio_host_reload_page();
}

}  // namespace certfolio::platform
