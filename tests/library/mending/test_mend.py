"""Mending: the form of a file changes, and never what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.samples import PACKS, SOUND, broken
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.load import default_folder
from tutor.library.mending import broken as broken_file
from tutor.library.mending import edit
from tutor.library.mending.mend import Mended, mend
from tutor.library.mending.promise import notes_in, squeezed

PAIRS = sorted((PACKS / "fix").glob("*.before.yaml"))
BAD = sorted((PACKS / "bad").glob("*.yaml"))
KINDS: dict[str, type[msgspec.Struct]] = {
    "course.yaml": Course,
    "sources.yaml": SourceList,
    "glossary.yaml": Glossary,
}
EVERY_KIND = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
LINES = EVERY_KIND.splitlines(keepends=True)
SIGNS = st.sampled_from(
    [":", "- ", "\t", "#", '"', "'", "[", "]", "{", "}", "&a ", "*a", "!x ", "|", ">", "%", "@",
     "`", "\n", "  ", "<<: ", "? ", "---\n", "...\n", "~", "\x1b", "\u202e", "\u200b", "\x85",
     "\ufeff", "漢", "\\", "__", "No", "\r", "- - - ", "\u00a0", " # a note\n", "   "]
)  # fmt: skip


def fixed(text: str | bytes, *, wrap: bool = False) -> Mended:
    """A lesson after mending."""
    data = text.encode() if isinstance(text, str) else text
    found = mend(data, Lesson, wrap=wrap)
    assert found is not None
    return found


def said(data: bytes, kind: type[msgspec.Struct] = Lesson) -> Any:
    """What a file says, spaces aside; None for one that cannot be used."""
    value = read(data, kind, "").value
    return None if value is None else squeezed(msgspec.to_builtins(value))


def keeps_its_promises(data: bytes, kind: type[msgspec.Struct] = Lesson) -> None:
    """The file says the same, keeps its notes, and a second time changes nothing."""
    found = mend(data, kind)
    assert found is not None
    after = found.text.encode()
    before = said(data, kind)
    if before is not None:
        assert said(after, kind) == before
    assert notes_in(found.text) == notes_in(data.decode())
    again = mend(after, kind)
    assert again is not None
    assert again.text == found.text
    assert again.counts == {}


@pytest.mark.parametrize("before", PAIRS, ids=lambda path: path.name.partition(".")[0])
def test_a_file_with_faults_comes_out_as_it_should(before: Path) -> None:
    after = before.with_name(before.name.replace(".before.", ".after."))
    assert fixed(before.read_bytes()).text == after.read_text(encoding="utf-8")
    keeps_its_promises(before.read_bytes())
    assert fixed(after.read_bytes()).counts == {}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_no_fault_gets_worse(path: Path) -> None:
    kind = KINDS.get(path.name, Lesson)
    data = path.read_bytes()
    found = mend(data, kind)
    if found is None:
        return
    was, now = read(data, kind, ""), read(found.text.encode(), kind, "")
    if was.draft is not None:
        assert len(now.problems) <= len(was.problems)
    if path.name not in {"y004-in-quotes.yaml", "y006-invisible.yaml"}:
        keeps_its_promises(data, kind)


@pytest.mark.parametrize(
    "path", sorted(default_folder().glob("*.yaml")), ids=lambda path: path.stem
)
def test_the_lessons_of_the_program_need_at_most_another_order(path: Path) -> None:
    data = path.read_bytes()
    kind = KINDS.get(path.name, Lesson)
    found = mend(data, kind)
    assert found is not None
    assert set(found.counts) <= {"order"}
    assert sorted(found.text.split("\n")) == sorted(data.decode().split("\n"))
    keeps_its_promises(data, kind)


def test_windows_line_ends_and_the_mark_at_the_start_go() -> None:
    found = fixed(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode())
    assert found.text == SOUND
    assert found.counts == {"mark": 1, "line-end": SOUND.count("\n")}


def test_a_file_that_is_no_utf_8_is_left_alone() -> None:
    assert mend(SOUND.encode("utf-16"), Lesson) is None
    assert mend(b"title: caf\xe9\n", Lesson) is None


def test_hidden_characters_go_and_those_that_may_deceive_stay() -> None:
    text = broken(("A small lesson\n", "A sm\u200ball les\u00adson\n"))
    assert fixed(text).text == SOUND
    for sign in ("\u202e", "\U000e0041", "\x1b"):
        assert sign in fixed(broken(("One short", f"One {sign}short"))).text


def test_a_hard_space_stays_between_words_and_goes_before_them() -> None:
    assert "5\u00a0mg" in fixed(broken(("One short", "5\u00a0mg of a short"))).text
    assert fixed(broken(("title: A", "title:\u00a0A"))).text == SOUND
    assert fixed(broken(("  status", " \u00a0status"))).text == SOUND


def test_a_text_cut_off_by_a_note_is_left_to_its_author() -> None:
    text = broken(("One short paragraph.", "We are # 1."))
    assert fixed(text).text == text


def test_quotes_around_sentences_stay() -> None:
    text = broken(("One short paragraph.", '"One short paragraph."'))
    assert fixed(text).text == text


@pytest.mark.parametrize("word", ["true", "12", "null", "no"])
def test_quotes_stay_where_other_programs_would_read_something_else(word: str) -> None:
    text = broken(("id: first-page", f'id: "{word}"'))
    assert fixed(text).text == text


def test_a_name_is_only_corrected_when_it_can_mean_one_other() -> None:
    assert fixed(broken(("summary:", "sumary:"))).text == SOUND
    assert fixed(broken(("can-do:", "Can_Do:"))).text == SOUND
    for wrong in ("summ:", "sumaryy:", "conclusion:"):
        text = broken(("summary:", wrong))
        assert fixed(text).text == text
    both = broken(("title:", "titel: Another title\ntitle:"))
    assert fixed(both).text == both


def test_lines_are_wrapped_only_when_asked() -> None:
    text = broken(
        ("summary: A small", "summary: >\n  " + "many words and " * 12 + "more.\n  A small")
    )
    assert fixed(text).counts == {}
    found = fixed(text, wrap=True)
    assert found.counts == {"wrapped": 1}
    assert max(map(len, found.text.split("\n"))) <= 96
    assert said(found.text.encode()) == said(text.encode())
    assert fixed(found.text, wrap=True).counts == {}


def test_a_tab_that_can_stand_for_one_width_only_becomes_spaces() -> None:
    text = broken(
        ("  status: draft\n  next", "    status: draft\n\tnext"), ("    blocks", "\tblocks")
    )
    assert fixed(text).text == SOUND


def test_a_tab_that_would_mean_something_else_with_another_width_is_left() -> None:
    text = broken(("one thing.\n", "one thing.\n\t- Ask once more.\n"))
    assert fixed(text).text == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.integers(0, len(EVERY_KIND) - 1), st.integers(0, 9), SIGNS),
        min_size=1,
        max_size=4,
    )
)
def test_a_lesson_with_signs_put_in_and_pieces_cut_out_is_never_made_to_say_something_else(
    cuts: list[tuple[int, int, str]],
) -> None:
    text = EVERY_KIND
    for start, length, sign in cuts:
        text = text[:start] + sign + text[start + length :]
    keeps_its_words(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1), st.integers(-4, 4)
        ),
        min_size=1,
        max_size=5,
    )
)
def test_a_lesson_with_lines_moved_and_indented_is_never_made_to_say_something_else(
    moves: list[tuple[int, int, int]],
) -> None:
    lines = list(LINES)
    for source, target, shift in moves:
        line = lines.pop(source)
        line = " " * shift + line if shift > 0 else line[min(-shift, len(line) - 1) :]
        lines.insert(target, line)
    keeps_its_words("".join(lines))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_is_mended_or_left(text: str) -> None:
    keeps_its_words(text)


def keeps_its_words(text: str) -> None:
    """Mending changes nothing that is said, and a second time changes nothing at all."""
    data = text.encode("utf-8", "ignore")
    found = fixed(data)
    before = said(data)
    if before is not None:
        assert said(found.text.encode()) == before
    assert fixed(found.text).text == found.text


@pytest.mark.parametrize(
    ("line", "most"),
    [("      - text:\u00a0One\u00a0\n", 10), ("      - text: @bad start: of text\n", 40)],
)
def test_a_huge_file_is_read_a_few_times_only(
    line: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SOUND.replace("      - text: One short paragraph.\n", line * 6_000)
    read_so_far: list[int] = []

    def counted(text: str) -> str:
        read_so_far.append(len(text))
        return text

    monkeypatch.setattr(edit, "shadow", counted)
    monkeypatch.setattr(broken_file, "shadow", counted)
    fixed(text.encode())
    assert sum(read_so_far) < most * 1_000_000
