#include "mirror/role.hpp"

namespace certfolio::mirror {

std::string_view name_of(Role role) noexcept {
    switch (role) {
        case Role::banner: return "banner";
        case Role::navigation: return "navigation";
        case Role::main: return "main";
        case Role::complementary: return "complementary";
        case Role::content_info: return "content_info";
        case Role::form: return "form";
        case Role::section: return "section";
        case Role::group: return "group";
        case Role::radio_group: return "radio_group";
        case Role::list: return "list";
        case Role::list_item: return "list_item";
        case Role::table: return "table";
        case Role::row: return "row";
        case Role::column_header: return "column_header";
        case Role::row_header: return "row_header";
        case Role::cell: return "cell";
        case Role::dialog: return "dialog";
        case Role::error_summary: return "error_summary";
        case Role::figure: return "figure";
        case Role::heading: return "heading";
        case Role::text: return "text";
        case Role::label: return "label";
        case Role::button: return "button";
        case Role::link: return "link";
        case Role::text_field: return "text_field";
        case Role::text_area: return "text_area";
        case Role::select: return "select";
        case Role::checkbox: return "checkbox";
        case Role::radio: return "radio";
        case Role::file_field: return "file_field";
        case Role::image: return "image";
        case Role::progress: return "progress";
    }
    return "unknown";
}

std::string_view name_of(Look look) noexcept {
    switch (look) {
        case Look::plain: return "plain";
        case Look::card: return "card";
        case Look::row: return "row";
        case Look::columns: return "columns";
        case Look::primary: return "primary";
        case Look::quiet: return "quiet";
        case Look::danger: return "danger";
        case Look::muted: return "muted";
        case Look::small: return "small";
        case Look::strong: return "strong";
        case Look::number: return "number";
        case Look::note: return "note";
        case Look::success: return "success";
        case Look::warning: return "warning";
        case Look::chip: return "chip";
        case Look::segment: return "segment";
        case Look::choices: return "choices";
        case Look::steps: return "steps";
        case Look::total: return "total";
        case Look::bar: return "bar";
    }
    return "unknown";
}

}  // namespace certfolio::mirror
