#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace certfolio::http {

/// The built web site, read into memory once. Files below `/assets/` carry a hash in their name and are kept
/// by browsers for good; everything else is asked for again each time, by ETag. A path without a file that
/// looks like a page (`/enrol/contacts`) gets `index.html`, so that deep links and reloads work; its query is
/// not looked at (R6).
class StaticSite {
 public:
    /// An empty site that answers nothing.
    StaticSite() = default;
    /// Throws `std::runtime_error` with a sentence when the folder has no `index.html` or cannot be read.
    explicit StaticSite(const std::filesystem::path& folder);

    /// Answers GET and HEAD; 404 without content for a file that does not exist.
    [[nodiscard]] Response respond(const Request& request) const;
    [[nodiscard]] std::size_t file_count() const noexcept { return files_.size(); }

 private:
    struct File {
        std::string plain;
        std::string gzip;    ///< empty when it would not be smaller
        std::string brotli;  ///< empty when it would not be smaller
        std::string etag;    ///< without quotes and encoding
        std::string_view media_type;
        bool is_immutable = false;
    };
    [[nodiscard]] const File* find(std::string_view path) const;

    std::map<std::string, File, std::less<>> files_;  ///< by path, `/index.html`
};

/// By the ending of the name; `application/octet-stream` for one that we do not know.
[[nodiscard]] std::string_view media_type_of(std::string_view file_name) noexcept;

}  // namespace certfolio::http
