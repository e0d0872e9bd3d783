#include "mirror/focus_wish.hpp"

#include <catch2/catch_test_macros.hpp>

#include "paper_page.hpp"

using namespace certfolio::mirror;
using certfolio::mirror::test::PaperPage;

namespace {

Event event_of(EventKind kind, NodeId id) {
    Event event;
    event.kind = kind;
    event.id = id;
    return event;
}

/// What the page is told to focus in a frame, 0 for nothing.
NodeId focused_in_frame(FocusWish& wish, Recorder& recorder) {
    recorder.begin_frame();
    wish.settle(recorder);
    PaperPage page;
    page.apply(recorder.end_frame());
    return page.focused.empty() ? 0 : page.focused.front();
}

}  // namespace

TEST_CASE("a wish for the focus is carried out with the next frame, once") {
    Recorder recorder;
    FocusWish wish;
    wish.make(3);
    wish.make(5);
    REQUIRE(focused_in_frame(wish, recorder) == 5);
    REQUIRE(focused_in_frame(wish, recorder) == 0);
}

TEST_CASE("a wish is dropped, not kept, when the person has gone on or typed since it was made") {
    for (const EventKind kind : {EventKind::focus, EventKind::text}) {
        Recorder recorder;
        FocusWish wish;
        wish.make(5);
        recorder.inbox().push(event_of(kind, 8));
        REQUIRE(focused_in_frame(wish, recorder) == 0);
        REQUIRE(focused_in_frame(wish, recorder) == 0);
    }
}

TEST_CASE("Tab pressed right after Enter, before any frame, is not undone by what Enter wishes") {
    Recorder recorder;
    FocusWish wish;
    recorder.inbox().push(event_of(EventKind::activate, 4));
    recorder.inbox().push(event_of(EventKind::focus, 8));
    REQUIRE(recorder.inbox().take_activation(4));
    REQUIRE(focused_in_frame(wish, recorder) == 0);
    wish.make(5);
    REQUIRE(focused_in_frame(wish, recorder) == 0);
}

TEST_CASE("the focus that a wish brought about does not stop the next wish") {
    Recorder recorder;
    FocusWish wish;
    wish.make(5);
    REQUIRE(focused_in_frame(wish, recorder) == 5);
    recorder.inbox().push(event_of(EventKind::focus, 5));
    wish.make(6);
    REQUIRE(focused_in_frame(wish, recorder) == 6);
}
