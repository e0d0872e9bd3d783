#include "ports/link_key.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "ports/durable_file.hpp"

namespace certfolio::ports {

namespace {

std::string base64url(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    std::uint32_t bits = 0;
    int bit_count = 0;
    for (const std::uint8_t byte : bytes) {
        bits = (bits << 8) | byte;
        bit_count += 8;
        while (bit_count >= 6) {
            bit_count -= 6;
            text.push_back(digits[(bits >> bit_count) & 63U]);
        }
    }
    if (bit_count > 0)
        text.push_back(digits[(bits << (6 - bit_count)) & 63U]);
    return text;
}

}  // namespace

LinkKey::LinkKey(const std::array<std::uint8_t, bytes>& key) {
    char sha256[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, sha256, 0),
                                     OSSL_PARAM_construct_end()};
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                                 &EVP_MAC_free);
    keyed_.reset(hmac == nullptr ? nullptr : EVP_MAC_CTX_new(hmac.get()), &EVP_MAC_CTX_free);
    if (keyed_ == nullptr || EVP_MAC_init(keyed_.get(), key.data(), key.size(), parameters) != 1)
        throw std::runtime_error("HMAC-SHA256 cannot be had from OpenSSL");
}

LinkKey LinkKey::load_or_make(const std::filesystem::path& file, Random& random, bool links_exist) {
    std::array<std::uint8_t, bytes> key{};
    if (!std::filesystem::exists(file)) {
        if (links_exist)
            throw std::runtime_error(
                "the key file " + file.string() +
                " is missing, but the database holds orders or drafts whose links were made "
                "with it: put it back from the backup that the database is from");
        random.fill(key);
        write_file_durably(file, std::string(key.begin(), key.end()));
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        return LinkKey(key);
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string stored((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (stored.size() != bytes)
        throw std::runtime_error(
            "the key file " + file.string() +
            " does not hold 32 bytes: put back the one that belongs to this data folder");
    std::transform(stored.begin(), stored.end(), key.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return LinkKey(key);
}

std::string LinkKey::secret(std::string_view kind, std::span<const std::uint8_t> id) const {
    std::string message(kind);
    message.push_back('\n');
    message.append(id.begin(), id.end());
    std::array<std::uint8_t, bytes> digest{};
    std::size_t length = 0;
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> mac(EVP_MAC_CTX_dup(keyed_.get()),
                                                                        &EVP_MAC_CTX_free);
    if (mac == nullptr ||
        EVP_MAC_update(mac.get(), reinterpret_cast<const unsigned char*>(message.data()), message.size()) !=
            1 ||
        EVP_MAC_final(mac.get(), digest.data(), &length, digest.size()) != 1 || length != digest.size())
        throw std::runtime_error("HMAC-SHA256 failed");
    return base64url(digest);
}

}  // namespace certfolio::ports
