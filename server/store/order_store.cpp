#include "store/order_store.hpp"

#include <utility>

#include "rules/order_states.hpp"
#include "wire/codec.hpp"
#include "wire/words.hpp"

namespace certfolio::store {

namespace {

constexpr std::string_view selected =
    "SELECT id, number, state, payment_state, gateway, placed_at, changed_at, redirect_url, contents, "
    "explanation "
    "FROM orders ";

template <class Enum>
Enum read_word(const Rows& rows, int column) {
    const auto text = rows.get<std::string>(column);
    for (std::size_t i = 0; i < wire::words<Enum>.size(); ++i) {
        if (wire::words<Enum>[i] == text)
            return static_cast<Enum>(i);
    }
    throw StoreCorrupt("the table of orders holds the state " + text);
}

std::optional<StoredOrder> read_order(Rows rows) {
    if (!rows.next())
        return std::nullopt;
    auto contents = wire::decode_order_contents(rows.get<std::string>(8));
    auto explanation = wire::decode_explanation(rows.get<std::string>(9));
    if (!contents || !explanation)
        throw StoreCorrupt("the order " + rows.get<std::string>(1) + " cannot be read");
    return StoredOrder{rows.get<domain::OrderId>(0),
                       rows.get<std::string>(1),
                       read_word<domain::OrderState>(rows, 2),
                       read_word<domain::PaymentState>(rows, 3),
                       rows.get<std::string>(4),
                       rows.get<core::Instant>(5),
                       rows.get<core::Instant>(6),
                       rows.get<std::string>(7),
                       *std::move(contents),
                       *std::move(explanation)};
}

std::string select_where(std::string_view condition) {
    return std::string(selected) + std::string(condition);
}

}  // namespace

void insert_order(Transaction& rows, const StoredOrder& order, const OrderKeys& keys) {
    const domain::Money total = order.contents.quote.total;
    rows.execute_one(
        "INSERT INTO orders (id, number, link_sha256, idempotency_key, state, payment_state, gateway, "
        "total_minor, "
        "currency, placed_at, changed_at, redirect_url, payment_due_at, contents, explanation) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        order.id, order.number, keys.link, keys.idempotency_key.text(), rules::slug(order.state),
        rules::slug(order.payment_state), order.gateway, total.minor, total.currency.code.text(),
        order.placed_at, order.changed_at, order.redirect_url, keys.payment_due_at,
        wire::encode(order.contents), wire::encode(order.explanation));
}

std::optional<StoredOrder> find_order(ReadTransaction& rows, domain::OrderId id) {
    static const std::string sql = select_where("WHERE id = $1");
    return read_order(rows.query(sql, id));
}

std::optional<StoredOrder> find_order_by_link(ReadTransaction& rows, const LinkDigest& link) {
    static const std::string sql = select_where("WHERE link_sha256 = $1");
    return read_order(rows.query(sql, link));
}

std::optional<StoredOrder> find_order_by_key(ReadTransaction& rows, const IdempotencyKey& key) {
    static const std::string sql = select_where("WHERE idempotency_key = $1");
    return read_order(rows.query(sql, key.text()));
}

bool has_order(ReadTransaction& rows, const LinkDigest& link) {
    return rows.query("SELECT 1 FROM orders WHERE link_sha256 = $1", link).next();
}

bool has_links(ReadTransaction& rows) {
    return rows.query("SELECT 1 FROM orders LIMIT 1").next() ||
           rows.query("SELECT 1 FROM draft LIMIT 1").next();
}

bool has_order_number(ReadTransaction& rows, std::string_view number) {
    return rows.query("SELECT 1 FROM orders WHERE number = $1", number).next();
}

bool update_order_states(Transaction& rows, const StoredOrder& before, const StoredOrder& after,
                         std::optional<core::Instant> payment_due_at) {
    return rows.execute(
               "UPDATE orders SET state = $1, payment_state = $2, changed_at = $3, redirect_url = $4, "
               "payment_due_at = $5, payment_attempts = 0, revision = revision + 1 "
               "WHERE id = $6 AND state = $7 AND payment_state = $8",
               rules::slug(after.state), rules::slug(after.payment_state), after.changed_at,
               after.redirect_url, payment_due_at, before.id, rules::slug(before.state),
               rules::slug(before.payment_state)) == 1;
}

void postpone_payment(Transaction& rows, domain::OrderId id, core::Instant due) {
    rows.execute_one(
        "UPDATE orders SET payment_due_at = $1, payment_attempts = payment_attempts + 1 WHERE id = $2", due,
        id);
}

std::vector<PaymentDue> list_payments_due(ReadTransaction& rows, core::Instant now, std::int64_t limit) {
    Rows found = rows.query(
        "SELECT id, state, payment_attempts, placed_at, gateway FROM orders "
        "WHERE payment_due_at IS NOT NULL AND payment_due_at <= $1 ORDER BY payment_due_at LIMIT $2",
        now, limit);
    std::vector<PaymentDue> list;
    while (found.next())
        list.push_back({found.get<domain::OrderId>(0), read_word<domain::OrderState>(found, 1),
                        found.get<std::int64_t>(2), found.get<core::Instant>(3), found.get<std::string>(4)});
    return list;
}

std::optional<core::Instant> find_next_payment_due(ReadTransaction& rows) {
    Rows found = rows.query(
        "SELECT payment_due_at FROM orders WHERE payment_due_at IS NOT NULL ORDER BY payment_due_at LIMIT 1");
    if (!found.next())
        return std::nullopt;
    return found.get<core::Instant>(0);
}

}  // namespace certfolio::store
