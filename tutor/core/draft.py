"""An answer on its way: what has been chosen so far, before it is checked.

Owns the rules of choosing for every kind of question, so that no screen has to know them.
Never grades and never saves.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.block import Response
from tutor.core.nodes import Ask

_NUMBER_KEYS = "0123456789."
_LONGEST_NUMBER = 9


class Draft(Struct, frozen=True):
    """What the learner has chosen so far for one question."""

    ask: Ask
    chosen: tuple[str, ...] = ()
    """Keys in the order they were chosen; for `match` the partner of each choice in turn;
    for `number` the typed signs."""

    def choose(self, key: str) -> Draft:
        """Choose a key: sets it, toggles it, puts it next, or types it, as the mode asks."""
        match self.ask.mode:
            case "one":
                return replace(self, chosen=(key,))
            case "many":
                return replace(self, chosen=_toggled(self.chosen, key))
            case "order":
                if key in self.chosen:
                    return replace(self, chosen=tuple(k for k in self.chosen if k != key))
                return replace(self, chosen=(*self.chosen, key))
            case "match":
                if key in self.chosen:
                    return replace(self, chosen=self.chosen[: self.chosen.index(key)])
                return self if self.is_complete() else replace(self, chosen=(*self.chosen, key))
            case "number":
                fits = key in _NUMBER_KEYS and len(self.chosen) < _LONGEST_NUMBER
                is_second_point = key == "." and "." in self.chosen
                return (
                    replace(self, chosen=(*self.chosen, key))
                    if fits and not is_second_point
                    else self
                )
        return self

    def take_back(self) -> Draft:
        """Take the last choice back."""
        return replace(self, chosen=self.chosen[:-1])

    def is_complete(self) -> bool:
        """Whether there is enough to check."""
        if self.ask.mode in ("order", "match"):
            return len(self.chosen) == len(self.ask.choices)
        if self.ask.mode == "number":
            return any(sign.isdigit() for sign in self.chosen)
        return bool(self.chosen)

    def is_full(self) -> bool:
        """Whether as much is chosen as is asked for, so that the next step is to check."""
        if self.ask.mode == "many":
            return len(self.chosen) == self.ask.pick
        return self.needs_done() and self.is_complete()

    def missing(self) -> int:
        """How many more have to be chosen before it is full."""
        wanted = self.ask.pick if self.ask.mode == "many" else len(self.ask.choices)
        return max(0, wanted - len(self.chosen))

    def spare(self) -> int:
        """How many more are chosen than were asked for."""
        return max(0, len(self.chosen) - self.ask.pick) if self.ask.mode == "many" else 0

    def needs_done(self) -> bool:
        """Whether the learner says when the answer is complete."""
        return self.ask.mode != "one"

    def response(self) -> Response:
        """The answer in the form that is graded and kept."""
        match self.ask.mode:
            case "number":
                return ("".join(self.chosen),)
            case "match":
                lefts = (choice.key for choice in self.ask.choices)
                return tuple(
                    f"{left}={right}" for left, right in zip(lefts, self.chosen, strict=False)
                )
            case "many":
                return tuple(sorted(self.chosen, key=int))
        return self.chosen

    def current(self) -> str:
        """For `match`: the key of the choice that waits for its partner, or nothing."""
        waiting = self.ask.choices[len(self.chosen) :]
        return waiting[0].key if self.ask.mode == "match" and waiting else ""


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key) if key in keys else (*keys, key)
