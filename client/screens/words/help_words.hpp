#pragma once

#include <array>

#include "core/phrase.hpp"

namespace certfolio::screens {

struct HelpTopic {
    core::Phrase title;
    core::Phrase text;
};

/// The product's help: two topics (R1), in our own words.
struct HelpWords {
    static constexpr core::Phrase title = "Help"_en;
    static constexpr core::Phrase lead = "Two topics: how to enrol, and how to log in."_en;
    static constexpr core::Phrase enrolling = "Enrolling"_en;
    static constexpr core::Phrase enrolling_lead =
        "From choosing an account to following your order, step by step."_en;
    static constexpr core::Phrase logging_in = "Logging in"_en;
    static constexpr core::Phrase logging_in_lead =
        "What you need the first time, and the second factors to choose from."_en;
    static constexpr core::Phrase read = "Read"_en;
    static constexpr core::Phrase back = "Back to help"_en;
    static constexpr core::Phrase print = "Print"_en;
    static constexpr core::Phrase start = "Start enrolling"_en;

    static constexpr std::array<HelpTopic, 10> enrolling_topics{{
        {"1. Say where your headquarters are"_en,
         "Tick the box under the new account price when your headquarters are outside the United States, "
         "Canada and the "
         "United Kingdom. A fee may then be added; it has a line of its own in the price."_en},
        {"2. Choose the account type"_en,
         "A subscription has a lifetime of whole years. Its SSL licences last just as long, and a licence is "
         "free again "
         "when its certificate ends. A unit-based account has no end: each unit is one year of life for one "
         "type of "
         "certificate. Products other than SSL always work by units."_en},
        {"3. Fill the cart"_en,
         "Set a quantity, look at the price beside it, and add it to the cart. You buy licences or units, "
         "from which "
         "certificates are created later. A first order needs 5 S/MIME Enterprise units, or 10 Mobile device "
         "units, or "
         "one licence or unit of anything else."_en},
        {"4. Name your organisations"_en,
         "Write each legal name exactly as it is registered, down to commas and capital letters. Up to ten "
         "now; more can "
         "follow when the account exists."_en},
        {"5. Name your domains"_en,
         "Add them one by one, or many at a time from a list. Say for each whether you own it or look after "
         "it for a "
         "client. Up to ten now; more can follow."_en},
        {"6. Choose how domains are verified"_en,
         "By DNS the check runs by itself once a record is in place. If you would like help with DNS, choose "
         "to be "
         "contacted."_en},
        {"7. Give the contacts"_en,
         "Each role has its form. Copy a person from one form to another when they have several roles, and "
         "add a second "
         "administrator so that somebody can always be reached. EV products ask for a higher authority and a "
         "contract "
         "signer, who must be there to answer when we get in touch."_en},
        {"8. Pay"_en,
         "By card, or by purchase order. The card number goes to the payment provider and never to our "
         "server. Read the "
         "agreement, accept it, and press Buy now: the amount stands on the button."_en},
        {"9. Follow the order"_en,
         "The confirmation has a link that shows the state of your order without a login. Keep it."_en},
        {"10. Wait for verification"_en,
         "We verify the company, its right to the domains, and the contacts. It usually takes three to five "
         "business "
         "days, longer with EV. Then an e-mail tells you how to log in."_en},
    }};

    static constexpr std::array<HelpTopic, 6> logging_in_topics{{
        {"The first time"_en,
         "Log in with the user name and password that you were given: the first factor. You are then asked "
         "to set up a "
         "second one."_en},
        {"Soft token"_en,
         "An application on your computer or telephone shows a number that is good for 30 seconds and works "
         "once. It can "
         "hold several identities. Open it with its PIN and type the number when asked."_en},
        {"Grid"_en,
         "A card with letters and digits in rows and columns, printed or as a PDF with a password. You are "
         "asked for "
         "three places, such as A2 D4 F1, and type what stands there."_en},
        {"One-time password"_en,
         "A short number that we send by text message or e-mail. It is good for ten minutes."_en},
        {"Forgotten password"_en, "Answer the questions that you set up, and choose a new password."_en},
        {"If something does not work"_en,
         "The help inside the account explains each second factor; support answers by e-mail."_en},
    }};
};
inline constexpr HelpWords help_words{};

struct StartWords {
    static constexpr core::Phrase title = "Certificates for your organisation, in one account"_en;
    static constexpr core::Phrase lead =
        "Buy an inventory of licences and units to suit your needs, and create and manage certificates from "
        "it."_en;
    static constexpr core::Phrase enrol = "Start enrolling"_en;
    static constexpr core::Phrase go_on = "Go on with your enrolment"_en;
    static constexpr core::Phrase go_on_lead = "You began on this device; everything is still here."_en;
    static constexpr core::Phrase subscription = "Subscription"_en;
    static constexpr core::Phrase subscription_text =
        "A lifetime of 1 to 5 years. Each SSL licence is used again whenever its certificate ends."_en;
    static constexpr core::Phrase units = "Unit-based"_en;
    static constexpr core::Phrase units_text =
        "No end date. Each unit is one year of life for one type of certificate."_en;
    static constexpr core::Phrase calculator = "Work out a price"_en;
    static constexpr core::Phrase calculator_text =
        "See what it costs, on any day, and why, before you enrol."_en;
    static constexpr core::Phrase calculator_link = "Open the calculator"_en;
    static constexpr core::Phrase orders = "Follow an order"_en;
    static constexpr core::Phrase orders_text = "With the link from your confirmation, without a login."_en;
    static constexpr core::Phrase orders_link = "Track an order"_en;
    static constexpr core::Phrase help = "How it works"_en;
    static constexpr core::Phrase help_text = "Enrolling step by step, and logging in."_en;
    static constexpr core::Phrase help_link = "Read the help"_en;
};
inline constexpr StartWords start_words{};

struct AboutWords {
    static constexpr core::Phrase title = "About Certfolio"_en;
    static constexpr core::Phrase version = "Product version"_en;
    static constexpr core::Phrase rules = "Rule set"_en;
    static constexpr core::Phrase catalogue = "Catalogue"_en;
    static constexpr core::Phrase gateway = "Payment"_en;
    static constexpr core::Phrase run_by = "Run by"_en;
    static constexpr core::Phrase unknown = "not known yet"_en;
    static constexpr core::Phrase report_lead = "Something wrong or missing, here or in the help?"_en;
    static constexpr core::Phrase api = "Description of the programming interface"_en;

    static constexpr core::Phrase missing_title = "There is no such page"_en;
    static constexpr core::Phrase missing_lead = "The address may be mistyped, or the page has moved."_en;
    static constexpr core::Phrase missing_start = "To the start"_en;

    static constexpr core::Phrase resume_title = "Continue your enrolment"_en;
    static constexpr core::Phrase resume_loading = "Fetching the draft."_en;
    static constexpr core::Phrase resume_two =
        "There is another draft on this device. Which one do you want to go on with? The other one is "
        "replaced."_en;
    static constexpr core::Phrase resume_linked = "The one from the link"_en;
    static constexpr core::Phrase resume_here = "The one on this device"_en;
    static constexpr core::Phrase resume_failed =
        "The draft cannot be shown. It may have expired, have been deleted, or have become an order already."_en;
};
inline constexpr AboutWords about_words{};

}  // namespace certfolio::screens
