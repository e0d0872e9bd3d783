#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "cli/command.hpp"
#include "cli/config_options.hpp"
#include "cli/handover.hpp"
#include "cli/signals.hpp"
#include "server.hpp"

namespace certfolio::cli {

namespace {

void announce(const Server& server, int port) {
    std::printf("certfolio %s is ready at %s\n", CERTFOLIO_VERSION, server.address_at(port).c_str());
    if (!server.has_site())
        std::printf("There is no web page to serve: build it, or name its folder with --site.\n");
    std::fflush(stdout);
}

/// How long connections that are in use go on, each answer their last, before the socket is handed over: a
/// client that sends a request at that very moment would find its connection closed.
constexpr int farewell_milliseconds = 1'000;

/// Whether the server is to be started anew, after everything that this one can do about it.
bool must_start_anew(Signals& signals, Server& server, const Handover& handover) {
    const bool had_terminal = ::isatty(STDIN_FILENO) == 1;
    for (;;) {
        switch (signals.wait()) {
            case Wish::stop: return false;
            case Wish::reload_certificate:
                // The same signal says that the terminal has gone in which somebody tried this server out.
                if (had_terminal && ::isatty(STDIN_FILENO) == 0)
                    return false;
                server.reload_certificate();
                break;
            case Wish::start_anew:
                if (const auto fault = handover.find_fault()) {
                    std::fprintf(stderr, "certfolio: %s\n", fault->c_str());
                    break;
                }
                server.say_farewell();
                return signals.wait_for(farewell_milliseconds, Wish::start_anew) != Wish::stop;
        }
    }
}

/// Serves until it is told to stop. Gives the socket when a new program is to serve from now on.
http::Descriptor serve_once(const Config& config, Signals& signals, const Handover& handover) {
    Server server(config);
    const int port = server.bind();
    std::thread serving([&] {
        server.serve();
        signals.request_stop();
    });
    announce(server, port);
    http::Descriptor socket;
    if (must_start_anew(signals, server, handover))
        socket = server.share_socket();
    server.stop();
    serving.join();
    return socket;
}

int serve(Config config) {
    // Hundreds of threads that mostly sleep: an allocator arena for each of them would only hold memory.
    constexpr int arenas_max = 4;
    mallopt(M_ARENA_MAX, arenas_max);
    // What is kept is for this user alone, also in a folder that was there before.
    ::umask(0077);
    const Handover handover;
    config.inherited_socket = Handover::take_socket();
    Signals signals;
    if (http::Descriptor socket = serve_once(config, signals, handover)) {
        handover.start_anew(std::move(socket));
        throw std::runtime_error("the program could not be started anew");
    }
    return 0;
}

}  // namespace

void add_serve_command(CLI::App& program, int& exit_status) {
    auto config = std::make_shared<Config>();
    CLI::App* const command = program.add_subcommand("serve", "Run the server");
    add_config_options(*command, *config);
    command->callback([config, &exit_status] {
        try {
            exit_status = serve(*config);
        } catch (const std::exception& failure) {
            std::fprintf(stderr, "certfolio: %s\n", failure.what());
            exit_status = 1;
        }
    });
}

}  // namespace certfolio::cli
