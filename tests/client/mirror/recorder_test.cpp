#include "mirror/recorder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "mirror/dump.hpp"
#include "paper_page.hpp"

using namespace certfolio::mirror;
using certfolio::mirror::test::PaperPage;

namespace {

Node text_node(std::string_view label) {
    Node node;
    node.label = label;
    node.rect = {0, 0, 100, 24};
    return node;
}

Node keyed(Role role, std::string_view key, std::string_view label) {
    Node node;
    node.role = role;
    node.key = key;
    node.label = label;
    node.rect = {8, 16, 200, 40};
    return node;
}

Node field(std::string_view key, std::string_view value) {
    Node node = keyed(Role::text_field, key, "Name");
    node.value = value;
    return node;
}

Event typed(NodeId id, std::string_view text) {
    Event event;
    event.kind = EventKind::text;
    event.id = id;
    event.text = text;
    return event;
}

/// A frame with one field inside a form.
std::span<const std::uint32_t> draw_form(Recorder& recorder, std::string_view value) {
    recorder.begin_frame();
    recorder.open(keyed(Role::form, "form", ""));
    recorder.add(field("form/name", value));
    recorder.close();
    return recorder.end_frame();
}

/// Draws a random tree: containers and leaves whose keys come from a small set, so that they move about.
class RandomFrame {
 public:
    explicit RandomFrame(std::mt19937& random) : random_(random) {}

    void draw(Recorder& recorder) {
        recorder.begin_frame();
        for (int i = 0; i < 40; ++i)
            keys_.push_back("key" + std::to_string(i));
        std::shuffle(keys_.begin(), keys_.end(), random_);
        branch(recorder, 0);
        recorder.set_page("Title " + std::to_string(random_() % 3), static_cast<float>(random_() % 5));
    }

 private:
    void branch(Recorder& recorder, int depth) {
        const auto children = random_() % 6;
        for (std::size_t i = 0; i < children; ++i) {
            const bool named = random_() % 3 != 0 && !keys_.empty();
            std::string key;
            if (named) {
                key = keys_.back();
                keys_.pop_back();
            }
            constexpr Role leaves[] = {Role::text, Role::button, Role::text_field, Role::checkbox};
            constexpr Role boxes[] = {Role::group, Role::section, Role::list};
            const bool box = depth < 4 && random_() % 3 == 0;
            Node node = keyed(box ? boxes[random_() % 3] : leaves[random_() % 4], key, "");
            const std::string label = "label " + std::to_string(random_() % 4);
            node.label = label;
            node.state = random_() % 4 == 0 ? State::invalid : State::none;
            node.look = random_() % 4 == 0 ? Look::card : Look::plain;
            node.rect.x = static_cast<float>(random_() % 3);
            if (!box) {
                recorder.add(node);
                continue;
            }
            recorder.open(node);
            branch(recorder, depth + 1);
            recorder.close();
        }
    }

    std::mt19937& random_;
    std::vector<std::string> keys_;
};

void require_same(const PaperPage& page, const Recorder& recorder) {
    std::map<NodeId, std::vector<NodeId>> children;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        const Node node = recorder.node(i);
        const auto found = page.elements.find(recorder.id(i));
        REQUIRE(found != page.elements.end());
        const PaperPage::Element& element = found->second;
        REQUIRE(element.role == node.role);
        REQUIRE(element.look == node.look);
        REQUIRE(element.state == static_cast<std::uint32_t>(node.state));
        REQUIRE(element.texts[0] == node.key);
        REQUIRE(element.texts[1] == node.label);
        REQUIRE(element.texts[2] == node.value);
        const std::int32_t parent = recorder.parent(i);
        Rect rect = node.rect;
        if (parent >= 0) {
            rect.x -= recorder.node(static_cast<std::size_t>(parent)).rect.x;
            rect.y -= recorder.node(static_cast<std::size_t>(parent)).rect.y;
        }
        REQUIRE(element.rects[0] == rect);
        children[parent < 0 ? 0 : recorder.id(static_cast<std::size_t>(parent))].push_back(recorder.id(i));
    }
    REQUIRE(page.elements.size() == recorder.count());
    REQUIRE(page.top_level == children[0]);
    for (const auto& [id, element] : page.elements)
        REQUIRE(element.children == children[id]);
}

}  // namespace

