"""What leaves the computer: paper, and a clinic's counts.

Owns what is asked of the printing system and the database. Prints nothing and counts nothing.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from tutor.cli.doctor.finding import Finding, broken, look, ok
from tutor.cli.doctor.world import World
from tutor.counts.address import Address
from tutor.counts.trouble import WrongAddress, in_short
from tutor.store.print_replies import shown
from tutor.store.printing import CannotPrint, choose
from tutor.words import _, plural

CUPS = "/etc/cups/cupsd.conf"

MANY_WAITING = 20_000
"""Counts; some months of a screen whose database is away."""

_KEEPS = re.compile(r"(?im)^\s*(PreserveJobFiles|PreserveJobHistory)\s+(\S+)")


def printer(world: World) -> Finding:
    """Whether a sheet would come out."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    if wishes is not None and not wishes.printer.on:
        return ok("printer", _("Printing is switched off in the clinic file."))
    is_needed = wishes is not None
    try:
        queue = choose(world.printers(), wishes.printer.name if wishes is not None else "")
    except CannotPrint as error:
        sentence = str(error)
        if not is_needed:
            return ok("printer", _("No printer can be used here. Sheets can be saved as files."))
        return broken("printer", sentence, _("Set up the printer in CUPS, then look again."))
    name = shown(queue.name)
    then = _("Look at the printer, then type: cupsenable {name}; cupsaccept {name}").format(
        name=name
    )
    if queue.is_refusing:
        return broken("printer", _('The printer "{name}" takes nothing.').format(name=name), then)
    if queue.is_stopped:
        return broken("printer", _('The printer "{name}" has stopped.').format(name=name), then)
    if queue.reason:
        said = _('The printer "{name}" says: {reason}').format(name=name, reason=queue.reason)
        return look("printer", said, _("Look at the printer."))
    return ok("printer", _('The printer "{name}" takes sheets.').format(name=name))


def print_files(world: World) -> Finding:
    """Whether the printing system keeps what was printed."""
    about = "print-files"
    wishes = world.clinic.clinic if world.clinic is not None else None
    if wishes is not None and not wishes.printer.on:
        return ok(about, _("Nothing is printed, so nothing of it is kept."))
    then = _("Write PreserveJobFiles No and PreserveJobHistory No into {file}.").format(file=CUPS)
    try:
        text = world.read(CUPS)
    except FileNotFoundError:
        return ok(about, _("No printing system of this computer keeps sheets."))
    except OSError:
        return look(about, _("Whether printed sheets are kept cannot be read here."), then)
    said = {name.lower(): value.lower() for name, value in _KEEPS.findall(text)}
    # What CUPS does when nothing is written there: files for a day, the history for ever.
    if said.get("preservejobfiles", "86400") not in ("no", "off", "false", "0"):
        return look(about, _("The printing system keeps printed sheets for a while."), then)
    if said.get("preservejobhistory", "yes") not in ("no", "off", "false", "0"):
        return look(about, _("The printing system keeps a list of what was printed."), then)
    return ok(about, _("The printing system forgets what was printed."))


def counts(world: World) -> Finding:
    """Whether the database of counts can be used."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    if wishes is None or not wishes.counts.on:
        return ok("counts", _("Counts are off."))
    try:
        address = Address(wishes.counts.database)
    except WrongAddress as error:
        return broken("counts", str(error), _("Change the address in the clinic file."))
    word = world.database(wishes.counts.database)
    if word == "ready":
        said = _("The database of counts {where} can be used.")
        return ok("counts", said.format(where=address.shown))
    if word in ("new", "behind"):
        said = _("The tables in {where} are made or brought up with the next sending.")
        return ok("counts", said.format(where=address.shown))
    if word == "away":
        return look(
            "counts",
            _("The database {where} does not answer. Counts wait on this computer.").format(
                where=address.shown
            ),
            _("Check the server, the name and the password. Nothing is lost meanwhile."),
        )
    said = in_short(word) or _("The database of counts cannot be used.")
    return broken("counts", said, _("Read docs/counts.md."))


def outbox(world: World) -> Finding:
    """How many counts wait to be sent."""
    path = world.outbox
    if not path.exists():
        return ok("outbox", _("No counts wait."))
    try:
        base_at = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(base_at, uri=True, timeout=2.0)) as base:
            waiting = int(base.execute("SELECT count(*) FROM waiting").fetchone()[0])
    except (sqlite3.Error, ValueError):
        return broken(
            "outbox",
            _("Waiting counts in {path} cannot be read.").format(path=path),
            _("Move this file away; a new one is begun by itself."),
        )
    said = plural("{count} count waits.", "{count} counts wait.", waiting).format(count=waiting)
    if waiting > MANY_WAITING:
        return look("outbox", said, _("See why they are not sent: look at the line on counts."))
    return ok("outbox", said)
