#include "ui/ui.hpp"

#include <algorithm>
#include <functional>

#include "core/message.hpp"

namespace certfolio::ui {

void TextArena::clear() noexcept {
    block_ = 0;
    used_ = 0;
}

char* TextArena::room(std::size_t size) {
    constexpr std::size_t block_bytes = 4096;
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].capacity) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        const std::size_t capacity = std::max(size, block_bytes);
        blocks_.push_back({std::make_unique<char[]>(capacity), capacity});
    }
    char* const begin = blocks_[block_].bytes.get() + used_;
    used_ += size;
    return begin;
}

std::string_view TextArena::join(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    char* const begin = room(size);
    char* end = begin;
    for (const std::string_view part : parts)
        end = std::copy(part.begin(), part.end(), end);
    return {begin, size};
}

Ui::Ui(mirror::Recorder& recorder, Surface& surface)
    : recorder_(recorder), surface_(surface), canvas_(surface.fonts()), flow_(canvas_, recorder_) {}

void Ui::begin_frame(const mirror::FrameFacts& facts) {
    facts_ = facts;
    theme_ = theme_for(facts);
    moving_ = false;
    bottom_ = facts.viewport_height;
    prefix_.clear();
    texts_.clear();
    surface_.begin_frame(facts.device_pixel_ratio);
    canvas_.begin(facts.html_mode ? nullptr : &surface_.list(), facts.scroll_y, facts.viewport_height,
                  narrow(), theme_);
    recorder_.begin_frame();
    flow_.begin({0.0F, 0.0F, facts.viewport_width, 0.0F});
}

void Ui::end_frame(std::string_view page_title) {
    reach(flow_.end());
    recorder_.set_page(page_title, bottom_);
    canvas_.end();
}

void Ui::focus(std::string_view full_key) {
    recorder_.request_focus(mirror::id_of(full_key));
}

void Ui::announce(std::string_view text, mirror::Urgency urgency) {
    recorder_.announce(text, urgency);
}

std::string_view Ui::full_key(std::string_view key) {
    return joined({prefix_, key});
}

std::string_view Ui::filled(core::Phrase phrase, std::string_view value) {
    const std::string_view text = say(phrase);
    const std::size_t hole = std::min(text.find("{}"), text.size() - 2);
    return joined({text.substr(0, hole), value, text.substr(hole + 2)});
}

std::string_view Ui::joined(std::initializer_list<std::string_view> parts) {
    return texts_.join(parts);
}

std::size_t Ui::push_prefix(std::string_view prefix) {
    const std::size_t before = prefix_.size();
    prefix_.append(prefix);
    prefix_.push_back('/');
    return before;
}

void Ui::pop_prefix(std::size_t length_before) {
    prefix_.resize(length_before);
}

bool Ui::unfolded(mirror::NodeId id) const noexcept {
    return std::find(unfolded_.begin(), unfolded_.end(), id) != unfolded_.end();
}

void Ui::toggle_unfolded(mirror::NodeId id) {
    const auto found = std::find(unfolded_.begin(), unfolded_.end(), id);
    if (found == unfolded_.end())
        unfolded_.push_back(id);
    else
        unfolded_.erase(found);
}

bool Ui::is_news(mirror::NodeId id, std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto found =
        std::find_if(said_.begin(), said_.end(), [id](const Said& said) { return said.id == id; });
    if (found == said_.end()) {
        said_.push_back({id, hash});
        return true;
    }
    const bool changed = found->text_hash != hash;
    found->text_hash = hash;
    return changed;
}

std::string_view Ui::dated(core::Instant instant) {
    constexpr std::size_t dates_max = 16;
    const auto found = std::find_if(dates_.begin(), dates_.end(), [&](const Dated& date) {
        return date.instant == instant && date.language_tag == language.tag();
    });
    if (found != dates_.end())
        return joined({found->text});
    if (dates_.size() == dates_max)
        dates_.clear();
    dates_.push_back({instant, language.tag(), core::format_date(instant.seconds, language)});
    return joined({dates_.back().text});
}

}  // namespace certfolio::ui