TEST_CASE("operations turn the page from any frame into any other", "[mirror]") {
    std::mt19937 random(20261122);
    Recorder recorder;
    PaperPage page;
    for (int frame = 0; frame < 400; ++frame) {
        RandomFrame(random).draw(recorder);
        REQUIRE(page.apply(recorder.end_frame()));
        require_same(page, recorder);
    }
}

TEST_CASE("a frame like the one before makes no operations") {
    Recorder recorder;
    REQUIRE_FALSE(draw_form(recorder, "Ann").empty());
    REQUIRE(draw_form(recorder, "Ann").empty());
    REQUIRE_FALSE(draw_form(recorder, "Anna").empty());
    REQUIRE(draw_form(recorder, "Anna").empty());
}

TEST_CASE("a forgotten page is made anew") {
    Recorder recorder;
    PaperPage page;
    REQUIRE(page.apply(draw_form(recorder, "Ann")));
    recorder.forget_page();
    REQUIRE(page.apply(draw_form(recorder, "Ann")));
    require_same(page, recorder);
}

TEST_CASE("a model that lags behind never overwrites what is being typed") {
    Recorder recorder;
    PaperPage page;
    const NodeId id = id_of("form/name");
    page.apply(draw_form(recorder, ""));

    recorder.inbox().push(typed(id, "A"));
    REQUIRE(draw_form(recorder, "").empty());
    recorder.inbox().push(typed(id, "AB"));
    REQUIRE(draw_form(recorder, "A").empty());
    REQUIRE(draw_form(recorder, "AB").empty());
}

TEST_CASE("a model that refuses or mends what was typed corrects the page in the next frame") {
    Recorder recorder;
    PaperPage page;
    const NodeId id = id_of("form/name");
    page.apply(draw_form(recorder, ""));

    recorder.inbox().push(typed(id, "https://example.com/"));
    REQUIRE(draw_form(recorder, "example.com").empty());
    REQUIRE(page.apply(draw_form(recorder, "example.com")));
    REQUIRE(page.elements.at(id).texts[2] == "example.com");
}

TEST_CASE("what was typed after a press stays on the page while the model still empties the field") {
    Recorder recorder;
    PaperPage page;
    const NodeId id = id_of("form/name");
    page.apply(draw_form(recorder, ""));

    recorder.inbox().push(typed(id, "one.example"));
    for (const NodeId pressed : {id_of("form/add"), id_of("form/other")}) {
        Event press;
        press.id = pressed;
        recorder.inbox().push(press);
    }
    recorder.inbox().push(typed(id, "two.example"));
    REQUIRE(draw_form(recorder, "one.example").empty());
    REQUIRE(draw_form(recorder, "").empty());
    REQUIRE(draw_form(recorder, "two.example").empty());
    REQUIRE(recorder.inbox().empty());
}

TEST_CASE("a radio that a person chose unchecks its group on the page") {
    Recorder recorder;
    PaperPage page;
    const auto draw = [&](bool first) {
        recorder.begin_frame();
        recorder.open(keyed(Role::radio_group, "term", "Term"));
        Node one = keyed(Role::radio, "term/1", "1 year");
        one.state = when(first, State::checked);
        recorder.add(one);
        Node two = keyed(Role::radio, "term/2", "2 years");
        two.state = when(!first, State::checked);
        recorder.add(two);
        recorder.close();
        return recorder.end_frame();
    };
    page.apply(draw(true));
    Event event;
    event.kind = EventKind::choose;
    event.id = id_of("term/2");
    recorder.inbox().push(event);
    REQUIRE(draw(true).empty());
    REQUIRE(draw(false).empty());
    REQUIRE_FALSE(draw(true).empty());
}

TEST_CASE("a container without a rectangle reaches around its children, but not around fixed ones") {
    Recorder recorder;
    recorder.begin_frame();
    Node group;
    group.role = Role::group;
    recorder.open(group);
    Node first = text_node("a");
    first.rect = {10, 20, 30, 40};
    recorder.add(first);
    Node second = text_node("b");
    second.rect = {100, 5, 10, 10};
    recorder.add(second);
    Node bar = keyed(Role::banner, "bar", "");
    bar.state = State::fixed;
    bar.rect = {0, 700, 1000, 56};
    recorder.open(bar);
    recorder.close();
    recorder.close();
    recorder.end_frame();
    REQUIRE(recorder.node(0).rect == Rect{10, 5, 100, 55});
}

