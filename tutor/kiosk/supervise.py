"""Who is in front of the waiting-room screen: the next person, at once, and nobody else.

Owns the order of things: one session in front, one ready behind it, and what is said when
there is none. Starting and ending processes is the keeper's, bytes are the front's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date

from tutor.kiosk.supervise_beside import Surroundings, Work
from tutor.kiosk.supervise_counts import Counts
from tutor.kiosk.supervise_paper import Papers
from tutor.kiosk.supervise_plan import BROKEN, LEFT, Counting, Plan
from tutor.kiosk.supervise_renewal import Renewal
from tutor.kiosk.supervise_staff import Staff
from tutor.kiosk.supervise_words import no_pin_is_set, resting, started_again
from tutor.sessions.backoff import Backoff
from tutor.sessions.faults import steps
from tutor.sessions.front import Front
from tutor.sessions.keeper import Keeper, Lost
from tutor.sessions.log import Log
from tutor.sessions.messages import Ask, Begin, Count, Done, FromSession, Paper, Pin
from tutor.sessions.session import Session
from tutor.sessions.warmth import NotWarm
from tutor.words import _

OLDEST_READY = 6 * 3600.0
"""Seconds after which a session that nobody used is replaced by a fresh one."""

YOUNG = 1.0
"""Seconds in front; what goes wrong sooner may go wrong each time, and is not hurried."""


class Kiosk:
    """The unattended screen."""

    def __init__(
        self,
        plan: Plan,
        front: Front,
        log: Log,
        counting: Counting | None,
        clock: Callable[[], float],
        today: Callable[[], date] = date.today,
    ) -> None:
        """Nothing runs until `run`."""
        self.plan = plan
        self.front = front
        self._counts = Counts(plan, counting)
        self.in_front: Session | None = None
        self.ready: Session | None = None
        self._coming: Session | None = None
        self._log = log
        self._clock = clock
        self._outdated: set[int] = set()
        self._note = ""
        self._is_forking = False
        self._is_closing = False
        self._backoff = Backoff()
        self._work = Work(self._broke)
        self._around = Surroundings(plan, clock(), today)
        self._ending: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.keeper = Keeper(
            plan.stage, self, log, clock,
            hang_seconds=plan.clinic.hang_seconds, is_private=plan.is_private,
        )  # fmt: skip
        self._renewal = Renewal(plan, self.keeper.warm_up, log, clock, self._tell_soon)
        self._papers = Papers(self.do, self.keeper.own_children)
        self._staff = Staff(self, plan.tries(clock), log)

    @property
    def counting(self) -> Counting | None:
        """Where counts go now; None while they are switched off."""
        return self._counts.counter

    async def run(self) -> int:
        """Show sessions until it is time to end; the number says why."""
        self.front.say(_("One moment, please."))
        self.prepare_next()
        self.do(self._tick())
        self.do(self._around.watch_printer(self.keeper.own_children, self._tell_soon))
        try:
            return await self._ending
        finally:
            self._is_closing = True
            self.front.say()  # first of all: the rest may take its time
            self._around.end()
            await self._papers.end()
            await self._work.stop()
            await self.keeper.close()
            self.front.close()
            self._counts.close()

    def leave(self, code: int = LEFT) -> None:
        """End everything; the number is for whoever started the program."""
        if not self._ending.done():
            self._log.put("leaving", code=code)
            self._ending.set_result(code)

    def do(self, work: Coroutine[object, object, object]) -> None:
        """Do something beside everything else."""
        self._work.do(work)

    def _broke(self, error: BaseException) -> None:
        """A fault of the kiosk itself: end in good order, and be started again."""
        where = " ".join(steps(error.__traceback__))
        self._log.put("fault", place="kiosk", kind=type(error).__name__, where=where)
        self.leave(BROKEN)

    # Who is in front

    def next_person(self, note: str = "", how: str = "finished") -> None:
        """End whoever is in front, and show the one who is ready."""
        self.end_front(how if not note else "replaced")
        if self._is_closing:
            return
        self._note = note
        if self.ready is not None:
            self._bring()
        elif self._backoff.seconds():
            self._tell_waiting()
        else:
            self.front.say(_("One moment, please."))
        self.prepare_next()

    def end_front(self, how: str) -> None:
        """End the session in front; its process is told nothing more."""
        old, self.in_front = self.in_front, None
        if old is not None:
            self._papers.visit_over()
            self._outdated.discard(old.pid)
            self.keeper.end(old, how)

    def _bring(self) -> None:
        """Put the ready session in front."""
        if self.ready is not None and not self._is_closing:
            session, self.ready = self.ready, None
            note, self._note = self._note, ""
            self.put_in_front(session, note)

    def put_in_front(self, session: Session, note: str = "") -> None:
        """Show a session, and tell it so."""
        self.in_front = session
        session.state = "active"
        session.began = self._clock()
        session.say(Begin(note, self.banners()))
        self.front.show(session.channel)
        self._log.put("in-front", pid=session.pid, role=session.role)

    def banners(self) -> tuple[str, ...]:
        """What the staff should know."""
        pin = self.plan.clinic.staff.pin
        no_pin = "" if pin else no_pin_is_set()
        told = (*self._renewal.troubles, self._around.printer, self._counts.trouble, no_pin)
        return tuple(filter(None, told))

    def _tell_soon(self) -> None:
        """The staff should know of something: a screen that only waits is replaced soon."""
        if self.in_front is not None:
            self._outdated.add(self.in_front.pid)

    def prepare_next(self) -> None:
        """See to it that one session is ready, and not an old one."""
        is_served = self.ready is not None and self.ready.pid not in self._outdated
        if not (is_served or self._coming or self._is_forking or self._is_closing):
            self._is_forking = True
            self.do(self._fork_next())

    async def _fork_next(self) -> None:
        """Start a session, however long it takes until one can be."""
        try:
            while self._coming is None:
                if seconds := self._backoff.seconds():
                    self._tell_waiting()
                    await asyncio.sleep(seconds)
                channel = self.front.channel()
                try:
                    self._coming = await self.keeper.fork("patient", channel, self.plan.wanted.told)
                except NotWarm as reason:
                    channel.close()
                    self._backoff.failed()
                    self._renewal.not_served(reason.sentence)
                    self._tell_waiting()
            self._renewal.served()
        finally:
            self._is_forking = False

    def _tell_waiting(self) -> None:
        """Nobody can be served for now; say so, and go on trying."""
        if self.in_front is None and self.ready is None:
            self.front.say(*resting(self.banners()))

    # What sessions say, and what becomes of them

    def started(self, session: Session) -> None:
        """A session can be shown."""
        if session is not self._coming:
            return
        self._coming = None
        if self.ready is not None:
            self._outdated.discard(self.ready.pid)
            self.keeper.end(self.ready, "outdated")
        self.ready = session
        if self.in_front is None and not self._staff.is_coming:
            self._bring()
            self.prepare_next()

    def heard(self, session: Session, message: FromSession) -> None:
        """A session said something; only the one in front is listened to."""
        if session is not self.in_front:
            if isinstance(message, Done):
                self.keeper.end(session, "done too soon")
                self.lost(session, "crashed")
            return
        if isinstance(message, Done):
            is_real = self._clock() - session.began >= self.plan.shortest_visit
            (self._backoff.went_well if is_real else self._backoff.failed)()
            self.next_person(how=message.why)
        elif isinstance(message, Count) and session.role == "patient":
            self._counts.add(message)
        elif isinstance(message, Paper):
            self._papers.heard(message.job)
        elif isinstance(message, Pin | Ask):
            self._staff.heard(session, message)

    def lost(self, session: Session, how: Lost) -> None:
        """A session went wrong, and is ended. Whoever stood before it is told so kindly."""
        self._outdated.discard(session.pid)
        if session is not self.in_front or self._clock() - session.began < YOUNG:
            self._backoff.failed()
        if session is self._coming:
            self._coming = None
        elif session is self.ready:
            self.ready = None
        elif session is self.in_front:
            self.next_person(started_again())
            return
        self.prepare_next()

    # Time passes

    async def _tick(self) -> None:
        while True:
            self.keeper.helpers = self._counts.tend(self._clock())
            await asyncio.sleep(self.plan.tick_seconds)
            self.look_around()
            self._around.tell_well(self._clock())

    def look_around(self) -> None:
        """Look after everyone, and notice what changed."""
        self.keeper.tick()
        now = self._clock()
        self._counts.tick(now)
        if self.ready is not None and now - self.ready.began > OLDEST_READY:
            self._outdated.add(self.ready.pid)
        self.prepare_next()
        session = self.in_front
        if session is not None and session.role == "patient":
            if now - session.began > 60:
                self._backoff.went_well()
            is_old = session.pid in self._outdated or now - session.began > OLDEST_READY
            is_quiet = self.front.quiet_for() > self.plan.away_seconds
            if is_old and is_quiet and self.ready is not None:
                self.next_person(how="outdated")
        if self._around.have_changed(now):
            self.do(self.update())
        self._renewal.look_again()

    def outdate(self) -> None:
        """Let everyone come fresh from now on; who is in front may stay until done."""
        for session in (self.ready, self._coming, self.in_front):
            if session is not None:
                self._outdated.add(session.pid)
        self.prepare_next()

    async def update(self) -> str:
        """Take the clinic file and the lessons as they are now. What went wrong, or nothing."""
        if not await self._renewal.take_up():
            return self._renewal.trouble
        self._counts.follow_plan()
        self._around.ask_printer()
        self.keeper.hang_seconds = self.plan.clinic.hang_seconds
        self.outdate()
        return ""
