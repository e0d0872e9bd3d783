#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "handlers/draft_handlers.hpp"
#include "jobs/delete_drafts.hpp"
#include "store/draft_store.hpp"
#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using support::problem_of;
using support::TestProduct;

namespace {

const std::string first_key = "draft-test-key-01";
const std::string second_key = "draft-test-key-02";

domain::EnrolmentDraft half_done() {
    domain::EnrolmentDraft draft;
    draft.organisations = {"Example  Ltd", ""};
    draft.cart = {{"no such product", "many"}};
    draft.domain_entry = "https://Example.com/";
    return draft;
}

wire::DraftView create(TestProduct& product, const domain::EnrolmentDraft& draft) {
    const auto response =
        product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}), first_key);
    REQUIRE(response.status == 201);
    return wire::decode_draft(response.body).value();
}

/// Everything that the server keeps: each file of its folder, and the log.
std::string everything_kept(TestProduct& product) {
    std::string all = product.server().log();
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(product.server().rows().folder.path())) {
        std::ifstream stream(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return all;
}

}  // namespace

TEST_CASE("draft.create saves what was typed, right or wrong, and draft.show gives it back by its secret") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    CHECK(made.secret.text.size() == wire::LinkSecret::bytes);
    CHECK(made.revision == 1);
    CHECK(made.expires_at == product.clock().now().plus_days(handlers::draft_days_kept));

    const auto shown = product.show(draft_show, made.secret.text);
    REQUIRE(shown.status == 200);
    CHECK(wire::decode_draft(shown.body).value() == made);
    CHECK(made.draft == half_done());
}

TEST_CASE("draft.create gives the same draft again for the same key, and none for another body") {
    TestProduct product;
    const std::string body = wire::encode(wire::DraftSaveRequest{half_done(), 0});
    const auto first = product.call(draft_create, body, first_key);
    const auto again = product.call(draft_create, body, first_key);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(again.header("Idempotency-Replayed") == "true");
    const auto other = product.call(draft_create, "{}", first_key);
    CHECK(other.status == 422);
    CHECK(problem_of(other) == "request.idempotency_key_reused /headers/idempotency-key");
    CHECK(product.call(draft_create, body, "").status == 400);
}

TEST_CASE("no secret of a link stands in the database, and the files of another key are of no use") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    const std::string everything = product.store().read([](store::ReadTransaction& rows) {
        store::Rows found = rows.query(
            "SELECT (SELECT group_concat(hex(id) || body || hex(link_sha256)) FROM draft) || "
            "(SELECT group_concat(key || coalesce(body, '')) FROM idempotency)");
        return found.next() ? found.get<std::string>(0) : std::string();
    });
    CHECK(everything.find("@draft-") != std::string::npos);
    CHECK(everything.find(made.secret.text) == std::string::npos);
}

TEST_CASE("draft.show knows nothing by a wrong, cut or malformed secret") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    std::string wrong = made.secret.text;
    int serial = 0;
    wrong[7] = wrong[7] == 'A' ? 'B' : 'A';
    for (const std::string& secret :
         {wrong, made.secret.text.substr(1), made.secret.text + "A", std::string("x"),
          std::string("%27%20OR%201%3D1"), std::string(43, '*')}) {
        const auto response = product.show(draft_show, secret);
        CHECK(response.status == 404);
        CHECK(product.call(draft_save, "{}", "wrong-secret-key-" + std::to_string(++serial), secret).status ==
              404);
    }
}

