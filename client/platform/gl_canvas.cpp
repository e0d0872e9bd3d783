#include "platform/gl_canvas.hpp"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstddef>
#include <cstring>

namespace certfolio::platform {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 29);
}

std::uint64_t mix_bytes(std::uint64_t hash, const void* bytes, std::size_t count) noexcept {
    const auto* at = static_cast<const unsigned char*>(bytes);
    for (; count >= 8; count -= 8, at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = mix(hash, word);
    }
    std::uint64_t tail = count;
    std::memcpy(&tail, at, count);
    return mix(hash, tail);
}

/// Equal for pictures that are drawn alike; textures only ever gain glyphs, so they do not count.
std::uint64_t digest_of(const ImDrawData& draw_data, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const ImDrawList* list : draw_data.CmdLists) {
        hash =
            mix_bytes(hash, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        hash =
            mix_bytes(hash, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            hash = mix_bytes(hash, &command.ClipRect, sizeof command.ClipRect);
            hash = mix(hash, static_cast<std::uint64_t>(command.GetTexID()) << 32 | command.ElemCount);
        }
    }
    return hash;
}

bool make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE;
    attributes.majorVersion = 2;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

}  // namespace

bool GlCanvas::create() {
    if (!make_context() || !ImGui_ImplOpenGL3_Init("#version 300 es"))
        return false;
    state_ = ContextState::ready;
    return true;
}

void GlCanvas::lose() {
    if (state_ != ContextState::ready)
        return;
    // Its objects go with the context; to delete them from the next one would be an error.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    state_ = ContextState::lost;
}

void GlCanvas::restore() {
    if (state_ != ContextState::lost)
        return;
    // Textures that were settled meanwhile are nowhere: ImGui asks for them anew.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    state_ = ContextState::ready;
    last_picture_ = 0;
}

void GlCanvas::render(ImDrawData& draw_data, int pixel_width, int pixel_height, std::uint32_t background) {
    if (state_ != ContextState::ready)
        return;
    std::uint64_t seed = mix(background, static_cast<std::uint64_t>(pixel_width));
    seed = mix(seed, static_cast<std::uint64_t>(pixel_height));
    // New glyphs are uploaded while drawing, so their textures decide as well.
    bool textures_wait = false;
    for (const ImTextureData* texture : *draw_data.Textures)
        textures_wait = textures_wait || texture->Status != ImTextureStatus_OK;
    if (!textures_wait && digest_of(draw_data, seed) == last_picture_)
        return;

    const auto channel = [background](unsigned shift) {
        return static_cast<float>((background >> shift) & 255u) / 255.0F;
    };
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, pixel_width, pixel_height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(channel(16), channel(8), channel(0), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&draw_data);
    last_picture_ = digest_of(draw_data, seed);
    ++pictures_;
}

void settle_textures_without_renderer() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

}  // namespace certfolio::platform
