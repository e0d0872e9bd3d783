#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "rules/enrolment_rules.hpp"
#include "support/sample_catalogue.hpp"
#include "support/vectors.hpp"
#include "wire/codec.hpp"

/// A complete enrolment and what belongs to it, for tests that change one thing.
namespace certfolio::tests {

inline std::string read_text_file(const std::string& path) {
    std::ifstream stream(std::string(CERTFOLIO_SOURCE_DIR) + "/" + path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("no file " + path);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// `tests/data/enrolment/base.json`, as it is sent.
inline std::string base_enrolment_json() {
    return read_text_file("tests/data/enrolment/base.json");
}

inline domain::EnrolmentDraft base_enrolment() {
    return wire::decode_enrolment_draft(base_enrolment_json()).value();
}

inline core::Instant base_now() {
    return core::Instant::parse("2026-11-22T12:00:00Z").value();
}

inline rules::PaymentFacts base_payment() {
    return {"tok_sandbox_1", "visa", "4242", {true, true}};
}

/// Ten names with every slip that is warned of, each once.
inline std::vector<std::string> sloppy_organisations() {
    std::vector<std::string> names;
    for (char letter = 'A'; letter <= 'J'; ++letter)
        names.push_back("  \xEF\xBC\xA6irm  N\xD0\xB0me " + std::string(1, letter) +
                        " of a very long organisation whose name goes beyond sixty-four characters,  ");
    return names;
}

}  // namespace certfolio::tests
