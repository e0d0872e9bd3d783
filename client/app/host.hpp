#pragma once

#include <string>

#include "app/effect.hpp"
#include "core/time.hpp"

namespace certfolio::app {

/// The world outside as the page needs it: the browser in the product, a script in tests. Answers come back
/// later as actions, never from inside a call.
class Host {
 public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    [[nodiscard]] virtual core::Instant now() = 0;
    /// 43 characters of base64url from a good source: the name of one purchase or one saved draft.
    [[nodiscard]] virtual std::string random_key() = 0;

    virtual void run(const Send& effect) = 0;
    virtual void run(const SaveLocal& effect) = 0;
    virtual void run(const LoadLocal& effect) = 0;
    virtual void run(const ForgetLocal& effect) = 0;
    virtual void run(const Navigate& effect) = 0;
    virtual void run(const Focus& effect) = 0;
    virtual void run(const SaveFile& effect) = 0;
    virtual void run(const Print& effect) = 0;
    virtual void run(const Reload& effect) = 0;
    virtual void run(const Copy& effect) = 0;
    virtual void run(const Tokenise& effect) = 0;
    virtual void run(const WakeAt& effect) = 0;
};

}  // namespace certfolio::app
