#pragma once

#include <optional>
#include <string_view>

#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

/// A file that the person chose; the views live until the end of the frame.
struct ChosenFile {
    std::string_view name;
    std::string_view content;
};

/// A button that opens the browser's own file dialog. `accept` is as in HTML: "application/json,.json".
[[nodiscard]] std::optional<ChosenFile> file_button(Ui& ui, std::string_view key, Text label,
                                                    std::string_view accept);

}  // namespace certfolio::ui
