#include "ui/theme.hpp"

#include <cmath>

namespace certfolio::ui {

namespace {

/// Linear light of one sRGB byte.
float linear(std::uint32_t byte) noexcept {
    const float value = static_cast<float>(byte) / 255.0F;
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

float luminance(Colour colour) noexcept {
    return 0.2126F * linear((colour.rgb >> 16U) & 0xffU) + 0.7152F * linear((colour.rgb >> 8U) & 0xffU) +
           0.0722F * linear(colour.rgb & 0xffU);
}

/// More contrast (prefers-contrast): lines become as strong as text, secondary text as dark as primary text.
Theme with_more_contrast(Theme theme, Colour extreme) noexcept {
    theme.text = extreme;
    theme.muted = extreme;
    theme.line = theme.line_strong;
    theme.line_strong = extreme;
    theme.shadow = false;
    return theme;
}

/// Forced colours: only the person's own colours, every soft ground is the plain ground.
Theme forced_theme(const mirror::SystemColours& system) noexcept {
    const Colour canvas{system.canvas};
    const Colour text{system.canvas_text};
    const Colour link{system.link_text};
    return {.page = canvas,
            .surface = canvas,
            .sunken = canvas,
            .line = text,
            .line_strong = text,
            .text = text,
            .muted = text,
            .accent = Colour{system.highlight},
            .accent_hover = Colour{system.highlight},
            .on_accent = Colour{system.highlight_text},
            .accent_soft = canvas,
            .success = text,
            .success_soft = canvas,
            .warning = text,
            .warning_soft = canvas,
            .danger = text,
            .danger_soft = canvas,
            .focus = link,
            .shadow = false};
}

}  // namespace

Theme light_theme() noexcept {
    return {.page = {0xf5f7fa},
            .surface = {0xffffff},
            .sunken = {0xeef2f6},
            .line = {0xd5dce5},
            .line_strong = {0x7f8d9d},
            .text = {0x14202e},
            .muted = {0x55636f},
            .accent = {0x1d5bd0},
            .accent_hover = {0x174aa9},
            .on_accent = {0xffffff},
            .accent_soft = {0xe8f0fe},
            .success = {0x17713f},
            .success_soft = {0xe4f4ea},
            .warning = {0x8a5200},
            .warning_soft = {0xfff3dc},
            .danger = {0xb1241c},
            .danger_soft = {0xfdebe9},
            .focus = {0x1d5bd0},
            .shadow = true};
}

Theme dark_theme() noexcept {
    return {.page = {0x0e141b},
            .surface = {0x161f29},
            .sunken = {0x111922},
            .line = {0x2b3846},
            .line_strong = {0x6c7c8d},
            .text = {0xe8edf3},
            .muted = {0xa3b0bd},
            .accent = {0x84b3ff},
            .accent_hover = {0xa5c8ff},
            .on_accent = {0x08152b},
            .accent_soft = {0x18294a},
            .success = {0x6fd199},
            .success_soft = {0x12301f},
            .warning = {0xf2be6a},
            .warning_soft = {0x33260d},
            .danger = {0xff9a92},
            .danger_soft = {0x3a1a18},
            .focus = {0x84b3ff},
            .shadow = false};
}

Theme theme_for(const mirror::FrameFacts& facts) noexcept {
    if (facts.forced_colours)
        return forced_theme(facts.system_colours);
    const bool dark = facts.colour_scheme == mirror::ColourScheme::dark;
    const Theme theme = dark ? dark_theme() : light_theme();
    if (facts.contrast == mirror::Contrast::more)
        return with_more_contrast(theme, dark ? Colour{0xffffff} : Colour{0x000000});
    return theme;
}

Colour ink(const Theme& theme, Tone tone) noexcept {
    switch (tone) {
        case Tone::plain: return theme.text;
        case Tone::muted: return theme.muted;
        case Tone::accent: return theme.accent;
        case Tone::success: return theme.success;
        case Tone::warning: return theme.warning;
        case Tone::danger: return theme.danger;
    }
    return theme.text;
}

Colour ground(const Theme& theme, Tone tone) noexcept {
    switch (tone) {
        case Tone::plain:
        case Tone::muted: return theme.sunken;
        case Tone::accent: return theme.accent_soft;
        case Tone::success: return theme.success_soft;
        case Tone::warning: return theme.warning_soft;
        case Tone::danger: return theme.danger_soft;
    }
    return theme.sunken;
}

int contrast_permille(Colour a, Colour b) noexcept {
    const float first = luminance(a) + 0.05F;
    const float second = luminance(b) + 0.05F;
    return static_cast<int>(std::lround(1000.0F * (first > second ? first / second : second / first)));
}

}  // namespace certfolio::ui
