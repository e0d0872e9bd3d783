// Prices carts of ten lines for two seconds and prints how many a second. It needs no library but the
// standard one, so the same program runs natively and, as WebAssembly, under Node: the two figures can be
// compared.
#include <chrono>
#include <cstdio>

#include "pricing_workload.hpp"

int main() {
    using namespace certfolio;
    using Watch = std::chrono::steady_clock;
    const bench::PricingWorkload workload = bench::load_pricing_workload();
    std::int64_t priced_carts = 0;
    std::int64_t checksum = 0;
    const auto start = Watch::now();
    std::chrono::microseconds elapsed{};
    while (elapsed < std::chrono::seconds(2)) {
        for (const domain::Cart& cart : workload.carts) {
            const auto priced = rules::price_cart(cart, workload.catalogue, workload.now);
            checksum += priced->value.total.minor + static_cast<std::int64_t>(priced->explanation.size());
        }
        priced_carts += static_cast<std::int64_t>(workload.carts.size());
        elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Watch::now() - start);
    }
    const long long per_second = priced_carts * 1'000'000 / elapsed.count();
    std::printf("price_cart, 10 lines with explanation: %lld carts a second (checksum %lld)\n", per_second,
                static_cast<long long>(checksum % 1'000'003));
    return 0;
}
