#include "platform/card_gateway.hpp"

#include <emscripten.h>

#include <utility>

#include "platform/browser.hpp"

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_tokenise,
      (const char* gateway, int gateway_bytes, const char* number, int number_bytes, const char* expiry,
       int expiry_bytes, const char* code, int code_bytes),
      {
          var answered = function(outcome, text) {
              var bytes = new TextEncoder().encode(text);
              var at = _certfolio_card_text(bytes.length);
              HEAPU8.set(bytes, at);
              _certfolio_card_answer(outcome);
          };
          Module['host']['tokenise'](UTF8ToString(gateway, gateway_bytes), {
              'number' : UTF8ToString(number, number_bytes),
              'expiry' : UTF8ToString(expiry, expiry_bytes),
              'security_code' : UTF8ToString(code, code_bytes),
          })
              .then(
                  function(card) {
                      if (card['error'])
                          answered(1, "");
                      else
                          answered(0, card['token'] + "\n" + card['brand'] + "\n" + card['last_four']);
                  },
                  function() { answered(2, ""); });
      });
// clang-format on

namespace certfolio::platform {

namespace {

/// The outcomes of the JavaScript above.
constexpr int taken = 0;
constexpr int unreachable = 2;

struct Question {
    std::function<void(const CardAnswer&)> answer;
    std::string text;
};
Question question;

std::string take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string line(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return line;
}

}  // namespace

void tokenise_card(std::string_view gateway, const TypedCard& card,
                   std::function<void(const CardAnswer&)> answer) {
    question.answer = std::move(answer);
    const auto bytes = [](std::string_view text) { return static_cast<int>(text.size()); };
    certfolio_host_tokenise(gateway.data(), bytes(gateway), card.number.data(), bytes(card.number),
                            card.expiry.data(), bytes(card.expiry), card.security_code.data(),
                            bytes(card.security_code));
}

}  // namespace certfolio::platform

using namespace certfolio::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* certfolio_card_text(int bytes) {
    question.text.resize(static_cast<std::size_t>(bytes));
    return question.text.data();
}

EMSCRIPTEN_KEEPALIVE void certfolio_card_answer(int outcome) {
    CardAnswer answer;
    answer.reached = outcome != unreachable;
    if (outcome == taken) {
        std::string_view text = question.text;
        CardToken token;
        token.token = take_line(text);
        token.brand = take_line(text);
        token.last_four = take_line(text);
        answer.token = std::move(token);
    }
    question.text.clear();
    if (const auto told = std::exchange(question.answer, {}))
        told(answer);
    request_frames(2);
}

}  // extern "C"
