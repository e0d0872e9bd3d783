#pragma once

#include <filesystem>
#include <memory>

#include "store/store.hpp"
#include "support/fake_ports.hpp"
#include "support/temporary_folder.hpp"

namespace certfolio::support {

inline store::StoreOptions store_options(const std::filesystem::path& folder, const ports::Clock& clock) {
    store::StoreOptions options;
    options.folder = folder;
    options.writer.monotonic_microseconds = [&clock] { return clock.monotonic_microseconds(); };
    return options;
}

/// The real store in a folder of its own.
struct TestStore {
    TemporaryFolder folder;
    FakeClock clock;
    FakeRandom random;
    store::Store store{store_options(folder.path(), clock)};
};

}  // namespace certfolio::support
