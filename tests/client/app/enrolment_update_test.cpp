#include "app/enrolment_update.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/client_session.hpp"
#include "support/enrolment_base.hpp"

using namespace certfolio;
using app::Page;
using tests::ClientSession;

TEST_CASE("errors wait until a field is left, and go at the keystroke that mends it", "[R67]") {
    ClientSession session;
    session.act(app::DomainTyped{"exmaple..com"});
    CHECK(!app::is_shown(session.model.enrolment, app::domain_entry_pointer));
    session.act(app::FieldLeft{std::string(app::domain_entry_pointer), false});
    CHECK(app::is_shown(session.model.enrolment, app::domain_entry_pointer));
    REQUIRE(session.model.derived.domain_entry.size() == 1);
    CHECK(session.model.derived.domain_entry[0].code == core::Code::domain_label_empty);
    session.act(app::DomainTyped{"exmaple.com"});
    CHECK(!app::is_shown(session.model.enrolment, app::domain_entry_pointer));
    session.act(app::DomainTyped{"exmaple..com"});
    CHECK(!app::is_shown(session.model.enrolment, app::domain_entry_pointer));
}

TEST_CASE("a pasted web address is understood, and the buyer sees as what", "[R67][R70]") {
    ClientSession session;
    session.act(app::DomainTyped{"https://Example.com/path"});
    CHECK(session.model.derived.domain_entry_read_as == "example.com");
    session.act(app::DomainAdded{});
    REQUIRE(session.model.enrolment.draft.domains.size() == 1);
    CHECK(session.model.enrolment.draft.domains[0].name == "example.com");
    CHECK(session.model.enrolment.draft.domain_entry.empty());
}

TEST_CASE("the eleventh domain and the eleventh organisation are refused beside their fields", "[R62][R68]") {
    ClientSession session;
    for (int i = 0; i < 11; ++i) {
        session.act(app::DomainTyped{"name" + std::to_string(i) + ".example.com"});
        session.act(app::DomainAdded{});
        session.act(app::OrganisationTyped{"Sample " + std::to_string(i) + " Ltd."});
        session.act(app::OrganisationAdded{});
    }
    CHECK(session.model.enrolment.draft.domains.size() == 10);
    CHECK(session.model.enrolment.draft.organisations.size() == 10);
    CHECK(session.model.enrolment.draft.domain_entry == "name10.example.com");
    const core::Violation* domain = app::find_visible(session.model, app::domain_entry_pointer);
    REQUIRE(domain);
    CHECK(domain->code == core::Code::domain_too_many);
    const core::Violation* organisation = app::find_visible(session.model, app::organisation_entry_pointer);
    REQUIRE(organisation);
    CHECK(organisation->code == core::Code::organisation_too_many);
}

TEST_CASE("organisation names are kept byte for byte", "[R58][R59][R60]") {
    ClientSession session;
    const std::string name = "  Société  Exemple, S.A. ";
    session.act(app::OrganisationTyped{name});
    session.act(app::OrganisationAdded{});
    REQUIRE(session.model.enrolment.draft.organisations.size() == 1);
    CHECK(session.model.enrolment.draft.organisations[0] == name);
}

TEST_CASE("of a list the good domains stay and each bad one is reported", "[R71]") {
    ClientSession session;
    session.act(app::DomainTyped{"example.com"});
    session.act(app::DomainAdded{});
    session.act(app::DomainListOpened{});
    session.act(app::DomainListTyped{"one.example.com, *.example.org, example.com\ntwo.example.com"});
    CHECK(session.model.derived.domain_list.added.size() == 2);
    CHECK(session.model.derived.domain_list.refused.size() == 2);
    session.act(app::DomainListAdded{});
    CHECK(session.model.enrolment.draft.domains.size() == 3);
    REQUIRE(session.model.enrolment.domain_list_refused.size() == 2);
    CHECK(session.model.enrolment.domain_list_refused[0].violation.code == core::Code::domain_wildcard);
    CHECK(session.model.enrolment.domain_list_refused[1].violation.code == core::Code::domain_duplicate);
    CHECK(session.model.enrolment.domain_list_open);
    CHECK(session.model.enrolment.draft.domains_entry == "*.example.org, example.com");
}

TEST_CASE("Next shows everything that is missing and moves to the summary", "[R79]") {
    ClientSession session;
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    CHECK(session.model.route.page == Page::products);
    CHECK(session.model.enrolment.summary_of == domain::EnrolmentStep::products);
    REQUIRE(session.find<app::Focus>());
    CHECK(session.find<app::Focus>()->key == "error-summary");
    const auto visible = app::list_visible(session.model, domain::EnrolmentStep::products);
    CHECK(visible.size() >= 3);
}

TEST_CASE("Next goes on when all is well, and takes along a name that was not added yet", "[R79]") {
    ClientSession session;
    session.fill_products();
    session.act(app::DomainTyped{"shop.example.com"});
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    CHECK(session.model.route.page == Page::contacts);
    REQUIRE(session.find<app::Navigate>());
    CHECK(session.find<app::Navigate>()->address == "/enrol/contacts");
    CHECK(session.model.enrolment.draft.domains.size() == 2);
}

TEST_CASE("Next goes on past names full of slips, which are only warned of", "[R61][R79]") {
    ClientSession session;
    session.fill_products();
    for (const std::string& name : tests::sloppy_organisations()) {
        if (session.model.enrolment.draft.organisations.size() == 10)
            break;
        session.act(app::OrganisationTyped{name});
        session.act(app::OrganisationAdded{});
    }
    REQUIRE(session.model.enrolment.draft.organisations.size() == 10);
    session.act(app::NextPressed{domain::EnrolmentStep::products});
    CHECK(session.model.route.page == Page::contacts);
}

TEST_CASE("Next on a later step leads back to an earlier one that is not complete") {
    ClientSession session("/enrol/contacts");
    session.act(app::NextPressed{domain::EnrolmentStep::contacts});
    CHECK(session.model.route.page == Page::products);
    CHECK(session.model.enrolment.summary_of == domain::EnrolmentStep::products);
}

TEST_CASE("the right to a domain is recorded for each", "[R65][R66]") {
    ClientSession session;
    session.fill_products();
    session.act(app::DomainRightChosen{0, domain::DomainRight::maintained_for_client});
    CHECK(session.model.enrolment.draft.domains[0].right == domain::DomainRight::maintained_for_client);
}
