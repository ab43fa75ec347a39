"""Which kinds of block and check there are: one folder each beside this file.

Owns finding them. There is no list of names anywhere; a new folder with a `spec.py` that ends
in `KIND = ...` is enough. A kind asked for by name loads only its own folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from tutor.core.block import Block, Check


def name_of(kind: type[Block]) -> str:
    """The name authors know a kind by."""
    return str(kind.__struct_config__.tag)


@cache
def kind(name: str) -> type[Block]:
    """The kind with this name, as authors type it. KeyError when there is none."""
    folder = name.replace("-", "_")
    if not folder.isidentifier():
        raise KeyError(name)
    module_name = f"tutor.blocks.{folder}.spec"
    try:
        found = import_module(module_name).KIND
    except ModuleNotFoundError as error:
        if error.name is None or not module_name.startswith(error.name):
            raise
        raise KeyError(name) from None
    if not (isinstance(found, type) and issubclass(found, Block)) or name_of(found) != name:
        raise KeyError(name)
    return found


@cache
def block_kinds() -> Mapping[str, type[Block]]:
    """Every kind that stands on a page, by name."""
    found = {name: kind(name) for name in _names()}
    return MappingProxyType(
        {name: what for name, what in found.items() if not issubclass(what, Check)}
    )


@cache
def check_kinds() -> Mapping[str, type[Check]]:
    """Every kind that is graded, by name."""
    found = {name: kind(name) for name in _names()}
    return MappingProxyType({name: what for name, what in found.items() if issubclass(what, Check)})


def _names() -> list[str]:
    """The names of the folders beside this file."""
    # Only listing needs pkgutil; a kind asked for by name does without.
    from pkgutil import iter_modules

    from tutor import blocks

    return [
        folder.name.replace("_", "-") for folder in iter_modules(blocks.__path__) if folder.ispkg
    ]
