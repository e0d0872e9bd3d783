#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "jobs/settle_payments.hpp"
#include "ports/sandbox_gateway.hpp"
#include "server.hpp"
#include "store/order_store.hpp"
#include "support/enrolment_samples.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_folder.hpp"
#include "support/test_store.hpp"
#include "wire/codec.hpp"

using namespace certfolio;

namespace {

/// One purchase that a buyer wants: the same key and body until an answer came.
struct Wish {
    std::string key;
    std::string body;
};

/// Serves until it is killed; the port goes into the pipe.
[[noreturn]] void serve_until_killed(const std::filesystem::path& folder, int pipe_end) {
    const std::string log = (folder / "server.log").string();
    const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(file, STDERR_FILENO);
    Config config;
    config.port = 0;
    config.data = folder;
    config.catalogue = std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json";
    Server server(config);
    const int port = server.bind();
    if (::write(pipe_end, &port, sizeof port) != static_cast<ssize_t>(sizeof port))
        ::_exit(1);
    server.serve();
    ::_exit(1);
}

class Child {
 public:
    explicit Child(const std::filesystem::path& folder) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0)
            serve_until_killed(folder, ends[1]);
        ::close(ends[1]);
        const ssize_t count = ::read(ends[0], &port_, sizeof port_);
        ::close(ends[0]);
        REQUIRE(count == static_cast<ssize_t>(sizeof port_));
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { kill(); }
    [[nodiscard]] int port() const noexcept { return port_; }
    void kill() {
        if (process_ <= 0)
            return;
        ::kill(process_, SIGKILL);
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
    }

 private:
    pid_t process_ = -1;
    int port_ = 0;
};

/// Buys what is wished for and keeps what was acknowledged. A wish without an answer goes back, to be sent
/// again with the same key to the next server.
class Buyers {
 public:
    void add_wishes(int count) {
        static constexpr const char* tokens[] = {
            "sbx_approve_1",     "sbx_twice_1", "sbx_decline_1", "sbx_timeout_1",
            "sbx_latedecline_1", "sbx_late_1",  "sbx_lost_1",    ""};
        const core::Instant now = ports::SystemClock().now();
        for (int i = 0; i < count; ++i, ++serial_) {
            const std::string token = tokens[static_cast<std::size_t>(serial_) % std::size(tokens)];
            const auto method =
                token.empty() ? domain::PaymentMethod::purchase_order : domain::PaymentMethod::card;
            wishes_.push_back({"kill-storm-key-" + std::to_string(serial_),
                               wire::encode(support::sample_order(method, now, token))});
        }
    }

    /// Returns when everything was answered or the server is gone.
    void buy(int port, const std::function<void(int answered)>& on_answer) {
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { buy_one_by_one(port, on_answer); });
        for (std::thread& thread : threads)
            thread.join();
        wishes_.insert(wishes_.end(), unanswered_.begin(), unanswered_.end());
        unanswered_.clear();
    }

    [[nodiscard]] bool has_wishes() const { return !wishes_.empty(); }
    [[nodiscard]] const std::map<std::string, std::string>& numbers() const { return numbers_; }
    [[nodiscard]] int declined() const { return declined_; }
    [[nodiscard]] int contradictions() const { return contradictions_; }
    /// Requests whose answer a kill took away.
    [[nodiscard]] int lost() const { return lost_; }
    [[nodiscard]] int wished() const { return serial_; }

 private:
    void buy_one_by_one(int port, const std::function<void(int)>& on_answer) {
        for (;;) {
            Wish wish;
            {
                const std::scoped_lock lock(mutex_);
                if (wishes_.empty())
                    return;
                wish = wishes_.back();
                wishes_.pop_back();
            }
            const support::RawResponse response = send(port, wish);
            const std::scoped_lock lock(mutex_);
            if (!keep(wish, response)) {
                unanswered_.push_back(wish);
                if (response.status == 0) {
                    ++lost_;
                    return;
                }
            } else {
                on_answer(++answered_);
            }
        }
    }

    static support::RawResponse send(int port, const Wish& wish) {
        try {
            support::RawClient client(port);
            client.send(
                "POST /api/v1/orders HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                "Idempotency-Key: " +
                wish.key + "\r\nContent-Length: " + std::to_string(wish.body.size()) + "\r\n\r\n" +
                wish.body);
            return client.receive();
        } catch (const std::runtime_error&) {
            return {};
        }
    }

    /// False when this was no final answer.
    bool keep(const Wish& wish, const support::RawResponse& response) {
        if (response.status == 402) {
            ++declined_;
            return true;
        }
        const auto view = wire::decode_order(response.body);
        if (response.status != 201 || !view)
            return false;
        const auto [known, is_new] = numbers_.try_emplace(wish.key, view->number);
        if (!is_new && known->second != view->number)
            ++contradictions_;
        return true;
    }

    std::mutex mutex_;
    std::vector<Wish> wishes_;
    std::vector<Wish> unanswered_;
    std::map<std::string, std::string> numbers_;
    int serial_ = 0;
    int answered_ = 0;
    int declined_ = 0;
    int contradictions_ = 0;
    int lost_ = 0;
};

