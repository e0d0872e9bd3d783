#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/country_names.hpp"
#include "app/derived.hpp"
#include "app/route.hpp"
#include "core/language.hpp"
#include "core/time.hpp"
#include "domain/catalogue.hpp"
#include "domain/enrolment.hpp"
#include "wire/endpoints.hpp"
#include "wire/views.hpp"

/// The whole state of the page as one value. Only `update` changes it; screens draw from it as it is.
namespace certfolio::app {

/// Why something outside did not work; the screen says what is kept and what to do.
enum class TroubleKind : std::uint8_t {
    unreachable,    ///< no answer: offline, or the server is away
    server_failed,  ///< an answer that says that the server failed
    answer_unreadable,
    not_found,
};
struct Trouble {
    TroubleKind kind = TroubleKind::unreachable;
    std::string request_id;
};

/// A short message about something done, shown for some seconds.
enum class Said : std::uint8_t {
    added_to_cart,
    removed_from_cart,
    domains_added,
    contact_copied,
    copied,
    copy_failed,
    draft_deleted,
    draft_ended_elsewhere,
    draft_resumed,
    draft_not_found,
    saving_failed,
    file_unreadable,
    contact_removed,
    cart_replaced,
    order_can_go,
    undone,
};
struct Toast {
    Said said = Said::copied;
    std::string subject;
    core::Instant until;
};

/// What a press has written over. It is offered back as long as its toast stands and nothing was changed
/// since.
struct Undo {
    domain::EnrolmentDraft before;
    domain::EnrolmentDraft after;
    std::vector<std::size_t> open_forms;
};

/// Copies of what the server confirmed last; they hold on without a network.
struct ServerCopies {
    std::optional<wire::SettingsView> settings;
    std::optional<domain::Catalogue> catalogue;
    std::optional<wire::AgreementView> agreement;
    core::Instant catalogue_as_of;     ///< when the server last confirmed the prices
    bool catalogue_confirmed = false;  ///< in this visit
    std::optional<Trouble> catalogue_trouble;
};

/// A quantity typed beside a product that is not in the cart yet.
struct QuantityEntry {
    std::string product;
    std::string text;
    bool operator==(const QuantityEntry&) const = default;
};

struct EnrolmentModel {
    domain::EnrolmentDraft draft;
    std::vector<QuantityEntry> quantities;
    /// Fields whose violations are shown: left with an error in them, or asked for by Next. Once mended, a
    /// field is shown again only when it is left again.
    std::vector<std::string> shown_fields;
    std::optional<domain::EnrolmentStep> summary_of;  ///< the step whose error summary is shown
    core::Violations refused;                         ///< by the server, until the field is edited
    std::vector<std::size_t> open_forms;              ///< unfolded contact forms
    bool forms_opened = false;                        ///< one was opened for the person once
    bool domain_list_open = false;
    std::vector<rules::DomainImport::Refused>
        domain_list_refused;  ///< of the last time that a list was added
};

/// Card data lives here and nowhere else: never saved, never sent to our server (R94).
using CardEntry = rules::CardEntry;

/// A purchase that was sent and has no final answer. It is sent again byte for byte with the same key, so
/// that it is one order however often it arrives (R97); it is kept with the draft.
struct PendingPurchase {
    std::string key;
    std::string body;
    std::optional<domain::Money> total;  ///< what the press on Buy now was for
    bool operator==(const PendingPurchase&) const = default;
};

enum class PurchaseStage : std::uint8_t {
    idle,
    tokenising,  ///< the card is with the gateway
    sending,
    unanswered,  ///< sent, and nothing heard: ask again
    undecided,   ///< the order is there, its payment is not decided yet
};

struct PriceChange {
    domain::Money before;
    domain::Money after;
};

struct PaymentModel {
    CardEntry card;
    PurchaseStage stage = PurchaseStage::idle;
    /// What the press on Buy now was for; it waits for the card's token and is not changed any more.
    std::unique_ptr<wire::OrderPlaceRequest> pressed;
    std::optional<PendingPurchase> pending;
    std::string ordered;  ///< tracking secret of the order that is undecided; its draft is kept until then
    bool give_up_open = false;
    std::optional<PriceChange> price_change;
    std::optional<core::Violation> refusal;  ///< declined, or a card that the gateway does not take
    bool voided = false;                     ///< the order was given up by the server, nothing was charged
    std::optional<Trouble> trouble;
    bool waits_for_network = false;              ///< Buy now was pressed while offline
    std::optional<core::Instant> ask_again_due;  ///< server or gateway are still at it
};

/// What is remembered of where the draft is kept.
struct DraftKeeping {
    domain::EnrolmentDraft saved_draft;
    std::vector<QuantityEntry> saved_quantities;
    std::optional<core::Instant> saved_at;  ///< on this device
    std::optional<core::Instant> save_due;
    bool save_failed = false;

