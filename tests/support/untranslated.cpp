#include "support/untranslated.hpp"

#include <algorithm>

#include "core/ascii.hpp"
#include "support/sample_catalogue.hpp"

namespace certfolio::tests {

namespace {

/// Words that no language changes: names, what the tests' people typed, signs of rules and of the catalogue.
const std::vector<std::string>& list_data() {
    static const std::vector<std::string> data = [] {
        std::vector<std::string> texts{"Certfolio",
                                       "English",
                                       "UTC",
                                       "Visa",
                                       "CF-7Q4K-92XD",
                                       "Sample operator",
                                       "Sample Ltd.",
                                       "Ada Sample",
                                       "Mine",
                                       "sandbox",
                                       "one.example",
                                       "two.example",
                                       "*.example.org",
                                       "xn--bcher-kva.example",
                                       "bücher.example",
                                       "example.com",
                                       "www.",
                                       "First paragraph of the agreement.",
                                       "Second paragraph.",
                                       "https://certfolio.example"};
        const domain::Catalogue& catalogue = sample_catalogue();
        for (const domain::Product& product : catalogue.products) {
            texts.push_back(product.name);
            texts.push_back(product.description);
        }
        for (const domain::Tax& tax : catalogue.taxes)
            texts.push_back(tax.name);
        for (const domain::LimitProfile& profile : catalogue.limit_profiles)
            texts.push_back(profile.name);
        std::stable_sort(texts.begin(), texts.end(),
                         [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
        return texts;
    }();
    return data;
}

/// What is not inside of brackets, which may stand inside of each other.
std::string outside_brackets(std::string_view text) {
    std::string outside;
    int depth = 0;
    for (const char byte : text) {
        depth += byte == '[' ? 1 : 0;
        if (depth == 0)
            outside.push_back(byte);
        depth -= byte == ']' ? 1 : 0;
    }
    return outside;
}

bool is_translated(std::string_view text) {
    std::string rest = outside_brackets(text);
    for (const std::string& data : list_data())
        for (std::size_t at = rest.find(data); at != std::string::npos; at = rest.find(data))
            rest.replace(at, data.size(), " ");
    // Signs such as `R12`, `D-d`, `BR 6.3.2` and the places of the catalogue that a figure rests on.
    const std::size_t place = rest.find('/');
    if (place != std::string::npos)
        rest.resize(place);
    for (std::size_t i = 0; i + 1 < rest.size(); ++i)
        if (core::is_ascii_lower(rest[i]) && core::is_ascii_letter(rest[i + 1]))
            return false;
    return true;
}

}  // namespace

std::vector<std::string> list_untranslated(const mirror::Recorder& recorder) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        const mirror::Node node = recorder.node(i);
        for (const std::string_view text : {node.label, node.hint, node.error})
            if (!is_translated(text))
                found.emplace_back(text);
    }
    return found;
}

std::vector<std::string> list_too_wide(const mirror::Recorder& recorder, float width) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        const mirror::Node node = recorder.node(i);
        if (node.rect.x < -0.5F || node.rect.right() > width + 0.5F)
            found.push_back(std::string(node.label) + " (" + std::string(node.key) +
                            "): " + std::to_string(node.rect.x) + " to " + std::to_string(node.rect.right()));
    }
    return found;
}

}  // namespace certfolio::tests
