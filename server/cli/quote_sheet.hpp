#pragma once

#include <string>

#include "domain/catalogue.hpp"
#include "wire/views.hpp"

namespace certfolio::cli {

/// A quote for reading on a terminal: what it is for, a table of its lines, the sums, and how each figure
/// came about with the place in the catalogue that it rests on.
[[nodiscard]] std::string quote_sheet(const wire::QuoteView& view, const domain::Catalogue& catalogue);

}  // namespace certfolio::cli
