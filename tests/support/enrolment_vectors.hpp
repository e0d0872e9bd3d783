#pragma once

#include <nlohmann/json.hpp>

#include "support/enrolment_base.hpp"
#include "support/vectors.hpp"

/// How `enrolment.vec` spells an enrolment; its keys are told there.
namespace certfolio::tests {

inline domain::EnrolmentDraft changed_enrolment(const Vector& vector) {
    const auto base = nlohmann::json::parse(base_enrolment_json());
    const auto changed = base.patch(nlohmann::json::parse(vector.value("Patch")));
    return wire::decode_enrolment_draft(changed.dump()).value();
}

inline rules::PaymentFacts payment_of(const Vector& vector) {
    rules::PaymentFacts payment = base_payment();
    if (vector.has("Token"))
        payment.token = vector.value("Token");
    if (vector.has("Brand"))
        payment.card_brand = vector.value("Brand");
    if (vector.has("LastFour"))
        payment.last_four = vector.value("LastFour");
    if (vector.has("Offer"))
        payment.offer = {vector.value("Offer") == "card", vector.value("Offer") == "purchase_order"};
    return payment;
}

inline core::Instant now_of(const Vector& vector) {
    return vector.has("Now") ? core::Instant::parse(vector.value("Now")).value() : base_now();
}

inline core::Violations all_steps(const domain::EnrolmentDraft& draft, const rules::PaymentFacts& payment,
                                  const domain::Catalogue& catalogue, core::Instant now) {
    core::Violations found;
    for (const auto step : domain::enrolment_steps)
        found.add_under("", rules::check_step(step, draft, catalogue, payment.offer, now));
    return found;
}

}  // namespace certfolio::tests