TEST_CASE("draft.save stores the next revision, and tells who is late what stands there now") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    domain::EnrolmentDraft changed = half_done();
    changed.organisations.push_back("Second Ltd");
    const std::string body = wire::encode(wire::DraftSaveRequest{changed, 1});

    const auto saved = product.call(draft_save, body, first_key, made.secret.text);
    REQUIRE(saved.status == 200);
    CHECK(wire::decode_draft(saved.body).value().revision == 2);
    CHECK(wire::decode_draft(saved.body).value().secret == made.secret);

    const auto late = product.call(draft_save, body, second_key, made.secret.text);
    CHECK(late.status == 409);
    CHECK(problem_of(late) == "revision.conflict /based_on_revision");
    const auto problem = wire::decode_problem(late.body);
    REQUIRE(problem);
    const auto current = wire::decode_draft(problem->current);
    REQUIRE(current);
    CHECK(current->revision == 2);
    CHECK(current->draft == changed);
    CHECK(current->secret == made.secret);
}

TEST_CASE("draft.delete takes the draft away for good") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    CHECK(product.call(draft_delete, "", first_key, made.secret.text).status == 204);
    CHECK(product.call(draft_delete, "", first_key, made.secret.text).status == 204);
    CHECK(product.call(draft_delete, "", second_key, made.secret.text).status == 404);
    CHECK(product.show(draft_show, made.secret.text).status == 404);
}

TEST_CASE("a draft is there until the last second of its 30 days, swept away or not") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    product.clock().pass(handlers::draft_days_kept * core::seconds_per_day - 1);
    CHECK(product.show(draft_show, made.secret.text).status == 200);
    product.clock().pass(1);
    CHECK(product.show(draft_show, made.secret.text).status == 404);

    CHECK(product.rows_of_nouns().find("organisations") != std::string::npos);
    CHECK(jobs::delete_expired_drafts(product.store(), product.clock().now()) >
          std::optional(product.clock().now()));
    CHECK(product.rows_of_nouns().find("organisations") == std::string::npos);
}

TEST_CASE("a draft above 64 KiB is refused in the draft's own terms") {
    TestProduct product;
    domain::EnrolmentDraft draft;
    draft.organisations.assign(66, std::string(998, 'a'));
    const auto response =
        product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}), first_key);
    CHECK(response.status == 413);
    CHECK(problem_of(response) == "draft.too_large");
    draft.organisations.resize(60);
    CHECK(product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}), second_key).status ==
          201);
}

TEST_CASE("a card number pasted into any field of a draft is refused and kept nowhere", "[R94]") {
    TestProduct product;
    const std::string number = "4242 4242 4242 4242";
    int serial = 0;
    for (const auto field :
         {&domain::EnrolmentDraft::tax_place, &domain::EnrolmentDraft::purchase_order_number,
          &domain::EnrolmentDraft::organisation_entry, &domain::EnrolmentDraft::domain_entry,
          &domain::EnrolmentDraft::domains_entry}) {
        domain::EnrolmentDraft draft;
        draft.*field = "card " + number + "!";
        const auto response = product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}),
                                           "card-number-key-" + std::to_string(++serial));
        CHECK(response.status == 422);
        CHECK(problem_of(response).starts_with("request.card_number_found /"));
        CHECK(response.body.find("4242 4242") == std::string::npos);
    }
    domain::EnrolmentDraft draft;
    draft.cardholder.given_name = "5555-5555-5555-4444";
    draft.organisations = {"fine", "378282246310005"};
    const auto response =
        product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}), second_key);
    CHECK(problem_of(response) ==
          "request.card_number_found /organisations/1, request.card_number_found /cardholder/given_name");
    CHECK(product.rows_of_nouns() == TestProduct().rows_of_nouns());
    // A telephone number may look like one.
    draft = {};
    draft.cardholder.phone = "+4 242 424 242 424 242";
    CHECK(product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}), first_key).status ==
          201);
}

