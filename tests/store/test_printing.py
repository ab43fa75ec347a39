"""Sending to a printer: every answer of the printing system becomes a sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.store.fake_cups import DETAILS, HANGING, PAUSED, SINCE, FakeCups
from tutor.store.print_reasons import plain_reasons
from tutor.store.print_replies import Queue, queues, shown
from tutor.store.printing import CannotPrint, Job, choose, follow, printers, send

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS runs on POSIX")

EAST = Queue("East", is_default=True)
SENT = Job("East-42", "East", "request id is East-42")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path, monkeypatch)
    made.printers("West", "East", usual="East")
    return made


def _refused() -> str:
    with pytest.raises(CannotPrint) as caught:
        printers()
    return str(caught.value)


def test_the_usual_printer_comes_first(cups: FakeCups) -> None:
    assert printers() == (Queue("East", is_default=True), Queue("West"))


def test_without_a_printing_system_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _refused().startswith("This computer has no printing system")


@pytest.mark.parametrize("reply", ["scheduler is not running\n", "lpstat: Unable to connect\n"])
def test_a_printing_system_that_is_not_running_is_said(cups: FakeCups, reply: str) -> None:
    cups.script("lpstat", f"#!/bin/sh\nprintf '%s' '{reply}' >&2\nexit 1\n")
    assert "is not running" in _refused()


def test_no_printer_at_all_is_a_sentence(cups: FakeCups) -> None:
    cups.printers()
    assert _refused().startswith("No printer is set up on this computer.")


def test_a_program_that_hangs_is_given_up(cups: FakeCups) -> None:
    cups.script("lp", HANGING)
    with pytest.raises(CannotPrint, match="did not answer within 0 seconds"):
        send(b"x", "text/plain", EAST, patience=0.05)
    cups.script("lpstat", HANGING)
    with pytest.raises(CannotPrint, match="did not answer"):
        printers(patience=0.05)
    with pytest.raises(CannotPrint, match="did not answer"):
        follow(SENT, patience=0.05)


def test_a_program_that_cannot_be_started_is_a_sentence(cups: FakeCups) -> None:
    cups.script("lp", "#!/no/such/program\n")
    with pytest.raises(CannotPrint, match="The printing system cannot be used: "):
        send(b"x", "text/plain", EAST)


def test_a_paused_printer_says_why(cups: FakeCups) -> None:
    state = PAUSED.format(name="East", why="Toner ordered") + DETAILS.format(signs="paused")
    cups.printers("East", state=state)
    assert printers() == (Queue("East", is_stopped=True, reason="Toner ordered"),)


def test_signs_of_a_printer_become_plain_words(cups: FakeCups) -> None:
    state = PAUSED.format(name="East", why="reason unknown")
    state += DETAILS.format(signs="media-empty-error toner-low-warning some-other-sign")
    cups.printers("East", state=state)
    assert printers()[0].reason == "It is out of paper. It is low on ink or toner."


def test_a_printer_that_takes_nothing_says_why(cups: FakeCups) -> None:
    cups.lpstat("-a", f"East not accepting requests {SINCE} -\n\tBroken tray\n")
    assert printers()[0] == Queue("East", is_default=True, is_refusing=True, reason="Broken tray")


def test_a_printer_is_found_by_name_in_any_case() -> None:
    found = (EAST, Queue("West"))
    assert choose(found, "west") == Queue("West")
    assert choose(found) == EAST
    assert choose((Queue("West"),)) == Queue("West")


def test_without_a_usual_printer_the_names_are_listed() -> None:
    with pytest.raises(CannotPrint, match="Name one of these: East, West"):
        choose((Queue("East"), Queue("West")))


@pytest.mark.parametrize("name", ["-oraw", "East;rm", "$(id)", "East -o raw", "\x1b[2JEast"])
def test_a_name_that_is_no_printer_never_reaches_a_program(name: str) -> None:
    with pytest.raises(CannotPrint) as caught:
        choose((EAST,), name)
    assert "\x1b" not in str(caught.value)
    assert "There are: East." in str(caught.value)


def test_what_is_printed_goes_in_as_a_stream_under_a_neutral_name(cups: FakeCups) -> None:
    assert send(b"%PDF \x00\xff", "application/pdf", EAST) == SENT
    assert cups.body() == b"%PDF \x00\xff"
    given = cups.given()
    assert given[:4] == ["-d", "East", "-t", "Sheet"]
    assert "document-format=application/pdf" in given


def test_plain_text_gets_a_margin(cups: FakeCups) -> None:
    send(b"x", "text/plain", EAST)
    assert {"page-left=36", "page-top=36"} <= set(cups.given())


@pytest.mark.parametrize(
    ("says", "complains", "code", "told"),
    [
        ("", 'lp: Destination "East" is not accepting jobs.\n', 1, "is not accepting jobs."),
        ("", "", 1, "The reply was: nothing"),
        ("thank you\n", "", 0, "The reply was: thank you"),
        ("", "lp: \x1b[2J\x07evil\u202e", 1, "lp: ·[2J·evil"),
    ],
)
def test_a_job_that_is_not_taken_is_a_sentence(
    cups: FakeCups, says: str, complains: str, code: int, told: str
) -> None:
    cups.lp(says, complains, code)
    with pytest.raises(CannotPrint) as caught:
        send(b"x", "text/plain", EAST)
    assert str(caught.value).endswith(told)


def test_a_finished_job_is_printed(cups: FakeCups) -> None:
    cups.done(signs="job-completed-successfully", status="Ready.")
    outcome = follow(SENT)
    assert (outcome.kind, outcome.words) == ("printed", '"East" has printed the sheet.')


def test_a_job_of_another_number_is_not_ours(cups: FakeCups) -> None:
    cups.done(job="East-4", signs="aborted-by-system")
    assert follow(SENT).words == 'The sheet is no longer in the queue of "East".'


def test_a_job_that_was_given_up_is_not_called_printed(cups: FakeCups) -> None:
    cups.done(status="Tray 2 is broken", signs="processing-to-stop-point")
    outcome = follow(SENT)
    assert outcome.is_trouble
    assert "Look whether it was printed. It says: Tray 2 is broken." in outcome.words


def test_a_canceled_job_says_who_did_it(cups: FakeCups) -> None:
    cups.done(signs="job-canceled-by-user")
    outcome = follow(SENT)
    assert outcome.kind == "failed"
    assert outcome.words == '"East" did not print the sheet. Somebody canceled it.'


def test_a_held_job_is_told_with_the_way_back(cups: FakeCups) -> None:
    cups.waiting(signs="job-hold-until-specified")
    outcome = follow(SENT)
    assert outcome.kind == "held"
    assert "Somebody must release it. To take it back, type: cancel East-42" in outcome.words


def test_a_job_at_a_stopped_printer_says_why(cups: FakeCups) -> None:
    cups.waiting()
    cups.lpstat("-l -p East", PAUSED.format(name="East", why="media-empty: \x1b[31mno paper"))
    outcome = follow(SENT)
    assert outcome.kind == "stopped"
    assert "It says: media-empty: ·[31mno paper." in outcome.words


def test_a_slow_printer_is_not_waited_for_forever(cups: FakeCups) -> None:
    cups.waiting(status="The printer may be off.", signs="job-printing")
    outcome = follow(SENT, seconds=0)
    assert outcome.kind == "printing"
    assert not outcome.is_trouble
    assert "is not done yet. It says: The printer may be off." in outcome.words


def test_when_nobody_waits_the_program_asked_is_ended(cups: FakeCups, tmp_path: Path) -> None:
    cups.script("lpstat", f'#!/bin/sh\necho $$ > "{tmp_path}/number"\nexec /bin/sleep 60\n')
    number = tmp_path / "number"

    def is_left() -> bool:
        return number.exists() and bool(number.read_text())

    with pytest.raises(CannotPrint):
        printers(patience=50, is_left=is_left)
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text()), 0)


def test_a_job_is_not_followed_when_nobody_waits(cups: FakeCups) -> None:
    cups.waiting(signs="job-printing")
    assert follow(SENT, seconds=3600, is_left=lambda: True).kind == "printing"


def test_replies_that_are_no_text_are_shown_harmlessly(cups: FakeCups) -> None:
    cups.lpstat("-l -p", PAUSED.format(name="East", why="x").encode() + b"\t\xff\xfe\x1b]0;t\x07\n")
    reason = printers()[0].reason
    assert reason.isprintable()
    assert "\x1b" not in reason


def test_an_endless_reason_is_cut() -> None:
    assert len(shown("word " * 10_000)) <= 121


def test_any_reply_can_be_read() -> None:
    assert queues("", "\n\tx\n", "\x00", "system default destination: ") == ()
    assert plain_reasons("none none") == ()
