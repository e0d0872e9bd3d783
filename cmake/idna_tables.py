"""Writes the tables of internationalised domain names: what IDNA 2008 allows in the scripts in use today.

Usage: idna_tables.py <output.cpp>

The characters are those of the blocks below (the recommended scripts of UAX 31, table 5) that RFC 5892 calls
PVALID, worked out from the Unicode data of the Python that runs this. What is in no table is refused, never
guessed: the tables may lack a character, but must not allow a wrong one.
"""

import sys
import unicodedata

BLOCKS = [
    (0x80, 0x24F), (0x250, 0x2AF),                       # Latin, IPA
    (0x300, 0x36F),                                      # combining marks
    (0x370, 0x3FF), (0x400, 0x52F), (0x530, 0x58F),      # Greek, Cyrillic, Armenian
    (0x590, 0x5FF), (0x600, 0x6FF), (0x750, 0x77F),      # Hebrew, Arabic
    (0x780, 0x7BF), (0x8A0, 0x8B4), (0x8B6, 0x8BD),                      # Thaana, Arabic
    (0x900, 0xDFF),                                      # Devanagari ... Sinhala
    (0xE00, 0xFFF), (0x1000, 0x109F),                    # Thai, Lao, Tibetan, Myanmar
    (0x10A0, 0x10FF), (0x1200, 0x139F),                  # Georgian, Ethiopic
    (0x1780, 0x17FF),                                    # Khmer
    (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),                  # Latin, Greek with marks
    (0x3005, 0x3007), (0x3041, 0x309F), (0x30A1, 0x30FF),  # Japanese
    (0x3100, 0x312F), (0x31A0, 0x31BA), (0x31F0, 0x31FF),  # Bopomofo, Ainu
    (0x3400, 0x4DB5), (0x4E00, 0x9FEF), (0x20000, 0x2A6D6),  # Han
    (0xAC00, 0xD7A3),                                    # Hangul
]
# RFC 5892 2.6: exceptions that are PVALID; those that depend on their context; those that are never allowed.
ALWAYS = {0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007}
IN_CONTEXT = {0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, *range(0x660, 0x66A), *range(0x6F0, 0x6FA)}
NEVER = {0x640, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B}
# Added to Unicode after version 11: registries' and resolvers' tables do not all have them yet, nor do the ends of the
# Arabic, Bopomofo and Han blocks that are left out above.
TOO_NEW = {0xB55, 0xC3C, 0xC5D, 0xCDD, 0xD04, 0xD81}
# Capitals that UTS 46 does not map: they had no small letter when IDNA began.
UNMAPPED = {0x4C0}
# RFC 5892 2.3: default ignorable code points that a category alone would let through.
IGNORABLE = {0x34F, 0x17B4, 0x17B5}


def fold(character):
    folded = unicodedata.normalize("NFKC", character).casefold()
    return unicodedata.normalize("NFKC", folded)


def is_allowed(point):
    if point in ALWAYS or point in IN_CONTEXT:
        return True
    if point in NEVER or point in IGNORABLE or point in TOO_NEW:
        return False
    character = chr(point)
    if unicodedata.category(character) not in ("Ll", "Lu", "Lo", "Nd", "Lm", "Mn", "Mc"):
        return False
    return fold(character) == character


def points():
    for first, last in BLOCKS:
        yield from range(first, last + 1)


def runs(rows, continues):
    """Packs sorted rows into (row, count, stride 1 or 2), longest run first at each place."""
    packed = []
    at = 0
    while at < len(rows):
        best = (1, 1)
        for stride in (1, 2):
            count = 1
            while at + count < len(rows) and continues(rows[at], rows[at + count], count * stride):
                count += 1
            if count > best[0]:
                best = (count, stride)
        packed.append((rows[at], *best))
        at += best[0]
    return packed


def letters():
    rows = [(p, unicodedata.category(chr(p)).startswith("M")) for p in points() if is_allowed(p)]
    same = lambda first, other, step: other[0] == first[0] + step and other[1] == first[1]
    return [(p, count, stride, mark) for (p, mark), count, stride in runs(rows, same)]


def lower_cases():
    rows = []
    for p in points():
        small = chr(p).lower()
        maps = len(small) == 1 and ord(small) != p and small == fold(chr(p)) and p not in UNMAPPED
        if maps and is_allowed(ord(small)):
            rows.append((p, ord(small) - p))
    same = lambda first, other, step: other[0] == first[0] + step and other[1] == first[1]
    return [(p, count, stride, offset) for (p, offset), count, stride in runs(rows, same)]


def decompositions():
    rows = []
    for p in points():
        if 0xAC00 <= p <= 0xD7A3 or p > 0xFFFF:
            continue
        parts = unicodedata.decomposition(chr(p)).split()
        if not parts or parts[0].startswith("<"):
            continue
        first, second = [int(part, 16) for part in parts] + ([0] if len(parts) == 1 else [])
        composes = unicodedata.normalize("NFC", chr(p)) == chr(p)
        rows.append((p, first, second, composes))
    return rows


def combining_classes():
    rows = []
    for p in points():
        klass = unicodedata.combining(chr(p))
        if klass and rows and rows[-1][1] == p - 1 and rows[-1][2] == klass:
            rows[-1][1] = p
        elif klass:
            rows.append([p, p, klass])
    return rows


TABLES = [
    ("LetterRun", "letter_runs", letters),
    ("CaseRun", "case_runs", lower_cases),
    ("Decomposition", "decompositions", decompositions),
    ("CombiningRun", "combining_runs", combining_classes),
]


def packed(rows):
    """Column by column, each number as its difference from the one above it, in groups of seven bits, the lowest
    first: what shared/domain/packed_table.hpp unpacks, and half of the download of the plain rows."""
    for column in zip(*rows):
        above = 0
        for number in column:
            number, above = int(number) - above, int(number)
            number = number * 2 if number >= 0 else -number * 2 - 1
            while number > 127:
                yield number & 127 | 128
                number >>= 7
            yield number


def main():
    with open(sys.argv[1], "w", encoding="ascii") as out:
        out.write('#include "domain/packed_table.hpp"\n#include "domain/unicode_tables.hpp"\n\n')
        out.write("namespace certfolio::domain {\n\n")
        for kind, name, make in TABLES:
            rows = make()
            out.write(f"std::span<const {kind}> {name}() noexcept {{\n")
            out.write("    static constexpr unsigned char packed[] = {\n")
            numbers = [str(number) for number in packed(rows)]
            for at in range(0, len(numbers), 24):
                out.write(f"        {','.join(numbers[at:at + 24])},\n")
            out.write(f"    }};\n    static const auto rows = unpack_table<{kind}, {len(rows)}, {len(rows[0])}>(packed);\n")
            out.write("    return rows;\n}\n\n")
        out.write("}  // namespace certfolio::domain\n")


main()
