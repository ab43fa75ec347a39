"""Where right options stand and how long they are, over many checks.

Owns the counting and its odds. Never judges a single check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tutor.checks.gist import Keyed
from tutor.checks.items import choices, kind_of
from tutor.checks.pack import Pack
from tutor.checks.rule import Hit, rule, rule_across
from tutor.checks.sentences import bare
from tutor.checks.subject import Subject
from tutor.words import _

LEAST_IN_A_LESSON = 4
LEAST_IN_A_COURSE = 12

ODDS = 0.05
"""What chance alone brings about less often than this is not put down to chance."""

_LIMITS = (3.84, 5.99, 7.81, 9.49, 11.07, 12.59, 14.07, 15.51, 16.92, 18.31)
"""What the squares may add up to, for 1 to 10 places that may vary; table at 5%."""

_ONE = """
  - id: check-{number}
    kind: single
    page: first-page
    ask: Which one is it?
    options:
{options}
    question: Is it so?"""


def _check(number: int, place: int, right: str) -> str:
    """A check whose right option stands at a place."""
    options = ["That one", "Another", "The last"]
    options[place] = right
    lines = [
        f"      - text: {text}\n        feedback: It is the one called {right}.\n"
        + ("        correct: true" if spot == place else "        misconception: any will do")
        for spot, text in enumerate(options)
    ]
    return _ONE.format(number=number, options="\n".join(lines))


def _checks(places: Sequence[int], right: str) -> str:
    return "checks:" + "".join(_check(number, at, right) for number, at in enumerate(places))


@rule(
    code="Q705",
    level="warning",
    message=_("In {count} of {total} checks the right option is the longest."),
    hint=_("Make some of the wrong options as long as the right ones."),
    wrong=_checks((0, 1, 2, 0), "The longest"),
    right=_checks((0, 1, 2, 0), "This"),
)
def longest_too_often(subject: Subject) -> Iterator[Hit]:
    """Each option may be long once; a habit of the author's is a hint to the reader."""
    odds: list[float] = []
    count = 0
    for _path, check, right, wrong in choices(subject):
        if kind_of(check) == "single" and len(right) == 1:
            odds.append(1 / (1 + len(wrong)))
            count += len(bare(right[0].text)) > max(len(bare(each.text)) for each in wrong)
    if len(odds) >= LEAST_IN_A_LESSON and at_least(count, odds) < ODDS:
        yield Hit(subject.name(("checks",)), {"count": count, "total": len(odds)})


@rule_across(
    code="Q708",
    level="warning",
    message=_("Of {total} right options, {count} stand in place {place} of the list."),
    hint=_("Move some of them, so that each place is right about as often."),
    wrong=_checks((0,) * 12, "This"),
    right=_checks((0, 1, 2) * 4, "This"),
)
def uneven_places(pack: Pack) -> Iterator[Hit]:
    """At the first try, and on paper, options stand in the order of the file."""
    keyed = [each for lesson in pack.lessons for each in lesson.keyed]
    if len(keyed) < LEAST_IN_A_COURSE or not is_uneven(keyed):
        return
    place, count = Counter(each.position for each in keyed).most_common(1)[0]
    first = next(each for each in keyed if each.position == place)
    yield Hit(first.place, {"total": len(keyed), "count": count, "place": place + 1})


def at_least(count: int, odds: Sequence[float]) -> float:
    """How likely it is that at least so many of several things happen by chance."""
    chances = [1.0]
    for one in odds:
        chances = [
            (chances[number] * (1 - one) if number < len(chances) else 0)
            + (chances[number - 1] * one if number else 0)
            for number in range(len(chances) + 1)
        ]
    return sum(chances[count:])


def is_uneven(keyed: Sequence[Keyed]) -> bool:
    """Whether right options stand in some places more often than chance would put them."""
    squares, free = 0.0, 0
    for size in {each.count for each in keyed}:
        group = [each.position for each in keyed if each.count == size]
        expected = len(group) / size
        if size < 2 or expected < 2:
            continue  # too few to tell
        squares += sum((group.count(spot) - expected) ** 2 / expected for spot in range(size))
        free += size - 1
    return 0 < free <= len(_LIMITS) and squares > _LIMITS[free - 1]
