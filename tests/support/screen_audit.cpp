#include <algorithm>
#include <optional>

#include "support/screen_harness.hpp"

namespace certfolio::tests {

namespace {

/// Something to press, with where it is: window coordinates and page coordinates never meet.
struct Target {
    mirror::Node node{};
    bool fixed = false;
    bool in_dialog = false;
};

std::string describe(const Target& target) {
    return std::string(mirror::name_of(target.node.role)) + " \"" + std::string(target.node.label) + "\" (" +
           std::string(target.node.key) + ")";
}

std::vector<Target> targets_of(const mirror::Recorder& recorder) {
    std::vector<Target> targets;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        Target target;
        target.node = recorder.node(i);
        if (!mirror::is_interactive(target.node.role))
            continue;
        for (std::int32_t at = recorder.parent(i); at >= 0;
             at = recorder.parent(static_cast<std::size_t>(at))) {
            const mirror::Node around = recorder.node(static_cast<std::size_t>(at));
            target.fixed = target.fixed || mirror::has(around.state, mirror::State::fixed);
            target.in_dialog = target.in_dialog || around.role == mirror::Role::dialog;
        }
        targets.push_back(target);
    }
    return targets;
}

bool overlap(const mirror::Rect& a, const mirror::Rect& b) {
    constexpr float touching = 0.5F;
    return a.x + touching < b.right() && b.x + touching < a.right() && a.y + touching < b.bottom() &&
           b.y + touching < a.bottom();
}

/// Fields and main buttons are 40 px high; everything else that can be pressed at least 24 (WCAG 2.5.8),
/// except that links in text may be as small as the text.
float height_min(const mirror::Node& node) {
    if (mirror::is_editable(node.role) || node.role == mirror::Role::select)
        return 40.0F;
    return 24.0F;
}

std::optional<std::string> fault_of(const Target& target, float width) {
    const mirror::Rect& rect = target.node.rect;
    if (target.node.label.empty())
        return describe(target) + " has no name";
    if (target.node.key.empty())
        return describe(target) + " has no key";
    if (rect.empty())
        return describe(target) + " has no rectangle";
    if (rect.x < -0.5F || rect.right() > width + 0.5F)
        return describe(target) + " reaches out of the window: " + std::to_string(rect.x) + " to " +
               std::to_string(rect.right());
    if (rect.height < height_min(target.node) || rect.width < 24.0F)
        return describe(target) + " is too small a target: " + std::to_string(rect.width) + " by " +
               std::to_string(rect.height);
    return std::nullopt;
}

}  // namespace

std::vector<std::string> ScreenHarness::faults() const {
    std::vector<std::string> faults;
    const std::vector<Target> targets = targets_of(recorder_);
    for (const Target& target : targets)
        if (const std::optional<std::string> fault = fault_of(target, facts.viewport_width))
            faults.push_back(*fault);
    for (std::size_t i = 0; i < targets.size(); ++i)
        for (std::size_t j = i + 1; j < targets.size(); ++j)
            if (targets[i].fixed == targets[j].fixed && targets[i].in_dialog == targets[j].in_dialog &&
                overlap(targets[i].node.rect, targets[j].node.rect))
                faults.push_back(describe(targets[i]) + " lies over " + describe(targets[j]));
    if (recorder_.duplicates() > 0)
        faults.push_back(std::to_string(recorder_.duplicates()) + " keys are used twice");
    return faults;
}

}  // namespace certfolio::tests
