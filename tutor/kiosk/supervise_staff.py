"""The staff's way in, and what they may order.

Owns the PIN and the orders. Only a session that was opened with the PIN is obeyed, and only one
PIN is looked at at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Protocol

from tutor.clinic.pin import is_right
from tutor.clinic.tries import Tries
from tutor.kiosk.supervise_plan import LEFT, RESTART, Plan
from tutor.sessions.front import Front
from tutor.sessions.keeper import Keeper
from tutor.sessions.log import Log
from tutor.sessions.messages import Answer, Ask, Order, Pin, PinAnswer
from tutor.sessions.session import Session
from tutor.sessions.warmth import NotWarm
from tutor.words import _

SOON = 1.0
"""Seconds until a PIN that came while another was looked at may be typed again."""


class Today(Protocol):
    """Who knows today's counts."""

    def today_lines(self) -> tuple[str, ...]:
        """Today's counts, for the staff."""


class Owner(Protocol):
    """What the staff's side needs of the kiosk."""

    plan: Plan
    front: Front
    keeper: Keeper

    @property
    def counting(self) -> Today | None:
        """Where counts go."""

    def do(self, work: Coroutine[object, object, object]) -> None:
        """Do something beside everything else."""

    def end_front(self, how: str) -> None:
        """End the session in front."""

    def put_in_front(self, session: Session, note: str = "") -> None:
        """Show a session."""

    def next_person(self, note: str = "", how: str = "finished") -> None:
        """Show the next session."""

    def leave(self, code: int) -> None:
        """End everything; the number is for whoever started the program."""

    async def update(self) -> str:
        """Take everything as it is now."""


class Staff:
    """Looks at PINs and carries out orders."""

    def __init__(self, kiosk: Owner, tries: Tries, log: Log) -> None:
        """For one kiosk; the tries count for all its sessions together."""
        self.is_coming = False
        """Whether a staff session is about to be in front."""
        self._kiosk = kiosk
        self._tries = tries
        self._log = log
        self._is_looking = False

    def heard(self, session: Session, message: Pin | Ask) -> None:
        """Somebody wants to come in, or the staff want something done."""
        if isinstance(message, Pin):
            self.look_at(session, message.digits)
        elif session.role == "staff":
            self._kiosk.do(self.obey(session, message.order))

    def look_at(self, session: Session, digits: str) -> None:
        """Look at a PIN, unless one is being looked at: then it is to be typed again."""
        if self._is_looking:
            session.say(PinAnswer(False, SOON))
            return
        self._is_looking = True
        self._kiosk.do(self._look(session, digits))

    async def _look(self, session: Session, digits: str) -> None:
        stored = self._kiosk.plan.clinic.staff.pin
        try:
            if not stored:
                session.say(PinAnswer(False))
                return
            looked = await asyncio.to_thread(self._tries.look, lambda: is_right(digits, stored))
        finally:
            self._is_looking = False
        self._log.put("pin", right=looked.is_right)
        if session.state != "active":
            return
        session.say(PinAnswer(looked.is_right, looked.wait))
        if looked.is_right:
            await self._open()

    async def _open(self) -> None:
        """End the visit, and show the staff their panel."""
        self.is_coming = True
        self._kiosk.end_front("staff")
        self._kiosk.front.say(_("One moment, please."))
        channel = self._kiosk.front.channel()
        try:
            session = await self._kiosk.keeper.fork("staff", channel, self._kiosk.plan.wanted.told)
        except NotWarm:
            channel.close()
            self.is_coming = False
            self._kiosk.next_person()
            return
        self.is_coming = False
        self._kiosk.put_in_front(session)

    async def obey(self, session: Session, order: Order) -> None:
        """Carry out an order, and tell what became of it."""
        self._log.put("order", order=order)
        work: dict[Order, Callable[[], Coroutine[object, object, Answer]]] = {
            "restart": self._restart,
            "leave": self._leave,
            "update": self._update,
            "counts": self._counts,
            "printer": self._printer,
        }
        answer = await work[order]()
        if session.state == "active":
            session.say(answer)

    async def _restart(self) -> Answer:
        self._kiosk.leave(RESTART)
        return Answer("restart", ())

    async def _leave(self) -> Answer:
        self._kiosk.leave(LEFT)
        return Answer("leave", ())

    async def _update(self) -> Answer:
        trouble = await self._kiosk.update()
        line = trouble or _("The lessons were opened anew. The next person gets them.")
        return Answer("update", (line,), not trouble)

    async def _counts(self) -> Answer:
        counting = self._kiosk.counting
        if counting is None:
            return Answer("counts", (_("Counts are switched off in the clinic file."),), False)
        return Answer("counts", counting.today_lines())

    async def _printer(self) -> Answer:
        test = self._kiosk.plan.print_test
        if test is None or not self._kiosk.plan.clinic.printer.on:
            return Answer("printer", (_("Printing is switched off in the clinic file."),), False)
        with self._kiosk.keeper.own_children():
            is_good, lines = await asyncio.to_thread(test, self._kiosk.plan.clinic)
        return Answer("printer", lines, is_good)
