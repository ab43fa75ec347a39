"""`ketamine-tutor new`: a lesson to begin with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
from msgspec import Struct
from msgspec.structs import fields

from tests.library.samples import PACKS
from tutor.cli.commands.new import suggested
from tutor.cli.main import main
from tutor.core.fields import Filled
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, Review
from tutor.library.load import default_folder, open_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson folder that may be written to."""
    shutil.copytree(PACKS / "good", tmp_path / "lessons")
    return tmp_path / "lessons"


def begun(folder: Path, name: str = "going-home") -> str:
    """The text of a new lesson."""
    assert main(["new", name, "--lessons", str(folder)]) == 0
    return (folder / f"{name}.yaml").read_text(encoding="utf-8")


def test_a_new_lesson_passes_check_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(folder)
    capsys.readouterr()
    assert main(["check", str(folder), "--strict"]) == 0
    captured = capsys.readouterr()
    assert re.findall(r"^\w+\[\w+\]", captured.out, re.MULTILINE) == ["note[X109]"]
    assert captured.err == "Looked at 6 files. Nothing to fix.\n"


def test_it_passes_beside_the_lessons_of_the_program_and_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(default_folder(), tmp_path / "full")
    (tmp_path / "empty").mkdir()
    for name in ("full", "empty"):
        begun(tmp_path / name)
        assert main(["check", str(tmp_path / name / "going-home.yaml"), "--strict"]) == 0
    assert capsys.readouterr().out.count("going-home.yaml") == 2


def test_patients_would_see_two_pages_three_kinds_of_check_and_a_question(folder: Path) -> None:
    begun(folder)
    lesson = open_library(folder, None).lesson("going-home")
    assert len(lesson.pages) == 2
    assert len({type(check) for check in lesson.checks}) == 3
    assert len(lesson.checklist) == 1


@pytest.mark.parametrize("owner", [Lesson, Review, Page, ChecklistQuestion])
def test_every_field_is_there_with_a_line_on_what_it_is_for(
    owner: type[Struct], folder: Path
) -> None:
    lines = begun(folder).split("\n")
    for field in fields(owner):
        if any(isinstance(note, Filled) for note in get_args(field.type)[1:]):
            continue
        name = re.compile(rf"(?:- |# )?{field.encode_name}:")
        places = [number for number, line in enumerate(lines) if name.match(line.strip())]
        assert places, field.encode_name
        above = [lines[number - 1].lstrip() for number in places]
        assert any(line.startswith("# ") for line in above), field.encode_name


def test_no_line_is_too_long_to_read(folder: Path) -> None:
    assert max(map(len, begun(folder).split("\n"))) <= 100


def test_names_behind_a_sign_can_be_used_by_taking_it_away(folder: Path) -> None:
    text = begun(folder)
    names = "facts|as-of|recheck|heavy|retired-ids"
    used = re.sub(rf"^( *)# ((?:{names}): )", r"\1\2", text, flags=re.MULTILINE)
    assert len(re.findall(rf"^ *(?:{names}): ", used, re.MULTILINE)) == 5
    (folder / "going-home.yaml").write_text(used, encoding="utf-8")
    assert main(["check", str(folder)]) == 0


def test_sources_that_are_not_there_are_left_out(folder: Path, tmp_path: Path) -> None:
    assert "^fda-rems" not in begun(folder)
    (tmp_path / "empty").mkdir()
    assert "^fda-rems" in begun(tmp_path / "empty")


def test_the_line_for_editors_is_there_when_their_files_are(folder: Path) -> None:
    assert "$schema" not in begun(folder, "one")
    (folder / "schema").mkdir()
    (folder / "schema" / "lesson-1.json").write_text("{}", encoding="utf-8")
    assert "$schema" in begun(folder, "two").split("\n")[0]


def test_the_author_is_told_where_to_list_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(folder)
    captured = capsys.readouterr()
    assert captured.out == f"{folder / 'going-home.yaml'}\n"
    assert "not in the course yet" in captured.err
    assert "lessons: [every-kind, second, going-home]" in captured.err


def test_nothing_is_said_of_the_course_when_it_names_the_lesson(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "second.yaml").unlink()
    begun(folder, "second")
    assert "not in the course" not in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_a_lesson_that_is_there_is_never_written_over(
    ending: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = folder / f"mine.{ending}"
    taken.write_text("mine", encoding="utf-8")
    assert main(["new", "mine", "--lessons", str(folder)]) == 2
    assert "already there" in capsys.readouterr().err
    assert taken.read_text(encoding="utf-8") == "mine"
    assert len(list(folder.glob("mine.*"))) == 1


def test_a_link_is_not_followed_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (folder / "mine.yaml").symlink_to(tmp_path / "outside.yaml")
    assert main(["new", "mine", "--lessons", str(folder)]) == 2
    assert not (tmp_path / "outside.yaml").exists()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Going Home", "going-home"),
        ("going_home", "going-home"),
        ("going-home.yaml", "going-home"),
        ("lessons/going-home.yaml", "going-home"),
        ("../../going-home", "going-home"),
        ("Día 1", "dia-1"),
        ("it's", "its"),
        ("x" * 61, "x" * 60),
    ],
)
def test_a_bad_id_is_met_with_the_one_that_is_meant(
    typed: str, meant: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.parent.rglob("*"))
    assert main(["new", typed, "--lessons", str(folder)]) == 2
    assert f'Did you mean "{meant}"?' in capsys.readouterr().err
    assert sorted(folder.parent.rglob("*")) == before


@pytest.mark.parametrize("typed", ["", "..", "/", "***", "課程", "course", "glossary", "a\x1b[2J"])
def test_an_id_that_cannot_be_used_writes_nothing(
    typed: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.parent.rglob("*"))
    assert main(["new", typed, "--lessons", str(folder)]) == 2
    err = capsys.readouterr().err
    assert err
    assert "\x1b" not in err
    assert sorted(folder.parent.rglob("*")) == before


def test_a_folder_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "mine", "--lessons", str(tmp_path / "none")]) == 2
    assert "Name one with --lessons" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_file_all_lessons_share_is_never_suggested(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert suggested("Course.yaml") == "course"
    assert main(["new", "Course.yaml", "--lessons", str(folder)]) == 2
    assert "Did you mean" not in capsys.readouterr().err
