#pragma once

#include <string_view>

#include "app/effect.hpp"
#include "app/model.hpp"

/// Copies of the server's settings, catalogue and agreement: fetched at the start, kept on this device for
/// times without a network.
namespace certfolio::app {

void ask_for_server_copies(Model& model, Effects& effects);
void apply_settings_reply(Model& model, int status, std::string_view body, Effects& effects);
void apply_catalogue_reply(Model& model, int status, std::string_view body, Effects& effects);
void apply_agreement_reply(Model& model, std::string_view version, int status, std::string_view body,
                           Effects& effects);
/// This device's copy came; an answer of the server that is here already is newer.
void server_copy_loaded(Model& model, std::string_view name, std::string_view text, Effects& effects);

}  // namespace certfolio::app
