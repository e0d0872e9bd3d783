#pragma once

#include <cstdint>
#include <string_view>

#include "ui/fonts.hpp"
#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

enum class Align : std::uint8_t { start, centre, end };

struct TextStyle {
    Tone tone = Tone::plain;
    TextSize size = TextSize::body;
    Weight weight = Weight::regular;
    Align align = Align::start;
};

/// A heading of level 1 to 3. A key is needed only where focus goes to it: the h1 of a step has "title".
void heading(Ui& ui, int level, Text text, std::string_view key = {});

/// Wrapped text; in a `Row` it takes its natural width as long as it fits.
void paragraph(Ui& ui, Text text, TextStyle style = {});
/// The two commonest paragraphs.
void muted(Ui& ui, Text text);
void small(Ui& ui, Text text);
/// A figure: one line, aligned to the right edge of its column or cell.
void figure(Ui& ui, Text text, TextStyle style = {.align = Align::end});

/// A term and its value on one line, the value to the right, with an optional small second line under the
/// term: the lines of a price summary.
struct FactSpec {
    Text detail{};  ///< small, muted, under the term
    Tone term_tone = Tone::plain;
    Tone value_tone = Tone::plain;
};
void fact(Ui& ui, Text term, Text value, const FactSpec& spec = {});
/// The last line of a summary: a rule above, the amount in display size.
void total(Ui& ui, Text term, Text amount);

/// A link with a real address. True when the person follows it inside the application; clicks with modifier
/// keys and links to other origins belong to the browser and never come back.
[[nodiscard]] bool link(Ui& ui, std::string_view key, Text label, std::string_view href);

/// A value that people carry elsewhere (order number, DNS record) with a Copy button. True when Copy was
/// pressed: the caller emits the clipboard effect and says so with a toast.
[[nodiscard]] bool copyable(Ui& ui, std::string_view key, Text label, Text value);

}  // namespace certfolio::ui
