"""From a tree to a lesson: every fault, each once, at its line and column, in one run."""

from __future__ import annotations

import pytest

from tests.library.samples import PACKS, SHARED, SOUND, broken, codes, read_text, spots
from tutor.core.inline import plain
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.examine import examine_data, examine_lesson
from tutor.library.report import MOST

TEN = PACKS / "bad" / "ten-faults.yaml"

PAGE = "      - text: One short paragraph.\n"
CHECK = """\
checks:
  - id: a-check
    kind: single
    page: first-page
    ask: Which one is it?
    options:
      - text: This
        correct: true
        feedback: Yes.
      - text: That
        feedback: It is this.
    question: Which one is it for me?
"""


def with_block(block: str) -> str:
    """The sound lesson with another block on its page."""
    return broken((PAGE, PAGE + block))


def test_ten_faults_give_ten_messages_each_once_at_its_place() -> None:
    found = examine_data(TEN.read_bytes(), TEN, SHARED, "review")
    assert spots(found.problems) == [
        ("F002", 3, 1),
        ("F008", 10, 5),
        ("F005", 14, 11),
        ("F007", 15, 16),
        ("F010", 17, 9),
        ("X102", 20, 36),
        ("F004", 21, 9),
        ("F004", 25, 11),
        ("F009", 30, 18),
        ("F001", 32, 9),
    ]
    assert len({found.message for found in found.problems}) == 10
    assert all(problem.hint for problem in found.problems)
    assert found.value is None
    assert found.draft is not None


def test_a_misspelt_name_swallows_the_one_it_leaves_missing() -> None:
    found = read_text(broken(("title: A small", "Titel: A small")))
    assert spots(found.problems) == [("F002", 3, 1)]
    assert 'Did you mean "title"' in found.problems[0].hint
    assert found.draft is not None
    assert found.draft.title == "A small lesson"


def test_what_stands_after_a_misspelt_name_is_still_looked_at() -> None:
    assert codes(read_text(broken(("minutes: 3", "minuts: x"))).problems) == ["F002", "F012"]


def test_an_underline_in_a_name_is_taken_for_a_hyphen() -> None:
    (problem,) = read_text(broken(("main-message", "main_message"))).problems
    assert 'Did you mean "main-message"' in problem.hint


def test_a_missing_name_is_placed_at_the_name_of_what_lacks_it() -> None:
    found = read_text(broken(("  status: draft\n", ""), ("    title: What is on this page?\n", "")))
    assert spots(found.problems) == [("F001", 13, 1), ("F001", 16, 5)]


@pytest.mark.parametrize("kind", ["singel", "Single", "crossword", "", "[x]", "12:30"])
def test_a_wrong_kind_hides_no_fault_inside(kind: str) -> None:
    text = SOUND + CHECK.replace("kind: single", f"kind: {kind}").replace(
        "        feedback: It is this.\n", "        feedbak: It is this.\n"
    )
    found = codes(read_text(text).problems)
    assert len(found) == 2
    assert found[1] == "F002"


def test_a_check_without_a_kind_is_read_as_what_it_resembles() -> None:
    text = SOUND + CHECK.replace("    kind: single\n", "").replace("correct: true", "correct: yes")
    assert codes(read_text(text).problems) == ["F001", "F009"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("      - calout: key\n        text: Remember.\n", ["F004"]),
        ("      - heading: A heading\n", ["F003"]),
        ("      - One paragraph.\n", ["F003"]),
        ("      - [One, Two]\n", ["F003"]),
        ("      - {}\n", ["F003"]),
        ("      - text: One.\n        callout: key\n", ["F002"]),
        ("      - title: A map\n        drawing: map.txt\n        spoken: A map.\n", []),
        ("      - kind: single\n        ask: What?\n", ["F003"]),
        ("      - Callout: key\n        text: Remember.\n", ["F004"]),
        ("      - drawing: map.txt\n        title: A\n        spoken: B.\n"
         "        lines: [x]\n", ["F002"]),
    ],
)  # fmt: skip
def test_the_first_name_that_is_a_kind_says_what_a_block_is(
    block: str, expected: list[str]
) -> None:
    found = read(with_block(block).encode(), Lesson, "x", lambda _name: (("x",), "", ""))
    assert codes(found.problems) == expected


