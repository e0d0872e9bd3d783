#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"
#include "core/message.hpp"
#include "domain/money.hpp"

/// Values as people read them.
namespace certfolio::screens {

[[nodiscard]] core::MoneyStyle style_of(const domain::Currency& currency) noexcept;
[[nodiscard]] std::string text_of(const app::Model& model, const domain::Money& money);
/// A reduction with its sign: `−$109.50`.
[[nodiscard]] std::string minus(const app::Model& model, const domain::Money& money);
/// `1 year`, `3 years`
[[nodiscard]] std::string years_text(const app::Model& model, std::int64_t years);
/// `22 November 2026`, in the person's time zone.
[[nodiscard]] std::string local_date(const app::Model& model, core::Instant instant);
/// `14:02`, in the person's time zone.
[[nodiscard]] std::string local_time(const app::Model& model, core::Instant instant);
/// `22 November 2026, 15:02 (14:02 UTC)` (D-l)
[[nodiscard]] std::string local_and_utc(const app::Model& model, core::Instant instant);
/// The violation's words, with products by name instead of id.
[[nodiscard]] std::string words_of(const app::Model& model, const core::Violation& violation);
/// The product's name; its id when the catalogue does not have it.
[[nodiscard]] std::string product_name(const app::Model& model, std::string_view product);
[[nodiscard]] std::string words_of(const app::Model& model, const app::Trouble& trouble);

}  // namespace certfolio::screens
