#include "server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "catalogue_file.hpp"
#include "core/assert.hpp"
#include "documents/order_confirmation.hpp"
#include "documents/payment_failure.hpp"
#include "handlers/links.hpp"
#include "http/api_routes.hpp"
#include "http/gate.hpp"
#include "jobs/delete_drafts.hpp"
#include "jobs/forget_answers.hpp"
#include "jobs/payment_settlement.hpp"
#include "jobs/show_health.hpp"
#include "ports/file_mailer.hpp"
#include "ports/sandbox_gateway.hpp"
#include "ports/smtp_mailer.hpp"
#include "public_url.hpp"
#include "store/database_file.hpp"
#include "store/self_check.hpp"

namespace certfolio {

namespace {

/// Where the functions without a state of their own find the log: reports of bugs and of the disk.
std::atomic<const http::Log*> process_log{nullptr};

void report(http::Log::Level level, const char* event, const std::string& reason) noexcept {
    try {
        if (const http::Log* const log = process_log.load())
            log->event(level, event, {{"reason", reason}});
    } catch (...) {
        // The process ends for the first reason anyway, or goes on without this line.
    }
}

void report_bug(const char* condition, const char* file, int line) {
    report(http::Log::Level::error, "bug",
           std::string(condition) + " at " + file + ":" + std::to_string(line));
}

void report_disk_failure(const char* what) noexcept {
    report(http::Log::Level::error, "disk_failure", what);
}

void report_database_message(int code, const char* message) noexcept {
    report(http::Log::Level::warning, "database", std::to_string(code) + ": " + message);
}

void connect_reports(const http::Log* log) {
    process_log = log;
    core::report_bugs_to(log == nullptr ? nullptr : &report_bug);
    store::report_disk_failures_to(log == nullptr ? nullptr : &report_disk_failure);
    store::log_database_to(log == nullptr ? nullptr : &report_database_message);
}

std::unique_ptr<ports::Mailer> make_mailer(const Config& config) {
    if (config.mailer == "smtp")
        return std::make_unique<ports::SmtpMailer>(config.smtp, config.sender);
    return std::make_unique<ports::FileMailer>(config.data / "mail", config.sender);
}

/// The folder that was named, or the one that the build leaves beside the program, or none.
http::StaticSite load_site(const Config& config) {
    if (!config.site.empty())
        return http::StaticSite(config.site);
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const std::filesystem::path folder = program.parent_path();
    for (const char* const beside : {"site", "../../web/site", "../share/certfolio/site"}) {
        if (std::filesystem::exists(folder / beside / "index.html", failed))
            return http::StaticSite(folder / beside);
    }
    return {};
}

/// For the database, outgoing connections and whatever else is no client.
constexpr std::size_t descriptors_kept_back = 128;

/// Each connection needs a descriptor: asks for as many as this process may have, and says how many.
std::size_t raise_descriptors_max() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return std::max<std::size_t>(limit.rlim_cur, 2 * descriptors_kept_back);
}

http::ListenerOptions listener_options(const Config& config) {
    http::ListenerOptions options;
    options.host = config.host;
    options.port = config.port;
    options.inherited_socket = config.inherited_socket;
    options.connections_max =
        std::min(config.connections_max, raise_descriptors_max() - descriptors_kept_back);
    options.connections_per_address_max = config.connections_per_address_max;
    constexpr std::size_t workers_min = 2;
    const std::size_t workers = config.workers > 0 ? config.workers : std::thread::hardware_concurrency();
    options.workers_max = std::max(workers_min, workers);
    for (const std::string& text : config.trusted_proxies)
        options.proxies.trusted.push_back(http::Network::parse(text).value());
    options.proxies.says = config.proxy_says == "forwarded"        ? http::Proxies::Says::forwarded
                           : config.proxy_says == "proxy-protocol" ? http::Proxies::Says::proxy_protocol
                                                                   : http::Proxies::Says::x_forwarded_for;
    if (!config.tls_certificate.empty())
        options.tls = http::TlsFiles{config.tls_certificate, config.tls_key};
    return options;
}

}  // namespace

Server::Server(Config config)
    : config_(std::move(config)),
      log_(clock_, http::standard_error_sink()),
      store_(store_options()),
      mailer_(make_mailer(config_)),
      card_payments_(std::make_unique<ports::SandboxGateway>(config_.data / "sandbox-gateway.journal")),
      links_(ports::LinkKey::load_or_make(
          config_.data / "link.key", random_,
          store_.read([](store::ReadTransaction& rows) { return store::has_links(rows); }))),
      offering_(handlers::load_offering(find_catalogue_file(config_.catalogue))),
      installation_(make_installation()),
      services_{clock_, random_, *card_payments_, links_, offering_, installation_},
      site_(load_site(config_)),
      api_(http::api_routes(), store_, services_, {.writes_per_minute = config_.writes_per_minute}),
      application_(api_, site_, log_, clock_, random_),
      delivery_(store_, *mailer_, random_,
                {{jobs::order_confirmation_kind,
                  [this](store::ReadTransaction& rows, const store::LeasedEntry& entry) {
                      const store::StoredOrder order = find_order_of(rows, entry);
                      return documents::compose_order_confirmation(order, offering_.catalogue,
                                                                   facts_of(order), clock_.now());
                  }},
                 {jobs::payment_failure_kind,
                  [this](store::ReadTransaction& rows, const store::LeasedEntry& entry) {
                      const store::StoredOrder order = find_order_of(rows, entry);
                      return documents::compose_payment_failure(order, facts_of(order), clock_.now());
                  }}}),
      settlement_(store_, *card_payments_, {clock_, random_}),
      runner_(std::make_unique<jobs::Runner>(
          make_jobs(), clock_,
          [this](const std::string& job, const std::string& reason) {
              log_.event(http::Log::Level::error, "job_failed", {{"job", job}, {"reason", reason}});
          })),
      listener_(http::make_gate(listener_options(config_), application_, clock_)) {
    connect_reports(&log_);
}

