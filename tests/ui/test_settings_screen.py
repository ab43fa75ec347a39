"""Settings on the screen: the place is chosen from a list, and from the crisis card too."""

from __future__ import annotations

from textual.widgets import Static

from tests.ui.pilot import Opened, open_app
from tutor.core.fields import LONGEST_LINE
from tutor.ui.screens.crisis import CrisisScreen
from tutor.ui.screens.region import RegionScreen
from tutor.ui.screens.settings import SettingsScreen
from tutor.ui.screens.write import WriteScreen


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


def test_a_value_that_is_too_long_stands_there_again_to_be_shortened() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        await opened.click("Your clinic's phone number")
        field = opened.app.screen
        assert isinstance(field, WriteScreen)
        field.field.text = "5" * (LONGEST_LINE + 1)
        await opened.press("enter")
        field = opened.app.screen
        assert isinstance(field, WriteScreen)
        assert field.field.text == "5" * (LONGEST_LINE + 1)
        about = field.query_one("#about", Static)
        assert "shorten it to 200 letters" in str(about.render())
        await opened.press("backspace", "enter")
        assert isinstance(opened.screen, SettingsScreen)

    values = open_app(script, size=(80, 40)).settings.values
    assert values["clinic-phone"] == "5" * LONGEST_LINE
