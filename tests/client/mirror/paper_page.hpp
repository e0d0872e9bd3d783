#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "mirror/operations.hpp"

namespace certfolio::mirror::test {

/// What `web/mirror.js` does with the operations, on paper: a tree of elements that can be compared with a
/// frame. It refuses operations on elements that are not there.
class PaperPage {
 public:
    struct Element {
        Role role = Role::text;
        Look look = Look::plain;
        std::uint8_t level = 0;
        std::uint32_t state = 0;
        std::array<std::string, text_slots> texts;
        std::array<Rect, rect_slots> rects;
        std::vector<NodeId> children;
    };

    /// False when an operation made no sense.
    bool apply(std::span<const std::uint32_t> words) {
        words_ = words;
        at_ = 0;
        while (at_ < words_.size())
            if (!step())
                return false;
        return true;
    }

    std::map<NodeId, Element> elements;
    std::vector<NodeId> top_level;
    std::vector<NodeId> focused;
    std::vector<std::string> announced;
    std::string title;
    float height = 0;

 private:
    std::uint32_t word() { return words_[at_++]; }
    float number() {
        const std::uint32_t bits = word();
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
    std::string text() {
        const std::uint32_t length = word();
        std::string text(length, '\0');
        if (length > 0)
            std::memcpy(text.data(), &words_[at_], length);
        at_ += (length + 3) / 4;
        return text;
    }

    bool step() {
        const std::uint32_t head = word();
        const auto a = static_cast<std::uint8_t>(head >> 8);
        switch (static_cast<Operation>(head & 255)) {
            case Operation::create: return create(head);
            case Operation::remove: return elements.erase(word()) == 1;
            case Operation::children: return children();
            case Operation::state: return state(head);
            case Operation::text: {
                const NodeId id = word();
                return with(id, [&](Element& element) { element.texts[a] = text(); });
            }
            case Operation::rect: {
                const NodeId id = word();
                return with(id, [&](Element& element) {
                    Rect rect;
                    rect.x = number();
                    rect.y = number();
                    rect.width = number();
                    rect.height = number();
                    element.rects[a] = rect;
                });
            }
            case Operation::focus: return focused.push_back(word()), true;
            case Operation::announce: return announced.push_back(text()), true;
            case Operation::height: return height = number(), true;
            case Operation::title: return title = text(), true;
            case Operation::reset: return elements.clear(), top_level.clear(), true;
        }
        return false;
    }

    template <class Change>
    bool with(NodeId id, Change change) {
        const auto found = elements.find(id);
        if (found == elements.end())
            return false;
        change(found->second);
        return true;
    }

    bool create(std::uint32_t head) {
        const NodeId id = word();
        Element element;
        element.role = static_cast<Role>(head >> 8 & 255);
        const auto old = elements.find(id);
        if (old != elements.end() && old->second.role == element.role)
            return false;
        element.level = static_cast<std::uint8_t>(head >> 16);
        element.look = static_cast<Look>(head >> 24);
        element.texts[0] = text();
        elements[id] = element;
        return true;
    }

    bool state(std::uint32_t head) {
        return with(word(), [&](Element& element) {
            element.level = static_cast<std::uint8_t>(head >> 16);
            element.look = static_cast<Look>(head >> 24);
            element.state = word();
            word();
        });
    }

    bool children() {
        const NodeId parent = word();
        std::vector<NodeId> ids(word());
        for (NodeId& id : ids)
            id = word();
        const bool known =
            std::all_of(ids.begin(), ids.end(), [this](NodeId id) { return elements.count(id) != 0; });
        if (parent == 0)
            top_level = ids;
        else if (!with(parent, [&](Element& element) { element.children = ids; }))
            return false;
        return known;
    }

    std::span<const std::uint32_t> words_;
    std::size_t at_ = 0;
};

}  // namespace certfolio::mirror::test
