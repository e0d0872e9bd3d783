#include "handlers/offering.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "core/message.hpp"
#include "core/violation.hpp"
#include "ports/digest.hpp"
#include "rules/catalogue_rules.hpp"
#include "wire/codec.hpp"

namespace certfolio::handlers {

namespace {

std::optional<std::string> read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

[[noreturn]] void refuse(const std::filesystem::path& file, const core::Violations& faults) {
    std::string text = "the catalogue " + file.string() + " cannot be used:";
    for (const core::Violation& fault : faults) {
        text += "\n  " + (fault.field.empty() ? std::string("/") : fault.field) + ": " +
                std::string(core::slug(fault.code)) + ": " + core::message(fault, core::Language::english);
        if (!fault.actual.empty())
            text += " (" + fault.actual + ")";
    }
    if (faults.truncated())
        text += "\n  and more";
    throw OfferingRefused(text);
}

/// A version that could lead out of the folder of agreements.
bool is_file_name(std::string_view version) {
    return !version.empty() && version.front() != '.' &&
           version.find_first_of("/\\") == std::string_view::npos;
}

core::Violation fault_at(std::size_t index, core::Code code, std::string_view member, std::string actual) {
    core::Violation fault;
    fault.code = code;
    fault.field = "/agreements/" + std::to_string(index) + std::string(member);
    fault.actual = std::move(actual);
    return fault;
}

std::vector<wire::AgreementView> load_agreements(const std::filesystem::path& folder,
                                                 const domain::Catalogue& catalogue,
                                                 core::Violations& faults) {
    std::vector<wire::AgreementView> agreements;
    for (std::size_t i = 0; i < catalogue.agreements.size(); ++i) {
        const domain::AgreementVersion& named = catalogue.agreements[i];
        const std::string version(named.version.text());
        const auto text = is_file_name(version) ? read_file(folder / (version + ".txt")) : std::nullopt;
        if (!text) {
            faults.add(fault_at(i, core::Code::catalogue_reference_unknown, "/version", version));
            continue;
        }
        const std::string digest = ports::hexadecimal(ports::sha256(*text));
        if (digest != named.sha256) {
            faults.add(fault_at(i, core::Code::catalogue_contradiction, "/sha256", digest));
            continue;
        }
        agreements.push_back({version, digest, *text});
    }
    return agreements;
}

}  // namespace

const wire::AgreementView* Offering::find_agreement(std::string_view version) const noexcept {
    for (const wire::AgreementView& agreement : agreements) {
        if (agreement.version == version)
            return &agreement;
    }
    return nullptr;
}

Offering load_offering(const std::filesystem::path& catalogue_file) {
    const auto json = read_file(catalogue_file);
    if (!json)
        throw OfferingRefused("the catalogue " + catalogue_file.string() + " cannot be read");
    auto catalogue = wire::decode_catalogue(*json);
    if (!catalogue)
        refuse(catalogue_file, catalogue.error());
    core::Violations faults = rules::check_catalogue(*catalogue);
    Offering offering{*std::move(catalogue), {}};
    offering.agreements =
        load_agreements(catalogue_file.parent_path() / "agreements", offering.catalogue, faults);
    if (!faults.empty())
        refuse(catalogue_file, faults);
    return offering;
}

}  // namespace certfolio::handlers
