#pragma once

#include <string>
#include <string_view>

#include "app/effect.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// Takes the random key that the runtime laid ready.
[[nodiscard]] std::string take_spare_key(Model& model);

/// Whether this call about the same thing is under way.
[[nodiscard]] bool is_in_flight(const Model& model, wire::Operation operation,
                                std::string_view about) noexcept;
/// Sends a reading call, unless the same one is under way already.
void send_reading(Model& model, Effects& effects, wire::Operation operation, std::string_view parameter = {});
/// Sends a writing call with this key.
void send_writing(Model& model, Effects& effects, wire::Operation operation, std::string_view parameter,
                  std::string body, std::string key);
/// Takes the call off the list of those under way; nothing when it is not on it.
[[nodiscard]] std::optional<InFlight> finish(Model& model, std::uint32_t request);

/// Fetches the agreement in force, when the catalogue names one and it is not here yet.
void ask_for_agreement(Model& model, Effects& effects);

}  // namespace certfolio::app
