"""The sheet on paper: which printer, and what became of it.

Owns what is told about a print, and the exit code of it. Never draws the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.cli.sheet_files import Wanted, made
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.store.print_replies import Queue, shown
from tutor.store.printing import CannotPrint, Kind, choose, follow, printers, send
from tutor.words import _


def list_printers(talk: Talk) -> int:
    """Print the printers there are, the usual one marked."""
    try:
        found = printers()
    except CannotPrint as error:
        return _instead(error, talk)
    talk.result("\n".join(_row(queue) for queue in found))
    return FINE


def print_sheet(wanted: Wanted, printer: str, talk: Talk, *, is_text: bool) -> int:
    """Send the sheet to a printer and say what became of it."""
    try:
        queue = choose(printers(), printer)
        # Somebody waits beside the printer: what is wrong with it is said at once.
        if queue.is_refusing:
            talk.say(" ".join(_refusal(queue)))
            return PROBLEMS
        body, kind = _on_paper(wanted, talk, is_text=is_text)
        job = send(body, kind, queue)
        talk.say(
            _('Sent to the printer "{name}", which says: {reply}.').format(
                name=shown(job.printer), reply=job.reply
            )
        )
    except CannotPrint as error:
        return _instead(error, talk)
    try:
        outcome = follow(job)
    except CannotPrint:
        talk.say(
            _("What became of it is not known. Look at the printer, or type: lpstat {name}").format(
                name=shown(job.printer)
            )
        )
        return PROBLEMS
    talk.say(outcome.words)
    return PROBLEMS if outcome.is_trouble else FINE


def _instead(error: CannotPrint, talk: Talk) -> int:
    """Say why nothing was printed, and how to get a file."""
    talk.say(str(error))
    talk.say(_("A file to print elsewhere: ketamine-tutor sheet -o my-questions.pdf"))
    return PROBLEMS


def _on_paper(wanted: Wanted, talk: Talk, *, is_text: bool) -> tuple[bytes, Kind]:
    """The sheet in a form that a printer can take."""
    if not is_text:
        from tutor.export.sheet_pdf import can_make_pdf

        if can_make_pdf():
            return made("pdf", wanted).body, "application/pdf"
        talk.say(
            _(
                "No PDF can be made here, so plain text is printed. "
                "For PDF type: pip install 'ketamine-tutor[pdf]'"
            )
        )
    return made("text", wanted).body, "text/plain"


def _row(queue: Queue) -> str:
    name = shown(queue.name)
    parts = [_("{name} (the usual one)").format(name=name) if queue.is_default else name]
    if queue.is_refusing:
        parts.append(_("takes nothing at the moment"))
    elif queue.is_stopped:
        parts.append(_("prints nothing at the moment"))
    if queue.reason:
        parts.append(queue.reason)
    return "  ".join(parts)


def _refusal(queue: Queue) -> Iterator[str]:
    yield _('The printer "{name}" takes nothing at the moment.').format(name=shown(queue.name))
    if queue.reason:
        yield _("It says: {words}").format(words=queue.reason.rstrip(".") + ".")
    yield _("Choose another one: ketamine-tutor sheet --printers")
