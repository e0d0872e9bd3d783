"""The phrases of the code are found, and what is wrong with a translation is said.

    languages_test.py REPOSITORY
"""

import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1))
sys.path.insert(0, str(ROOT / "cmake"))
import languages  # noqa: E402

HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


class Phrases(unittest.TestCase):
    def test_literals_with_the_suffix_are_phrases_and_others_are_not(self):
        found, _ = languages.phrases_of_source('f("key", "One "\n  "text"_en); // "no"_en\n/* "no"_en */ g(\'"\', "\\"two\\""_en);')
        self.assertEqual(found, ["One text", '"two"'])

    def test_a_pair_of_singular_and_plural_is_one_entry(self):
        _, pairs = languages.phrases_of_source('constexpr core::CountedPhrase years{"{} year"_en, "{} years"_en};')
        self.assertEqual(pairs, [("{} year", "{} years")])

    def test_the_pseudo_locale_is_longer_and_keeps_placeholders(self):
        text = languages.pseudo_text("Add {count} of these products to the cart")
        self.assertTrue(text.startswith("[") and text.endswith("]") and "{count}" in text)
        self.assertGreater(len(text), 1.3 * len("Add {count} of these products to the cart"))
        self.assertEqual(languages.pseudo_text("{day} {month}"), "{day} {month}")


class Translations(unittest.TestCase):
    def refusal_of(self, entries):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in ("shared/languages", "client", "server"):
                (root / name).mkdir(parents=True)
            (root / "client" / "words.cpp").write_text('a("Add {}"_en); b(CountedPhrase{"{} day"_en, "{} days"_en});')
            (root / "shared" / "languages" / "fr-CA.po").write_text(HEADER + entries, encoding="utf-8")
            try:
                languages.check(root)
            except languages.Fault as fault:
                return str(fault)
        return None

    ADD = 'msgid "Add {}"\nmsgstr "Ajouter {}"\n\n'
    DAYS = 'msgid "{} day"\nmsgid_plural "{} days"\nmsgstr[0] "{} jour"\nmsgstr[1] "{} jours"\n\n'

    def test_a_complete_file_is_taken(self):
        self.assertIsNone(self.refusal_of(self.ADD + self.DAYS))

    def test_what_is_missing_unused_untranslated_or_fuzzy_is_refused(self):
        self.assertIn("is missing", self.refusal_of(self.ADD))
        self.assertIn("nowhere in the code", self.refusal_of(self.ADD + self.DAYS + 'msgid "Old"\nmsgstr "Vieux"\n'))
        self.assertIn("not translated", self.refusal_of('msgid "Add {}"\nmsgstr ""\n\n' + self.DAYS))
        self.assertIn("fuzzy", self.refusal_of("#, fuzzy\n" + self.ADD + self.DAYS))
        self.assertIn("twice", self.refusal_of(self.ADD + self.ADD + self.DAYS))

    def test_other_placeholders_or_plural_forms_are_refused(self):
        self.assertIn("placeholders", self.refusal_of('msgid "Add {}"\nmsgstr "Ajouter"\n\n' + self.DAYS))
        self.assertIn("plural forms", self.refusal_of(self.ADD + 'msgid "{} day"\nmsgstr "{} jour"\n'))


unittest.main()
