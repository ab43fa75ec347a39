"""Words of which only a few may be typed, in the case they must have.

Owns `Single` for `single` and `Yes` for `true`. Never guesses at a misspelt word.
"""

from __future__ import annotations

from tutor.library.mending.edit import Edit, Source
from tutor.library.mending.wants import Want, spots
from tutor.library.tree import TextNode

_TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def choices(source: Source) -> list[Edit]:
    """Fixed words in the wrong case."""
    found = []
    for spot in spots(source.root, source.kind):
        node = spot.node
        if isinstance(node, TextNode) and node.style not in {">", "|"}:
            word = _meant(node.value, spot.want)
            if word and word != node.value:
                start, end = node.start.index, node.end.index
                found.append(Edit(start + bool(node.style), end - bool(node.style), word))
    return found


def _meant(typed: str, want: Want) -> str:
    """The word somebody who typed this meant, or nothing."""
    folded = typed.strip().casefold()
    if want.shape == "yes-no":
        return _TRUTH.get(folded, "")
    if want.shape != "choice" or typed in want.choices:
        return ""
    folded = folded.replace("_", "-").replace(" ", "-")
    return next((word for word in want.choices if word == folded), "")
