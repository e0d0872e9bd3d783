#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/time.hpp"
#include "rules/enrolment_rules.hpp"
#include "wire/endpoints.hpp"

/// What an update wants done outside, as values: a test looks at them, the runtime has them done.
namespace certfolio::app {

struct Send {
    std::uint32_t request = 0;
    wire::Operation operation{};
    std::string path;
    std::string body;
    std::string idempotency_key;  ///< empty for reading
};
/// Keeps a text on this device under a name, in order of the calls.
struct SaveLocal {
    std::string name;
    std::string text;
};
struct LoadLocal {
    std::string name;
};
struct ForgetLocal {
    std::string name;
};
struct Navigate {
    std::string address;
    bool replace = false;  ///< takes the place of the present entry of the history
};
/// Moves the focus to the element with this key when it is drawn next.
struct Focus {
    std::string key;
};
struct SaveFile {
    std::string name;
    std::string media_type;
    std::string content;
};
struct Print {};
/// Loads the page anew, with the newer version of the program.
struct Reload {};
struct Copy {
    std::string text;
    std::string subject;  ///< what was copied, for the message
};
/// Hands the card to the gateway's part in the browser.
struct Tokenise {
    std::string gateway;
    rules::CardEntry card;
};
/// Wakes the program with `Ticked` at this time of the device's clock.
struct WakeAt {
    core::Instant due;
};

using Effect = std::variant<Send, SaveLocal, LoadLocal, ForgetLocal, Navigate, Focus, SaveFile, Print, Reload,
                            Copy, Tokenise, WakeAt>;

/// The effects of one update, in order.
class Effects {
 public:
    /// `Wanted` is one of the kinds of `Effect`.
    template <class Wanted>
    void push_back(Wanted wanted) {
        list_.emplace_back().emplace<Wanted>(std::move(wanted));
    }

    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] const Effect& operator[](std::size_t i) const { return list_[i]; }
    [[nodiscard]] auto begin() const noexcept { return list_.begin(); }
    [[nodiscard]] auto end() const noexcept { return list_.end(); }

 private:
    std::vector<Effect> list_;
};

}  // namespace certfolio::app
