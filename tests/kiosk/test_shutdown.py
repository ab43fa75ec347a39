"""How a kiosk ends: the screen first, and then all that may take its time."""

from __future__ import annotations

import asyncio

import pytest

from tutor.clinic.clinic import Clinic
from tutor.kiosk.front import PtyChannel
from tutor.kiosk.supervise import Kiosk
from tutor.kiosk.supervise_plan import Plan, Wanted
from tutor.sessions.front import Channel
from tutor.sessions.log import Log
from tutor.sessions.warmth import NotWarm


def test_at_the_end_the_screen_is_empty_before_anything_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[str] = []

    class Front:
        def say(self, *sentences: str) -> None:
            seen.append("said" if sentences else "blank")

        def close(self) -> None:
            seen.append("closed")

        def quiet_for(self) -> float:
            return 0.0

        def channel(self) -> PtyChannel:
            raise NotWarm

        def show(self, channel: Channel) -> None:
            seen.append("shown")

    async def run() -> None:
        clinic = Clinic(name="A clinic")
        plan = Plan(lambda: Wanted(clinic, ""), stage="tests.sessions.small_stage:prepare")
        kiosk = Kiosk(plan, Front(), Log(None), None, lambda: 0.0)
        ended = kiosk.keeper.close

        async def close() -> None:
            seen.append("waiting")
            await ended()

        monkeypatch.setattr(kiosk.keeper, "close", close)
        kiosk.leave()
        await kiosk.run()

    asyncio.run(run())
    assert seen[-3:] == ["blank", "waiting", "closed"]
