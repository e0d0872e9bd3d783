#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/id.hpp"
#include "core/time.hpp"
#include "store/database.hpp"

namespace certfolio::store {

/// What a client calls one attempt to change something, made by the client before it first sends: 16 to 64
/// letters, digits, `-` or `_`.
class IdempotencyKey {
 public:
    static constexpr std::size_t characters_min = 16;
    static constexpr std::size_t characters_max = 64;
    static std::optional<IdempotencyKey> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
    explicit IdempotencyKey(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

using Fingerprint = std::array<std::uint8_t, 32>;
/// One run of the server process: a claim of a run that is over is no longer being worked on.
using RunId = core::Id<struct RunTag>;

/// The answer that was given, kept to be given again word for word.
struct StoredAnswer {
    int status = 0;
    std::string body;
};

struct AnswerFree {};      ///< nobody has used the key
struct AnswerInProgress {  ///< the first attempt is still being worked on
    std::int64_t retry_after_seconds = 1;
};
struct AnswerOfOther {};  ///< the key was used for another request
using AnswerLookup = std::variant<AnswerFree, AnswerInProgress, AnswerOfOther, StoredAnswer>;

/// `scope` is the operation; the key is looked up in it alone.
struct AnswerKey {
    std::string_view scope;
    const IdempotencyKey& key;
    const Fingerprint& fingerprint;
};

[[nodiscard]] AnswerLookup find_answer(ReadTransaction& transaction, const AnswerKey& key, RunId run,
                                       core::Instant now);
/// Marks the key as being worked on by this run until the lease ends. Only after `find_answer` said
/// `AnswerFree`, in the same transaction.
void claim_answer(Transaction& transaction, const AnswerKey& key, RunId run, core::Instant now,
                  std::int64_t lease_seconds);
/// Keeps the answer, in the same transaction as what it reports, and takes over the claim of a run that died.
void store_answer(Transaction& transaction, const AnswerKey& key, RunId run, core::Instant now,
                  const StoredAnswer& answer);
/// Gives a claim up without an answer (the work failed for a reason that a retry may cure). The key stays
/// that request's own: what was begun under it may only be taken up by the same request.
void release_answer(Transaction& transaction, const AnswerKey& key, RunId run);
/// Forgets what is older than `before`; gives the number forgotten, at most `limit`.
std::int64_t delete_answers(Transaction& transaction, core::Instant before, std::int64_t limit);

}  // namespace certfolio::store
