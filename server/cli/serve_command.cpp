#include <malloc.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <thread>

#include "cli/command.hpp"
#include "cli/config_options.hpp"
#include "cli/stop_signal.hpp"
#include "server.hpp"

namespace certfolio::cli {

namespace {

void announce(const Server& server, int port) {
    std::printf("certfolio %s is ready at %s\n", CERTFOLIO_VERSION, server.address_at(port).c_str());
    if (!server.has_site())
        std::printf("There is no web page to serve: build it, or name its folder with --site.\n");
    std::fflush(stdout);
}

int serve(const Config& config) {
    // Hundreds of threads that mostly sleep: an allocator arena for each of them would only hold memory.
    constexpr int arenas_max = 4;
    mallopt(M_ARENA_MAX, arenas_max);
    // What is kept is for this user alone, also in a folder that was there before.
    ::umask(0077);
    StopSignal stop;
    Server server(config);
    const int port = server.bind();
    std::thread serving([&] {
        server.serve();
        stop.request();
    });
    announce(server, port);
    stop.wait();
    server.stop();
    serving.join();
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
