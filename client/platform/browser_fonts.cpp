#include "platform/browser_fonts.hpp"

#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "ui/runs.hpp"

// EM_JS bodies are JavaScript.
// clang-format off

// Ascent and descent of a face at a size, in CSS pixels, rounded as CSS rounds them.
EM_JS(void, certfolio_font_metrics, (int weight, float size, float* out), {
    var host = Module['host'];
    var context = host['glyphContext'](weight, size);
    var metrics = context['measureText']("Hg");
    HEAPF32[out >> 2] = Math.round(metrics['fontBoundingBoxAscent']);
    HEAPF32[(out >> 2) + 1] = Math.round(metrics['fontBoundingBoxDescent']);
});

// Advance of a text in pixels of the given size, and the box of its ink: left, top (from the baseline, down), width,
// height in whole pixels.
EM_JS(void, certfolio_glyph_metrics, (int weight, float size, const char* text, int bytes, float* out), {
    var shown = UTF8ToString(text, bytes);
    var metrics = Module['host']['glyphContext'](weight, size, shown)['measureText'](shown);
    var left = Math.floor(-metrics['actualBoundingBoxLeft']) - 1;
    var top = Math.floor(-metrics['actualBoundingBoxAscent']) - 1;
    var right = Math.ceil(metrics['actualBoundingBoxRight']) + 1;
    var bottom = Math.ceil(metrics['actualBoundingBoxDescent']) + 1;
    var empty = metrics['actualBoundingBoxRight'] + metrics['actualBoundingBoxLeft'] <= 0;
    var at = out >> 2;
    HEAPF32[at] = metrics['width'];
    HEAPF32[at + 1] = left;
    HEAPF32[at + 2] = top;
    HEAPF32[at + 3] = empty ? 0 : right - left;
    HEAPF32[at + 4] = empty ? 0 : bottom - top;
});

// Draws a text white on nothing, stretched in width, into RGBA bytes. Returns 1 when it has colours of its own.
EM_JS(int, certfolio_glyph_pixels, (int weight, float size, const char* text, int bytes, float left, float top,
      int width, int height, int stretch, unsigned char* out), {
    var shown = UTF8ToString(text, bytes);
    var context = Module['host']['glyphContext'](weight, size, shown, width, height);
    context['clearRect'](0, 0, width, height);
    context['setTransform'](stretch, 0, 0, 1, -left * stretch, -top);
    context['fillText'](shown, 0, 0);
    context['setTransform'](1, 0, 0, 1, 0, 0);
    var pixels = context['getImageData'](0, 0, width, height)['data'];
    var coloured = 0;
    for (var i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] && (pixels[i] < 250 || pixels[i + 1] < 250 || pixels[i + 2] < 250)) coloured = 1;
    }
    HEAPU8.set(pixels, out);
    return coloured;
});

EM_JS(int, certfolio_text_fitting, (int weight, float size, const char* text, int bytes, float width), {
    return Module['host']['fitting'](weight, size, UTF8ToString(text, bytes), width);
});
// clang-format on

namespace certfolio::platform {

namespace {

/// Columns per pixel: glyphs stand at fractions of a pixel, and the texture filter needs something to choose
/// from.
constexpr int sign_stretch = 2;

/// A run is as wide as this at most, so that it fits the texture.
constexpr float run_pixels_max = 4096.0F;

ui::Runs& runs() {
    static ui::Runs kept;
    return kept;
}

int weight_of(const ImFontConfig& source) {
    return static_cast<int>(source.FontNo);
}

int number_of(ui::Weight weight) {
    return weight == ui::Weight::semibold ? 600 : 400;
}

std::size_t fitting(std::string_view text, ui::Weight weight, float size, float width) {
    return static_cast<std::size_t>(
        certfolio_text_fitting(number_of(weight), size, text.data(), static_cast<int>(text.size()), width));
}

bool init_source(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/) {
    return true;
}

/// Every character: what the system's fonts do not have, the browser shows as its own sign for that.
bool contains_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImWchar codepoint) {
    return codepoint >= 32;
}

bool init_baked(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImFontBaked* baked, void* /*data*/) {
    std::array<float, 2> metrics{};
    certfolio_font_metrics(weight_of(*source), baked->Size, metrics.data());
    baked->Ascent = metrics[0];
    baked->Descent = -metrics[1];
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*data*/,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
    if (codepoint < 32)
        return false;
    const int weight = weight_of(*source);
    const float density = source->RasterizerDensity * baked->RasterizerDensity;
    const float size = baked->Size * density;
    const std::string_view run = runs().text_of(codepoint);
    std::array<char, 5> sign{};
    const auto sign_bytes = static_cast<std::size_t>(ImTextCharToUtf8(sign.data(), codepoint));
    const std::string_view text = run.empty() ? std::string_view(sign.data(), sign_bytes) : run;
    const auto bytes = static_cast<int>(text.size());
    struct {
        float advance, left, top, width, height;
    } box{};
    certfolio_glyph_metrics(weight, size, text.data(), bytes, &box.advance);
    box.width = std::min(box.width, run_pixels_max);
    if (advance != nullptr) {
        *advance = box.advance / density;
        return true;
    }

    glyph->Codepoint = codepoint;
    glyph->AdvanceX = box.advance / density;
    if (!(box.width > 0) || !(box.height > 0))
        return true;
    // A run stands at a whole pixel.
    const int stretch = run.empty() ? sign_stretch : 1;
    const int width = static_cast<int>(box.width) * stretch;
    const int height = static_cast<int>(box.height);
    const ImFontAtlasRectId pack_id = ImFontAtlasPackAddRect(atlas, width, height);
    if (pack_id == ImFontAtlasRectId_Invalid)
        return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack_id);
    ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
    pixels.resize(width * height * 4);
    const bool coloured = certfolio_glyph_pixels(weight, size, text.data(), bytes, box.left, box.top, width,
                                                 height, stretch, pixels.Data) != 0;
    // What has colours of its own is not drawn in the ink's: the letters beside an emoji would be white.
    glyph->Colored = coloured && run.empty();
    glyph->X0 = box.left / density;
    glyph->Y0 = box.top / density + baked->Ascent;
    glyph->X1 = glyph->X0 + box.width / density;
    glyph->Y1 = glyph->Y0 + box.height / density;
    glyph->Visible = true;
    glyph->PackId = pack_id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.Data, ImTextureFormat_RGBA32,
                                       width * 4);
    return true;
}

const ImFontLoader* browser_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcInit = init_source;
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

ImFont* add_face(ImFontAtlas& atlas, int weight) {
    ImFontConfig config;
    config.FontLoader = browser_loader();
    config.FontNo = static_cast<ImU32>(weight);
    config.SizePixels = 16.0F;
    return atlas.AddFont(&config);
}

}  // namespace

ui::Fonts add_browser_fonts(ImFontAtlas& atlas) {
    ui::Fonts fonts;
    fonts.regular = add_face(atlas, number_of(ui::Weight::regular));
    fonts.semibold = add_face(atlas, number_of(ui::Weight::semibold));
    fonts.runs = &runs();
    fonts.fitting = fitting;
    return fonts;
}

}  // namespace certfolio::platform

/// ImGui asks for FreeType's loader by this name (IMGUI_ENABLE_FREETYPE); ours takes its place, which leaves
/// stb_truetype and the built-in font out of the program.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() {
    return certfolio::platform::browser_loader();
}
}  // namespace ImGuiFreeType
