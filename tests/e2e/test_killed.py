"""Killing the program at any moment loses no answered check, no note and no question.

The real program runs in a terminal, is killed with signal 9 at random moments of a script,
and is started again with the same record. What its screen had confirmed must be in the record.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("termios", reason="The program is run in a Unix terminal.")

from tests.e2e.learner import LESSON, Act, Fact, Learner, Value, facts_of
from tests.e2e.program import CHECKOUT, Program
from tutor.store.places import record_path
from tutor.store.sqlite import SqliteStore
from tutor.store.visit import open_visit

LONGEST_DELAY = 0.12
"""Seconds between a key and the signal, at most."""
LONGEST_START = 0.9
"""The same for a signal while the program starts."""
MOST_ACTS = 6
"""Acts between two signals, at most."""
STARTS = 0.15
"""How many of the signals come while the program starts."""


def _cut_short(program: Program, act: Act, moments: Random) -> bool:
    """Press the keys, and kill the program a moment later; whether the act was confirmed."""
    program.write(act.keys)
    program.listen(moments.uniform(0, LONGEST_DELAY if act.keys else LONGEST_START))
    program.kill()
    return act.is_done(program.words())


def _killed_again_and_again(home: Path, times: int, seed: int) -> dict[Fact, Value]:
    """Kill the program so many times; what its screens had promised by then."""
    moments = Random(seed)
    visit = open_visit(None, is_saving=True)
    learner = Learner(visit, moments)
    promised: dict[Fact, Value] = {}
    for time in range(times):
        left = 0 if moments.random() < STARTS else moments.randint(1, MOST_ACTS)
        with Program(home, "run", "--lesson", LESSON) as program:
            for act in learner.acts():
                if act.ends:
                    promised.pop(act.ends, None)
                if left:
                    program.write(act.keys)
                    words = program.wait_until(act.is_done)
                    is_done = True
                else:
                    is_done = _cut_short(program, act, moments)
                    words = program.words()
                learner.seen = words
                if act.fact and is_done:
                    promised[act.fact] = act.kept(words)
                if not left:
                    break
                left -= 1
        record = learner.record()
        for fact, value in promised.items():
            found = facts_of(record, fact)
            is_other = not is_done and fact == act.fact and act.may_be(found)
            assert found == value or is_other, f"kill {time}: {fact}"
            promised[fact] = found
    visit.keeper.close()
    return promised


def _nothing_is_lost(home: Path, times: int, seed: int) -> None:
    promised = _killed_again_and_again(home, times, seed)
    store = SqliteStore(record_path())
    assert store.notice == ""
    store.close()
    sheet = subprocess.run(
        [sys.executable, "-m", "tutor", "sheet", "--format", "json"],
        cwd=CHECKOUT, env=dict(os.environ), capture_output=True, check=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    assert sheet.stderr == ""
    printed = json.loads(sheet.stdout)
    entries = {entry["words"]: entry["note"] for entry in (*printed["top"], *printed["rest"])}
    assert {name for kind, name in promised if kind == "own"} <= set(entries)
    notes = " ".join(entries.values())
    assert all(str(text) in notes for (kind, _), text in promised.items() if kind == "note")


def test_a_few_kills_lose_nothing_the_screen_had_confirmed(home: Path) -> None:
    _nothing_is_lost(home, 6, seed=3)


@pytest.mark.slow
def test_fifty_kills_lose_nothing_the_screen_had_confirmed(home: Path) -> None:
    _nothing_is_lost(home, 50, seed=20)