TEST_CASE("shift moves everything recorded since the mark") {
    Recorder recorder;
    recorder.begin_frame();
    recorder.add(text_node("stays"));
    const Recorder::Mark mark = recorder.mark();
    recorder.add(text_node("goes"));
    recorder.shift(mark, 5, 7);
    recorder.end_frame();
    REQUIRE(recorder.node(0).rect == Rect{0, 0, 100, 24});
    REQUIRE(recorder.node(1).rect == Rect{5, 7, 100, 24});
}

TEST_CASE("a key used twice is counted and both nodes are kept") {
    Recorder recorder;
    recorder.begin_frame();
    recorder.add(keyed(Role::button, "go", "Go"));
    recorder.add(keyed(Role::button, "go", "Go again"));
    const auto operations = recorder.end_frame();
    REQUIRE(recorder.duplicates() == 1);
    REQUIRE(recorder.id(0) != recorder.id(1));
    PaperPage page;
    REQUIRE(page.apply(operations));
}

TEST_CASE("focus and announcements asked for between frames arrive with the next one, once") {
    Recorder recorder;
    PaperPage page;
    recorder.request_focus(id_of("title"));
    recorder.announce("Saved");
    recorder.announce("Card declined", Urgency::assertive);
    page.apply(draw_form(recorder, ""));
    REQUIRE(page.focused == std::vector<NodeId>{id_of("title")});
    REQUIRE(page.announced == std::vector<std::string>{"Saved", "Card declined"});
    REQUIRE(draw_form(recorder, "").empty());
}

TEST_CASE("secrets are in no dump") {
    Recorder recorder;
    recorder.begin_frame();
    Node node = field("card/number", "4111111111111111");
    node.state = State::secret | State::required;
    recorder.add(node);
    recorder.end_frame();
    REQUIRE(dump_text(recorder) == "text_field \"Name\" = (secret) [required secret] #card/number\n");
    REQUIRE(dump_html(recorder).find("4111") == std::string::npos);
}

TEST_CASE("the HTML dump escapes text and describes fields by their hint and error") {
    Recorder recorder;
    recorder.begin_frame();
    Node node = field("o/name", "A & \"B\" <C>");
    node.hint = "As registered";
    node.error = "Too long";
    node.state = State::invalid;
    const NodeId id = recorder.add(node);
    recorder.end_frame();
    REQUIRE(dump_html(recorder) ==
            "<div data-n=\"" + std::to_string(id) +
                "\" class=\"f\"><label class=\"l\" for=\"o/name\">Name</label><p class=\"h\" "
                "id=\"o/name-hint\">As registered</p><p class=\"e\" id=\"o/name-error\">Too long</p><input "
                "class=\"c\" "
                "id=\"o/name\" name=\"o/name\" type=\"text\" aria-invalid=\"true\" "
                "aria-describedby=\"o/name-hint "
                "o/name-error\" value=\"A &amp; &quot;B&quot; &lt;C&gt;\"></div>");
}

TEST_CASE(
    "the HTML dump describes a group of radios by its error, and takes steps of a quantity out of Tab's "
    "way") {
    Recorder recorder;
    recorder.begin_frame();
    Node group = keyed(Role::radio_group, "method", "Method");
    group.error = "Choose one";
    group.state = State::invalid | State::required;
    const NodeId group_id = recorder.open(group);
    recorder.close();
    Node more = keyed(Role::button, "n/more", "One more");
    more.state = State::skipped;
    const NodeId more_id = recorder.add(more);
    recorder.end_frame();
    REQUIRE(dump_html(recorder) ==
            "<div data-n=\"" + std::to_string(group_id) +
                "\" id=\"method\" role=\"radiogroup\" aria-label=\"Method\" aria-required=\"true\" "
                "aria-invalid=\"true\" aria-describedby=\"method-error\"><p class=\"e\" "
                "id=\"method-error\">Choose one</p></div><button data-n=\"" +
                std::to_string(more_id) +
                "\" id=\"n/more\" type=\"button\" tabindex=\"-1\">One more</button>");
}
