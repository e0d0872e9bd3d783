// The sandbox gateway's browser part. No money moves: it takes only its own test numbers and turns each into a token
// that says how the payment will go. Like any gateway's browser part it is the only thing that sees the card number
// and the security code; it sends nothing and keeps nothing.

const test_cards = new Map([
    ["4242424242424242", { brand: "visa", scenario: "approve" }],
    ["5555555555554444", { brand: "mastercard", scenario: "approve" }],
    ["378282246310005", { brand: "american_express", scenario: "approve" }],
    ["4000000000000002", { brand: "visa", scenario: "decline" }],
    ["4000000000009995", { brand: "visa", scenario: "nofunds" }],
    ["4000000000003410", { brand: "visa", scenario: "timeout" }],
    ["4000000000003428", { brand: "visa", scenario: "lost" }],
    ["4000000000003436", { brand: "visa", scenario: "late" }],
    ["4000000000003444", { brand: "visa", scenario: "latedecline" }],
    ["4000000000003451", { brand: "visa", scenario: "twice" }],
]);

function random_digits() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Turns a card into a token: `{token, brand, last_four}`, or `{error: "not_a_test_card"}` for any number that is not
 * one of the sandbox's own, so that nobody's real card gets into a system where no money moves.
 * @param {{number: string, expiry: string, security_code: string}} card as typed; checked by the shared rules before
 */
export function tokenise({ number, expiry, security_code }) {
    const digits = String(number).replace(/[ -]/g, "");
    const card = test_cards.get(digits);
    if (!card || !expiry || !security_code) return { error: "not_a_test_card" };
    return {
        token: `sbx_${card.scenario}_${random_digits()}`,
        brand: card.brand,
        last_four: digits.slice(-4),
    };
}
