"""Names of fields that were misspelt by one letter, or typed in the wrong case.

Owns when such a slip is beyond doubt: one known name is that near, and it is not used yet.
"""

from __future__ import annotations

from collections.abc import Collection

from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.library.mending.edit import Edit, Source
from tutor.library.mending.wants import Want, names_in, spots
from tutor.library.tree import GroupNode, TextNode

SHORTEST = 4
"""Letters in a name; shorter ones are one letter from too many others."""


def names(source: Source) -> list[Edit]:
    """Names that can only stand for one other."""
    found: list[Edit] = []
    for spot in spots(source.root, source.kind):
        group = spot.node
        if not isinstance(group, GroupNode):
            continue
        if found_kind := _misspelt_kind(spot.want, group):
            found.append(found_kind)
            continue
        known: Collection[str] = names_in(spot.want, group) or ()
        free = [name for name in known if name not in group.entries]
        taken: set[str] = set()
        for word, (place, _child) in group.entries.items():
            meant = _meant(word, free) if known and word not in known and not place.style else ""
            if meant and meant not in taken:
                taken.add(meant)
                found.append(Edit(place.start.index, place.end.index, meant))
    return found


def _misspelt_kind(want: Want, group: GroupNode) -> Edit | None:
    """The kind of a block or a check, misspelt; until it is known, so are no names."""
    if want.shape == "block" and group.entries:
        place = next(iter(group.entries.values()))[0]
        kinds: Collection[str] = block_kinds()
        if place.value in (names_in(want, group) or ()):
            return None
    elif want.shape == "check" and "kind" in group.entries:
        said = group.entries["kind"][1]
        if not isinstance(said, TextNode):
            return None
        place, kinds = said, check_kinds()
    else:
        return None
    meant = "" if place.style or place.value in kinds else _meant(place.value, kinds)
    return Edit(place.start.index, place.end.index, meant) if meant else None


def _meant(word: str, free: Collection[str]) -> str:
    folded = word.casefold().replace("_", "-").replace(" ", "-")
    if folded in free:
        return folded
    near = [name for name in free if len(name) >= SHORTEST and is_one_slip(folded, name)]
    return near[0] if len(near) == 1 else ""


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is missing, too much, wrong, or changed places with its neighbor."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    same = 0
    while same < min(len(typed), len(meant)) and typed[same] == meant[same]:
        same += 1
    rest, wanted = typed[same:], meant[same:]
    return (
        rest[1:] == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:]
        or (rest[:2] == wanted[:2][::-1] and len(rest) > 1 and rest[2:] == wanted[2:])
    )
