#pragma once

#include <algorithm>
#include <iterator>

namespace certfolio::core {

/// Sorts what is short (tens of elements), equal ones as they came: by insertion, which is a hundredth of the
/// code of `std::stable_sort` in the page's download. Quadratic, so never for a list that a stranger can make
/// long.
template <class Iterator, class Less>
void sort_stably(Iterator first, Iterator last, Less less) {
    for (Iterator sorted_end = first; sorted_end != last; ++sorted_end)
        for (Iterator at = sorted_end; at != first && less(*at, *std::prev(at)); --at)
            std::iter_swap(at, std::prev(at));
}

}  // namespace certfolio::core
