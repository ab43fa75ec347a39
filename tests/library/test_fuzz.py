"""Lessons with anything in them: always a lesson or a message, never a crash."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.samples import PACKS, SHARED
from tutor.cli.findings import Found
from tutor.cli.reports.as_full import report
from tutor.core.problems import Place
from tutor.library.examine import examine_data

SOUND = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
LINES = SOUND.splitlines(keepends=True)
PATH = PACKS / "good" / "every-kind.yaml"

SIGNS = st.sampled_from(
    [":", "- ", "\t", "#", '"', "'", "[", "]", "{", "}", "&a ", "*a", "!x ", "|", ">", "%", "@",
     "`", "\n", "  ", "<<: ", "? ", "---\n", "...\n", "~", "\x1b", "\u202e", "\u200b", "\x85",
     "\ufeff", "漢", "é", "\\", "^nobody", "<x>", "__", "9" * 50, "No", "null", "\r", "- - - "]
)  # fmt: skip

CUTS = st.lists(
    st.tuples(
        st.integers(0, len(SOUND) - 1), st.integers(0, 40), st.one_of(SIGNS, st.text(max_size=4))
    ),
    min_size=1,
    max_size=4,
)


def always_answers(data: bytes) -> None:
    """Reading gives a lesson without errors or says what is wrong, and it can be printed."""
    found = examine_data(data, PATH, SHARED, "publish", "2026-11-21")
    errors = [problem for problem in found.problems if problem.level == "error"]
    assert (found.value is None) == bool(errors)
    for problem in found.problems:
        assert problem.message
        for place in (problem.place, problem.other or problem.place):
            assert isinstance(place, Place)
            assert place.line >= 1
            assert place.column >= 1
            assert place.line <= found.text.count("\n") + 1
    printed = report([Found(found.path, found.text, found.problems, is_lesson=True)])
    assert "\x1b" not in printed
    assert max(map(len, printed.split("\n")), default=0) < 300


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CUTS)
def test_a_lesson_with_pieces_cut_out_and_signs_put_in_is_answered(
    cuts: list[tuple[int, int, str]],
) -> None:
    text = SOUND
    for start, length, sign in cuts:
        text = text[:start] + sign + text[start + length :]
    always_answers(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1), st.integers(-4, 4)
        ),
        min_size=1,
        max_size=5,
    )
)
def test_a_lesson_with_lines_moved_and_indented_is_answered(
    moves: list[tuple[int, int, int]],
) -> None:
    lines = list(LINES)
    for source, target, shift in moves:
        line = lines.pop(source)
        line = " " * shift + line if shift > 0 else line[min(-shift, len(line) - 1) :]
        lines.insert(target, line)
    always_answers("".join(lines).encode())


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200), st.integers(0, len(SOUND) - 1))
def test_a_lesson_with_any_bytes_in_it_is_answered(data: bytes, at: int) -> None:
    sound = SOUND.encode()
    always_answers(sound[:at] + data + sound[at:])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_is_answered(text: str) -> None:
    always_answers(text.encode("utf-8", "surrogatepass"))
