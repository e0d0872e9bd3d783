#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace certfolio::platform {

/// A card as typed. It goes to the payment gateway's own part in the browser and nowhere else.
struct TypedCard {
    std::string_view number;
    std::string_view expiry;
    std::string_view security_code;
};

/// What the gateway gave for a card: the only thing that our server sees.
struct CardToken {
    std::string token;
    std::string brand;
    std::string last_four;
};

struct CardAnswer {
    std::optional<CardToken> token;  ///< absent: the gateway does not take this card
    bool reached = true;             ///< false: the gateway's part could not be loaded
};

/// Asks the gateway of this name (as in the settings) for a token; `Application::card_answered` comes once,
/// later. One question at a time.
void tokenise_card(std::string_view gateway, const TypedCard& card);

}  // namespace certfolio::platform
