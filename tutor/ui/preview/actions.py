"""Everything an author can do in the preview beside what patients can, declared once.

The bindings, the line below the page and the list of keys read this table. Never does
anything itself.
"""

from __future__ import annotations

from msgspec import Struct
from textual.binding import Binding, BindingType

from tutor.core.actions import key_name
from tutor.words import _, later


class PreviewAction(Struct, frozen=True):
    """Something an author can do."""

    id: str
    keys: tuple[str, ...]
    """The first one is shown."""
    name: str
    says: str
    is_hinted: bool = True
    """Whether it stands in the line below the page."""

    @property
    def key(self) -> str:
        """The key as it is printed."""
        key = self.keys[0]
        return key.upper() if key[1:].isdigit() else key_name(key)

    @property
    def title(self) -> str:
        """One or two words."""
        return _(self.name)

    @property
    def help(self) -> str:
        """One sentence."""
        return _(self.says)


# fmt: off
ACTIONS: tuple[PreviewAction, ...] = (
    PreviewAction("faults", ("f2",), later("list"),
                  later("List everything to fix and to look at. Choose one to go to its page.")),
    PreviewAction("next_fault", ("f3",), later("find"),
                  later("Go to the next page that has something to fix or to look at.")),
    PreviewAction("plain", ("f4",), later("plain"),
                  later("Show this page as lines of words, as screen readers get it.")),
    PreviewAction("paper", ("f5",), later("paper"),
                  later("Show the lesson as it is printed.")),
    PreviewAction("size", ("f6",), later("size"),
                  later("Switch between 80 by 24, a usual window, and 40 by 15, the smallest.")),
    PreviewAction("keys", ("f9",), later("keys"),
                  later("Show these keys.")),
    PreviewAction("previous", ("left",), later("back"),
                  later("Go back one page."), is_hinted=False),
    PreviewAction("next", ("right",), later("next"),
                  later("Go on to the next page."), is_hinted=False),
    PreviewAction("page", ("escape",), later("page"),
                  later("Go back to the page as patients see it."), is_hinted=False),
    PreviewAction("leave", ("q", "ctrl+q", "ctrl+c"), later("leave"),
                  later("Leave the preview. Nothing is kept of what you pressed in it.")),
)
# fmt: on

ON_TEXT = ("previous", "next", "page")
"""What a page as text needs besides; pages as patients see them have keys of their own for it."""


def bindings_of(*names: str, is_first: bool = False) -> list[BindingType]:
    """The bindings of some actions; `is_first` takes the keys from what is on the screen."""
    return [
        Binding(
            ",".join(item.keys), f"app.preview('{item.id}')", item.title, show=False,
            priority=is_first,
        )
        for item in ACTIONS
        if item.id in names
    ]  # fmt: skip


EVERYWHERE = tuple(item.id for item in ACTIONS if item.id not in ON_TEXT)
"""What can be done on every screen of the preview."""


def action(name: str) -> PreviewAction:
    """The action with this id."""
    return next(item for item in ACTIONS if item.id == name)
