#pragma once

#include <cstdint>
#include <string_view>

namespace certfolio::mirror {

/// What an element of the page is to a browser and to assistive technology; each role is one kind of real
/// element. The numbers are part of the protocol with `web/mirror.js`: append, never renumber.
enum class Role : std::uint8_t {
    // Containers: opened and closed.
    banner = 1,          ///< header
    navigation = 2,      ///< nav, named by its label
    main = 3,            ///< main
    complementary = 4,   ///< aside, named by its label
    content_info = 5,    ///< footer
    form = 6,            ///< form novalidate autocomplete=on; one for a step
    section = 7,         ///< section, named by its label
    group = 8,           ///< div role=group when it has a label, else a plain div
    radio_group = 9,     ///< div role=radiogroup; its key is the `name` that its radios share
    list = 10,           ///< ul
    list_item = 11,      ///< li; its own label, if any, is text before its children
    table = 12,          ///< table, named by its label
    row = 13,            ///< tr
    column_header = 14,  ///< th scope=col; its own label is text before its children
    row_header = 15,     ///< th scope=row; likewise
    cell = 16,           ///< td; likewise
    dialog = 17,  ///< div role=dialog; with State::modal everything beside it is inert. Only at the top level
    error_summary = 18,  ///< div role=alert tabindex=-1, the list of problems on top of a form
    figure = 19,         ///< figure

    // Leaves: added.
    heading = 32,     ///< h1 to h3 by `level`; every h1 can take the focus
    text = 33,        ///< p
    label = 34,       ///< a label of its own that focuses the field named in `href` (without '#')
    button = 35,      ///< button; State::submit makes it the form's default
    link = 36,        ///< a href; paths of this site are navigated without loading, "#key" focuses that field
    text_field = 37,  ///< input of the type given in `input_type` ("text" when empty)
    text_area = 38,   ///< textarea
    select = 39,      ///< select with `options`
    checkbox = 40,    ///< input type=checkbox
    radio = 41,       ///< input type=radio; in a radio_group
    file_field = 42,  ///< input type=file
    image = 43,       ///< div role=img named by its label; decorative drawings are not recorded
    progress = 44,    ///< div role=progressbar; `value` of `maximum`, both whole numbers
};

[[nodiscard]] constexpr bool is_container(Role role) noexcept {
    return static_cast<std::uint8_t>(role) < 32;
}

/// Something that a person can act on: it must have a name and a rectangle.
[[nodiscard]] constexpr bool is_interactive(Role role) noexcept {
    return role >= Role::button && role <= Role::file_field;
}

/// Roles whose `value` is text that the browser edits.
[[nodiscard]] constexpr bool is_editable(Role role) noexcept {
    return role == Role::text_field || role == Role::text_area;
}

/// The role's name in text dumps, for example "text_field".
[[nodiscard]] std::string_view name_of(Role role) noexcept;

/// How the page without a canvas shows a node; the canvas itself is drawn by `ui` and does not read it.
/// The numbers are part of the protocol with `web/mirror.js`: append, never renumber.
enum class Look : std::uint8_t {
    plain = 0,
    card = 1,     ///< a bordered surface
    row = 2,      ///< children side by side, wrapping
    columns = 3,  ///< the form column and the summary beside it
    primary = 4,  ///< the main button
    quiet = 5,    ///< a button that looks like a link
    danger = 6,   ///< text or button of a problem
    muted = 7,    ///< secondary text
    small = 8,    ///< secondary text, smaller
    strong = 9,   ///< semibold text
    number = 10,  ///< tabular figures, aligned right
    note = 11,    ///< a box with a hint
    success = 12,
    warning = 13,
    chip = 14,     ///< a tag with its remove button
    segment = 15,  ///< a radio group drawn as one bar
    choices = 16,  ///< a radio group drawn as cards
    steps = 17,    ///< the steps of a process
    total = 18,    ///< the sum under a list of lines
    bar = 19,      ///< the bar on top of the page
};

[[nodiscard]] std::string_view name_of(Look look) noexcept;

}  // namespace certfolio::mirror
