#include "app/action.hpp"

#include <utility>

namespace certfolio::app {

Actions::Actions() = default;
Actions::Actions(std::initializer_list<Action> actions) : list_(actions) {}
Actions::Actions(Actions&&) noexcept = default;
Actions& Actions::operator=(Actions&&) noexcept = default;
Actions::~Actions() = default;

template <class Happened>
void Actions::push_back(Happened happened) {
    list_.emplace_back().emplace<Happened>(std::move(happened));
}

void Actions::clear() noexcept {
    list_.clear();
}

template void Actions::push_back(AccountTypeChosen);
template void Actions::push_back(TermChosen);
template void Actions::push_back(HeadquartersToggled);
template void Actions::push_back(TaxPlaceChosen);
template void Actions::push_back(QuantityTyped);
template void Actions::push_back(AddedToCart);
template void Actions::push_back(CartQuantityTyped);
template void Actions::push_back(CartLineRemoved);
template void Actions::push_back(FixApplied);
template void Actions::push_back(OrganisationTyped);
template void Actions::push_back(OrganisationAdded);
template void Actions::push_back(OrganisationRemoved);
template void Actions::push_back(DomainTyped);
template void Actions::push_back(DomainAdded);
template void Actions::push_back(DomainRemoved);
template void Actions::push_back(DomainRightChosen);
template void Actions::push_back(DomainListOpened);
template void Actions::push_back(DomainListClosed);
template void Actions::push_back(DomainListTyped);
template void Actions::push_back(DomainListAdded);
template void Actions::push_back(DomainMethodChosen);
template void Actions::push_back(FieldLeft);
template void Actions::push_back(NextPressed);
template void Actions::push_back(ContactTyped);
template void Actions::push_back(FormToggled);
template void Actions::push_back(NextContactPressed);
template void Actions::push_back(AdministratorAdded);
template void Actions::push_back(AdministratorRemoved);
template void Actions::push_back(ContactCopied);
template void Actions::push_back(PaymentMethodChosen);
template void Actions::push_back(CardholderTyped);
template void Actions::push_back(CardholderCopied);
template void Actions::push_back(CardTyped);
template void Actions::push_back(PurchaseOrderTyped);
template void Actions::push_back(AgreementToggled);
template void Actions::push_back(BuyPressed);
template void Actions::push_back(Tokenised);
template void Actions::push_back(CardNotTaken);
template void Actions::push_back(GivingUp);
template void Actions::push_back(UndoPressed);
template void Actions::push_back(UnreadableDraft);
template void Actions::push_back(ShareAsked);
template void Actions::push_back(ShareClosed);
template void Actions::push_back(DeleteAsked);
template void Actions::push_back(DeleteCancelled);
template void Actions::push_back(DeleteConfirmed);
template void Actions::push_back(ResumeChosen);
template void Actions::push_back(CopyPressed);
template void Actions::push_back(CopyDone);
template void Actions::push_back(TrackingTyped);
template void Actions::push_back(TrackingAsked);
template void Actions::push_back(OrderRefreshAsked);
template void Actions::push_back(PrintPressed);
template void Actions::push_back(LanguageChosen);
template void Actions::push_back(CalculatorDateTyped);
template void Actions::push_back(QuoteSavePressed);
template void Actions::push_back(QuoteFileOpened);
template void Actions::push_back(OpenedQuoteClosed);
template void Actions::push_back(EnrolWithPressed);
template void Actions::push_back(Started);
template void Actions::push_back(AddressChanged);
template void Actions::push_back(LinkFollowed);
template void Actions::push_back(ReplyArrived);
template void Actions::push_back(ReplyLost);
template void Actions::push_back(LocalLoaded);
template void Actions::push_back(LocalSaved);
template void Actions::push_back(OnlineChanged);
template void Actions::push_back(RetryPressed);
template void Actions::push_back(UpdateReady);
template void Actions::push_back(ReloadPressed);
template void Actions::push_back(Ticked);
template void Actions::push_back(PageLeft);

}  // namespace certfolio::app
