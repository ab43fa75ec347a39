"""Writing only what a terminal can show, with a plain sign as wide for everything else.

Owns how a stream is kept to an alphabet. Which alphabet a terminal has, `terminal.py` says.
"""

from __future__ import annotations

import codecs
from typing import TextIO

from tutor.export.likeness import likeness

CONSOLE = "console"
"""The Linux console: it reads UTF-8, and its font has the signs of the first IBM PC."""

_AS_WIDE = "tutor-as-wide"
_WITHOUT_CODES = "•○→←↑↓▶◀▲▼"
"""Signs of that font to which its own alphabet gives no letter of their own."""


def keep_to(alphabet: str, stream: TextIO | None) -> None:
    """From now on the stream writes nothing that the terminal cannot show."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    codecs.register_error(_AS_WIDE, _as_wide)
    if alphabet == CONSOLE:
        codecs.register(_console)
    reconfigure(encoding=alphabet, errors=_AS_WIDE)


def _as_wide(error: UnicodeError) -> tuple[str, int]:
    """What is written in place of signs the alphabet does not have."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(likeness, error.object[error.start : error.end])), error.end


class _Font(dict[int, str]):
    """What is written for each sign; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        shown = self[code] = sign if _is_in_font(sign) else likeness(sign)
        return shown


_FONT = _Font()


def _is_in_font(sign: str) -> bool:
    try:
        sign.encode("cp437")
    except UnicodeEncodeError:
        return sign in _WITHOUT_CODES or ord(sign) < 256
    return True


class _ConsoleEncoder(codecs.IncrementalEncoder):
    """UTF-8 that holds signs of the font only."""

    def encode(self, text: str, final: bool = False) -> bytes:
        """The text in bytes; signs that are not in the font have a stand-in."""
        return text.translate(_FONT).encode("utf-8", "replace")


def _console(name: str) -> codecs.CodecInfo | None:
    if name != CONSOLE:
        return None
    utf8 = codecs.lookup("utf-8")

    def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
        return _ConsoleEncoder(errors).encode(text), len(text)

    return codecs.CodecInfo(
        encode, utf8.decode, utf8.streamreader, utf8.streamwriter,
        _ConsoleEncoder, utf8.incrementaldecoder, CONSOLE,
    )  # fmt: skip
