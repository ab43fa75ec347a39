"""What passes of the bytes a terminal sends: keys, touches, text, and nothing that breaks a page.

Owns the rules, and the few bytes of a sign or a sequence that is not complete yet. Keeps no word:
what it hands on lies in one block of memory that the caller overwrites.
"""

from __future__ import annotations

from typing import Literal

END_OF_PASTE = b"\x1b[201~"

LONGEST_PASTE = 4096
"""Bytes of one paste that pass; more than any field on a page takes."""

LONGEST_SEQUENCE = 30
"""Bytes; the screen library takes anything longer for single keys."""

PAUSE = 0.1
"""Seconds after which a sequence is not gone on with: these are new keys."""

PASTE_PAUSE = 0.25
"""Seconds after which a paste counts as over, even when its end never came."""

MOST_LEFT = len(END_OF_PASTE) + 1 + LONGEST_SEQUENCE + 3
"""Bytes from before that one block can set free: an end of a paste, an escape, and what was not
complete. All else of a block is never longer when it passes than when it came."""

LARGEST_CELL = 9999
"""No screen has more cells across."""

_ESCAPE = 0x1B
_STRINGS = b"]P_^X"
"""After an escape, these begin an answer that no page asks a terminal for."""

_SIZES = b"[?2048;"

_State = Literal["keys", "escape", "sequence", "function", "string", "string-escape", "old-mouse"]


class Typed:
    """Looks at what comes from one terminal, byte by byte."""

    def __init__(self, most: int) -> None:
        """For blocks of this many bytes at most."""
        self._out = memoryview(bytearray(most + MOST_LEFT))
        self._count = 0
        self._sequence = bytearray()
        self._sign = bytearray()
        self._missing = 0
        self._state: _State = "keys"
        self._old_mouse = 0
        self._has_escape = False
        self._pasted = -1
        """Bytes of the paste so far; less than none outside of one."""
        self._last = 0.0

    def pass_on(self, block: memoryview, now: float) -> memoryview:
        """What may go on to the session; to be overwritten by whoever took it."""
        passed, self._last = now - self._last, now
        self._count = 0
        if self._is_pasting and passed > PASTE_PAUSE:
            self._put(END_OF_PASTE)
            self.forget()
        elif passed > PAUSE:
            self._be_new()
        for byte in block:
            self._take(byte)
        if self._state == "escape" and not self._is_pasting:
            self._put_escape()  # it may be the key itself, which waits for nothing
        return self._out[: self._count]

    def was_cut(self) -> None:
        """Some of what came did not get here. A paste is closed before the next bytes pass."""
        self._last = -PASTE_PAUSE

    def forget(self) -> None:
        """Begin anew, as for another person."""
        self._pasted = -1
        self._be_new()

    def _be_new(self) -> None:
        for kept in (self._sequence, self._sign):
            kept[:] = bytes(len(kept))
            kept.clear()
        self._state, self._missing = "keys", 0

    @property
    def _is_pasting(self) -> bool:
        return self._pasted >= 0

    def _put(self, some: bytes | bytearray) -> None:
        self._out[self._count : self._count + len(some)] = some
        self._count += len(some)

    def _put_byte(self, byte: int) -> None:
        if self._is_pasting:
            self._pasted += 1
            if self._pasted > LONGEST_PASTE:
                return
        self._out[self._count] = byte
        self._count += 1

    def _take(self, byte: int) -> None:
        match self._state:
            case "keys":
                self._key(byte)
            case "escape":
                self._after_escape(byte)
            case "sequence":
                self._in_sequence(byte)
            case "function":
                # The letter of a function key, as the Linux console sends it.
                self._state = "keys"
                if 0x40 <= byte < 0x7F and not self._is_pasting:
                    self._put_escape()
                    self._put(self._sequence)
                    self._put_byte(byte)
            case "string":
                if byte in (0x07, 0x18, 0x1A):
                    self._state = "keys"
                elif byte == _ESCAPE:
                    self._state = "string-escape"
            case "string-escape":
                self._state = "keys" if byte == 0x5C else "string"
            case "old-mouse":
                self._old_mouse -= 1
                self._state = "old-mouse" if self._old_mouse else "keys"

    def _key(self, byte: int) -> None:
        if byte >= 0x80:
            self._part_of_sign(byte)
            return
        self._sign.clear()
        self._missing = 0
        if byte == _ESCAPE:
            self._state, self._has_escape = "escape", False
        else:
            self._put_byte(byte)

    def _put_escape(self) -> None:
        """The escape that a sequence began with, unless it went on before."""
        if not self._has_escape:
            self._has_escape = True
            self._put(b"\x1b")

    def _after_escape(self, byte: int) -> None:
        self._state = "keys"
        if byte == 0x5B:
            self._state = "sequence"
            self._sequence[:] = b"["
        elif byte in _STRINGS and not self._is_pasting:
            self._state = "string"
        else:
            if not self._is_pasting:
                self._put_escape()
            self._key(byte)

    def _in_sequence(self, byte: int) -> None:
        if byte == 0x5B and len(self._sequence) == 1:
            self._sequence.append(byte)
            self._state = "function"
        elif 0x20 <= byte < 0x40:
            if len(self._sequence) <= LONGEST_SEQUENCE:
                self._sequence.append(byte)
        elif 0x40 <= byte < 0x7F:
            self._state = "keys"
            self._sequence.append(byte)
            self._end_sequence()
        else:
            self._state = "keys"
            if byte == _ESCAPE:
                self._key(byte)

    def _end_sequence(self) -> None:
        sequence = bytes(self._sequence)
        if sequence == b"[200~":
            if not self._is_pasting:
                self._put_escape()
                self._put(sequence)
                self._pasted = 0
        elif sequence == b"[201~":
            if self._is_pasting:
                self._pasted = -1
                self._put(END_OF_PASTE)
        elif sequence == b"[M":
            self._state, self._old_mouse = "old-mouse", 3
        elif self._is_pasting or len(sequence) > LONGEST_SEQUENCE:
            return
        elif is_harmless(sequence):
            self._put_escape()
            self._put(without_sizes(sequence))

    def _part_of_sign(self, byte: int) -> None:
        """Signs of more than one byte go on when they are whole, and what is none never does."""
        if byte >= 0xC0:
            self._sign[:] = bytes((byte,))
            self._missing = 3 if byte >= 0xF0 else 2 if byte >= 0xE0 else 1
            return
        if not self._missing:
            return
        self._sign.append(byte)
        self._missing -= 1
        if not self._missing:
            if is_sign(self._sign):
                for one in self._sign:
                    self._put_byte(one)
            self._sign.clear()


