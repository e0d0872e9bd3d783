// Two windows of one browser hold the same draft.
#include <catch2/catch_test_macros.hpp>

#include "app/payment_update.hpp"
#include "app/saved_draft.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Page;
using app::PurchaseStage;
using domain::OrderState;
using tests::ClientSession;
using wire::Operation;

namespace {

/// What `from` has saved or forgotten with its last action reaches the other window.
void tell(const ClientSession& from, ClientSession& to) {
    const std::vector<app::Effect> effects(from.effects.begin(), from.effects.end());
    for (const app::Effect& effect : effects) {
        if (const auto* save = std::get_if<app::SaveLocal>(&effect))
            to.act(app::LocalLoaded{save->name, save->text});
        if (const auto* forget = std::get_if<app::ForgetLocal>(&effect))
            to.act(app::LocalLoaded{forget->name, std::nullopt});
    }
}

void save(ClientSession& session) {
    session.act(app::ReloadPressed{});
}

}  // namespace

TEST_CASE("a window takes up what another one saves, and writes nothing over it") {
    ClientSession one;
    ClientSession two;
    one.fill_products();
    save(one);
    tell(one, two);
    CHECK(two.model.enrolment.draft == one.model.enrolment.draft);
    CHECK(two.model.derived.quote->value == one.model.derived.quote->value);
    CHECK(!two.find<app::SaveLocal>());
    CHECK(!two.model.keeping.save_due);
}

TEST_CASE("EV products that another window adds bring their contacts to the forms that are open here",
          "[R84]") {
    ClientSession one;
    one.fill_products();
    ClientSession two("/enrol/contacts");
    save(one);
    tell(one, two);
    const std::size_t forms = two.model.enrolment.draft.contacts.size();
    CHECK(forms == 4);
    save(two);
    tell(two, one);
    one.add_to_cart("multi-domain-ev", 1);
    save(one);
    tell(one, two);
    CHECK(two.model.enrolment.draft.contacts.size() == forms + 2);
}

TEST_CASE("what is typed in both windows at once is kept field by field") {
    ClientSession one;
    ClientSession two;
    one.act(app::OrganisationTyped{"typed in the first"});
    save(one);
    two.act(app::DomainTyped{"typed.in.the.second"});
    tell(one, two);
    CHECK(two.model.enrolment.draft.organisation_entry == "typed in the first");
    CHECK(two.model.enrolment.draft.domain_entry == "typed.in.the.second");
    save(two);
    tell(two, one);
    CHECK(one.model.enrolment.draft == two.model.enrolment.draft);

    SECTION("what the other window takes away is gone, what was typed here is not") {
        one.act(app::OrganisationTyped{""});
        save(one);
        two.act(app::OrganisationTyped{"typed again"});
        tell(one, two);
        CHECK(two.model.enrolment.draft.organisation_entry == "typed again");
        two.act(app::OrganisationTyped{"typed in the first"});
        save(two);
        tell(one, two);
        CHECK(two.model.enrolment.draft.organisation_entry.empty());
    }
}

TEST_CASE("errors of fields that stand elsewhere now are not shown at the wrong place") {
    ClientSession one;
    ClientSession two;
    two.act(app::NextPressed{domain::EnrolmentStep::products});
    REQUIRE(two.model.enrolment.summary_of);
    one.fill_products();
    save(one);
    tell(one, two);
    CHECK(!two.model.enrolment.summary_of);
    CHECK(app::list_visible(two.model, domain::EnrolmentStep::products).empty());
}

