#include "http/outgoing.hpp"

#include <utility>

namespace certfolio::http {

void Outgoing::push(std::string bytes, std::size_t credit) {
    if (bytes.empty())
        return;
    owned_bytes_ += bytes.size();
    pieces_.push_back({std::move(bytes), {}, credit});
}

void Outgoing::push_static(std::string_view bytes) {
    if (!bytes.empty())
        pieces_.push_back({{}, bytes, 0});
}

std::string_view Outgoing::front() const noexcept {
    return pieces_.front().bytes().substr(written_);
}

std::size_t Outgoing::advance(std::size_t bytes) {
    written_ += bytes;
    const Piece& piece = pieces_.front();
    if (written_ < piece.bytes().size())
        return 0;
    const std::size_t credit = piece.credit;
    owned_bytes_ -= piece.owned.size();
    pieces_.pop_front();
    written_ = 0;
    return credit;
}

}  // namespace certfolio::http
