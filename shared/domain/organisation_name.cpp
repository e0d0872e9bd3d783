#include "domain/organisation_name.hpp"

#include <algorithm>
#include <utility>

#include "domain/utf8.hpp"

namespace certfolio::domain {

core::Expected<OrganisationName, core::Violation> OrganisationName::parse(std::string_view text) {
    using core::Code;
    using core::Unexpected;
    const auto points = decode_utf8(text);
    if (!points)
        return Unexpected{core::breach(Code::organisation_not_text, {}, "R58")};
    if (trim(*points).empty())
        return Unexpected{core::breach(Code::organisation_empty, {}, "R58")};
    if (std::any_of(points->begin(), points->end(), is_control)) {
        // A line end or a tab inside a pasted name stands where the papers have a space.
        std::u32string mended;
        for (const char32_t point : trim(*points))
            mended.push_back(is_control(point) ? U' ' : point);
        core::Violation violation = core::breach(Code::organisation_not_text, {}, "R58");
        violation.offer(core::FixKind::replace_with, encode_utf8(mended));
        return Unexpected{std::move(violation)};
    }
    if (text.size() > bytes_max)
        return Unexpected{core::breach_of_limit(Code::organisation_too_long, {}, "R58",
                                                static_cast<std::int64_t>(bytes_max),
                                                std::to_string(text.size()))};
    return OrganisationName(std::string(text));
}

}  // namespace certfolio::domain
