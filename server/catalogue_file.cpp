#include "catalogue_file.hpp"

#include <system_error>

#include "handlers/offering.hpp"

namespace certfolio {

std::filesystem::path find_catalogue_file(const std::filesystem::path& named) {
    if (!named.empty())
        return named;
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const std::filesystem::path folder = program.parent_path();
    for (const char* const beside :
         {"catalogue", "../../../catalogue", "../../catalogue", "../share/certfolio/catalogue"}) {
        if (std::filesystem::exists(folder / beside / "sample.json", failed))
            return folder / beside / "sample.json";
    }
    throw handlers::OfferingRefused("no catalogue is beside the program: name one with --catalogue");
}

}  // namespace certfolio
