#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "ports/clock.hpp"
#include "ports/digest.hpp"
#include "ports/durable_file.hpp"
#include "ports/email_text.hpp"
#include "ports/file_mailer.hpp"
#include "ports/random.hpp"
#include "ports/row_ids.hpp"
#include "support/fake_ports.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

ports::Email sample() {
    ports::Email email;
    email.message_id = "0123";
    email.to_address = "buyer@example.com";
    email.to_name = "Zoë \"Z\" Müller";
    email.subject = "Your order CF-7Q4K";
    email.text = "Total: 12 €\nEnd ";
    email.written_at = *core::Instant::parse("2026-11-22T09:05:07Z");
    return email;
}

}  // namespace

TEST_CASE("identifiers of rows sort by the millisecond in which they were made, and never come twice") {
    using RowId = core::Id<struct RowTag>;
    support::FakeClock clock(*core::Instant::parse("2026-11-22T09:05:07Z"));
    support::FakeRandom random;
    const ports::RowIds ids(clock, random);
    std::set<RowId> made;
    RowId before = ids.make<RowId>();
    CHECK(before.text().substr(0, 12) == "01a2028085b8");
    for (int seconds = 0; seconds < 100; ++seconds) {
        clock.pass(1);
        RowId last = before;
        for (int i = 0; i < 10; ++i) {
            const RowId id = ids.make<RowId>();
            CHECK(before < id);
            CHECK(made.insert(id).second);
            last = std::max(last, id);
        }
        before = last;
    }
}

TEST_CASE("SHA-256 gives the values of FIPS 180-4") {
    CHECK(ports::hexadecimal(ports::sha256("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(ports::hexadecimal(ports::sha256("")) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("random numbers stay below their bound and leave none out") {
    ports::SystemRandom random;
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.insert(random.below(7));
    CHECK(seen == std::set<std::uint64_t>{0, 1, 2, 3, 4, 5, 6});
    CHECK(random.below(1) == 0);
}

TEST_CASE("a message is mail that other programs can read") {
    const std::string mail = ports::format_email(sample(), {"shop@certs.example", "Certfolio"});
    CHECK(mail.starts_with("From: \"Certfolio\" <shop@certs.example>\r\n"));
    CHECK(mail.find("To: =?utf-8?B?Wm/DqyAiWiIgTcO8bGxlcg==?= <buyer@example.com>\r\n") != std::string::npos);
    CHECK(mail.find("Date: 22 Nov 2026 09:05:07 +0000\r\n") != std::string::npos);
    CHECK(mail.find("Message-ID: <0123@certs.example>\r\n") != std::string::npos);
    CHECK(mail.ends_with("\r\n\r\nTotal: 12 =E2=82=AC\r\nEnd=20\r\n"));
}

TEST_CASE("nothing that a person typed breaks out of its header") {
    ports::Email email = sample();
    email.subject = "x\r\nBcc: everybody@example.com";
    email.to_name = "y\r\nBcc: everybody@example.com";
    const std::string mail = ports::format_email(email, {"shop@certs.example", "a\nb"});
    CHECK(mail.find("Bcc") == std::string::npos);
    email.to_address = "a@example.com>\r\nBcc: b@example.com";
    CHECK_THROWS_AS(ports::format_email(email, {"shop@certs.example", ""}), ports::MailFailure);
}

TEST_CASE("lines of mail stay short and characters stay whole") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "€a= ";
    for (const std::string& encoded :
         {ports::encode_quoted_printable(text), ports::encode_header_text(text)}) {
        std::size_t start = 0;
        while (start < encoded.size()) {
            const std::size_t end = std::min(encoded.find("\r\n", start), encoded.size());
            CHECK(end - start <= 76);
            start = end + 2;
        }
    }
}

TEST_CASE("the file mailer leaves one file a message, also when it sends it twice") {
    support::TemporaryFolder folder;
    ports::FileMailer mailer(folder.path() / "mail", {"shop@certs.example", ""});
    mailer.send(sample());
    mailer.send(sample());
    CHECK(read(folder.path() / "mail/0123.eml").find("Subject: Your order CF-7Q4K\r\n") != std::string::npos);
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path() / "mail"))
        ++files;
    CHECK(files == 1);
}

TEST_CASE("a journal has every line of every thread, and cuts off a line that was never finished") {
    support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "journal";
    {
        ports::Journal journal(file);
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int j = 0; j < 25; ++j)
                    journal.append("line");
            });
        for (std::thread& thread : threads)
            thread.join();
    }
    std::ofstream(file, std::ios::app | std::ios::binary) << "half a li";
    {
        ports::Journal journal(file);
        CHECK(journal.take_lines().size() == 200);
        journal.append("whole");
    }
    ports::Journal journal(file);
    const auto lines = journal.take_lines();
    REQUIRE(lines.size() == 201);
    CHECK(lines.back() == "whole");
}
