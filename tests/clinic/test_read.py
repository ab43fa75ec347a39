"""A clinic file: what it says, and every fault with its place and what to do."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tutor.checks.catalogue import codes
from tutor.clinic.clinic import Clinic, Idle
from tutor.clinic.example import example_text
from tutor.clinic.pin import set_pin_text
from tutor.clinic.read import LARGEST, ClinicRead, read_clinic, read_data
from tutor.core.problems import Problem

NAMED = 'name = "Our clinic"\n'
HERE = Path("clinic.toml")

PARSER_WORDS = re.compile(
    r"\b(mapping|sequence|scalar|nodes?|tokens?|null|boolean|keys?|schema|regex|string|integer"
    r"|float|array|table|parse[dr]?|syntax|traceback|exception|inline|escape)\b",
    re.IGNORECASE,
)


def read(text: str) -> ClinicRead:
    """What comes of a text."""
    return read_data(text.encode(), HERE)


def faults(text: str) -> list[Problem]:
    """What is wrong with a text, apart from the note that there is no PIN."""
    return [each for each in read(text).problems if each.code != "K018"]


def spots(text: str) -> list[tuple[str, int, int, int]]:
    """Code, line, column and width of each fault."""
    return [(one.code, one.place.line, one.place.column, one.place.width) for one in faults(text)]


def test_the_example_has_nothing_to_fix() -> None:
    found = read(example_text())
    assert [one.code for one in found.problems] == ["K018"]
    assert found.clinic is not None
    assert found.clinic.name == "Our clinic"


def test_the_example_shows_the_usual_values_and_every_name() -> None:
    found = read(example_text()).clinic
    assert found is not None
    assert found.idle == Idle()
    assert found.hang_seconds == Clinic(name="x").hang_seconds
    for name in Clinic.__struct_encode_fields__:
        assert re.search(rf"^(# )?{name} = |^\[{name}\]", example_text(), re.M), name


def test_the_lines_offered_in_the_example_can_be_used() -> None:
    text = example_text().replace('# pin = "scrypt$..."', f'pin = "{set_pin_text("839201")}"')
    text = text.replace('# clinic-phone = "your number"', 'clinic-phone = "555-0142"')
    text = re.sub(r"^# (name|database|screen) = ", r"\1 = ", text, flags=re.M)
    found = read(text)
    assert found.problems == ()
    assert found.clinic is not None
    assert found.clinic.values == {"clinic-phone": "555-0142"}
    assert found.clinic.printer.name == "front-desk"


def test_all_faults_are_told_in_one_run_each_with_its_place() -> None:
    assert spots(
        NAMED + 'regoin = "us"\nlanguages = ["en", "xx", "en"]\nhang_seconds = 90\n'
        "welcome = Hello\n[idle]\nseconds = true\nwarning_seconds: 30\n"
        '[look]\ntheme = "drak"\n[sound]\nquiet_hours = [\n  "6pm",\n  3,\n]\n'
    ) == [
        ("K002", 2, 1, 6),
        ("K005", 3, 20, 4),
        ("K007", 3, 26, 4),
        ("K004", 4, 16, 2),
        ("K008", 5, 11, 5),
        ("K003", 7, 11, 4),
        ("K008", 8, 16, 4),
        ("K005", 10, 9, 6),
        ("K012", 13, 3, 5),
        ("K003", 14, 3, 1),
    ]


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        (NAMED + 'regoin = "us"', "K002", 'Did you mean "region"?'),
        ('nme = "A"', "K002", 'Did you mean "name"?'),
        (NAMED + "volume = 3", "K002", "It belongs under [sound]."),
        (NAMED + "[idle]\nwarning-seconds = 30", "K002", 'Did you mean "warning_seconds"?'),
        (NAMED + '[idle]\nregion = "us"', "K002", "above every line in brackets"),
        ('[look]\ntheme = "dark"\nname = "C"', "K002", "above every line in brackets"),
        (NAMED + '[look]\nname = "C"', "K002", "It belongs under [printer]."),
        (NAMED + "[look]\n[look.idle]\nseconds = 60", "K002", "with the line [idle]."),
        (NAMED + '[values]\nregion = "uk"', "K010", "above every line in brackets"),
        (NAMED + '[values]\nwelcome = "Hello"', "K010", "above every line in brackets"),
        (NAMED + '[values]\nlanguages = ["en"]', "K002", "above every line in brackets"),
        (NAMED + "[values]\nhang_seconds = 3.0", "K002", "above every line in brackets"),
        (NAMED + "[values]\nvolume = 3", "K002", "It belongs under [sound]."),
        (NAMED + '[values]\ntheme = "dark"', "K010", "It belongs under [look]."),
        (NAMED + "[values.idle]\nseconds = 60", "K002", "with the line [idle]."),
        (NAMED + '[values]\nname = "front-desk"', "K010", "It belongs under [printer]."),
        (NAMED + "[look]\non = true", "K002", "There are: theme, spacing, keyboard."),
        (NAMED + '[look]\ntheme = "drak"', "K005", 'Did you mean "dark"?'),
        (NAMED + 'region = "usa"', "K005", 'Did you mean "us"?'),
        (NAMED + 'region = "moon"', "K005", "There are: us, uk, ca, au, eu."),
        (NAMED + 'languages = ["en-US"]', "K005", "There are: en."),
        (NAMED + "languages = []", "K004", "It may have 1 to 40."),
        (NAMED + "hang_seconds = inf", "K004", "It may be 1 to 30."),
        (NAMED + "[idle]\nseconds = 29", "K004", "It may be 30 to 3600."),
        (NAMED + '[values]\nclinic-phoen = "1"', "K010", 'Did you mean "clinic-phone"?'),
        (NAMED + '[values]\nemergency-number = "112"', "K010", "Take this line out."),
        (NAMED + '[values]\nclinic-phone = "ask us"', "K011", "Write digits"),
        (NAMED + '[values]\nclinic-phone = " "', "K006", "Fill it in"),
        (NAMED + '[values]\nclinic-phone = "555-0100"', "K016", "true for this clinic"),
        (NAMED + "[values]\nclinic-phone = 5550142", "K003", "Put it in quotes"),
        (NAMED + '[printer]\nname = "-o raw"', "K011", "sheet --printers"),
        (NAMED + '[counts]\nscreen = "Front desk"', "K011", "front-desk"),
        (NAMED + '[counts]\ndatabase = "postgre://u@h/d"', "K015", '"postgresql://"'),
        (NAMED + '[counts]\ndatabase = "mysql://u@h/d"', "K015", "postgresql://user@server"),
        (NAMED + '[counts]\ndatabase = "postgresql://u@h"', "K015", "postgresql://user@server"),
        (NAMED + '[counts]\ndatabase = "postgresql://u@h:p/d"', "K015", "postgresql://user@"),
        (NAMED + '[counts]\ndatabase = "postgresql://[/d"', "K015", "postgresql://user@"),
        (NAMED + '[counts]\ndatabase = "sqlite://"', "K015", "sqlite:////folder/file"),
        (NAMED + "[staff]\npin = 839201", "K013", "--set-pin"),
        (NAMED + "[staff]\npin = 039201", "K013", "--set-pin"),
        (NAMED + '[staff]\npin = " 839201 "', "K013", "--set-pin"),
        (NAMED + '[staff]\npin = "839-201"', "K014", "--set-pin"),
        (NAMED + 'lessons = "nowhere"', "K009", "Name a folder"),
        (NAMED + 'lessons = "~/nowhere"', "K009", "Write it out, beginning with /"),
        (NAMED + 'lessons = "a\\u0000b"', "Y004", "Delete it"),
        (NAMED + 'welcome = "a\\u202eb"', "Y005", "Delete it"),
        (NAMED + 'welcome = "a\u202eb"', "Y005", "Delete it"),
        (NAMED + f'welcome = "{"a" * 401}"', "K006", "400 letters"),
        ('name = "  "', "K006", "Fill it in."),
        (NAMED + "idle = 3", "K003", "Begin it with the line [idle]."),
        (NAMED + 'idle = "3"', "K003", "Begin it with the line [idle]."),
        (NAMED + "values = []", "K003", "Begin it with the line [values]."),
        (NAMED + NAMED, "K007", "Keep one of them."),
        (NAMED + "[idle]\n[look]\n[idle]\n", "K007", "Keep one of them."),
        (NAMED + "idle.seconds = 40\nidle.seconds = 50", "K007", "Keep one of them."),
        (NAMED + "idle = {seconds = 40}\n[idle]\n", "K007", "Keep one of them."),
        (NAMED + "region: us", "K008", "Write = between name and value."),
        (NAMED + "region us", "K008", "Write a name, the sign ="),
        (NAMED + "region = us", "K008", '"double quotes"'),
        (NAMED + "region =", "K008", "Write a value there"),
        (NAMED + 'region = "us', "K008", "Close them"),
        (NAMED + 'welcome = """us', "K008", "Close them"),
        (NAMED + "region = “us”", "K008", "straight quotes"),
        (NAMED + 'region = "us" "uk"', "K008", "Begin a new line"),
        (NAMED + 'lessons = "C:\\Users\\me"', "K008", "single quotes"),
        (NAMED + "[printer]\non = yes", "K008", "Write true"),
        (NAMED + "[printer]\non = False", "K008", "Write false"),
        (NAMED + "[idle]\nseconds = 060", "K008", "without a 0 in front"),
        (NAMED + "[[idle]]\n", "K008", "[idle]"),
        (NAMED + "[idle\nseconds = 60", "K008", "between [ and ]"),
        (NAMED + 'languages = ["en"\nregion = "us"', "K008", "]"),
        (NAMED + 'languages = ["en" "es"]', "K008", "Put , between"),
        (NAMED + "languages = " + "[" * 5000, "K008", "simpler"),
        (NAMED + "idle = " + "{a = " * 5000, "K008", "simpler"),
        (NAMED + "idle = {seconds = 60\n}", "K008", "[idle]"),
        (NAMED + "naïve = 3", "K008", "plain letters"),
        (NAMED + "[idle]\nseconds = " + "9" * 5000, "K008", "digits only"),
    ],
)
def test_a_fault_has_its_code_and_says_what_to_do(text: str, code: str, hint: str) -> None:
    found = faults(text)
    assert [one.code for one in found] == [code]
    assert hint in found[0].hint
    for words in (found[0].message, found[0].hint):
        assert not PARSER_WORDS.search(words.replace("--set-pin", ""))
        assert len(words.split()) <= 20
        assert words.endswith((".", "?", "--example", "--printers", "--set-pin"))
    assert (read(text).clinic is None) is (found[0].level == "error")


