// A page of a little of everything, to try out the platform and the mirror in a real browser before and
// beside the product's own screens.
#include <array>
#include <string>

#include "net/local_texts.hpp"
#include "net/transport.hpp"
#include "platform/application.hpp"
#include "platform/browser.hpp"
#include "ui/button.hpp"
#include "ui/choice.hpp"
#include "ui/field.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/panel.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace {

using namespace certfolio;

class Demo final : public platform::Application {
 public:
    void start(const platform::Start& start, ui::Surface& surface, mirror::Recorder& recorder) override {
        address_ = start.address;
        static ui::Ui made(recorder, surface);
        ui_ = &made;
        net::load_text("demo");
    }

    platform::FrameWishes draw(const mirror::FrameFacts& facts) override {
        ui::Ui& ui = *ui_;
        ui.recorder().begin_frame();
        ui.begin_frame(facts);
        draw_page(ui);
        ui.end_frame("Demo: " + address_);
        return {ui.theme().page.rgb, ui.moving()};
    }

    void address_changed(std::string_view address) override { address_ = address; }
    void reply_arrived(std::uint32_t request, std::optional<Reply> reply) override {
        said_ = "Request " + std::to_string(request) + ": " +
                (reply ? std::to_string(reply->status) + ", " + std::to_string(reply->body.size()) + " bytes"
                       : std::string("no answer"));
    }
    void text_loaded(std::string_view, std::optional<std::string_view> text) override {
        if (text)
            kept_ = *text;
    }
    void text_saved(std::string_view, bool saved) override { said_ = saved ? "Saved" : "Not saved"; }
    void text_copied(std::string_view subject, bool copied) override {
        said_ = copied ? "Copied " + std::string(subject) : "Not copied";
    }
    void card_answered(const platform::CardAnswer&) override {}
    void online_changed(bool online) override { said_ = online ? "Online" : "Offline"; }
    void update_ready() override { said_ = "Update ready"; }
    void page_left() override {}
    void woken() override { said_ = "Woken"; }

 private:
    void draw_page(ui::Ui& ui) {
        const std::array<ui::NavLink, 2> links{
            {{"Enrol"_en, "/demo", address_ == "/demo"}, {"Calculator"_en, "/demo/calculator", false}}};
        if (const auto to = ui::header_bar(ui, links, {})) {
            address_ = *to;
            platform::show_address(address_, false);
        }
        {
            ui::Page page{ui};
            ui::heading(ui, 1, "Demo page"_en, "title");
            ui::PageColumns columns{ui};
            {
                ui::Form form{ui, "demo", "Demo"_en};
                draw_fields(ui);
                draw_effects(ui);
            }
            columns.summary("summary", "Summary"_en);
            ui::fact(ui, "Name"_en, name_);
            ui::fact(ui, "Kept"_en, kept_);
            ui::total(ui, "Pressed"_en, std::to_string(pressed_));
        }
        if (ui::Dialog dialog{ui, "dialog", "A dialog"_en, dialog_open_, "open-dialog"}) {
            ui::text_field(ui, "inside", "Inside the dialog"_en, inside_);
            if (ui::button(ui, "done", "Done"_en, {.kind = ui::ButtonKind::primary}))
                dialog_open_ = false;
        }
    }

    void draw_fields(ui::Ui& ui) {
        ui::Card card{ui, "fields", "Fields"_en};
        ui::text_field(ui, "name", "Organisation name"_en, name_,
                       {.hint = "As registered"_en, .required = true, .autocomplete = "organization"});
        const std::array<ui::FieldAction, 1> actions{{{"upper/add", "Add"_en}}};
        const auto events =
            ui::text_field(ui, "upper", "Mended to capitals"_en, upper_,
                           {.error = upper_ == "BAD" ? std::string_view("That is bad") : std::string_view(),
                            .actions = actions});
        for (char& c : upper_)
            if (c >= 'a' && c <= 'z')
                c = static_cast<char>(c - 'a' + 'A');
        if (events.action == 0)
            added_ += 1;
        ui::paragraph(ui, "Added " + std::to_string(added_) + " times");
        ui::checkbox(ui, "outside", "Our headquarters are outside"_en, outside_);
        const std::array<ui::Option, 2> types{
            {{"subscription", "Subscription"_en, "Licences for as long as the account lasts."_en},
             {"units", "Unit-based"_en, "One year of life for each unit."_en}}};
        ui::radio_cards(ui, "type", "Account type"_en, types, type_);
        const std::array<ui::Option, 3> terms{
            {{"1", "1 year"_en, {}}, {"2", "2 years"_en, {}}, {"3", "3 years"_en, {}}}};
        ui::segmented(ui, "term", "Term"_en, terms, term_);
        const std::array<ui::Option, 3> countries{
            {{"ca", "Canada"_en, {}}, {"de", "Deutschland"_en, {}}, {"jp", "日本"_en, {}}}};
        ui::select(ui, "country", "Country"_en, countries, country_, {.autocomplete = "country"});
        ui::text_field(ui, "notes", "Notes"_en, notes_, {.rows = 3});
        ui::text_field(ui, "card", "Card number"_en, card_,
                       {.autocomplete = "cc-number", .inputmode = "numeric", .secret = true});
    }

    void draw_effects(ui::Ui& ui) {
        ui::Card card{ui, "effects", "Effects"_en};
        ui::paragraph(ui, "日本語 中文 Ünïcödé Żółć Пётр Ελλάδα ₹€ 😀 🔒 − × ✕"_en);
        ui::status(ui, "said", said_);
        {
            ui::Row row{ui};
            if (ui::button(ui, "open-dialog", "Open dialog"_en))
                dialog_open_ = true;
            if (ui::button(ui, "keep", "Keep name"_en))
                net::save_text("demo", name_);
            if (ui::button(ui, "call", "Call server"_en))
                net::send(
                    {.request = 7, .method = "GET", .path = "/api/hello", .body = {}, .idempotency_key = {}});
            if (ui::button(ui, "copy", "Copy"_en))
                platform::copy_text(name_, "name");
            if (ui::button(ui, "save", "Save file"_en))
                platform::save_file("demo.txt", "text/plain", name_);
            if (ui::button(ui, "wake", "Wake me"_en))
                platform::wake_at(platform::now_milliseconds() + 200);
        }
        for (int i = 1; i <= 30; ++i)
            ui::paragraph(ui, "Line " + std::to_string(i) + " of a page that is longer than the window");
        if (ui::button(ui, "submit", "Press"_en, {.kind = ui::ButtonKind::primary, .submit = true}))
            pressed_ += 1;
    }

    ui::Ui* ui_ = nullptr;
    std::string address_;
    std::string name_;
    std::string upper_;
    std::string notes_;
    std::string card_;
    std::string inside_;
    std::string kept_;
    std::string said_;
    std::size_t type_ = 0;
    std::size_t term_ = 1;
    std::size_t country_ = ui::no_selection;
    bool outside_ = false;
    bool dialog_open_ = false;
    int pressed_ = 0;
    int added_ = 0;
};

}  // namespace

int main() {
    static Demo demo;
    platform::run(demo);
}
