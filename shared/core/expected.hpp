#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "core/assert.hpp"

namespace certfolio::core {

/// Marks the error of an `Expected`, so that `return Unexpected{violation};` reads as what it is.
template <class E>
struct Unexpected {
    E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

/// A value or the reason why there is none. Nothing is thrown; asking for the side that is absent is a bug.
/// Stands in for `std::expected`, which neither g++ 12 nor Emscripten 3.1.6 has.
template <class T, class E>
class [[nodiscard]] Expected {
 public:
    constexpr Expected(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    constexpr Expected(Unexpected<E> unexpected)
        : state_(std::in_place_index<1>, std::move(unexpected.error)) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return state_.index() == 0; }
    constexpr explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] constexpr const T& value() const& {
        CERTFOLIO_ASSERT(has_value());
        return std::get<0>(state_);
    }
    [[nodiscard]] constexpr T& value() & {
        CERTFOLIO_ASSERT(has_value());
        return std::get<0>(state_);
    }
    [[nodiscard]] constexpr T&& value() && {
        CERTFOLIO_ASSERT(has_value());
        return std::get<0>(std::move(state_));
    }
    [[nodiscard]] constexpr const E& error() const& {
        CERTFOLIO_ASSERT(!has_value());
        return std::get<1>(state_);
    }
    [[nodiscard]] constexpr E&& error() && {
        CERTFOLIO_ASSERT(!has_value());
        return std::get<1>(std::move(state_));
    }

    constexpr const T& operator*() const& { return value(); }
    constexpr T& operator*() & { return value(); }
    constexpr T&& operator*() && { return std::move(*this).value(); }
    constexpr const T* operator->() const { return &value(); }
    constexpr T* operator->() { return &value(); }

    friend constexpr bool operator==(const Expected& left, const Expected& right) {
        return left.state_ == right.state_;
    }

 private:
    std::variant<T, E> state_;
};

}  // namespace certfolio::core
