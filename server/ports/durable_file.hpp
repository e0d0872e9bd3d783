#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace certfolio::ports {

/// Writes a whole file so that after a power cut it is there with all its bytes or not at all. Throws
/// `std::runtime_error`.
void write_file_durably(const std::filesystem::path& file, std::string_view bytes);

/// A text file that only grows, line by line; a line is on the disk when `append` returns. Many threads that
/// append at one time share one sync.
class Journal {
 public:
    /// Opens or makes the file; a last line without an end (of a process that was killed) is cut off.
    explicit Journal(const std::filesystem::path& file);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();

    /// The lines that were there when it was opened.
    [[nodiscard]] std::vector<std::string> take_lines() { return std::move(lines_); }
    /// Throws `std::runtime_error` when the line may not be on the disk. `line` has no line feed.
    void append(std::string_view line);

 private:
    int descriptor_;
    std::vector<std::string> lines_;
    std::mutex mutex_;
    std::condition_variable synced_changed_;
    std::uint64_t written_ = 0;
    std::uint64_t synced_ = 0;
    bool is_syncing_ = false;
    bool has_failed_ = false;
};

}  // namespace certfolio::ports
