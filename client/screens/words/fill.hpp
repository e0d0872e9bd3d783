#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace certfolio::screens {

/// The pattern with each `{}` replaced by the next value.
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

}  // namespace certfolio::screens
