"""Settings on the screen: the place is chosen from a list, and from the crisis card too."""

from __future__ import annotations

from tests.ui.pilot import Opened, open_app
from tutor.ui.screens.crisis import CrisisScreen
from tutor.ui.screens.region import RegionScreen
from tutor.ui.screens.settings import SettingsScreen


def test_pressing_the_place_changes_nothing_until_one_is_chosen() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        await opened.click("Where you are")
        assert isinstance(opened.screen, RegionScreen)
        assert "United States chosen now" in opened.text()
        await opened.press("escape")
        assert isinstance(opened.screen, SettingsScreen)
        assert opened.app.desk.settings.region == "us"
        await opened.click("Where you are")
        await opened.press("2")
        assert isinstance(opened.screen, SettingsScreen)
        said = "Emergency numbers are now for: United Kingdom and Ireland. In danger there: call"
        assert said in opened.foot()

    assert open_app(script).settings.region == "uk"


def test_the_crisis_card_leads_to_the_places_also_from_settings() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma", "f1")
        await opened.click("Are you in another place?")
        assert isinstance(opened.screen, RegionScreen)
        await opened.press("2")
        assert isinstance(opened.screen, CrisisScreen)
        assert "Samaritans" in opened.text()
        await opened.press("escape")
        assert isinstance(opened.screen, SettingsScreen)

    assert open_app(script).settings.region == "uk"