@pytest.mark.parametrize(
    "good",
    [
        'name = """Our\nclinic"""\n[idle]\nseconds = 6_0',
        "name = 'Our \"clinic\"'\nidle.seconds = 60\nidle . warning_seconds = 40",
        '"name" = "Our clinic"\nidle = {seconds = 60, warning_seconds = 40}',
        "name = \"A\" # why\n\tlanguages = [ # here\n 'en' , # and\n ]\n",
        'name = "\\u004Fur"\n[sound]\nquiet_hours = ["18:00-08:00", "12:00–13:00"]\nvolume = 0x1f',
        'name = "A"\n[counts]\ndatabase = "postgresql+psycopg://u@h:5432/d?sslmode=require"',
        'name = "A"\n[counts]\ndatabase = "postgresql:///counts?host=/run/postgresql"',
        'name = "A"\n[values]\nclinic-phone = "+1 (555) 0142, ext. 7"',
    ],
)
def test_every_way_of_writing_a_value_is_understood(good: str) -> None:
    assert faults(good) == []
    assert faults("\ufeff" + good.replace("\n", "\r\n")) == []


def test_names_joined_without_end_are_told() -> None:
    assert "K008" in [one.code for one in faults(NAMED + "a." * 5000 + "b = 1")]


def test_a_fault_in_a_file_of_another_editor_keeps_its_place() -> None:
    assert spots("\ufeffname = 'A'\r\n\r\nregoin = 'us'\r\n") == [("K002", 3, 1, 6)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"#" * (LARGEST + 1), "Y001"),
        ('name = "Café"'.encode("cp1252"), "Y002"),
        (NAMED.encode("utf-16"), "Y003"),
        (b'name = "a\x1bb"', "Y004"),
        (b'name = "a\xe2\x80\xaeb"', "Y005"),
        (b'name = "a\xf3\xa0\x81\x81b"', "Y006"),
        (b"", "K001"),
        (b"# nothing\n", "K001"),
    ],
)
def test_a_file_that_is_hardly_one_is_told_so(data: bytes, code: str) -> None:
    found = read_data(data, HERE)
    assert code in [one.code for one in found.problems if one.level == "error"]
    assert found.clinic is None


