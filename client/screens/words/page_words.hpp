#pragma once

#include <string_view>

namespace certfolio::screens {

/// What stands on every page. A language is one value of each of these tables.
struct PageWords {
    static constexpr std::string_view product = "Certfolio";
    static constexpr std::string_view nav_enrol = "Enrol";
    static constexpr std::string_view nav_calculator = "Calculator";
    static constexpr std::string_view nav_orders = "Track an order";
    static constexpr std::string_view nav_help = "Help";
    static constexpr std::string_view footer_about = "About";
    static constexpr std::string_view footer_report = "Report errors or omissions";
    static constexpr std::string_view footer_version = "{} {} · rules {}";
    static constexpr std::string_view footer_version_unknown = "Certfolio";

    static constexpr std::string_view offline =
        "You are offline. You can go on: what you type stays on this device, and prices are as of {}.";
    static constexpr std::string_view order_waits =
        "Your order waits on this device. Nothing was sent or charged yet.";
    static constexpr std::string_view order_can_go = "You are online again. Your order waits to be sent.";
    static constexpr std::string_view to_waiting_order = "Check and send the order";
    static constexpr std::string_view offline_without_prices =
        "You are offline, and this device has no price list yet. What you type stays on this device.";
    static constexpr std::string_view catalogue_trouble =
        "The price list could not be fetched. What you typed is kept on this device.";
    static constexpr std::string_view catalogue_old = "The server does not answer: prices are as of {}.";
    static constexpr std::string_view retry = "Try again";
    static constexpr std::string_view update_ready = "A newer version of this page is ready.";
    static constexpr std::string_view reload = "Reload";

    static constexpr std::string_view unreadable_draft =
        "There is a draft on this device that this version of the page cannot read. It is kept as it is; "
        "what you type now is kept beside it.";
    static constexpr std::string_view unreadable_draft_save = "Save it as a file";
    static constexpr std::string_view unreadable_draft_delete = "Delete it";

    static constexpr std::string_view step_products = "Products";
    static constexpr std::string_view step_products_detail = " and names";
    static constexpr std::string_view step_contacts = "Contacts";
    static constexpr std::string_view step_payment = "Payment";
    static constexpr std::string_view saved = "Saved on this device {}";
    static constexpr std::string_view not_saved = "Not saved on this device";
    static constexpr std::string_view error_title = "Error: {}";

    static constexpr std::string_view added_to_cart = "Added to the cart: {}";
    static constexpr std::string_view removed_from_cart = "Removed from the cart: {}";
    static constexpr std::string_view domain_added = "1 domain name added";
    static constexpr std::string_view domains_added = "{} domain names added";
    static constexpr std::string_view contact_copied = "Copied from {}";
    static constexpr std::string_view contact_removed = "Removed: {}";
    static constexpr std::string_view cart_replaced = "The cart now holds your calculation";
    static constexpr std::string_view undo = "Undo";
    static constexpr std::string_view undone = "Undone";
    static constexpr std::string_view copied = "Copied: {}";
    static constexpr std::string_view copy_failed = "Could not copy. Select the text and copy it by hand.";
    static constexpr std::string_view draft_deleted = "The draft is deleted";
    static constexpr std::string_view draft_ended_elsewhere =
        "The enrolment was finished or deleted in another window";
    static constexpr std::string_view draft_resumed = "The saved draft is here again";
    static constexpr std::string_view draft_not_found = "There is no draft under this link";
    static constexpr std::string_view saving_failed = "This device does not let the page save the draft";
    static constexpr std::string_view file_unreadable = "{} is not a quote that this page can read";

    static constexpr std::string_view unreachable =
        "The server could not be reached. Check your connection and try again.";
    static constexpr std::string_view server_failed = "The server had a problem. Try again in a moment.";
    static constexpr std::string_view server_failed_with_id =
        "The server had a problem. Try again in a moment; if it stays, tell us the number {}.";
    static constexpr std::string_view unreadable =
        "The answer could not be read. Reload the page and try again.";
    static constexpr std::string_view not_found =
        "There is nothing under this link. Check that it is complete.";
};
inline constexpr PageWords page_words{};

}  // namespace certfolio::screens
