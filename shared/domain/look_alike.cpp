#include "domain/look_alike.hpp"

#include <algorithm>
#include <array>

#include "domain/utf8.hpp"

namespace certfolio::domain {

namespace {

enum class Script : std::uint8_t { none, latin, greek, cyrillic };

Script script_of(char32_t point) noexcept {
    const auto within = [point](char32_t first, char32_t last) { return point >= first && point <= last; };
    if (within('A', 'Z') || within('a', 'z') || within(0x1E00, 0x1EFF))
        return Script::latin;
    if (within(0xC0, 0x24F) && point != 0xD7 && point != 0xF7)
        return Script::latin;
    if (within(0x370, 0x3FF) || within(0x1F00, 0x1FFF))
        return Script::greek;
    return within(0x400, 0x52F) ? Script::cyrillic : Script::none;
}

/// Pairs of a letter and the Latin letter that it cannot be told from in common typefaces (UTS 39).
struct Pair {
    char16_t other;
    char latin;
};
constexpr auto pairs = std::to_array<Pair>({
    // Greek
    {0x391, 'A'},
    {0x392, 'B'},
    {0x395, 'E'},
    {0x396, 'Z'},
    {0x397, 'H'},
    {0x399, 'I'},
    {0x39A, 'K'},
    {0x39C, 'M'},
    {0x39D, 'N'},
    {0x39F, 'O'},
    {0x3A1, 'P'},
    {0x3A4, 'T'},
    {0x3A5, 'Y'},
    {0x3A7, 'X'},
    {0x3BF, 'o'},
    {0x3BD, 'v'},
    // Cyrillic
    {0x405, 'S'},
    {0x406, 'I'},
    {0x408, 'J'},
    {0x410, 'A'},
    {0x412, 'B'},
    {0x415, 'E'},
    {0x41A, 'K'},
    {0x41C, 'M'},
    {0x41D, 'H'},
    {0x41E, 'O'},
    {0x420, 'P'},
    {0x421, 'C'},
    {0x422, 'T'},
    {0x423, 'Y'},
    {0x425, 'X'},
    {0x430, 'a'},
    {0x435, 'e'},
    {0x43E, 'o'},
    {0x440, 'p'},
    {0x441, 'c'},
    {0x443, 'y'},
    {0x445, 'x'},
    {0x455, 's'},
    {0x456, 'i'},
    {0x458, 'j'},
    {0x4BB, 'h'},
    {0x501, 'd'},
    {0x51B, 'q'},
    {0x51D, 'w'},
});

/// The same letter as it looks, in Latin; 0 when it looks like none.
char32_t as_latin(char32_t point) noexcept {
    for (const Pair& pair : pairs)
        if (pair.other == point)
            return static_cast<unsigned char>(pair.latin);
    return 0;
}

char32_t from_latin(char32_t point, Script script) noexcept {
    for (const Pair& pair : pairs)
        if (static_cast<unsigned char>(pair.latin) == point && script_of(pair.other) == script)
            return pair.other;
    return 0;
}

bool has(std::u32string_view text, Script script) noexcept {
    return std::any_of(text.begin(), text.end(), [&](char32_t p) { return script_of(p) == script; });
}

/// Whether every Greek and Cyrillic letter of the word looks Latin.
bool looks_latin(std::u32string_view word) noexcept {
    return std::all_of(word.begin(), word.end(), [](char32_t p) {
        const Script script = script_of(p);
        return (script != Script::greek && script != Script::cyrillic) || as_latin(p) != 0;
    });
}

/// Whether every Latin letter of the word looks like one of `script`.
bool looks_like(std::u32string_view word, Script script) noexcept {
    return std::all_of(word.begin(), word.end(), [&](char32_t p) {
        return script_of(p) != Script::latin || from_latin(p, script) != 0;
    });
}

std::u32string to_latin(std::u32string_view word) {
    std::u32string changed(word);
    for (char32_t& point : changed)
        if (const char32_t latin = as_latin(point); latin != 0)
            point = latin;
    return changed;
}

std::u32string to_script(std::u32string_view word, Script script) {
    std::u32string changed(word);
    for (char32_t& point : changed)
        if (script_of(point) == Script::latin)
            point = from_latin(point, script);
    return changed;
}

bool mixes_scripts(std::u32string_view word) noexcept {
    return has(word, Script::latin) + has(word, Script::greek) + has(word, Script::cyrillic) > 1;
}

std::optional<std::u32string> mend_mixed(std::u32string_view word) {
    if (has(word, Script::latin) && looks_latin(word))
        return to_latin(word);
    const bool greek = has(word, Script::greek);
    const bool cyrillic = has(word, Script::cyrillic);
    const Script other = greek ? Script::greek : Script::cyrillic;
    if (greek != cyrillic && looks_like(word, other))
        return to_script(word, other);
    return std::nullopt;
}

/// Runs of letters and of everything else, in turn; together they are the name.
std::u32string_view take_run(std::u32string_view& rest) noexcept {
    const bool letters = script_of(rest.front()) != Script::none;
    std::size_t end = 1;
    while (end < rest.size() && (script_of(rest[end]) != Script::none) == letters)
        ++end;
    const std::u32string_view run = rest.substr(0, end);
    rest.remove_prefix(end);
    return run;
}

/// Latin words stand in the name, and no word that can only be Greek or Cyrillic.
bool is_latin_otherwise(std::u32string_view name) noexcept {
    bool latin = false;
    while (!name.empty()) {
        const std::u32string_view run = take_run(name);
        if (!looks_latin(run))
            return false;
        latin = latin || has(run, Script::latin);
    }
    return latin;
}

}  // namespace

std::optional<LookAlike> find_look_alike(std::u32string_view name) {
    const bool latin_name = is_latin_otherwise(name);
    std::optional<LookAlike> found;
    std::u32string mended;
    bool sure = true;
    for (std::u32string_view rest = name; !rest.empty();) {
        const std::u32string_view run = take_run(rest);
        const bool foreign = has(run, Script::greek) || has(run, Script::cyrillic);
        const bool mixed = mixes_scripts(run);
        if (!mixed && !(foreign && latin_name)) {
            mended += run;
            continue;
        }
        if (!found)
            found = LookAlike{std::u32string(run), std::nullopt};
        const auto changed = mixed ? mend_mixed(run) : std::optional(to_latin(run));
        sure = sure && changed;
        mended += changed.value_or(std::u32string(run));
    }
    if (found && sure)
        found->mended = std::move(mended);
    return found;
}

std::u32string with_plain_spaces(std::u32string_view name) {
    std::u32string plain;
    for (const char32_t point : name)
        if (!is_invisible(point))
            plain.push_back(is_space(point) && point != 0x3000 ? U' ' : point);
    return plain;
}

std::u32string with_plain_width(std::u32string_view name) {
    std::u32string plain;
    for (const char32_t point : name)
        plain.push_back(point == 0x3000                      ? U' '
                        : point >= 0xFF01 && point <= 0xFF5E ? point - (0xFF01 - U'!')
                                                             : point);
    return plain;
}

}  // namespace certfolio::domain