def is_sign(some: bytearray) -> bool:
    """Whether these bytes are one sign of a text, and none that steers a terminal."""
    length = len(some)
    number = some[0] & (0x1F, 0x0F, 0x07)[length - 2]
    for byte in some[1:]:
        number = number << 6 | byte & 0x3F
    least = (0xA0, 0x800, 0x10000)[length - 2]
    return some[0] < 0xF8 and least <= number <= 0x10FFFF and not 0xD800 <= number < 0xE000


def is_harmless(sequence: bytes) -> bool:
    """Whether a sequence is a key, a touch or an answer, with numbers that make sense."""
    inside, final = sequence[1:-1], sequence[-1:]
    if sequence.startswith(_SIZES) and not sequence[len(_SIZES) :][:1].isdigit():
        return False  # no answer; turned into one it would be longer than it came
    if final == b"t":
        return False  # the size is told by the computer, and by nobody who types
    if any(b":" in word for word in inside.split(b";")[:2]):
        return False  # only the text of a key may have more than one sign
    words = inside.lstrip(b"<=>?").replace(b"$", b"").replace(b":", b";").split(b";")
    if not all(word.isdigit() or not word for word in words):
        return False
    numbers = [int(word or 0) for word in words]
    if final in b"Mm":
        return len(numbers) == 3 and inside.startswith(b"<") and max(numbers) <= LARGEST_CELL
    return all(number <= 0x10FFFF and not 0xD800 <= number < 0xE000 for number in numbers)


def without_sizes(sequence: bytes) -> bytes:
    """The answer of a terminal that could tell its size among the keys becomes a no."""
    is_answer = sequence.startswith(_SIZES) and sequence.endswith(b"$y")
    return _SIZES + b"0$y" if is_answer else sequence
