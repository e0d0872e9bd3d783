#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/code.hpp"
#include "domain/cart.hpp"
#include "wire/codec.hpp"

/// The shipped catalogue and short spellings of what tests say about it. Nonsense throws: a test would
/// otherwise pass over it.
namespace certfolio::tests {

[[nodiscard]] inline std::string sample_catalogue_json() {
    std::ifstream stream(std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json", std::ios::binary);
    std::ostringstream json;
    json << stream.rdbuf();
    return json.str();
}

[[nodiscard]] inline const domain::Catalogue& sample_catalogue() {
    static const domain::Catalogue catalogue = [] {
        auto decoded = wire::decode_catalogue(sample_catalogue_json());
        if (!decoded)
            throw std::runtime_error("catalogue/sample.json cannot be read: " + decoded.error()[0].field);
        return *std::move(decoded);
    }();
    return catalogue;
}

[[nodiscard]] inline domain::Product& product_of(domain::Catalogue& catalogue, std::string_view id) {
    for (domain::Product& product : catalogue.products)
        if (product.id.text() == id)
            return product;
    throw std::runtime_error("no product " + std::string(id));
}
[[nodiscard]] inline const domain::Product& sample_product(std::string_view id) {
    for (const domain::Product& product : sample_catalogue().products)
        if (product.id.text() == id)
            return product;
    throw std::runtime_error("no product " + std::string(id));
}

[[nodiscard]] inline core::Instant at(std::string_view text) {
    const auto instant = text.size() == 10 ? core::Instant::parse(std::string(text) + "T00:00:00Z")
                                           : core::Instant::parse(text);
    if (!instant)
        throw std::runtime_error("not an instant: " + std::string(text));
    return *instant;
}

[[nodiscard]] inline core::Date day(std::string_view text) {
    const auto date = core::Date::parse(text);
    if (!date)
        throw std::runtime_error("not a day: " + std::string(text));
    return *date;
}

[[nodiscard]] inline domain::Term years(std::int64_t number) {
    const auto term = domain::Term::from_years(number);
    if (!term)
        throw std::runtime_error("not a term: " + std::to_string(number));
    return *term;
}

/// `advantage-ov=5, smime-enterprise=4`
[[nodiscard]] inline std::vector<domain::CartLine> lines(std::string_view text) {
    std::vector<domain::CartLine> read;
    std::istringstream items{std::string(text)};
    for (std::string item; std::getline(items, item, ',');) {
        item.erase(0, item.find_first_not_of(' '));
        const auto equals = item.find('=');
        const auto product = domain::ProductId::parse(item.substr(0, equals));
        const auto quantity =
            domain::Quantity::parse(equals == std::string::npos ? "" : item.substr(equals + 1));
        if (!product || !quantity)
            throw std::runtime_error("not a cart line: " + item);
        read.push_back({*product, *quantity});
    }
    return read;
}

[[nodiscard]] inline domain::Cart subscription(std::int64_t term_years, std::string_view cart_lines) {
    domain::Cart cart;
    cart.account_type = domain::AccountType::subscription;
    cart.term = years(term_years);
    cart.lines = lines(cart_lines);
    return cart;
}

[[nodiscard]] inline domain::Cart unit_based(std::string_view cart_lines) {
    domain::Cart cart;
    cart.account_type = domain::AccountType::unit_based;
    cart.lines = lines(cart_lines);
    return cart;
}

/// `cart.term_missing /term_years; cart.product_unknown /cart/0/product`
[[nodiscard]] inline std::string summary(const core::Violations& violations) {
    std::string text;
    for (const core::Violation& violation : violations) {
        if (!text.empty())
            text += "; ";
        text += core::slug(violation.code);
        if (!violation.field.empty())
            text += " " + violation.field;
    }
    return text;
}

}  // namespace certfolio::tests
