#include "wire/schema.hpp"

namespace certfolio::wire {

bool SchemaBook::reserve(std::string_view name, std::size_t& slot) {
    for (const auto& [known, schema] : components_) {
        if (known == name) {
            return false;
        }
    }
    slot = components_.size();
    components_.emplace_back(name, std::string());
    return true;
}

void describe_text(JsonWriter& json, std::int64_t bytes_max, std::string_view format) {
    json.begin_object();
    json.key("type");
    json.text("string");
    if (!format.empty()) {
        json.key("format");
        json.text(format);
    }
    json.key("maxLength");
    json.number(bytes_max);
    json.end_object();
}

void describe_number(JsonWriter& json, std::int64_t min, std::int64_t max) {
    json.begin_object();
    json.key("type");
    json.text("integer");
    json.key("minimum");
    json.number(min);
    json.key("maximum");
    json.number(max);
    json.end_object();
}

void describe_words(JsonWriter& json, const std::string_view* words, std::size_t count) {
    json.begin_object();
    json.key("type");
    json.text("string");
    json.key("enum");
    json.begin_list();
    for (std::size_t i = 0; i < count; ++i) {
        json.text(words[i]);
    }
    json.end_list();
    json.end_object();
}

void describe_reference(JsonWriter& json, std::string_view name) {
    json.begin_object();
    json.key("$ref");
    json.text("#/components/schemas/" + std::string(name));
    json.end_object();
}

void FieldSchema::begin_list(std::string_view name, std::int64_t count_max) {
    require(name);
    json_.begin_object();
    json_.key("type");
    json_.text("array");
    json_.key("maxItems");
    json_.number(count_max);
    json_.key("items");
}

std::string describe_object(const std::string& properties, const std::vector<std::string>& required) {
    JsonWriter json;
    json.begin_object();
    json.key("type");
    json.text("object");
    json.key("additionalProperties");
    json.boolean(false);
    if (!required.empty()) {
        json.key("required");
        json.begin_list();
        for (const std::string& name : required) {
            json.text(name);
        }
        json.end_list();
    }
    json.key("properties");
    json.raw(properties);
    json.end_object();
    return json.take();
}

}  // namespace certfolio::wire
