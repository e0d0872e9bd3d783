#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue.hpp"
#include "wire/views.hpp"

namespace certfolio::handlers {

/// What is sold and under which agreements: the operator's catalogue, checked in full, and the texts that it
/// names.
struct Offering {
    domain::Catalogue catalogue;
    std::vector<wire::AgreementView> agreements;

    [[nodiscard]] const wire::AgreementView* find_agreement(std::string_view version) const noexcept;
};

/// The catalogue cannot be used. `what()` lists every fault with its place, one per line.
class OfferingRefused : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Reads the catalogue and, from `agreements/<version>.txt` beside it, each agreement, whose SHA-256 must be
/// the catalogue's. Throws `OfferingRefused`.
[[nodiscard]] Offering load_offering(const std::filesystem::path& catalogue_file);

}  // namespace certfolio::handlers
