#include "http/static_site.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "http/accept_encoding.hpp"
#include "ports/digest.hpp"

namespace certfolio::http {

namespace {

constexpr std::string_view immutable_folder = "/assets/";

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("the file " + path.string() + " of the web site cannot be read");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string read_if_there(const std::filesystem::path& path) {
    return std::filesystem::exists(path) ? read_file(path) : std::string();
}

bool is_page(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return !path.starts_with(immutable_folder) && name.find('.') == std::string_view::npos &&
           name.find('%') == std::string_view::npos;
}

/// RFC 9110 13.1.2, the weak comparison: any of the listed tags, or `*`.
bool matches_etag(std::string_view if_none_match, std::string_view quoted_etag) {
    return if_none_match == "*" || if_none_match.find(quoted_etag) != std::string_view::npos;
}

}  // namespace

std::string_view media_type_of(std::string_view file_name) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> types{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".wasm", "application/wasm"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".txt", "text/plain; charset=utf-8"},
        {".woff2", "font/woff2"},
        {".pdf", "application/pdf"},
    }};
    for (const auto& [ending, type] : types) {
        if (file_name.ends_with(ending))
            return type;
    }
    return "application/octet-stream";
}

StaticSite::StaticSite(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::recursive_directory_iterator entries(folder, failed);
    if (failed)
        throw std::runtime_error("the web site's folder " + folder.string() +
                                 " cannot be read: " + failed.message());
    for (const auto& entry : entries) {
        const std::filesystem::path& path = entry.path();
        const std::string ending = path.extension().string();
        if (!entry.is_regular_file() || ending == ".br" || ending == ".gz" ||
            path.filename() == "asset-manifest.json")
            continue;
        File file;
        file.plain = read_file(path);
        file.brotli = read_if_there(path.string() + ".br");
        file.gzip = read_if_there(path.string() + ".gz");
        file.etag = ports::hexadecimal(ports::sha256(file.plain)).substr(0, 24);
        file.media_type = media_type_of(path.filename().string());
        const std::string address = "/" + path.lexically_relative(folder).generic_string();
        file.is_immutable = address.starts_with(immutable_folder);
        files_.emplace(address, std::move(file));
    }
    if (files_.find("/index.html") == files_.end())
        throw std::runtime_error(
            "the web site's folder " + folder.string() +
            " has no index.html: build the page first, or name another folder with --site");
}

const StaticSite::File* StaticSite::find(std::string_view path) const {
    // By exact name out of a closed list: `..`, percent signs and doubled slashes are just names that nobody
    // has.
    const auto found = files_.find(path);
    if (found != files_.end())
        return &found->second;
    const auto index = files_.find("/index.html");
    return is_page(path) && index != files_.end() ? &index->second : nullptr;
}

Response StaticSite::respond(const Request& request) const {
    Response response;
    const File* const file = find(request.path);
    if (file == nullptr) {
        response.status = 404;
        return response;
    }
    const Encoding encoding = choose_encoding(request.header("accept-encoding").value_or(""),
                                              {!file->gzip.empty(), !file->brotli.empty()});
    std::string etag = "\"" + file->etag;
    if (encoding == Encoding::brotli)
        etag += "-br";
    if (encoding == Encoding::gzip)
        etag += "-gz";
    etag += "\"";
    response.headers.push_back(
        {"Cache-Control", file->is_immutable ? "public, max-age=31536000, immutable" : "no-cache"});
    response.headers.push_back({"ETag", etag});
    response.headers.push_back({"Vary", "Accept-Encoding"});
    if (matches_etag(request.header("if-none-match").value_or(""), etag)) {
        response.status = 304;
        return response;
    }
    response.headers.push_back({"Content-Type", std::string(file->media_type)});
    response.static_body = file->plain;
    if (encoding == Encoding::brotli)
        response.static_body = file->brotli;
    if (encoding == Encoding::gzip)
        response.static_body = file->gzip;
    if (encoding != Encoding::identity)
        response.headers.push_back({"Content-Encoding", encoding == Encoding::brotli ? "br" : "gzip"});
    return response;
}

}  // namespace certfolio::http
