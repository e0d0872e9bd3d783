#include "ports/link_key.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/fake_ports.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;
using ports::LinkKey;

namespace {

constexpr std::array<std::uint8_t, 4> id{1, 2, 3, 4};

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("secrets of links are HMAC-SHA256 of kind and id under the key", "[R99]") {
    // printf 'order\n\1\2\3\4' | openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf '07%.0s' {1..32})
    // -binary
    //   | basenc --base64url
    std::array<std::uint8_t, LinkKey::bytes> key{};
    key.fill(7);
    CHECK(LinkKey(key).secret("order", id) == "28rQBWkiFfp9OH2PBZgqlzBSavhqpnd9ka47n3uycb0");
    CHECK(LinkKey(key).secret("draft", id) != LinkKey(key).secret("order", id));
}

TEST_CASE("the key is made once, for its owner only, and is the same after a restart", "[R99]") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "link.key";
    support::FakeRandom random;
    const std::string first = LinkKey::load_or_make(file, random).secret("order", id);
    CHECK(read(file).size() == LinkKey::bytes);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(LinkKey::load_or_make(file, random).secret("order", id) == first);
}

TEST_CASE("a key file that is empty, short or long is refused and left as it is", "[R99]") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "link.key";
    support::FakeRandom random;
    for (const std::size_t bytes : {0U, 1U, 31U, 33U}) {
        const std::string content(bytes, 'k');
        std::ofstream(file, std::ios::binary) << content;
        CHECK_THROWS_WITH(LinkKey::load_or_make(file, random),
                          "the key file " + file.string() +
                              " does not hold 32 bytes: put back the one that belongs to this data folder");
        CHECK(read(file) == content);
    }
}

TEST_CASE("a key file that cannot be read or made is an error, never a new key", "[R99]") {
    const support::TemporaryFolder folder;
    support::FakeRandom random;
    CHECK_THROWS(LinkKey::load_or_make(folder.path() / "missing" / "link.key", random));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "missing"));
    // A folder in its place can be opened and not read.
    const std::filesystem::path taken = folder.path() / "link.key";
    std::filesystem::create_directory(taken);
    CHECK_THROWS(LinkKey::load_or_make(taken, random));
    CHECK(std::filesystem::is_directory(taken));
}

TEST_CASE("a key file that is missing although links were made with it is not replaced", "[R99]") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "link.key";
    support::FakeRandom random;
    CHECK_THROWS_WITH(
        LinkKey::load_or_make(file, random, true),
        "the key file " + file.string() +
            " is missing, but the database holds orders or drafts whose links were made with it: put "
            "it back from the backup that the database is from");
    CHECK_FALSE(std::filesystem::exists(file));
    const std::string secret = LinkKey::load_or_make(file, random, false).secret("order", id);
    CHECK(LinkKey::load_or_make(file, random, true).secret("order", id) == secret);
}