def test_the_lines_of_a_drawing_are_filled_in() -> None:
    text = with_block("      - drawing: map.txt\n        title: A map\n        spoken: A map.\n")
    found = read(text.encode(), Lesson, "x", lambda name: ((f"of {name}",), "", ""))
    assert found.value is not None
    assert getattr(found.value.pages[0].blocks[1], "lines", None) == ("of map.txt",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: A small lesson", "title:", ("F006", 3, 7)),
        ("title: A small lesson", "title: ~", ("F006", 3, 8)),
        ("title: A small lesson", 'title: "  "', ("F006", 3, 8)),
        ("title: A small lesson", "title: #1", ("F006", 3, 7)),
        ("title: A small lesson", "title: [a]", ("F008", 3, 8)),
        ("title: A small lesson", "title: {a: b}", ("F008", 3, 9)),
        ("title: A small lesson", "title: " + "x" * 161, ("F011", 3, 8)),
        ("title: A small lesson", "title: " + "x" * 20_001, ("Y024", 3, 8)),
        ("id: example", "id: Example", ("F010", 2, 5)),
        ("id: example", "id: a--b", ("F010", 2, 5)),
        ("id: example", "id: ../x", ("F010", 2, 5)),
        ("minutes: 3", "minutes: three", ("F012", 8, 10)),
        ("minutes: 3", "minutes: 1e3", ("F012", 8, 10)),
        ("minutes: 3", "minutes: " + "9" * 10_000, ("F012", 8, 10)),
        ("minutes: 3", "minutes: ٣", ("F012", 8, 10)),
        ("format: 1", "format: 2", ("F016", 1, 9)),
        ("format: 1", "format: one", ("F005", 1, 9)),
        ("status: draft", "status: Draft", ("F005", 14, 11)),
        ("2027-05-21", "12.05.2027", ("F007", 15, 16)),
        ("2027-05-21", "2027-02-30", ("F007", 15, 16)),
        ("2027-05-21", "٢٠٢٧-٠٥-٢١", ("F007", 15, 16)),
        ("actions:\n  - Ask your clinic one thing.", "actions: Ask.", ("F013", 9, 10)),
        ("actions:\n  - Ask your clinic one thing.", "actions: []", ("F014", 9, 10)),
        ("actions:\n  - Ask your clinic one thing.", "actions:", ("F006", 9, 9)),
        ("  - Ask your clinic one thing.", "  - Note: one thing.", ("F008", 10, 5)),
        ("review:\n  status: draft\n  next-review: 2027-05-21", "review: draft", ("F015", 13, 9)),
        ("title: A small lesson", "title: Rule #1 of rest", ("Y031", 3, 13)),
    ],
)
def test_each_field_says_what_it_cannot_hold(
    old: str, new: str, expected: tuple[str, int, int]
) -> None:
    assert spots(read_text(broken((old, new))).problems) == [expected]


def test_a_note_after_an_id_or_a_day_is_fine() -> None:
    text = broken(
        ("id: example", "id: example   # never changes"),
        ("2027-05-21", "2027-05-21 # a year from now"),
        ("actions:", "actions:   # at least one"),
    )
    assert not read_text(text).problems


def test_a_number_sign_inside_quotes_or_folded_text_is_no_note() -> None:
    text = broken(
        ("title: A small lesson", 'title: "Rule #1 of rest"'),
        ("summary: A small lesson", "summary: >\n  The rule #1 of a small lesson"),
    )
    assert not read_text(text).problems


@pytest.mark.parametrize("value", ["True", "yes", "on", "1", "no", "FALSE", "y"])
def test_only_true_and_false_are_true_and_false(value: str) -> None:
    text = SOUND + CHECK.replace("correct: true", f"correct: {value}")
    assert codes(read_text(text).problems) == ["F009"]


@pytest.mark.parametrize("option", ["No", "12:30", "0.10", "null", "on", "1_000"])
def test_an_option_stays_as_it_was_typed(option: str) -> None:
    lesson = read_text(SOUND + CHECK.replace("text: This", f"text: {option}")).value
    assert lesson is not None
    assert lesson.checks[0].ask_node().choices[0].words == plain(option)


def test_markup_in_a_text_is_only_text() -> None:
    for text in ("[red]x[/]", "[@click=app.quit]x[/]", "x [/] y", "<script>x</script>"):
        lesson = read_text(broken(("title: A small lesson", f"title: '{text}'"))).value
        assert lesson is not None
        assert lesson.title == text


def test_mentions_have_their_exact_place_in_folded_text() -> None:
    text = with_block(
        "      - text: >\n          One sentence. ^a-source\n"
        "          Call <clinic-phone> now. ^b-source\n"
    )
    found = read_text(text)
    assert [(one.role, one.id, one.place.line, one.place.column) for one in found.mentions] == [
        ("source", "a-source", 22, 25),
        ("value", "clinic-phone", 23, 16),
        ("source", "b-source", 23, 36),
    ]


def test_mentions_behind_escapes_are_still_found() -> None:
    found = read_text(with_block('      - text: "One. \\x5ea-source"\n'))
    assert [(one.id, one.place.line, one.place.column) for one in found.mentions] == [
        ("a-source", 21, 15)
    ]


def test_a_value_can_be_found_again_by_its_path() -> None:
    found = examine_lesson(PACKS / "good" / "every-kind.yaml", SHARED, "review")
    place = found.places["pages", 0, "blocks", 3, "text"]
    line = found.text.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("Call 911")
    assert found.names["pages", 0, "title"].column == 5


def test_one_huge_value_makes_no_huge_message() -> None:
    found = read_text(broken(("status: draft", "status: " + "x" * 18_000)))
    assert all(len(problem.message) < 200 for problem in found.problems)


def test_thousands_of_unknown_names_are_counted_and_not_each_thought_over() -> None:
    text = SOUND + "".join(f"name-{number}: x\n" for number in range(4000))
    found = read_text(text)
    assert len(found.problems) == MOST


def test_twins_and_the_wrong_number_of_right_options_are_told_apart() -> None:
    none = SOUND + CHECK.replace("        correct: true\n", "")
    two = SOUND + CHECK.replace(
        "      - text: That\n", "      - text: That\n        correct: true\n"
    )
    twins = SOUND + CHECK.replace("text: That", "text: this")
    messages = [read_text(text).problems for text in (none, two, twins)]
    assert [codes(found) for found in messages] == [["Q702"]] * 3
    assert len({found[0].message for found in messages}) == 3


def test_a_lesson_that_is_a_list_says_so() -> None:
    assert spots(read_text("- a\n- b\n").problems) == [("F015", 1, 1)]
    assert spots(read_text("just text\n").problems) == [("F015", 1, 1)]
    assert spots(read_text("# nothing\n").problems) == [("Y028", 1, 1)]


def test_names_missing_from_one_place_come_in_the_order_of_the_guide() -> None:
    names = [found.message.split('"')[1] for found in read_text("format: 1\n").problems]
    assert names[:4] == ["id", "title", "language", "summary"]
