#include "http/accept_encoding.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace certfolio::http;

TEST_CASE("the encoding that the client likes best is chosen, the smaller one at equal weight") {
    constexpr EncodingsReady both{true, true};
    struct Row {
        const char* header;
        Encoding chosen;
    };
    const Row rows[] = {
        {"", Encoding::identity},
        {"gzip, deflate, br", Encoding::brotli},
        {"gzip", Encoding::gzip},
        {"br;q=0.5, gzip;q=0.8", Encoding::gzip},
        {"br;q=0.8, gzip;q=0.8", Encoding::brotli},
        {"br;q=0, gzip;q=0", Encoding::identity},
        {"br;q=0, *", Encoding::gzip},
        {"*", Encoding::brotli},
        {"*;q=0", Encoding::identity},
        {"identity, br;q=0.5", Encoding::identity},
        {"br;q=1.001", Encoding::identity},
        {"br;q=2", Encoding::identity},
        {"br;q=", Encoding::identity},
        {"br;quality=1", Encoding::identity},
        {" br ; q=0.125 ,", Encoding::brotli},
        {"brotli, xgzip", Encoding::identity},
    };
    for (const Row& row : rows) {
        INFO(row.header);
        CHECK(choose_encoding(row.header, both) == row.chosen);
    }
    CHECK(choose_encoding("br, gzip", {true, false}) == Encoding::gzip);
    CHECK(choose_encoding("br, gzip", {false, false}) == Encoding::identity);
}
