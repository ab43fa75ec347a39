"""Blocks and checks: entries of a list that may be of many kinds.

Owns finding out which kind an entry is. A kind that cannot be told still has its other
faults found, by reading it as the kind it most resembles.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.library import wording
from tutor.library.groups import fill, group, list_of
from tutor.library.job import Job, first_name
from tutor.library.nearness import best_fit, nearest
from tutor.library.plan import Makers, Plan, plan_of
from tutor.library.tree import GroupNode, Node, TextNode
from tutor.library.values import Convert
from tutor.words import _

CLOSENESS = 0.7
"""How near a word must be to the name of a kind to be taken for it."""


@cache
def _block_plans() -> Mapping[str, Plan]:
    return {name: plan_for(kind) for name, kind in block_kinds().items()}


@cache
def _check_plans() -> Mapping[str, Plan]:
    return {name: plan_for(kind) for name, kind in check_kinds().items()}


def block(node: Node, name: str, number: int, job: Job) -> Any:
    """Make a block: the first name that is a kind says which."""
    plans = _block_plans()
    if not isinstance(node, GroupNode):
        job.gaps += 1
        job.add(
            "F003", node,
            _('Entry {entry} of "{name}" does not say what it is.').format(entry=number, name=name),
            _('Start it with the name of a kind, such as "text:".'),
        )  # fmt: skip
        return _stand_in(plans["text"])
    kind = next((word for word in node.entries if word in plans), "")
    first = next(iter(node.entries), "")
    if first == kind and kind:
        return fill(plans[kind], node, name, number, job)
    near = nearest(first, plans, CLOSENESS)
    if kind and (first in plans[kind].fields or not near or nearest(first, plans[kind].fields)):
        return fill(plans[kind], node, name, number, job)
    if near:
        _unknown_kind(node.entries[first][0], near, plans, job)
        renamed = {near if word == first else word: entry for word, entry in node.entries.items()}
        return fill(plans[near], GroupNode(renamed, node.start, node.end), name, number, job)
    return _nameless(node, name, number, job, plans)


def check(node: Node, name: str, number: int, job: Job) -> Any:
    """Make a check: the word after `kind` says which."""
    plans = _check_plans()
    if not isinstance(node, GroupNode):
        return group(plans["single"], node, name, number, job)
    word, said = _said_kind(node)
    if isinstance(said, TextNode) and said.value in plans:
        if word != "kind":
            job.add(
                "F002", node.entries[word][0], wording.unknown_name(word, name, is_entry=True),
                _('Did you mean "{word}"?').format(word="kind"),
            )  # fmt: skip
        return fill(plans[said.value], node, name, number, job, skipped=word)
    kind = ""
    if isinstance(said, TextNode) and not said.is_blank:
        kind = nearest(said.value, plans)
        _unknown_kind(said, kind, plans, job)
    elif said is not None:
        job.wrong_shape(said, "text", word, 0)
    else:
        job.gaps += 1
        job.add(
            "F001", first_name(node), wording.missing("kind", name, number),
            _("Add a line such as: kind: single"),
        )  # fmt: skip
    kind = kind or best_fit(
        node.entries.keys(), ((each, plan.fields.keys()) for each, plan in plans.items())
    )
    return fill(plans[kind], node, name, number, job, skipped=word)


def _said_kind(node: GroupNode) -> tuple[str, Node | None]:
    """The name that says the kind, and what stands after it."""
    if "kind" in node.entries:
        return "kind", node.entries["kind"][1]
    near = nearest("kind", [word for word in node.entries if len(word) <= 6], CLOSENESS)
    return (near, node.entries[near][1]) if near else ("kind", None)


def _unknown_kind(place: TextNode, near: str, plans: Mapping[str, Plan], job: Job) -> None:
    word = wording.shown(place.value)
    job.add(
        "F004", place,
        _('There is no kind called "{word}".').format(word=word),
        _('Did you mean "{word}"?').format(word=near)
        if near
        else _("The kinds are: {choices}.").format(choices=wording.listed(plans)),
    )  # fmt: skip


def _nameless(
    node: GroupNode, name: str, number: int, job: Job, plans: Mapping[str, Plan]
) -> Struct:
    """An entry in which no name is that of a kind."""
    job.gaps += 1
    first = first_name(node)
    said = node.entries.get("kind")
    if said and isinstance(said[1], TextNode) and said[1].value in _check_plans():
        message = _("This is a check, but it stands among the blocks of a page.")
        hint = _('Move it under "checks", at the end of the file.')
    else:
        message = _('Entry {entry} of "{name}" does not say what it is.').format(
            entry=number, name=name
        )
        hint = _('Start it with the name of a kind, such as "text:".')
    job.add("F003", first, message, hint)
    # Names are only looked into where they belong to a kind without doubt.
    kind = best_fit(node.entries, ((each, plan.fields) for each, plan in plans.items()))
    known = plans[kind].fields
    for word, entry in node.entries.items():
        if word in known:
            known[word].convert(entry[1], word, 0, job)
    return _stand_in(plans["text"])


def _stand_in(plan: Plan) -> Struct:
    """A block with nothing in it."""
    return plan.kind(**{field.attribute: field.gap for field in plan.fields.values()})


def _group_of(kind: type[Struct]) -> Convert:
    """Makes groups of one class; its plan is worked out when the first one is met."""
    plans: list[Plan] = []

    def convert(node: Node, name: str, number: int, job: Job) -> Any:
        if not plans:
            plans.append(plan_for(kind))
        if isinstance(node, GroupNode):
            return fill(plans[0], node, name, number, job)
        return group(plans[0], node, name, number, job)

    return convert


MAKERS = Makers(list_of=list_of, group_of=_group_of, block=block, check=check)


def plan_for(kind: type[Struct]) -> Plan:
    """The plan of a class of this program's files."""
    return plan_of(kind, MAKERS)
