#include "support/screen_harness.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "imgui.h"

namespace certfolio::tests {

namespace {

/// The face as bytes that ImGui owns from then on.
ImFont* load_face(ImFontAtlas& atlas, const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (bytes.empty())
        throw std::runtime_error(std::string("the font is missing: ") + path);
    void* owned = ImGui::MemAlloc(bytes.size());
    std::copy(bytes.begin(), bytes.end(), static_cast<char*>(owned));
    ImFontConfig face;
    face.FontData = owned;
    face.FontDataSize = static_cast<int>(bytes.size());
    // A negative size means what CSS means by font-size: the em square, not the line. Once the scale is set,
    // the sign would only spoil the limits of the advances.
    face.SizePixels = -16.0F;
    ImFont* font = atlas.AddFont(&face);
    font->Sources[0]->SizePixels = 16.0F;
    return font;
}

/// What a renderer does: says that each texture has arrived where it should.
void accept_textures(ImFontAtlas& atlas) {
    for (ImTextureData* texture : atlas.TexList) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

ScreenHarness::ScreenHarness(float width, float height) {
    facts.viewport_width = width;
    facts.viewport_height = height;
    ImFontAtlas& atlas = surface_.atlas();
    surface_.set_fonts({load_face(atlas, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
                        load_face(atlas, "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")});
    ui_ = std::make_unique<ui::Ui>(recorder_, surface_);
}

void ScreenHarness::frame(const DrawScreen& draw, std::string_view title) {
    ui_->begin_frame(facts);
    draw(*ui_);
    ui_->end_frame(title);
    accept_textures(surface_.atlas());
    vertices_ = surface_.list().VtxBuffer.Size;
    const std::span<const std::uint32_t> operations = recorder_.end_frame();
    operations_.assign(operations.begin(), operations.end());
}

void ScreenHarness::settle(const DrawScreen& draw, std::string_view title) {
    constexpr int frames_max = 8;
    for (int i = 0; i < frames_max; ++i) {
        frame(draw, title);
        if (operations_.empty() && recorder_.inbox().empty() && !ui_->moving())
            return;
    }
}

void ScreenHarness::push(mirror::EventKind kind, std::string_view key, std::string_view text, bool checked) {
    mirror::Event event;
    event.kind = kind;
    event.id = mirror::id_of(key);
    event.text = text;
    event.checked = checked;
    recorder_.inbox().push(event);
}

void ScreenHarness::press(std::string_view key) {
    push(mirror::EventKind::activate, key);
}

void ScreenHarness::type(std::string_view key, std::string_view whole_text) {
    push(mirror::EventKind::text, key, whole_text);
}

void ScreenHarness::choose(std::string_view key, std::string_view value) {
    push(mirror::EventKind::choose, key, value);
}

void ScreenHarness::toggle(std::string_view key, bool on) {
    push(mirror::EventKind::toggle, key, {}, on);
}

void ScreenHarness::enter(std::string_view key) {
    facts.focused = mirror::id_of(key);
    push(mirror::EventKind::focus, key);
}

void ScreenHarness::leave(std::string_view key) {
    facts.focused = 0;
    push(mirror::EventKind::blur, key);
}

void ScreenHarness::escape(std::string_view key) {
    push(mirror::EventKind::escape, key);
}

mirror::Node ScreenHarness::node(std::string_view key) const {
    for (std::size_t i = 0; i < recorder_.count(); ++i) {
        const mirror::Node found = recorder_.node(i);
        if (!key.empty() && found.key == key)
            return found;
    }
    return {};
}

std::vector<mirror::NodeId> ScreenHarness::place(std::string_view key) const {
    std::vector<mirror::NodeId> around;
    for (std::size_t i = 0; i < recorder_.count(); ++i)
        if (recorder_.node(i).key == key)
            for (std::int32_t at = recorder_.parent(i); at >= 0;
                 at = recorder_.parent(static_cast<std::size_t>(at)))
                around.insert(around.begin(), recorder_.id(static_cast<std::size_t>(at)));
    return around;
}

std::vector<std::string> ScreenHarness::interactive_keys() const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < recorder_.count(); ++i)
        if (const mirror::Node found = recorder_.node(i); mirror::is_interactive(found.role))
            keys.emplace_back(found.key);
    return keys;
}

bool ScreenHarness::says(std::string_view label) const {
    for (std::size_t i = 0; i < recorder_.count(); ++i)
        if (recorder_.node(i).label == label)
            return true;
    return false;
}

}  // namespace certfolio::tests
