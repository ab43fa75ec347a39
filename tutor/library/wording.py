"""What is said about a value that is not what its field asks for.

Owns the sentences for fields, so that the same fault is always put the same way.
Never looks for faults itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tutor.core.clean import visible
from tutor.words import _, plural

Shape = Literal["text", "list", "group"]


def shown(value: str) -> str:
    """A value fit to be quoted in a message: short, on one line, nothing hidden."""
    value = " ".join(visible(value).split())
    return value if len(value) <= 40 else value[:39] + "…"


def wrong_shape(wanted: Shape, found: Shape, name: str, entry: int) -> tuple[str, str, str]:
    """Code, message and hint for a value of the wrong shape; `entry` counts from 1."""
    code = {"text": "F008", "list": "F013", "group": "F015"}[wanted]
    if entry:
        sentences = {
            "text list": _('Entry {entry} of "{name}" should be text, but here it is a list.'),
            "text group": _(
                'Entry {entry} of "{name}" should be text, but here it is a group of names.'
            ),
            "list text": _('Entry {entry} of "{name}" should be a list, but here it is text.'),
            "list group": _(
                'Entry {entry} of "{name}" should be a list, but here it is a group of names.'
            ),
            "group text": _(
                'Entry {entry} of "{name}" should be a group of names, but here it is text.'
            ),
            "group list": _(
                'Entry {entry} of "{name}" should be a group of names, but here it is a list.'
            ),
        }
    elif not name:
        sentences = {
            "group text": _("The file should be a group of names, but here it is text."),
            "group list": _("The file should be a group of names, but here it is a list."),
        }
    else:
        sentences = {
            "text list": _('"{name}" should be text, but here it is a list.'),
            "text group": _('"{name}" should be text, but here it is a group of names.'),
            "list text": _('"{name}" should be a list, but here it is text.'),
            "list group": _('"{name}" should be a list, but here it is a group of names.'),
            "group text": _('"{name}" should be a group of names, but here it is text.'),
            "group list": _('"{name}" should be a group of names, but here it is a list.'),
        }
    hints = {
        "text list": _('If the text starts with [, put it in "double quotes".'),
        "text group": _(
            'If the text starts with [ or {{ or has ": " in it, put it in "double quotes".'
        ),
        "list text": _('Put each entry on a line of its own, after "- ".'),
        "list group": _('Put "- " in front of each entry.'),
        "group text": _("Put each name on a line of its own, two spaces further in."),
        "group list": _("Remove the dashes in front of the names."),
    }
    pair = f"{wanted} {found}"
    return code, sentences[pair].format(name=shown(name), entry=entry), hints[pair].format()


def empty(name: str, entry: int) -> str:
    """A value that is not there."""
    if entry:
        return _('Entry {entry} of "{name}" is empty.').format(entry=entry, name=shown(name))
    return _('"{name}" has nothing after it.').format(name=shown(name))


def unknown_name(word: str, owner: str, is_entry: bool) -> str:
    """A name that means nothing where it stands; `owner` is empty for the whole file."""
    word, owner = shown(word), shown(owner)
    if not owner:
        return _('"{word}" is not a name that can be used in this file.').format(word=word)
    if is_entry:
        return _('"{word}" is not a name that can be used in an entry of "{owner}".').format(
            word=word, owner=owner
        )
    return _('"{word}" is not a name that can be used in "{owner}".').format(word=word, owner=owner)


def missing(name: str, owner: str, entry: int) -> str:
    """A name that should be there."""
    if not owner:
        return _('"{name}" is missing from this file.').format(name=name)
    if entry:
        return _('"{name}" is missing from entry {entry} of "{owner}".').format(
            name=name, entry=entry, owner=shown(owner)
        )
    return _('"{name}" is missing from "{owner}".').format(name=name, owner=shown(owner))


def wrong_count(name: str, least: int, most: int, count: int) -> str:
    """A list with too few or too many entries."""
    if count < least:
        return plural(
            '"{name}" needs at least {least} entry; it has {count}.',
            '"{name}" needs at least {least} entries; it has {count}.',
            least,
        ).format(name=shown(name), least=least, count=count)
    return plural(
        '"{name}" can have at most {most} entry; it has {count}.',
        '"{name}" can have at most {most} entries; it has {count}.',
        most,
    ).format(name=shown(name), most=most, count=count)


def together(code: str, name: str) -> tuple[str, str]:
    """Message and hint for what only the fields of a block together show to be wrong."""
    name = shown(name)
    if code == "F017":
        hints = {
            "out-of": _("Use 10, 100, 1000 or 10000."),
            "groups": _('No "count" can be below 0 or above "out-of".'),
            "up-to": _("Use 1 or more."),
            "lines": _(
                'Put the smaller number after "low", and neither below 0 nor above "up-to".'
            ),
            "tolerance": _("Use 0 if the answer must be exact, or a number above 0."),
        }
        return (
            _('The number in "{name}" does not fit here.').format(name=name),
            hints.get(name, _("See the lesson guide for the numbers this kind can hold.")),
        )
    return (
        _('"{name}" does not fit with the rest of this block.').format(name=name),
        _("See the lesson guide for what this kind can hold."),
    )


def uneven(name: str, entry: int, columns: int) -> tuple[str, str]:
    """Message and hint for an entry with more or fewer parts than there are columns."""
    return (
        _('Entry {entry} of "{name}" does not have {columns} parts, one for each column.').format(
            entry=entry, name=shown(name), columns=columns
        ),
        _('Give it one part for each column. A part with a comma in it needs "double quotes".'),
    )


def answers(name: str, rights: int, has_twins: bool) -> tuple[str, str]:
    """Message and hint for entries to choose from of which the wrong number is right."""
    name = shown(name)
    if has_twins:
        return (
            _('Two entries of "{name}" say the same.').format(name=name),
            _("Change one of them, or remove it."),
        )
    if not rights:
        return (
            _('No entry of "{name}" is marked as right.').format(name=name),
            _("Put correct: true under the right one."),
        )
    return (
        _('More than one entry of "{name}" is marked as right.').format(name=name),
        _("Leave correct: true under one of them, or use kind: multiple."),
    )


def listed(words: Iterable[str]) -> str:
    """Words an author may type, one after the other, each in quotes."""
    return ", ".join(f'"{word}"' for word in words)
