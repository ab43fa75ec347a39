"""The kiosk's front: one real terminal, and a terminal of its own for each session.

Owns the pumping of bytes between them, and which session is in front. Never keeps what it
pumps: the blocks of memory are made once and overwritten after each use.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

from tutor.core.clean import visible
from tutor.kiosk.painted import Painted
from tutor.kiosk.terminal import Size, Terminal, make_quiet, set_size, wipe
from tutor.kiosk.terminal_reset import BREAK_OFF, HIDE_CURSOR, RESET
from tutor.kiosk.typed import Typed
from tutor.sessions.front import Channel

MOST_HELD = 512 * 1024
"""Bytes kept of what a waiting session paints."""

MOST_BEHIND = 256 * 1024
"""Bytes that wait for a terminal that takes nothing, many times a page. The rest is dropped, and
painted anew later: no session ever waits for a terminal, so that its silence means something."""

AT_ONCE = 4096
EACH_SECOND = 8192
"""Bytes of input that pass: more than any keyboard or finger makes."""

SILENCE = 0.25
"""Seconds without input after which a flood counts as over."""


class Throttle:
    """Lets keys and touches pass, and cuts floods until they are over."""

    def __init__(self) -> None:
        """Nothing was typed yet."""
        self._room = float(AT_ONCE)
        self._last = 0.0
        self.is_cut = False

    def passes(self, count: int, now: float) -> bool:
        """Whether so many bytes may go through now."""
        passed, self._last = now - self._last, now
        self._room = min(float(AT_ONCE), self._room + passed * EACH_SECOND)
        if self.is_cut and passed < SILENCE:
            return False
        if count > self._room:
            self.is_cut = True
            return False
        self._room -= count
        return True


class PtyChannel:
    """A terminal of one session's own."""

    def __init__(self, size: Size, readable: Callable[[PtyChannel], None]) -> None:
        """Open it, and hold what comes out."""
        self.near, self._far = os.openpty()
        make_quiet(self._far)
        set_size(self.near, size)
        os.set_blocking(self.near, False)
        self.held = bytearray()
        self.painted = Painted()
        self.is_open = True
        self._readable = readable
        self.listen()

    def far_end(self) -> int:
        """The session's side."""
        return self._far

    def handed_over(self) -> None:
        """Keep our side only."""
        if self._far >= 0:
            os.close(self._far)
            self._far = -1

    def listen(self) -> None:
        """Go on reading what the session paints."""
        if self.is_open:
            asyncio.get_running_loop().add_reader(self.near, self._readable, self)

    def pause(self) -> None:
        """Read nothing any more."""
        if self.is_open:
            asyncio.get_running_loop().remove_reader(self.near)

    def close(self) -> None:
        """Hang up. The kernel tells the session, and drops what it still wrote."""
        if self.is_open:
            self.pause()
            self.is_open = False
            self.handed_over()
            os.close(self.near)
            self.held = bytearray()


