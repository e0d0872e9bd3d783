#pragma once

#include <array>
#include <string_view>

namespace certfolio::screens {

struct HelpTopic {
    std::string_view title;
    std::string_view text;
};

/// The product's help: two topics (R1), in our own words.
struct HelpWords {
    static constexpr std::string_view title = "Help";
    static constexpr std::string_view lead = "Two topics: how to enrol, and how to log in.";
    static constexpr std::string_view enrolling = "Enrolling";
    static constexpr std::string_view enrolling_lead =
        "From choosing an account to following your order, step by step.";
    static constexpr std::string_view logging_in = "Logging in";
    static constexpr std::string_view logging_in_lead =
        "What you need the first time, and the second factors to choose from.";
    static constexpr std::string_view read = "Read";
    static constexpr std::string_view back = "Back to help";
    static constexpr std::string_view print = "Print";
    static constexpr std::string_view start = "Start enrolling";

    static constexpr std::array<HelpTopic, 10> enrolling_topics{{
        {"1. Say where your headquarters are",
         "Tick the box under the new account price when your headquarters are outside the United States, "
         "Canada and the "
         "United Kingdom. A fee may then be added; it has a line of its own in the price."},
        {"2. Choose the account type",
         "A subscription has a lifetime of whole years. Its SSL licences last just as long, and a licence is "
         "free again "
         "when its certificate ends. A unit-based account has no end: each unit is one year of life for one "
         "type of "
         "certificate. Products other than SSL always work by units."},
        {"3. Fill the cart",
         "Set a quantity, look at the price beside it, and add it to the cart. You buy licences or units, "
         "from which "
         "certificates are created later. A first order needs 5 S/MIME Enterprise units, or 10 Mobile device "
         "units, or "
         "one licence or unit of anything else."},
        {"4. Name your organisations",
         "Write each legal name exactly as it is registered, down to commas and capital letters. Up to ten "
         "now; more can "
         "follow when the account exists."},
        {"5. Name your domains",
         "Add them one by one, or many at a time from a list. Say for each whether you own it or look after "
         "it for a "
         "client. Up to ten now; more can follow."},
        {"6. Choose how domains are verified",
         "By DNS the check runs by itself once a record is in place. If you would like help with DNS, choose "
         "to be "
         "contacted."},
        {"7. Give the contacts",
         "Each role has its form. Copy a person from one form to another when they have several roles, and "
         "add a second "
         "administrator so that somebody can always be reached. EV products ask for a higher authority and a "
         "contract "
         "signer, who must be there to answer when we get in touch."},
        {"8. Pay",
         "By card, or by purchase order. The card number goes to the payment provider and never to our "
         "server. Read the "
         "agreement, accept it, and press Buy now: the amount stands on the button."},
        {"9. Follow the order",
         "The confirmation has a link that shows the state of your order without a login. Keep it."},
        {"10. Wait for verification",
         "We verify the company, its right to the domains, and the contacts. It usually takes three to five "
         "business "
         "days, longer with EV. Then an e-mail tells you how to log in."},
    }};

    static constexpr std::array<HelpTopic, 6> logging_in_topics{{
        {"The first time",
         "Log in with the user name and password that you were given: the first factor. You are then asked "
         "to set up a "
         "second one."},
        {"Soft token",
         "An application on your computer or telephone shows a number that is good for 30 seconds and works "
         "once. It can "
         "hold several identities. Open it with its PIN and type the number when asked."},
        {"Grid",
         "A card with letters and digits in rows and columns, printed or as a PDF with a password. You are "
         "asked for "
         "three places, such as A2 D4 F1, and type what stands there."},
        {"One-time password",
         "A short number that we send by text message or e-mail. It is good for ten minutes."},
        {"Forgotten password", "Answer the questions that you set up, and choose a new password."},
        {"If something does not work",
         "The help inside the account explains each second factor; support answers by e-mail."},
    }};
};
inline constexpr HelpWords help_words{};

struct StartWords {
    static constexpr std::string_view title = "Certificates for your organisation, in one account";
    static constexpr std::string_view lead =
        "Buy an inventory of licences and units to suit your needs, and create and manage certificates from "
        "it.";
    static constexpr std::string_view enrol = "Start enrolling";
    static constexpr std::string_view go_on = "Go on with your enrolment";
    static constexpr std::string_view go_on_lead = "You began on this device; everything is still here.";
    static constexpr std::string_view subscription = "Subscription";
    static constexpr std::string_view subscription_text =
        "A lifetime of 1 to 5 years. Each SSL licence is used again whenever its certificate ends.";
    static constexpr std::string_view units = "Unit-based";
    static constexpr std::string_view units_text =
        "No end date. Each unit is one year of life for one type of certificate.";
    static constexpr std::string_view calculator = "Work out a price";
    static constexpr std::string_view calculator_text =
        "See what it costs, on any day, and why, before you enrol.";
    static constexpr std::string_view calculator_link = "Open the calculator";
    static constexpr std::string_view orders = "Follow an order";
    static constexpr std::string_view orders_text = "With the link from your confirmation, without a login.";
    static constexpr std::string_view orders_link = "Track an order";
    static constexpr std::string_view help = "How it works";
    static constexpr std::string_view help_text = "Enrolling step by step, and logging in.";
    static constexpr std::string_view help_link = "Read the help";
};
inline constexpr StartWords start_words{};

struct AboutWords {
    static constexpr std::string_view title = "About Certfolio";
    static constexpr std::string_view version = "Product version";
    static constexpr std::string_view rules = "Rule set";
    static constexpr std::string_view catalogue = "Catalogue";
    static constexpr std::string_view gateway = "Payment";
    static constexpr std::string_view run_by = "Run by";
    static constexpr std::string_view unknown = "not known yet";
    static constexpr std::string_view report_lead = "Something wrong or missing, here or in the help?";
    static constexpr std::string_view api = "Description of the programming interface";

    static constexpr std::string_view missing_title = "There is no such page";
    static constexpr std::string_view missing_lead = "The address may be mistyped, or the page has moved.";
    static constexpr std::string_view missing_start = "To the start";

    static constexpr std::string_view resume_title = "Continue your enrolment";
    static constexpr std::string_view resume_loading = "Fetching the draft.";
    static constexpr std::string_view resume_two =
        "There is another draft on this device. Which one do you want to go on with? The other one is "
        "replaced.";
    static constexpr std::string_view resume_linked = "The one from the link";
    static constexpr std::string_view resume_here = "The one on this device";
    static constexpr std::string_view resume_failed =
        "The draft cannot be shown. It may have expired, have been deleted, or have become an order already.";
};
inline constexpr AboutWords about_words{};

}  // namespace certfolio::screens
