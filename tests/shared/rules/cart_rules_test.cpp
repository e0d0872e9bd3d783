#include "rules/cart_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "rules/catalogue_rules.hpp"
#include "support/cart_vectors.hpp"
#include "support/spelt_fixes.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;

domain::Catalogue catalogue_of(const Vector& vector) {
    domain::Catalogue catalogue = sample_catalogue();
    if (vector.has("LinesMax"))
        catalogue.limits.cart_lines_max = std::stoi(vector.value("LinesMax"));
    const auto change = [&](const char* key, const auto& how) {
        if (!vector.has(key))
            return;
        const std::string text = vector.value(key);
        const auto space = text.find(' ');
        how(product_of(catalogue, text.substr(0, space)), day(text.substr(space + 1)));
    };
    change("Withdrawn", [](domain::Product& product, core::Date from) { product.on_sale_until = from; });
    change("Future", [](domain::Product& product, core::Date from) {
        product.prices = {product.prices.front()};
        product.prices.front().from = from;
    });
    change("Dearer", [](domain::Product& product, core::Date from) {
        product.prices = {product.prices.front(), product.prices.front()};
        product.prices.back().from = from;
        product.prices.back().unit.minor *= 100;
    });
    return catalogue;
}

core::Violations violations_of(const Vector& vector) {
    const domain::Catalogue catalogue = catalogue_of(vector);
    const core::Instant now = at(vector.has("At") ? vector.value("At") : "2026-11-22T14:02:09Z");
    const auto cart = rules::parse_cart(draft_of(vector));
    if (vector.value("Check") == "parse")
        return cart ? core::Violations{} : cart.error();
    INFO("the vector's cart cannot be read");
    REQUIRE(cart.has_value());
    if (vector.value("Check") == "inventory")
        return rules::check_initial_inventory(*cart, catalogue, now);
    REQUIRE(vector.value("Check") == "cart");
    return rules::check_cart(*cart, catalogue, now);
}

}  // namespace

TEST_CASE("carts are judged as the vectors say", "[R9][R10][R44][R46][R47][R48][R52]") {
    for (const Vector& vector : read_vectors("cart.vec")) {
        INFO(vector.place());
        CHECK(spelt(violations_of(vector)) == vector.expect);
        CHECK(vector.valid == (vector.expect == "ok"));
    }
}

TEST_CASE("carrying out any of the fixes offered makes the first inventory sufficient", "[R46][R47][R48]") {
    const domain::Catalogue& catalogue = sample_catalogue();
    const core::Instant now = at("2026-11-22");
    for (int smime = 0; smime <= 4; ++smime)
        for (int mobile = 0; mobile <= 9; ++mobile) {
            if (smime + mobile == 0)
                continue;
            std::string text = smime > 0 ? "smime-enterprise=" + std::to_string(smime) : "";
            if (mobile > 0)
                text += (text.empty() ? "" : ",") + ("mobile-device=" + std::to_string(mobile));
            const domain::Cart cart = unit_based(text);
            const core::Violations violations = rules::check_initial_inventory(cart, catalogue, now);
            INFO(text);
            REQUIRE(violations.size() == 1);
            REQUIRE(violations[0].fixes.size() == cart.lines.size() + 1);
            std::int64_t amount_before = 0;
            for (const core::Fix& fix : violations[0].fixes) {
                CHECK(fix.amount >= amount_before);
                amount_before = fix.amount;
                domain::Cart mended = cart;
                bool present = false;
                for (domain::CartLine& line : mended.lines)
                    if (line.product.text() == fix.subject) {
                        line.quantity = *domain::Quantity::from(line.quantity.number() + fix.amount);
                        present = true;
                    }
                if (!present)
                    mended.lines.push_back(lines(fix.subject + "=" + std::to_string(fix.amount)).front());
                CHECK(rules::check_initial_inventory(mended, catalogue, now).empty());
            }
        }
}

TEST_CASE("fixes are shown with the products' names and carried out with their ids", "[R46]") {
    const core::Violations violations = rules::check_initial_inventory(unit_based("smime-enterprise=4"),
                                                                       sample_catalogue(), at("2026-11-22"));
    const core::Violations named = rules::name_products(violations, sample_catalogue(), "en");
    REQUIRE(named.size() == 1);
    CHECK(named[0].fixes[0].subject == "S/MIME Enterprise");
    CHECK(named[0].fixes[1].subject == "Private SSL");
    CHECK(violations[0].fixes[0].subject == "smime-enterprise");
    CHECK(named[0].code == violations[0].code);
}

TEST_CASE("one extended product in the cart asks for extended validation", "[R89]") {
    const auto needs = [](const char* text) {
        return rules::needs_extended_validation(unit_based(text), sample_catalogue());
    };
    CHECK(needs("multi-domain-ev=1"));
    CHECK(needs("standard-ov=1, code-signing-ev=1"));
    CHECK_FALSE(needs("standard-ov=1, smime-enterprise=5"));
    CHECK_FALSE(needs(""));
    CHECK_FALSE(needs("unknown-ev=1"));
}

TEST_CASE("what can be read of a draft is priced although the rest cannot", "[R50]") {
    domain::EnrolmentDraft draft;
    draft.account_type = domain::AccountType::subscription;
    draft.term_years = 9;
    draft.tax_place = "nowhere";
    draft.headquarters_outside = true;
    draft.cart = {{"standard-ov", "2"}, {"wildcard-ov", "two"}, {"", "1"}, {"private-ssl", "3"}};
    const domain::Cart cart = rules::readable_cart(draft);
    CHECK(cart.account_type == domain::AccountType::subscription);
    CHECK(cart.headquarters_outside);
    CHECK_FALSE(cart.term.has_value());
    CHECK_FALSE(cart.tax_place.has_value());
    CHECK(cart.lines == lines("standard-ov=2, private-ssl=3"));
    const auto whole = rules::parse_cart(draft);
    REQUIRE_FALSE(whole.has_value());
    CHECK(whole.error().size() == 4);
}