class TerminalFront:
    """Shows one session at a time on a real terminal."""

    def __init__(self, terminal: Terminal, clock: Callable[[], float]) -> None:
        """Take the terminal over."""
        self._terminal = terminal
        self._clock = clock
        self._output = memoryview(bytearray(64 * 1024))
        self._input = memoryview(bytearray(AT_ONCE))
        self._channels: list[PtyChannel] = []
        self._shown: PtyChannel | None = None
        self._is_behind = False
        """Whether something of what is shown had to be dropped."""
        self._throttle = Throttle()
        self._keys = Typed(AT_ONCE)
        self._last_input = clock()
        self.size = terminal.size()
        terminal.when_drained(self._go_on)
        terminal.make_raw()
        terminal.reset()
        asyncio.get_running_loop().add_reader(terminal.fileno(), self._typed)

    def channel(self) -> PtyChannel:
        """A terminal for a new session, as large as the real one."""
        self._channels = [one for one in self._channels if one.is_open]
        new = PtyChannel(self.size, self._painted)
        self._channels.append(new)
        return new

    def show(self, channel: Channel) -> None:
        """Wipe, then show what this session has painted and paints."""
        self._wipe_all()
        self._shown = next((one for one in self._channels if one is channel), None)
        self._last_input = self._clock()
        if self._shown is None:
            return
        self._terminal.put(self._shown.held)
        is_whole = len(self._shown.held) < MOST_HELD
        self._shown.held = bytearray()
        if not is_whole:
            self.repaint()

    def say(self, *sentences: str) -> None:
        """Wipe, then show sentences."""
        self._wipe_all()
        lines = [b"", *(visible(sentence).encode(errors="replace") for sentence in sentences)]
        self._terminal.put(HIDE_CURSOR + b"\r\n\r\n".join(b"  " + line for line in lines))

    def _wipe_all(self) -> None:
        if self._shown is not None:
            self._shown.pause()
        self._shown = None
        self._is_behind = False
        wipe(self._output)
        self._keys.forget()
        self._terminal.reset()

    def quiet_for(self) -> float:
        """Seconds since the last input, or since this session was shown."""
        return self._clock() - self._last_input

    def _painted(self, channel: PtyChannel) -> None:
        """Pass on what the session in front paints; hold or drop what others do."""
        try:
            count = os.readv(channel.near, [self._output[1:]])
        except BlockingIOError:
            return
        except OSError:
            channel.pause()  # the session hung up; its end is noticed elsewhere
            return
        block = self._output[: channel.painted.pass_on(self._output, count)]
        if channel is self._shown:
            self._is_behind |= self._terminal.queued + len(block) > MOST_BEHIND
            if not self._is_behind:
                self._terminal.put(block)
        else:
            channel.held += block[: MOST_HELD - len(channel.held)]
        wipe(self._output[: count + 1])

    def _go_on(self) -> None:
        """The terminal has taken everything, and shows what it missed meanwhile."""
        if self._is_behind:
            self._is_behind = False
            self._terminal.put(BREAK_OFF)
            self.repaint()

    def _typed(self) -> None:
        """Pass input on to the session in front. What it does not read is dropped."""
        count = self._terminal.read_into(self._input)
        if not count:
            return
        now = self._last_input = self._clock()
        block = self._input[:count]
        if self._shown is not None and self._throttle.passes(count, now):
            if self._throttle.is_cut:
                self._throttle.is_cut = False
                self._keys.was_cut()
            passed = self._keys.pass_on(block, now)
            self._give(self._shown, passed)
            wipe(passed)
        wipe(block)

    def _give(self, channel: PtyChannel, block: memoryview) -> None:
        try:
            os.write(channel.near, block)
        except OSError:
            return

    def stop_reading(self) -> None:
        """The terminal is gone; there is nobody to read from."""
        asyncio.get_running_loop().remove_reader(self._terminal.fileno())

    def resized(self) -> bool:
        """Tell every session how large the terminal is now. Whether that is something new."""
        size = self._terminal.size()
        if size == self.size:
            return False
        self.size = size
        for channel in self._channels:
            if channel.is_open:
                set_size(channel.near, size)
        return True

    def repaint(self) -> None:
        """Make the session in front paint everything once more."""
        if self._shown is not None and self._shown.is_open:
            rows, columns = self.size
            set_size(self._shown.near, (max(1, rows - 1), columns))
            set_size(self._shown.near, self.size)

    def came_back(self) -> None:
        """The program had been stopped, and others may have used the terminal."""
        self._terminal.make_raw()
        self.resized()
        self.repaint()

    def close(self) -> None:
        """Wipe, hang up, and give the terminal back."""
        self._wipe_all()
        for channel in self._channels:
            channel.close()
        self.stop_reading()
        self._terminal.close()


LONGEST_SWITCH = len(RESET) + MOST_HELD
"""Bytes that one switch can send at once."""
