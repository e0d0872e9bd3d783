#pragma once

#include <string_view>

#include "core/phrase.hpp"

namespace certfolio::screens {

/// What stands on every page.
struct PageWords {
    static constexpr std::string_view product = "Certfolio";
    static constexpr core::Phrase nav_enrol = "Enrol"_en;
    static constexpr core::Phrase nav_calculator = "Calculator"_en;
    static constexpr core::Phrase nav_orders = "Track an order"_en;
    static constexpr core::Phrase nav_help = "Help"_en;
    static constexpr core::Phrase footer_about = "About"_en;
    static constexpr core::Phrase footer_report = "Report errors or omissions"_en;
    static constexpr core::Phrase footer_version = "{} {} · rules {}"_en;

    static constexpr core::Phrase offline =
        "You are offline. You can go on: what you type stays on this device, and prices are as of {}."_en;
    static constexpr core::Phrase order_waits =
        "Your order waits on this device. Nothing was sent or charged yet."_en;
    static constexpr core::Phrase order_can_go = "You are online again. Your order waits to be sent."_en;
    static constexpr core::Phrase to_waiting_order = "Check and send the order"_en;
    static constexpr core::Phrase offline_without_prices =
        "You are offline, and this device has no price list yet. What you type stays on this device."_en;
    static constexpr core::Phrase catalogue_trouble =
        "The price list could not be fetched. What you typed is kept on this device."_en;
    static constexpr core::Phrase catalogue_old = "The server does not answer: prices are as of {}."_en;
    static constexpr core::Phrase retry = "Try again"_en;
    static constexpr core::Phrase update_ready = "A newer version of this page is ready."_en;
    static constexpr core::Phrase reload = "Reload"_en;

    static constexpr core::Phrase unreadable_draft =
        "There is a draft on this device that this version of the page cannot read. It is kept as it is; "
        "what you type now is kept beside it."_en;
    static constexpr core::Phrase unreadable_draft_save = "Save it as a file"_en;
    static constexpr core::Phrase unreadable_draft_delete = "Delete it"_en;

    static constexpr core::Phrase step_products = "Products"_en;
    static constexpr core::Phrase step_products_detail = " and names"_en;
    static constexpr core::Phrase step_contacts = "Contacts"_en;
    static constexpr core::Phrase step_payment = "Payment"_en;
    static constexpr core::Phrase saved = "Saved on this device {}"_en;
    static constexpr core::Phrase not_saved = "Not saved on this device"_en;
    static constexpr core::Phrase error_title = "Error: {}"_en;

    static constexpr core::Phrase added_to_cart = "Added to the cart: {}"_en;
    static constexpr core::Phrase removed_from_cart = "Removed from the cart: {}"_en;
    static constexpr core::CountedPhrase domains_added{"{} domain name added"_en, "{} domain names added"_en};
    static constexpr core::Phrase contact_copied = "Copied from {}"_en;
    static constexpr core::Phrase contact_removed = "Removed: {}"_en;
    static constexpr core::Phrase cart_replaced = "The cart now holds your calculation"_en;
    static constexpr core::Phrase undo = "Undo"_en;
    static constexpr core::Phrase undone = "Undone"_en;
    static constexpr core::Phrase copied = "Copied: {}"_en;
    static constexpr core::Phrase copy_failed = "Could not copy. Select the text and copy it by hand."_en;
    static constexpr core::Phrase draft_deleted = "The draft is deleted"_en;
    static constexpr core::Phrase draft_ended_elsewhere =
        "The enrolment was finished or deleted in another window"_en;
    static constexpr core::Phrase draft_resumed = "The saved draft is here again"_en;
    static constexpr core::Phrase draft_not_found = "There is no draft under this link"_en;
    static constexpr core::Phrase saving_failed = "This device does not let the page save the draft"_en;
    static constexpr core::Phrase file_unreadable = "{} is not a quote that this page can read"_en;

    static constexpr core::Phrase unreachable =
        "The server could not be reached. Check your connection and try again."_en;
    static constexpr core::Phrase server_failed = "The server had a problem. Try again in a moment."_en;
    static constexpr core::Phrase server_failed_with_id =
        "The server had a problem. Try again in a moment; if it stays, tell us the number {}."_en;
    static constexpr core::Phrase unreadable =
        "The answer could not be read. Reload the page and try again."_en;
    static constexpr core::Phrase not_found =
        "There is nothing under this link. Check that it is complete."_en;
};
inline constexpr PageWords page_words{};

}  // namespace certfolio::screens
