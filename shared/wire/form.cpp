#include "wire/form.hpp"

#include "wire/document.hpp"
#include "wire/source_row.hpp"

namespace certfolio::wire {

namespace {

/// Fills a struct's members from one object.
class FieldReader final : public FieldVisitor {
 public:
    FieldReader(Reader& reader, const JsonNode& object, const Place& place, bool sparse)
        : FieldVisitor(true, sparse),
          reader_(reader),
          place_(place),
          object_(object),
          next_(object.first_child) {}

 private:
    void field(std::string_view name, void* value, const Form& form) override {
        if (const JsonNode* const node = take(name)) {
            form.read(reader_, *node, {&place_, name}, value);
        } else if (!sparse()) {
            reader_.refuse(core::Code::request_field_missing, {&place_, name}, std::string());
        }
    }
    bool has(std::string_view name) override { return find(name) != nullptr; }
    void skip(std::string_view name) override { take(name); }

    const JsonNode* take(std::string_view name) {
        JsonNode* const node = find(name);
        if (node != nullptr) {
            node->taken = true;
            next_ = node->next_sibling;
        }
        return node;
    }
    JsonNode* find(std::string_view name) {
        JsonTree& tree = reader_.tree();
        // Our own programs write members in the order of the fields.
        if (next_ != JsonNode::none && tree.at(next_).key == name) {
            return &tree.at(next_);
        }
        for (std::uint32_t i = object_.first_child; i != JsonNode::none; i = tree.at(i).next_sibling) {
            if (tree.at(i).key == name) {
                return &tree.at(i);
            }
        }
        return nullptr;
    }

    Reader& reader_;
    const Place& place_;
    const JsonNode& object_;
    std::uint32_t next_;  ///< the member after the one that was taken last
};

/// Writes a struct's members in the order of its fields, which makes the encoding canonical.
class FieldWriter final : public FieldVisitor {
 public:
    explicit FieldWriter(JsonWriter& json) : FieldVisitor(false, false), json_(json) {}

 private:
    void field(std::string_view name, void* value, const Form& form) override {
        json_.key(name);
        form.write(json_, value);
    }
    bool has(std::string_view) override { return false; }
    void skip(std::string_view) override {}

    JsonWriter& json_;
};

}  // namespace

void ObjectForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (reader.expect(node, place, JsonKind::object)) {
        FieldReader fields(reader, node, place, sparse_);
        visit_(fields, value);
        reader.refuse_unknown(node, place);
    }
}
void ObjectForm::write(JsonWriter& json, const void* value) const {
    json.begin_object();
    FieldWriter fields(json);
    // One visit serves readers and writers; a writer changes nothing.
    visit_(fields, const_cast<void*>(value));
    json.end_object();
}

void TextForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (reader.expect_text(node, place, bytes_max_)) {
        *static_cast<std::string*>(value) = node.text;
    }
}
void TextForm::write(JsonWriter& json, const void* value) const {
    json.text(*static_cast<const std::string*>(value));
}

void NumberForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (reader.expect_number(node, place, min_, max_)) {
        *static_cast<std::int64_t*>(value) = node.number;
    }
}
void NumberForm::write(JsonWriter& json, const void* value) const {
    json.number(*static_cast<const std::int64_t*>(value));
}

void WordForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (!reader.expect(node, place, JsonKind::text)) {
        return;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i] == node.text) {
            *static_cast<unsigned char*>(value) = static_cast<unsigned char>(i);
            return;
        }
    }
    reader.refuse_word(place, node.text, words_);
}
void WordForm::write(JsonWriter& json, const void* value) const {
    json.text(words_[*static_cast<const unsigned char*>(value)]);
}

void BooleanForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (reader.expect(node, place, JsonKind::boolean)) {
        *static_cast<bool*>(value) = node.truth;
    }
}
void BooleanForm::write(JsonWriter& json, const void* value) const {
    json.boolean(*static_cast<const bool*>(value));
}

void CodeForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    const auto code = core::parse_code(node.text);
    if (node.kind == JsonKind::text && code) {
        *static_cast<core::Code*>(value) = *code;
    } else {
        reader.refuse_type(place, node.source);
    }
}
void CodeForm::write(JsonWriter& json, const void* value) const {
    json.text(core::slug(*static_cast<const core::Code*>(value)));
}

void SourceRowForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    const auto row = parse_source_row(node.text);
    if (node.kind == JsonKind::text && row) {
        *static_cast<core::SourceRow*>(value) = *row;
    } else {
        reader.refuse_type(place, node.source);
    }
}
void SourceRowForm::write(JsonWriter& json, const void* value) const {
    json.text(core::pointer(*static_cast<const core::SourceRow*>(value)));
}

void MoneyForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (reader.expect_number(node, place, -domain::money_minor_max, domain::money_minor_max)) {
        *static_cast<domain::Money*>(value) = {node.number, reader.currency};
    }
}
void MoneyForm::write(JsonWriter& json, const void* value) const {
    json.number(static_cast<const domain::Money*>(value)->minor);
}

void CurrencyForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    form<domain::Currency>.read(reader, node, place, value);
    reader.currency = *static_cast<const domain::Currency*>(value);
}
void CurrencyForm::write(JsonWriter& json, const void* value) const {
    form<domain::Currency>.write(json, value);
}

void RawForm::read(Reader&, const JsonNode& node, const Place&, void* value) const {
    *static_cast<std::string*>(value) = node.source;
}
void RawForm::write(JsonWriter& json, const void* value) const {
    json.raw(*static_cast<const std::string*>(value));
}

void SpeltForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (!reader.expect(node, place, JsonKind::text)) {
        return;
    }
    std::optional<core::Violation> why;
    std::string room;
    // What people may type in several ways has one spelling between programs.
    if (parse(node.text, value, why) && spell(value, room) == node.text) {
        return;
    }
    if (why) {
        reader.refuse(*std::move(why), place);
    } else {
        reader.refuse(core::Code::request_field_type, place, std::string(node.text));
    }
}
void SpeltForm::write(JsonWriter& json, const void* value) const {
    std::string room;
    json.text(spell(value, room));
}

void WholeForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (!reader.expect_number(node, place, INT64_MIN, INT64_MAX)) {
        return;
    }
    std::optional<core::Violation> why;
    if (make(node.number, value, why)) {
        return;
    }
    if (why) {
        reader.refuse(*std::move(why), place);
    } else {
        reader.refuse(core::Code::request_number_out_of_range, place, std::to_string(node.number));
    }
}
void WholeForm::write(JsonWriter& json, const void* value) const {
    json.number(number(value));
}

void ListForm::read(Reader& reader, const JsonNode& node, const Place& place, void* value) const {
    if (!reader.expect_list(node, place, count_max_)) {
        return;
    }
    fill(value, node.count);
    const Rows all = rows(value);
    auto* each = static_cast<unsigned char*>(const_cast<void*>(all.first));
    std::int64_t index = 0;
    for (std::uint32_t i = node.first_child; i != JsonNode::none; i = reader.tree().at(i).next_sibling) {
        element_.read(reader, reader.tree().at(i), {&place, {}, index++}, each);
        each += all.bytes_each;
    }
}
void ListForm::write(JsonWriter& json, const void* value) const {
    json.begin_list();
    const Rows all = rows(value);
    const auto* each = static_cast<const unsigned char*>(all.first);
    for (std::size_t i = 0; i < all.count; ++i, each += all.bytes_each) {
        element_.write(json, each);
    }
    json.end_list();
}

core::Violations read_into(void* value, const ObjectForm& form, std::string_view json) {
    core::Violations faults;
    JsonTree tree(json, faults);
    if (faults.empty()) {
        Reader reader(tree, faults);
        form.read(reader, tree.root(), Place{}, value);
    }
    return faults;
}

std::string write_from(const void* value, const ObjectForm& form) {
    JsonWriter json;
    form.write(json, value);
    return json.take();
}

}  // namespace certfolio::wire
