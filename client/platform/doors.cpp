// The functions that the browser calls (through the door that host.cpp opens).
#include <emscripten.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/assert.hpp"
#include "platform/application.hpp"
#include "platform/frame_loop.hpp"
#include "platform/host.hpp"

namespace certfolio::platform {

namespace {

FrameLoop* loop = nullptr;

/// The texts of the call that is being made.
struct Texts {
    std::string both;
    std::size_t first_bytes = 0;
    std::size_t second_bytes = 0;

    [[nodiscard]] std::string_view first() const { return std::string_view(both).substr(0, first_bytes); }
    [[nodiscard]] std::string_view second() const {
        return std::string_view(both).substr(first_bytes, second_bytes);
    }
};
Texts texts;

std::string take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string line(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return line;
}

}  // namespace

void run(Application& application) {
    core::report_bugs_to(
        [](const char* condition, const char* file, int line) { show_bug(condition, file, line); });
    static FrameLoop frame_loop(application);
    loop = &frame_loop;
    open_doors();
}

}  // namespace certfolio::platform

using certfolio::platform::Application;
using certfolio::platform::loop;
using certfolio::platform::take_line;
using certfolio::platform::texts;

extern "C" {

// In the place of the library's: boot.js shows every trap, so a program that gives up ends in one.
void abort() {
    __builtin_trap();
}

EMSCRIPTEN_KEEPALIVE char* certfolio_texts(int first_bytes, int second_bytes) {
    texts.first_bytes = static_cast<std::size_t>(first_bytes);
    texts.second_bytes = static_cast<std::size_t>(second_bytes);
    texts.both.resize(texts.first_bytes + texts.second_bytes);
    return texts.both.data();
}

EMSCRIPTEN_KEEPALIVE void certfolio_start(int utc_offset_minutes, int online) {
    certfolio::platform::Start start;
    start.address = texts.first();
    start.origin = texts.second();
    start.utc_offset_minutes = utc_offset_minutes;
    start.online = online != 0;
    loop->start(start);
}

EMSCRIPTEN_KEEPALIVE void certfolio_frame() {
    loop->draw();
}

EMSCRIPTEN_KEEPALIVE void certfolio_event(int kind, unsigned id, int checked, unsigned start, unsigned end) {
    certfolio::mirror::Event event;
    event.kind = static_cast<certfolio::mirror::EventKind>(kind);
    event.id = id;
    event.checked = checked != 0;
    event.selection_start = start;
    event.selection_end = end;
    event.text = texts.first();
    event.name = texts.second();
    loop->tell([&event](Application&) { loop->recorder().inbox().push(event); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_address() {
    loop->tell([](Application& application) { application.address_changed(texts.first()); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_reply(unsigned request, int status) {
    std::optional<Application::Reply> reply;
    if (status > 0)
        reply = Application::Reply{status, texts.first()};
    loop->tell([&](Application& application) { application.reply_arrived(request, reply); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_loaded(int found) {
    std::optional<std::string_view> text;
    if (found != 0)
        text = texts.second();
    loop->tell([&](Application& application) { application.text_loaded(texts.first(), text); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_saved(int saved) {
    loop->tell([&](Application& application) { application.text_saved(texts.first(), saved != 0); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_copied(int copied) {
    loop->tell([&](Application& application) { application.text_copied(texts.first(), copied != 0); });
}

// The token, the card's brand and its last four digits are a line each; no line: the gateway does not take
// the card.
EMSCRIPTEN_KEEPALIVE void certfolio_card(int reached) {
    certfolio::platform::CardAnswer answer;
    answer.reached = reached != 0;
    if (std::string_view lines = texts.first(); !lines.empty())
        answer.token = {take_line(lines), take_line(lines), take_line(lines)};
    loop->tell([&answer](Application& application) { application.card_answered(answer); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_online(int online) {
    loop->tell([&](Application& application) { application.online_changed(online != 0); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_update_ready() {
    loop->tell([](Application& application) { application.update_ready(); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_leave() {
    loop->leave();
}

EMSCRIPTEN_KEEPALIVE void certfolio_wake() {
    loop->tell([](Application& application) { application.woken(); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_context(int there) {
    loop->tell([there](Application&) { there != 0 ? loop->context_restored() : loop->context_lost(); });
}

EMSCRIPTEN_KEEPALIVE void certfolio_mode(int html) {
    loop->set_html_mode(html != 0);
}

}  // extern "C"
