#include "core/language.hpp"

#include <algorithm>
#include <charconv>

#include "core/message.hpp"

namespace certfolio::core {

namespace {

constexpr std::size_t hash_digits = 8;

/// FNV-1a, as in cmake/languages.py.
std::uint32_t hash_of(std::string_view english) noexcept {
    std::uint32_t hash = 2166136261U;
    for (const char byte : english)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

}  // namespace

std::optional<LanguageTable> LanguageTable::parse(std::string packed) {
    LanguageTable table;
    table.packed_ = std::move(packed);
    const std::string_view all = table.packed_;
    if (all.empty() || all.back() != '\0')
        return std::nullopt;
    const std::size_t rule = all.find('\0') + 1;
    if (rule + 2 > all.size() || (all[rule] != '1' && all[rule] != '2') || all[rule + 1] != '\0')
        return std::nullopt;
    table.plural_rule_ = all[rule] == '1' ? PluralRule::other_than_one : PluralRule::above_one;
    table.entries_.reserve(static_cast<std::size_t>(std::count(all.begin(), all.end(), '\0')));
    for (std::size_t at = rule + 2; at < all.size(); at = all.find('\0', at) + 1) {
        Entry entry;
        const char* const digits = all.data() + at;
        const char* const end = all.data() + std::min(at + hash_digits, all.size());
        const auto read = std::from_chars(digits, end, entry.hash, 16);
        const bool ascends = table.entries_.empty() || table.entries_.back().hash < entry.hash;
        if (read.ptr != digits + hash_digits || !ascends)
            return std::nullopt;
        entry.begin = static_cast<std::uint32_t>(at + hash_digits);
        table.entries_.push_back(entry);
    }
    return table;
}

std::string_view LanguageTable::find(std::string_view english) const noexcept {
    const std::uint32_t hash = hash_of(english);
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), hash,
                                        [](const Entry& entry, std::uint32_t h) { return entry.hash < h; });
    return found != entries_.end() && found->hash == hash ? packed_.data() + found->begin : english;
}

std::string_view Language::text(const CountedPhrase& phrase, std::int64_t number) const noexcept {
    const bool singular =
        table_ && table_->plural_rule() == PluralRule::above_one ? number >= -1 && number <= 1 : number == 1;
    return text(singular ? phrase.one : phrase.other);
}

std::string Language::fill(Phrase phrase, std::initializer_list<std::string_view> values) const {
    return fill_holes(text(phrase), values);
}

std::string Language::count(const CountedPhrase& phrase, std::int64_t number) const {
    return fill_holes(text(phrase, number), {format_count(number, *this)});
}

std::string fill_holes(std::string_view text, std::initializer_list<std::string_view> values) {
    std::string filled;
    for (const std::string_view value : values) {
        const std::size_t hole = text.find("{}");
        if (hole == std::string_view::npos)
            break;
        filled.append(text.substr(0, hole)).append(value);
        text.remove_prefix(hole + 2);
    }
    return filled.append(text);
}

std::string fill_named(std::string_view text, std::initializer_list<Value> values) {
    std::string filled;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        filled.append(text.substr(0, open));
        for (const Value& value : values)
            if (value.name == name)
                filled.append(value.text);
        text.remove_prefix(close + 1);
    }
    return filled.append(text);
}

}  // namespace certfolio::core