    std::string server_secret;  ///< empty: not on the server
    std::int64_t server_revision = 0;
    std::optional<core::Instant> server_expires_at;
    bool server_busy = false;
    std::optional<Trouble> server_trouble;
    std::optional<wire::DraftView> linked;   ///< what a link leads to, until it is settled
    std::optional<wire::DraftView> offered;  ///< from the server, while this device has another one
    bool share_open = false;
    bool delete_open = false;
    bool loaded = false;     ///< the device's copy was read (or there is none)
    std::string unreadable;  ///< a device's copy that this version cannot read, kept aside as it was
};

struct OrderModel {
    std::string tracking_entry;  ///< a pasted link or number on the find page
    bool entry_refused = false;
    std::string tracking;  ///< of the order shown or asked for
    std::optional<wire::OrderView> view;
    std::optional<Trouble> trouble;
    bool loading = false;
    std::optional<core::Instant> refresh_due;
};

struct CalculatorModel {
    domain::EnrolmentDraft terms;  ///< account type, term, headquarters and tax place of the calculation
    std::vector<QuantityEntry> quantities;
    std::string date;                       ///< `2026-11-22`; empty: today
    std::optional<wire::QuoteView> opened;  ///< a quote file that was opened
    std::string opened_name;
};

/// The total that assistive technology is told when it changes: not for each key.
struct SpokenPrice {
    std::optional<domain::Money> heard;  ///< what stands on the page
    Page page = Page::start;             ///< where it stands
    std::optional<core::Instant> due;    ///< when it has settled
    std::optional<domain::Money> said;   ///< what was told last
};

/// A call under way. A reply is applied only to what was asked for: the same order, draft or purchase.
struct InFlight {
    std::uint32_t request = 0;
    wire::Operation operation{};
    std::string about;       ///< the path's parameter; of a purchase its key
    bool forgotten = false;  ///< the draft that it was for is deleted or replaced
};

struct Model {
    std::vector<std::unique_ptr<const core::LanguageTable>> languages;  ///< those loaded in this visit
    core::Language language;                                            ///< what screens are written in
    std::vector<CountryName> countries;  ///< in that language; empty: to be listed
    Route route;
    ServerCopies server;
    EnrolmentModel enrolment;
    PaymentModel payment;
    DraftKeeping keeping;
    OrderModel order;
    CalculatorModel calculator;
    SpokenPrice spoken_price;

    std::vector<InFlight> in_flight;
    std::uint32_t requests_made = 0;
    std::vector<std::string> drafts_to_delete;  ///< secrets of drafts that the server is still to forget
    std::optional<Toast> toast;
    std::unique_ptr<Undo> undo;
    bool online = true;
    bool update_ready = false;            ///< a newer version waits for a reload
    std::string origin;                   ///< `https://host`: links that are shown in full begin with it
    std::int64_t clock_behind = 0;        ///< seconds that the device's clock is behind the server's
    std::int64_t utc_offset_minutes = 0;  ///< of the person's time zone: local minus UTC
    core::Instant now;                    ///< of the last update, by the server's clock
    std::string spare_key;                ///< 43 random characters, filled again by the runtime after use

    std::optional<core::Instant> wake_at;  ///< what was asked for last, by the device's clock

    Derived derived;
};

/// The violations of a step that are to be seen now: shown fields, and what the server refused.
[[nodiscard]] std::vector<const core::Violation*> list_visible(const Model& model,
                                                               domain::EnrolmentStep step);
/// The first refusing violation to be seen at a field, or nullptr.
[[nodiscard]] const core::Violation* find_visible(const Model& model, std::string_view field);
[[nodiscard]] bool is_shown(const EnrolmentModel& enrolment, std::string_view field) noexcept;
/// All that must hold before the step may be left holds.
[[nodiscard]] bool step_complete(const Model& model, domain::EnrolmentStep step) noexcept;
/// What stands beside a product: what was typed, else the product's initial minimum.
[[nodiscard]] std::string quantity_entry(const std::vector<QuantityEntry>& entries,
                                         const domain::Product& product);
/// Buy now was pressed and the purchase is not decided: what was bought is shown and cannot be changed.
[[nodiscard]] bool is_purchase_under_way(const Model& model) noexcept;
/// The operator's offer of payment methods; both until the settings are known.
[[nodiscard]] rules::PaymentOffer payment_offer(const Model& model) noexcept;
/// A new draft with what is chosen beforehand, so that prices stand there at once.
[[nodiscard]] domain::EnrolmentDraft new_draft();

}  // namespace certfolio::app
