#pragma once

#include <string_view>

namespace certfolio::screens {

struct CalculatorWords {
    std::string_view title = "Calculator";
    std::string_view lead =
        "What an account costs, and how long a certificate may last, on any day. The same rules as in the "
        "shop, with "
        "the reason for every number.";
    std::string_view terms = "Account";
    std::string_view date_card = "On which day?";
    std::string_view date = "Date";
    std::string_view date_hint = "Prices and limits that hold on this day. Empty: today.";
    std::string_view date_unreadable = "Write a date as year, month and day: 2027-03-15.";
    std::string_view products = "Products";
    std::string_view products_lead = "Set the quantities; 0 leaves a product out.";
    std::string_view summary = "Price on this day";

    std::string_view limits = "How long one certificate may last";
    std::string_view limits_lead =
        "The issue date decides. In force here: {}. Issued on {}, a certificate may last until:";
    std::string_view column_product = "Product";
    std::string_view in_force = "{} (in force)";
    std::string_view until = "{}";
    std::string_view recommended = "better until {}";
    std::string_view no_limit = "no limit";
    std::string_view why = "How is this worked out?";

    std::string_view actions = "Keep or share";
    std::string_view actions_lead = "The address of this page holds the whole calculation.";
    std::string_view copy_link = "Copy link";
    std::string_view link_subject = "link to this calculation";
    std::string_view print = "Print";
    std::string_view save = "Save quote as file";
    std::string_view open = "Open a saved quote";
    std::string_view enrol = "Enrol with this";

    std::string_view opened = "Saved quote {}";
    std::string_view opened_lead = "Calculated on {} with catalogue {}.";
    std::string_view opened_same = "The price today is the same.";
    std::string_view opened_over = "This can no longer be bought on the date above.";
    std::string_view opened_differs = "On the same terms the price on the date above is {}.";
    std::string_view close = "Close this quote";
};
inline constexpr CalculatorWords calculator_words{};

}  // namespace certfolio::screens
