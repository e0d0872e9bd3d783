#include "net/local_texts.hpp"

#include <emscripten.h>

// EM_JS bodies are JavaScript.
// clang-format off
EM_JS(void, certfolio_host_save_text, (const char* name, int name_bytes, const char* text, int text_bytes), {
    Module['host']['saveText'](UTF8ToString(name, name_bytes), text_bytes ? UTF8ToString(text, text_bytes) : "");
});
EM_JS(void, certfolio_host_load_text, (const char* name, int name_bytes), {
    Module['host']['loadText'](UTF8ToString(name, name_bytes));
});
EM_JS(void, certfolio_host_forget_text, (const char* name, int name_bytes), {
    Module['host']['forgetText'](UTF8ToString(name, name_bytes));
});
// clang-format on

namespace certfolio::net {

void save_text(std::string_view name, std::string_view text) {
    certfolio_host_save_text(name.data(), static_cast<int>(name.size()), text.data(),
                             static_cast<int>(text.size()));
}

void load_text(std::string_view name) {
    certfolio_host_load_text(name.data(), static_cast<int>(name.size()));
}

void forget_text(std::string_view name) {
    certfolio_host_forget_text(name.data(), static_cast<int>(name.size()));
}

}  // namespace certfolio::net
