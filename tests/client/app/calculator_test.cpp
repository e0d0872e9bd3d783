#include "app/calculator.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/calculator_update.hpp"
#include "rules/pricing_rules.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Where;
using tests::ClientSession;

TEST_CASE("the address of a calculation holds all of it") {
    ClientSession session("/calculator");
    session.act(app::TermChosen{Where::calculator, 3});
    session.act(app::TaxPlaceChosen{Where::calculator, "CA-ON"});
    session.act(app::HeadquartersToggled{Where::calculator, true});
    session.act(app::QuantityTyped{Where::calculator, "advantage-ov", "7"});
    session.act(app::CalculatorDateTyped{"2027-03-15"});
    REQUIRE(session.find<app::Navigate>());
    const std::string address = session.find<app::Navigate>()->address;
    CHECK(session.find<app::Navigate>()->replace);
    REQUIRE(session.model.derived.calculator.quote);

    ClientSession other(address);
    REQUIRE(other.model.derived.calculator.quote);
    CHECK(other.model.derived.calculator.quote->value.total ==
          session.model.derived.calculator.quote->value.total);
    CHECK(other.model.calculator.date == "2027-03-15");
    CHECK(other.model.derived.calculator.cart == session.model.derived.calculator.cart);
}

TEST_CASE("the limit of a certificate follows the issue date under each profile", "[R41][R42][D-o]") {
    ClientSession session("/calculator?at=2026-03-14");
    const auto limit_of = [&session](std::string_view profile) {
        const auto& derived = session.model.derived.calculator;
        for (const app::LimitAnswer& answer : derived.limits.front().answers)
            if (session.model.server.catalogue->limit_profiles[answer.profile].id.text() == profile)
                return answer.limit->value.until;
        return core::Instant{};
    };
    CHECK(limit_of("guide") == tests::at("2027-04-14"));
    CHECK(limit_of("public-trust") == tests::at("2027-04-14"));  // 13 months are fewer than 398 days
    session.act(app::CalculatorDateTyped{"2026-03-15"});
    CHECK(limit_of("public-trust") == tests::at("2026-03-15").plus_days(200));
}

TEST_CASE("a date that cannot be read gives no price and no limit") {
    ClientSession session("/calculator?at=tomorrow&line=advantage-ov:1");
    CHECK(!session.model.derived.calculator.at);
    CHECK(!session.model.derived.calculator.quote);
}

TEST_CASE("a quote is saved as a file and opened again") {
    ClientSession session("/calculator?line=advantage-ov:2&tax=CA-ON");
    session.act(app::QuoteSavePressed{});
    REQUIRE(session.find<app::SaveFile>());
    const app::SaveFile file = *session.find<app::SaveFile>();
    session.act(app::QuoteFileOpened{file.name, file.content});
    REQUIRE(session.model.calculator.opened);
    CHECK(session.model.calculator.opened->quote.total ==
          session.model.derived.calculator.quote->value.total);
    session.act(app::QuoteFileOpened{"other.txt", "not a quote"});
    REQUIRE(session.model.toast);
    CHECK(session.model.toast->said == app::Said::file_unreadable);
}

TEST_CASE("a calculation becomes the cart of an enrolment") {
    ClientSession session("/calculator?line=advantage-ov:2&line=smime-enterprise:5&tax=CA-ON&term=3");
    session.act(app::EnrolWithPressed{});
    CHECK(session.model.route.page == app::Page::products);
    CHECK(session.model.enrolment.draft.cart.size() == 2);
    CHECK(session.model.enrolment.draft.term_years == 3);
    CHECK(session.model.enrolment.draft.tax_place == "CA-ON");
}

TEST_CASE("an opened quote of an addition is compared with an addition, not with a new account") {
    ClientSession session("/calculator");
    domain::Cart cart;
    cart.account_type = domain::AccountType::subscription;
    cart.term = domain::Term::from_years(1).value();
    cart.lines.push_back({domain::ProductId::parse("advantage-ov").value(), domain::Quantity{}});
    const domain::RunningAccount account{session.now.plus_days(-300), session.now.plus_days(65)};
    const auto quote = rules::price_addition(cart, account, *session.model.server.catalogue, session.now);
    REQUIRE(quote);
    session.act(app::QuoteFileOpened{
        "addition.json", wire::encode(wire::QuoteView{quote.value().value, quote.value().explanation})});
    CHECK(session.model.derived.calculator.opened_holds);
    CHECK(!session.model.derived.calculator.opened_differs);

    session.act(app::CalculatorDateTyped{"2027-01-10"});
    REQUIRE(session.model.derived.calculator.opened_differs);
    CHECK(session.model.derived.calculator.opened_differs->minor < quote.value().value.total.minor);

    session.act(app::CalculatorDateTyped{"2027-06-01"});
    CHECK(!session.model.derived.calculator.opened_holds);
    CHECK(!session.model.derived.calculator.opened_differs);
}
