"""What the doctor says of lessons and the clinic file."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from tests.cli.doctor.healthy import CLINIC, healthy, named
from tests.library.samples import PACKS
from tutor.cli.doctor import content
from tutor.clinic.clinic import Clinic
from tutor.clinic.read import read_data


def test_lessons_are_counted(tmp_path: Path) -> None:
    found = content.lessons(healthy(tmp_path))
    assert found.state == "ok"
    assert found.sentence.endswith("can be read.")


def test_a_file_with_faults_is_to_be_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "lessons"
    shutil.copytree(PACKS / "good", folder)
    (folder / "broken.yaml").write_text("id: [\n")
    found = content.lessons(healthy(tmp_path)._replace(lessons=folder))
    assert found.state == "look"
    assert "1 file has faults" in found.sentence


def test_no_lesson_at_all_is_broken(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(lessons=tmp_path / "none")
    assert content.lessons(world).state == content.reviews(world).state == "broken"
    (tmp_path / "none").mkdir()
    assert content.lessons(world).state == "broken"


def test_a_region_that_the_course_does_not_know_is_broken(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(clinic=named(Clinic(name="A clinic", region="xx")))
    assert content.lessons(world).state == "broken"


def test_reviews_that_are_past_or_long_past_are_to_be_looked_at(tmp_path: Path) -> None:
    world = healthy(tmp_path)
    assert "next review is due on" in content.reviews(world).sentence
    later = world._replace(now=datetime(2099, 1, 1))
    assert content.reviews(later).state == "look"


def test_faults_of_the_clinic_file_are_counted_and_no_line_of_it_is_shown(tmp_path: Path) -> None:
    read = read_data(b'name = "A clinic"\nidel = "secret"\n', tmp_path / "clinic.toml")
    found = content.clinic_file(healthy(tmp_path)._replace(clinic=read))
    assert found.state == "broken"
    assert "ketamine-tutor check" in found.next
    assert "secret" not in str(found)


def test_a_clinic_file_without_a_pin_is_to_be_looked_at(tmp_path: Path) -> None:
    read = read_data(b'name = "A clinic"\n', tmp_path / "clinic.toml")
    world = healthy(tmp_path)._replace(clinic=read)
    assert content.clinic_file(world).state == "ok"
    assert content.pin(world).state == "look"


def test_without_a_clinic_file_nothing_is_missed(tmp_path: Path) -> None:
    world = healthy(tmp_path)._replace(clinic=None)
    assert content.clinic_file(world).state == content.pin(world).state == "ok"


def test_a_part_is_missed_only_where_it_is_needed(tmp_path: Path) -> None:
    bare = healthy(tmp_path)._replace(has=lambda _name: False)
    assert content.extras(bare).state == "broken"
    assert "[clinic]" in content.extras(bare).next
    no_pdf = bare._replace(has=lambda name: name != "typst", clinic=named(CLINIC))
    assert content.extras(no_pdf).state == "look"
    assert content.extras(bare._replace(clinic=None)).state == "ok"
