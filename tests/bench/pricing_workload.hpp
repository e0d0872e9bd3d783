#pragma once

#include <cstddef>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/catalogue_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "wire/codec.hpp"

/// What both pricing benchmarks measure: carts of ten different products out of the shipped catalogue.
namespace certfolio::bench {

struct PricingWorkload {
    domain::Catalogue catalogue;
    std::vector<domain::Cart> carts;
    core::Instant now;
};

inline domain::Cart ten_line_cart(const domain::Catalogue& catalogue, std::size_t variant) {
    domain::Cart cart;
    cart.account_type = domain::AccountType::subscription;
    cart.term = *domain::Term::from_years(static_cast<int>(variant % 5) + 1);
    cart.headquarters_outside = variant % 2 == 1;
    cart.tax_place = domain::TaxPlace::parse(variant % 3 == 0 ? "CA-ON" : "SG");
    for (std::size_t line = 0; line < 10; ++line) {
        const auto quantity =
            domain::Quantity::from(1 + static_cast<std::int64_t>((variant * 7 + line * 13) % 120));
        cart.lines.push_back(
            {catalogue.products[(line + variant) % catalogue.products.size()].id, *quantity});
    }
    return cart;
}

/// Throws when the catalogue cannot be used or a cart cannot be priced: nothing would be measured then.
inline PricingWorkload load_pricing_workload() {
    std::ifstream stream(std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json", std::ios::binary);
    std::ostringstream json;
    json << stream.rdbuf();
    auto catalogue = wire::decode_catalogue(json.str());
    if (!catalogue || !rules::check_catalogue(*catalogue).empty())
        throw std::runtime_error("catalogue/sample.json cannot be used");
    PricingWorkload workload{*std::move(catalogue), {}, *core::Instant::parse("2026-11-22T14:02:09Z")};
    for (std::size_t variant = 0; variant < 16; ++variant) {
        workload.carts.push_back(ten_line_cart(workload.catalogue, variant));
        const auto priced = rules::price_cart(workload.carts.back(), workload.catalogue, workload.now);
        if (!priced || priced->value.lines.size() != 10 || priced->explanation.size() < 30)
            throw std::runtime_error("a cart of the workload cannot be priced");
    }
    return workload;
}

}  // namespace certfolio::bench
