// What a press writes over can be had back.
#include <catch2/catch_test_macros.hpp>

#include "app/contacts_update.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Said;
using tests::ClientSession;

TEST_CASE("a contact that was copied over another can be had back") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    const domain::EnrolmentDraft before = session.model.enrolment.draft;
    session.act(app::ContactCopied{0, 2});
    REQUIRE(session.model.enrolment.draft != before);
    REQUIRE(session.model.undo);
    session.act(app::UndoPressed{});
    CHECK(session.model.enrolment.draft == before);
    CHECK(!session.model.undo);
    CHECK(session.model.toast->said == Said::undone);
}

TEST_CASE("a cardholder that was copied over another can be had back", "[R92]") {
    ClientSession session;
    session.fill_all();
    const domain::EnrolmentDraft before = session.model.enrolment.draft;
    session.act(app::CardholderCopied{2});
    session.act(app::UndoPressed{});
    CHECK(session.model.enrolment.draft == before);
}

TEST_CASE("an administrator who was removed can be had back, with the forms open as they were", "[R82]") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    session.act(app::AdministratorAdded{});
    const std::size_t added = session.model.enrolment.draft.contacts.size() - 1;
    session.fill_contact(added, "second@example.com");
    const app::EnrolmentModel before = session.model.enrolment;
    session.act(app::AdministratorRemoved{added});
    CHECK(session.model.toast->said == Said::contact_removed);
    CHECK(session.model.toast->subject == "Ada Sample");
    session.act(app::UndoPressed{});
    CHECK(session.model.enrolment.draft == before.draft);
    CHECK(session.model.enrolment.open_forms == before.open_forms);
}

TEST_CASE("a calculation that takes the place of a cart can be taken back, and of none says nothing") {
    ClientSession session;
    session.fill_products();
    const domain::EnrolmentDraft before = session.model.enrolment.draft;
    session.act(app::AddressChanged{"/calculator?line=standard-ov:2&tax=DE&term=3"});
    session.act(app::EnrolWithPressed{});
    CHECK(session.model.enrolment.draft.cart[0].product == "standard-ov");
    CHECK(session.model.toast->said == Said::cart_replaced);
    session.act(app::UndoPressed{});
    CHECK(session.model.enrolment.draft == before);

    ClientSession fresh("/calculator?line=standard-ov:2&tax=DE&term=3");
    fresh.act(app::EnrolWithPressed{});
    CHECK(!fresh.model.toast);
}

TEST_CASE("a calculation does not take the place of what is being bought") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const domain::EnrolmentDraft bought = session.model.enrolment.draft;
    session.act(app::AddressChanged{"/calculator?line=standard-ov:2"});
    session.act(app::EnrolWithPressed{});
    CHECK(session.model.enrolment.draft == bought);
    CHECK(session.model.route.page == app::Page::payment);
}

TEST_CASE("Undo is offered while nothing else has changed, and goes with its message") {
    ClientSession session;
    session.fill_products();
    session.fill_contacts();
    session.act(app::ContactCopied{0, 2});
    session.act(app::ContactTyped{1, app::ContactField::job_title, "CTO"});
    CHECK(!session.model.undo);
    session.act(app::UndoPressed{});
    CHECK(session.model.enrolment.draft.contacts[1].contact.job_title == "CTO");

    session.act(app::ContactCopied{0, 3});
    session.now = session.now.plus_seconds(10);
    session.act(app::Ticked{});
    CHECK(session.model.undo);
    session.now = session.now.plus_seconds(20);
    session.act(app::Ticked{});
    CHECK(!session.model.undo);
}
