#pragma once

#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace certfolio::support {

/// Nanoseconds on a processor of this process's threads, those that have one name added up; what threads took
/// that have ended stands under `ended`.
inline std::map<std::string, long long> thread_times() {
    rusage whole{};
    ::getrusage(RUSAGE_SELF, &whole);
    long long ended = (whole.ru_utime.tv_sec + whole.ru_stime.tv_sec) * 1'000'000'000LL +
                      (whole.ru_utime.tv_usec + whole.ru_stime.tv_usec) * 1'000LL;
    std::map<std::string, long long> times;
    for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
        std::string name;
        long long nanoseconds = 0;
        std::getline(std::ifstream(thread.path() / "comm"), name);
        std::ifstream(thread.path() / "schedstat") >> nanoseconds;
        times[name] += nanoseconds;
        ended -= nanoseconds;
    }
    times["ended"] = ended;
    return times;
}

}  // namespace certfolio::support
