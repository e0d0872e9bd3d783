#pragma once

#include <string_view>

namespace certfolio::screens {

struct CalculatorWords {
    static constexpr std::string_view title = "Calculator";
    static constexpr std::string_view lead =
        "What an account costs, and how long a certificate may last, on any day. The same rules as in the "
        "shop, with "
        "the reason for every number.";
    static constexpr std::string_view terms = "Account";
    static constexpr std::string_view date_card = "On which day?";
    static constexpr std::string_view date = "Date";
    static constexpr std::string_view date_hint = "Prices and limits that hold on this day. Empty: today.";
    static constexpr std::string_view date_unreadable = "Write a date as year, month and day: 2027-03-15.";
    static constexpr std::string_view products = "Products";
    static constexpr std::string_view products_lead = "Set the quantities; 0 leaves a product out.";
    static constexpr std::string_view summary = "Price on this day";

    static constexpr std::string_view limits = "How long one certificate may last";
    static constexpr std::string_view limits_lead =
        "The issue date decides. In force here: {}. Issued on {}, a certificate may last until:";
    static constexpr std::string_view column_product = "Product";
    static constexpr std::string_view in_force = "{} (in force)";
    static constexpr std::string_view until = "{}";
    static constexpr std::string_view recommended = "better until {}";
    static constexpr std::string_view no_limit = "no limit";
    static constexpr std::string_view why = "How is this worked out?";

    static constexpr std::string_view actions = "Keep or share";
    static constexpr std::string_view actions_lead = "The address of this page holds the whole calculation.";
    static constexpr std::string_view copy_link = "Copy link";
    static constexpr std::string_view link_subject = "link to this calculation";
    static constexpr std::string_view print = "Print";
    static constexpr std::string_view save = "Save quote as file";
    static constexpr std::string_view open = "Open a saved quote";
    static constexpr std::string_view enrol = "Enrol with this";

    static constexpr std::string_view opened = "Saved quote {}";
    static constexpr std::string_view opened_lead = "Calculated on {} with catalogue {}.";
    static constexpr std::string_view opened_same = "The price today is the same.";
    static constexpr std::string_view opened_over = "This can no longer be bought on the date above.";
    static constexpr std::string_view opened_differs = "On the same terms the price on the date above is {}.";
    static constexpr std::string_view close = "Close this quote";
};
inline constexpr CalculatorWords calculator_words{};

}  // namespace certfolio::screens
