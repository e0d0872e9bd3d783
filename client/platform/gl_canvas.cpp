#include "platform/gl_canvas.hpp"

#include <emscripten.h>
#include <imgui.h>

#include <cstddef>

#include "ui/surface.hpp"

// EM_JS bodies are JavaScript. The renderer is there and not in C++, because Emscripten's layer between the
// two would be larger than it. Nobody else uses the context, so its state is set once.
// clang-format off

// Returns 0 where there is no WebGL 2.
EM_JS(int, certfolio_gl_open, (), {
    var gl = document.getElementById("canvas").getContext("webgl2", {alpha: false, depth: false, stencil: false,
        antialias: false, preserveDrawingBuffer: true});
    if (!gl) return 0;
    var program = gl.createProgram();
    var add = function (type, text) {
        var shader = gl.createShader(type);
        gl.shaderSource(shader, "#version 300 es\nprecision highp float;" + text);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
    };
    add(gl.VERTEX_SHADER, "uniform vec2 scale;layout(location=0) in vec2 place;layout(location=1) in vec2 spot;" +
        "layout(location=2) in vec4 ink;out vec2 at;out vec4 colour;" +
        "void main(){at=spot;colour=ink;gl_Position=vec4(place*scale+vec2(-1,1),0,1);}");
    add(gl.FRAGMENT_SHADER, "uniform sampler2D glyphs;in vec2 at;in vec4 colour;out vec4 pixel;" +
        "void main(){pixel=colour*texture(glyphs,at);}");
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    // ImDrawVert: two floats, two floats, four bytes.
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 20, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 20, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, 16);
    for (var i = 0; i < 3; ++i) gl.enableVertexAttribArray(i);
    gl.enable(gl.BLEND);
    gl.enable(gl.SCISSOR_TEST);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    Module['painter'] = {gl: gl, scale: gl.getUniformLocation(program, "scale"), textures: []};
    return 1;
});

// A texture of RGBA bytes; returns its number, from 1.
EM_JS(int, certfolio_gl_add_texture, (int width, int height, const void* pixels), {
    var painter = Module['painter'];
    var gl = painter.gl;
    var texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, HEAPU8, pixels);
    return painter.textures.push(texture);
});

// A rectangle of the texture, whose rows are `row` pixels apart in memory.
EM_JS(void, certfolio_gl_change_texture, (int texture, int x, int y, int width, int height, int row,
      const void* pixels), {
    var painter = Module['painter'];
    var gl = painter.gl;
    gl.bindTexture(gl.TEXTURE_2D, painter.textures[texture - 1]);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, row);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, HEAPU8, pixels);
});

EM_JS(void, certfolio_gl_remove_texture, (int texture), {
    var painter = Module['painter'];
    painter.gl.deleteTexture(painter.textures[texture - 1]);
    painter.textures[texture - 1] = null;
});

// Takes the vertices of a picture, whose areas are then painted one after the other.
EM_JS(void, certfolio_gl_begin, (int width, int height, float density, int background, const void* vertices,
      int vertex_bytes), {
    var painter = Module['painter'];
    var gl = painter.gl;
    gl.viewport(0, 0, width, height);
    gl.clearColor((background >> 16) / 255, (background >> 8 & 255) / 255, (background & 255) / 255, 1);
    gl.uniform2f(painter.scale, 2 * density / width, -2 * density / height);
    gl.bufferData(gl.ARRAY_BUFFER, HEAPU8.subarray(vertices, vertices + vertex_bytes), gl.STREAM_DRAW);
});

// What is painted from here on stays within this area, which is cleared.
EM_JS(void, certfolio_gl_area, (int left, int bottom, int width, int height), {
    var gl = Module['painter'].gl;
    gl.scissor(left, bottom, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
});

EM_JS(void, certfolio_gl_draw, (int texture, const void* indices, int count), {
    var painter = Module['painter'];
    var gl = painter.gl;
    gl.bindTexture(gl.TEXTURE_2D, painter.textures[texture - 1]);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, HEAPU8.subarray(indices, indices + 2 * count), gl.STREAM_DRAW);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0);
});
// clang-format on

namespace certfolio::platform {

namespace {

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2, "what certfolio_gl_open tells the browser");

void update_textures(ImFontAtlas& atlas) {
    for (ImTextureData* texture : atlas.TexList) {
        if (texture->Status == ImTextureStatus_OK)
            continue;
        const ImTextureRect& changed = texture->UpdateRect;
        if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(static_cast<ImTextureID>(
                certfolio_gl_add_texture(texture->Width, texture->Height, texture->GetPixels())));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            certfolio_gl_change_texture(static_cast<int>(texture->TexID), changed.x, changed.y, changed.w,
                                        changed.h, texture->Width,
                                        texture->GetPixelsAt(changed.x, changed.y));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            certfolio_gl_remove_texture(static_cast<int>(texture->TexID));
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

}  // namespace

bool GlCanvas::create() {
    if (certfolio_gl_open() == 0)
        return false;
    state_ = ContextState::ready;
    damage_.forget();
    return true;
}

void GlCanvas::lose() {
    if (state_ == ContextState::ready)
        state_ = ContextState::lost;
}

void GlCanvas::restore() {
    if (state_ == ContextState::lost)
        create();
}

void GlCanvas::render(ui::Surface& surface, const CanvasSize& size, std::uint32_t background) {
    if (state_ != ContextState::ready)
        return;
    const ImDrawList& list = surface.list();
    update_textures(surface.atlas());
    const auto areas = damage_.find(list, {0, 0, size.width, size.height}, size.density, background);
    if (areas.empty())
        return;
    certfolio_gl_begin(size.width, size.height, size.density, static_cast<int>(background),
                       list.VtxBuffer.Data, list.VtxBuffer.size_in_bytes());
    indices_.resize(static_cast<std::size_t>(list.IdxBuffer.Size));
    for (const ui::PixelArea& area : areas) {
        certfolio_gl_area(area.left, size.height - area.bottom, area.right - area.left,
                          area.bottom - area.top);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const int count = ui::list_indices_in(list, command, area, size.density, indices_.data());
            if (count > 0)
                certfolio_gl_draw(static_cast<int>(command.GetTexID()), indices_.data(), count);
        }
    }
}

void settle_textures_without_renderer(ImFontAtlas& atlas) {
    for (ImTextureData* texture : atlas.TexList) {
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
