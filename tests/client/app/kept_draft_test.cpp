// Whatever a field accepts can be kept and read back; what cannot be read is not lost.
#include <catch2/catch_test_macros.hpp>

#include "app/draft_update.hpp"
#include "app/saved_draft.hpp"
#include "support/client_session.hpp"
#include "wire/fields.hpp"

using namespace certfolio;
using tests::ClientSession;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

constexpr std::string_view unreadable_text = "certfolio-draft 9\nsomething else altogether\n";

}  // namespace

TEST_CASE("the fullest fields of the widest characters are kept, read back and sent") {
    ClientSession session;
    session.fill_all();
    for (const app::ContactField field : app::contact_fields)
        session.act(app::ContactTyped{0, field, repeated("東", wire::typed_units_max)});
    session.act(app::OrganisationTyped{repeated("東", wire::typed_units_max)});
    session.act(app::DomainTyped{repeated("я", wire::typed_units_max)});
    session.act(app::DomainListTyped{repeated("東", wire::typed_list_units_max)});
    session.act(app::ReloadPressed{});
    REQUIRE(session.find<app::SaveLocal>());
    const auto read = app::parse_saved_draft(session.find<app::SaveLocal>()->text);
    REQUIRE(read);
    CHECK(read->draft == session.model.enrolment.draft);
    CHECK(wire::decode_draft_save_request(wire::encode(wire::DraftSaveRequest{read->draft, 0})));
}

TEST_CASE("as many administrators as the catalogue allows can be kept") {
    ClientSession session;
    session.fill_products();
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    session.model.server.catalogue->limits.account_administrators_max = 100;
    for (int i = 0; i < 200; ++i)
        session.act(app::AdministratorAdded{});
    CHECK(session.model.enrolment.draft.contacts.size() == 103);
    session.act(app::ReloadPressed{});
    CHECK(app::parse_saved_draft(session.find<app::SaveLocal>()->text));
}

TEST_CASE("a line of a newer version is left out, and the rest of the draft is read") {
    ClientSession session;
    session.fill_products();
    session.act(app::ReloadPressed{});
    std::string text = session.find<app::SaveLocal>()->text;
    text.insert(text.find('\n') + 1, "something-new 42\nalone\n");
    const auto read = app::parse_saved_draft(text);
    REQUIRE(read);
    CHECK(read->draft == session.model.enrolment.draft);
}

TEST_CASE("a draft that cannot be read is put aside before anything is written over it, and said") {
    ClientSession session("/enrol", ClientSession::silent_device);
    session.act(app::LocalLoaded{"draft", std::string(unreadable_text)});
    REQUIRE(session.find<app::SaveLocal>());
    CHECK(session.find<app::SaveLocal>()->name == "draft-unreadable");
    CHECK(session.find<app::SaveLocal>()->text == unreadable_text);
    CHECK(session.model.keeping.unreadable == unreadable_text);

    session.act(app::UnreadableDraft{false});
    REQUIRE(session.find<app::SaveFile>());
    CHECK(session.find<app::SaveFile>()->content == unreadable_text);
    session.act(app::DeleteConfirmed{});
    CHECK(session.model.keeping.unreadable == unreadable_text);
    session.act(app::UnreadableDraft{true});
    REQUIRE(session.find<app::ForgetLocal>());
    CHECK(session.find<app::ForgetLocal>()->name == "draft-unreadable");
    CHECK(session.model.keeping.unreadable.empty());
}

TEST_CASE("a draft that was put aside earlier is still said, and a second one joins it") {
    ClientSession session("/enrol", ClientSession::silent_device);
    session.act(app::LocalLoaded{"draft", std::string("second")});
    session.act(app::LocalLoaded{"draft-unreadable", std::string("first")});
    CHECK(session.model.keeping.unreadable == "firstsecond");
}

TEST_CASE("a draft that was just put aside is said, though nothing was put aside before") {
    ClientSession session("/enrol", ClientSession::silent_device);
    session.act(app::LocalLoaded{"draft", std::string(unreadable_text)});
    session.act(app::LocalLoaded{"draft-unreadable", std::nullopt});
    CHECK(session.model.keeping.unreadable == unreadable_text);
    session.act(app::LocalLoaded{"draft-unreadable", std::string(unreadable_text)});
    CHECK(session.model.keeping.unreadable == unreadable_text);
}
