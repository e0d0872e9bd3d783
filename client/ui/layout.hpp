#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

/// Layout is scopes: constructing one opens it, its destructor measures it and tells its parent how much it
/// took. A widget takes the width that its innermost scope gives it. Scopes nest strictly and never outlive
/// the frame.
///
///     ui::Card card{ui, "products", "Products"};
///     {
///         ui::Row row{ui};
///         ui::chip(ui, Tone::success, "Active");
///         row.grow();
///         if (ui::button(ui, "renew", "Renew")) ...
///     }

/// Children one below the other. A `width` limits the column inside a `Row` (0: all that is left).
class Column {
 public:
    explicit Column(Ui& ui, Gap gap = Gap::px16, float width = 0.0F);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

 private:
    Ui& ui_;
};

/// Children beside each other, centred in height, wrapping to a new line where the width ends.
class Row {
 public:
    explicit Row(Ui& ui, Gap gap = Gap::px12);
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    /// Pushes what follows on this line to the right edge.
    void grow();

 private:
    Ui& ui_;
};

/// `columns` equal columns, filled row by row: each widget or scope inside is one cell. One column on a
/// narrow screen.
class Grid {
 public:
    explicit Grid(Ui& ui, std::size_t columns = 2, Gap gap = Gap::px16);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

 private:
    Ui& ui_;
};

/// A surface with border, radius 12 and soft shadow; a named region of the mirror with an h2 (none for an
/// empty title).
class Card {
 public:
    Card(Ui& ui, std::string_view key, Text title, Gap gap = Gap::px16);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

 private:
    Ui& ui_;
};

/// Keys inside get `prefix/` in front: `Under contact{ui, "contacts/technical"}` makes "email" the DOM id
/// "contacts/technical/email". Prefixes nest. No layout of its own.
class Under {
 public:
    Under(Ui& ui, std::string_view prefix);
    ~Under();
    Under(const Under&) = delete;
    Under& operator=(const Under&) = delete;

 private:
    Ui& ui_;
    std::size_t length_before_;
};

/// Extra empty height between two children of a column, on top of the column's gap.
void space(Ui& ui, Gap gap);
/// A 1 px line over the width.
void separator(Ui& ui);

}  // namespace certfolio::ui
