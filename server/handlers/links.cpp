#include "handlers/links.hpp"

#include <algorithm>

#include "core/ascii.hpp"
#include "ports/digest.hpp"

namespace certfolio::handlers {

namespace {

constexpr std::string_view draft_kind = "draft";
constexpr std::string_view order_kind = "order";

/// `"secret":"@draft-`: how a reference begins in the JSON of a view.
struct Marker {
    std::string_view before_at;
    std::string_view from_at;
    std::string_view kind;
};
constexpr Marker markers[] = {{R"("secret":")", "@draft-", draft_kind},
                              {R"("tracking":")", "@order-", order_kind}};

/// The marker whose `@` stands here, with nothing in between.
const Marker* marker_at(std::string_view json, std::size_t at) noexcept {
    for (const Marker& marker : markers) {
        if (json.substr(0, at).ends_with(marker.before_at) && json.substr(at).starts_with(marker.from_at))
            return &marker;
    }
    return nullptr;
}

bool may_stand_in_secret(char c) noexcept {
    return core::is_ascii_letter(c) || core::is_ascii_digit(c) || c == '-' || c == '_';
}

}  // namespace

wire::LinkSecret refer_to(store::DraftId id) {
    return {"@draft-" + id.text()};
}
wire::LinkSecret refer_to(domain::OrderId id) {
    return {"@order-" + id.text()};
}

std::string secret_of(store::DraftId id, const ports::LinkKey& links) {
    return links.secret(draft_kind, id.bytes());
}
std::string secret_of(domain::OrderId id, const ports::LinkKey& links) {
    return links.secret(order_kind, id.bytes());
}

store::LinkDigest digest_of(std::string_view secret) {
    return ports::sha256(secret);
}

std::optional<store::LinkDigest> digest_of_sent(std::string_view secret) {
    if (secret.size() != wire::LinkSecret::bytes ||
        !std::all_of(secret.begin(), secret.end(), may_stand_in_secret))
        return std::nullopt;
    return digest_of(secret);
}

std::string reveal_links(std::string json, const ports::LinkKey& links) {
    constexpr std::size_t id_digits = domain::OrderId::byte_count * 2;
    for (std::size_t at = json.find('@'); at != std::string::npos; at = json.find('@', at + 1)) {
        const Marker* const marker = marker_at(json, at);
        if (marker == nullptr)
            continue;
        const std::size_t digits = at + marker->from_at.size();
        const auto id = domain::OrderId::parse(std::string_view(json).substr(digits, id_digits));
        if (id)
            json.replace(at, digits + id_digits - at, links.secret(marker->kind, id->bytes()));
    }
    return json;
}

}  // namespace certfolio::handlers
