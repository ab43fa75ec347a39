"""What an author sees in an editor: the real language server, with the schemas of this program.

Needs `yaml-language-server` on the PATH, or its path in YAML_LANGUAGE_SERVER, and node. Is
skipped where they are not; never downloads them, and the schemas need no network.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.blocks.examples import NAMES
from tests.e2e.language_server import LanguageServer, find_server
from tests.library.samples import PACKS, SOUND, broken, read_text
from tutor.blocks.kinds import kind
from tutor.core.block import Check
from tutor.library.load import default_folder
from tutor.library.schema import FOLDER, schema_line, schemas

LESSONS = default_folder()
SERVER = find_server()

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("editor"),
    pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not on this machine"),
]

PLANTED = {
    3: "Property titel is not allowed.",
    10: "This should be text.",
    14: "Use one of these: draft, in-review, approved, retired.",
    15: "A day, written as year-month-day",
    17: "An id: small letters, digits and hyphens",
    21: "Property calout is not allowed.",
    25: "There is no such kind.",
    30: "true or false, in small letters.",
    32: 'Missing property "feedback".',
}
"""The line of each of the ten faults, but for the source on line 20: that it exists nowhere
can only be told by `check`, which looks into the other files too."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lesson folder with the schemas beside where lessons go."""
    folder = tmp_path_factory.mktemp("lessons")
    (folder / FOLDER).mkdir()
    for name, text in schemas().items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[LanguageServer]:
    """One server for all tests: starting it takes longest."""
    assert SERVER is not None
    with LanguageServer(SERVER, folder) as server:
        yield server


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*.yaml")), ids=lambda path: path.name)
def test_nothing_is_marked_in_the_files_of_the_course(editor: LanguageServer, path: Path) -> None:
    assert editor.open(path, path.read_text(encoding="utf-8")) == []


def test_nine_of_ten_faults_are_marked_on_their_line(editor: LanguageServer, folder: Path) -> None:
    text = (PACKS / "bad" / "ten-faults.yaml").read_text(encoding="utf-8")
    marks = editor.open(folder / "ten-faults.yaml", f"{schema_line('lesson')}\n{text}")
    told = {mark.line - 1: mark.message for mark in marks}
    for line, message in PLANTED.items():
        assert told.get(line, "").startswith(message), line
    # The title that is missing belongs to the whole file, which begins on its first line.
    assert told.keys() - PLANTED.keys() == {1}


def test_a_block_of_no_kind_is_answered_with_what_to_type(
    editor: LanguageServer, folder: Path
) -> None:
    text = broken(("- text: One", "- txt: One"), ("format", f"{schema_line('lesson')}\nformat"))
    (mark,) = editor.open(folder / "no-kind.yaml", text)
    assert text.splitlines()[mark.line - 1].strip().startswith("- txt:")
    assert mark.message == 'Start this with the name of a kind, such as "text:".'


def test_the_pointer_on_a_name_shows_what_it_is_for(editor: LanguageServer, folder: Path) -> None:
    path = folder / "hover.yaml"
    lines = f"{schema_line('lesson')}\n{SOUND}".splitlines()
    editor.open(path, "\n".join(lines))
    line = lines.index("main-message: Ask whatever you want to know.")
    assert "One to three sentences for the first page." in editor.hover(path, line + 1, 3)
    assert "One short paragraph" in editor.hover(path, len(lines), 10)


def test_the_names_of_all_kinds_are_offered_with_an_example(
    editor: LanguageServer, folder: Path
) -> None:
    text = f"{schema_line('lesson')}\n{SOUND}checks:\n  - "
    for head, start, column in (
        ("blocks", text.replace("- text: One short paragraph.", "- "), 9),
        ("checks", text, 5),
    ):
        path = folder / f"{head}.yaml"
        editor.open(path, start)
        at = next(n for n, line in enumerate(start.splitlines(), 1) if line.strip() == "-")
        offers = editor.offers(path, at, column)
        is_check = head == "checks"
        for name in NAMES:
            if issubclass(kind(name), Check) == is_check:
                assert is_check or offers[name].startswith(f"{name}:")
                read_back(offers[f"{name} example"], is_check)


def read_back(offered: str, is_check: bool) -> None:
    """Put in what an editor offers, as it would, and read the lesson."""
    indent = "    " if is_check else "        "
    lines = offered.replace("\\$", "$").splitlines()
    typed = "\n".join([lines[0], *(f"{indent[2:]}{line}" for line in lines[1:])])
    if is_check:
        text = f"{SOUND}checks:\n  - {typed}\n"
    else:
        text = broken(("text: One short paragraph.", typed))
    assert [found.code for found in read_text(text).problems if found.code[0] in "YF"] == []
