#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace certfolio::http {

/// Bytes that wait to be written to one connection.
class Outgoing {
 public:
    /// `credit` is given back by `advance` when the last of the bytes has left.
    void push(std::string bytes, std::size_t credit = 0);
    /// Bytes that live as long as the server.
    void push_static(std::string_view bytes);

    [[nodiscard]] bool is_empty() const noexcept { return pieces_.empty(); }
    /// What is to be written next.
    [[nodiscard]] std::string_view front() const noexcept;
    /// So many bytes of `front` have been written.
    std::size_t advance(std::size_t bytes);
    /// Memory that is held.
    [[nodiscard]] std::size_t owned_bytes() const noexcept { return owned_bytes_; }

 private:
    struct Piece {
        std::string owned;
        std::string_view borrowed;
        std::size_t credit = 0;
        [[nodiscard]] std::string_view bytes() const noexcept { return borrowed.empty() ? owned : borrowed; }
    };
    std::deque<Piece> pieces_;
    std::size_t written_ = 0;  ///< of the first piece
    std::size_t owned_bytes_ = 0;
};

}  // namespace certfolio::http
