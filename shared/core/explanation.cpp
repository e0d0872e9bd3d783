#include "core/explanation.hpp"

namespace certfolio::core {

std::string pointer(const SourceRow& source) {
    const std::string item = std::to_string(source.item);
    const std::string row = std::to_string(source.row);
    switch (source.table) {
        case Table::none: return {};
        case Table::product_prices: return "/products/" + item + "/prices/" + row;
        case Table::volume_tiers: return "/volume_tiers/" + row;
        case Table::term_tiers: return "/term_tiers/" + row;
        case Table::international_fees: return "/international_fees/" + row;
        case Table::taxes: return "/taxes/" + item + "/rows/" + row;
        case Table::minimum_charges: return "/minimum_charges/" + row;
        case Table::terms: return "/terms/" + row;
        case Table::limit_profiles: return "/limit_profiles/" + item + "/rows/" + row;
    }
    return {};
}

}  // namespace certfolio::core
