"""The list for translators is as the code is, and what they write is spoken."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.catalogue import TEMPLATE, compiled, every_text, template, texts_in, translations, write
from tutor.words import _, later, plural, use

POLISH = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) "
"? 1 : 2);\\n"

#: somewhere.py
msgid "True"
msgstr "Prawda"

#, python-brace-format
msgid "{count} page"
msgid_plural "{count} pages"
msgstr[0] "{count} strona"
msgstr[1] "{count} strony"
msgstr[2] "{count} stron"

#, fuzzy
msgid "False"
msgstr "Nieprawda?"

msgid "Not translated"
msgstr ""

msgid ""
"Two \\"rows\\"\\n"
"of text"
msgstr "Dwa „rzędy”\\ntekstu"
"""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


def test_the_list_is_as_the_code_is() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "Run: make catalogue"


def test_every_text_is_in_the_list_once() -> None:
    heads = [line for line in template().splitlines() if line.startswith("msgid ")]
    assert len(heads) == len(set(heads)) == 1 + len({text.forms[0] for text in every_text()})


def test_a_text_has_the_same_counted_form_everywhere() -> None:
    forms: dict[str, set[str]] = {}
    for text in every_text():
        forms.setdefault(text.forms[0], set()).update(text.forms[1:])
    assert not {one: many for one, many in forms.items() if len(many) > 1}


def test_marks_are_found_with_their_place_and_note() -> None:
    source = (
        "# An ordinary comment.\n"
        "one = _('One')\n"
        "# Translators: the sign on the door,\n"
        "# not the way out.\n"
        "two = later('Leave')\n"
        "three = plural('{n} page', '{n} pages', n)\n"
        "four = _(name)\n"
    )
    found = list(texts_in(source, "a.py"))
    assert [(text.forms, text.place) for text in found] == [
        (("One",), "a.py:2"),
        (("Leave",), "a.py:5"),
        (("{n} page", "{n} pages"), "a.py:6"),
    ]
    assert [text.note for text in found] == ["", "the sign on the door, not the way out.", ""]


def test_what_translators_wrote_is_read_but_not_what_waits_for_them() -> None:
    said = translations(POLISH)
    assert said["True"] == "Prawda"
    assert said['Two "rows"\nof text'] == "Dwa „rzędy”\ntekstu"
    assert "False" not in said
    assert "Not translated" not in said


def test_polish_is_spoken_with_its_three_forms(tmp_path: Path) -> None:
    (tmp_path / "pl.po").write_text(POLISH, encoding="utf-8")
    write(tmp_path)
    assert (tmp_path / TEMPLATE.name).read_text(encoding="utf-8") == template()
    assert use("pl-PL", tmp_path)
    counted = {n: plural("{count} page", "{count} pages", n).format(count=n) for n in (1, 3, 5, 22)}
    assert counted == {1: "1 strona", 3: "3 strony", 5: "5 stron", 22: "22 strony"}
    assert _(later("True")) == "Prawda"
    assert _("False") == "False"


def test_the_compiled_form_is_what_python_reads(tmp_path: Path) -> None:
    file = tmp_path / "pl.mo"
    file.write_bytes(compiled(translations(POLISH)))
    with file.open("rb") as opened:
        assert gettext.GNUTranslations(opened).gettext("True") == "Prawda"


def test_every_stored_translation_is_compiled_from_its_file() -> None:
    for file in TEMPLATE.parent.glob("*.po"):
        said = translations(file.read_text(encoding="utf-8"))
        assert file.with_suffix(".mo").read_bytes() == compiled(said), "Run: make catalogue"
