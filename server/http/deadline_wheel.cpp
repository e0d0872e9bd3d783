#include "http/deadline_wheel.hpp"

#include <algorithm>

namespace certfolio::http {

void Deadline::unlink() noexcept {
    if (next_ == nullptr)
        return;
    next_->previous_ = previous_;
    previous_->next_ = next_;
    next_ = nullptr;
    previous_ = nullptr;
}

DeadlineWheel::DeadlineWheel(std::int64_t now) : tick_(tick_of(now)) {
    for (Deadline& slot : slots_) {
        slot.next_ = &slot;
        slot.previous_ = &slot;
    }
}

DeadlineWheel::~DeadlineWheel() {
    for (Deadline& slot : slots_) {
        while (!is_empty(slot))
            slot.next_->unlink();
    }
}

void DeadlineWheel::set(Deadline& deadline, std::int64_t at) noexcept {
    deadline.unlink();
    deadline.at_ = at;
    link(deadline);
}

void DeadlineWheel::link(Deadline& deadline) noexcept {
    // What lies beyond the wheel waits in its last slot and is looked at again there.
    const std::int64_t last = tick_ + static_cast<std::int64_t>(slot_count) - 1;
    const std::int64_t tick = std::clamp(tick_of(deadline.at_) + 1, tick_, last);
    Deadline& slot = slots_[static_cast<std::size_t>(tick) % slot_count];
    deadline.next_ = &slot;
    deadline.previous_ = slot.previous_;
    slot.previous_->next_ = &deadline;
    slot.previous_ = &deadline;
}

void DeadlineWheel::advance(std::int64_t now, const std::function<void(Deadline&)>& passed) {
    const std::int64_t end = tick_of(now);
    // After a long sleep each slot is looked at once, not once for each turn that was missed.
    tick_ = std::max(tick_, end - static_cast<std::int64_t>(slot_count) + 1);
    while (tick_ <= end) {
        Deadline& slot = slots_[static_cast<std::size_t>(tick_) % slot_count];
        ++tick_;
        // Into a ring of its own: what is set meanwhile may come into this very slot.
        Deadline due;
        due.next_ = &due;
        due.previous_ = &due;
        while (!is_empty(slot)) {
            Deadline& deadline = *slot.next_;
            deadline.unlink();
            deadline.next_ = &due;
            deadline.previous_ = due.previous_;
            due.previous_->next_ = &deadline;
            due.previous_ = &deadline;
        }
        while (!is_empty(due)) {
            Deadline& deadline = *due.next_;
            deadline.unlink();
            if (deadline.at_ <= now) {
                passed(deadline);
            } else {
                link(deadline);
            }
        }
    }
}

int DeadlineWheel::milliseconds_of_peace(std::int64_t now) const noexcept {
    for (std::size_t i = 0; i < slot_count; ++i) {
        const std::int64_t tick = tick_ + static_cast<std::int64_t>(i);
        if (!is_empty(slots_[static_cast<std::size_t>(tick) % slot_count]))
            return static_cast<int>(std::max<std::int64_t>(0, (tick * tick_microseconds - now) / 1'000 + 1));
    }
    return -1;
}

}  // namespace certfolio::http
