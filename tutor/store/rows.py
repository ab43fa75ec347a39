"""Events as rows of the record file.

Owns how an event is written down and read back. A row that this version cannot read is
passed over and stays in the file. Never opens a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec

from tutor.core.events import AnyEvent, Event

_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


class Row(NamedTuple):
    """One event as it stands in the file."""

    at: str
    """When it happened, for people who look into the file. The order comes from the file."""
    mark: str
    """Tells this row from all others, so that a second try never writes it twice."""
    body: str


def row_of(event: Event) -> Row:
    """Write an event down."""
    return Row(datetime.now(UTC).isoformat(timespec="milliseconds"), uuid4().hex, _body(event))


def events_in(bodies: Iterable[object]) -> Iterator[Event]:
    """Read events back, passing over whatever this version does not know."""
    for body in bodies:
        if isinstance(body, bytes):
            try:
                yield _decoder.decode(body)
            except (msgspec.MsgspecError, RecursionError):
                continue


def _body(event: Event) -> str:
    try:
        return msgspec.json.encode(event).decode()
    except UnicodeEncodeError:
        # Half a character, from a terminal that does not speak UTF-8.
        return msgspec.json.encode(_whole(msgspec.to_builtins(event))).decode()


def _whole(value: Any) -> Any:
    """The same with a question mark for each half character."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case list() | tuple():
            return [_whole(part) for part in value]
        case dict():
            return {name: _whole(part) for name, part in value.items()}
    return value
