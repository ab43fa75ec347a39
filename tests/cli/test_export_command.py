"""`ketamine-tutor export`: lessons on standard output, in a file, or a folder of files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.overlay_samples import folder_with, overlay_text
from tests.test_imports import HEAVY, RUN_COMMAND, SCREEN, Loaded
from tutor.cli.main import main
from tutor.store.places import record_path, settings_path

GOOD = Path(__file__).parents[1] / "packs" / "good"
FROM_GOOD = ["--lessons", str(GOOD)]

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("form", "start"),
    [("html", "<!DOCTYPE html>"), ("markdown", "# A second lesson"), ("text", "A second lesson")],
)
def test_a_lesson_is_printed_in_each_form(form: str, start: str, capsys: Captured) -> None:
    assert main(["export", "second", "--format", form, *FROM_GOOD]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith(start)
    assert "One page is enough" in printed.out
    assert printed.err == ""


def test_without_a_name_the_whole_course_is_written(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "course.html"
    assert main(["export", "-o", str(path), *FROM_GOOD]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"Written: {path}\n"
    page = path.read_text(encoding="utf-8")
    assert "A small course" in page
    assert "Every kind of block" in page
    assert "A second lesson" in page


def test_a_folder_gets_a_file_for_each_lesson(tmp_path: Path) -> None:
    assert main(["export", "-o", str(tmp_path), "--format", "markdown", *FROM_GOOD]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["every-kind.md", "second.md"]


def test_a_file_that_is_there_is_kept_unless_told(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "second.html"
    path.write_text("mine")
    for output in (path, tmp_path):
        assert main(["export", "second", "-o", str(output), *FROM_GOOD]) == 2
        assert "is there already. Add --replace" in capsys.readouterr().err
        assert path.read_text() == "mine"
    assert main(["export", "second", "-o", str(path), "--replace", *FROM_GOOD]) == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [file.name for file in tmp_path.iterdir()] == ["second.html"]


def test_nothing_is_written_when_one_of_the_files_is_there(tmp_path: Path) -> None:
    (tmp_path / "second.html").write_text("mine")
    assert main(["export", "-o", str(tmp_path), *FROM_GOOD]) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["second.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX")
def test_others_may_read_the_file_as_they_may_read_new_files(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    assert main(["export", "second", "-o", str(tmp_path / "page.html"), *FROM_GOOD]) == 0
    assert (tmp_path / "page.html").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="devices are POSIX")
def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "printer"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert main(["export", "second", "--format", "text", "-o", str(pipe), *FROM_GOOD]) == 0
    assert b"A second lesson" in os.read(reader, 9999)
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["secund"], 'There is no lesson "secund". Did you mean "second"?'),
        (["x" * 99], "There are: every-kind, second."),
        (["--region", "moon"], 'There is no region "moon". There are: us.'),
        (["-o", "no/such/place.html"], 'There is no folder "no/such". Make it first'),
        (["--format", "docx"], 'What stands after "--format" cannot be used.'),
    ],
)
def test_wrong_use_is_said_in_a_sentence(arguments: list[str], said: str, capsys: Captured) -> None:
    assert main(["export", *arguments, *FROM_GOOD]) == 2
    printed = capsys.readouterr()
    assert said.replace("/", os.sep) in printed.err.replace("/", os.sep)
    assert printed.out == ""


@pytest.mark.parametrize("ending", [".yaml", ".yml"])
def test_a_lesson_that_must_be_mended_is_left_out_and_named(
    tmp_path: Path, capsys: Captured, ending: str
) -> None:
    pack = tmp_path / "lessons"
    shutil.copytree(GOOD, pack)
    (pack / "second.yaml").rename(pack / f"second{ending}")
    (pack / f"second{ending}").write_text("format: 1\nid: second\n")
    assert main(["export", "--format", "text", "--lessons", str(pack)]) == 1
    printed = capsys.readouterr()
    assert "Every kind of block" in printed.out
    assert f"second{ending}" in printed.err
    assert main(["export", "second", "--lessons", str(pack)]) == 2
    assert "has problems" in capsys.readouterr().err
    assert main(["export", "every-kind", "--lessons", str(pack)]) == 0


def test_the_chosen_region_and_the_values_of_the_clinic_are_used(capsys: Captured) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('{"region": "uk", "values": {"clinic-phone": "555 <b>\\u001b"}}')
    assert main(["export", "appointment"]) == 0
    page = capsys.readouterr().out
    assert "999" in page
    assert "555 &lt;b&gt;·" in page
    assert main(["export", "appointment", "--region", "us"]) == 0
    assert "988" in capsys.readouterr().out


def test_no_record_is_made(capsys: Captured) -> None:
    assert main(["export", "second", *FROM_GOOD]) == 0
    assert capsys.readouterr().out
    assert not record_path().exists()


@pytest.mark.parametrize(("form", "word"), [("html", b"caf&#233;"), ("text", b"cafe")])
def test_an_output_without_unicode_gets_what_it_can_show(form: str, word: bytes) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "export", "second", "--format", form, *FROM_GOOD],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.isascii()
    assert word in done.stdout


def test_no_screen_library_is_loaded(tmp_path: Path) -> None:
    arguments = ["export", "--lessons", "lessons"]
    loaded = Loaded(tmp_path / "report", RUN_COMMAND, arguments)
    assert loaded.code == 0, loaded.said
    assert not loaded.roots & (SCREEN | HEAVY)


def test_overlays_can_be_taken_from_a_folder_apart(tmp_path: Path, capsys: Captured) -> None:
    lessons, own = folder_with(tmp_path), tmp_path / "own"
    own.mkdir()
    changes = "changes:\n  - at: first-page\n    title: What do we do here?"
    (own / "mine.yaml").write_text(overlay_text(changes), encoding="utf-8")
    command = ["export", "example", "--format", "text", "--lessons", str(lessons)]
    assert main(command) == 0
    assert "What do we do here?" not in capsys.readouterr().out
    assert main([*command, "--overlays", str(own)]) == 0
    assert "What do we do here?" in capsys.readouterr().out
    assert main([*command, "--overlays", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder of overlays" in capsys.readouterr().err
