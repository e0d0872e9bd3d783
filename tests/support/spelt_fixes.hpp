#pragma once

#include <string>

#include "core/violation.hpp"

/// Violations as vectors write them, their fixes included.
namespace certfolio::tests {

[[nodiscard]] inline std::string spelt(const core::Fix& fix) {
    switch (fix.kind) {
        case core::FixKind::replace_with: return fix.subject;
        case core::FixKind::add_quantity: return "add " + std::to_string(fix.amount) + " " + fix.subject;
        case core::FixKind::set_to: return std::to_string(fix.amount);
        case core::FixKind::remove: return "remove " + fix.subject;
    }
    return {};
}

/// `code /place > fix | fix; code /place`, or `ok`.
[[nodiscard]] inline std::string spelt(const core::Violations& violations) {
    std::string text;
    for (const core::Violation& violation : violations) {
        text += (text.empty() ? "" : "; ") + std::string(core::slug(violation.code)) + " " + violation.field;
        for (std::size_t i = 0; i < violation.fixes.size(); ++i)
            text += (i == 0 ? " > " : " | ") + spelt(violation.fixes[i]);
    }
    return text.empty() ? "ok" : text;
}

}  // namespace certfolio::tests
