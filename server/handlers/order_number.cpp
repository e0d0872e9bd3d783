#include "handlers/order_number.hpp"

#include <stdexcept>
#include <string_view>

#include "store/order_store.hpp"

namespace certfolio::handlers {

std::string make_order_number(ports::Random& random, store::ReadTransaction& rows) {
    constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    constexpr int tries_max = 8;
    for (int tries = 0; tries < tries_max; ++tries) {
        std::uint64_t bits = random.below(std::uint64_t{1} << 40);
        std::string number = "CF-";
        for (int i = 0; i < 8; ++i, bits >>= 5) {
            if (i == 4)
                number.push_back('-');
            number.push_back(digits[bits & 31U]);
        }
        if (!store::has_order_number(rows, number))
            return number;
    }
    throw std::runtime_error("no free order number was found: the random generator repeats itself");
}

}  // namespace certfolio::handlers
