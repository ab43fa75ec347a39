"""`ketamine-tutor kiosk`: when it starts, and how the staff PIN is set."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.library.overlay_samples import folder_with
from tutor.cli.kiosk_pin import set_pin, with_pin
from tutor.cli.main import main
from tutor.cli.talk import Talk
from tutor.clinic.pin import is_right
from tutor.clinic.read import read_clinic
from tutor.kiosk.supervise_config import plan_of

GOOD = 'name = "Our clinic"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A good clinic file."""
    path = tmp_path / "clinic.toml"
    path.write_text(GOOD)
    return path


def answers(*typed: str) -> Callable[[str], str]:
    """Somebody who types these, one after the other."""
    left = list(typed)
    return lambda _question: left.pop(0)


def quiet() -> Talk:
    return Talk(io.StringIO(), io.StringIO())


def test_the_example_is_a_good_clinic_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kiosk", "--example"]) == 0
    path = tmp_path / "clinic.toml"
    path.write_text(capsys.readouterr().out)
    assert read_clinic(path).clinic is not None


def test_without_a_clinic_file_it_says_how_to_name_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kiosk"]) == 2
    assert "--config clinic.toml" in capsys.readouterr().err
    assert main(["kiosk", "--config", str(tmp_path / "none.toml")]) == 2
    assert "There is no clinic file" in capsys.readouterr().err


def test_a_file_with_faults_is_shown_with_them_and_nothing_starts(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text('nam = "Our clinic"\n')
    assert main(["kiosk", "--config", str(file)]) == 2
    told = capsys.readouterr()
    assert f"{file}:1" in told.out
    assert "without problems to fix" in told.err


def test_without_a_terminal_nothing_starts(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.isatty", lambda _number: False)
    assert main(["kiosk", "--config", str(file)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_plan_that_cannot_be_made_is_told_and_ends_as_wrong_use(
    file: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the file is spoiled between the first look at it and the second."""

    def spoiled(path: Path) -> object:
        path.write_text("")
        return plan_of(path)

    monkeypatch.setattr("tutor.kiosk.supervise_config.plan_of", spoiled)
    monkeypatch.setattr("tutor.cli.commands.kiosk.is_possible", lambda: True)
    monkeypatch.setattr("tutor.cli.commands.kiosk.is_simple", lambda *_, **__: False)
    monkeypatch.setattr("os.isatty", lambda _number: True)
    assert main(["kiosk", "--config", str(file)]) == 2
    told = capfd.readouterr().err
    assert 'The clinic file has a problem in line 1: "name" is missing.' in told
    assert "Something went wrong" not in told


@pytest.mark.parametrize("is_whole", [True, False])
def test_check_and_kiosk_agree_about_a_folder_however_the_file_is_named(
    is_whole: bool, file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = file.parent / "home"
    home.mkdir()
    folder_with(home)
    file.write_text(f'{GOOD}lessons = "~/lessons"\n')
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(file.parent)
    name = str(file) if is_whole else file.name
    assert main(["check", name]) == 1
    assert "K009" in capsys.readouterr().out
    assert main(["kiosk", "--config", name]) == 2
    assert "K009" in capsys.readouterr().out


def test_a_pin_is_not_asked_for_without_a_terminal(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("271828\n271828\n"))
    assert main(["kiosk", "--config", str(file), "--set-pin"]) == 2
    assert "typed at a terminal" in capsys.readouterr().err
    assert file.read_text() == GOOD


def test_a_pin_goes_into_the_file_as_a_sum_that_fits_it(file: Path) -> None:
    file.chmod(0o640)
    assert set_pin(file, answers("271828", "271828"), quiet()) == 0
    clinic = read_clinic(file).clinic
    assert clinic is not None
    assert is_right("271828", clinic.staff.pin)
    assert "271828" not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "typed", [("271828", "271829"), ("123456",), ("12",), ("111111",)], ids=str
)
def test_a_weak_pin_or_two_different_ones_change_nothing(
    file: Path, typed: tuple[str, ...]
) -> None:
    assert set_pin(file, answers(*typed), quiet()) == 2
    assert file.read_text() == GOOD


def test_a_file_with_other_faults_is_not_touched(file: Path) -> None:
    file.write_text('nam = "Our clinic"\n')
    assert set_pin(file, answers("271828", "271828"), quiet()) == 1
    assert file.read_text() == 'nam = "Our clinic"\n'


@pytest.mark.parametrize("made", [GOOD, "", f"{GOOD}staff = 3\n"])
def test_where_the_place_is_not_found_the_line_is_printed(
    made: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.cli.kiosk_pin.with_pin", lambda _text, _stored: made)
    results, remarks = io.StringIO(), io.StringIO()
    assert set_pin(file, answers("271828", "271828"), Talk(results, remarks)) == 2
    assert "was not found. Put this under [staff]:" in remarks.getvalue()
    assert results.getvalue().startswith('pin = "scrypt$')
    assert file.read_text() == GOOD


@pytest.mark.parametrize(
    "staff",
    [
        'staff.pin = ""\n',
        'staff . "pin" = "" # 314159\nidle.seconds = 60\n',
        "staff = {}\n",
        "staff = { pin = '' }  # the way out\n",
        '["staff"]\n',
        "[ 'staff' ] # the way out\n[idle]\nseconds = 60\n",
        "[staff]\n",
        '[staff]\npin = """\n"""\n',
        "[staff]\npin =\n",
        "[staff]\npin = 314159\n",
        '[staff]\npin = "314159\n',
        '"staff"."pin" = "scrypt$"',
        "",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
def test_a_pin_is_set_however_its_section_is_written(
    staff: str, end: str, mark: str, file: Path
) -> None:
    text = f"{mark}{GOOD}{staff}".replace("\n", end)
    file.write_bytes(text.encode())
    assert set_pin(file, answers("271828", "271828"), quiet()) == 0
    found = read_clinic(file)
    assert found.clinic is not None
    assert is_right("271828", found.clinic.staff.pin)
    after = file.read_bytes().decode()
    assert "314159" not in after
    assert after.startswith(f"{mark}{GOOD}".replace("\n", end))
    if end == "\r\n":
        assert after.count("\n") == after.count("\r\n")


def test_faults_are_told_as_the_file_stands_before_anything_is_asked(file: Path) -> None:
    text = f"{GOOD}[staff]\n[idle]\nseconds = 5\n"
    file.write_text(text)
    results = io.StringIO()
    assert set_pin(file, answers(), Talk(results, io.StringIO())) == 1
    assert f"{file}:4:11" in results.getvalue()
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = 1", 'a = 1\n\n[staff]\npin = "S"\n'),
        ('[staff]\npin = "old"  # x\n[idle]\n', '[staff]\npin = "S"\n[idle]\n'),
        ("[staff]\r\npin = 1\r\n", '[staff]\r\npin = "S"\r\n'),
        ("[staff] # who\n# pin = 1\n", '[staff] # who\npin = "S"\n# pin = 1\n'),
        ("[other]\npin = 1\n[staff]\n", '[other]\npin = 1\n[staff]\npin = "S"\n'),
        ("[staff]\n[other]\npin = 1\n", '[staff]\npin = "S"\n[other]\npin = 1\n'),
    ],
)
def test_only_the_line_of_the_pin_changes(before: str, after: str) -> None:
    assert with_pin(before, "S") == after
