"""What is said of the faults, as rows: beside the page, in one line, and in the list.

Owns the wording around a fault. Never finds one.
"""

from __future__ import annotations

from tutor.core.cells import width_of
from tutor.core.inline import plain
from tutor.export.rows import Piece, Role, Row, prose_rows
from tutor.ui.preview.actions import ACTIONS
from tutor.ui.preview.bench import Bench, Fault
from tutor.words import _, plural

_GAP = 2
_BLANK = Row()


def in_short(bench: Bench) -> tuple[str, Role]:
    """How the file stands, in a few words, and how to draw them."""
    errors, others = bench.count()
    if bench.is_old and bench.was_shown:
        words = plural("Old version: {count} to fix", "Old version: {count} to fix", errors)
        return words.format(count=errors), "emergency"
    if errors:
        return plural("{count} to fix", "{count} to fix", errors).format(count=errors), "emergency"
    if others:
        words = plural("{count} to look at", "{count} to look at", others)
        return words.format(count=others), "caution"
    return _("Nothing to fix"), "good"


def key_row(bench: Bench, width: int) -> Row:
    """How the file stands and what can be done, as much as there is room for."""
    said, role = in_short(bench)
    pieces = [Piece(said, role, "view:faults")]
    room = width - width_of(said)
    for item in ACTIONS:
        needed = _GAP + width_of(item.key) + 1 + width_of(item.title)
        if item.is_hinted and needed <= room:
            target = f"view:{item.id}"
            pieces += [
                Piece(" " * _GAP), Piece(item.key, "key-name", target),
                Piece(f" {item.title}", "quiet", target),
            ]  # fmt: skip
            room -= needed
    return Row(tuple(pieces))


def old_note(bench: Bench, width: int) -> list[Row]:
    """Why the page is not what the file says now, where that is so."""
    if not (bench.is_old and bench.was_shown):
        return []
    note = _("The file cannot be shown as it is now. This is the last version that could.")
    return [*prose_rows(plain(note), width, role="emergency"), _BLANK]


def beside_page(bench: Bench, step: str, width: int, height: int) -> tuple[Row, ...]:
    """Everything to be said beside a page or check."""
    here = bench.faults_at(step)
    elsewhere = len(bench.faults) - len(here)
    ends: list[Row] = []
    if elsewhere:
        words = plural(
            "{count} more on other pages: F3", "{count} more on other pages: F3", elsewhere
        ).format(count=elsewhere)
        ends = [_BLANK, *prose_rows(plain(words), width, role="quiet")]
    rows = old_note(bench, width)
    if not here:
        words = _("Nothing to fix on this page.")
        rows += prose_rows(plain(words), width, role="quiet" if bench.faults else "good")
        return (*rows, *ends)
    shown = 0
    for fault in here:
        more = [*fault_rows(fault, bench, width), _BLANK]
        if shown and len(rows) + len(more) + len(ends) + 1 > height:
            break
        rows += more
        shown += 1
    if shown < len(here):
        left = len(here) - shown
        words = plural(
            "{count} more on this page: F2", "{count} more on this page: F2", left
        ).format(count=left)
        rows += prose_rows(plain(words), width, role="accent")
    elif rows and not rows[-1].pieces:
        rows.pop()
    return (*rows, *ends)


def fault_rows(fault: Fault, bench: Bench, width: int) -> list[Row]:
    """A fault: where, what, and what to do next."""
    rows = [headline(fault, bench)]
    rows += prose_rows(plain(fault.problem.message), width)
    if fault.problem.hint:
        rows += prose_rows(plain(fault.problem.hint), width, role="quiet", indent=2)
    return rows


def headline(fault: Fault, bench: Bench) -> Row:
    """Whether it must be fixed, the line, and the code that `explain` knows."""
    place = fault.problem.place
    said = _("Fix") if fault.is_error else _("Look at")
    where = _("line {line}").format(line=place.line)
    if place.path != bench.path.as_posix():
        where = f"{place.path.rpartition('/')[2]}, {where}"
    role: Role = "emergency" if fault.is_error else "caution"
    return Row((Piece(f"{said} {where}", role), Piece(f"  {fault.problem.code}", "quiet")))
