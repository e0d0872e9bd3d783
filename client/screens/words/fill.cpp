#include "screens/words/fill.hpp"

namespace certfolio::screens {

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string text;
    for (const std::string_view value : values) {
        const std::size_t hole = pattern.find("{}");
        if (hole == std::string_view::npos)
            break;
        text.append(pattern.substr(0, hole)).append(value);
        pattern.remove_prefix(hole + 2);
    }
    return text.append(pattern);
}

}  // namespace certfolio::screens
