#include "platform/card_gateway.hpp"

#include <emscripten.h>

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_tokenise,
      (const char* gateway, int gateway_bytes, const char* number, int number_bytes, const char* expiry,
       int expiry_bytes, const char* code, int code_bytes), {
    Module['host']['tokenise'](UTF8ToString(gateway, gateway_bytes), {
        'number': UTF8ToString(number, number_bytes),
        'expiry': UTF8ToString(expiry, expiry_bytes),
        'security_code': UTF8ToString(code, code_bytes),
    });
});
// clang-format on

namespace certfolio::platform {

void tokenise_card(std::string_view gateway, const TypedCard& card) {
    const auto bytes = [](std::string_view text) { return static_cast<int>(text.size()); };
    certfolio_host_tokenise(gateway.data(), bytes(gateway), card.number.data(), bytes(card.number),
                            card.expiry.data(), bytes(card.expiry), card.security_code.data(),
                            bytes(card.security_code));
}

}  // namespace certfolio::platform
