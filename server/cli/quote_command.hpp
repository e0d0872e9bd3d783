#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/expected.hpp"
#include "core/time.hpp"
#include "core/violation.hpp"
#include "domain/catalogue.hpp"
#include "wire/views.hpp"

namespace certfolio::cli {

/// What `certfolio quote` was asked: a file, or a cart on the command line.
struct QuoteCommand {
    std::filesystem::path file;       ///< a cart (the body of the quote request) or a quote written before
    std::filesystem::path catalogue;  ///< empty: the sample catalogue
    std::filesystem::path output;     ///< empty: nowhere else than the standard output
    std::string type;
    std::optional<int> term_years;
    std::vector<std::string> lines;  ///< `advantage-ov=5`
    bool headquarters_outside = false;
    std::string tax_place;
    std::string at;       ///< empty: the quote file's time, else now
    std::string started;  ///< with `ends`: an addition to an account that runs since then
    std::string ends;
    bool json = false;
};

/// The quote that was asked for, at `now` unless the command or its file says otherwise; `file_text` is the
/// content of `command.file`, unused without one. Fields of violations are those of a quote request, `/at`,
/// `/started_at` and
/// `/ends_at`.
[[nodiscard]] core::Expected<wire::QuoteView, core::Violations> work_out_quote(
    const QuoteCommand& command, const std::string& file_text, const domain::Catalogue& catalogue,
    core::Instant now);

/// What a buyer should know beside the quote: a first inventory that is too small, and how to mend it; a
/// quote in the file that is not the price of today. Empty for nothing.
[[nodiscard]] std::string quote_remarks(const wire::QuoteView& view, const std::string& file_text,
                                        const domain::Catalogue& catalogue);

}  // namespace certfolio::cli
