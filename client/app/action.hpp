#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/field.hpp"
#include "core/violation.hpp"
#include "domain/enrolment.hpp"

/// Everything that can happen to the model: what a person did, named for what they did, and what came back
/// from outside.
namespace certfolio::app {

// Cart and terms. `where` says whose: the enrolment's or the calculator's.

enum class Where : std::uint8_t { enrolment, calculator };

struct AccountTypeChosen {
    Where where = Where::enrolment;
    domain::AccountType type{};
};
struct TermChosen {
    Where where = Where::enrolment;
    int years = 1;
};
struct HeadquartersToggled {
    Where where = Where::enrolment;
    bool outside = false;
};
struct TaxPlaceChosen {
    Where where = Where::enrolment;
    std::string place;
};
/// Beside a product: not in the cart yet (enrolment), or the quantity calculated with (calculator).
struct QuantityTyped {
    Where where = Where::enrolment;
    std::string product;
    std::string text;
};
struct AddedToCart {
    std::string product;
};
struct CartQuantityTyped {
    std::size_t line = 0;
    std::string text;
};
struct CartLineRemoved {
    std::size_t line = 0;
};
/// A fix that stood beside a violation was pressed.
struct FixApplied {
    std::string field;
    core::Fix fix;
};

// Names.

struct OrganisationTyped {
    std::string text;
};
struct OrganisationAdded {};
struct OrganisationRemoved {
    std::size_t index = 0;
};
struct DomainTyped {
    std::string text;
};
struct DomainAdded {};
struct DomainRemoved {
    std::size_t index = 0;
};
struct DomainRightChosen {
    std::size_t index = 0;
    domain::DomainRight right{};
};
struct DomainListOpened {};
struct DomainListClosed {};
struct DomainListTyped {
    std::string text;
};
struct DomainListAdded {};
struct DomainMethodChosen {
    domain::DomainMethod method{};
};

// Steps.

struct FieldLeft {
    std::string field;
    bool empty = false;
};
struct NextPressed {
    domain::EnrolmentStep step{};
};

// Contacts.

struct ContactTyped {
    std::size_t form = 0;
    ContactField field{};
    std::string text;
};
struct FormToggled {
    std::size_t form = 0;
};
struct NextContactPressed {
    std::size_t form = 0;
};
struct AdministratorAdded {};
struct AdministratorRemoved {
    std::size_t form = 0;
};
struct ContactCopied {
    std::size_t from = 0;
    std::size_t to = 0;
};

// Payment.

struct PaymentMethodChosen {
    domain::PaymentMethod method{};
};
struct CardholderTyped {
    ContactField field{};
    std::string text;
};
struct CardholderCopied {
    std::size_t from = 0;
};
struct CardTyped {
    CardField field{};
    std::string text;
};
struct PurchaseOrderTyped {
    std::string text;
};
struct AgreementToggled {
    bool accepted = false;
};
struct BuyPressed {};
struct Tokenised {
    std::string token;
    std::string brand;
    std::string last_four;
};
/// The gateway's part in the browser did not take the card.
struct CardNotTaken {
    bool unreachable = false;
};
/// Asking about a purchase that nothing was heard of is to end.
struct GivingUp {
    enum class Step : std::uint8_t { asked, cancelled, confirmed };
    Step step{};
};
/// Takes back what the last press has written over.
struct UndoPressed {};

// Keeping.

struct ShareAsked {};
struct ShareClosed {};
struct DeleteAsked {};
struct DeleteCancelled {};
struct DeleteConfirmed {};
/// Which of two drafts goes on: the one that the link leads to, or this device's.
struct ResumeChosen {
    bool use_linked = false;
};
/// What to do with a draft that this version cannot read: a file of it, or an end.
struct UnreadableDraft {
    bool forget = false;
};
struct CopyPressed {
    std::string text;
    std::string subject;
};
struct CopyDone {
    bool copied = false;
    std::string subject;
};

// Orders.

struct TrackingTyped {
    std::string text;
};
struct TrackingAsked {};
struct OrderRefreshAsked {};
struct PrintPressed {};

// Calculator.

struct CalculatorDateTyped {
    std::string date;
};
struct QuoteSavePressed {};
struct QuoteFileOpened {
    std::string name;
    std::string text;
};
struct OpenedQuoteClosed {};
/// Takes the calculation over into the enrolment.
struct EnrolWithPressed {};

// Language.

struct LanguageChosen {
    std::string tag;
};

// From outside.

struct Started {
    std::string address;
    std::string origin;
    std::int64_t utc_offset_minutes = 0;
    bool online = true;
};
/// The browser shows another address: Back, Forward.
struct AddressChanged {
    std::string address;
};
struct LinkFollowed {
    std::string address;
};
struct ReplyArrived {
    std::uint32_t request = 0;
    int status = 0;
    std::string body;
};
struct ReplyLost {
    std::uint32_t request = 0;
};
struct LocalLoaded {
    std::string name;
    std::optional<std::string> text;
};
struct LocalSaved {
    std::string name;
    bool saved = false;
};
struct OnlineChanged {
    bool online = true;
};
/// A newer version of the program was fetched and waits for a reload.
struct UpdateReady {};
struct ReloadPressed {};
struct RetryPressed {};
struct Ticked {};
/// The page is hidden, reloaded or closed, perhaps for good: what has not been saved is saved now.
struct PageLeft {};

using Action = std::variant<
    AccountTypeChosen, TermChosen, HeadquartersToggled, TaxPlaceChosen, QuantityTyped, AddedToCart,
    CartQuantityTyped, CartLineRemoved, FixApplied, OrganisationTyped, OrganisationAdded, OrganisationRemoved,
    DomainTyped, DomainAdded, DomainRemoved, DomainRightChosen, DomainListOpened, DomainListClosed,
    DomainListTyped, DomainListAdded, DomainMethodChosen, FieldLeft, NextPressed, ContactTyped, FormToggled,
    NextContactPressed, AdministratorAdded, AdministratorRemoved, ContactCopied, PaymentMethodChosen,
    CardholderTyped, CardholderCopied, CardTyped, PurchaseOrderTyped, AgreementToggled, BuyPressed, Tokenised,
    CardNotTaken, GivingUp, UndoPressed, UnreadableDraft, ShareAsked, ShareClosed, DeleteAsked,
    DeleteCancelled, DeleteConfirmed, ResumeChosen, CopyPressed, CopyDone, TrackingTyped, TrackingAsked,
    OrderRefreshAsked, PrintPressed, LanguageChosen, CalculatorDateTyped, QuoteSavePressed, QuoteFileOpened,
    OpenedQuoteClosed, EnrolWithPressed, Started, AddressChanged, LinkFollowed, ReplyArrived, ReplyLost,
    LocalLoaded, LocalSaved, OnlineChanged, RetryPressed, UpdateReady, ReloadPressed, Ticked, PageLeft>;

/// What the screens of one frame asked for, in order. Its code is compiled once, in `action.cpp`: unfolding a
/// variant of so many kinds in each screen costs that screen seconds of building.
class Actions {
 public:
    Actions();
    Actions(std::initializer_list<Action> actions);
    Actions(Actions&&) noexcept;
    Actions& operator=(Actions&&) noexcept;
    ~Actions();

    /// `Happened` is one of the kinds of `Action`.
    template <class Happened>
    void push_back(Happened happened);
    void clear() noexcept;

    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] const Action& operator[](std::size_t i) const { return list_[i]; }
    [[nodiscard]] const Action& front() const { return list_.front(); }
    [[nodiscard]] auto begin() const noexcept { return list_.begin(); }
    [[nodiscard]] auto end() const noexcept { return list_.end(); }

 private:
    std::vector<Action> list_;
};

}  // namespace certfolio::app
