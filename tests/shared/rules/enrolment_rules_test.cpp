#include "rules/enrolment_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/message.hpp"
#include "support/enrolment_vectors.hpp"

using namespace certfolio;
using tests::all_steps;
using tests::changed_enrolment;
using tests::now_of;
using tests::payment_of;
using tests::Vector;

namespace {

bool stands_at(const core::Violations& violations, const std::string& slug, const std::string& field) {
    return std::any_of(violations.begin(), violations.end(), [&](const core::Violation& violation) {
        return core::slug(violation.code) == slug && violation.field == field;
    });
}

std::string listed(const core::Violations& violations) {
    std::string text;
    for (const core::Violation& violation : violations)
        text += std::string(core::slug(violation.code)) + " at " + violation.field + "; ";
    return text;
}

}  // namespace

TEST_CASE("an enrolment becomes an order, or is refused at the right field",
          "[R44][R55][R62][R63][R64][R68][R69][R80][R91][R95]") {
    const domain::Catalogue catalogue = tests::sample_catalogue();
    for (const Vector& vector : tests::read_vectors("enrolment.vec")) {
        INFO(vector.place());
        const auto draft = changed_enrolment(vector);
        const auto payment = payment_of(vector);
        const auto order = rules::decide_order(draft, payment, catalogue, now_of(vector));
        INFO((order ? std::string("an order") : listed(order.error())));
        REQUIRE(order.has_value() == vector.valid);
        if (!order)
            CHECK(stands_at(order.error(), vector.expect, vector.value("At")));
        else if (vector.expect != "order")
            CHECK(stands_at(all_steps(draft, payment, catalogue, now_of(vector)), vector.expect,
                            vector.value("At")));
    }
}

TEST_CASE("an order holds everything parsed, in its one form", "[R81][R91][R99][R101]") {
    const auto order = rules::decide_order(tests::base_enrolment(), tests::base_payment(),
                                           tests::sample_catalogue(), tests::base_now());
    REQUIRE(order.has_value());
    const domain::OrderContents& contents = order->value;
    CHECK(contents.organisations.front().text() == "Example Limited");
    CHECK(contents.domains[1].name.text() == "xn--bcher-kva.example");
    CHECK(contents.domains[1].right == domain::DomainRight::maintained_for_client);
    CHECK(contents.extended_validation);
    REQUIRE(contents.contacts.size() == 6);
    CHECK(contents.contacts[0].contact.phone == "+14165550100");
    const auto* card = std::get_if<domain::CardPayment>(&contents.payment);
    REQUIRE(card != nullptr);
    CHECK(card->last_four == "4242");
    CHECK(card->cardholder.country == "CA");
    CHECK(!order->explanation.empty());
    CHECK(contents.quote.lines.size() == 2);
}

TEST_CASE("parked contacts stay out of the order", "[R89]") {
    auto draft = tests::base_enrolment();
    draft.cart.pop_back();
    const auto order =
        rules::decide_order(draft, tests::base_payment(), tests::sample_catalogue(), tests::base_now());
    REQUIRE(order.has_value());
    CHECK(order->value.contacts.size() == 4);
    CHECK(!order->value.extended_validation);
}

TEST_CASE("a refused order carries no warnings", "[R99]") {
    auto draft = tests::base_enrolment();
    draft.organisations.front() += ",";
    draft.agreement.reset();
    const auto order =
        rules::decide_order(draft, tests::base_payment(), tests::sample_catalogue(), tests::base_now());
    REQUIRE(!order.has_value());
    REQUIRE(order.error().size() == 1);
    CHECK(order.error()[0].code == core::Code::agreement_not_accepted);
}

TEST_CASE("names full of slips are warned of, and neither refuse nor hide what does", "[R61][R99]") {
    const domain::Catalogue catalogue = tests::sample_catalogue();
    auto draft = tests::base_enrolment();
    draft.organisations = tests::sloppy_organisations();
    const auto products =
        rules::check_step(domain::EnrolmentStep::products, draft, catalogue, {}, tests::base_now());
    CHECK(products.size() == 6 * draft.organisations.size());
    CHECK(!products.refuses());
    CHECK(!products.truncated());
    CHECK(rules::decide_order(draft, tests::base_payment(), catalogue, tests::base_now()).has_value());

    draft.domains.clear();
    draft.domain_method.reset();
    draft.tax_place.clear();
    const auto order = rules::decide_order(draft, tests::base_payment(), catalogue, tests::base_now());
    REQUIRE(!order.has_value());
    CHECK(listed(order.error()) ==
          "cart.tax_place_missing at /tax_place; domain.missing at /domains; domain.method_missing at "
          "/domain_method; ");
}

TEST_CASE("a lacking place of tax is looked for where the invoice goes, then at home", "[R7]") {
    const domain::Catalogue catalogue = tests::sample_catalogue();
    auto draft = tests::base_enrolment();
    draft.tax_place.clear();
    const auto fixes = [&] {
        const auto found =
            rules::check_step(domain::EnrolmentStep::products, draft, catalogue, {}, tests::base_now());
        return found.find_at("/tax_place")->fixes;
    };
    for (domain::ContactForm& form : draft.contacts)
        form.contact.country = form.role == domain::ContactRole::billing ? "DE" : "FR";
    REQUIRE(fixes().size() == 1);
    CHECK(fixes().front().subject == "DE");
    draft.contacts.clear();
    CHECK(fixes().front().subject == "US");
    CHECK(fixes().back().subject == "GB");
}

