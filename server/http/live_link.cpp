#include "http/live_link.hpp"

#include <utility>

namespace certfolio::http {

LiveLink::LiveLink(ConnectionId connection, std::shared_ptr<Mailbox> mailbox, Workers& workers,
                   std::shared_ptr<ports::LiveTalk> talk, std::size_t waiting_bytes_max)
    : connection_(connection),
      mailbox_(std::move(mailbox)),
      workers_(workers),
      waiting_bytes_max_(waiting_bytes_max),
      talk_(std::move(talk)) {}

bool LiveLink::send(std::string_view text) {
    if (over_)
        return false;
    if ((waiting_bytes_ += credit_of(text.size())) > waiting_bytes_max_) {
        close();
        return false;
    }
    mailbox_->post({connection_, Letter::Kind::say, {}, std::string(text)});
    return true;
}

void LiveLink::close() {
    if (!over_.exchange(true))
        mailbox_->post({connection_, Letter::Kind::close, {}, {}});
}

void LiveLink::open() {
    enqueue({[self = shared_from_this()](ports::LiveTalk& talk) { talk.opened(self); }});
}

void LiveLink::deliver(std::string text) {
    const std::size_t credit = credit_of(text.size());
    enqueue({[text = std::move(text)](ports::LiveTalk& talk) { talk.received(text); }, credit});
}

void LiveLink::end() {
    over_ = true;
    enqueue({[](ports::LiveTalk& talk) { talk.ended(); }, 0, true});
}

bool LiveLink::is_congested() const {
    const std::scoped_lock lock(mutex_);
    return received_credit_ > waiting_bytes_max_;
}

void LiveLink::enqueue(Call call) {
    const std::scoped_lock lock(mutex_);
    received_credit_ += call.credit;
    calls_.push_back(std::move(call));
    if (!std::exchange(is_running_, true))
        workers_.enqueue_always([self = shared_from_this()] { self->run(); });
}

void LiveLink::run() {
    for (;;) {
        Call call;
        {
            const std::scoped_lock lock(mutex_);
            if (calls_.empty()) {
                is_running_ = false;
                return;
            }
            call = std::move(calls_.front());
            calls_.pop_front();
            const bool was_congested = received_credit_ > waiting_bytes_max_;
            received_credit_ -= call.credit;
            if (was_congested && received_credit_ <= waiting_bytes_max_)
                mailbox_->post({connection_, Letter::Kind::resume, {}, {}});
        }
        perform(call);
    }
}

void LiveLink::perform(const Call& call) {
    try {
        call.function(*talk_);
    } catch (...) {
        // A talk that fails takes nobody with it.
        close();
    }
    // The talk usually holds the channel, which is this: let go of it, or neither would ever end.
    if (call.is_last)
        talk_.reset();
}

}  // namespace certfolio::http
