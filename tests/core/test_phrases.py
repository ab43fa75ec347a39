"""Translation files: reading whatever comes, and writing what every program opens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.core.phrase_text import new_head, phrase_text
from tutor.core.phrases import MOST, MOST_FAULTS, Phrase, read_phrases

FILE = """\
# Translated by R. Example
msgid ""
msgstr "Language: es\\n"

# a note
#. title
#: risks.yaml:4
#, fuzzy, no-wrap
#| msgid "The old title"
msgctxt "title"
msgid ""
"The \\"new\\" "
"title"
msgstr "El título"
msgctxt "plan"
msgid "Home"
msgstr ""

#~ msgctxt "plan"
#~ msgid "Gone"
#~ msgstr "Ido"
"""

SOME_LINES = st.lists(
    st.one_of(
        st.sampled_from(FILE.split("\n")),
        st.sampled_from(['msgid "', 'msgstr[0] "x"', 'msgid_plural "x"', "#", "#~", "#|", '"\\"']),
        st.text(max_size=30),
    ),
    max_size=40,
)


def test_every_part_of_a_phrase_is_read() -> None:
    found = read_phrases(FILE)
    assert found.faults == ()
    assert found.head.wording == "Language: es\n"
    title, home, gone = found.listed
    assert title.name == ("title", 'The "new" title')
    assert (title.wording, title.old_source, title.is_unsure) == (
        "El título",
        "The old title",
        True,
    )
    assert (title.flags, title.remarks, title.about) == (("no-wrap",), ("a note",), ("title",))
    assert (title.spots, title.line) == (("risks.yaml:4",), 14)
    assert not title.is_done
    assert (home.wording, home.is_done) == ("", False)
    assert gone.is_old


def test_what_makes_no_sense_is_told_with_its_line() -> None:
    found = read_phrases('msgid "a"\nmsgstr "b\nwhat is this\nmsgid_plural "c"\nmsgstr[0] "d"\n')
    assert [(fault.line, fault.kind) for fault in found.faults] == [
        (2, "quote"),
        (3, "line"),
        (4, "plural"),
    ]


def test_a_text_that_is_there_twice_counts_once() -> None:
    found = read_phrases('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n')
    assert [phrase.wording for phrase in found.listed] == ["b"]
    assert [fault.kind for fault in found.faults] == ["twice"]


def test_too_many_phrases_are_not_read_to_the_end() -> None:
    found = read_phrases("".join(f'msgid "{n}"\nmsgstr ""\n\n' for n in range(MOST + 5000)))
    assert len(found.listed) <= MOST + 2
    assert [fault.kind for fault in found.faults] == ["many"]


def test_faults_are_not_told_without_end() -> None:
    assert len(read_phrases("?\n" * 5000).faults) == MOST_FAULTS


@given(SOME_LINES)
def test_no_file_is_too_broken_to_read(lines: list[str]) -> None:
    found = read_phrases("\n".join(lines))
    again = read_phrases(phrase_text(found.head, found.listed))
    assert again.faults == ()


WORDS = st.text(st.characters(codec="utf-8"), max_size=200)


@given(st.lists(st.tuples(WORDS, WORDS.filter(bool), WORDS), unique_by=lambda one: one[:2]))
def test_what_is_written_is_read_back(texts: list[tuple[str, str, str]]) -> None:
    phrases = [Phrase(context=a, source=b, wording=c, old_source=a) for a, b, c in texts]
    found = read_phrases(phrase_text(new_head("es", "risks"), phrases))
    assert found.faults == ()
    assert [(one.context, one.source, one.wording) for one in found.listed] == texts
    assert [one.old_source for one in found.listed] == [one[0] for one in texts]


def test_long_texts_stand_on_several_lines() -> None:
    text = phrase_text(new_head("es", "risks"), [Phrase(source="word " * 60)])
    assert max(map(len, text.split("\n"))) <= 78
