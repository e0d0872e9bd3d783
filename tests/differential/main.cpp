/// Plays seeded random cases through the rules and prints a digest per block of 1,000. The native program and
/// the WebAssembly one must print the same text: that is the promise of one rulebook. Usage: SEED CASES
/// [CASE], where CASE prints that one case's answers in full, to look into a difference.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "answers.hpp"

namespace {

constexpr std::uint64_t block_size = 1'000;

std::uint64_t digest(std::uint64_t so_far, const std::string& text) {
    for (const char c : text) {
        so_far ^= static_cast<unsigned char>(c);
        so_far *= 0x100000001B3ULL;
    }
    return so_far;
}

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count < 3) {
        std::fputs("usage: differential SEED CASES [CASE]\n", stderr);
        return 2;
    }
    const std::uint64_t seed = std::strtoull(arguments[1], nullptr, 10);
    const std::uint64_t cases = std::strtoull(arguments[2], nullptr, 10);
    if (argument_count > 3) {
        const std::uint64_t only = std::strtoull(arguments[3], nullptr, 10);
        std::printf("%s\n", certfolio::differential::answers(seed, only).c_str());
        return 0;
    }
    std::uint64_t sum = 0xCBF29CE484222325ULL;
    for (std::uint64_t number = 0; number < cases; ++number) {
        sum = digest(sum, certfolio::differential::answers(seed, number));
        if ((number + 1) % block_size == 0 || number + 1 == cases)
            std::printf("%llu %016llx\n", static_cast<unsigned long long>(number + 1),
                        static_cast<unsigned long long>(sum));
    }
    return 0;
}
