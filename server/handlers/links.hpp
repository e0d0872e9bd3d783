#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/order.hpp"
#include "ports/link_key.hpp"
#include "store/draft_store.hpp"
#include "wire/views.hpp"

/// Links to drafts and orders. A view holds a *reference* in the place of the secret (`@draft-` or `@order-`
/// and the id), and so do answers that are kept to be repeated; the secret is put in when an answer leaves.
/// So no secret of a link is ever stored.
namespace certfolio::handlers {

[[nodiscard]] wire::LinkSecret refer_to(store::DraftId id);
[[nodiscard]] wire::LinkSecret refer_to(domain::OrderId id);

[[nodiscard]] std::string secret_of(store::DraftId id, const ports::LinkKey& links);
[[nodiscard]] std::string secret_of(domain::OrderId id, const ports::LinkKey& links);
/// What is stored of a secret.
[[nodiscard]] store::LinkDigest digest_of(std::string_view secret);
/// The digest of a secret that somebody sent; nothing when it has not the form of one.
[[nodiscard]] std::optional<store::LinkDigest> digest_of_sent(std::string_view secret);

/// JSON of a view with every reference replaced by its secret. What people typed cannot be taken for a
/// reference: inside a text of JSON no quotation mark stands unescaped.
[[nodiscard]] std::string reveal_links(std::string json, const ports::LinkKey& links);

}  // namespace certfolio::handlers
