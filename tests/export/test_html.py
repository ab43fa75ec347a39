"""Lessons as HTML: whole, harmless, and the same as the other faces."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.export.lessons import (
    GOOD,
    TODAY,
    Parsed,
    collapsed,
    documents,
    everything_said,
    handout,
    own_lessons,
    visit_of,
)
from tests.faces.hostile_pack import hostile_pack
from tests.faces.looking import missing_in_plain
from tests.screens import compare_text
from tutor.core.citations import citation
from tutor.core.clean import visible
from tutor.core.inline import as_text, plain
from tutor.core.nodes import Grid, words_of
from tutor.export.directions import direction
from tutor.export.handout import Handout, handout_of
from tutor.export.html import html_of
from tutor.export.html_nodes import nodes_html
from tutor.export.html_style import STYLE
from tutor.export.html_text import element, escaped
from tutor.store.memory import MemoryStore
from tutor.store.settings import Settings
from tutor.store.visit import visit_over
from tutor.ui.palette import DARK, LIGHT

each_lesson = pytest.mark.parametrize("lesson", own_lessons())


def parsed(made: Handout) -> Parsed:
    return Parsed(html_of(made, TODAY))


@each_lesson
def test_everything_the_plain_face_says_is_in_the_file(lesson: str) -> None:
    page = parsed(handout(lesson)).text
    for document in documents(lesson):
        # On paper a blank is a line to write on; only by ear it needs a word.
        assert not [text for text in missing_in_plain(document, page) if text != "blank"]
    assert not [text for text in everything_said(lesson) if text not in page]


@each_lesson
def test_every_element_is_closed_in_its_place(lesson: str) -> None:
    page = parsed(handout(lesson))
    assert not page.faults
    assert not page.open


def test_the_whole_course_is_one_file_with_all_lessons() -> None:
    page = parsed(handout())
    assert not page.faults
    for lesson in own_lessons():
        assert not [text for text in everything_said(lesson) if text not in page.text]


def test_the_right_answers_are_told_apart_from_the_others() -> None:
    page = parsed(handout("every-kind", folder=GOOD)).text
    assert "A clinician (right answer): Yes. A clinician decides." in page
    assert "I do: Some effects cannot be felt." in page


def test_a_lesson_with_every_kind_looks_as_stored() -> None:
    page = html_of(handout("every-kind", folder=GOOD), TODAY)
    compare_text(page.partition("<body>")[2], "export-every-kind-html")


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = parsed(handout())
    loading = {"script", "link", "img", "iframe", "object", "embed", "image", "use", "base", "form"}
    assert not loading & {name for name, _given in page.elements}
    for name, given_ in page.elements:
        assert not [key for key in given_ if key.startswith("on") or key in ("src", "style")]
        if "href" in given_:
            assert name == "a"
            assert given_["href"].startswith(("#", "https://"))
    assert "url(" not in STYLE
    assert STYLE.isascii()
    assert "@import" not in STYLE


def test_the_policy_allows_the_style_of_the_file_and_nothing_else() -> None:
    page = html_of(handout("risks"), TODAY)
    style = page.partition("<style>")[2].partition("</style>")[0]
    known = b64encode(sha256(style.encode()).digest()).decode()
    policy = next(
        one["content"] for one in Parsed(page).all("meta") if one.get("http-equiv", "") != ""
    )
    assert policy.split("; ") == [
        "default-src 'none'", f"style-src 'sha256-{known}'", "base-uri 'none'",
        "form-action 'none'",
    ]  # fmt: skip
    assert page.index("Content-Security-Policy") < page.index("<style>")


@pytest.mark.parametrize("lessons", [(), ("risks",)])
def test_headings_come_in_order_and_links_lead_somewhere(lessons: tuple[str, ...]) -> None:
    page = parsed(handout(*lessons))
    levels = [int(name[1]) for name, _given in page.elements if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [given_["id"] for _name, given_ in page.elements if "id" in given_]
    assert len(ids) == len(set(ids))
    inside = {one["href"][1:] for one in page.all("a") if one["href"].startswith("#")}
    assert inside <= set(ids)


def test_tables_say_what_their_headings_are_for() -> None:
    page = parsed(handout())
    assert page.all("table")
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(one["scope"] in ("row", "col") for one in page.all("th"))


def test_a_cell_to_write_in_is_empty_to_the_eye() -> None:
    grid = Grid(
        title=plain("Diary"),
        columns=(plain("Day"), plain("Mood"), plain("Visits")),
        rows=(
            (plain("Monday"), plain("...."), plain("12")),
            (plain("Tuesday"), *[plain("____")] * 2),
        ),
    )
    page = Parsed(str(nodes_html((grid,), {}, 3)))
    assert [one.get("class") for one in page.all("td")] == ["blank", "amount", "blank", "blank"]
    assert [one.get("class") for one in page.all("th")] == [None, None, "amount", None, None]


def test_every_picture_has_its_sentences_beside_it() -> None:
    page = parsed(handout("every-kind", folder=GOOD))
    assert all(one["aria-hidden"] == "true" for one in (*page.all("svg"), *page.all("pre")))
    dots = [one["class"] for one in page.all("circle")]
    assert (dots.count("full"), len(dots)) == (29 + 8, 200)
    bars = [int(one["width"]) for one in page.all("rect")]
    assert bars == [600, 600 * 25 // 100, 600 * 17 // 100]
    assert "with the spray: 29 out of 100 people." in page.text


@each_lesson
def test_each_source_is_listed_with_how_much_was_read(lesson: str) -> None:
    made = handout(lesson)
    page = parsed(made)
    cited = {name for one in documents(lesson) for name in one.sources()}
    assert cited <= {source.id for source in made.sources}
    for source in made.sources:
        assert collapsed(" ".join(citation(source))) in page.text


def test_an_address_that_is_not_https_is_text_only() -> None:
    made = handout("every-kind", folder=GOOD)
    source = replace(made.sources[0], url="http://example.org/")
    page = parsed(replace(made, sources=(source, *made.sources[1:])))
    assert "http://example.org/" in page.text
    assert not [one for one in page.all("a") if one["href"].startswith("http:")]


@pytest.mark.parametrize(("region", "number"), [("us", "988"), ("uk", "999")])
def test_the_crisis_card_of_the_region_stands_first_and_last(region: str, number: str) -> None:
    library = visit_of().library
    if region not in {one.id for one in library.course.regions}:
        pytest.skip(f"The course has no region {region}.")
    visit = visit_over(library, MemoryStore(), Settings(region=region), TODAY)
    page = parsed(handout_of(library, ["risks"], visit.session.reading))
    for node in visit.session.reading.crisis():
        for words in words_of(node):
            assert page.text.count(collapsed(as_text(words))) >= 2
    assert page.text.index(number) < page.text.index("In these pages")
    assert page.text.rindex(number) > page.text.index("Sources")


def test_language_and_direction_are_said() -> None:
    page = parsed(handout("risks"))
    assert page.all("html") == [{"lang": "en", "dir": "ltr"}]
    assert [(one["lang"], one["dir"]) for one in page.all("article")] == [("en", "ltr")]


@pytest.mark.parametrize(
    ("language", "way"),
    [("en", "ltr"), ("ar", "rtl"), ("he-il", "rtl"), ("az-arab", "rtl"), ("sd-deva", "ltr")],
)
def test_a_language_is_written_its_own_way(language: str, way: str) -> None:
    assert direction(language) == way


def test_the_colors_are_those_of_the_screen() -> None:
    roles = ("paper", "raised", "ink", "quiet", "accent", "good", "caution", "emergency", "line")
    known = {getattr(palette, role) for palette in (LIGHT, DARK) for role in roles}
    used = set(re.findall(r"#[0-9a-f]{6}\b", STYLE))
    assert used - {"#ffffff", "#000000"} <= known
    assert known & used == known


def test_hostile_lessons_come_out_literally(tmp_path: Path) -> None:
    made = handout(folder=hostile_pack(tmp_path))
    page = parsed(made)
    assert not page.faults
    assert "[red]x[/]" in page.text
    assert "&amp;<B>x</B>" in page.text
    assert not page.all("b") or all(not one for one in page.all("b"))
    assert not page.all("script")
    assert [name for name, _given in page.elements].count("article") == len(made.chapters)


HOSTILE = st.text() | st.sampled_from(
    ["<script>alert(1)</script>", "\" onload='x' \"", "</style><p>", "&lt;", "<!--", "]]>",
     "\x00\x1b[2J", "\u202eevil", "javascript:x", "\ud800"]
)  # fmt: skip


@given(HOSTILE, HOSTILE)
def test_any_text_stays_text(inside: str, value: str) -> None:
    page = Parsed(element("p", escaped(inside), title=value or "x"))
    assert [name for name, _given in page.elements] == ["p"]
    assert page.all("p") == [{"title": visible(value or "x")}]
    assert page.text == collapsed(visible(inside))
    assert not page.faults
    page_bytes = escaped(inside).encode("utf-8")
    assert not set(page_bytes) & set(b"<>\"'\x00\x1b")
