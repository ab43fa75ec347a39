"""What every kind of block and check has to keep to, whatever it is."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.blocks.examples import CHECK_NAMES, NAMES, example, example_check, example_text, read_one
from tutor.blocks import kinds
from tutor.blocks.kinds import block_kinds, check_kinds, kind
from tutor.core.block import Block, Check, Response
from tutor.core.cells import width_of
from tutor.core.inline import as_text, parse, sources_in
from tutor.core.nodes import Ask, Figure, words_of
from tutor.export.rows import Look, rows_of_page

SHORT_PAGE = 17
"""Rows of a page on the smallest usual screen."""

NOT_SHOWN = {"id", "page", "after", "asks", "safety", "correct", "misconception", "question"}
"""Fields that no reader of the page sees: names, marks, and what goes to the sheet."""

NOT_WORDS = {"source", "drawing", "lines", "callout", "verdict", "answer"}
"""Fields whose text stands for something else, or is a picture."""

each_kind = pytest.mark.parametrize("name", NAMES)
each_check = pytest.mark.parametrize("name", CHECK_NAMES)


def authored(value: object, field: str = "") -> Iterator[str]:
    """Every text an author typed for readers."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in NOT_SHOWN:
                yield from authored(getattr(value, name), name)
    elif isinstance(value, tuple):
        for item in value:
            yield from authored(item, field)
    elif isinstance(value, str) and field not in NOT_WORDS:
        yield value


def shown(block: Block) -> str:
    """Everything a reader sees or hears of a block."""
    return "\n".join(as_text(words) for node in block.nodes() for words in words_of(node))


def right_answer(check: Check) -> Response:
    """The answer that is right, told from what everybody can see of a check."""
    ask = check.ask_node()
    keys = tuple(choice.key for choice in ask.choices)
    right = tuple(reply.key for reply in check.grade(()).replies if reply.is_right)
    match ask.mode:
        case "order":
            return keys
        case "match":
            return tuple(f"{key}={key}" for key in keys)
        case "number":
            return (as_text(check.grade(()).answer),)
    return right


def test_kinds_are_found_by_their_folders() -> None:
    assert {"text", "self-check", "teach-back"} <= set(block_kinds())
    assert {"single", "true-false"} <= set(check_kinds())
    assert not set(block_kinds()) & set(check_kinds())


@pytest.mark.parametrize(
    "name", ["", "options", "kinds", "self_check", "nothing", "../text", "text.spec", "os", "Text"]
)
def test_a_name_that_is_no_kind_is_not_found(name: str) -> None:
    with pytest.raises(KeyError):
        kind(name)


def test_a_kind_asked_for_by_name_loads_no_other() -> None:
    code = (
        "import sys; from tutor.blocks.kinds import kind; kind('text');"
        "print(*[name for name in sys.modules if name.endswith('.spec')], 'pkgutil' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["tutor.blocks.text.spec", "False"]


def test_a_fault_inside_a_kind_is_not_taken_for_a_missing_kind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(name: str) -> object:
        raise ModuleNotFoundError(name="something_else")

    monkeypatch.setattr(kinds, "import_module", broken)
    with pytest.raises(ModuleNotFoundError):
        kind("not-asked-for-before")


@each_kind
def test_the_example_of_a_kind_reads_without_a_fault(name: str) -> None:
    assert read_one(name, example_text(name)).problems == ()


@each_kind
def test_a_misspelt_name_in_the_example_is_reported(name: str) -> None:
    broken = example_text(name) + "  surprise: yes\n"
    assert [problem.code for problem in read_one(name, broken).problems] == ["F002"]


@each_kind
def test_a_block_survives_being_stored(name: str) -> None:
    block = example(name)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(block), type=kind(name)) == block


@each_kind
def test_everything_an_author_types_for_readers_is_shown(name: str) -> None:
    block = example(name)
    said = shown(block).casefold()
    texts = list(authored(block))
    assert texts
    assert all(as_text(parse(text)).casefold() in said for text in texts)


@each_kind
def test_every_source_named_in_the_example_is_cited(name: str) -> None:
    text = example_text(name)
    named = set(re.findall(r"\^([a-z0-9-]+)", text)) | set(re.findall(r"source: (\S+)", text))
    cited = {
        source
        for node in example(name).nodes()
        for words in words_of(node)
        for source in sources_in(words)
    }
    assert cited == named


@each_kind
def test_a_figure_says_every_number_it_draws(name: str) -> None:
    for node in example(name).nodes():
        if isinstance(node, Figure):
            said = " ".join(as_text(words) for words in (*node.spoken, node.about))
            numbers = re.findall(r"\b\d+$", example_text(name), flags=re.MULTILINE)
            assert all(number in said for number in numbers)


@each_kind
@pytest.mark.parametrize("is_ascii", [False, True])
@pytest.mark.parametrize("width", [36, 66, 100])
def test_a_block_fits_its_column(name: str, width: int, is_ascii: bool) -> None:
    rows = rows_of_page(example(name).nodes(), Look(width, is_ascii))
    assert rows
    assert all(width_of(row.text) <= width for row in rows)
    assert all(row.text == row.text.rstrip() for row in rows)
    if is_ascii:
        assert all(row.text.isascii() for row in rows)


@each_kind
@given(width=st.integers(24, 100), is_ascii=st.booleans())
def test_no_row_is_ever_wider_than_asked(name: str, width: int, is_ascii: bool) -> None:
    rows = rows_of_page(example(name).nodes(), Look(width, is_ascii))
    assert max(width_of(row.text) for row in rows) <= width
    assert not any("\n" in piece.text for row in rows for piece in row.pieces)


@each_kind
def test_a_block_fits_a_screen(name: str) -> None:
    assert len(rows_of_page(example(name).nodes(), Look(66))) <= SHORT_PAGE


@each_check
def test_a_check_is_one_question_named_after_it(name: str) -> None:
    check = example_check(name)
    (ask,) = check.nodes()
    assert isinstance(ask, Ask)
    assert ask.item == check.id
    assert ask == check.ask_node()


@each_check
def test_the_right_answer_is_right(name: str) -> None:
    check = example_check(name)
    grade = check.grade(right_answer(check))
    assert grade.outcome == "right"
    assert grade.found == grade.wanted >= 1
    assert as_text(grade.answer)


@each_check
def test_no_answer_is_unsure_and_still_explained(name: str) -> None:
    grade = example_check(name).grade(())
    assert grade.outcome == "unsure"
    assert grade.found == 0
    assert as_text(grade.answer)
    assert all(as_text(reply.words) for reply in grade.replies)


@each_check
def test_every_choice_has_a_reply(name: str) -> None:
    check = example_check(name)
    ask = check.ask_node()
    assert len({choice.key for choice in ask.choices}) == len(ask.choices) >= 2
    assert all(as_text(choice.reply) for choice in ask.choices)
    replies = {reply.key for reply in check.grade(()).replies}
    assert replies <= {choice.key for choice in ask.choices}
    assert ask.mode == "number" or len(replies) == len(ask.choices)


@each_check
@given(response=st.lists(st.sampled_from(["1", "2", "9", "1=2", "2=1", "true", "x", ""])))
def test_no_answer_whatever_breaks_a_check(name: str, response: list[str]) -> None:
    grade = example_check(name).grade(tuple(response))
    assert 0 <= grade.found <= grade.wanted
    assert (grade.outcome == "unsure") == (not response)
    assert (grade.outcome == "right") == (grade.found == grade.wanted)
