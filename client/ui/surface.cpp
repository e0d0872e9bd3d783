#include "ui/surface.hpp"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/runs.hpp"

namespace certfolio::ui {

namespace {

/// How far a drawn curve may be from the true one, in device pixels.
constexpr float curve_error_pixels_max = 0.3F;

/// Text outside the clip rectangle would not be made at all, and could not be moved into it any more.
constexpr float everywhere = 16000.0F;

}  // namespace

struct Surface::Parts {
    ImFontAtlas atlas;
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    int frame = 0;
};

Surface::Surface() : parts_(std::make_unique<Parts>()) {
    ImDrawListSharedData& shared = parts_->shared;
    shared.FontAtlas = &parts_->atlas;
    shared.CurveTessellationTol = 1.25F;
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                          ImDrawListFlags_AntiAliasedFill;
    ImFontAtlasAddDrawListSharedData(&parts_->atlas, &shared);
}

Surface::~Surface() {
    forget_textures();
    ImFontAtlasRemoveDrawListSharedData(&parts_->atlas, &parts_->shared);
}

ImFontAtlas& Surface::atlas() noexcept {
    return parts_->atlas;
}

ImDrawList& Surface::list() noexcept {
    return parts_->list;
}

void Surface::begin_frame(float density) {
    ImFontAtlas& atlas = parts_->atlas;
    ImDrawListSharedData& shared = parts_->shared;
    ImFontAtlasUpdateNewFrame(&atlas, ++parts_->frame, true);
    ImFontAtlasUpdateDrawListsSharedData(&atlas);
    if (fonts_.runs != nullptr && fonts_.runs->crowded()) {
        fonts_.runs->clear();
        ImFontAtlasBuildDiscardBakes(&atlas, 0);
    }
    for (ImFont* font : {fonts_.regular, fonts_.semibold})
        font->CurrentRasterizerDensity = density;
    // Curves and the soft edge of shapes are finer where pixels are.
    shared.SetCircleTessellationMaxError(curve_error_pixels_max / density);
    shared.InitialFringeScale = 1.0F / density;

    ImDrawList& list = parts_->list;
    list._ResetForNewFrame();
    list.PushTexture(atlas.TexRef);
    list.PushClipRect({-everywhere, -everywhere}, {everywhere, everywhere});
}

void Surface::forget_textures() {
    for (ImTextureData* texture : parts_->atlas.TexList) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

}  // namespace certfolio::ui
