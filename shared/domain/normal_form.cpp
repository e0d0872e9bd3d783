#include "domain/normal_form.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/unicode_tables.hpp"

namespace certfolio::domain {

namespace {

// Hangul syllables are composed by arithmetic (Unicode 3.12).
constexpr char32_t hangul_first = 0xAC00;
constexpr char32_t hangul_count = 11'172;
constexpr char32_t leading_first = 0x1100;
constexpr char32_t leading_count = 19;
constexpr char32_t vowel_first = 0x1161;
constexpr char32_t vowel_count = 21;
constexpr char32_t trailing_before = 0x11A7;
constexpr char32_t trailing_count = 28;

/// Nothing below the first combining mark is ever the second half of a composed letter.
constexpr char32_t mark_first = 0x0300;

/// Above every canonical combining class.
constexpr unsigned no_class = 256;

void append_decomposed(std::u32string& out, char32_t point) {
    if (point >= hangul_first && point < hangul_first + hangul_count) {
        const char32_t index = point - hangul_first;
        out.push_back(leading_first + index / (vowel_count * trailing_count));
        out.push_back(vowel_first + index % (vowel_count * trailing_count) / trailing_count);
        if (index % trailing_count != 0)
            out.push_back(trailing_before + index % trailing_count);
        return;
    }
    const auto rows = decompositions();
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), point,
                         [](const Decomposition& candidate, char32_t p) { return candidate.composed < p; });
    if (row == rows.end() || row->composed != point) {
        out.push_back(point);
        return;
    }
    append_decomposed(out, row->first);
    if (row->second != 0)
        out.push_back(row->second);
}

std::optional<char32_t> compose(char32_t first, char32_t second) noexcept {
    if (first >= leading_first && first < leading_first + leading_count && second >= vowel_first &&
        second < vowel_first + vowel_count)
        return hangul_first +
               ((first - leading_first) * vowel_count + (second - vowel_first)) * trailing_count;
    if (first >= hangul_first && first < hangul_first + hangul_count &&
        (first - hangul_first) % trailing_count == 0 && second > trailing_before &&
        second < trailing_before + trailing_count)
        return first + (second - trailing_before);
    if (second < mark_first)
        return std::nullopt;
    for (const Decomposition& row : decompositions())
        if (row.composes && row.first == first && row.second == second)
            return row.composed;
    return std::nullopt;
}

/// The marks of one letter in order of their class, equal ones as they came: one pass for each class, because
/// there are few of them, while a stranger's text may have many marks.
void append_in_order(std::u32string& out, std::u32string_view marks) {
    for (unsigned done = 0; true;) {
        unsigned next = no_class;
        for (const char32_t mark : marks)
            if (const unsigned found = combining_class(mark); found > done && found < next)
                next = found;
        if (next == no_class)
            return;
        for (const char32_t mark : marks)
            if (combining_class(mark) == next)
                out.push_back(mark);
        done = next;
    }
}

/// Marks on one letter stand in order of their class.
void put_marks_in_order(std::u32string& points) {
    std::u32string ordered;
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin;
        while (end < points.size() && combining_class(points[end]) != 0)
            ++end;
        append_in_order(ordered, std::u32string_view(points).substr(begin, end - begin));
        if (end < points.size())
            ordered.push_back(points[end]);
        begin = end + 1;
    }
    points = std::move(ordered);
}

}  // namespace

std::uint8_t combining_class(char32_t point) noexcept {
    const auto rows = combining_runs();
    const auto row = std::lower_bound(rows.begin(), rows.end(), point,
                                      [](const CombiningRun& run, char32_t p) { return run.last < p; });
    return row != rows.end() && row->first <= point ? row->combining_class : std::uint8_t{0};
}

char32_t to_lower(char32_t point) noexcept {
    if (point < 0x80)
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    for (const CaseRun& run : case_runs()) {
        if (point < run.first)
            continue;
        const char32_t distance = point - run.first;
        if (distance % run.stride == 0 && distance / run.stride < run.count)
            return static_cast<char32_t>(static_cast<std::int32_t>(point) + run.offset);
    }
    return point;
}

std::u32string to_normal_form(std::u32string_view points) {
    if (std::all_of(points.begin(), points.end(), [](char32_t point) { return point < 0x80; }))
        return std::u32string(points);
    std::u32string apart;
    for (const char32_t point : points)
        append_decomposed(apart, point);
    put_marks_in_order(apart);

    std::u32string composed;
    std::optional<std::size_t> starter;
    std::uint8_t last_class = 0;
    for (const char32_t point : apart) {
        const std::uint8_t own_class = combining_class(point);
        const bool adjacent = starter && *starter + 1 == composed.size();
        const bool blocked = !starter || (!adjacent && last_class >= own_class);
        const auto together = blocked ? std::nullopt : compose(composed[*starter], point);
        if (together) {
            composed[*starter] = *together;
            continue;
        }
        if (own_class == 0)
            starter = composed.size();
        last_class = own_class;
        composed.push_back(point);
    }
    return composed;
}

}  // namespace certfolio::domain
