#include "handlers/offering.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "cli/command.hpp"
#include "ports/digest.hpp"
#include "server.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// A copy of the shipped catalogue with its agreements, to be spoilt.
class CatalogueCopy {
 public:
    CatalogueCopy() {
        std::filesystem::copy(std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue", folder(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path() / "catalogue"; }
    [[nodiscard]] std::filesystem::path file() const { return folder() / "sample.json"; }
    [[nodiscard]] std::filesystem::path agreement() const { return folder() / "agreements/2026-07.txt"; }

    void replace(const std::string& from, const std::string& to) const {
        std::string json = read(file());
        const std::size_t at = json.find(from);
        REQUIRE(at != std::string::npos);
        std::ofstream(file(), std::ios::binary) << json.replace(at, from.size(), to);
    }

 private:
    support::TemporaryFolder folder_;
};

/// Why the catalogue is refused.
std::string refusal_of(const CatalogueCopy& catalogue) {
    try {
        const handlers::Offering offering = handlers::load_offering(catalogue.file());
    } catch (const handlers::OfferingRefused& refusal) {
        return refusal.what();
    }
    return "it was taken";
}

bool names(const std::string& refusal, const std::string& fault) {
    INFO(refusal);
    return refusal.find("\n  " + fault) != std::string::npos;
}

}  // namespace

TEST_CASE("the shipped catalogue is taken with the text of every agreement that it names", "[R96]") {
    const CatalogueCopy catalogue;
    const handlers::Offering offering = handlers::load_offering(catalogue.file());
    REQUIRE(offering.agreements.size() == offering.catalogue.agreements.size());
    CHECK(offering.find_agreement("2026-07")->text == read(catalogue.agreement()));
    CHECK(offering.find_agreement("2026-08") == nullptr);
}

TEST_CASE("a catalogue that is missing, or is no JSON, is refused by its name") {
    const CatalogueCopy catalogue;
    std::ofstream(catalogue.file()) << "{\"version\": ";
    CHECK(refusal_of(catalogue).starts_with("the catalogue " + catalogue.file().string() +
                                            " cannot be used:\n  /version: request.malformed: "));
    std::filesystem::remove(catalogue.file());
    CHECK(refusal_of(catalogue) == "the catalogue " + catalogue.file().string() + " cannot be read");
}

TEST_CASE("every fault of a catalogue is listed at its place, those of its agreements too") {
    const CatalogueCopy catalogue;
    catalogue.replace(R"("id": "advantage-ov")", R"("id": "standard-ov")");
    catalogue.replace(R"("initial_quantity_min": 1)", R"("initial_quantity_min": 0)");
    std::ofstream(catalogue.agreement(), std::ios::app) << "One more clause.\n";
    std::filesystem::remove(catalogue.folder() / "agreements/2015-01.txt");
    const std::string refusal = refusal_of(catalogue);
    CHECK(names(refusal, "/products/1/id: catalogue."));
    CHECK(names(refusal, "/agreements/0/version: catalogue.reference_unknown: "));
    CHECK(names(refusal, "/agreements/1/sha256: catalogue.contradiction: "));
    // The digest that the text has, so that whoever changed it on purpose can take it over.
    CHECK(refusal.find(ports::hexadecimal(ports::sha256(read(catalogue.agreement())))) != std::string::npos);
}

TEST_CASE("a version of an agreement leads to no file outside its folder", "[R96]") {
    const CatalogueCopy catalogue;
    std::ofstream(catalogue.folder() / "outside.txt") << read(catalogue.agreement());
    catalogue.replace(R"("version": "2026-07")", R"("version": "../outside")");
    CHECK(refusal_of(catalogue).find("/agreements/1/version: ") != std::string::npos);
}

TEST_CASE("a server whose catalogue is refused serves nothing and ends with 1") {
    const CatalogueCopy catalogue;
    std::filesystem::remove(catalogue.agreement());
    const support::TemporaryFolder folder;
    Config config;
    config.port = 0;
    config.data = folder.path();
    config.catalogue = catalogue.file();
    CHECK_THROWS_AS(Server(config), handlers::OfferingRefused);
    const std::string file = catalogue.file().string();
    const std::string data = folder.path().string();
    const char* const arguments[] = {"certfolio", "serve",      "--port",      "0",
                                     "--data",    data.c_str(), "--catalogue", file.c_str()};
    CHECK(cli::run_command_line(8, arguments) == 1);
}
