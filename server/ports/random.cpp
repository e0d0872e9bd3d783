#include "ports/random.hpp"

#include <openssl/err.h>
#include <openssl/rand.h>

#include <array>
#include <limits>
#include <stdexcept>
#include <string_view>

#include "core/assert.hpp"

namespace certfolio::ports {

std::uint64_t Random::below(std::uint64_t bound) {
    CERTFOLIO_ASSERT(bound > 0);
    // Numbers at the top that do not fill a whole round of `bound` would favour the small remainders: draw
    // again.
    const std::uint64_t top = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t fair_end = top - top % bound;
    for (;;) {
        std::array<std::uint8_t, 8> bytes{};
        fill(bytes);
        std::uint64_t number = 0;
        for (const std::uint8_t byte : bytes)
            number = (number << 8) | byte;
        if (number < fair_end)
            return number % bound;
    }
}

std::string Random::make_secret() {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<std::uint8_t, 32> bytes{};
    fill(bytes);
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
    text.push_back(digits[(bits << (6 - bit_count)) & 63U]);
    return text;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1)
        return;
    ERR_clear_error();
    throw std::runtime_error("the random generator of the system gave no bytes");
}

}  // namespace certfolio::ports
