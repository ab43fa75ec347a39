"""`check`: what is printed about broken lessons, to the letter, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.library.samples import PACKS
from tutor.checks.catalogue import codes
from tutor.cli.main import main

CHECKOUT = Path(__file__).parent.parent.parent
BAD = PACKS / "bad"
SHARED = {"course", "sources", "glossary"}
LESSONS = sorted(path for path in BAD.glob("*.yaml") if path.stem not in SHARED)

PARSER_WORDS = re.compile(
    r"\b(mapping|sequence|scalar|nodes?|tokens?|null|boolean|keys?|schema|regex|string|integer"
    r"|float|array|parse[dr]?|syntax|anchor|alias|indentation|traceback|exception)\b",
    re.IGNORECASE,
)

NOT_IN_THE_PACK = {"Y001", "Y007", "Y021"}
"""Too large to keep, or about the rights of a file; tested elsewhere."""


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, results and remarks of a run."""
    code = main(["check", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
def test_a_broken_lesson_gives_exactly_the_message_beside_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = said(capsys, path.relative_to(CHECKOUT).as_posix())
    expected = path.with_suffix(".txt").read_bytes().decode("utf-8")
    assert out == expected
    assert code == (1 if "error[" in expected else 0)


def test_the_pack_shows_every_code_about_files_and_fields() -> None:
    shown = set()
    for path in LESSONS:
        shown |= set(re.findall(r"\[([A-Z]\d{3})\]", path.with_suffix(".txt").read_text("utf-8")))
    assert {code for code in codes() if code[0] in "YF"} - shown == NOT_IN_THE_PACK


def messages() -> list[str]:
    """Every message and hint of the pack."""
    found = []
    for path in LESSONS:
        for line in path.with_suffix(".txt").read_text("utf-8").split("\n"):
            match = re.match(r"(?:\w+\[\w+\]| +=) (?:help: )?(.*)", line)
            if match:
                found.append(match[1])
    return found


def test_no_message_uses_the_words_of_a_parser() -> None:
    for message in messages():
        unquoted = re.sub(r'"[^"]*"|correct: true|kind: multiple', "", message)
        assert not PARSER_WORDS.search(unquoted), message


def test_no_message_has_more_than_twenty_words() -> None:
    for message in messages():
        for sentence in re.split(r"(?<=[.?!]) ", message):
            assert len(sentence.split()) <= 20, message
        assert len(message.split()) <= 20, message


def test_a_sound_folder_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "tests/packs/good")
    assert (code, out) == (0, "")
    assert err == "Looked at 5 files. Nothing to fix.\n"


def test_things_to_look_at_count_only_when_asked_to(capsys: pytest.CaptureFixture[str]) -> None:
    path = "tests/packs/bad/w405-shouting.yaml"
    assert said(capsys, path)[0] == 0
    assert said(capsys, path, "--strict")[0] == 1


def test_a_folder_is_looked_at_as_a_whole(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "tests/packs/bad", "--format", "short")
    assert code == 1
    for path in LESSONS:
        assert path.name in out
    assert f"Looked at {len(LESSONS) + 3} files." in err


def test_one_line_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = said(capsys, "tests/packs/bad/ten-faults.yaml", "--format", "short")
    lines = out.splitlines()
    assert len(lines) == 10
    assert lines[0] == (
        "tests/packs/bad/ten-faults.yaml:3:1: error[F002] "
        '"titel" is not a name that can be used in this file.'
    )


def test_json_holds_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, err = said(capsys, "tests/packs/bad/x101-same-id.yaml", "--format", "json")
    (file,) = json.loads(out)["files"]
    (problem,) = file["problems"]
    assert (problem["code"], problem["place"]["line"], problem["other"]["line"]) == ("X101", 42, 23)
    assert err == ""


def test_sarif_names_the_tool_the_rule_and_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = said(capsys, "tests/packs/bad/y030-twice.yaml", "--format", "sarif")
    (run,) = json.loads(out)["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["name"] == "ketamine-tutor"
    assert result["ruleId"] == "Y030"
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 5, "startColumn": 1, "endColumn": 6}
    assert result["relatedLocations"]


def test_github_lines_cannot_be_broken_out_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (PACKS / "good" / "second.yaml").read_text("utf-8")
    text = text.replace("status: draft", 'status: "draft\\n::error::x%0A,y"')
    (tmp_path / "second.yaml").write_text(text, encoding="utf-8")
    _code, out, _err = said(capsys, str(tmp_path / "second.yaml"), "--format", "github")
    lines = [line for line in out.splitlines() if line.startswith("::error")]
    (line,) = lines
    assert line.startswith("::error file=")
    assert all(line.startswith(("::error file=", "::warning file=")) for line in out.splitlines())
    assert "%250A" in line


def test_only_fifty_problems_of_a_file_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (PACKS / "good" / "second.yaml").read_text("utf-8")
    text += "".join(f"name-{number}: x\n" for number in range(80))
    (tmp_path / "second.yaml").write_text(text, encoding="utf-8")
    _code, out, _err = said(capsys, str(tmp_path / "second.yaml"))
    assert out.count("error[F002]") == 50
    assert "... and 31 more." in out
    assert "80 problems to fix" in out


def test_a_lesson_without_shared_files_beside_it_can_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(PACKS / "good" / "second.yaml", tmp_path)
    assert said(capsys, str(tmp_path / "second.yaml"))[0] == 0


def test_a_shared_file_can_be_checked_alone(capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, err = said(capsys, "tests/packs/good/course.yaml")
    assert (code, err) == (0, "Looked at 1 file. Nothing to fix.\n")


def test_a_file_that_cannot_be_opened_is_a_problem_of_that_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "second.yaml").mkdir()
    shutil.copy(PACKS / "good" / "every-kind.yaml", tmp_path)
    code, out, _err = said(capsys, str(tmp_path), "--format", "short")
    assert code == 1
    assert "error[Y007] This is not an ordinary file." in out


def test_a_path_or_form_that_is_not_there_is_wrong_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said(capsys, "no-such-file.yaml")[0] == 2
    code, out, err = said(capsys, "--format", "xml")
    assert (code, out) == (2, "")
    assert "full, short, json, sarif, github" in err


def test_the_lessons_of_the_program_have_nothing_to_fix(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, _out, _err = said(capsys)
    assert code == 0
