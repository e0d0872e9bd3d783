#include "http/accept_encoding.hpp"

#include <optional>

#include "core/ascii.hpp"

namespace certfolio::http {

namespace {

/// `1`, `0.5`, `0.125` in thousandths; nothing for what is no weight.
std::optional<int> parse_weight(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1'))
        return std::nullopt;
    int thousandths = (text[0] - '0') * 1'000;
    if (text.size() == 1)
        return thousandths;
    if (text[1] != '.')
        return std::nullopt;
    int place = 100;
    for (const char c : text.substr(2)) {
        if (!core::is_ascii_digit(c))
            return std::nullopt;
        thousandths += (c - '0') * place;
        place /= 10;
    }
    return thousandths <= 1'000 ? std::optional(thousandths) : std::nullopt;
}

struct Weights {
    std::optional<int> brotli;
    std::optional<int> gzip;
    std::optional<int> identity;
    std::optional<int> others;
};

void read_element(std::string_view element, Weights& weights) noexcept {
    const std::size_t semicolon = element.find(';');
    const std::string_view coding = core::trim_ascii(element.substr(0, semicolon));
    int weight = 1'000;
    if (semicolon != std::string_view::npos) {
        const std::string_view parameter = core::trim_ascii(element.substr(semicolon + 1));
        if (!parameter.starts_with("q=") && !parameter.starts_with("Q="))
            return;
        const auto parsed = parse_weight(parameter.substr(2));
        if (!parsed)
            return;
        weight = *parsed;
    }
    if (coding == "br")
        weights.brotli = weight;
    if (coding == "gzip" || coding == "x-gzip")
        weights.gzip = weight;
    if (coding == "identity")
        weights.identity = weight;
    if (coding == "*")
        weights.others = weight;
}

}  // namespace

Encoding choose_encoding(std::string_view accept_encoding, EncodingsReady ready) noexcept {
    Weights weights;
    while (!accept_encoding.empty()) {
        const std::size_t comma = accept_encoding.find(',');
        read_element(accept_encoding.substr(0, comma), weights);
        accept_encoding.remove_prefix(comma == std::string_view::npos ? accept_encoding.size() : comma + 1);
    }
    const int others = weights.others.value_or(0);
    const int brotli = ready.brotli ? weights.brotli.value_or(others) : 0;
    const int gzip = ready.gzip ? weights.gzip.value_or(others) : 0;
    const int identity = weights.identity.value_or(0);
    if (brotli > 0 && brotli >= gzip && brotli >= identity)
        return Encoding::brotli;
    if (gzip > 0 && gzip >= identity)
        return Encoding::gzip;
    return Encoding::identity;
}

}  // namespace certfolio::http