def test_a_file_nobody_can_open_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("none.toml", "folder.toml", "pipe.toml"):
        assert [one.code for one in read_clinic(tmp_path / name).problems] == ["Y007"]


def test_a_password_others_can_read_is_warned_about(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(NAMED + '[counts]\ndatabase = "postgresql://u:geheim@h/d"\n')
    path.chmod(0o644)
    found = read_clinic(path)
    assert [(one.code, one.level) for one in found.problems if one.code != "K018"] == [
        ("K017", "warning")
    ]
    assert found.clinic is not None
    path.chmod(0o640)
    assert [one.code for one in read_clinic(path).problems] == ["K018"]


@pytest.mark.parametrize(
    "secret",
    [
        '[counts]\ndatabase = "postgresql://u:8/392011@h/d"',
        '[counts]\ndatabase = "postgres:/u:8392011@h/d"',
        '[counts]\ndatabase = "postgresql://u:8392011"',
        '[counts]\ndatabase = "host=h password = 8392011"',
        '[counts]\ndatabase = "postgresql://u:8@392011@h/d"',
        '[counts]\ndatabase = "postgresql://u:8 392011@h/d"',
        '[counts]\ndatabase = "postgresql://h/d?PASSWORD=8392011"',
        "[staff]\npin = 8392011", "[staff]\npin = 0392011", '[staff]\n"pin" = "8392011',
        "staff = {pin = 8392011}", "staff.pin = '8392011'",
        '[counts]\ndatabase = "postgresql://u:8392011@h/d"', "[counts]\ndatabase = x://u:8392011@h",
        '[counts]\ndatabase = "postgresql://h/d?user=u&password=8392011"',
    ],
)  # fmt: skip
def test_no_secret_is_shown_again(secret: str) -> None:
    found = read(NAMED + secret)
    assert "392011" not in found.text
    assert "392011" not in str(found.problems)
    assert len(found.text) == len(NAMED + secret)


def test_folders_begin_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    path = tmp_path / "clinic.toml"
    path.write_text(NAMED + 'overlays = "mine"\n')
    found = read_clinic(path).clinic
    assert found is not None
    assert found.overlays == str(tmp_path / "mine")
    path.write_text(NAMED + 'lessons = "mine"\n')
    assert {one.code for one in read_clinic(path).problems} == {"K018", "K009"}


def test_regions_languages_and_values_are_those_of_the_lessons_named(tmp_path: Path) -> None:
    from tests.library.overlay_samples import folder_with

    lessons = folder_with(tmp_path)
    (lessons / "translations" / "es").mkdir(parents=True)
    course = lessons / "course.yaml"
    course.write_text(course.read_text("utf-8").replace("- id: us", "- id: nz"), "utf-8")
    path = tmp_path / "clinic.toml"
    path.write_text(f'{NAMED}lessons = "{lessons}"\nregion = "nz"\nlanguages = ["es", "en"]\n')
    found = [one for one in read_clinic(path).problems if one.code != "K018"]
    assert [(one.code, one.level, one.place.width) for one in found] == [("K005", "warning", 4)]
    assert "does not speak this language" in found[0].message
    path.write_text(f'{NAMED}lessons = "{lessons}"\nregion = "us"\n')
    assert "K005" in [one.code for one in read_clinic(path).problems]


def test_a_name_under_values_that_belongs_to_the_top_is_sent_there() -> None:
    found = faults('[values]\nname = "Our clinic"\n')
    assert [(one.code, one.place.line) for one in found] == [("K001", 1), ("K010", 2)]
    assert found[1].hint == "It belongs at the top, above every line in brackets."


def test_a_folder_of_ones_own_account_is_refused_however_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.library.overlay_samples import folder_with

    home = tmp_path / "home"
    home.mkdir()
    folder_with(home)
    (tmp_path / "clinic.toml").write_text(NAMED + 'lessons = "~/lessons"\n')
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(tmp_path)
    for path in (HERE, Path(".", "clinic.toml"), HERE.absolute()):
        found = read_clinic(path)
        assert [one.code for one in found.problems if one.level == "error"] == ["K009"]


def test_without_a_region_the_lessons_must_know_the_usual_one(tmp_path: Path) -> None:
    from tests.library.overlay_samples import folder_with

    lessons = folder_with(tmp_path)
    course = lessons / "course.yaml"
    course.write_text(course.read_text("utf-8").replace("- id: us", "- id: nz"), "utf-8")
    path = tmp_path / "clinic.toml"
    path.write_text(f'{NAMED}lessons = "lessons"\n')
    read = read_clinic(path)
    found = [one for one in read.problems if one.level == "error"]
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("K005", 1, 1)]
    assert 'crisis lines for "us"' in found[0].message
    assert 'region = "nz"' in found[0].hint
    assert read.clinic is None
    # One fault is told once: a region that is there with a fault of its own is not left out.
    for wrong, code in (('region = ""', "K006"), ('regoin = "nz"', "K002")):
        path.write_text(f'{NAMED}lessons = "lessons"\n{wrong}\n')
        found = [one for one in read_clinic(path).problems if one.level == "error"]
        assert [(one.code, one.place.line) for one in found] == [(code, 3)]
    course.write_text("format: 1\n", encoding="utf-8")
    path.write_text(f'{NAMED}lessons = "lessons"\n')
    assert [one.code for one in read_clinic(path).problems] == ["K018"]


def test_every_code_has_been_seen_here() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert {code for code in codes() if code[0] == "K"} <= set(re.findall(r"K\d{3}", text))


def test_the_note_about_the_pin_stands_at_its_section() -> None:
    found = read(NAMED + "\n[staff]\n").problems
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("K018", 3, 2)]


@pytest.mark.parametrize(
    ("text", "column"),
    [('[staff]\npin = ""', 1), ('staff.pin = ""', 7), ("staff = {}", 1), ('["staff"]', 2)],
)
def test_an_empty_pin_is_no_way_out(text: str, column: int) -> None:
    found = read(NAMED + text).problems
    assert [(one.code, one.place.column) for one in found] == [("K018", column)]
