#include "app/draft_update.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/saved_draft.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Page;
using tests::ClientSession;
using wire::Operation;

namespace {

wire::DraftView view_of(const domain::EnrolmentDraft& draft) {
    wire::DraftView view;
    view.secret.text = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj";
    view.revision = 3;
    view.saved_at = tests::at("2026-11-22T14:02:00Z");
    view.expires_at = tests::at("2026-12-22T14:02:00Z");
    view.draft = draft;
    return view;
}

}  // namespace

TEST_CASE("a change is saved on this device within two seconds, and at once when a field is left") {
    ClientSession session;
    session.act(app::OrganisationTyped{"Sample"});
    CHECK(!session.find<app::SaveLocal>());
    REQUIRE(session.find<app::WakeAt>());
    CHECK(session.find<app::WakeAt>()->due <= session.now.plus_seconds(2));
    session.now = session.find<app::WakeAt>()->due;
    session.act(app::Ticked{});
    REQUIRE(session.find<app::SaveLocal>());
    CHECK(session.find<app::SaveLocal>()->name == "draft");

    session.act(app::OrganisationTyped{"Sample Ltd."});
    session.act(app::FieldLeft{"/organisation_entry", false});
    CHECK(session.find<app::SaveLocal>());
    session.act(app::LocalSaved{"draft", true});
    CHECK(session.model.keeping.saved_at == session.now);
}

TEST_CASE("nothing to save, nothing due: an idle page has no timer") {
    ClientSession session;
    session.act(app::Ticked{});
    CHECK(session.effects.empty());
    CHECK(!session.model.wake_at);
}

TEST_CASE("what is kept reads back as it was, half-typed fields included") {
    ClientSession session;
    session.fill_all();
    session.act(app::DomainTyped{"half-typed"});
    session.act(app::DomainListTyped{"one.example,\ntwo.example"});
    app::SavedDraft saved;
    saved.draft = session.model.enrolment.draft;
    saved.quantities = {{"standard-ov", "1 0"}};
    saved.pending = app::PendingPurchase{"key", "{\"a\":1}", session.model.derived.quote->value.total};
    saved.server_secret = "secret";
    saved.server_revision = 4;
    saved.ordered = "tracking";
    saved.saved_at = session.now;
    const auto read = app::parse_saved_draft(app::format_saved_draft(saved));
    REQUIRE(read);
    CHECK(*read == saved);
    CHECK(!app::parse_saved_draft(""));
    CHECK(!app::parse_saved_draft("certfolio-draft 2\ndraft {}"));
    CHECK(!app::parse_saved_draft("certfolio-draft 1\ndraft {"));
}

TEST_CASE("a draft that comes late keeps what was typed meanwhile") {
    ClientSession first;
    first.fill_products();
    app::SavedDraft saved;
    saved.draft = first.model.enrolment.draft;
    saved.draft.organisation_entry = "old";

    ClientSession session("/enrol", ClientSession::silent_device);
    session.act(app::OrganisationTyped{"new"});
    session.act(app::LocalLoaded{"draft", app::format_saved_draft(saved)});
    CHECK(session.model.enrolment.draft.organisation_entry == "new");
    CHECK(session.model.enrolment.draft.cart == saved.draft.cart);
    CHECK(session.model.enrolment.draft.term_years == 2);
}

TEST_CASE("contacts that come late take up what was typed meanwhile and keep the rest", "[R80]") {
    ClientSession first;
    first.fill_all();
    app::SavedDraft saved;
    saved.draft = first.model.enrolment.draft;
    REQUIRE(saved.draft.contacts.size() > 1);

    ClientSession session("/enrol/contacts", ClientSession::silent_device);
    // The price list has come first: the page offers empty forms already.
    REQUIRE(session.model.enrolment.draft.contacts.size() > 1);
    REQUIRE(session.model.enrolment.draft.contacts[1].role == saved.draft.contacts[1].role);
    session.act(app::ContactTyped{1, app::ContactField::given_name, "Ada"});
    session.act(app::LocalLoaded{"draft", app::format_saved_draft(saved)});

    domain::EnrolmentDraft expected = saved.draft;
    expected.contacts[1].contact.given_name = "Ada";
    CHECK(session.model.enrolment.draft.contacts == expected.contacts);
}

