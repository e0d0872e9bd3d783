#!/usr/bin/env python3
"""The texts of the program in other languages.

Phrases are the literals with `_en` in shared/, client/ and server/ (`core/phrase.hpp`). Their translations stand in
shared/languages/<tag>.po, in the format that translators' tools know.

    languages.py check ROOT              every .po has each phrase once, translated, with the same placeholders
    languages.py pack ROOT TAG OUT       checks, and packs one .po as `core::LanguageTable` reads it
    languages.py pseudo ROOT OUT         packs the pseudo-locale en-XA: bracketed, accented, about 40 % longer
    languages.py embed OUT PACKED... packed tables as a C++ source (server/documents/embedded_languages.hpp)
    languages.py update ROOT TAG         adds the phrases that a .po lacks (untranslated), drops what is unused
"""

import re
import sys
from pathlib import Path

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
TOKEN = re.compile(
    rf"//[^\n]*|/\*.*?\*/|'(?:[^'\\\n]|\\.)+'|(?P<literal>(?:{LITERAL}(?:_en)?\s*)+)", re.S
)
COUNTED = re.compile(r"\bCountedPhrase\b[\s\w]*\{\s*\x01(\d+)\x02\s*,\s*\x01(\d+)\x02\s*\}")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
PLURAL_RULES = {"nplurals=2; plural=(n != 1);": "1", "nplurals=2; plural=(n > 1);": "2"}


class Fault(Exception):
    pass


def unescape(literal):
    return re.sub(r"\\(.)", lambda m: ESCAPES[m[1]], literal)


def phrases_of_source(source):
    """The phrases of one file, and which of them are a pair of singular and plural."""
    phrases = []

    def take(match):
        group = match["literal"]
        if not group or "_en" not in re.sub(LITERAL, "", group):
            return " "
        phrases.append("".join(unescape(part[1:-1]) for part in re.findall(LITERAL, group)))
        return f"\x01{len(phrases) - 1}\x02"

    rest = TOKEN.sub(take, source)
    pairs = [(phrases[int(a)], phrases[int(b)]) for a, b in COUNTED.findall(rest)]
    return phrases, pairs


def extract(root):
    """All phrases in the order of the files: {singular: plural or None}, and where each stands."""
    found, places, plurals = {}, {}, {}
    for folder in ("shared", "client", "server"):
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            phrases, pairs = phrases_of_source(path.read_text(encoding="utf-8"))
            plurals.update({other: one for one, other in pairs})
            for phrase in filter(None, phrases):
                found.setdefault(phrase, None)
                places.setdefault(phrase, []).append(str(path.relative_to(root)))
            for one, other in pairs:
                found[one] = other
    for other in plurals:
        found.pop(other, None)
    return found, places


def read_po(path):
    """The header's text, and the entries {msgid: (msgid_plural, [msgstr...])}."""
    entries, entry, field, fuzzy = {}, {}, None, False
    header = ""

    def close():
        nonlocal header
        if "msgid" not in entry:
            return
        texts = [entry[key] for key in sorted(entry) if key.startswith("msgstr")]
        if entry["msgid"] == "":
            header = texts[0]
        elif fuzzy:
            raise Fault(f"{path}: “{entry['msgid']}” is marked fuzzy")
        elif entry["msgid"] in entries:
            raise Fault(f"{path}: “{entry['msgid']}” stands there twice")
        else:
            entries[entry["msgid"]] = (entry.get("msgid_plural"), texts)

    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") + [""], 1):
        line = line.strip()
        match = re.fullmatch(rf"(msgid|msgid_plural|msgstr|msgstr\[\d\])\s+({LITERAL})", line)
        if not line:
            close()
            entry, field, fuzzy = {}, None, False
        elif line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
        elif match:
            field = match[1]
            entry[field] = unescape(match[2][1:-1])
        elif re.fullmatch(LITERAL, line) and field:
            entry[field] += unescape(line[1:-1])
        else:
            raise Fault(f"{path}:{number}: this is no line of a .po file")
    return header, entries


def plural_rule(path, header):
    rule = next((line[14:] for line in header.split("\n") if line.startswith("Plural-Forms: ")), "")
    if rule not in PLURAL_RULES:
        raise Fault(f"{path}: the plural rule “{rule}” is not one of {list(PLURAL_RULES)} (core/language.hpp)")
    return PLURAL_RULES[rule]


def check_entry(path, english, texts, faults):
    for source, text in zip(english, texts):
        if not text:
            faults.append(f"{path}: “{source}” is not translated")
        elif "{}" in source and PLACEHOLDER.findall(source) != PLACEHOLDER.findall(text):
            faults.append(f"{path}: “{source}” has other placeholders than “{text}”, or in another order")
        elif set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(text)):
            faults.append(f"{path}: “{source}” has other placeholders than “{text}”")


