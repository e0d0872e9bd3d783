#pragma once

#include "core/phrase.hpp"

namespace certfolio::screens {

struct CalculatorWords {
    static constexpr core::Phrase title = "Calculator"_en;
    static constexpr core::Phrase lead =
        "What an account costs, and how long a certificate may last, on any day. The same rules as in the "
        "shop, with "
        "the reason for every number."_en;
    static constexpr core::Phrase terms = "Account"_en;
    static constexpr core::Phrase date_card = "On which day?"_en;
    static constexpr core::Phrase date = "Date"_en;
    static constexpr core::Phrase date_hint = "Prices and limits that hold on this day. Empty: today."_en;
    static constexpr core::Phrase date_unreadable = "Write a date as year, month and day: 2027-03-15."_en;
    static constexpr core::Phrase products = "Products"_en;
    static constexpr core::Phrase products_lead = "Set the quantities; 0 leaves a product out."_en;
    static constexpr core::Phrase summary = "Price on this day"_en;

    static constexpr core::Phrase limits = "How long one certificate may last"_en;
    static constexpr core::Phrase limits_lead =
        "The issue date decides. In force here: {}. Issued on {}, a certificate may last until:"_en;
    static constexpr core::Phrase column_product = "Product"_en;
    static constexpr core::Phrase in_force = "{} (in force)"_en;
    static constexpr core::Phrase recommended = "better until {}"_en;
    static constexpr core::Phrase no_limit = "no limit"_en;
    static constexpr core::Phrase why = "How is this worked out?"_en;

    static constexpr core::Phrase actions = "Keep or share"_en;
    static constexpr core::Phrase actions_lead = "The address of this page holds the whole calculation."_en;
    static constexpr core::Phrase copy_link = "Copy link"_en;
    static constexpr core::Phrase link_subject = "link to this calculation"_en;
    static constexpr core::Phrase print = "Print"_en;
    static constexpr core::Phrase save = "Save quote as file"_en;
    static constexpr core::Phrase open = "Open a saved quote"_en;
    static constexpr core::Phrase enrol = "Enrol with this"_en;

    static constexpr core::Phrase opened = "Saved quote {}"_en;
    static constexpr core::Phrase opened_lead = "Calculated on {} with catalogue {}."_en;
    static constexpr core::Phrase opened_same = "The price today is the same."_en;
    static constexpr core::Phrase opened_over = "This can no longer be bought on the date above."_en;
    static constexpr core::Phrase opened_differs = "On the same terms the price on the date above is {}."_en;
    static constexpr core::Phrase close = "Close this quote"_en;
};
inline constexpr CalculatorWords calculator_words{};

}  // namespace certfolio::screens
