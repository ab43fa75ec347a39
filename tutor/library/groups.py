"""Lists and groups of a file, made into typed values.

Owns names that are missing, unknown or misspelt, and lists that are too long or too short.
Goes on after every fault, so that one run finds them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from tutor.core.block import Block
from tutor.core.fields import Few
from tutor.library import wording
from tutor.library.job import Job, first_name, name_above
from tutor.library.nearness import nearest
from tutor.library.plan import Field, Plan
from tutor.library.tree import GroupNode, ListNode, Node, TextNode
from tutor.library.values import Convert
from tutor.words import _

NAMED_CHOICES = 12
"""Names that are worth listing when none is near; more would be a wall of words."""


def list_of(entry: Convert, few: Few, gap: Any) -> Convert:
    """Makes lists whose entries are all read the same way."""
    least, most = few.least, few.most

    def convert(node: Node, name: str, number: int, job: Job) -> tuple[Any, ...]:
        if not isinstance(node, ListNode):
            if not (least == 0 and isinstance(node, TextNode) and node.is_blank):
                job.wrong_shape(node, "list", name, number)
            return ()
        items = node.items
        if not least <= len(items) <= most:
            job.gaps += 1
            job.add(
                "F014", node, wording.wrong_count(name, least, most, len(items)),
                _("Add what is missing, or remove what is too much."),
            )  # fmt: skip
        found = [entry(item, name, place, job) for place, item in enumerate(items, 1)]
        return tuple([gap if value is None else value for value in found])

    return convert


def group(plan: Plan, node: Node, name: str, number: int, job: Job) -> Any:
    """Make a group; `name` and `number` say where it stands."""
    if not isinstance(node, GroupNode):
        job.wrong_shape(node, "group", name, number)
        return plan.kind(**{field.attribute: field.gap for field in plan.fields.values()})
    return fill(plan, node, name, number, job)


def fill(
    plan: Plan, node: GroupNode, name: str, number: int, job: Job, skipped: str = ""
) -> Struct:
    """Make a group of its entries; `skipped` is a name that was read already."""
    found: dict[str, Any] = {}
    gaps = job.gaps
    known = plan.fields
    entries = node.entries
    unknown = False
    for word, (_name, child) in entries.items():
        field = known.get(word)
        if field is None:
            unknown = unknown or word != skipped
        else:
            found[field.attribute] = field.convert(child, word, 0, job)
    stood_in: set[str] = set()
    if unknown:
        stood_in = _unknown_names(plan, node, name, number, job, skipped, found)
    if not plan.required <= entries.keys():
        for word, field in known.items():
            if field.is_required and word not in entries and word not in stood_in:
                _missing(field, node, name, number, job, found)
    if plan.drawing:
        _draw(plan, node, job, found)
    value = plan.kind(**found)
    if job.gaps == gaps and isinstance(value, Block):
        _together(value, node, job)
    return value


def _unknown_names(
    plan: Plan, node: GroupNode, name: str, number: int, job: Job, skipped: str,
    found: dict[str, Any],
) -> set[str]:  # fmt: skip
    """Report names that mean nothing here; give those that were misspelt their meaning."""
    free = [word for word in plan.fields if word not in node.entries]
    stood_in: set[str] = set()
    for word, (place, child) in node.entries.items():
        if word in plan.fields or word == skipped or (word == "<<" and not place.style):
            continue
        near = nearest(word, free) if job.report.is_patient else ""
        if near:
            hint = _('Did you mean "{word}"?').format(word=near)
        elif job.report.is_patient and 0 < len(free) <= NAMED_CHOICES:
            hint = _("Names that can still be used here: {choices}.").format(
                choices=wording.listed(free)
            )
        else:
            hint = _("Remove it, or see the lesson guide for the names that can be used.")
        kind = plan.kind.__struct_config__.tag
        owner = str(kind) if kind else name
        is_entry = bool(number) and not kind
        job.add("F002", place, wording.unknown_name(word, owner, is_entry), hint)
        if near:
            free.remove(near)
            stood_in.add(near)
            field = plan.fields[near]
            found[field.attribute] = field.convert(child, near, 0, job)
    return stood_in


def _missing(
    field: Field, node: GroupNode, name: str, number: int, job: Job, found: dict[str, Any]
) -> None:
    job.gaps += 1
    found[field.attribute] = field.gap
    above = name_above(job.root, node) if job.report.is_patient else None
    place: Node = above or first_name(node)
    job.add(
        "F001", place, wording.missing(field.name, name, number),
        _('Add a line that starts with "{name}:".').format(name=field.name),
    )  # fmt: skip


def _draw(plan: Plan, node: GroupNode, job: Job, found: dict[str, Any]) -> None:
    """Fetch the lines of the drawing that the group names."""
    attribute = plan.fields[plan.drawing].attribute
    entry: Mapping[str, tuple[TextNode, Node]] = node.entries
    file_name = found.get(attribute)
    if not file_name or plan.drawing not in entry:
        return
    lines, message, hint = job.drawing(file_name)
    found[plan.filled] = lines
    if message:
        job.add("X104", entry[plan.drawing][1], message, hint)


def _together(block: Block, node: GroupNode, job: Job) -> None:
    """Report what only the fields together show to be wrong."""
    names = dict(zip(block.__struct_fields__, block.__struct_encode_fields__, strict=True))
    for code, field in block.problems():
        word = names.get(field, field)
        place = node.entries[word][0] if word in node.entries else first_name(node)
        if code == "Q702":
            message, hint = _answers(getattr(block, field, ()), word)
        elif code == "F014" and (row := _uneven(node, word)):
            place, (message, hint) = row
        else:
            message, hint = wording.together(code, word)
        job.add(code, place, message, hint)


def _uneven(node: GroupNode, name: str) -> tuple[Node, tuple[str, str]] | None:
    """The first entry with more or fewer parts than there are columns, and what to say of it."""
    columns, entries = (node.entries[word][1] for word in ("columns", name))
    if not (isinstance(columns, ListNode) and isinstance(entries, ListNode)):
        return None
    wanted = len(columns.items)
    for number, entry in enumerate(entries.items, 1):
        children = (child for _name, child in getattr(entry, "entries", {}).values())
        for parts in (entry, *children):
            if isinstance(parts, ListNode) and len(parts.items) != wanted:
                return parts, wording.uneven(name, number, wanted)
    return None


def _answers(entries: tuple[Any, ...], name: str) -> tuple[str, str]:
    """What is wrong with entries to choose from."""
    rights = sum(getattr(entry, "correct", False) for entry in entries)
    is_choice = any(hasattr(entry, "correct") for entry in entries)
    texts = [" ".join(getattr(entry, "text", "").split()).casefold() for entry in entries]
    return wording.answers(name, rights, not is_choice or len(set(texts)) < len(texts))
