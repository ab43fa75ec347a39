"""`ketamine-tutor words`: long words, and how hard lessons are to read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.library.samples import SOUND, broken
from tutor.cli.main import main
from tutor.core.syllables import LONG, syllables
from tutor.library.load import default_folder

GLOSSARY = """\
format: 1
terms:
  - id: ketamine
    term: ketamine
    forms: [ketamine, ketamine infusion]
    means: A medicine.
"""
PARAGRAPH = (
    "Ketamine may cause sedation, and a ketamine infusion can too. Sedation's end is slow. "
    "The FDA and a hospital know. Ask <clinic-phone>."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson with a few long words, and a glossary."""
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    text = broken(("One short paragraph.", PARAGRAPH))
    (tmp_path / "example.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, list[dict[str, object]]]:
    """What another program is told."""
    assert main(["words", "--json", *arguments]) == 0
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


def test_words_neither_common_nor_explained_are_listed_with_their_first_use(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (word,) = told(capsys, str(folder))["long_words"]
    line = next(n for n, line in enumerate(SOUND.split("\n"), 1) if "One short" in line)
    assert (word["word"], word["count"]) == ("sedation", 2)
    first = word["first"]
    assert isinstance(first, dict)
    assert (Path(first["path"]).name, first["line"]) == ("example.yaml", line)


def test_explained_words_count_as_one_syllable(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lesson,) = told(capsys, str(folder / "example.yaml"))["lessons"]
    raw, eased = lesson["raw"], lesson["eased"]
    assert isinstance(raw, dict)
    assert isinstance(eased, dict)
    assert lesson["explained"] == ["ketamine"]
    assert (raw["words"], raw["sentences"]) == (eased["words"], eased["sentences"])
    # ketamine twice and infusion once, three syllables each
    assert raw["syllables"] - eased["syllables"] == 6
    assert raw["long_words"] - eased["long_words"] == 3


def test_headings_are_no_sentences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (before,) = told(capsys, str(folder))["lessons"]
    path = folder / "example.yaml"
    text = path.read_text("utf-8").replace("A small lesson\n", "A very much longer heading\n", 1)
    path.write_text(text, encoding="utf-8")
    (after,) = told(capsys, str(folder))["lessons"]
    assert after["raw"] == before["raw"]


def test_smog_is_a_dash_with_few_sentences(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["words", str(folder)]) == 0
    row = next(line for line in capsys.readouterr().out.split("\n") if line.startswith("example"))
    assert row.split()[-2:] == ["-", "-"]


def test_the_lessons_of_the_program_are_taken_when_no_path_is_given(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = told(capsys)
    assert len(found["lessons"]) == len(list(default_folder().glob("*.yaml"))) - 3
    for word in found["long_words"]:
        assert syllables(str(word["word"])) >= LONG
    counts = [int(str(word["count"])) for word in found["long_words"]]
    assert counts == sorted(counts, reverse=True)


def test_only_forty_words_are_printed_unless_all_are_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letters = "bcdfghklmnprstvz"
    made = [f"sedation{a}o{b}" for a in letters[:5] for b in letters[:9]]
    points = "".join(f"          - A {word} comes.\n" for word in made)
    text = broken(("      - text: One short paragraph.\n", f"      - points:\n{points}"))
    (folder / "example.yaml").write_text(text, encoding="utf-8")
    main(["words", str(folder)])
    few = capsys.readouterr().out
    main(["words", "--all", str(folder)])
    assert "... and 5 more. To see them: add --all" in few
    assert few.count("example.yaml:") == 40
    assert capsys.readouterr().out.count("example.yaml:") == 45


def test_a_file_that_cannot_be_read_hides_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "worse.yaml").write_text("- no\n- lesson\n", encoding="utf-8")
    assert main(["words", str(folder)]) == 1
    captured = capsys.readouterr()
    assert "example" in captured.out
    assert "worse.yaml cannot be read as a lesson" in captured.err


def test_a_lesson_with_a_fault_in_it_is_still_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "example.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes: 3", "minutes: three"), "utf-8")
    assert len(told(capsys, str(folder))["lessons"]) == 1


@pytest.mark.parametrize("name", ["nowhere", "glossary.yaml"])
def test_what_is_no_lesson_is_wrong_use(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["words", str(folder / name)]) == 2
    assert name in capsys.readouterr().err
