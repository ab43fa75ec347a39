"""What the reader does to the sheet: move, reword, take off, list, plan, and take back.

Owns the order of changes, so that the last one can be taken back, whatever it was. Both faces
edit through it. Never asks or says anything.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from tutor.core import events
from tutor.core.clean import visible
from tutor.core.events import Event
from tutor.core.session import Session
from tutor.core.sheet import Entry
from tutor.core.visits import Appointment

MEDICINE = "med/"
"""How the entries of the list of medicines begin."""


class Editing:
    """Changes to one sheet, each of which can be taken back."""

    def __init__(self, session: Session) -> None:
        """Begin with nothing to take back."""
        self.session = session
        self._undo: list[tuple[tuple[Event, ...], str]] = []
        """What takes each change back, and what it was about."""

    def _change(self, event: Event, about: str, *undo: Event) -> None:
        self.session.keep(event)
        self._undo.append((undo, about))

    def undo(self) -> str | None:
        """Take the last change back; says what it was about, or None when there was none."""
        if not self._undo:
            return None
        undo, about = self._undo.pop()
        for event in undo:
            self.session.keep(event)
        return about

    # Questions.

    def move(self, name: str, by: int) -> bool:
        """A question some places down, or up; False when it cannot go there."""
        ids = [entry.id for entry in self.session.sheet().entries()]
        return name in ids and self.put_at(name, ids.index(name) + by)

    def put_at(self, name: str, place: int) -> bool:
        """A question into a place, counted from 0; False when that changes nothing."""
        ids = [entry.id for entry in self.session.sheet().entries()]
        if name not in ids or not 0 <= place < len(ids) or ids[place] == name:
            return False
        ids.remove(name)
        ids.insert(place, name)
        before = events.Arranged(entries=self.session.record().order)
        self._change(events.Arranged(entries=tuple(ids)), name, before)
        return True

    def remove(self, name: str) -> None:
        """A question off the sheet."""
        self._change(events.Removed(entry=name), name, events.Removed(entry=name, is_off=False))

    def put_back(self, name: str) -> None:
        """A question that was taken off."""
        self._change(events.Removed(entry=name, is_off=False), name, events.Removed(entry=name))

    def reword(self, entry: Entry, words: str) -> None:
        """A question in other words; empty ones bring back the first wording."""
        before = self._kept_with(entry, self.session.record().reworded)
        if words == entry.words or not (words or before):
            return
        for name in before:
            self.session.keep(events.Reworded(entry=name, words=words))
        undo = [events.Reworded(entry=name, words=each) for name, each in before.items()]
        undo = undo if entry.id in before else [events.Reworded(entry=entry.id, words=""), *undo]
        self._change(events.Reworded(entry=entry.id, words=words), entry.id, *undo)

    def write(self, words: str) -> str:
        """A question of the reader's own; gives its entry back."""
        name = self.session.write_question(words)
        self._undo.append(((events.Removed(entry=name),), name))
        return name

    def note(self, entry: Entry | None, words: str) -> None:
        """A note under a question, or for the whole visit; empty words take it away.

        A question that stands for several keeps one note for them all.
        """
        name = entry.id if entry else ""
        notes = self.session.record().notes
        before = self._kept_with(entry, notes) if entry else {name: notes.get(name, "")}
        shown = entry.note if entry else before[name]
        if words == shown or not (words or any(before.values())):
            return
        for other in before:
            self.session.keep(events.Noted(entry=other, words=""))
        undo = [events.Noted(entry=name, words="")]
        undo += [events.Noted(entry=other, words=each) for other, each in before.items()]
        self._change(events.Noted(entry=name, words=words), name, *undo)

    def _kept_with(self, entry: Entry, texts: Mapping[str, str]) -> dict[str, str]:
        """What is kept for a question, and for all it was merged from."""
        names = self.session.names_of(entry.id)
        return {name: texts[name] for name in names if name in texts}

    # Medicines and the visit.

    def medicines(self) -> dict[str, str]:
        """The list of medicines: entries and words."""
        listed = self.session.record().medicines.items()
        return {name: words for name, typed in listed if (words := visible(typed).strip())}

    def add_medicine(self, words: str) -> str:
        """One more line; gives its entry back."""
        name = f"{MEDICINE}{os.urandom(6).hex()}"
        self._change(
            events.Listed(entry=name, words=words), name, events.Listed(entry=name, words="")
        )
        return name

    def reword_medicine(self, name: str, words: str) -> None:
        """A line in other words; empty ones take it off."""
        listed = self.medicines()
        before = listed.get(name, "")
        if words == before:
            return
        undo = [events.Listed(entry=name, words=before)]
        if not words:
            # A line that comes back would stand last; those after it are listed anew behind it.
            names = list(listed)
            for each in names[names.index(name) + 1 :]:
                undo += [
                    events.Listed(entry=each, words=""),
                    events.Listed(entry=each, words=listed[each]),
                ]
        self._change(events.Listed(entry=name, words=words), name, *undo)

    def plan(self, appointment: Appointment) -> None:
        """When and where the visit is; all empty takes it back."""
        before = self.session.record().appointment
        if appointment != before:
            self._change(_planned(appointment), "", _planned(before))


def _planned(appointment: Appointment) -> events.Planned:
    return events.Planned(day=appointment.day, time=appointment.time, place=appointment.place)
