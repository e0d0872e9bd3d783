#include "ports/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace certfolio::ports {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw std::runtime_error("the file " + file.string() + " cannot be written: " + std::strerror(errno));
}

class Descriptor {
 public:
    Descriptor(const std::filesystem::path& file, int flags)
        : number_(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {
        if (number_ < 0)
            fail(file);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number_); }
    [[nodiscard]] int number() const noexcept { return number_; }

 private:
    int number_;
};

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

void write_file_durably(const std::filesystem::path& file, std::string_view bytes) {
    const std::filesystem::path draft = file.string() + ".draft";
    {
        const Descriptor descriptor(draft, O_WRONLY | O_CREAT | O_TRUNC);
        if (!write_all(descriptor.number(), bytes) || ::fsync(descriptor.number()) != 0)
            fail(draft);
    }
    if (::rename(draft.c_str(), file.c_str()) != 0)
        fail(file);
    const Descriptor folder(file.parent_path(), O_RDONLY | O_DIRECTORY);
    if (::fsync(folder.number()) != 0)
        fail(file.parent_path());
}

Journal::Journal(const std::filesystem::path& file)
    : descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0)
        fail(file);
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::size_t start = 0;
    for (std::size_t end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', start)) {
        lines_.push_back(bytes.substr(start, end - start));
        start = end + 1;
    }
    if (start < bytes.size() && ::ftruncate(descriptor_, static_cast<off_t>(start)) != 0)
        fail(file);
}

Journal::~Journal() {
    ::close(descriptor_);
}

void Journal::append(std::string_view line) {
    std::unique_lock lock(mutex_);
    if (has_failed_ || !write_all(descriptor_, std::string(line) + "\n")) {
        has_failed_ = true;
        throw std::runtime_error("the journal cannot be written");
    }
    const std::uint64_t ours = ++written_;
    while (synced_ < ours && !has_failed_) {
        if (is_syncing_) {
            synced_changed_.wait(lock);
            continue;
        }
        is_syncing_ = true;
        const std::uint64_t covered = written_;
        lock.unlock();
        const bool done = ::fdatasync(descriptor_) == 0;
        lock.lock();
        is_syncing_ = false;
        // After a failed sync nobody knows what is on the disk: this journal takes nothing more.
        has_failed_ = has_failed_ || !done;
        if (done)
            synced_ = covered;
        synced_changed_.notify_all();
    }
    if (synced_ < ours)
        throw std::runtime_error("the journal cannot be written");
}

}  // namespace certfolio::ports
