#include "store/checkpointer.hpp"

#include <pthread.h>

#include "store/fault.hpp"

namespace certfolio::store {

Checkpointer::Checkpointer(const std::filesystem::path& file)
    : connection_(file, Connection::Mode::writes), thread_([this] { work(); }) {}

Checkpointer::~Checkpointer() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Checkpointer::request() {
    {
        const std::scoped_lock lock(mutex_);
        requested_ = true;
    }
    wake_.notify_one();
}

void Checkpointer::work() {
    pthread_setname_np(pthread_self(), "checkpoint");
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || requested_; });
            if (stopping_)
                return;
            requested_ = false;
        }
        try {
            connection_.checkpoint(Connection::Checkpoint::passive);
        } catch (const StoreError&) {
            // Nothing is lost: the pages stay in the log, and the writer meets the same trouble in time.
        }
    }
}

}  // namespace certfolio::store
