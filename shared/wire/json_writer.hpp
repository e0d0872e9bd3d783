#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace certfolio::wire {

/// Appends JSON without spaces. Text is escaped only where RFC 8259 demands it; bytes that are not UTF-8
/// become U+FFFD, so that what goes out can always be read.
class JsonWriter {
 public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_list() { open('['); }
    void end_list() { close(']'); }
    /// The name of the next value.
    void key(std::string_view name);
    void text(std::string_view value);
    void number(std::int64_t value);
    void boolean(bool value);
    /// A value that is JSON already.
    void raw(std::string_view json);

    [[nodiscard]] std::string take() { return std::move(json_); }

 private:
    void separate();
    void open(char bracket);
    void close(char bracket);
    void append_quoted(std::string_view value);
    std::size_t append_character(std::string_view value);

    std::string json_;
    bool comma_due_ = false;
};

}  // namespace certfolio::wire
