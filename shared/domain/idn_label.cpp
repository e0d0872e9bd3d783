#include "domain/idn_label.hpp"

#include <algorithm>
#include <array>

#include "domain/normal_form.hpp"
#include "domain/punycode.hpp"
#include "domain/unicode_tables.hpp"

namespace certfolio::domain {

namespace {

constexpr char32_t zero_width_non_joiner = 0x200C;
constexpr char32_t zero_width_joiner = 0x200D;
constexpr std::uint8_t virama_class = 9;

bool is_within(char32_t point, char32_t first, char32_t last) noexcept {
    return point >= first && point <= last;
}

const LetterRun* find_letter_run(char32_t point) noexcept {
    for (const LetterRun& run : letter_runs()) {
        if (point < run.first)
            continue;
        const char32_t distance = point - run.first;
        if (distance % run.stride == 0 && distance / run.stride < run.count)
            return &run;
    }
    return nullptr;
}

bool is_mark(char32_t point) noexcept {
    const LetterRun* const run = find_letter_run(point);
    return run != nullptr && run->mark;
}

bool is_ldh(char32_t point) noexcept {
    return is_within(point, 'a', 'z') || is_within(point, '0', '9') || point == '-';
}

bool is_joiner(char32_t point) noexcept {
    return point == zero_width_non_joiner || point == zero_width_joiner;
}

bool is_arabic_indic_digit(char32_t point) noexcept {
    return is_within(point, 0x660, 0x669);
}
bool is_extended_digit(char32_t point) noexcept {
    return is_within(point, 0x6F0, 0x6F9);
}
bool is_greek(char32_t point) noexcept {
    return is_within(point, 0x370, 0x3FF) || is_within(point, 0x1F00, 0x1FFF);
}
bool is_hebrew(char32_t point) noexcept {
    return is_within(point, 0x5D0, 0x5EA);
}
bool is_japanese_or_han(char32_t point) noexcept {
    return is_within(point, 0x3005, 0x3007) || is_within(point, 0x3041, 0x309F) ||
           is_within(point, 0x30A1, 0x30FA) || is_within(point, 0x3400, 0x9FFF) ||
           is_within(point, 0x20000, 0x2A6DF);
}

/// RFC 5892 appendix A, for the one character at `at`.
bool fits_its_context(std::u32string_view label, std::size_t at) noexcept {
    const char32_t point = label[at];
    const char32_t before = at > 0 ? label[at - 1] : 0;
    const char32_t after = at + 1 < label.size() ? label[at + 1] : 0;
    if (is_joiner(point))
        return combining_class(before) == virama_class;
    switch (point) {
        case 0xB7: return before == 'l' && after == 'l';
        case 0x375: return is_greek(after);
        case 0x5F3:
        case 0x5F4: return is_hebrew(before);
        case 0x30FB: return std::any_of(label.begin(), label.end(), is_japanese_or_han);
        default: break;
    }
    if (is_arabic_indic_digit(point))
        return std::none_of(label.begin(), label.end(), is_extended_digit);
    if (is_extended_digit(point))
        return std::none_of(label.begin(), label.end(), is_arabic_indic_digit);
    return true;
}

bool is_right_to_left_letter(char32_t point) noexcept {
    const bool in_block = is_within(point, 0x590, 0x7BF) || is_within(point, 0x8A0, 0x8FF);
    return in_block && !is_arabic_indic_digit(point) && !is_extended_digit(point) && !is_mark(point);
}
bool is_european_digit(char32_t point) noexcept {
    return is_within(point, '0', '9') || is_extended_digit(point);
}

/// RFC 5893 section 2, rules 1 to 4, for a label that has something written from right to left.
bool keeps_one_direction(std::u32string_view label) noexcept {
    const auto is_digit = [](char32_t p) { return is_european_digit(p) || is_arabic_indic_digit(p); };
    const auto may_stand = [&](char32_t p) {
        return is_right_to_left_letter(p) || is_digit(p) || p == '-' || is_mark(p) || is_joiner(p);
    };
    if (!is_right_to_left_letter(label.front()) || !std::all_of(label.begin(), label.end(), may_stand))
        return false;
    std::u32string_view bare = label;
    while (is_mark(bare.back()))
        bare.remove_suffix(1);
    if (!is_right_to_left_letter(bare.back()) && !is_digit(bare.back()))
        return false;
    return !(std::any_of(label.begin(), label.end(), is_european_digit) &&
             std::any_of(label.begin(), label.end(), is_arabic_indic_digit));
}

bool is_u_label(std::u32string_view label) noexcept {
    if (label.empty() || label.front() == '-' || label.back() == '-' || is_mark(label.front()))
        return false;
    if (label.size() >= 4 && label[2] == '-' && label[3] == '-')
        return false;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool allowed =
            is_ldh(label[i]) || is_joiner(label[i]) || (label[i] >= 0x80 && find_letter_run(label[i]));
        if (!allowed || !fits_its_context(label, i))
            return false;
    }
    return !runs_right_to_left(label) || keeps_one_direction(label);
}

bool is_dropped(char32_t point) noexcept {
    return point == 0xAD || point == 0x200B || point == 0x2060 || point == 0xFEFF;
}

char32_t map_point(char32_t point) noexcept {
    if (point == 0x3002 || point == 0xFF61)
        return '.';
    if (is_within(point, 0xFF01, 0xFF5E))
        point -= 0xFF01 - '!';
    return to_lower(point);
}

}  // namespace

std::u32string map_for_lookup(std::u32string_view points) {
    std::u32string mapped;
    mapped.reserve(points.size());
    for (const char32_t point : points)
        if (!is_dropped(point))
            mapped.push_back(map_point(point));
    return to_normal_form(mapped);
}

std::optional<std::string> encode_a_label(std::u32string_view mapped) {
    if (!is_u_label(mapped))
        return std::nullopt;
    const auto punycode = encode_punycode(mapped);
    if (!punycode)
        return std::nullopt;
    return "xn--" + *punycode;
}

std::optional<std::u32string> decode_a_label(std::string_view label) {
    if (!label.starts_with("xn--"))
        return std::nullopt;
    const auto points = decode_punycode(label.substr(4));
    if (!points || map_for_lookup(*points) != *points)
        return std::nullopt;
    const bool plain =
        std::all_of(points->begin(), points->end(), [](char32_t point) { return point < 0x80; });
    const auto again = plain ? std::nullopt : encode_a_label(*points);
    if (!again || *again != label)
        return std::nullopt;
    return points;
}

bool runs_right_to_left(std::u32string_view label) noexcept {
    return std::any_of(label.begin(), label.end(), [](char32_t point) {
        return is_right_to_left_letter(point) || is_arabic_indic_digit(point);
    });
}

}  // namespace certfolio::domain
