#include <utility>

#include "mirror/dump.hpp"

namespace certfolio::mirror {

namespace {

/// Tag and fixed attributes of a container; the same as `containers` in `web/mirror.js`.
struct Shape {
    std::string_view tag;
    std::string_view attributes;
};

Shape container_shape(const Node& node) {
    switch (node.role) {
        case Role::banner: return {"header", ""};
        case Role::navigation: return {"nav", ""};
        case Role::main: return {"main", ""};
        case Role::complementary: return {"aside", ""};
        case Role::content_info: return {"footer", ""};
        case Role::form: return {"form", " novalidate autocomplete=\"on\""};
        case Role::section: return {"section", ""};
        case Role::radio_group: return {"div", " role=\"radiogroup\""};
        case Role::list: return {"ul", " role=\"list\""};
        case Role::list_item: return {"li", " role=\"listitem\""};
        case Role::table: return {"table", " role=\"table\""};
        case Role::row: return {"tr", " role=\"row\""};
        case Role::column_header: return {"th", " role=\"columnheader\" scope=\"col\""};
        case Role::row_header: return {"th", " role=\"rowheader\" scope=\"row\""};
        case Role::cell: return {"td", " role=\"cell\""};
        case Role::dialog: return {"div", " role=\"dialog\" tabindex=\"-1\""};
        case Role::error_summary: return {"div", " role=\"alert\" tabindex=\"-1\" aria-live=\"off\""};
        case Role::figure: return {"figure", ""};
        case Role::group:
        case Role::heading:
        case Role::text:
        case Role::label:
        case Role::button:
        case Role::link:
        case Role::text_field:
        case Role::text_area:
        case Role::select:
        case Role::checkbox:
        case Role::radio:
        case Role::file_field:
        case Role::image:
        case Role::progress: break;
    }
    return {"div", node.label.empty() ? "" : " role=\"group\""};
}

/// A container whose label is text before its children rather than a name.
bool shows_label(Role role) {
    return role == Role::list_item || role == Role::column_header || role == Role::row_header ||
           role == Role::cell;
}

class HtmlWriter {
 public:
    explicit HtmlWriter(const Recorder& recorder) : recorder_(recorder) {}

    std::string write() {
        children(-1);
        return std::move(out_);
    }

 private:
    void text(std::string_view raw) {
        for (const char c : raw) {
            if (c == '&')
                out_ += "&amp;";
            else if (c == '<')
                out_ += "&lt;";
            else if (c == '>')
                out_ += "&gt;";
            else if (c == '"')
                out_ += "&quot;";
            else
                out_ += c;
        }
    }

    void attribute(std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        text(value);
        out_ += '"';
    }

    void flag(bool on, std::string_view name) {
        if (!on)
            return;
        out_ += ' ';
        out_ += name;
    }

    void element(std::string_view tag, std::string_view name, std::string_view content) {
        if (content.empty())
            return;
        out_ += '<';
        out_ += tag;
        attribute("class", name);
        out_ += '>';
        text(content);
        out_ += "</";
        out_ += tag;
        out_ += '>';
    }

    void begin(std::string_view tag, std::size_t index, const Node& node) {
        out_ += '<';
        out_ += tag;
        attribute("data-n", std::to_string(recorder_.id(index)));
        if (node.look != Look::plain)
            attribute("data-look", name_of(node.look));
    }

    void states(const Node& node) {
        flag(has(node.state, State::disabled), "disabled");
        if (has(node.state, State::expandable))
            attribute("aria-expanded", has(node.state, State::expanded) ? "true" : "false");
        if (has(node.state, State::current))
            attribute("aria-current", node.role == Role::link ? "page" : "step");
        if (has(node.state, State::busy))
            attribute("aria-busy", "true");
        if (has(node.state, State::has_popup))
            attribute("aria-haspopup", "dialog");
        if (has(node.state, State::modal))
            attribute("aria-modal", "true");
    }

    void children(std::int32_t parent) {
        for (auto i = static_cast<std::size_t>(parent + 1); i < recorder_.count(); ++i)
            if (recorder_.parent(i) == parent)
                write_node(i, recorder_.node(i));
    }

    void write_node(std::size_t index, const Node& node) {
        if (is_container(node.role))
            container(index, node);
        else if (node.role >= Role::text_field && node.role <= Role::file_field)
            field(index, node);
        else
            leaf(index, node);
    }

    void container(std::size_t index, const Node& node) {
        const Shape shape = container_shape(node);
        begin(shape.tag, index, node);
        attribute("id", node.key);
        out_ += shape.attributes;
        if (!shows_label(node.role))
            attribute("aria-label", node.label);
        if (node.role == Role::radio_group)
            demand(node);
        states(node);
        out_ += '>';
        if (shows_label(node.role))
            element("span", "t", node.label);
        if (node.role == Role::radio_group) {
            description(node, "hint", "h", node.hint);
            description(node, "error", "e", node.error);
            group_name_ = node.key;
        }
        children(static_cast<std::int32_t>(index));
        out_ += "</";
        out_ += shape.tag;
        out_ += '>';
    }

