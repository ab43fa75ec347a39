"""The bytes that leave nothing of a session on a terminal.

Owns the sequences and their order. Writes nothing.
"""

from __future__ import annotations

_STOP = b"\x18\x1b\\"
"""Breaks off a sequence that was cut in the middle."""

_MODES_OFF = b"".join(
    b"\x1b[?%dl" % mode
    for mode in (
        1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016,  # the mouse
        1004, 2004, 2031, 2048,  # focus, paste, colors and size told in the input
        9, 66, 5, 6,
    )
)  # fmt: skip

_KITTY_OFF = b"\x1b[<99u\x1b[=0u"
_MODIFY_OTHER_KEYS_OFF = b"\x1b[>4;0m"
_SYNC_END = b"\x1b[?2026l"
_CLEAN_PAGE = b"\x1b[!p\x1b[?7h\x1b[r\x1b[0m\x1b(B\x1b)B\x0f\x1b[2J\x1b[3J\x1b[H"
_NO_TITLE = b"\x1b]0;\x1b\\\x1b]2;\x1b\\"
_NO_LINK = b"\x1b]8;;\x1b\\"
_USUAL_COLORS = b"\x1b]104\x1b\\\x1b]110\x1b\\\x1b]111\x1b\\\x1b]112\x1b\\"
_EMPTY_CLIPBOARDS = b"\x1b]52;c;!\x1b\\\x1b]52;p;!\x1b\\\x1b]52;s;!\x1b\\"

RESET = b"".join(
    (
        _STOP, _SYNC_END, _NO_LINK, _KITTY_OFF, _MODIFY_OTHER_KEYS_OFF, _MODES_OFF,
        _CLEAN_PAGE,  # the page behind goes too, should the other one have been left before
        b"\x1b[?1049h", _CLEAN_PAGE, _KITTY_OFF,
        b"\x1b[?1049l\x1b[?47l", _CLEAN_PAGE,
        _USUAL_COLORS, _NO_TITLE, _EMPTY_CLIPBOARDS, b"\x1b[?25h",
    )
)  # fmt: skip
"""Both pages, the scrollback, every way of input, the title and the clipboards."""

BREAK_OFF = b"\x18\x1b\\\x1b[?2026l"
"""Ends a sequence and a frame of which the rest was dropped."""

HIDE_CURSOR = b"\x1b[?25l"
