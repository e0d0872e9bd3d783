#include "http/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "wire/json_writer.hpp"

namespace certfolio::http {

namespace {

std::string_view text_of(Log::Level level) noexcept {
    switch (level) {
        case Log::Level::info: return "info";
        case Log::Level::warning: return "warning";
        case Log::Level::error: return "error";
    }
    return "error";
}

void begin_line(wire::JsonWriter& line, core::Instant now, std::string_view level, std::string_view event) {
    line.begin_object();
    line.key("time");
    line.text(now.text());
    line.key("level");
    line.text(level);
    line.key("event");
    line.text(event);
}

}  // namespace

Log::Log(const ports::Clock& clock, Sink sink) : clock_(clock), sink_(std::move(sink)) {}

void Log::event(Level level, std::string_view name, std::initializer_list<Field> fields) const {
    wire::JsonWriter line;
    begin_line(line, clock_.now(), text_of(level), name);
    for (const auto& [key, value] : fields) {
        line.key(key);
        line.text(value);
    }
    line.end_object();
    sink_(line.take());
}

void Log::request(const RequestRecord& record) const {
    wire::JsonWriter line;
    begin_line(line, clock_.now(), record.status < 500 ? "info" : "error", "request");
    const std::pair<std::string_view, std::string_view> texts[] = {{"request_id", record.request_id},
                                                                   {"operation", record.operation},
                                                                   {"method", record.method},
                                                                   {"remote", record.remote_address}};
    for (const auto& [key, value] : texts) {
        line.key(key);
        line.text(value);
    }
    const std::pair<std::string_view, std::int64_t> numbers[] = {
        {"status", record.status},
        {"microseconds", record.microseconds},
        {"bytes", static_cast<std::int64_t>(record.response_bytes)}};
    for (const auto& [key, value] : numbers) {
        line.key(key);
        line.number(value);
    }
    line.end_object();
    sink_(line.take());
}

Log::Sink standard_error_sink() {
    auto logger =
        std::make_shared<spdlog::logger>("certfolio", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::info);
    return [logger](std::string_view line) { logger->info("{}", line); };
}

}  // namespace certfolio::http
