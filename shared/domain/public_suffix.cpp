#include "domain/public_suffix.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace certfolio::domain {

namespace {

/// Walks over a list of siblings; each is unpacked from what it shares with the one before it.
class SiblingCursor {
 public:
    explicit SiblingCursor(std::string_view packed) : rest_(packed) {}

    /// Goes to the next sibling; false after the last one.
    bool next();

    [[nodiscard]] const std::string& label() const noexcept { return label_; }
    /// `.` for no suffix by itself, `!` for an exception, 0 for a suffix.
    [[nodiscard]] char mark() const noexcept { return mark_; }
    /// The packed list of what is below it.
    [[nodiscard]] std::string_view children() const noexcept { return children_; }

 private:
    std::string_view take(std::size_t count);

    std::string_view rest_;
    std::string label_;
    char mark_ = 0;
    std::string_view children_;
};

std::string_view SiblingCursor::take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
}

bool SiblingCursor::next() {
    if (rest_.empty())
        return false;
    label_.resize(static_cast<std::size_t>(take(1).front() - 'A'));
    mark_ = rest_.front() == '.' || rest_.front() == '!' ? take(1).front() : '\0';
    label_.append(take(rest_.find_first_of("(ABCDEFGHIJKLMNOPQRSTUVWXYZ")));
    children_ = {};
    if (rest_.empty() || rest_.front() != '(')
        return true;
    std::size_t end = 0;
    std::size_t depth = 0;
    do {
        depth += rest_[end] == '(' ? 1 : 0;
        depth -= rest_[end] == ')' ? 1 : 0;
        ++end;
    } while (depth > 0);
    children_ = take(end).substr(1, end - 2);
    return true;
}

struct TopLevel {
    std::string label;
    std::string_view children;
};

std::vector<TopLevel> unpack_top_levels() {
    std::vector<TopLevel> unpacked;
    SiblingCursor top(public_suffix_rules());
    while (top.next())
        unpacked.push_back({top.label(), top.children()});
    return unpacked;
}

/// The top-level domain with that label, or nullptr. They are unpacked once, because every name asks for its
/// own.
const TopLevel* find_top_level(std::string_view label) {
    static const std::vector<TopLevel> all = unpack_top_levels();
    const auto found =
        std::lower_bound(all.begin(), all.end(), label,
                         [](const TopLevel& top, std::string_view wanted) { return top.label < wanted; });
    return found != all.end() && found->label == label ? &*found : nullptr;
}

}  // namespace

std::size_t count_public_suffix_labels(std::span<const std::string_view> labels) {
    if (labels.empty())
        return 0;
    const std::string_view top = labels.back();
    if (top == "example")
        return 1;
    const TopLevel* const top_level = find_top_level(top);
    if (top_level == nullptr)
        return 0;

    // A top-level domain of the root zone is a suffix even where only rules below it are listed (the list's
    // `*`).
    std::size_t longest = 1;
    std::string_view siblings = top_level->children;
    for (std::size_t depth = 1; depth < labels.size(); ++depth) {
        const std::string_view label = labels[labels.size() - 1 - depth];
        std::string_view below;
        SiblingCursor rule(siblings);
        while (rule.next()) {
            if (rule.label() == "*")
                longest = depth + 1;
            if (rule.label() != label)
                continue;
            if (rule.mark() == '!')
                return depth;
            if (rule.mark() != '.')
                longest = depth + 1;
            below = rule.children();
        }
        siblings = below;
    }
    return longest;
}

}  // namespace certfolio::domain
