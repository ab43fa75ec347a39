"""docs/clinics.md: its examples hold, and what it names is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.source_code import CHECKOUT
from tutor.clinic.read import read_data
from tutor.kiosk.machine.files import FILES

GUIDE = (CHECKOUT / "docs" / "clinics.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", GUIDE, re.S)


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_of_the_clinic_file_is_good(text: str, tmp_path: Path) -> None:
    # The folder of lessons is on the clinic's computer.
    text = text.replace("/srv/ketamine-tutor/lessons", str(CHECKOUT / "lessons"))
    read = read_data(text.encode(), tmp_path / "clinic.toml")
    assert read.clinic is not None
    assert [problem for problem in read.problems if problem.level == "error"] == []


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


def test_the_guide_and_the_script_know_the_same_options() -> None:
    script = CHECKOUT / "tutor" / "kiosk" / "machine" / "install-kiosk.sh"
    told = subprocess.run(["bash", str(script), "--help"], capture_output=True, text=True).stdout
    options = set(re.findall(r"(?m)^  (--[a-z-]+)", told)) - {"--help"}
    assert options
    assert all(option in GUIDE for option in options)


def test_links_of_the_guide_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", GUIDE):
        assert (CHECKOUT / "docs" / target).is_file(), target


def test_names_of_files_in_the_guide_are_those_of_the_machine() -> None:
    names = {file.name for file in FILES}
    assert {"install-kiosk.sh", "foot.ini", "environment"} <= names
