"""All looks together: in order, within a time limit, and none takes another along."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.cli.doctor.healthy import healthy
from tutor.cli.doctor.everything import LOOKS, examine
from tutor.cli.doctor.finding import Finding, ok
from tutor.cli.doctor.shown import as_text
from tutor.cli.doctor.world import World


def test_on_a_sound_computer_everything_works(tmp_path: Path) -> None:
    findings = examine(healthy(tmp_path), seconds=600)
    assert [one for one in findings if one.state != "ok"] == []
    assert as_text(findings).endswith("\n\nEverything works.")


def test_each_finding_bears_the_name_of_its_look(tmp_path: Path) -> None:
    assert [one.about for one in examine(healthy(tmp_path), seconds=600)] == list(LOOKS)


def test_no_finding_shows_a_password(tmp_path: Path) -> None:
    words = iter(("ready", "new", "behind", "away", "newer", "address", "missing", "nonsense"))
    world = healthy(tmp_path)._replace(database=lambda _address: next(words))
    for _each in range(8):
        assert "hush" not in str(LOOKS["counts"](world))


def test_a_look_that_hangs_is_told_and_the_others_are_there(tmp_path: Path) -> None:
    is_over = threading.Event()

    def hangs(_world: World) -> Finding:
        is_over.wait()
        return ok("hangs", "At last.")

    try:
        looks = {"hangs": hangs, "well": lambda _world: ok("well", "All is well.")}
        hung, well = examine(healthy(tmp_path), looks, seconds=0.2)
    finally:
        is_over.set()
    assert (hung.about, hung.state, hung.sentence) == (
        "hangs", "broken", "There was no answer in time.",
    )  # fmt: skip
    assert well.state == "ok"


def test_a_look_that_breaks_off_is_told_without_its_values(tmp_path: Path) -> None:
    def breaks(_world: World) -> Finding:
        raise ZeroDivisionError("words of a patient")

    before = threading.excepthook
    (found,) = examine(healthy(tmp_path), {"breaks": breaks}, seconds=600)
    assert found.sentence == "This look broke off (ZeroDivisionError)."
    assert threading.excepthook is before