def translations(root, tag):
    """{English: translation} of one language, checked to be neither more nor less than the code has."""
    path = root / "shared" / "languages" / f"{tag}.po"
    header, entries = read_po(path)
    rule = plural_rule(path, header)
    found, _ = extract(root)
    faults = [f"{path}: “{english}” is missing" for english in found if english not in entries]
    faults += [f"{path}: “{english}” stands nowhere in the code" for english in entries if english not in found]
    texts = {}
    for english, (other, translated) in entries.items():
        if english not in found:
            continue
        if other != found[english] or len(translated) != (2 if other else 1):
            faults.append(f"{path}: “{english}” has other plural forms than the code")
            continue
        sources = [english, other] if other else [english]
        check_entry(path, sources, translated, faults)
        texts.update(zip(sources, translated))
    if faults:
        raise Fault("\n".join(faults))
    return rule, texts


def hash_of(english):
    value = 2166136261
    for byte in english.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def pack(tag, rule, texts):
    rows = {}
    for english, text in texts.items():
        key = hash_of(english)
        if key in rows:
            raise Fault(f"“{english}” has the hash of another phrase: write one of them differently")
        if "\0" in text:
            raise Fault(f"“{english}”: a text cannot contain a zero")
        rows[key] = text
    parts = [tag, rule] + [f"{key:08x}{rows[key]}" for key in sorted(rows)]
    return "".join(part + "\0" for part in parts).encode()


ACCENTS = dict(
    zip("aceinouyACEINOUY", "àçéîñôüÿÀÇÉÎÑÔÜÝ"),
)


def pseudo_text(english):
    """Unlike any English, so that what is not translated is seen; placeholders stay as they are."""
    if not re.search(r"[A-Za-z]", PLACEHOLDER.sub("", english)):
        return english
    made, letters = "", 0
    for part in re.split(r"(\{[^{}]*\})", english):
        if part.startswith("{"):
            made += part
            continue
        for letter in part:
            made += ACCENTS.get(letter, letter)
            if letter.isalpha():
                letters += 1
                made += ACCENTS.get(letter, letter) if letters % 5 in (2, 4) else ""
    return f"[{made}]"


def pseudo(root):
    found, _ = extract(root)
    sources = [text for one, other in found.items() for text in ((one, other) if other else (one,))]
    return "1", {english: pseudo_text(english) for english in sources}


def escape(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def po_text(header, rows, places):
    out = ['msgid ""', 'msgstr ""'] + [escape(line + "\n") for line in header.strip().split("\n")] + [""]
    for english, (other, texts) in rows.items():
        out += [f"#: {place}" for place in dict.fromkeys(places[english])]
        out += [f"msgid {escape(english)}"]
        if other:
            out += [f"msgid_plural {escape(other)}"]
            out += [f"msgstr[{i}] {escape(text)}" for i, text in enumerate(texts)]
        else:
            out += [f"msgstr {escape(texts[0])}"]
        out += [""]
    return "\n".join(out)


def update(root, tag):
    path = root / "shared" / "languages" / f"{tag}.po"
    header, entries = read_po(path)
    found, places = extract(root)
    rows = {}
    for english, other in found.items():
        known = entries.get(english)
        kept = known[1] if known and known[0] == other else ([""] * 2 if other else [""])
        rows[english] = (other, kept)
    path.write_text(po_text(header, rows, places), encoding="utf-8")


def embed(packed):
    out = ["#include <array>", "", '#include "documents/embedded_languages.hpp"', ""]
    out += ["namespace certfolio::documents {", "", "namespace {", ""]
    for i, path in enumerate(packed):
        data = Path(path).read_bytes()
        numbers = ",".join(str(byte - 256 if byte > 127 else byte) for byte in data)
        out.append(f"constexpr std::array<char, {len(data)}> table_{i}{{{numbers}}};")
    views = ", ".join(f"{{table_{i}.data(), table_{i}.size()}}" for i in range(len(packed)))
    out += [f"constexpr std::array<std::string_view, {len(packed)}> tables{{{{{views}}}}};", "", "}  // namespace", ""]
    out += ["std::span<const std::string_view> embedded_languages() noexcept { return tables; }", ""]
    out += ["}  // namespace certfolio::documents", ""]
    return "\n".join(out)


def check(root):
    for path in sorted((root / "shared" / "languages").glob("*.po")):
        pack(path.stem, *translations(root, path.stem))
    pack("en-XA", *pseudo(root))


def main(arguments):
    match arguments:
        case ["check", root]:
            check(Path(root))
        case ["pack", root, tag, out]:
            Path(out).write_bytes(pack(tag, *translations(Path(root), tag)))
        case ["pseudo", root, out]:
            Path(out).write_bytes(pack("en-XA", *pseudo(Path(root))))
        case ["embed", out, *packed]:
            Path(out).write_text(embed(packed), encoding="utf-8")
        case ["update", root, tag]:
            update(Path(root), tag)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Fault as fault:
        sys.exit(f"languages.py: {fault}")
