"""The command line: every wrong turn ends in a sentence and an exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tutor import __version__
from tutor.cli.main import main
from tutor.cli.table import commands
from tutor.cli.talk import Talk

CHECKOUT = Path(__file__).parent.parent.parent


def run_program(
    *arguments: str, home: Path, code: str = "", **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """Run the program, or some code in its place, in a process of its own."""
    start = ["-c", code] if code else ["-m", "tutor"]
    return subprocess.run(
        [sys.executable, *start, *arguments],
        cwd=CHECKOUT, capture_output=True, text=True, timeout=60, encoding="utf-8",
        env={**os.environ, "KETAMINE_TUTOR_HOME": str(home), **surroundings},
    )  # fmt: skip


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"ketamine-tutor {__version__}\n"


def test_help_names_every_command_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    for name, about in commands().items():
        assert f"  {name}" in out
        assert about in out


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help_of_its_own(name: str, tmp_path: Path) -> None:
    done = run_program(name, "--help", home=tmp_path)
    assert done.returncode == 0
    assert commands()[name].split()[0] in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chekc"], 'There is no command "chekc". Did you mean "check"?'),
        (["zzzzzz"], 'There is no command "zzzzzz". See ketamine-tutor --help'),
        (["check", "--formt", "x"], 'There is no option "--formt". Did you mean "--format"?'),
        (["check", "--format"], '"--format" needs something after it.'),
        (["--plian"], 'There is no option "--plian". Did you mean "--plain"?'),
        (["explain", "F002", "more"], '"more" cannot be used here.'),
        (["explain", "F02"], 'There is no code "F02". Did you mean F012?'),
        (["explain"], "Type a code after it."),
        (["\x1b[2J"], 'There is no command "·[2J".'),
    ],
)
def test_wrong_use_is_answered_with_a_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert sentence in captured.err
    assert captured.out == ""


def test_a_code_is_explained_with_both_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "f002"]) == 0
    out = capsys.readouterr().out
    assert "titel: A lesson" in out
    assert "Wrong:" in out
    assert "Right:" in out


def test_examples_with_hidden_signs_are_shown_with_dots(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["explain", "Y004"])
    main(["explain", "Y005"])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "A ·lesson" in out


def test_stopping_with_the_keyboard_is_told_by_the_exit_code() -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert Talk(io.StringIO(), io.StringIO()).guarded(interrupted) == 130


def test_a_file_that_cannot_be_used_is_named_without_a_traceback() -> None:
    remarks = io.StringIO()

    def refused() -> int:
        raise PermissionError(13, "denied", "notes.txt")

    assert Talk(io.StringIO(), remarks).guarded(refused) == 2
    assert remarks.getvalue().startswith("notes.txt could not be used: ")


def test_a_file_with_a_hostile_name_cannot_drive_the_terminal() -> None:
    remarks = io.StringIO()

    def refused() -> int:
        raise PermissionError(13, "denied", "a\x1b[2J\u202etxt")

    assert Talk(io.StringIO(), remarks).guarded(refused) == 2
    assert remarks.getvalue().startswith("a·[2Jtxt could not be used: ")


def test_a_crash_ends_with_a_sentence_and_a_log_without_anybodys_words(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from tutor.cli.talk import Talk\n"
        "def crash():\n"
        "    secret = 'what the patient wrote'\n"
        "    raise ValueError(secret)\n"
        "sys.exit(Talk(sys.stdout, sys.stderr).guarded(crash))\n"
    )
    done = run_program(home=tmp_path, code=code)
    assert done.returncode == 1
    assert "Something went wrong in the program." in done.stderr
    assert "Traceback" not in done.stderr
    (log,) = (tmp_path / "logs").iterdir()
    assert str(log) in done.stderr
    assert "patient wrote" not in log.read_text("utf-8") + done.stderr
    assert "ValueError" in log.read_text("utf-8")


def test_a_reader_who_has_gone_causes_no_complaint(tmp_path: Path) -> None:
    for command in ("check tests/packs/bad", "--help", "--version"):
        done = subprocess.run(
            [sys.executable, "-c",
             "import os, subprocess, sys\n"
             "read, write = os.pipe()\n"
             "os.close(read)\n"
             f"done = subprocess.run([sys.executable, '-m', 'tutor', *{command.split()!r}],"
             " stdout=write, stderr=subprocess.PIPE)\n"
             "sys.stdout.buffer.write(done.stderr)\n"],
            cwd=CHECKOUT, capture_output=True, text=True, timeout=60, encoding="utf-8",
            env={**os.environ, "KETAMINE_TUTOR_HOME": str(tmp_path)},
        )  # fmt: skip
        assert "Traceback" not in done.stdout
        assert "BrokenPipe" not in done.stdout
        assert "Exception" not in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_letters_the_terminal_has_no_sign_for_break_nothing(encoding: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "check", "tests/packs/bad/y004-control-character.yaml"],
        cwd=CHECKOUT, capture_output=True, timeout=60,
        env={**os.environ, "PYTHONIOENCODING": encoding, "KETAMINE_TUTOR_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 1
    assert b"Y004" in done.stdout
    assert b"Traceback" not in done.stderr


def test_without_any_streams_the_program_still_ends_well() -> None:
    talk = Talk(None, None)
    talk.result("x")
    talk.say("y")
    assert talk.guarded(lambda: 0) == 0
