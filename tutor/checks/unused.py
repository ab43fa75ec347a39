"""What is there and leads nowhere.

Owns the rules about sources, words, values and lessons that nothing uses. Keeps still while a
lesson cannot be read: that one may be the one that uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.pack import Pack
from tutor.checks.rule import Hit, rule_across
from tutor.checks.samples import course, source
from tutor.checks.sources import cited_in
from tutor.words import _

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VALUES = "values:\n  - id: {id}\n    means: A number\n    sample: '1'\n    otherwise: a number\n"
_TERM = "# glossary.yaml\nterms:\n  - id: a-term\n    term: {word}\n    forms: [{word}]\n"
_ONE = "  - id: first\n    title: First\n    lessons: [example, citing]"
_NONE = "  - id: first\n    title: First\n    lessons: []"


def _is_whole(pack: Pack) -> bool:
    """Whether every lesson of the course could be read far enough to say what it uses."""
    if not pack.lessons:
        return False
    if pack.course is None or pack.course.draft is None:
        return True
    return set(pack.course.draft.lesson_ids()) <= {lesson.id for lesson in pack.lessons}


@rule_across(
    code="X103",
    level="note",
    message=_('Nothing cites {count} of these sources. The first is "{id}".'),
    hint=_("Cite them, such as with ^{id}, or take them out."),
    wrong=source().replace("a-source", "another"),
    right=source(),
)
def unused_source(pack: Pack) -> Iterator[Hit]:
    """A long list of sources nobody used makes the lessons look better founded than they are.

    One note for all: sources are often written down before the lesson that will cite them.
    """
    if pack.sources is None or pack.sources.draft is None or not _is_whole(pack):
        return
    cited = cited_in(pack)
    sources = pack.sources.draft.sources
    unused = [at for at, one in enumerate(sources) if one.id and one.id not in cited]
    if unused:
        place = pack.sources.places[("sources", unused[0], "id")]
        yield Hit(place, {"id": sources[unused[0]].id, "count": len(unused)})


@rule_across(
    code="X103",
    level="warning",
    message=_('No text uses the value "{id}".'),
    hint=_("Use it with <{id}>, or take it out."),
    wrong=course(_ONE, _VALUES.format(id="room")),
    right=course(_ONE, _VALUES.format(id="clinic-phone")),
)
def unused_value(pack: Pack) -> Iterator[Hit]:
    """Clinics would be asked to fill in something no reader ever sees."""
    if pack.course is None or pack.course.draft is None or not _is_whole(pack):
        return
    used = {name for lesson in pack.lessons for name in lesson.values}
    for shared in (pack.course, pack.glossary):
        if shared is not None:
            used |= {one.id for one in shared.mentions if one.role == "value"}
    for number, one in enumerate(pack.course.draft.values):
        if one.id and one.filled_by == "clinic" and one.id not in used:
            yield Hit(pack.course.places[("values", number, "id")], {"id": one.id})


@rule_across(
    code="X103",
    level="warning",
    message=_('No lesson uses the word "{word}".'),
    hint=_('Add the form lessons use to "forms", or take the word out.'),
    wrong=_TERM.format(word="unheard") + "    means: Nothing.",
    right=_TERM.format(word="lesson") + "    means: What you read.",
)
def unused_term(pack: Pack) -> Iterator[Hit]:
    """Often the lessons use another form, and then readers miss the explanation."""
    if pack.glossary is None or pack.glossary.draft is None or not _is_whole(pack):
        return
    for number, one in enumerate(pack.glossary.draft.terms):
        forms = [set(_WORD.findall(form.casefold())) for form in (one.term, *one.forms)]
        if one.forms and not any(form <= lesson.words for form in forms for lesson in pack.lessons):
            place = pack.glossary.places[("terms", number, "id")]
            yield Hit(place, {"word": one.term[:40]})


@rule_across(
    code="X109",
    level="note",
    message=_('The lesson "{id}" is in no section and on no route.'),
    hint=_("Name it in a section; until then readers find it last."),
    wrong=course("  - id: first\n    title: First\n    lessons: []"),
    right=course(_ONE),
    since="review",
)
def lost_lesson(pack: Pack) -> Iterator[Hit]:
    """A lesson that is on no list is read by nobody."""
    if pack.course is None or pack.course.draft is None:
        return
    found = pack.course.draft
    named = set(found.lesson_ids()) | {
        stop.partition("/")[0] for route in found.routes for stop in route.stops
    }
    for lesson in pack.lessons:
        if lesson.id not in named:
            yield Hit(pack.course.names[("sections",)], {"id": lesson.id})


@rule_across(
    code="X109",
    level="warning",
    message=_('The section "{title}" has no lesson in it.'),
    hint=_("Name a lesson in it, or take the section out."),
    wrong=course(_ONE + "\n" + _NONE.replace("first", "second").replace("First", "Second")),
    right=course(_ONE),
)
def empty_section(pack: Pack) -> Iterator[Hit]:
    """A heading with nothing under it looks like a fault of the program."""
    if pack.course is None or pack.course.draft is None:
        return
    for number, section in enumerate(pack.course.draft.sections):
        if not section.lessons and section.title:
            yield Hit(pack.course.places[("sections", number)], {"title": section.title[:40]})