    void leaf(std::size_t index, const Node& node) {
        std::string tag = "p";
        if (node.role == Role::heading)
            tag = "h" + std::to_string(node.level == 0 ? 2 : node.level);
        if (node.role == Role::label)
            tag = "label";
        if (node.role == Role::button)
            tag = "button";
        if (node.role == Role::link)
            tag = "a";
        if (node.role == Role::image || node.role == Role::progress)
            tag = "div";
        begin(tag, index, node);
        attribute("id", node.key);
        if (node.role == Role::heading && node.level == 1)
            attribute("tabindex", "-1");
        if (node.role == Role::button) {
            attribute("type", has(node.state, State::submit) ? "submit" : "button");
            attribute("tabindex", has(node.state, State::skipped) ? "-1" : "");
        }
        if (node.role == Role::link)
            attribute("href", node.href);
        if (node.role == Role::label)
            attribute("for", node.href);
        if (node.role == Role::image)
            attribute("role", "img");
        if (node.role == Role::progress) {
            attribute("role", "progressbar");
            attribute("aria-valuenow", node.value);
            attribute("aria-valuemax", node.maximum);
        }
        attribute("aria-description", node.hint);
        states(node);
        const bool named = node.role == Role::image || node.role == Role::progress;
        if (named)
            attribute("aria-label", node.label);
        out_ += '>';
        if (!named)
            text(node.label);
        out_ += "</" + tag + '>';
    }

    void field(std::size_t index, const Node& node) {
        begin("div", index, node);
        const bool box = node.role == Role::checkbox || node.role == Role::radio;
        attribute("class", box ? "f k" : "f");
        out_ += '>';
        if (!node.label.empty() && !has(node.state, State::hidden_label)) {
            out_ += "<label class=\"l\"";
            attribute("for", node.key);
            out_ += '>';
            text(node.label);
            out_ += "</label>";
        }
        description(node, "hint", "h", node.hint);
        description(node, "error", "e", node.error);
        control(node);
        out_ += "</div>";
    }

    void description(const Node& node, std::string_view part, std::string_view name,
                     std::string_view content) {
        if (content.empty())
            return;
        out_ += "<p";
        attribute("class", name);
        attribute("id", std::string(node.key) + '-' + std::string(part));
        out_ += '>';
        text(content);
        out_ += "</p>";
    }

    void control(const Node& node) {
        const bool secret = has(node.state, State::secret);
        const std::string_view tag = node.role == Role::text_area ? "textarea"
                                     : node.role == Role::select  ? "select"
                                                                  : "input";
        out_ += '<';
        out_ += tag;
        attribute("class", "c");
        attribute("id", node.key);
        attribute("name", node.role == Role::radio ? group_name_ : node.key);
        if (node.role == Role::text_field)
            attribute("type", node.input_type.empty() ? "text" : node.input_type);
        if (node.role == Role::checkbox)
            attribute("type", "checkbox");
        if (node.role == Role::radio)
            attribute("type", "radio");
        if (node.role == Role::file_field)
            attribute("type", "file");
        attribute("autocomplete", node.autocomplete);
        attribute("inputmode", node.input_mode);
        if (node.characters_max > 0)
            attribute("maxlength", std::to_string(node.characters_max));
        attribute("data-enter", node.enter_key);
        attribute("min", node.minimum);
        attribute("max", node.maximum);
        if (has(node.state, State::hidden_label))
            attribute("aria-label", node.label);
        demand(node);
        flag(has(node.state, State::readonly), "readonly");
        flag(has(node.state, State::checked), "checked");
        states(node);
        const bool in_attribute = node.role == Role::text_field || node.role == Role::radio;
        if (in_attribute && !secret)
            attribute("value", node.value);
        out_ += '>';
        if (node.role == Role::text_area && !secret)
            text(node.value);
        if (node.role == Role::select)
            options(node);
        if (tag != "input")
            out_ += "</" + std::string(tag) + '>';
    }

    /// What is asked for, and what is wrong with what is there.
    void demand(const Node& node) {
        if (has(node.state, State::required))
            attribute("aria-required", "true");
        if (has(node.state, State::invalid))
            attribute("aria-invalid", "true");
        std::string ids;
        if (!node.hint.empty())
            ids = std::string(node.key) + "-hint";
        if (!node.error.empty())
            ids += (ids.empty() ? "" : " ") + std::string(node.key) + "-error";
        attribute("aria-describedby", ids);
    }

    void options(const Node& node) {
        std::string_view rest = node.options;
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            const std::string_view line = rest.substr(0, end);
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
            const std::size_t tab = line.find('\t');
            const std::string_view value = line.substr(0, tab);
            out_ += "<option value=\"";
            text(value);
            out_ += '"';
            flag(value == node.value, "selected");
            out_ += '>';
            text(tab == std::string_view::npos ? line : line.substr(tab + 1));
            out_ += "</option>";
        }
    }

    const Recorder& recorder_;
    std::string out_;
    std::string group_name_;  ///< the `name` of the radios in the group being written
};

}  // namespace

std::string dump_html(const Recorder& recorder) {
    return HtmlWriter(recorder).write();
}

}  // namespace certfolio::mirror