TEST_CASE("continuing on another device saves to the server and shows the secret link") {
    ClientSession session;
    session.fill_products();
    session.act(app::ShareAsked{});
    REQUIRE(session.sent(Operation::draft_create));
    CHECK(!session.sent(Operation::draft_create)->idempotency_key.empty());
    session.reply(Operation::draft_create, 201, wire::encode(view_of(session.model.enrolment.draft)));
    CHECK(app::share_link(session.model) ==
          "https://certfolio.example/draft/ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj");
    session.act(app::ShareAsked{});
    CHECK(session.sent(Operation::draft_save));
}

TEST_CASE("a draft that went on elsewhere gets a new link instead of being overwritten") {
    ClientSession session;
    session.fill_products();
    session.act(app::ShareAsked{});
    session.reply(Operation::draft_create, 201, wire::encode(view_of(session.model.enrolment.draft)));
    session.act(app::ShareAsked{});
    session.reply(Operation::draft_save, 409, tests::problem(core::Code::revision_conflict, 409));
    CHECK(session.sent(Operation::draft_create));
}

TEST_CASE("a link to a draft resumes it at the first step that is not complete") {
    ClientSession filled;
    filled.fill_products();
    ClientSession session("/draft/ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj");
    session.reply(Operation::draft_show, 200, wire::encode(view_of(filled.model.enrolment.draft)));
    CHECK(session.model.enrolment.draft.organisations == filled.model.enrolment.draft.organisations);
    CHECK(session.model.route.page == Page::contacts);
}

TEST_CASE("a link's draft waits for the price list and for this device's draft, whichever comes last") {
    constexpr const char* address = "/draft/ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj";
    ClientSession filled;
    filled.fill_products();
    for (const bool prices_last : {true, false}) {
        ClientSession session;
        session.model = {};
        session.act(app::Started{address, "https://certfolio.example", 0, true});
        session.reply(Operation::draft_show, 200, wire::encode(view_of(filled.model.enrolment.draft)));
        const auto bring_prices = [&session] {
            session.reply(Operation::catalogue_show, 200, tests::sample_catalogue_json());
        };
        const auto bring_device = [&session] { session.act(app::LocalLoaded{"draft", std::nullopt}); };
        prices_last ? bring_device() : bring_prices();
        CHECK(session.model.route.page == Page::resume);
        prices_last ? bring_prices() : bring_device();
        CHECK(session.model.route.page == Page::contacts);
        CHECK(session.model.enrolment.draft.organisations == filled.model.enrolment.draft.organisations);
    }
}

TEST_CASE("a link does not replace another draft on this device without asking") {
    ClientSession filled;
    filled.fill_products();
    ClientSession session;
    session.act(app::OrganisationTyped{"Mine"});
    session.act(app::AddressChanged{"/draft/ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj"});
    session.reply(Operation::draft_show, 200, wire::encode(view_of(filled.model.enrolment.draft)));
    REQUIRE(session.model.keeping.offered);
    CHECK(session.model.enrolment.draft.organisation_entry == "Mine");
    session.act(app::ResumeChosen{true});
    CHECK(session.model.enrolment.draft.organisations == filled.model.enrolment.draft.organisations);
}

TEST_CASE("deleting a draft forgets it here and on the server") {
    ClientSession session;
    session.fill_products();
    session.act(app::ShareAsked{});
    session.reply(Operation::draft_create, 201, wire::encode(view_of(session.model.enrolment.draft)));
    session.act(app::DeleteAsked{});
    session.act(app::DeleteConfirmed{});
    CHECK(session.find<app::ForgetLocal>());
    CHECK(session.sent(Operation::draft_delete));
    CHECK(session.model.enrolment.draft == app::new_draft());
    CHECK(session.model.route.page == Page::start);
}
