#include "net/transport.hpp"

#include <emscripten.h>

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_send, (unsigned request, const char* method, int method_bytes, const char* path,
      int path_bytes, const char* body, int body_bytes, const char* key, int key_bytes, int seconds_max), {
    Module['host']['send'](request >>> 0, UTF8ToString(method, method_bytes), UTF8ToString(path, path_bytes),
        body_bytes ? UTF8ToString(body, body_bytes) : "", key_bytes ? UTF8ToString(key, key_bytes) : "", seconds_max);
});
// clang-format on

namespace certfolio::net {

void send(const Call& call) {
    const auto bytes = [](std::string_view text) { return static_cast<int>(text.size()); };
    certfolio_host_send(call.request, call.method.data(), bytes(call.method), call.path.data(),
                        bytes(call.path), call.body.data(), bytes(call.body), call.idempotency_key.data(),
                        bytes(call.idempotency_key), answer_seconds_max);
}

}  // namespace certfolio::net
