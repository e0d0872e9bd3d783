// The browser program: the model with its updates (client/app), drawn by the screens, in the hands of the
// browser.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/host.hpp"
#include "app/runtime.hpp"
#include "mirror/focus_wish.hpp"
#include "net/local_texts.hpp"
#include "net/transport.hpp"
#include "platform/application.hpp"
#include "platform/browser.hpp"
#include "platform/card_gateway.hpp"
#include "screens/screen.hpp"
#include "ui/ui.hpp"

namespace {

using namespace certfolio;

/// 43 characters of base64url from 32 random bytes.
std::string make_key() {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr std::size_t characters = 43;
    std::array<std::uint8_t, 33> bytes{};
    platform::fill_random(std::span(bytes).first(32));
    std::string key;
    for (std::size_t i = 0; key.size() < characters; i += 3) {
        const std::uint32_t group = static_cast<std::uint32_t>(bytes[i]) << 16U |
                                    static_cast<std::uint32_t>(bytes[i + 1]) << 8U | bytes[i + 2];
        for (std::uint32_t shift = 24; shift > 0 && key.size() < characters; shift -= 6)
            key.push_back(alphabet[group >> (shift - 6) & 63U]);
    }
    return key;
}

class Program final : public platform::Application, public app::Host {
 public:
    Program() : runtime_(*this) {}

    // platform::Application

    void start(const platform::Start& start, ui::Surface& surface, mirror::Recorder& recorder) override {
        ui_.emplace(recorder, surface);
        runtime_.dispatch(app::Started{start.address, start.origin, start.utc_offset_minutes, start.online});
    }

    platform::FrameWishes draw(const mirror::FrameFacts& facts) override {
        ui_->language = runtime_.model().language;
        ui_->begin_frame(facts);
        focus_wish_.settle(ui_->recorder());
        ui_->end_frame(screens::draw_page(*ui_, runtime_.model(), actions_));
        runtime_.dispatch_all(actions_);
        return {ui_->theme().page.rgb, ui_->moving()};
    }

    void address_changed(std::string_view address) override {
        runtime_.dispatch(app::AddressChanged{std::string(address)});
    }
    void reply_arrived(std::uint32_t request, std::optional<Reply> reply) override {
        if (reply)
            runtime_.dispatch(app::ReplyArrived{request, reply->status, std::string(reply->body)});
        else
            runtime_.dispatch(app::ReplyLost{request});
    }
    void text_loaded(std::string_view name, std::optional<std::string_view> text) override {
        runtime_.dispatch(
            app::LocalLoaded{std::string(name), text ? std::optional<std::string>(*text) : std::nullopt});
    }
    void text_saved(std::string_view name, bool saved) override {
        runtime_.dispatch(app::LocalSaved{std::string(name), saved});
    }
    void text_copied(std::string_view subject, bool copied) override {
        runtime_.dispatch(app::CopyDone{copied, std::string(subject)});
    }
    void card_answered(const platform::CardAnswer& answer) override {
        if (answer.token)
            runtime_.dispatch(
                app::Tokenised{answer.token->token, answer.token->brand, answer.token->last_four});
        else
            runtime_.dispatch(app::CardNotTaken{!answer.reached});
    }
    void online_changed(bool online) override { runtime_.dispatch(app::OnlineChanged{online}); }
    void update_ready() override { runtime_.dispatch(app::UpdateReady{}); }
    void page_left() override { runtime_.dispatch(app::PageLeft{}); }
    void woken() override { runtime_.dispatch(app::Ticked{}); }

    // app::Host

    core::Instant now() override { return {platform::now_milliseconds() / 1000}; }
    std::string random_key() override { return make_key(); }

    void run(const app::Send& effect) override {
        const wire::Endpoint& endpoint = wire::endpoint(effect.operation);
        net::send(
            {effect.request, wire::text(endpoint.method), effect.path, effect.body, effect.idempotency_key});
    }
    void run(const app::SaveLocal& effect) override { net::save_text(effect.name, effect.text); }
    void run(const app::LoadLocal& effect) override { net::load_text(effect.name); }
    void run(const app::ForgetLocal& effect) override { net::forget_text(effect.name); }
    void run(const app::Navigate& effect) override {
        if (!effect.replace)
            ui_->recorder().inbox().forget_later_turns();
        platform::show_address(effect.address, effect.replace);
    }
    void run(const app::Focus& effect) override { focus_wish_.make(mirror::id_of(effect.key)); }
    void run(const app::SaveFile& effect) override {
        platform::save_file(effect.name, effect.media_type, effect.content);
    }
    void run(const app::Print&) override { platform::print_page(); }
    void run(const app::Reload&) override { platform::reload_page(); }
    void run(const app::Copy& effect) override { platform::copy_text(effect.text, effect.subject); }
    void run(const app::Tokenise& effect) override {
        platform::tokenise_card(effect.gateway,
                                {effect.card.number, effect.card.expiry, effect.card.security_code});
    }
    void run(const app::WakeAt& effect) override { platform::wake_at(effect.due.seconds * 1000); }

 private:
    std::optional<ui::Ui> ui_;
    app::Runtime runtime_;
    app::Actions actions_;
    mirror::FocusWish focus_wish_;
};

}  // namespace

int main() {
    static Program program;
    platform::run(program);
    return 0;
}
