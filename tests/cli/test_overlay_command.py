"""`ketamine-tutor overlay`: a clinic's own changes."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from tests.library.overlay_samples import LESSON, folder_with, overlay_text
from tutor.cli.main import main

TITLE = "changes:\n  - at: first-page\n    title: What do we do here?\n  - hide: ask-more"


def overlay(*words: str, folder: Path) -> int:
    """Run the command over a folder."""
    return main(["overlay", *words, "--lessons", str(folder)])


def test_check_says_where_what_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, overlay_text("changes:\n  - hide: signs"))
    assert overlay("check", folder=folder) == 1
    captured = capsys.readouterr()
    assert "error[A412]" in captured.out
    assert "0.yaml:10:11" in captured.out
    assert "patients see the lesson without these changes" in captured.err


@pytest.mark.parametrize("form", ["full", "short", "json", "sarif", "github"])
def test_check_knows_every_form(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, overlay_text("changes:\n  - hide: signs"))
    assert overlay("check", "--format", form, folder=folder) == 1
    out = capsys.readouterr().out
    assert "A412" in out
    if form in {"json", "sarif"}:
        json.loads(out)


def test_check_finds_the_lessons_of_one_file_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE), "- no\n")
    assert main(["overlay", "check", str(folder / "overlays" / "0.yaml")]) == 0
    assert main(["overlay", "check", str(folder / "overlays")]) == 1
    assert "Nothing to fix. Patients see these changes." in capsys.readouterr().err


def test_show_prints_the_origin_of_each_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE))
    assert overlay("show", "example", folder=folder) == 0
    lines = capsys.readouterr().out.split("\n")
    assert "Northside  What do we do here?" in lines
    assert "base         One short paragraph." in lines
    assert "Northside  Left out: What else should I know?" in lines


def test_show_says_why_there_is_nothing_to_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path)
    assert overlay("show", "example", folder=folder) == 0
    assert 'No overlay changes the lesson "example".' in capsys.readouterr().err
    folder = folder_with(tmp_path, overlay_text("changes:\n  - hide: signs"))
    assert overlay("show", "example", folder=folder) == 1
    assert "are set aside" in capsys.readouterr().err
    assert overlay("show", "exampel", folder=folder) == 2
    assert "There are: example." in capsys.readouterr().err


def test_overlays_may_lie_elsewhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = folder_with(tmp_path)
    place = tmp_path / "ours"
    place.mkdir()
    (place / "a.yaml").write_text(overlay_text(TITLE), encoding="utf-8")
    assert overlay("show", "example", "--overlays", str(place), folder=folder) == 0
    assert "Northside  What do we do here?" in capsys.readouterr().out


def test_new_writes_a_file_that_passes_and_never_a_second_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path)
    assert overlay("new", "example", "--clinic", "North Side", folder=folder) == 0
    path = folder / "overlays" / "north-side-example.yaml"
    assert capsys.readouterr().out == f"{path}\n"
    assert 'clinic: "North Side"\n' in path.read_text("utf-8")
    assert overlay("check", folder=folder) == 0
    before = path.read_bytes()
    assert overlay("new", "example", "--clinic", "Other", folder=folder) == 2
    assert path.read_bytes() == before
    assert overlay("new", "example", folder=folder) == 2


def test_accept_renews_the_sum_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE))
    path = folder / "overlays" / "0.yaml"
    path.write_bytes(b"# A note of ours.\r\n" + path.read_bytes())
    before = path.read_bytes()
    changed = LESSON.replace("One short paragraph.", "Another short paragraph.")
    (folder / "example.yaml").write_text(changed, encoding="utf-8")
    assert overlay("check", folder=folder) == 1
    assert main(["overlay", "accept", str(path)]) == 0
    assert "cannot show" in capsys.readouterr().err
    assert overlay("check", folder=folder) == 0
    after = path.read_bytes()
    assert len(after) == len(before)
    assert after.startswith(b"# A note of ours.\r\n")
    assert main(["overlay", "accept", str(path)]) == 0
    assert "has not changed" in capsys.readouterr().err


def test_wrong_words_are_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = folder_with(tmp_path, "- no\n")
    assert overlay("paint", folder=folder) == 2
    assert "There are: check, show, new, accept." in capsys.readouterr().err
    assert overlay("check", "nowhere.yaml", folder=folder) == 2
    assert overlay("check", "--format", "xml", folder=folder) == 2
    assert overlay("accept", folder=folder) == 2
    assert main(["overlay", "accept", str(folder / "overlays" / "0.yaml")]) == 2


def test_a_full_disk_leaves_the_overlay_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(tmp_path, overlay_text(TITLE, "based-on: 0000-0000-0000"))
    path = folder / "overlays" / "0.yaml"
    before = path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["overlay", "accept", str(path)]) == 2
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["0.yaml"]


def test_a_lesson_whose_file_ends_in_yml_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path)
    (folder / "example.yaml").rename(folder / "example.yml")
    assert overlay("new", "example", "--clinic", "Northside", folder=folder) == 0
    path = folder / "overlays" / "northside-example.yaml"
    assert overlay("check", folder=folder) == 0
    path.write_text(overlay_text(TITLE), encoding="utf-8")
    assert overlay("show", "example", folder=folder) == 0
    assert "Northside  What do we do here?" in capsys.readouterr().out
    assert overlay("accept", str(path), folder=folder) == 0
    assert overlay("show", "exampel", folder=folder) == 2
    assert "There are: example." in capsys.readouterr().err
