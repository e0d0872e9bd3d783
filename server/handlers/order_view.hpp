#pragma once

#include "store/order_store.hpp"
#include "wire/views.hpp"

namespace certfolio::handlers {

/// An order as its buyer sees it, from what was stored; its link is a reference (see `links`).
[[nodiscard]] wire::OrderView view_of(const store::StoredOrder& order);

}  // namespace certfolio::handlers