Server::~Server() {
    // A mail server that hangs must not hold up the end of this one.
    runner_->request_stop();
    mailer_->stop();
    connect_reports(nullptr);
}

store::StoreOptions Server::store_options() {
    store::StoreOptions options;
    options.folder = config_.data;
    options.writer.monotonic_microseconds = [this] { return clock_.monotonic_microseconds(); };
    options.writer.on_work = [this] {
        if (runner_)
            runner_->wake();
    };
    options.writer.on_wal_alarm = [this](std::int64_t wal_bytes) {
        log_.event(http::Log::Level::error, "wal_grows", {{"bytes", std::to_string(wal_bytes)}});
    };
    return options;
}

handlers::Installation Server::make_installation() const {
    handlers::Installation installation;
    installation.product_version = CERTFOLIO_VERSION;
    installation.operator_name = config_.operator_name;
    installation.report_errors_to = config_.report_errors_to;
    installation.public_url = config_.public_url;
    if (config_.public_url.empty() && is_wildcard_host(config_.host))
        throw std::runtime_error("links in e-mails would begin with " + address_at(config_.port) +
                                 ", where nobody gets: name the address that people use with --public-url");
    const std::vector<std::string>& methods = config_.payment_methods;
    const auto offers = [&](const char* method) {
        return std::find(methods.begin(), methods.end(), method) != methods.end();
    };
    installation.payment_offer = {offers("card"), offers("purchase-order")};
    installation.drafts_max = {config_.drafts_max, config_.draft_megabytes_max * 1'024 * 1'024};
    return installation;
}

store::StoredOrder Server::find_order_of(store::ReadTransaction& rows, const store::LeasedEntry& entry) {
    const auto id = domain::OrderId::parse(entry.payload);
    auto order = id ? store::find_order(rows, *id) : std::nullopt;
    if (!order)
        throw store::StoreCorrupt("the outbox names an order that is not there: " + entry.payload);
    return *std::move(order);
}

documents::ConfirmationFacts Server::facts_of(const store::StoredOrder& order) const {
    return {installation_.public_url + "/orders/" + handlers::secret_of(order.id, links_),
            installation_.operator_name, installation_.report_errors_to, installation_.product_version};
}

std::vector<jobs::Job> Server::make_jobs() {
    const auto stopping = [this] { return runner_->is_stopping(); };
    return {
        {"settle_payments", [this, stopping](core::Instant now) { return settlement_.run(now, stopping); }},
        {"delete_expired_drafts",
         [this](core::Instant now) { return jobs::delete_expired_drafts(store_, now); }, true},
        {"deliver_outbox", [this, stopping](core::Instant now) { return delivery_.run(now, stopping); }},
        {"forget_answers", [this](core::Instant now) { return jobs::forget_answers(store_, now); }, true},
        {"show_health", [this](core::Instant now) { return jobs::show_health(store_, now); }, true}};
}

int Server::bind() {
    const int port = listener_->bind();
    // Only now the port is known when any free one was asked for. Nothing is served or sent before.
    if (installation_.public_url.empty())
        installation_.public_url = address_at(port);
    return port;
}

std::string Server::address_at(int port) const {
    const char* const scheme = config_.tls_certificate.empty() ? "http://" : "https://";
    const bool is_version_6 = config_.host.find(':') != std::string::npos;  // RFC 3986 3.2.2: in brackets
    const std::string host = is_version_6 ? "[" + config_.host + "]" : config_.host;
    return scheme + host + ":" + std::to_string(port);
}

void Server::serve() {
    // A server that cannot write does not begin, and one that begins is healthy from its first answer on.
    (void)jobs::show_health(store_, clock_.now());
    runner_->start();
    const store::SelfCheck check(store::database_file(config_.data));
    listener_->serve();
    log_.event(http::Log::Level::info, "stopped");
}

void Server::stop() noexcept {
    listener_->stop();
}

void Server::say_farewell() noexcept {
    listener_->say_farewell();
}

http::Descriptor Server::share_socket() {
    return listener_->share_socket();
}

void Server::reload_certificate() noexcept {
    if (config_.tls_certificate.empty())
        return;
    try {
        listener_->reload_certificate();
        log_.event(http::Log::Level::info, "certificate_reloaded");
    } catch (const std::exception& failure) {
        report(http::Log::Level::error, "certificate_kept", failure.what());
    }
}

}  // namespace certfolio
