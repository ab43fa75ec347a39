"""`ketamine-tutor translate`, and translations in `check` and `status`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.cli.main import main

SPANISH = Path("translations", "es", "ride.po")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A translated lesson that may be written to."""
    shutil.copytree(PACKS / "translated", tmp_path / "lessons")
    return tmp_path / "lessons"


def change(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_language_begins_empty(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translate", "extract", str(folder), "-l", "pt-BR"]) == 0
    assert (
        "pt-BR/ride.po: 20 to translate, 0 to look at again, 0 kept, 0 out of use."
        in capsys.readouterr().out
    )
    text = (folder / "translations" / "pt-BR" / "ride.po").read_text(encoding="utf-8")
    assert '"Language: pt_BR\\n"' in text
    assert "#. option 1, wrong\n#. at most 160 characters\n#: ride.yaml:34\n" in text


def test_a_second_run_changes_nothing(folder: Path) -> None:
    before = (folder / SPANISH).read_bytes()
    assert main(["translate", "extract", str(folder / "ride.yaml"), "-l", "es"]) == 0
    assert (folder / SPANISH).read_bytes() == before


def test_finished_work_is_kept_when_the_lesson_changes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "ride.yaml", "You may feel drowsy.", "You may feel sleepy.")
    assert main(["translate", "extract", str(folder / "ride.yaml"), "-l", "es"]) == 0
    assert "0 to translate, 1 to look at again, 19 kept" in capsys.readouterr().out
    assert "#, fuzzy\n#| msgid" in (folder / SPANISH).read_text(encoding="utf-8")


def test_a_translation_that_cannot_be_read_is_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / SPANISH, 'msgctxt "title"', 'msgctxt "title')
    before = (folder / SPANISH).read_bytes()
    assert main(["translate", "extract", str(folder / "ride.yaml"), "-l", "es"]) == 1
    assert "cannot be read whole, so it was left as it is." in capsys.readouterr().err
    assert (folder / SPANISH).read_bytes() == before


def test_a_lesson_that_cannot_be_read_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ride.yaml").write_text("- no lesson\n", encoding="utf-8")
    assert main(["translate", "extract", str(folder), "-l", "es"]) == 1
    assert "cannot be read as a lesson" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["extract", "-l", "../up"], "Name the language with -l"),
        (["extract"], "Name the language with -l"),
        (["extarct", "-l", "es"], "is not something to do"),
        (["extract", "nowhere", "-l", "es"], 'no file or folder "nowhere"'),
    ],
)
def test_wrong_use_is_answered(
    words: list[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", *words]) == 2
    assert answer in capsys.readouterr().err


def test_check_looks_at_one_language(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / SPANISH, "al menos 2 horas", "al menos 12 horas")
    assert main(["check", str(folder), "--lang", "es", "--format", "short"]) == 1
    captured = capsys.readouterr()
    assert "ride.po" in captured.out
    assert "T504" in captured.out
    assert "Looked at 2 files. 1 problem to fix." in captured.err
    assert main(["check", str(folder), "--lang", "fr"]) == 2
    assert 'There is no translation into "fr"' in capsys.readouterr().err


def test_check_before_publishing_looks_at_all(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / SPANISH, "al menos 2 horas", "al menos 12 horas")
    main(["check", str(folder), "--format", "short"])
    assert "T504" not in capsys.readouterr().out
    main(["check", str(folder), "--format", "short", "--profile", "publish"])
    assert "T504" in capsys.readouterr().out


def test_status_says_how_far_each_language_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / SPANISH, '"Pida a alguien que lo lleve a casa."', '""')
    main(["translate", "extract", str(folder / "ride.yaml"), "-l", "fr"])
    capsys.readouterr()
    main(["status", "--lessons", str(folder)])
    out = capsys.readouterr().out
    assert "languages" in out
    assert "es 95%, fr 0%" in out


def test_status_has_no_column_for_languages_without_any(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(folder / "translations")
    main(["status", "--lessons", str(folder)])
    assert "languages" not in capsys.readouterr().out


def test_explain_does_not_say_that_a_translation_hides_the_lesson(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "T504"]) == 0
    out = capsys.readouterr().out
    assert "This must be mended before readers can get the translation." in out
    assert "Patients do not see a lesson" not in out


def test_a_phrase_that_is_there_twice_is_not_thrown_away(folder: Path) -> None:
    path = folder / SPANISH
    first = path.read_text(encoding="utf-8").split('msgctxt "title"')[1].split("\n\n")[0]
    unworded = first.split("msgstr")[0] + 'msgstr ""\n\n'
    change(path, 'msgctxt "title"', f'msgctxt "title"{unworded}msgctxt "title"')
    before = path.read_bytes()
    assert main(["translate", "extract", str(folder / "ride.yaml"), "-l", "es"]) == 1
    assert path.read_bytes() == before


def test_a_linked_translation_stays_a_link(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.po"
    shutil.move(folder / SPANISH, kept)
    (folder / SPANISH).symlink_to(kept)
    change(folder / "ride.yaml", "You may feel drowsy.", "You may feel sleepy.")
    assert main(["translate", "extract", str(folder / "ride.yaml"), "-l", "es"]) == 0
    assert (folder / SPANISH).is_symlink()
    assert "fuzzy" in kept.read_text(encoding="utf-8")
