#include "app/contacts_update.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/client_session.hpp"

using namespace certfolio;
using domain::ContactRole;
using tests::ClientSession;

namespace {

bool has_form(const ClientSession& session, ContactRole role) {
    const auto forms = app::list_forms(session.model);
    return std::any_of(forms.begin(), forms.end(), [&](std::size_t form) {
        return session.model.enrolment.draft.contacts[form].role == role;
    });
}

}  // namespace

TEST_CASE("each role has a form, and the EV roles only with EV in the cart", "[R81][R89]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    CHECK(app::list_forms(session.model).size() == 4);
    CHECK(!has_form(session, ContactRole::higher_authority));
    CHECK(!has_form(session, ContactRole::contract_signer));
}

TEST_CASE("removing the last EV product parks its contacts, and bringing it back brings them back",
          "[R89][D-n]") {
    ClientSession session;
    session.fill_products("multi-domain-ev", 1);
    session.fill_contacts();
    CHECK(session.model.derived.extended_validation);
    REQUIRE(has_form(session, ContactRole::higher_authority));
    REQUIRE(!session.model.derived.steps[1].refuses());

    session.act(app::CartLineRemoved{0});
    session.add_to_cart("advantage-ov", 1);
    CHECK(!session.model.derived.extended_validation);
    CHECK(!has_form(session, ContactRole::higher_authority));
    CHECK(session.model.enrolment.draft.contacts.size() == 6);
    CHECK(!session.model.derived.steps[1].refuses());

    session.add_to_cart("multi-domain-ev", 1);
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    REQUIRE(has_form(session, ContactRole::higher_authority));
    CHECK(session.model.enrolment.draft.contacts.size() == 6);
    CHECK(!session.model.derived.steps[1].refuses());
}

TEST_CASE("copying a contact is a snapshot, not a link", "[R86]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    session.fill_contact(0, "ada@example.com");
    session.act(app::ContactCopied{0, 2});
    CHECK(session.model.enrolment.draft.contacts[2].contact.email == "ada@example.com");
    session.act(app::ContactTyped{0, app::ContactField::email, "other@example.com"});
    CHECK(session.model.enrolment.draft.contacts[2].contact.email == "ada@example.com");
}

TEST_CASE("a second administrator can be added and removed again", "[R82]") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    session.act(app::AdministratorAdded{});
    const std::size_t added = session.model.enrolment.draft.contacts.size() - 1;
    CHECK(session.model.enrolment.draft.contacts[added].role == ContactRole::account_administrator);
    CHECK(app::form_key(session.model, added) == "contacts/account_administrator-2");
    CHECK(session.model.derived.steps[1].refuses());
    session.fill_contact(added, "second@example.com");
    CHECK(!session.model.derived.steps[1].refuses());
    CHECK(session.model.derived.reachability.account_administrators == 2);
    session.act(app::AdministratorRemoved{added});
    CHECK(session.model.derived.reachability.account_administrators == 1);
    CHECK(!session.model.derived.steps[1].refuses());
}

TEST_CASE("Next contact closes the form, opens the next and moves there", "[R84][R85]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    CHECK(session.model.enrolment.open_forms == std::vector<std::size_t>{0});
    session.act(app::NextContactPressed{0});
    CHECK(session.model.enrolment.open_forms == std::vector<std::size_t>{1});
    REQUIRE(session.find<app::Focus>());
    CHECK(session.find<app::Focus>()->key == "contacts/authorisation/given_name");
    session.act(app::FormToggled{1});
    CHECK(session.model.enrolment.open_forms.empty());
}

TEST_CASE("Next in vain opens every form that has something to mend", "[R87]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    session.act(app::NextPressed{domain::EnrolmentStep::contacts});
    CHECK(session.model.route.page == app::Page::contacts);
    CHECK(session.model.enrolment.open_forms.size() == 4);
}

TEST_CASE("one person in every role is said, and does not forbid going on", "[R83]") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    for (std::size_t form = 0; form < 4; ++form)
        session.fill_contact(form, "ada@example.com");
    CHECK(session.model.derived.steps[1].contains(core::Code::contact_one_person_in_every_role));
    session.act(app::NextPressed{domain::EnrolmentStep::contacts});
    CHECK(session.model.route.page == app::Page::payment);
}

TEST_CASE("an invoice to another country than that of the tax is said, and does not forbid going on",
          "[R7]") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    CHECK(!session.model.derived.steps[1].contains(core::Code::cart_tax_place_differs));
    session.act(app::TaxPlaceChosen{app::Where::enrolment, "DE"});
    CHECK(session.model.derived.steps[1].contains(core::Code::cart_tax_place_differs));
    session.act(app::NextPressed{domain::EnrolmentStep::contacts});
    CHECK(session.model.route.page == app::Page::payment);
}
