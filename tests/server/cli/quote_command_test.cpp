#include "cli/quote_command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "cli/quote_sheet.hpp"
#include "support/sample_catalogue.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;

cli::QuoteCommand picture() {
    cli::QuoteCommand command;
    command.type = "subscription";
    command.term_years = 2;
    command.lines = {"advantage-ov=5", "multi-domain-ev"};
    command.tax_place = "CA-ON";
    command.at = "2026-11-22";
    return command;
}

const core::Instant now = at("2030-01-01");

core::Expected<wire::QuoteView, core::Violations> worked_out(const cli::QuoteCommand& command,
                                                             const std::string& file_text = {}) {
    return cli::work_out_quote(command, file_text, sample_catalogue(), now);
}

}  // namespace

TEST_CASE("a cart on the command line becomes the quote that the rules make of it", "[R7]") {
    const auto view = worked_out(picture());
    REQUIRE(view.has_value());
    CHECK(view->quote.total.minor == 350'357);
    CHECK(view->quote.at == at("2026-11-22"));
    CHECK(cli::quote_remarks(*view, {}, sample_catalogue()).empty());
    const std::string sheet = cli::quote_sheet(*view, sample_catalogue());
    for (const char* part : {"Advantage OV SSL", "$438.00", "−$109.50", "CA-ON 13 %", "$3,503.57",
                             "/products/1/prices/1", "ends 22 November 2028"}) {
        INFO(part);
        CHECK(sheet.find(part) != std::string::npos);
    }
}

TEST_CASE("without a time the present one holds", "[R7]") {
    cli::QuoteCommand command = picture();
    command.at.clear();
    CHECK(worked_out(command)->quote.at == now);
}

TEST_CASE("a quote that was written to a file is read back as itself", "[R7]") {
    const auto view = worked_out(picture());
    cli::QuoteCommand again;
    again.file = "quote.json";
    const std::string written = wire::encode(*view);
    const auto read = worked_out(again, written);
    REQUIRE(read.has_value());
    CHECK(*read == *view);
    CHECK(cli::quote_remarks(*read, written, sample_catalogue()).empty());

    again.at = "2027-07-01";
    const auto later = worked_out(again, written);
    REQUIRE(later.has_value());
    CHECK(cli::quote_remarks(*later, written, sample_catalogue()).find("$3,503.57") != std::string::npos);
}

TEST_CASE("a cart in a file is the body of a quote request", "[R7]") {
    cli::QuoteCommand command;
    command.file = "cart.json";
    command.at = "2026-11-22";
    const auto view = worked_out(command, wire::encode(wire::QuoteRequest{unit_based("smime-enterprise=4")}));
    REQUIRE(view.has_value());
    CHECK(view->quote.total.minor == 8'400);
    const std::string remarks = cli::quote_remarks(*view, {}, sample_catalogue());
    CHECK(remarks.find("Add 1 S/MIME Enterprise") != std::string::npos);
    CHECK(summary(worked_out(command, "{").error()).find("request.malformed") != std::string::npos);
}

TEST_CASE("an account's start and end make an addition of the cart", "[D-d]") {
    cli::QuoteCommand command = picture();
    command.lines = {"advantage-ov=1"};
    command.term_years = 1;
    command.at = "2027-11-21";
    command.started = "2026-11-22";
    command.ends = "2027-11-22";
    const auto view = worked_out(command);
    REQUIRE(view.has_value());
    CHECK(view->quote.lines[0].each.minor == 1'882);
    CHECK(cli::quote_remarks(*view, {}, sample_catalogue()).empty());
}

TEST_CASE("what cannot be priced is named at its place", "[R10]") {
    cli::QuoteCommand command = picture();
    command.term_years.reset();
    command.lines = {"advantage-ov=5", "platinum=1"};
    CHECK(summary(worked_out(command).error()) ==
          "cart.term_missing /term_years; cart.product_unknown /cart/1/product");
    command = picture();
    command.at = "tomorrow";
    CHECK(summary(worked_out(command).error()) == "lifetime.date_malformed /at");
    command = picture();
    command.started = "then";
    command.ends = "soon";
    CHECK(summary(worked_out(command).error()) ==
          "lifetime.date_malformed /started_at; lifetime.date_malformed /ends_at");
}
