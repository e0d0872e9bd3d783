#pragma once

/// A broken invariant is a bug in Certfolio, never a user's mistake: it stops the program with the condition.
/// User errors are `Violations`; a world that misbehaves is an exception (server) or an error value (client).
#define CERTFOLIO_ASSERT(condition)                                          \
    do {                                                                     \
        if (!(condition))                                                    \
            ::certfolio::core::stop_for_bug(#condition, __FILE__, __LINE__); \
    } while (false)

namespace certfolio::core {

/// Receives the condition, file and line of a broken invariant just before the program stops.
using BugReporter = void (*)(const char* condition, const char* file, int line);

/// Installs who is told about a bug (the browser's crash panel, the server's log); at first nobody is, as a
/// console would be downloaded with the page.
void report_bugs_to(BugReporter reporter) noexcept;

[[noreturn]] void stop_for_bug(const char* condition, const char* file, int line) noexcept;

}  // namespace certfolio::core
