"""What a face calls its actions, and what it does without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.core.actions import action, actions_for
from tutor.core.manner import Manner, use_manner


@pytest.fixture(autouse=True)
def _as_usual_afterwards() -> Iterator[None]:
    yield
    use_manner()


def test_an_action_can_have_another_name() -> None:
    use_manner(Manner({"leave": ("done", "Be done.")}))
    assert (action("leave").title, action("leave").help) == ("done", "Be done.")
    assert action("sheet").title == "my questions"


def test_what_a_face_does_without_is_not_offered() -> None:
    use_manner(Manner(without=frozenset({"qr"})))
    assert "qr" not in [item.id for item in actions_for("sheet")]


def test_the_usual_manner_changes_nothing() -> None:
    assert action("leave").title == "leave"
    assert "qr" in [item.id for item in actions_for("sheet")]
