"""From text to a tree: what is followed, and what stops the reader in time."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
import yaml

from tests.library.samples import SOUND, broken, codes, read_text, spots
from tutor.library import parse as parsing
from tutor.library.parse import DEEPEST, parse
from tutor.library.report import Report
from tutor.library.tree import GroupNode, ListNode, Places, TextNode

AS_TYPED = [
    "No", "on", "yes", "off", "null", "true", "12:30", "190:20:30", "012", "1_000", "1e3", "1.10",
    "0x1F", ".5", "2026-05-12", "=", "9" * 4000, "~x", "a #b"[:1],
]  # fmt: skip


@pytest.mark.parametrize("value", AS_TYPED)
def test_every_value_stays_the_text_that_was_typed(value: str) -> None:
    node = parse(f"a: {value}\n", Report("x"))
    assert isinstance(node, GroupNode)
    child = node.entries["a"][1]
    assert isinstance(child, TextNode)
    assert child.value == value


def test_every_value_and_name_has_its_place() -> None:
    report = Report("x.yaml")
    node = parse("a:\n  - b: one\n    c: two\n", report)
    places, names = Places("x.yaml", node), Places("x.yaml", node, of_names=True)
    assert [(place.line, place.column) for place in places.values()] == [
        (1, 1), (2, 3), (2, 5), (2, 8), (3, 8),
    ]  # fmt: skip
    assert (names["a", 0, "c"].line, names["a", 0, "c"].column) == (3, 5)
    with pytest.raises(KeyError):
        places["a", 7]


def test_folded_text_loses_the_line_end_it_was_given() -> None:
    lesson = read_text(broken(("summary: A small", "summary: >\n  A small"))).value
    assert lesson is not None
    assert lesson.summary == "A small lesson for trying things out."


@pytest.mark.parametrize(
    "bomb",
    ["- " * 2000, "[" * 100_000, "{a: " * 20_000, "- " * 500_000, "? " * 5_000, "[{a: " * 9_000],
)
def test_no_depth_exhausts_a_small_stack(bomb: str) -> None:
    """In a thread with a small stack, in a process of its own, so that a crash is a failure."""
    script = (
        "import sys, threading\n"
        "from tutor.core.lesson import Lesson\n"
        "from tutor.library.convert import read\n"
        "data = sys.stdin.buffer.read()\n"
        "def look():\n"
        "    print(read(data, Lesson, 'x.yaml').problems[0].code)\n"
        "threading.stack_size(256 * 1024)\n"
        "worker = threading.Thread(target=look)\n"
        "worker.start()\n"
        "worker.join()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=bomb.encode(), capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() in {"Y026", "Y027"}


def test_the_deepest_nesting_allowed_is_followed() -> None:
    report = Report("x")
    assert isinstance(parse("- " * DEEPEST + "x\n", report), ListNode)
    assert not report.problems()
    assert parse("- " * (DEEPEST + 1) + "x\n", report) is None
    assert codes(report.problems()) == ["Y027"]


def test_a_file_with_too_many_values_is_left() -> None:
    report = Report("x")
    assert parse("- x\n" * 20_001, report) is None
    assert spots(report.problems()) == [("Y021", 20_001, 3)]


def test_labels_that_multiply_are_refused_at_the_first() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(400))
    report = Report("x")
    parse(text, report)
    assert spots(report.problems())[0] == ("Y022", 1, 4)


def test_a_name_that_is_there_twice_is_shown_with_the_first() -> None:
    (problem,) = read_text(broken(("language: en", "language: en\ntitle: Another"))).problems
    assert problem.other is not None
    assert (problem.place.line, problem.other.line) == (5, 3)


def test_the_slower_reader_gives_the_same_lesson(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_text(SOUND)
    monkeypatch.setattr(parsing, "_Loader", yaml.SafeLoader)
    slow = read_text(SOUND)
    assert slow.value == fast.value
    assert dict(slow.places) == dict(fast.places)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("title: @home", ("Y010", 3, 8)),
        ("title: `home`", ("Y010", 3, 8)),
        ("title: %home", ("Y010", 3, 8)),
        ("title: [home", ("Y010", 3, 8)),
        ("title: {home", ("Y010", 3, 8)),
        ("title: ]", ("Y010", 3, 8)),
        ("title: > home", ("Y010", 3, 8)),
        ("title:home", ("Y010", 3, 6)),
        ('title: "\\q"', ("Y010", 3, 9)),
        ("\ttitle: home", ("Y011", 3, 1)),
        ("title: home: sweet", ("Y012", 3, 12)),
        ('title: "home', ("Y013", 3, 8)),
        ("title: 'it's", ("Y013", 3, 12)),
        ('title: "a" b', ("Y013", 3, 12)),
        ("  title: home", ("Y014", 3, 3)),
        ("title: - home", ("Y014", 3, 8)),
        ("home sweet home", ("Y014", 3, 1)),
        ("title: *", ("Y022", 3, 8)),
        ("title: & x", ("Y022", 3, 8)),
        ("title: !<", ("Y023", 3, 8)),
        ("title: *home", ("Y022", 3, 8)),
        ("title: !home x", ("Y023", 3, 8)),
        ("? title", ("F006", 4, 1)),
        ("[title]: home", ("Y026", 3, 1)),
        ("...\ntitle: home", ("Y020", 4, 1)),
        ("---\ntitle: home", ("Y020", 3, 1)),
    ],
)
def test_text_that_cannot_be_followed_is_explained_where_it_begins(
    change: str, expected: tuple[str, int, int]
) -> None:
    problems = read_text(broken(("title: A small lesson", change))).problems
    assert spots(problems)[0] == expected


def test_a_list_open_at_the_end_of_the_file_is_shown_where_it_opens() -> None:
    for ending in ("", "\n"):
        problems = read_text(SOUND + "checks: [" + ending).problems
        assert spots(problems) == [("Y010", 21, 9)]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_both_readers_give_every_fault_a_code(loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_Loader", getattr(yaml, loader))
    for sign in "@`%[]{}&*!|>\"'#?:-,~=<^_":
        for text in (sign, f"{sign} x", f"{sign}x", f"x {sign}", f"x{sign}x", f"x: {sign}"):
            found = read_text(broken(("title: A small lesson", f"title: {text}")))
            assert found.value is not None or found.problems, text


def test_a_surrogate_typed_as_an_escape_never_reaches_a_lesson() -> None:
    for name in ("CSafeLoader", "SafeLoader"):
        original = parsing._Loader
        parsing._Loader = getattr(yaml, name)
        try:
            found = read_text(broken(("title: A small lesson", r'title: "\ud800"')))
        finally:
            parsing._Loader = original
        assert found.value is None
        assert found.problems


def test_threads_can_read_at_the_same_time() -> None:
    found: list[bool] = []
    workers = [
        threading.Thread(target=lambda: found.append(read_text(SOUND).value is not None))
        for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == [True] * 4
