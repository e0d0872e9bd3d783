#pragma once

#include <cstddef>
#include <cstdint>

#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace certfolio::ports {

/// Makes identifiers of rows: the millisecond in which they are made, then 80 random bits, so that rows lie
/// in their table in the order in which they came and a group of new ones shares its pages. Nobody may be let
/// in for knowing one.
class RowIds {
 public:
    RowIds(const Clock& clock, Random& random) : clock_(clock), random_(random) {}

    template <class IdType>
    [[nodiscard]] IdType make() const {
        constexpr std::size_t time_bytes = 6;
        typename IdType::Bytes bytes = random_.make_id<IdType>().bytes();
        auto time = static_cast<std::uint64_t>(clock_.milliseconds());
        for (std::size_t i = time_bytes; i-- > 0; time >>= 8)
            bytes[i] = static_cast<std::uint8_t>(time & 0xff);
        return IdType(bytes);
    }

 private:
    const Clock& clock_;
    Random& random_;
};

}  // namespace certfolio::ports
