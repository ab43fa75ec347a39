"""A terminal that understands what a program writes, and answers what it asks.

Owns the screen (pyte, and the few sequences pyte gets wrong) and the replies. Never reads
or writes a file descriptor: bytes come in, replies and screens go out.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

import pyte

_SEQUENCE = re.compile(
    r"""
    \x1b\[(?P<private>[<=>?]?)(?P<numbers>[0-9:;]*)(?P<between>[\x20-\x2f]*)(?P<final>[@-~])
  | \x1b\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)
  | \x1b[P_^X](?P<string>(?:[^\x1b]|\x1b(?!\\))*)\x1b\\
    """,
    re.VERBOSE | re.DOTALL,
)
_UNFINISHED = re.compile(
    r"\x1b(?:\[[<=>?]?[0-9:;]*[\x20-\x2f]*|[\]P_^X](?:[^\x07\x1b]|\x1b(?!\\))*\x1b?)?\Z",
    re.DOTALL,
)
_SWITCHES = {
    "1": "cursor keys",
    "47": "second screen",
    "1000": "mouse",
    "1002": "mouse",
    "1003": "mouse",
    "1004": "focus reports",
    "1006": "mouse",
    "1015": "mouse",
    "1016": "mouse",
    "1047": "second screen",
    "1049": "second screen",
    "2004": "pasting",
    "2026": "frames",
    "2048": "size reports",
}
"""What a program must switch off before it leaves."""

_KNOWN = {*_SWITCHES, "7", "25"} - {"2048"}
"""What it says it can do: what most terminals can, so no reports of its size."""

Look = tuple[tuple[object, ...], ...]
"""All cells of a screen, to tell one screen from another."""


class Terminal:
    """A screen of a fixed size, fed with bytes."""

    def __init__(self, columns: int, rows: int, reply: Callable[[bytes], object]) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.in_frame = False
        """Between the two signs that say: show nothing until all of it is there."""
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._last = " "
        self._reply = reply
        self._on: dict[str, bool] = {}

    # What the screen shows

    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.screen.display)

    def look(self) -> Look:
        """Every cell with its colors, row by row; rows that never changed come cheap."""
        width = self.screen.columns
        return tuple(
            tuple(row[column] for column in range(width))
            for row in (self.screen.buffer[line] for line in range(self.screen.lines))
        )

    def left_on(self) -> list[str]:
        """What the program switched on and did not switch off again."""
        names = [_SWITCHES[number] for number, on in self._on.items() if on and number in _SWITCHES]
        if self._on.get("25") is False:
            names.append("hidden cursor")
        return names

    # What comes in

    def feed(self, data: bytes) -> None:
        """Draw what a program wrote. Questions in it have been answered by `answer`."""
        text = self._rest + self._decoder.decode(data)
        cut = _UNFINISHED.search(text)
        self._rest = text[cut.start() :] if cut else ""
        if cut:
            text = text[: cut.start()]
        end = 0
        for match in _SEQUENCE.finditer(text):
            self._draw(text[end : match.start()])
            end = match.end()
            if match["final"]:
                self._control(match)
        self._draw(text[end:])

    def _draw(self, text: str) -> None:
        if text:
            self._last = text[-1]
            self._stream.feed(text)

    def _control(self, match: re.Match[str]) -> None:
        """Follow one control sequence; those pyte does not know stop here."""
        private, numbers, final = match["private"], match["numbers"], match["final"]
        if private == "?" and final in "hl" and not match["between"]:
            for number in numbers.split(";"):
                self._switch(number, final == "h")
        elif private or match["between"]:
            return
        elif final == "b":
            self._draw(self._last * min(int(numbers or 1), self.screen.columns * self.screen.lines))
        elif final in "ABCDEFGHJKLMPX@`abcdefglmrsu":
            self._stream.feed(f"\x1b[{numbers.replace('::', ':').replace(':', ';')}{final}")

    def _switch(self, number: str, on: bool) -> None:
        self._on[number] = on
        if number == "2026":
            self.in_frame = on
        elif number in ("47", "1047", "1049"):
            self.screen.erase_in_display(2)
        elif number in ("7", "25"):
            self._stream.feed(f"\x1b[?{number}{'h' if on else 'l'}")

    # What is asked

    def answer(self, data: bytes) -> None:
        """Reply at once to the questions in what a program wrote, so that it never waits."""
        for match in _SEQUENCE.finditer(data.decode("latin-1")):
            reply = ""
            if match["final"]:
                reply = self._reply_to_control(match)
            elif match["command"] in ("10;?", "11;?"):
                color = "d4d4" if match["command"].startswith("10") else "1e1e"
                reply = f"\x1b]{match['command'][:2]};rgb:{color}/{color}/{color}\x1b\\"
            elif match["string"] and match["string"].startswith("+q"):
                reply = "\x1bP0+r\x1b\\"
            if reply:
                self._reply(reply.encode("latin-1"))

    def _reply_to_control(self, match: re.Match[str]) -> str:
        question = f"{match['private']}{match['numbers']}{match['between']}{match['final']}"
        columns, rows = self.screen.columns, self.screen.lines
        fixed = {
            "c": "\x1b[?62;22c",
            "0c": "\x1b[?62;22c",
            ">c": "\x1b[>41;354;0c",
            ">0c": "\x1b[>41;354;0c",
            ">q": "\x1bP>|benchmark\x1b\\",
            ">0q": "\x1bP>|benchmark\x1b\\",
            "5n": "\x1b[0n",
            "14t": f"\x1b[4;{rows * 16};{columns * 8}t",
            "16t": "\x1b[6;16;8t",
            "18t": f"\x1b[8;{rows};{columns}t",
        }
        if question in ("6n", "?6n"):
            return f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R"
        if question.endswith("$p") and match["private"] == "?":
            number = match["numbers"]
            state = 0 if number not in _KNOWN else 1 if self._on.get(number) else 2
            return f"\x1b[?{number};{state}$y"
        return fixed.get(question, "")
