"""What the printing system says, read line by line.

Owns the form of its replies in the C locale, and makes every word of them harmless. Never runs
anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from tutor.core.clean import visible
from tutor.store.print_reasons import plain_reasons

LONGEST = 120
"""Letters kept of anything the printing system says."""

_REQUEST = re.compile(r"request id is (\S+-\d+)(?=\s|$)")
_PRINTER = re.compile(r"printer (\S+) (?:disabled since|is |now printing )")
_ACCEPTING = re.compile(r"(\S+) (?:not )?accepting requests since")
_DEFAULT = re.compile(r"system default destination: (\S+)")
_JOB = re.compile(r"(\S+-\d+)\s")

Blocks = dict[str, list[str]]


class Queue(Struct, frozen=True):
    """A printer as the printing system knows it."""

    name: str
    is_default: bool = False
    is_stopped: bool = False
    """Whether it prints nothing at the moment, though it may take what is sent."""
    is_refusing: bool = False
    """Whether it takes nothing at the moment."""
    reason: str = ""
    """Why, or what else it says of itself, in plain words."""


class Standing(Struct, frozen=True):
    """How a job stands on a list of jobs."""

    alerts: str
    """Signs such as job-printing."""
    status: str
    """What the printer says of it, in its own words."""


def queues(names: str, printers: str, accepting: str, default: str) -> tuple[Queue, ...]:
    """The printers there are, from four replies of `lpstat`; the usual one comes first."""
    states, doors = _blocks(printers, _PRINTER), _blocks(accepting, _ACCEPTING)
    known = dict.fromkeys([*names.split(), *states, *doors])
    found = _DEFAULT.search(default)
    usual = found[1] if found else ""
    every = [_queue(name, usual, states.get(name, []), doors.get(name, [])) for name in known]
    return tuple(sorted(every, key=lambda one: not one.is_default))


def request_id(reply: str) -> str:
    """The number a job was given; empty when there is none."""
    found = _REQUEST.search(reply)
    return found[1] if found else ""


def standing(reply: str, job: str) -> Standing | None:
    """How a job stands on a list; None when it is not there."""
    block = _blocks(reply, _JOB).get(job)
    return None if block is None else Standing(_after("Alerts:", block), _after("Status:", block))


def shown(reply: str) -> str:
    """A reply as one harmless line."""
    words = " ".join(visible(reply).split())
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"


def _queue(name: str, usual: str, state: list[str], door: list[str]) -> Queue:
    is_stopped = any(" disabled since " in line for line in state[:1])
    is_refusing = any(" not accepting " in line for line in door[:1])
    signs = plain_reasons(_after("Alerts:", state))
    own = shown(" ".join([*_own_words(door), *_own_words(state)]))
    return Queue(
        name,
        is_default=name == usual,
        is_stopped=is_stopped,
        is_refusing=is_refusing,
        reason=own or " ".join(signs),
    )


def _own_words(block: list[str]) -> Iterable[str]:
    """What a printer says of itself: the lines before the list of its properties."""
    for line in block[1:]:
        if line.startswith("\tForm mounted:"):
            return
        # What CUPS says of every printer that nobody gave a reason for.
        if line.strip() not in ("", "reason unknown", "Paused"):
            yield line.strip()


def _blocks(reply: str, beginning: re.Pattern[str]) -> Blocks:
    """The lines of a reply by the name that the first of each group holds."""
    found: Blocks = {}
    lines: list[str] = []
    for line in reply.splitlines():
        first = beginning.match(line)
        if first:
            lines = found.setdefault(first[1], [])
        lines.append(line)
    return found


def _after(label: str, block: list[str]) -> str:
    said = (line.strip() for line in block)
    return next((line[len(label) :].strip() for line in said if line.startswith(label)), "")
