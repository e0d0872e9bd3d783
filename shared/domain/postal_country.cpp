#include "domain/postal_country.hpp"

namespace certfolio::domain {

namespace {

/// Whether `code` is among codes of two letters separated by spaces.
bool is_among(std::string_view codes, std::string_view code) noexcept {
    for (std::size_t i = 0; i < codes.size(); i += 3)
        if (codes.substr(i, 2) == code)
            return true;
    return false;
}

}  // namespace

bool uses_regions(std::string_view country) noexcept {
    return is_among("AU CA US", country);
}

bool uses_postcodes(std::string_view country) noexcept {
    // Countries without postcodes, and those where addresses are complete without one in practice.
    constexpr std::string_view without =
        "AE AG AN AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM EH ER FJ GA GD GH GM GQ GY "
        "HK "
        "HM IE JM KI KM KN KP LC LY ML MO MR MW NA NR NU PA QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO "
        "TT "
        "TV UG UM VC VU YE ZW";
    return !is_among(without, country);
}

}  // namespace certfolio::domain
