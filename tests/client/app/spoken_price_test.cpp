#include "app/spoken_price.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/client_session.hpp"

using namespace certfolio;
using tests::ClientSession;

namespace {

/// Lets the time pass until nothing about the price is due any more; gives what was said last.
std::optional<domain::Money> said_after_a_while(ClientSession& session) {
    session.now = session.now.plus_seconds(app::price_settles_seconds);
    session.act(app::Ticked{});
    CHECK_FALSE(session.model.spoken_price.due);
    return session.model.spoken_price.said;
}

void type_in_cart(ClientSession& session, const char* digits) {
    session.act(app::CartQuantityTyped{0, digits});
}

}  // namespace

TEST_CASE("a total is said once it has not changed for a while, not for each digit") {
    ClientSession session;
    session.add_to_cart("advantage-ov", 2);
    const auto first = said_after_a_while(session);
    CHECK(first == session.model.derived.quote->value.total);
    for (const char* digits : {"1", "12", "123"}) {
        type_in_cart(session, digits);
        session.now = session.now.plus_seconds(app::price_settles_seconds - 1);
        session.act(app::Ticked{});
        CHECK(session.model.spoken_price.said == first);
    }
    CHECK(said_after_a_while(session) == session.model.derived.quote->value.total);
    CHECK(session.model.spoken_price.said != first);
}

TEST_CASE("a total that comes back to what it was before anybody heard of it is not said") {
    ClientSession session;
    session.add_to_cart("advantage-ov", 2);
    const auto first = said_after_a_while(session);
    type_in_cart(session, "21");
    type_in_cart(session, "2");
    CHECK(said_after_a_while(session) == first);
}

TEST_CASE("a total that comes with a page, from the device or from the server is not said") {
    ClientSession session{"/calculator?line=advantage-ov:5"};
    REQUIRE(session.model.derived.calculator.quote);
    CHECK_FALSE(session.model.spoken_price.due);
    session.act(app::AddressChanged{"/calculator?line=advantage-ov:7"});
    CHECK_FALSE(session.model.spoken_price.due);
    session.act(app::LinkFollowed{"/enrol"});
    CHECK_FALSE(session.model.spoken_price.due);
    session.add_to_cart("advantage-ov", 2);
    REQUIRE(session.model.spoken_price.due);
    session.act(app::LinkFollowed{"/help"});
    CHECK_FALSE(session.model.spoken_price.due);
}
