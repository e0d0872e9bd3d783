#pragma once

#include <string_view>

/// Texts that this device keeps for this site (IndexedDB): drafts and preferences, never card data or
/// passwords. The answers come back through the platform, in the order of the calls.
namespace certfolio::net {

/// Keeps a text under a name; then `Application::text_saved`.
void save_text(std::string_view name, std::string_view text);

/// Then `Application::text_loaded`.
void load_text(std::string_view name);

/// Forgets the text; not answered.
void forget_text(std::string_view name);

}  // namespace certfolio::net
