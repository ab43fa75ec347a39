"""The names a clinic file has, and where each of them belongs.

Owns finding a name's place in the definition of `clinic.py`. Never looks at a file.
"""

from __future__ import annotations

from functools import cache

from msgspec import inspect

from tutor.clinic.clinic import Clinic
from tutor.words import _


@cache
def definition() -> inspect.StructType:
    """What may stand in a clinic file."""
    kind = inspect.type_info(Clinic)
    assert isinstance(kind, inspect.StructType)
    return kind


def bare(kind: inspect.Type) -> inspect.Type:
    """A sort of value without the words about it."""
    return bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def belonging(name: str, *, is_at_top: bool) -> str:
    """Where a name that stands in a wrong place belongs; empty when that is not plain.

    `is_at_top`: the name stands at the top as well, so a section with that name is meant.
    """
    top = {each.encode_name: bare(each.type) for each in definition().fields}
    homes = [
        section
        for section, kind in top.items()
        if isinstance(kind, inspect.StructType)
        and name in {part.encode_name for part in kind.fields}
    ]
    if name in top and not (is_at_top and homes):
        if isinstance(top[name], inspect.StructType | inspect.DictType):
            return beginning((name,))
        return _("It belongs at the top, above every line in brackets.")
    if len(homes) == 1:
        return _("It belongs under [{section}].").format(section=homes[0])
    return ""


def beginning(path: tuple[str, ...]) -> str:
    """How a section begins."""
    return _("Begin it with the line [{section}].").format(section=".".join(path))
