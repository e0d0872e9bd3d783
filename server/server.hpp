#pragma once

#include <memory>
#include <string>

#include "config.hpp"
#include "documents/order_confirmation.hpp"
#include "handlers/services.hpp"
#include "http/api.hpp"
#include "http/application.hpp"
#include "http/listener.hpp"
#include "http/log.hpp"
#include "http/static_site.hpp"
#include "jobs/deliver_outbox.hpp"
#include "jobs/runner.hpp"
#include "jobs/settle_payments.hpp"
#include "ports/clock.hpp"
#include "ports/link_key.hpp"
#include "ports/payment_gateway.hpp"
#include "ports/random.hpp"
#include "store/store.hpp"

namespace certfolio {

/// The whole server, put together out of the settings: it constructs, it does not decide. Throws an exception
/// with a sentence for the operator when something cannot be used.
class Server {
 public:
    explicit Server(Config config);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    /// Takes the address; gives the port. From then on connections wait to be accepted.
    int bind();
    /// Serves until `stop`, then finishes what was begun.
    void serve();

    // From other threads:
    void stop() noexcept;
    /// Goes on serving, but each answer is its connection's last.
    void say_farewell() noexcept;
    /// The listening socket once more, for who serves after this one; connections wait in it.
    [[nodiscard]] http::Descriptor share_socket();
    /// Reads the TLS files again; keeps what it has, and says so in the log, when they cannot be used.
    void reload_certificate() noexcept;

    [[nodiscard]] const Config& config() const noexcept { return config_; }
    /// `http://127.0.0.1:8080`: where this server is at the port that `bind` gave.
    [[nodiscard]] std::string address_at(int port) const;
    /// Commands and commits of the writer since the start.
    [[nodiscard]] store::Writer::Counts writer_counts() { return store_.writer().counts(); }
    [[nodiscard]] bool has_site() const noexcept { return site_.file_count() > 0; }

 private:
    [[nodiscard]] store::StoreOptions store_options();
    [[nodiscard]] std::vector<jobs::Job> make_jobs();
    [[nodiscard]] handlers::Installation make_installation() const;
    /// The order that an outbox entry is about.
    [[nodiscard]] static store::StoredOrder find_order_of(store::ReadTransaction& rows,
                                                          const store::LeasedEntry& entry);
    [[nodiscard]] documents::ConfirmationFacts facts_of(const store::StoredOrder& order) const;

    // In the order in which they need each other.
    Config config_;
    ports::SystemClock clock_;
    ports::SystemRandom random_;
    http::Log log_;
    store::Store store_;
    std::unique_ptr<ports::Mailer> mailer_;
    std::unique_ptr<ports::PaymentGateway> card_payments_;
    ports::LinkKey links_;
    handlers::Offering offering_;
    handlers::Installation installation_;
    handlers::Services services_;
    http::StaticSite site_;
    http::Api api_;
    http::Application application_;
    jobs::OutboxDelivery delivery_;
    jobs::PaymentSettlement settlement_;
    std::unique_ptr<jobs::Runner> runner_;
    std::unique_ptr<http::Listener> listener_;
};

}  // namespace certfolio
