#pragma once

#include <string>

#include "domain/catalogue.hpp"
#include "handlers/context.hpp"

namespace certfolio::handlers {

struct SettingsShow {};
[[nodiscard]] Result<wire::SettingsView> handle_settings_show(const SettingsShow&, ReadContext& context);

struct CatalogueShow {};
[[nodiscard]] Result<domain::Catalogue> handle_catalogue_show(const CatalogueShow&, ReadContext& context);

struct AgreementShow {
    std::string version;
};
[[nodiscard]] Result<wire::AgreementView> handle_agreement_show(const AgreementShow& request,
                                                                ReadContext& context);

/// Prices any cart that can be priced; whether it is enough for a first purchase is asked when an order is
/// placed.
[[nodiscard]] Result<wire::QuoteView> handle_quote_create(const wire::QuoteRequest& request,
                                                          ReadContext& context);

}  // namespace certfolio::handlers
