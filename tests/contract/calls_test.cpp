#include <catch2/catch_test_macros.hpp>
#include <semaphore>
#include <sstream>
#include <thread>

#include "support/test_product.hpp"
#include "support/vectors.hpp"

using namespace certfolio;
using enum wire::Operation;
using support::RawResponse;
using support::TestProduct;
using tests::Vector;

namespace {

const std::string key = "call-vector-key-1";

http::ListenerOptions options_for(const std::string& given) {
    http::ListenerOptions options;
    if (given == "slow lines")
        options.head_milliseconds_max = options.body_milliseconds_max = 200;
    return options;
}

std::string order(TestProduct& product, std::int64_t cheaper_by) {
    auto request = support::sample_order(domain::PaymentMethod::card, product.clock().now());
    request.seen.total.minor -= cheaper_by;
    return wire::encode(request);
}

std::string body_of(TestProduct& product, const std::string& body) {
    if (body == "{order}")
        return order(product, 0);
    if (body == "{cheaper order}")
        return order(product, 1);
    if (body == "{large}")
        return std::string(129 * 1024, ' ');
    if (body != "{large draft}")
        return body == "{half}" ? R"({"tax_place":)" : body;
    wire::DraftSaveRequest request;
    request.draft.organisations.assign(70, std::string(1'000, 'a'));
    return wire::encode(request);
}

/// Makes what the vector takes as given; returns the secret of the draft, if there is one.
std::string make_given(TestProduct& product, const std::string& given) {
    if (given == "a declining card")
        product.gateway().answer = support::FakeGateway::Answer::decline;
    if (given == "a used key")
        product.call(draft_create, "{}", key);
    if (given != "a draft" && given != "a changed draft")
        return {};
    const auto draft = wire::decode_draft(product.call(draft_create, "{}", key).body).value();
    if (given == "a changed draft")
        product.call(draft_save, R"({"based_on_revision":1})", "call-vector-key-0", draft.secret.text);
    return draft.secret.text;
}

std::string text_of_call(const Vector& vector, const std::string& secret, const std::string& body) {
    std::string call = vector.value("Call");
    if (const std::size_t at = call.find("{secret}"); at != std::string::npos)
        call.replace(at, 8, secret);
    std::string text = call + " HTTP/1.1\r\nHost: test\r\n";
    std::string headers = vector.value("Headers");
    if (!body.empty() && headers.find("Content-Type") == std::string::npos)
        headers += headers.empty() ? "Content-Type: application/json" : " | Content-Type: application/json";
    for (std::size_t at = headers.find(" | "); at != std::string::npos; at = headers.find(" | "))
        headers.replace(at, 3, "\r\n");
    text += headers.empty() ? "" : headers + "\r\n";
    const std::size_t length = body.size() * (vector.value("Body") == "{half}" ? 2 : 1);
    return text + (body.empty() ? "" : "Content-Length: " + std::to_string(length) + "\r\n") + "\r\n" + body;
}

RawResponse run(const Vector& vector) {
    TestProduct product(options_for(vector.value("Given")));
    const std::string secret = make_given(product, vector.value("Given"));
    const std::string body = body_of(product, vector.value("Body"));
    const std::string call = text_of_call(vector, secret, body);
    if (vector.value("Given") != "a running order")
        return product.server().ask(call);
    std::binary_semaphore asked{0};
    std::binary_semaphore may_answer{0};
    product.gateway().before_answer = [&] {
        asked.release();
        may_answer.acquire();
    };
    std::thread first([&] { product.call(order_place, body, key); });
    asked.acquire();
    const RawResponse response = product.server().ask(call);
    may_answer.release();
    first.join();
    return response;
}

}  // namespace

TEST_CASE("each call of the vectors is answered with its status, code and field") {
    for (const Vector& vector : tests::read_vectors("call.vec")) {
        INFO(vector.place() << " " << vector.value("Call"));
        const RawResponse response = run(vector);
        std::string got = std::to_string(response.status);
        if (response.status >= 400)
            got += " " + support::problem_of(response);
        CHECK(got == vector.expect);
        CHECK(vector.valid == (response.status < 400));
    }
}
