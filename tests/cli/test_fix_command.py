"""`ketamine-tutor fix`: lesson files put right, on disk."""

from __future__ import annotations

import errno
import os
import re
import stat
from importlib import import_module
from pathlib import Path

import pytest

from tests.library.samples import PACKS, SOUND, broken
from tutor.cli.main import main
from tutor.store.whole_file import write_whole

MESSY = broken(
    ("next-review: 2027-05-21", "next-review: May 21, 2027  "), ("format: 1", "format: 1 ")
)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson with a date and two spaces to mend."""
    path = tmp_path / "example.yaml"
    path.write_text(MESSY, encoding="utf-8")
    return path


def test_a_file_is_mended_and_one_line_says_how(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fix", str(lesson)]) == 0
    told = capsys.readouterr()
    assert told.out == f"{lesson}: 2 trailing spaces, 1 date.\n"
    assert told.err == "Mended 1 file.\n"
    assert lesson.read_text(encoding="utf-8") == SOUND
    assert os.listdir(lesson.parent) == ["example.yaml"]


def test_a_second_time_nothing_is_left_to_do(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fix", str(lesson)])
    capsys.readouterr()
    before = lesson.stat().st_mtime_ns
    assert main(["fix", str(lesson)]) == 0
    assert capsys.readouterr() == ("", "Looked at 1 file. Nothing to change.\n")
    assert lesson.stat().st_mtime_ns == before


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_a_trial_changes_nothing_and_ends_with_one(
    lesson: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert main(["fix", option, str(lesson)]) == 1
    told = capsys.readouterr()
    assert told.err == "1 file would change. Nothing was written.\n"
    assert ("+  next-review: 2027-05-21" in told.out) == (option == "--diff")
    assert lesson.read_text(encoding="utf-8") == MESSY


def test_a_trial_of_a_sound_file_ends_with_nought(lesson: Path) -> None:
    lesson.write_text(SOUND, encoding="utf-8")
    assert main(["fix", "--check", str(lesson)]) == 0


def test_a_folder_is_mended_file_by_file(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = lesson.parent / "glossary.yaml"
    glossary.write_text(
        "terms:\n- term: ketamine\n  id: ketamine\n  forms: [ketamine]\n  means: A medicine.\n"
        "format: 1\n",
        encoding="utf-8",
    )
    assert main(["fix", str(lesson.parent)]) == 0
    assert "glossary.yaml: 4 lines moved in or out, 2 groups put in order.\n" in (
        capsys.readouterr().out
    )
    assert glossary.read_text(encoding="utf-8") == (
        "format: 1\nterms:\n  - id: ketamine\n    term: ketamine\n    forms: [ketamine]\n"
        "    means: A medicine.\n"
    )


def test_a_day_that_could_be_two_is_left_and_named(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = broken(("next-review: 2027-05-21", "next-review: 05/12/2027"))
    lesson.write_text(text, encoding="utf-8")
    assert main(["fix", str(lesson)]) == 0
    told = capsys.readouterr().err
    assert "05/12/2027 could be 2027-05-12 or 2027-12-05. Type the one you mean." in told
    assert lesson.read_text(encoding="utf-8") == text


def test_a_trial_names_the_line_as_it_is_in_the_file(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = "  status: draft\n  next-review: 2027-05-21"
    text = broken((days, "  next-review: 05/12/2027\n  status: draft"))
    lesson.write_text(text, encoding="utf-8")
    line = text[: text.index("05/12")].count("\n") + 1
    main(["fix", "--check", str(lesson)])
    assert f"{lesson}:{line}: 05/12/2027" in capsys.readouterr().err
    main(["fix", str(lesson)])
    assert f"{lesson}:{line + 1}: 05/12/2027" in capsys.readouterr().err


def test_what_only_its_author_can_mend_is_named(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (PACKS / "bad" / "y014-too-far-in.yaml").read_text(encoding="utf-8")
    lesson.write_text(text, encoding="utf-8")
    assert main(["fix", str(lesson)]) == 1
    said = capsys.readouterr().err
    assert re.search(r"\.yaml:\d+: only you can mend this\. \S", said), said
    assert lesson.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("options", [(), ("--diff",), ("--check",)])
def test_a_fault_that_stops_everything_is_named_with_its_line(
    options: tuple[str, ...], lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND.replace("title: ", "titel: Visits: ", 1)
    lesson.write_text(text, encoding="utf-8")
    line = text[: text.index("titel")].count("\n") + 1
    assert main(["fix", *options, str(lesson)]) == 1
    said = capsys.readouterr().err
    assert f"{lesson}:{line}: only you can mend this. There is a second colon" in said


def test_a_file_that_is_no_text_is_left_alone(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = SOUND.encode("utf-16")
    lesson.write_bytes(data)
    assert main(["fix", str(lesson)]) == 1
    assert "cannot be read as text" in capsys.readouterr().err
    assert lesson.read_bytes() == data


def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fix", str(tmp_path / "none.yaml")]) == 2
    assert "There is no file or folder" in capsys.readouterr().err


def test_no_sign_of_a_file_reaches_the_terminal(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.write_text(MESSY.replace("One short", "One \x1b[2J\u202eshort"), encoding="utf-8")
    main(["fix", "--diff", str(lesson)])
    told = capsys.readouterr()
    assert "\x1b" not in told.out + told.err
    assert "\u202e" not in told.out + told.err


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_who_may_read_a_file_stays_as_it_was(lesson: Path) -> None:
    lesson.chmod(0o664)
    link = lesson.parent / "link.yaml"
    link.symlink_to(lesson)
    assert main(["fix", str(link)]) == 0
    assert link.is_symlink()
    assert stat.S_IMODE(lesson.stat().st_mode) == 0o664
    assert lesson.read_text(encoding="utf-8") == SOUND


def test_a_file_that_cannot_be_opened_stops_no_other(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lesson.parent / "a.yaml").mkdir()
    (lesson.parent / "b.yaml").symlink_to("nowhere")
    assert main(["fix", str(lesson.parent)]) == 1
    told = capsys.readouterr().err
    assert "a.yaml cannot be read as text, and was left alone." in told
    assert "b.yaml cannot be read as text, and was left alone." in told
    assert lesson.read_text(encoding="utf-8") == SOUND


def test_a_file_that_cannot_be_written_stops_no_other(
    lesson: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = lesson.with_name("a.yaml")
    first.write_text(MESSY, encoding="utf-8")

    def refuse(path: Path, body: bytes) -> None:
        if path == first.resolve():
            raise PermissionError(errno.EACCES, "Permission denied")
        write_whole(path, body)

    monkeypatch.setattr(import_module("tutor.cli.commands.fix"), "write_whole", refuse)
    assert main(["fix", str(lesson.parent)]) == 1
    told = capsys.readouterr()
    assert "a.yaml cannot be written. Check who may change it." in told.err
    assert "a.yaml:" not in told.out
    assert lesson.read_text(encoding="utf-8") == SOUND
