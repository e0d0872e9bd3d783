#include "ports/smtp_mailer.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

#include "ports/email_text.hpp"

namespace certfolio::ports {

namespace {

void start_curl_once() {
    static std::once_flag done;
    std::call_once(done, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// Given to libcurl piece by piece.
std::size_t read_message(char* into, std::size_t size, std::size_t count, void* source) {
    auto& rest = *static_cast<std::string_view*>(source);
    const std::size_t bytes = std::min(size * count, rest.size());
    std::memcpy(into, rest.data(), bytes);
    rest.remove_prefix(bytes);
    return bytes;
}

/// Asked by libcurl at least once a second, whatever it is waiting for; other than 0 breaks it off.
int break_off_if_stopping(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::atomic<bool>*>(stopping)->load() ? 1 : 0;
}

/// The server itself said no for good. A refused login is our configuration's fault and can be mended.
bool is_lasting(CURLcode result, long reply) {
    return result != CURLE_LOGIN_DENIED && reply >= 500 && reply < 600 && reply != 530 && reply != 534 &&
           reply != 535;
}

void set_security(CURL* transfer, const SmtpServer& server) {
    curl_easy_setopt(transfer, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(
        transfer, CURLOPT_USE_SSL,
        static_cast<long>(server.security == SmtpSecurity::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(transfer, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.certificate_authority.empty())
        curl_easy_setopt(transfer, CURLOPT_CAINFO, server.certificate_authority.c_str());
    if (server.user.empty())
        return;
    curl_easy_setopt(transfer, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(transfer, CURLOPT_PASSWORD, server.password.c_str());
}

}  // namespace

SmtpMailer::SmtpMailer(SmtpServer server, EmailSender sender)
    : server_(std::move(server)), sender_(std::move(sender)) {
    start_curl_once();
}

void SmtpMailer::send(const Email& email) {
    const std::string message = format_email(email, sender_);
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> transfer(curl_easy_init(), &curl_easy_cleanup);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, ("<" + email.to_address + ">").c_str()), &curl_slist_free_all);
    if (!transfer || !recipients)
        throw MailFailure("there is no memory for sending mail", false);
    const std::string url = (server_.security == SmtpSecurity::tls ? "smtps://" : "smtp://") + server_.host +
                            ":" + std::to_string(server_.port);
    const std::string from = "<" + sender_.address + ">";
    std::string_view rest = message;
    curl_easy_setopt(transfer.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(transfer.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(transfer.get(), CURLOPT_READFUNCTION, &read_message);
    curl_easy_setopt(transfer.get(), CURLOPT_READDATA, &rest);
    curl_easy_setopt(transfer.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(transfer.get(), CURLOPT_CONNECTTIMEOUT, static_cast<long>(server_.connect_seconds_max));
    curl_easy_setopt(transfer.get(), CURLOPT_TIMEOUT, static_cast<long>(server_.send_seconds_max));
    curl_easy_setopt(transfer.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(transfer.get(), CURLOPT_XFERINFOFUNCTION, &break_off_if_stopping);
    curl_easy_setopt(transfer.get(), CURLOPT_XFERINFODATA, &stopping_);
    set_security(transfer.get(), server_);
    const CURLcode result = curl_easy_perform(transfer.get());
    if (result == CURLE_OK)
        return;
    long reply = 0;
    curl_easy_getinfo(transfer.get(), CURLINFO_RESPONSE_CODE, &reply);
    throw MailFailure("the mail server " + server_.host +
                          " did not take the message: " + curl_easy_strerror(result) +
                          (reply > 0 ? " (its answer was " + std::to_string(reply) + ")" : ""),
                      is_lasting(result, reply));
}

}  // namespace certfolio::ports
