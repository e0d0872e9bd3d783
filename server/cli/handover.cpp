#include "cli/handover.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/signals.hpp"
#include "core/decimal.hpp"

namespace certfolio::cli {

namespace {

constexpr int first_descriptor = 3;  // SD_LISTEN_FDS_START

}  // namespace

Handover::Handover() {
    std::error_code unknown;
    file_ = std::filesystem::read_symlink("/proc/self/exe", unknown);
    std::ifstream words("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(words, word, '\0');)
        arguments_.push_back(word);
}

std::optional<int> Handover::take_socket() {
    const char* const process = std::getenv("LISTEN_PID");
    const char* const count = std::getenv("LISTEN_FDS");
    const bool is_ours = process != nullptr && count != nullptr &&
                         core::parse_whole_number(process) == std::int64_t{::getpid()} &&
                         core::parse_whole_number(count).value_or(0) > 0;
    ::unsetenv("LISTEN_PID");
    ::unsetenv("LISTEN_FDS");
    ::unsetenv("LISTEN_FDNAMES");
    return is_ours ? std::optional(first_descriptor) : std::nullopt;
}

std::optional<std::string> Handover::find_fault() const {
    std::string program = file_;
    std::string version = "--version";
    char* const words[] = {program.data(), version.data(), nullptr};
    posix_spawn_file_actions_t silence;
    ::posix_spawn_file_actions_init(&silence);
    ::posix_spawn_file_actions_addopen(&silence, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failure = ::posix_spawn(&child, program.c_str(), &silence, nullptr, words, environ);
    ::posix_spawn_file_actions_destroy(&silence);
    int status = 0;
    if (failure == 0) {
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
    }
    if (failure == 0 && status == 0)
        return std::nullopt;
    return file_ + " cannot be started, so the server goes on as it is";
}

void Handover::start_anew(http::Descriptor socket) const noexcept {
    Signals::ignore();
    if (socket.number() == first_descriptor) {
        ::fcntl(first_descriptor, F_SETFD, 0);
    } else {
        ::dup2(socket.number(), first_descriptor);
    }
    ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
    ::setenv("LISTEN_FDS", "1", 1);
    std::vector<char*> words;
    for (const std::string& argument : arguments_)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(file_.c_str(), words.data());
}

}  // namespace certfolio::cli
