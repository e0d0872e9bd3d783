#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mirror/frame.hpp"

namespace certfolio::mirror {

/// The operations of the protocol with `web/mirror.js`: append, never renumber. Each begins with a word that
/// holds the operation and up to three small numbers, a byte each; text is its length in bytes and then its
/// UTF-8 bytes, filled up to whole words.
enum class Operation : std::uint8_t {
    create = 1,    ///< (role, level, look) id, key
    remove = 2,    ///< id
    children = 3,  ///< parent (0: top level), count, the ids in order
    state = 4,     ///< (0, level, look) id, state bits, characters_max
    text = 5,      ///< (slot) id, text
    rect = 6,      ///< (slot) id, x, y, width, height as floats, relative to the container around it
    focus = 7,     ///< id
    announce = 8,  ///< (urgency) text
    height = 9,    ///< of the page, a float
    title = 10,    ///< text
    reset = 11,    ///< removes every element
};

/// Writes operations one after the other into a buffer that is kept from frame to frame.
class OperationWriter {
 public:
    explicit OperationWriter(std::vector<std::uint32_t>& words) : words_(words) {}

    void begin(Operation operation, std::uint8_t a = 0, std::uint8_t b = 0, std::uint8_t c = 0);
    void word(std::uint32_t value) { words_.push_back(value); }
    void number(float value);
    void text(std::string_view text);

 private:
    std::vector<std::uint32_t>& words_;
};

/// Writes what turns the page from `before` to `after`: new nodes, changed facts, order of children,
/// removals.
void write_difference(const Frame& before, const NodeIndex& before_index, const Frame& after,
                      const NodeIndex& after_index, OperationWriter& out);

}  // namespace certfolio::mirror
