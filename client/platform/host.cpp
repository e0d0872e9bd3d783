#include "platform/host.hpp"

#include <emscripten.h>

#include <array>
#include <cstddef>

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_facts, (double* out, int count), {
    Module['host']['facts'](HEAPF64.subarray(out >> 3, (out >> 3) + count));
});
EM_JS(void, certfolio_host_apply, (const unsigned* words, int count), {
    Module['host']['apply'](HEAPU32.subarray(words >> 2, (words >> 2) + count),
        HEAPU8.subarray(words, words + 4 * count));
});
EM_JS(void, certfolio_host_show_mode, (int html), {
    Module['host']['showMode'](html ? "html" : "canvas");
});
EM_JS(void, certfolio_host_show_bug, (const char* condition, const char* file, int line), {
    Module['host']['showTrouble'](UTF8ToString(condition) + " (" + UTF8ToString(file) + ":" + line + ")");
});
// The door for web/host.js: its calls become calls of the functions in doors.cpp. Two texts are written one behind
// the other into a buffer that certfolio_texts makes.
EM_JS(void, certfolio_host_connect, (), {
    var encoder = new TextEncoder();
    var texts = function (first, second) {
        var bytes = [encoder.encode(first), encoder.encode(second)];
        var at = _certfolio_texts(bytes[0].length, bytes[1].length);
        // Only now: the call may have put another view in the place of HEAPU8.
        HEAPU8.set(bytes[0], at);
        HEAPU8.set(bytes[1], at + bytes[0].length);
    };
    Module['host']['connect']({
        'frame': function () {
            _certfolio_frame();
        },
        'event': function (kind, id, checked, start, end, text, name) {
            texts(text, name);
            _certfolio_event(kind, id, checked ? 1 : 0, start, end);
        },
        'address': function (address) {
            texts(address, "");
            _certfolio_address();
        },
        'reply': function (request, status, body) {
            texts(body, "");
            _certfolio_reply(request, status);
        },
        'loaded': function (name, text) {
            texts(name, text === null ? "" : text);
            _certfolio_loaded(text === null ? 0 : 1);
        },
        'saved': function (name, ok) {
            texts(name, "");
            _certfolio_saved(ok ? 1 : 0);
        },
        'copied': function (subject, ok) {
            texts(subject, "");
            _certfolio_copied(ok ? 1 : 0);
        },
        'card': function (reached, token) {
            texts(token, "");
            _certfolio_card(reached ? 1 : 0);
        },
        'online': function (online) {
            _certfolio_online(online ? 1 : 0);
        },
        'updateReady': function () {
            _certfolio_update_ready();
        },
        'leave': function () {
            _certfolio_leave();
        },
        'wake': function () {
            _certfolio_wake();
        },
        'context': function (there) {
            _certfolio_context(there ? 1 : 0);
        },
        'mode': function (html) {
            _certfolio_mode(html ? 1 : 0);
        },
        'start': function (address, origin, offset, online) {
            texts(address, origin);
            _certfolio_start(offset, online ? 1 : 0);
        },
    });
});
// clang-format on

namespace certfolio::platform {

namespace {

/// The order of `facts` in web/host.js.
enum Fact : std::size_t {
    viewport_width,
    viewport_height,
    scroll_y,
    device_pixel_ratio,
    dark,
    contrast,
    forced_colours,
    reduced_motion,
    online,
    window_focused,
    focused,
    focus_visible,
    hovered,
    pressed,
    pointer_x,
    pointer_y,
    now,
    pixel_width,
    pixel_height,
    first_system_colour,
    facts_count = first_system_colour + 8,
};

}  // namespace

HostFacts read_host_facts() {
    std::array<double, facts_count> values{};
    certfolio_host_facts(values.data(), static_cast<int>(values.size()));
    const auto number = [&values](Fact fact) { return static_cast<float>(values[fact]); };
    const auto flag = [&values](Fact fact) { return values[fact] != 0.0; };
    const auto whole = [&values](std::size_t fact) { return static_cast<std::uint32_t>(values[fact]); };

    HostFacts facts;
    mirror::FrameFacts& frame = facts.frame;
    frame.viewport_width = number(viewport_width);
    frame.viewport_height = number(viewport_height);
    frame.scroll_y = number(scroll_y);
    frame.device_pixel_ratio = number(device_pixel_ratio);
    frame.colour_scheme = flag(dark) ? mirror::ColourScheme::dark : mirror::ColourScheme::light;
    frame.contrast = static_cast<mirror::Contrast>(whole(contrast));
    frame.forced_colours = flag(forced_colours);
    frame.reduced_motion = flag(reduced_motion);
    frame.online = flag(online);
    frame.window_focused = flag(window_focused);
    frame.focused = whole(focused);
    frame.focus_visible = flag(focus_visible);
    frame.hovered = whole(hovered);
    frame.pressed = whole(pressed);
    frame.pointer_x = number(pointer_x);
    frame.pointer_y = number(pointer_y);
    frame.now_milliseconds = static_cast<std::int64_t>(values[now]);
    facts.pixel_width = static_cast<int>(values[pixel_width]);
    facts.pixel_height = static_cast<int>(values[pixel_height]);
    mirror::SystemColours& colours = frame.system_colours;
    std::size_t at = first_system_colour;
    for (std::uint32_t* colour :
         {&colours.canvas, &colours.canvas_text, &colours.link_text, &colours.gray_text, &colours.button_face,
          &colours.button_text, &colours.highlight, &colours.highlight_text})
        *colour = whole(at++);
    return facts;
}

void apply_operations(std::span<const std::uint32_t> operations) {
    certfolio_host_apply(operations.data(), static_cast<int>(operations.size()));
}

void show_html_mode(bool html) {
    certfolio_host_show_mode(html ? 1 : 0);
}

void show_bug(const char* condition, const char* file, int line) {
    certfolio_host_show_bug(condition, file, line);
}

void open_doors() {
    certfolio_host_connect();
}

}  // namespace certfolio::platform