std::int64_t count(store::ReadTransaction& rows, std::string_view sql) {
    store::Rows found = rows.query(sql);
    return found.next() ? found.get<std::int64_t>(0) : -1;
}

/// What the next server's sweep does when nobody repeats a request for two minutes.
void settle_what_the_kill_left(const std::filesystem::path& folder) {
    support::FakeClock clock(ports::SystemClock().now().plus_seconds(120));
    store::Store store(support::store_options(folder, clock));
    support::FakeRandom random(static_cast<std::uint64_t>(clock.monotonic_microseconds()));
    ports::SandboxGateway gateway(folder / "sandbox-gateway.journal");
    jobs::PaymentSettlement(store, gateway, {clock, random}).run(clock.now());
}

/// After a last settlement at a late time: books of the gateway against ours.
void check_books(const std::filesystem::path& folder, const Buyers& buyers) {
    support::FakeClock clock(ports::SystemClock().now().plus_seconds(7'200));
    store::Store store(support::store_options(folder, clock));
    support::FakeRandom random(4711);
    ports::SandboxGateway gateway(folder / "sandbox-gateway.journal");
    jobs::PaymentSettlement settlement(store, gateway, {clock, random});
    for (int rounds = 0; rounds < 20 && settlement.run(clock.now()); ++rounds)
        clock.pass(60);

    const ports::SandboxGateway::Totals totals = gateway.totals();
    store.read([&](store::ReadTransaction& rows) {
        CHECK(count(rows, "SELECT count(*) FROM orders") == buyers.wished());
        CHECK(count(rows, "SELECT count(*) FROM orders WHERE state = 'authorising'") == 0);
        CHECK(count(rows, "SELECT count(*) FROM orders WHERE payment_state = 'authorised'") == 0);
        CHECK(count(rows, "SELECT count(*) FROM orders WHERE payment_state = 'captured'") ==
              totals.payments_captured);
        CHECK(count(rows,
                    "SELECT coalesce(sum(total_minor), 0) FROM orders WHERE payment_state = 'captured'") ==
              totals.minor_captured);
        CHECK(totals.payments_open == 0);
        CHECK(count(rows, "SELECT count(*) FROM orders WHERE state = 'received'") ==
              count(rows, "SELECT count(DISTINCT payload) FROM outbox"));
        CHECK(count(rows, "SELECT count(*) FROM outbox") ==
              count(rows, "SELECT count(DISTINCT payload) FROM outbox"));
        for (const auto& [key, number] : buyers.numbers()) {
            store::Rows found = rows.query("SELECT number FROM orders WHERE idempotency_key = $1", key);
            REQUIRE(found.next());
            CHECK(found.get<std::string>(0) == number);
        }
    });
}

}  // namespace

TEST_CASE(
    "after kill -9 in a storm of orders each acknowledged one is there once, none half, none charged twice",
    "[R97]") {
    const int rounds = std::getenv("CERTFOLIO_LONG") != nullptr ? 60 : 5;
    support::TemporaryFolder folder;
    Buyers buyers;
    for (int round = 0; round < rounds; ++round) {
        Child child(folder.path());
        buyers.add_wishes(40);
        const int kill_after = 5 + round * 17 % 31;
        int first = -1;
        buyers.buy(child.port(), [&](int answered) {
            first = first < 0 ? answered : first;
            if (answered - first == kill_after)
                child.kill();
        });
        child.kill();
        // The requests without an answer come again before the settlement in one round, after it in the next.
        if (round % 2 == 0)
            settle_what_the_kill_left(folder.path());
    }
    Child last(folder.path());
    for (int tries = 0; tries < 10 && buyers.has_wishes(); ++tries)
        buyers.buy(last.port(), [](int) {});
    last.kill();
    CHECK_FALSE(buyers.has_wishes());
    CHECK(buyers.contradictions() == 0);
    CHECK(buyers.declined() > 0);
    CHECK(buyers.lost() > rounds);
    CHECK(static_cast<int>(buyers.numbers().size()) + buyers.declined() == buyers.wished());
    check_books(folder.path(), buyers);
}
