#include "ports/random.hpp"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <limits>
#include <stdexcept>

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

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::getrandom(bytes.data(), bytes.size(), 0);
        if (count < 0 && errno != EINTR)
            throw std::runtime_error("the random generator of the system gave no bytes");
        if (count > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

}  // namespace certfolio::ports
