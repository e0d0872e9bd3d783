#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/descriptor.hpp"

namespace certfolio::cli {

/// Gives the listening socket to the program that takes this one's place: the same process, so that its
/// supervisor sees none end, and the same way in which systemd gives sockets (sd_listen_fds(3)).
class Handover {
 public:
    /// Remembers the program's file and arguments as this process was started with. Take one early: what lies
    /// at the file later is the program that is started anew.
    Handover();

    /// The socket that this process was given to listen with, if any; its children do not hear of it.
    [[nodiscard]] static std::optional<int> take_socket();
    /// Whether the file can be started at all; a sentence if not.
    [[nodiscard]] std::optional<std::string> find_fault() const;
    /// Becomes the program anew; returns only when that fails.
    void start_anew(http::Descriptor socket) const noexcept;

 private:
    std::string file_;
    std::vector<std::string> arguments_;
};

}  // namespace certfolio::cli
