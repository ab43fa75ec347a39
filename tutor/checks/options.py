"""Options that give the answer away by their form.

Owns the rules about length, sweeping words and the number of options. Never judges whether
an option is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.common_words import is_common
from tutor.checks.items import choices, example, kind_of, options_of
from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import bare, word_count
from tutor.checks.subject import Subject
from tutor.words import _

LONGER = 1.2
"""A right option this many times as long as the others is seen at a glance ..."""
LETTERS = 8
"""... when it is also this many letters longer."""

MOST_WORDS = 12

TOPIC = 6
"""A word a lesson uses more often than this is what the lesson is about."""

_SWEEPING = re.compile(
    r"(?<!not )\b(?:always|never|completely)\b"
    r"|^only (?!once|a |\d)|\bonly (?:if|when|people|those|patients|adults)\b|\bthe only\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(an?)\W*$", re.IGNORECASE)
_MORE = """      - text: A fourth
        feedback: The fourth one is another thing.
      - text: A fifth
        feedback: The fifth one is yet another.
    question:"""
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")


@rule(
    code="Q705",
    level="warning",
    message=_("The right option is the longest by far; readers who guess will choose it."),
    hint=_("Shorten it, or give the others as much detail."),
    wrong=example(first="This one, because it was looked at closely and found to be so"),
    right=example(),
)
def longest_is_right(subject: Subject) -> Iterator[Hit]:
    """Readers learn that the longest option is right, and stop reading the others."""
    for path, check, right, wrong in choices(subject):
        if len(right) == 1 and kind_of(check) == "single":
            length = len(bare(right[0].text))
            other = max(len(bare(each.text)) for each in wrong)
            if length > LONGER * other and length >= other + LETTERS:
                number = options_of(check).index(right[0])
                yield Hit(subject.place((*path, "options", number, "text")))


@rule(
    code="Q706",
    level="warning",
    message=_('"{word}" stands in wrong options only; it gives them away.'),
    hint=_("Say it without that word, or use it in the right option, too."),
    wrong=example(second="That one always helps"),
    right=example(second="That one often helps"),
)
def sweeping_words(subject: Subject) -> Iterator[Hit]:
    """Readers know that what is always so is seldom so, and rule it out without knowing why."""
    for path, check, right, wrong in choices(subject):
        if any(_SWEEPING.search(each.text) for each in right):
            continue
        for each in wrong:
            found = _SWEEPING.search(each.text)
            if found:
                where = (*path, "options", options_of(check).index(each), "text")
                word = found.group().strip()
                yield Hit(subject.find(where, word), {"word": word})
                break


@rule(
    code="Q707",
    level="note",
    since="publish",
    message=_("With two options, a guess is right half of the time; three are best."),
    hint=_("Add a mistake that people really make, unless there are only two ways."),
    wrong=example().replace(
        "      - text: Another\n"
        "        feedback: The third one belongs to another page.\n"
        "        misconception: the last answer is always right\n",
        "",
    ),
    right=example(),
)
def few_options(subject: Subject) -> Iterator[Hit]:
    """Whether there really are just two ways, only a person can tell: so this is a note."""
    for path, check in subject.checks():
        if 1 <= len(options_of(check)) <= 2:
            yield Hit(subject.name((*path, "options")))


@rule(
    code="Q707",
    level="warning",
    message=_("There are {count} options; three are best, and {most} are the most."),
    hint=_("Take out those that hardly anybody would choose."),
    wrong=example().replace("    question:", _MORE),
    right=example(),
)
def many_options(subject: Subject) -> Iterator[Hit]:
    """Beyond four, more reading is all that is added; several right ones may need a fifth."""
    for path, check in subject.checks():
        count = len(options_of(check))
        most = 4 if kind_of(check) == "single" else 5
        if count > most:
            yield Hit(subject.name((*path, "options")), {"count": count, "most": most})


@rule(
    code="Q709",
    level="note",
    message=_("This option has {count} words; with more than {most} it is hard to compare."),
    hint=_("Move the reason into the feedback."),
    wrong=example(second="That one, since it was the one that came first in the long old list"),
    right=example(second="That one, since it came first"),
)
def long_option(subject: Subject) -> Iterator[Hit]:
    """Readers hold all options in mind at once; only short ones fit."""
    for path, check in subject.checks():
        for number, each in enumerate(options_of(check)):
            count = word_count(each.text)
            if count > MOST_WORDS:
                where = subject.place((*path, "options", number, "text"))
                yield Hit(where, {"count": count, "most": MOST_WORDS})


@rule(
    code="Q709",
    level="note",
    message=_('The question ends in "{word}", which fits only some of the options.'),
    hint=_("Put the word into each option, or ask in another way."),
    wrong=example(ask="What do we call an?", first="Infusion", second="Tablet", third="Spray"),
    right=example(ask="What do we call it?", first="Infusion", second="Tablet", third="Spray"),
)
def article_gives_away(subject: Subject) -> Iterator[Hit]:
    """Grammar points at the right option, and nothing has to be known."""
    for path, check in subject.checks():
        found = _ARTICLE.search(check.ask)
        if found:
            vowels = {each.text[:1].casefold() in "aeiou" for each in options_of(check)}
            if len(vowels) == 2:
                yield Hit(subject.place((*path, "ask")), {"word": found[1]})


@rule(
    code="Q711",
    level="warning",
    message=_('"{word}" stands in the question and in the right option only.'),
    hint=_("Use another word in one of the two."),
    wrong=example(ask="What is a vaporizer?", first="A kind of vaporizer"),
    right=example(ask="What is a vaporizer?", first="A machine that makes mist"),
)
def word_gives_away(subject: Subject) -> Iterator[Hit]:
    """A rare word that comes back in one option points at it."""
    for path, check, right, wrong in choices(subject):
        if len(right) != 1:
            continue
        asked = {word[:7] for word in _rare(check.ask) if not _is_topic(subject, word)}
        if not asked:
            continue
        others = {word[:7] for each in wrong for word in _LONG_WORD.findall(each.text.casefold())}
        for word in _rare(right[0].text):
            if word[:7] in asked and word[:7] not in others:
                where = (*path, "options", options_of(check).index(right[0]), "text")
                yield Hit(subject.place(where), {"word": word})
                break


@rule(
    code="Q711",
    level="warning",
    message=_('The question of "{id}" tells the answer to this one.'),
    hint=_("Ask one of the two in other words."),
    wrong=example(first="Wait until the next day")
    + """
  - id: another-check
    kind: true-false
    page: first-page
    ask: Is it true that you wait until the next day?
    answer: "true"
    when-true: Yes, it is so.
    when-false: It is so.
    when-not-known: It is known to be so.
    question: How long do I wait?""",
    right=example(first="Wait until the next day"),
)
def another_question_tells(subject: Subject) -> Iterator[Hit]:
    """What one question says, the reader need not know for the next one."""
    asked = [(check.id, _flat(check.ask)) for _path, check in subject.checks()]
    for path, check, right, _wrong in choices(subject):
        for each in right:
            text = _flat(each.text)
            if text.count(" ") < 3:
                continue
            for name, ask in asked:
                if name != check.id and f" {text} " in f" {ask} ":
                    where = (*path, "options", options_of(check).index(each), "text")
                    yield Hit(subject.place(where), {"id": name})


def _rare(text: str) -> list[str]:
    """Its long words that are not everyday ones."""
    return [
        word
        for word in _LONG_WORD.findall(text.casefold())
        if len(word) > 7 and not is_common(word)
    ]


def _is_topic(subject: Subject, word: str) -> bool:
    """Whether the lesson uses a word all the time, so that it points nowhere."""
    return subject.read.text.casefold().count(word[:7]) > TOPIC


def _flat(text: str) -> str:
    """The words of a text in small letters, with nothing between them but spaces."""
    return " ".join(re.findall(r"[^\W_]+", bare(text).casefold()))
