#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "ports/random.hpp"

using EVP_MAC_CTX = struct evp_mac_ctx_st;

namespace certfolio::ports {

/// Makes the secrets of links: HMAC-SHA256 under a key of 256 random bits of the thing's kind and id. So
/// nothing has to keep a secret (the database holds its digest, the outbox and stored answers hold none), and
/// yet an e-mail or a repeated answer can name the same link again.
class LinkKey {
 public:
    static constexpr std::size_t bytes = 32;

    explicit LinkKey(const std::array<std::uint8_t, bytes>& key);
    /// Reads the key file, or makes it with fresh randomness, readable by its owner only. Throws
    /// `std::runtime_error` when it cannot be used, or is missing although links were made with it: under a
    /// new key they would all be dead.
    static LinkKey load_or_make(const std::filesystem::path& file, Random& random, bool links_exist = false);

    /// 43 characters of base64url without padding.
    [[nodiscard]] std::string secret(std::string_view kind, std::span<const std::uint8_t> id) const;

 private:
    /// Has read the key and nothing else; copied for every secret, which is cheaper than to begin anew.
    std::shared_ptr<EVP_MAC_CTX> keyed_;
};

}  // namespace certfolio::ports