TEST_CASE("an empty enrolment is told everything that it lacks, step by step", "[R79][R87][R97]") {
    const auto catalogue = tests::sample_catalogue();
    const domain::EnrolmentDraft empty;
    const auto step = [&](domain::EnrolmentStep which) {
        return rules::check_step(which, empty, catalogue, {}, tests::base_now());
    };
    const auto products = step(domain::EnrolmentStep::products);
    for (const auto code :
         {core::Code::cart_account_type_missing, core::Code::cart_empty, core::Code::cart_tax_place_missing,
          core::Code::organisation_missing, core::Code::domain_missing, core::Code::domain_method_missing})
        CHECK(products.contains(code));
    CHECK(step(domain::EnrolmentStep::contacts).size() == 4);
    const auto payment = step(domain::EnrolmentStep::payment);
    CHECK(payment.contains(core::Code::payment_method_missing));
    CHECK(payment.contains(core::Code::agreement_not_accepted));
}

TEST_CASE("the roles of extended validation are asked for only with it", "[R89]") {
    CHECK(rules::list_roles_asked_for(false).size() == 4);
    CHECK(rules::list_roles_asked_for(true).size() == 6);
    CHECK(rules::list_roles_asked_for(true).back() == domain::ContactRole::contract_signer);
}

TEST_CASE("people are counted by their address, whatever its case", "[R83]") {
    auto draft = tests::base_enrolment();
    CHECK(rules::reachability(draft.contacts, true).people == 6);
    CHECK(rules::reachability(draft.contacts, false).people == 4);
    CHECK(rules::reachability(draft.contacts, true).account_administrators == 1);
    draft.contacts[1].contact.email = " ADA@example.com";
    CHECK(rules::reachability(draft.contacts, true).people == 5);
    draft.contacts[1].contact.email.clear();
    CHECK(rules::reachability(draft.contacts, true).people == 5);
}

TEST_CASE("a pasted list adds its good names and reports each bad one", "[R71]") {
    const auto catalogue = tests::sample_catalogue();
    for (const Vector& vector : tests::read_vectors("domain_list.vec")) {
        INFO(vector.place());
        std::vector<domain::DomainDraft> present;
        std::istringstream names(vector.value("Present"));
        for (std::string name; names >> name;)
            present.push_back({name, domain::DomainRight::owned});
        const auto import = rules::import_domains(vector.value("List"), present, catalogue);
        std::string added;
        for (const auto& draft : import.added)
            added += (added.empty() ? "" : " ") + draft.name;
        CHECK(added == vector.value("Added"));
        std::string refused;
        for (const auto& item : import.refused)
            refused += (refused.empty() ? "" : " ") + std::string(core::slug(item.violation.code));
        CHECK(refused == (vector.valid ? "" : vector.expect));
        for (const auto& draft : import.added)
            present.push_back(draft);
        CHECK(rules::check_domains(present, catalogue).refuses() == present.empty());
    }
}

TEST_CASE("an endless list is not read to its end", "[R71]") {
    std::string list;
    for (int i = 0; i < 5000; ++i)
        list += "-x-.com,";
    const auto import = rules::import_domains(list, {}, tests::sample_catalogue());
    CHECK(import.added.empty());
    CHECK(import.refused.size() == 1001);
    CHECK(import.refused.back().violation.code == core::Code::domain_too_many);
}

TEST_CASE("organisation names are warned about, and each fix takes its warning away", "[R58][R59][R60]") {
    for (const Vector& vector : tests::read_vectors("organisation_name.vec")) {
        INFO(vector.place() << " " << vector.value("Organisation"));
        const auto found = rules::check_organisation(vector.value("Organisation"));
        std::string codes;
        for (const core::Violation& violation : found)
            codes += (codes.empty() ? "" : " ") + std::string(core::slug(violation.code));
        CHECK(codes == (vector.valid ? "" : vector.expect));
        for (const core::Violation& violation : found)
            for (const core::Fix& fix : violation.fixes)
                CHECK(!rules::check_organisation(fix.subject).contains(violation.code));
        if (!vector.has("Fix"))
            continue;
        REQUIRE((!found.empty() && !found[0].fixes.empty()));
        CHECK(found[0].fixes[0].subject == vector.value("Fix"));
    }
}

TEST_CASE("all three fields of a card are checked at once", "[R93][R94]") {
    const auto now = tests::base_now();
    CHECK(rules::check_card({"4242 4242 4242 4242", "12/30", "123"}, now).empty());
    const auto found = rules::check_card({"", "", ""}, now);
    REQUIRE(found.size() == 3);
    CHECK(found[0].field == "/card/number");
    CHECK(found[1].field == "/card/expiry");
    CHECK(found[2].field == "/card/security_code");
    // American Express has a code of four digits
    CHECK(rules::check_card({"378282246310005", "12/30", "123"}, now)
              .contains(core::Code::card_security_code_length));
}

TEST_CASE("a catalogue without an agreement in force sells nothing", "[R95]") {
    auto catalogue = tests::sample_catalogue();
    catalogue.agreements.clear();
    CHECK(rules::find_agreement_in_force(catalogue, tests::base_now()) == nullptr);
    CHECK(rules::check_agreement(tests::base_enrolment(), catalogue, tests::base_now())
              .contains(core::Code::agreement_version_not_in_force));
}
