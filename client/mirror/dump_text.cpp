#include <array>
#include <cmath>
#include <utility>

#include "mirror/dump.hpp"

namespace certfolio::mirror {

namespace {

constexpr std::array<std::pair<State, std::string_view>, 22> state_names{{
    {State::disabled, "disabled"},
    {State::readonly, "readonly"},
    {State::required, "required"},
    {State::invalid, "invalid"},
    {State::checked, "checked"},
    {State::mixed, "mixed"},
    {State::expandable, "expandable"},
    {State::expanded, "expanded"},
    {State::selected, "selected"},
    {State::busy, "busy"},
    {State::current, "current"},
    {State::has_popup, "has_popup"},
    {State::hidden_label, "hidden_label"},
    {State::fixed, "fixed"},
    {State::secret, "secret"},
    {State::modal, "modal"},
    {State::submit, "submit"},
    {State::pressed, "pressed"},
    {State::sorted_up, "sorted_up"},
    {State::sorted_down, "sorted_down"},
    {State::multiple, "multiple"},
    {State::skipped, "skipped"},
}};

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    out += '"';
}

void append_states(std::string& out, State state) {
    bool first = true;
    for (const auto& [bit, name] : state_names) {
        if (!has(state, bit))
            continue;
        out += first ? " [" : " ";
        out += name;
        first = false;
    }
    if (!first)
        out += ']';
}

void append_rect(std::string& out, const Rect& rect) {
    if (rect.empty())
        return;
    out += " @" + std::to_string(std::lround(rect.x)) + ',' + std::to_string(std::lround(rect.y)) + ' ' +
           std::to_string(std::lround(rect.width)) + 'x' + std::to_string(std::lround(rect.height));
}

void append_property(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty())
        return;
    out += ' ';
    out += name;
    out += '=';
    out += text;
}

void append_line(std::string& out, std::size_t indent, std::string_view name, std::string_view text) {
    if (text.empty())
        return;
    out.append(indent, ' ');
    out += name;
    out += ' ';
    append_quoted(out, text);
    out += '\n';
}

void append_node(std::string& out, const Node& node, std::size_t indent, DumpDetail detail) {
    out.append(indent, ' ');
    out += name_of(node.role);
    if (node.role == Role::heading)
        out += std::to_string(node.level);
    if (node.look != Look::plain) {
        out += '.';
        out += name_of(node.look);
    }
    if (!node.label.empty()) {
        out += ' ';
        append_quoted(out, node.label);
    }
    if (is_editable(node.role) || node.role == Role::select || !node.value.empty()) {
        out += " = ";
        if (has(node.state, State::secret))
            out += "(secret)";
        else
            append_quoted(out, node.value);
    }
    append_states(out, node.state);
    if (!node.key.empty()) {
        out += " #";
        out += node.key;
    }
    append_property(out, "href", node.href);
    append_property(out, "type", node.input_type);
    append_property(out, "autocomplete", node.autocomplete);
    append_property(out, "inputmode", node.input_mode);
    append_property(out, "enter", node.enter_key);
    if (detail == DumpDetail::places)
        append_rect(out, node.rect);
    out += '\n';
    append_line(out, indent + 2, "hint", node.hint);
    append_line(out, indent + 2, "error", node.error);
    append_line(out, indent + 2, "options", node.options);
}

}  // namespace

std::string dump_text(const Recorder& recorder, DumpDetail detail) {
    std::string out;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        std::size_t depth = 0;
        for (std::int32_t at = recorder.parent(i); at >= 0;
             at = recorder.parent(static_cast<std::size_t>(at)))
            ++depth;
        append_node(out, recorder.node(i), depth * 2, detail);
    }
    return out;
}

}  // namespace certfolio::mirror