TEST_CASE("a card number with its code or date behind it leaves no trace in files and log", "[R94]") {
    TestProduct product;
    int serial = 0;
    for (const char* const pasted : {"my card 4111 1111 1111 1111 123", "4111 1111 1111 1111 12 30",
                                     "4111111111111111-737", "4111111111111111737", "378282246310005 1234"}) {
        domain::EnrolmentDraft draft;
        draft.organisation_entry = pasted;
        const auto drafted = product.call(draft_create, wire::encode(wire::DraftSaveRequest{draft, 0}),
                                          "marker-test-key-" + std::to_string(++serial));
        CHECK(problem_of(drafted) == "request.card_number_found /organisation_entry");
        auto order = support::sample_order(domain::PaymentMethod::purchase_order, product.clock().now());
        order.draft.contacts[0].contact.phone = std::string("Visa ") + pasted;
        const auto placed =
            product.call(order_place, wire::encode(order), "marker-test-key-" + std::to_string(++serial));
        CHECK(placed.status == 422);
    }
    const std::string kept = everything_kept(product);
    CHECK(kept.size() > 10'000);
    for (const char* const marker : {"1111 1111", "11111111", "82246310005"})
        CHECK(kept.find(marker) == std::string::npos);
}

TEST_CASE("what was typed in a draft is gone with it, from the kept answers too") {
    TestProduct product;
    domain::EnrolmentDraft draft;
    draft.organisation_entry = "SECRETMARK";
    const std::string body = wire::encode(wire::DraftSaveRequest{draft, 0});
    const auto made = product.call(draft_create, body, first_key);
    REQUIRE(made.status == 201);
    const std::string secret = wire::decode_draft(made.body)->secret.text;
    const std::string next = wire::encode(wire::DraftSaveRequest{draft, 1});
    const auto saved = product.call(draft_save, next, first_key, secret);
    REQUIRE(saved.status == 200);
    REQUIRE(product.call(draft_save, next, second_key, secret).status == 409);
    const bool deleted = GENERATE(true, false);
    if (deleted) {
        REQUIRE(product.call(draft_delete, "", first_key, secret).status == 204);
    } else {
        product.clock().pass((handlers::draft_days_kept + 1) * core::seconds_per_day);
        jobs::delete_expired_drafts(product.store(), product.clock().now());
    }
    const std::int64_t left = product.store().read([](store::ReadTransaction& rows) {
        store::Rows found = rows.query(
            "SELECT (SELECT count(*) FROM draft) + "
            "(SELECT count(*) FROM idempotency WHERE body LIKE '%SECRETMARK%')");
        return found.next() ? found.get<std::int64_t>(0) : -1;
    });
    CHECK(left == 0);
    // Its sender still gets the answer that he got, made out of what he sends again.
    const auto again = product.call(draft_create, body, first_key);
    CHECK(again.header("Idempotency-Replayed") == "true");
    CHECK(again.body == made.body);
    CHECK(product.call(draft_save, next, first_key, secret).body == saved.body);
}

TEST_CASE("all drafts together are bounded, in number and in size, until some are deleted") {
    TestProduct product;
    const wire::DraftView made = create(product, half_done());
    const auto total = [&] {
        return product.store().read([](store::ReadTransaction& rows) { return store::count_drafts(rows); });
    };
    const auto by_number = GENERATE(true, false);
    CHECK(total().drafts == 1);
    product.server().installation().drafts_max =
        by_number ? store::DraftTotal{1, 1'000'000} : store::DraftTotal{1'000, total().characters};
    const std::string before = product.rows_of_nouns();
    CHECK(product.call(draft_create, "{}", second_key).status == 507);
    CHECK(product.rows_of_nouns() == before);
    const auto saved = product.call(draft_save, R"({"based_on_revision":1})", second_key, made.secret.text);
    CHECK(saved.status == (by_number ? 200 : 507));

    CHECK(product.call(draft_delete, "", first_key, made.secret.text).status == 204);
    CHECK(total() == store::DraftTotal{0, 0});
    CHECK(product.call(draft_create, "{}", second_key).status == 201);
    product.clock().pass((handlers::draft_days_kept + 1) * core::seconds_per_day);
    jobs::delete_expired_drafts(product.store(), product.clock().now());
    CHECK(total() == store::DraftTotal{0, 0});
}