TEST_CASE("a purchase in one window is under way in all of them and becomes one order", "[R97]") {
    ClientSession one;
    one.fill_all();
    ClientSession two("/enrol/payment");
    save(one);
    tell(one, two);
    one.buy();
    tell(one, two);
    CHECK(two.model.payment.stage == PurchaseStage::unanswered);
    two.act(app::BuyPressed{});
    REQUIRE(two.sent(Operation::order_place));
    CHECK(two.sent(Operation::order_place)->idempotency_key == one.model.payment.pending->key);

    SECTION("the first answer ends it in both") {
        const std::string answer = wire::encode(two.order(OrderState::received));
        one.reply(Operation::order_place, 201, answer);
        CHECK(one.model.route.page == Page::confirmation);
        tell(one, two);
        CHECK(two.model.payment.stage == PurchaseStage::sending);
        tell(two, one);
        two.reply(Operation::order_place, 201, answer);
        CHECK(two.model.route.page == Page::confirmation);
        tell(two, one);
        CHECK(one.model.enrolment.draft == app::new_draft());
        CHECK(one.model.payment.stage == PurchaseStage::idle);
        CHECK(one.model.route.page == Page::confirmation);
    }
    SECTION("a decline lets both go on") {
        const std::string problem = tests::problem(core::Code::payment_declined, 402, "/payment_token");
        two.reply(Operation::order_place, 402, problem);
        tell(two, one);
        one.reply(Operation::order_place, 402, problem);
        tell(one, two);
        CHECK(one.model.payment.stage == PurchaseStage::idle);
        CHECK(two.model.payment.stage == PurchaseStage::idle);
        CHECK(two.model.enrolment.draft == one.model.enrolment.draft);
    }
}

TEST_CASE("a window that waits for another one's purchase is let go with it") {
    ClientSession one;
    one.fill_all();
    ClientSession two("/enrol/payment");
    one.buy();
    tell(one, two);
    REQUIRE(two.model.payment.stage == PurchaseStage::unanswered);
    SECTION("bought: the draft ends, and it is said") {
        one.reply(Operation::order_place, 201, wire::encode(one.order(OrderState::received)));
        tell(one, two);
        CHECK(two.model.enrolment.draft == app::new_draft());
        CHECK(two.model.route.page == Page::products);
        REQUIRE(two.model.toast);
        CHECK(two.model.toast->said == app::Said::draft_ended_elsewhere);
    }
    SECTION("its payment is not decided: both follow the order") {
        one.reply(Operation::order_place, 201, wire::encode(one.order(OrderState::authorising)));
        tell(one, two);
        CHECK(two.model.payment.stage == PurchaseStage::undecided);
        CHECK(two.model.payment.ordered == one.model.payment.ordered);
    }
    SECTION("declined: the draft can be edited") {
        one.reply(Operation::order_place, 402,
                  tests::problem(core::Code::payment_declined, 402, "/payment_token"));
        tell(one, two);
        CHECK(two.model.payment.stage == PurchaseStage::idle);
        CHECK(two.model.enrolment.draft.organisations.size() == 1);
    }
}

TEST_CASE("a draft that is deleted in one window goes in all, except what was typed since") {
    ClientSession one;
    one.fill_products();
    ClientSession two;
    save(one);
    tell(one, two);
    SECTION("nothing typed") {
        one.act(app::DeleteConfirmed{});
        tell(one, two);
        CHECK(two.model.enrolment.draft == app::new_draft());
        CHECK(!two.find<app::SaveLocal>());
    }
    SECTION("typed here at that moment") {
        two.act(app::DomainTyped{"still.typing"});
        one.act(app::DeleteConfirmed{});
        tell(one, two);
        CHECK(two.model.enrolment.draft.domain_entry == "still.typing");
        two.now = *two.model.wake_at;
        two.act(app::Ticked{});
        REQUIRE(two.find<app::SaveLocal>());
        CHECK(app::parse_saved_draft(two.find<app::SaveLocal>()->text)->draft.domain_entry == "still.typing");
    }
}

TEST_CASE("a copy of a newer version of the page is left to that version") {
    ClientSession session;
    session.fill_products();
    const domain::EnrolmentDraft draft = session.model.enrolment.draft;
    session.act(app::LocalLoaded{"draft", std::string("certfolio-draft 9\n")});
    CHECK(session.model.enrolment.draft == draft);
    CHECK(session.model.keeping.unreadable.empty());
}
