#include <benchmark/benchmark.h>

#include "pricing_workload.hpp"

namespace {

using namespace certfolio;

/// Carts of ten lines priced per second on one core, explanation included.
void price_ten_lines(benchmark::State& state) {
    const bench::PricingWorkload workload = bench::load_pricing_workload();
    std::size_t next = 0;
    for (auto _ : state) {
        auto priced =
            rules::price_cart(workload.carts[next % workload.carts.size()], workload.catalogue, workload.now);
        benchmark::DoNotOptimize(priced);
        ++next;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(next));
}
BENCHMARK(price_ten_lines);

/// The physical floor in the same run: allocating and filling the memory that one answer takes.
void write_answer_memory(benchmark::State& state) {
    const bench::PricingWorkload workload = bench::load_pricing_workload();
    const auto priced = rules::price_cart(workload.carts.front(), workload.catalogue, workload.now);
    for (auto _ : state) {
        domain::Quote quote = priced->value;
        core::Explanation explanation = priced->explanation;
        benchmark::DoNotOptimize(quote);
        benchmark::DoNotOptimize(explanation);
    }
}
BENCHMARK(write_answer_memory);

/// The same over a whole catalogue: what a start of the server pays once.
void check_whole_catalogue(benchmark::State& state) {
    const bench::PricingWorkload workload = bench::load_pricing_workload();
    for (auto _ : state) {
        auto violations = rules::check_catalogue(workload.catalogue);
        benchmark::DoNotOptimize(violations);
    }
}
BENCHMARK(check_whole_catalogue);

}  // namespace

BENCHMARK_MAIN();
