#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mirror/event.hpp"

using namespace certfolio::mirror;

namespace {

Event event_of(EventKind kind, NodeId id, std::string_view text = {}) {
    Event event;
    event.kind = kind;
    event.id = id;
    event.text = text;
    return event;
}

std::string taken_text(Inbox& inbox, NodeId id, EventKind kind = EventKind::text) {
    const Event* const event = inbox.take(id, kind);
    return event == nullptr ? "nothing" : std::string(event->text);
}

}  // namespace

TEST_CASE("events are taken once and by their own element and kind, and forgotten at the end of their turn") {
    Inbox inbox;
    inbox.push(event_of(EventKind::text, 9, "a"));
    inbox.push(event_of(EventKind::text, 9, "ab"));
    inbox.push(event_of(EventKind::activate, 7));
    REQUIRE(inbox.take_activation(7));
    REQUIRE_FALSE(inbox.take_activation(7));
    REQUIRE_FALSE(inbox.take_activation(9));
    REQUIRE(taken_text(inbox, 9) == "ab");
    REQUIRE(taken_text(inbox, 9) == "nothing");
    inbox.end_turn();
    REQUIRE(inbox.empty());
}

TEST_CASE("of several choices in one turn the last one counts") {
    Inbox inbox;
    for (const std::string_view typed_so_far : {"GA", "GE", "DE"})
        inbox.push(event_of(EventKind::choose, 9, typed_so_far));
    REQUIRE(taken_text(inbox, 9, EventKind::choose) == "DE");
    REQUIRE(taken_text(inbox, 9, EventKind::choose) == "nothing");
}

TEST_CASE("text, a press and new text before one frame are two turns: the press gets the text before it") {
    Inbox inbox;
    inbox.push(event_of(EventKind::text, 9, "one.example"));
    inbox.push(event_of(EventKind::activate, 7));
    inbox.push(event_of(EventKind::text, 9, "two.ex"));
    inbox.push(event_of(EventKind::text, 9, "two.example"));
    inbox.push(event_of(EventKind::activate, 7));

    REQUIRE(taken_text(inbox, 9) == "one.example");
    REQUIRE(inbox.take_activation(7));
    REQUIRE_FALSE(inbox.take_activation(7));
    inbox.end_turn();
    REQUIRE_FALSE(inbox.empty());
    REQUIRE(taken_text(inbox, 9) == "two.example");
    REQUIRE(inbox.take_activation(7));
    inbox.end_turn();
    REQUIRE(inbox.empty());
}

TEST_CASE("every kind that may change the page ends a turn, what only says a field's state does not") {
    for (const EventKind kind :
         {EventKind::activate, EventKind::submit, EventKind::escape, EventKind::file, EventKind::complete,
          EventKind::text, EventKind::choose, EventKind::toggle, EventKind::focus, EventKind::blur}) {
        const bool ends = kind == EventKind::activate || kind == EventKind::submit ||
                          kind == EventKind::escape || kind == EventKind::file;
        Inbox inbox;
        inbox.push(event_of(kind, 1));
        inbox.push(event_of(EventKind::text, 2, "later"));
        INFO("kind " << static_cast<int>(kind));
        REQUIRE((taken_text(inbox, 2) == "later") != ends);
    }
}

TEST_CASE("two presses of one button before one frame are two presses, two files two files") {
    for (const EventKind kind : {EventKind::activate, EventKind::file}) {
        Inbox inbox;
        inbox.push(event_of(kind, 7, "first"));
        inbox.push(event_of(kind, 7, "second"));
        REQUIRE(taken_text(inbox, 7, kind) == "first");
        inbox.end_turn();
        REQUIRE(taken_text(inbox, 7, kind) == "second");
    }
}

TEST_CASE("what waits for later turns can be seen in order, and forgotten when its page is left") {
    Inbox inbox;
    inbox.push(event_of(EventKind::activate, 1));
    inbox.push(event_of(EventKind::activate, 2));
    inbox.push(event_of(EventKind::text, 3));
    std::vector<NodeId> seen;
    inbox.for_each([&seen](const Event& event) { seen.push_back(event.id); });
    REQUIRE(seen == std::vector<NodeId>{1, 2, 3});
    inbox.forget_later_turns();
    REQUIRE(inbox.take_activation(1));
    inbox.end_turn();
    REQUIRE(inbox.empty());
}

TEST_CASE("turns keep their events apart over many rounds") {
    Inbox inbox;
    NodeId next_pushed = 1;
    NodeId next_taken = 1;
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < round % 4; ++i)
            inbox.push(event_of(EventKind::activate, next_pushed++));
        if (inbox.empty())
            continue;
        REQUIRE(inbox.take_activation(next_taken++));
        inbox.end_turn();
    }
    while (!inbox.empty()) {
        REQUIRE(inbox.take_activation(next_taken++));
        inbox.end_turn();
    }
    REQUIRE(next_taken == next_pushed);
}

TEST_CASE("a form that the browser fills in at once is one turn, though each field is completed") {
    Inbox inbox;
    for (NodeId id = 1; id <= 9; ++id) {
        inbox.push(event_of(EventKind::text, id, "filled"));
        inbox.push(event_of(EventKind::complete, id));
    }
    for (NodeId id = 1; id <= 9; ++id)
        CHECK(taken_text(inbox, id) == "filled");
    inbox.end_turn();
    CHECK(inbox.empty());
}
