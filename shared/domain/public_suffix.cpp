#include "domain/public_suffix.hpp"

#include <algorithm>

namespace certfolio::domain {

namespace {

/// One label of the packed rules: its mark (`-` no suffix by itself, `!` exception, 0 suffix) and what is
/// below it.
struct Rule {
    std::string_view label;
    char mark = 0;
    std::string_view children;
};

std::string_view label_at(std::string_view rules, std::size_t begin) noexcept {
    return rules.substr(begin, rules.find_first_of("(\n", begin) - begin);
}

/// The line of a top-level domain, found by halving: lines are sorted and begin with their label. Line ends
/// are looked for forwards only, which is what libraries do many bytes at a time: some lines are long.
std::string_view find_line(std::string_view top) noexcept {
    const std::string_view rules = public_suffix_rules();
    // The line begins somewhere from `first` to `last`; one begins at `first`.
    std::size_t first = 0;
    std::size_t last = rules.size();
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        const std::size_t begin = rules.find('\n', middle) + 1;
        if (begin == 0 || begin > last || label_at(rules, begin) > top)
            last = middle;
        else
            first = begin;
    }
    if (label_at(rules, first) != top)
        return {};
    return rules.substr(first, rules.find('\n', first) - first);
}

/// What stands in the brackets of a top-level domain's line.
std::string_view children_of(std::string_view line) noexcept {
    const std::size_t open = line.find('(');
    return open == std::string_view::npos ? std::string_view{}
                                          : line.substr(open + 1, line.size() - open - 2);
}

/// Takes the first rule off a list of siblings.
Rule take_rule(std::string_view& siblings) noexcept {
    std::size_t depth = 0;
    std::size_t open = std::string_view::npos;
    std::size_t end = 0;
    for (; end < siblings.size() && (depth > 0 || siblings[end] != ','); ++end) {
        if (siblings[end] == '(' && depth++ == 0)
            open = end;
        if (siblings[end] == ')')
            --depth;
    }
    Rule rule{siblings.substr(0, std::min(open, end)), 0, {}};
    if (open < end)
        rule.children = siblings.substr(open + 1, end - open - 2);
    if (rule.label.front() == '-' || rule.label.front() == '!') {
        rule.mark = rule.label.front();
        rule.label.remove_prefix(1);
    }
    siblings.remove_prefix(std::min(end + 1, siblings.size()));
    return rule;
}

}  // namespace

std::size_t count_public_suffix_labels(std::span<const std::string_view> labels) noexcept {
    if (labels.empty())
        return 0;
    const std::string_view top = labels.back();
    if (top == "example")
        return 1;
    const std::string_view line = find_line(top);
    if (line.empty())
        return 0;

    // A top-level domain of the root zone is a suffix even where only rules below it are listed (the list's
    // `*`).
    std::size_t longest = 1;
    std::string_view siblings = children_of(line);
    for (std::size_t depth = 1; depth < labels.size(); ++depth) {
        const std::string_view label = labels[labels.size() - 1 - depth];
        std::string_view below;
        while (!siblings.empty()) {
            const Rule rule = take_rule(siblings);
            if (rule.label == "*")
                longest = depth + 1;
            if (rule.label != label)
                continue;
            if (rule.mark == '!')
                return depth;
            if (rule.mark != '-')
                longest = depth + 1;
            below = rule.children;
        }
        siblings = below;
    }
    return longest;
}

}  // namespace certfolio::domain
