#pragma once

#include <cstdint>
#include <string>

#include "mirror/recorder.hpp"

namespace certfolio::mirror {

enum class DumpDetail : std::uint8_t {
    words,   ///< roles, names, values and states: independent of fonts and sizes
    places,  ///< and the rectangles, in whole CSS pixels
};

/// The last finished frame as indented text, one node on a line, for golden files. Secret values are left
/// out.
///
///     form "Contacts" #contacts
///       text_field "E-mail" = "a@example.com" [required invalid] #contacts/technical/email
///         hint "We send the order there"
///         error "An address needs a domain behind the @"
[[nodiscard]] std::string dump_text(const Recorder& recorder, DumpDetail detail = DumpDetail::words);

/// The last finished frame as the elements that `web/mirror.js` makes of it: what the page shows before the
/// program has arrived. The script takes these elements over in place. Secret values are left out.
[[nodiscard]] std::string dump_html(const Recorder& recorder);

}  // namespace certfolio::mirror
