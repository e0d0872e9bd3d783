#include "http/static_site.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "http/security_headers.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;
using namespace certfolio::http;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

struct Site {
    support::TemporaryFolder folder;
    StaticSite site;

    Site() {
        write(folder.path() / "site/index.html", "<h1>page</h1>");
        write(folder.path() / "site/sw.js", "// worker");
        write(folder.path() / "site/assets/app-00ff.wasm", "plain plain plain");
        write(folder.path() / "site/assets/app-00ff.wasm.br", "brotli");
        write(folder.path() / "site/assets/app-00ff.wasm.gz", "gzip");
        write(folder.path() / "site/asset-manifest.json", "{}");
        write(folder.path() / "secret.txt", "not for you");
        site = StaticSite(folder.path() / "site");
    }

    Response get(const std::string& path, std::vector<Header> headers = {}) const {
        Request request;
        request.method = Method::get;
        request.path = path;
        request.headers = std::move(headers);
        return site.respond(request);
    }
};

std::string header(const Response& response, const std::string& name) {
    for (const Header& one : response.headers)
        if (one.name == name)
            return one.value;
    return {};
}

}  // namespace

TEST_CASE("hashed assets are kept for good, pages are asked for again") {
    const Site site;
    CHECK(header(site.get("/assets/app-00ff.wasm"), "Cache-Control") ==
          "public, max-age=31536000, immutable");
    CHECK(header(site.get("/"), "Cache-Control") == "no-cache");
    CHECK(header(site.get("/sw.js"), "Cache-Control") == "no-cache");
    CHECK(header(site.get("/assets/app-00ff.wasm"), "Content-Type") == "application/wasm");
    CHECK(header(site.get("/"), "Content-Type") == "text/html; charset=utf-8");
}

TEST_CASE("the packed form is sent to those who can unpack it, under its own tag") {
    const Site site;
    const Response brotli = site.get("/assets/app-00ff.wasm", {{"accept-encoding", "gzip, br"}});
    CHECK(brotli.content() == "brotli");
    CHECK(header(brotli, "Content-Encoding") == "br");
    CHECK(header(brotli, "Vary") == "Accept-Encoding");
    const Response plain = site.get("/assets/app-00ff.wasm");
    CHECK(plain.content() == "plain plain plain");
    CHECK(header(plain, "Content-Encoding").empty());
    CHECK(header(plain, "ETag") != header(brotli, "ETag"));
    CHECK(site.get("/assets/app-00ff.wasm", {{"accept-encoding", "gzip;q=1, br;q=0"}}).content() == "gzip");
}

TEST_CASE("a page that the browser still has is not sent again") {
    const Site site;
    const std::string tag = header(site.get("/"), "ETag");
    const Response same = site.get("/", {{"if-none-match", "\"other\", W/" + tag}});
    CHECK(same.status == 304);
    CHECK(same.content().empty());
    CHECK(site.get("/", {{"if-none-match", "\"other\""}}).status == 200);
}

TEST_CASE("deep links get the page, whatever their query [R6]") {
    const Site site;
    for (const char* path : {"/enrol", "/enrol/contacts", "/orders/Vh3k2", "/help"})
        CHECK(site.get(path).content() == "<h1>page</h1>");
    CHECK(site.get("/favicon.ico").status == 404);
    CHECK(site.get("/assets/missing").status == 404);
}

TEST_CASE("no spelling of a path leaves the site's folder") {
    const Site site;
    for (const char* path :
         {"/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt",
          "//secret.txt", "/./secret.txt", "/asset-manifest.json", "/assets/app-00ff.wasm.br",
          "/index.html/../../secret.txt"}) {
        INFO(path);
        const Response response = site.get(path);
        CHECK(response.content().find("not for you") == std::string_view::npos);
        CHECK(response.status == 404);
    }
}

TEST_CASE("a folder without a page is refused with a sentence") {
    const support::TemporaryFolder empty;
    CHECK_THROWS_AS(StaticSite(empty.path()), std::runtime_error);
    CHECK_THROWS_AS(StaticSite(empty.path() / "missing"), std::runtime_error);
}

TEST_CASE("dates of HTTP carry the right day of the week") {
    CHECK(format_http_date(*core::Instant::parse("1994-11-06T08:49:37Z")) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(format_http_date(*core::Instant::parse("2024-02-29T23:59:59Z")) == "Thu, 29 Feb 2024 23:59:59 GMT");
    CHECK(format_http_date({-1}) == "Wed, 31 Dec 1969 23:59:59 GMT");
}
