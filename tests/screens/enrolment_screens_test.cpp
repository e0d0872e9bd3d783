#include "support/golden.hpp"

using namespace certfolio;
using tests::check_page;
using tests::ClientSession;

TEST_CASE("the first step while the price list is on its way can be filled in") {
    ClientSession session;
    session.model = {};
    session.model.spare_key = "key";
    session.act(app::Started{"/enrol", "https://certfolio.example", 0, true});
    check_page("products-loading", session);
}

TEST_CASE("the page's HTML holds the first step as the program will describe it, to be filled in before") {
    ClientSession session;
    session.model = {};
    session.model.spare_key = "key";
    session.act(app::Started{"/enrol", "https://certfolio.example", 0, true});
    tests::ScreenHarness harness{1280.0F, 800.0F};
    app::Actions actions;
    harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); });
    tests::check_file("web/first_step.html", harness.html() + "\n");
}

TEST_CASE("the first step of a new enrolment", "[R7][R9][R44][R45][R55][R64][R77][R78]") {
    check_page("products-empty", ClientSession{});
}

TEST_CASE("the first step filled in, with EV in the cart", "[R50][R52][R89]") {
    ClientSession session;
    session.fill_products();
    session.add_to_cart("multi-domain-ev", 1);
    session.add_to_cart("smime-enterprise", 4);
    session.act(app::DomainTyped{"bücher.example"});
    session.act(app::DomainAdded{});
    session.act(app::HeadquartersToggled{app::Where::enrolment, true});
    session.model.toast.reset();
    check_page("products-filled", session);
}

TEST_CASE("the first step with errors: each beside its field and in the summary", "[R46][R67][R79]") {
    ClientSession session;
    session.add_to_cart("smime-enterprise", 4);
    session.act(app::QuantityTyped{app::Where::enrolment, "advantage-ov", "many"});
    session.act(app::DomainTyped{"exmaple..com"});
    session.act(app::FieldLeft{std::string(app::domain_entry_pointer), false});
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    session.model.toast.reset();
    check_page("products-errors", session);
}

TEST_CASE("the dialog for many domains says what becomes of each", "[R71]") {
    ClientSession session;
    session.act(app::DomainListOpened{});
    session.act(app::DomainListTyped{"one.example, *.example.org, two.example"});
    check_page("products-list", session);
}

TEST_CASE("an account by units", "[R9][R33]") {
    ClientSession session;
    session.act(app::AccountTypeChosen{app::Where::enrolment, domain::AccountType::unit_based});
    session.add_to_cart("advantage-ov", 3);
    session.model.toast.reset();
    check_page("products-units", session);
}

TEST_CASE("the contacts before anything is typed", "[R80][R81][R82][R84][R85]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    check_page("contacts-empty", session);
}

TEST_CASE("the contacts of an EV order, filled in", "[R83][R86][R88][R89][R90]") {
    ClientSession session;
    session.fill_products("multi-domain-ev", 1);
    session.fill_contacts();
    session.act(app::FormToggled{4});
    session.model.toast.reset();
    check_page("contacts-ev", session);
}

TEST_CASE("the contacts with errors", "[R87]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    session.fill_contact(0, "not an address");
    session.act(app::NextPressed{domain::EnrolmentStep::contacts});
    check_page("contacts-errors", session);
}

TEST_CASE("the billing contact's form says when the invoice goes to another country than the tax", "[R7]") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    session.act(app::TaxPlaceChosen{app::Where::enrolment, "DE"});
    for (std::size_t form = 0; form < 4; ++form)
        if (std::find(session.model.enrolment.open_forms.begin(), session.model.enrolment.open_forms.end(),
                      form) == session.model.enrolment.open_forms.end())
            session.act(app::FormToggled{form});
    tests::ScreenHarness harness{1280, 800};
    app::Actions actions;
    harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); });
    const std::string page = harness.text();
    const std::size_t said = page.find("You chose to be taxed in DE");
    CHECK(said != std::string::npos);
    CHECK(page.find("You chose to be taxed in DE", said + 1) == std::string::npos);
}

TEST_CASE("the payment by card", "[R91][R92][R93][R94][R95][R96][R97]") {
    ClientSession session;
    session.fill_all();
    session.model.toast.reset();
    check_page("payment-card", session);
}

TEST_CASE("the payment with what the gateway and the server may say") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(wire::Operation::order_place, 402, tests::problem(core::Code::payment_declined, 402));
    session.model.toast.reset();
    check_page("payment-declined", session);
    session.buy();
    session.lose_reply(wire::Operation::order_place);
    check_page("payment-unanswered", session);
    session.act(app::GivingUp{app::GivingUp::Step::asked});
    check_page("purchase-give-up", session);
}

TEST_CASE("the payment on its way shows what is being bought and nothing to change", "[R97]") {
    ClientSession session;
    session.fill_all();
    session.act(app::BuyPressed{});
    session.model.toast.reset();
    check_page("purchase", session);
}

TEST_CASE("a contact that was just copied can be had back") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    session.act(app::ContactCopied{0, 1});
    check_page("contacts-copied", session);
}

TEST_CASE("the payment by purchase order") {
    ClientSession session;
    session.fill_all();
    session.act(app::PaymentMethodChosen{domain::PaymentMethod::purchase_order});
    session.act(app::PurchaseOrderTyped{"PO-2026-118"});
    session.model.toast.reset();
    check_page("payment-purchase-order", session);
}

TEST_CASE("no card data is in what a screen says of itself", "[R94]") {
    ClientSession session;
    session.fill_all();
    tests::ScreenHarness harness{1280, 800};
    app::Actions actions;
    harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); });
    CHECK(harness.text().find("4242 4242 4242 4242\"") == std::string::npos);
    CHECK(harness.html().find("value=\"4242") == std::string::npos);
}

TEST_CASE("typing into a field is an action with its text") {
    ClientSession session;
    tests::ScreenHarness harness{1280, 800};
    app::Actions actions;
    const auto draw = [&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); };
    harness.settle(draw);
    harness.type("domain_entry", "example.com");
    harness.press("domains/add");
    harness.frame(draw);
    REQUIRE(actions.size() == 2);
    CHECK(std::get<app::DomainTyped>(actions[0]).text == "example.com");
    CHECK(std::holds_alternative<app::DomainAdded>(actions[1]));
}

TEST_CASE("every error of the summary leads to an element of the page", "[R79]") {
    ClientSession session;
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    tests::ScreenHarness harness{1280, 800};
    app::Actions actions;
    harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); });
    int links = 0;
    for (std::size_t i = 0; i < harness.recorder().count(); ++i) {
        const mirror::Node node = harness.recorder().node(i);
        if (node.role != mirror::Role::link || node.href.substr(0, 1) != "#")
            continue;
        ++links;
        CAPTURE(node.href);
        CHECK(harness.shows(node.href.substr(1)));
    }
    CHECK(links >= 3);
}
