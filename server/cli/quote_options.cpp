#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "catalogue_file.hpp"
#include "cli/command.hpp"
#include "cli/quote_command.hpp"
#include "cli/quote_sheet.hpp"
#include "core/message.hpp"
#include "handlers/offering.hpp"
#include "ports/clock.hpp"
#include "rules/catalogue_rules.hpp"
#include "wire/codec.hpp"

namespace certfolio::cli {

namespace {

std::string read_whole(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error(file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_whole(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text << '\n';
    stream.flush();
    if (!stream)
        throw std::runtime_error(file.string() + " cannot be written");
}

void print_refusal(const core::Violations& violations, const domain::Catalogue& catalogue) {
    for (const core::Violation& violation : rules::name_products(violations, catalogue, "en")) {
        std::fprintf(stderr, "%s: %s (%s)\n", violation.field.empty() ? "/" : violation.field.c_str(),
                     core::message(violation, core::Language::english).c_str(),
                     std::string(core::slug(violation.code)).c_str());
        for (const core::Fix& fix : violation.fixes)
            std::fprintf(stderr, "  %s\n", core::message(fix, core::Language::english).c_str());
    }
}

int run(const QuoteCommand& command) {
    const domain::Catalogue catalogue =
        handlers::load_offering(find_catalogue_file(command.catalogue)).catalogue;
    const std::string file_text = command.file.empty() ? std::string() : read_whole(command.file);
    const auto view = work_out_quote(command, file_text, catalogue, ports::SystemClock().now());
    if (!view) {
        print_refusal(view.error(), catalogue);
        return 1;
    }
    const std::string json = wire::encode(*view);
    if (!command.output.empty())
        write_whole(command.output, json);
    std::printf("%s\n", command.json ? json.c_str() : quote_sheet(*view, catalogue).c_str());
    std::fprintf(stderr, "%s", quote_remarks(*view, file_text, catalogue).c_str());
    return 0;
}

void add_cart_options(CLI::App& command, QuoteCommand& quote) {
    command.add_option("--type", quote.type, "subscription or unit-based")
        ->check(CLI::IsMember({"subscription", "unit-based"}));
    command.add_option("--term", quote.term_years, "years of a subscription");
    command
        .add_option("--line", quote.lines, "product and quantity, such as advantage-ov=5; may be repeated")
        ->allow_extra_args(false);
    command.add_flag("--headquarters-outside", quote.headquarters_outside,
                     "headquarters are outside the home countries");
    command.add_option("--tax", quote.tax_place, "where the buyer is taxed: DE, CA-ON");
    command.add_option("--started", quote.started, "price an addition to an account that started then");
    command.add_option("--ends", quote.ends, "when that account ends");
}

}  // namespace

void add_quote_command(CLI::App& program, int& exit_status) {
    auto quote = std::make_shared<QuoteCommand>();
    CLI::App* const command = program.add_subcommand(
        "quote", "Work out a price with its explanation, from a file or from what is said here");
    auto* const file =
        command->add_option("file", quote->file, "a cart or a quote in JSON")->check(CLI::ExistingFile);
    add_cart_options(*command, *quote);
    for (const char* const option :
         {"--type", "--term", "--line", "--headquarters-outside", "--tax", "--started", "--ends"})
        command->get_option(option)->excludes(file);
    command->get_option("--started")->needs(command->get_option("--ends"));
    command->get_option("--ends")->needs(command->get_option("--started"));
    command->add_option("--at", quote->at,
                        "the day or second of the price (2026-11-22, 2026-11-22T14:02:09Z); "
                        "else the quote file's, else now");
    command->add_option("--catalogue", quote->catalogue, "JSON file of products and prices")
        ->check(CLI::ExistingFile);
    command->add_option("--output", quote->output, "write the quote to this file as well, to be read back");
    command->add_flag("--json", quote->json, "print JSON instead of a table");
    command->callback([quote, &exit_status] {
        try {
            exit_status = run(*quote);
        } catch (const std::exception& failure) {
            std::fprintf(stderr, "certfolio: %s\n", failure.what());
            exit_status = 1;
        }
    });
}

}  // namespace certfolio::cli
