"""Every text somebody sees is in the catalogue, as a whole sentence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from docs.catalogue import every_text
from tests.source_code import FILES, PACKAGE, label, tree_of
from tests.words.shown import joins, looked_up_at_import, unmarked

each_module = pytest.mark.parametrize("file", FILES, ids=map(label, FILES))

EXAMPLES = PACKAGE / "checks"
"""Rules hold examples of lessons, which are in the language of lessons, and are loaded by the
commands for authors after the language was chosen."""

DEFINITIONS = {PACKAGE / "export" / "sheet_file.py", PACKAGE / "clinic" / "clinic.py"}
"""Describe fields in a schema, for programs that read or write the file."""

SAID_FOR_SIGNS = "tutor/export/aloud.py:"
"""Puts words such as " percent" where a voice would stumble over a sign; the blank parts them
from the number before."""

JOINED = {
    # A sign for the direction, then one word: nothing of a sentence is split.
    "self.body.sign('↓ ', 'v ') + _('more')",
}


@each_module
def test_every_text_shown_comes_from_the_catalogue(file: Path) -> None:
    if EXAMPLES not in file.parents and file not in DEFINITIONS:
        assert not unmarked(tree_of(file)), "Put it in _(...), plural(...) or later(...)."


@each_module
def test_no_sentence_is_built_from_pieces(file: Path) -> None:
    assert not set(joins(tree_of(file))) - JOINED, "Make one whole sentence with {blanks}."


@each_module
def test_no_text_is_looked_up_before_the_language_is_chosen(file: Path) -> None:
    if EXAMPLES not in file.parents:
        assert not looked_up_at_import(tree_of(file)), "Mark it with later(...)."


def test_no_text_is_a_piece_that_waits_for_the_rest() -> None:
    """A lead such as "Question: " may end in a blank; words of an author follow it."""
    pieces = [
        f"{text.place} {form!r}"
        for text in every_text()
        for form in text.forms
        if form != form.strip()
        and not (form.endswith(": ") and form[:1].isupper())
        and not text.place.startswith(SAID_FOR_SIGNS)
    ]
    assert not pieces


@pytest.mark.parametrize(
    "code",
    [
        "talk.say('Nothing is kept.')",
        "talk.say(f'{count} pages')",
        "voice.say(f'Page {n}')",
        "body.text('See ' + name)",
        "body.heading('Risks')",
        "body.text(_('Fine.') if ok else 'It is not fine.')",
        "body.pressable('go', plain('Go on'))",
        "desk.notice = 'It is saved.'",
        "parser.add_argument('--x', help='open this lesson')",
        "voice.say('Page {n}'.format(n=1))",
    ],
)
def test_a_text_that_is_not_marked_is_found(code: str) -> None:
    assert unmarked(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    [
        "talk.say(_('Nothing is kept.'))",
        "body.text(_('Page {n}').format(n=n), 'quiet')",
        "body.pressable(f'choose:{key}', words, number='1')",
        "voice.say(f'{number}. {words}')",
        "voice.say(plural('{n} page', '{n} pages', n).format(n=n))",
    ],
)
def test_a_marked_text_is_left_alone(code: str) -> None:
    assert not unmarked(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    [
        "_('You read') + name",
        "name + _('{n} pages').format(n=1)",
        "f\"{_('Page')} of {n}\"",
        "f\"{_('Page')} {_('three')}\"",
    ],
)
def test_a_sentence_in_pieces_is_found(code: str) -> None:
    assert joins(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["f\"{number}. {_('Print it here')}\"", "f'{number}. ' + _('Print it here')"]
)
def test_a_number_before_a_text_is_no_piece(code: str) -> None:
    assert not joins(ast.parse(code))


def test_a_lookup_at_import_is_found() -> None:
    assert looked_up_at_import(ast.parse("NAMES = (_('one'),)"))
    assert not looked_up_at_import(ast.parse("def names():\n    return _('one')"))
