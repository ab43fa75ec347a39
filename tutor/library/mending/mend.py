"""One file mended: every kind of edit, one after the other, each looked at again.

Owns their order, and that nothing changes what the file says. Never opens or writes a file.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tutor.library.mending.broken import repaired
from tutor.library.mending.choices import choices
from tutor.library.mending.days import days, unsure_days
from tutor.library.mending.edit import Edit, Source, applied, source_of
from tutor.library.mending.indent import indentation
from tutor.library.mending.letters import hard_spaces, hidden_letters, text_in
from tutor.library.mending.names import names
from tutor.library.mending.order import order
from tutor.library.mending.promise import Promise, mended, same, same_words, says_the_same
from tutor.library.mending.quotes import missing_quotes, missing_spaces, needless_quotes
from tutor.library.mending.spaces import doubled_spaces, end_of_file, gaps, tabs, trailing_spaces
from tutor.library.mending.wrapping import wrapped

ROUNDS = 12
"""One edit can make room for another; groups inside groups are put in order one by one."""


MOST_TRIES = 200
"""Times one kind of edit is tried in a round; a file with more doubtful places is left."""

MOST_LETTERS = 4_000_000
"""Letters read for one kind of edit in a round: a huge file is tried less often."""


class UnsureDay(Struct, frozen=True):
    """A day that could be one of two."""

    line: int
    typed: str
    meant: tuple[str, ...]


class Mended(Struct, frozen=True):
    """A file after mending."""

    text: str
    counts: dict[str, int]
    """How often each kind of edit was made."""
    unsure: tuple[UnsureDay, ...] = ()
    """Days left as they are, with their lines after mending ..."""
    unsure_before: tuple[UnsureDay, ...] = ()
    """... and with those in the file as it lies there, as far as that can be told."""
    left: int = 0
    """Edits that were dropped, because the file would have said something else."""
    is_followed: bool = True
    """Whether the text can be followed to its end now."""


class _Mender(Struct, frozen=True):
    """One kind of edit, and what must hold after it."""

    name: str
    find: Callable[[Source], list[Edit]]
    promise: Promise
    is_whole: bool = False
    """Whether its edits only make sense together."""


MENDERS = (
    _Mender("hidden", hidden_letters, same_words),
    _Mender("hard-space", hard_spaces, same_words),
    _Mender("hard-space", hard_spaces, mended),
    _Mender("tab", tabs, same_words),
    _Mender("trailing", trailing_spaces, same_words),
    _Mender("space", missing_spaces, mended),
    _Mender("quote", missing_quotes, mended),
    _Mender("name", names, mended),
    _Mender("choice", choices, mended),
    _Mender("day", days, mended),
    _Mender("bare", needless_quotes, same),
    _Mender("gap", gaps, same),
    _Mender("doubled", doubled_spaces, same_words),
    _Mender("indent", indentation, same, is_whole=True),
    _Mender("order", order, same),
    _Mender("end", end_of_file, same),
)
WRAPPER = _Mender("wrapped", wrapped, same)


def mend(data: bytes, kind: type[Struct], *, wrap: bool = False) -> Mended | None:
    """Mend the bytes of a file that holds one `kind`; None when they are no UTF-8 text."""
    found = text_in(data)
    if found is None:
        return None
    text, counts = found
    first = source_of(text, kind)
    after, more, left = _mended_text(first, (*MENDERS, WRAPPER) if wrap else MENDERS)
    if more and not says_the_same(first, after):
        after, more, left = first, {}, left + sum(more.values())
    return Mended(
        text=after.text,
        counts=counts | more,
        unsure=_unsure(after),
        unsure_before=_unsure(first),
        left=left,
        is_followed=after.root is not None,
    )


def _unsure(source: Source) -> tuple[UnsureDay, ...]:
    return tuple(UnsureDay(*one) for one in unsure_days(source))


def _mended_text(
    source: Source, menders: tuple[_Mender, ...]
) -> tuple[Source, dict[str, int], int]:
    """The text after as many rounds as change anything."""
    counts: dict[str, int] = {}
    left = 0
    for _round in range(ROUNDS):
        before, left = source.text, 0
        if source.root is None:
            text, repairs = repaired(source.text)
            source = source_of(text, source.kind)
            for name, count in repairs.items():
                counts[name] = counts.get(name, 0) + count
        for mender in menders:
            source, count, dropped = _carried_out(source, mender)
            left += dropped
            if count:
                counts[mender.name] = counts.get(mender.name, 0) + count
        if source.text == before:
            break
    return source, counts, left


def _carried_out(source: Source, mender: _Mender) -> tuple[Source, int, int]:
    """The source with the edits that keep the promise; how many did, and how many did not."""
    edits = sorted(mender.find(source)) if source.root or mender.find in _EARLY else []
    if not edits:
        return source, 0, 0
    # From the end of the file to its start, so that places before an edit stay right.
    waiting = [edits]
    count = left = tries = 0
    most = max(8, min(MOST_TRIES, MOST_LETTERS // max(1, len(source.text))))
    while waiting:
        some = waiting.pop()
        tries += 1
        if tries > most:
            left += len(some)
            continue
        tried = source_of(applied(source.text, some), source.kind)
        if mender.promise(source, tried, len(some)):
            source, count = tried, count + len(some)
        elif len(some) > 1 and not mender.is_whole:
            half = len(some) // 2
            waiting += [some[:half], some[half:]]
        else:
            left += 1
    return source, count, left


_EARLY = {hidden_letters, hard_spaces}
"""What can be done before a text can be followed."""
