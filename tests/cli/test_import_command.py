"""`ketamine-tutor import`: questions of other programs as a lesson file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.cli.main import main

QUIZ = Path(__file__).parents[1] / "packs" / "quiz"
Captured = pytest.CaptureFixture[str]


def test_the_lesson_is_written_and_what_is_lost_is_named(tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "first-visit.yaml"
    assert main(["import", str(QUIZ / "every-kind.gift"), "-o", str(output)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "every-kind.gift:33: It asks for a word to be typed." in printed.err
    assert "7 questions were imported." in printed.err
    assert "6 could not be. They stand in the lesson file as comments." in printed.err
    text = output.read_text(encoding="utf-8")
    assert "\nid: first-visit\n" in text
    assert "# Type over what stands here." in text
    assert "  #   What is the medicine called? {=ketamine =esketamine}" in text


def test_aiken_is_known_by_its_looks(capsys: Captured) -> None:
    assert main(["import", str(QUIZ / "plain.aiken.txt"), "--lesson", "mine"]) == 1
    printed = capsys.readouterr()
    assert "\nid: mine\n" in printed.out
    assert "1 question was imported." in printed.err


def test_check_says_where_things_are_missing(tmp_path: Path, capsys: Captured) -> None:
    quiz, output = tmp_path / "quiz.gift", tmp_path / "quiz.yaml"
    quiz.write_text("Which? {=a #yes ~b}", encoding="utf-8")
    assert main(["import", str(quiz), "-o", str(output)]) == 0
    said = f"3 things are to be added. To see where: ketamine-tutor check {output}"
    assert said in capsys.readouterr().err
    assert main(["check", str(output), "--format", "short"]) == 1
    told = capsys.readouterr().out
    assert "F001" in told
    assert "feedback" in told


def test_a_whole_lesson_comes_through_export_and_import(tmp_path: Path, capsys: Captured) -> None:
    quiz = tmp_path / "quiz.gift"
    good = str(Path(__file__).parents[1] / "packs" / "good")
    assert main(["export", "--format", "gift", "-o", str(quiz), "--lessons", good]) == 0
    assert "GIFT cannot hold the check" in capsys.readouterr().err
    assert main(["import", str(quiz)]) == 0
    assert "to be added" not in capsys.readouterr().err


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "mine.yaml"
    output.write_text("mine")
    assert main(["import", str(QUIZ / "every-kind.gift"), "-o", str(output)]) == 2
    assert "already there" in capsys.readouterr().err
    assert output.read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Type the name of a file"),
        (["none.gift"], "There is no file"),
        ([str(QUIZ / "every-kind.gift"), "--lesson", "Not An Id"], "cannot be used as an id"),
        ([str(QUIZ / "every-kind.gift"), "--lesson", "course"], "cannot be used as an id"),
    ],
)
def test_wrong_use_is_answered_with_a_sentence(
    arguments: list[str], said: str, capsys: Captured
) -> None:
    assert main(["import", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_hidden_characters_are_refused_and_shown_harmless(tmp_path: Path, capsys: Captured) -> None:
    quiz = tmp_path / "quiz.gift"
    quiz.write_bytes(b"Which\x1b[2J? {=a ~b}")
    assert main(["import", str(quiz)]) == 2
    printed = capsys.readouterr()
    assert "quiz.gift:1: There is a hidden control character here" in printed.err
    assert "\x1b" not in printed.err + printed.out
